//! `getgrouplist`, `initgroups`, `setgroups`: BSD. The program is in group 0 and can join no other.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::etc::table::c::Reader;
    use crate::grp::groups::c::Group;
    use core::ffi::{CStr, c_char, c_int};

    /// The groups of a user, of which the first `room` are written; how many there are.
    ///
    /// # Safety
    /// `user` is a C string, `list` has room for `room` groups.
    unsafe fn list_groups(
        user: *const c_char,
        first: u32,
        list: *mut u32,
        room: usize,
    ) -> Result<usize> {
        // SAFETY: by this function's contract.
        let user = unsafe { CStr::from_ptr(user) }.to_bytes();
        let mut groups = Reader::open::<Group>()?;
        let mut count = 0;
        let mut next = Some(first);
        while let Some(id) = next {
            if count < room {
                // SAFETY: by this function's contract.
                unsafe { list.wrapping_add(count).write(id) };
            }
            count += 1;
            next = None;
            while let Some(group) = groups.advance::<Group>() {
                if group.id != first && group.members().any(|member| member == user) {
                    next = Some(group.id);
                    break;
                }
            }
        }
        Ok(count)
    }

    /// BSD's `getgrouplist`: -1 if there are more groups than room; `count` becomes their number.
    ///
    /// # Safety
    /// `user` is a C string, `list` has room for `count` groups, and `count` may be read and written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getgrouplist(
        user: *const c_char,
        first: u32,
        list: *mut u32,
        count: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let room = usize::try_from(unsafe { count.read() }).unwrap_or(0);
        // SAFETY: by this function's contract.
        match unsafe { list_groups(user, first, list, room) } {
            Ok(found) => {
                let answer = c_int::try_from(found).unwrap_or(c_int::MAX);
                // SAFETY: by this function's contract.
                unsafe { count.write(answer) };
                if found > room { -1 } else { answer }
            }
            Err(error) => {
                errno::set(error);
                -1
            }
        }
    }

    /// BSD's `initgroups`: EPERM if the user is in another group than 0.
    ///
    /// # Safety
    /// `user` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn initgroups(user: *const c_char, first: u32) -> c_int {
        let mut only = 0;
        // SAFETY: by this function's contract; the list has room for one group.
        let groups = unsafe { list_groups(user, first, &raw mut only, 1) };
        errno::zero_or_minus_one(match groups {
            Ok(1) if only == 0 => Ok(()),
            Ok(_) => Err(Errno::EPERM),
            Err(error) => Err(error),
        })
    }

    /// BSD's `setgroups`: EPERM for groups other than 0.
    ///
    /// # Safety
    /// `list` has `count` groups.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setgroups(count: usize, list: *const u32) -> c_int {
        for index in 0..count {
            // SAFETY: by this function's contract.
            if unsafe { list.wrapping_add(index).read() } != 0 {
                errno::set(Errno::EPERM);
                return -1;
            }
        }
        0
    }
}
