//! `putgrent`: SVID. A group written to a stream.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::grp::groups::c::Group;
    use core::ffi::{c_char, c_int, c_void};

    unsafe extern "C" {
        fn fprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
    }

    /// SVID's `putgrent`.
    ///
    /// # Safety
    /// `entry` is NULL or a group, `stream` NULL or an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn putgrent(entry: *const Group, stream: *mut c_void) -> c_int {
        // SAFETY: by this function's contract.
        let entry = unsafe { entry.as_ref() };
        let Some(group) = entry.filter(|group| !group.name.is_null() && !stream.is_null()) else {
            errno::set(Errno::EINVAL);
            return -1;
        };
        let password = if group.password.is_null() {
            c"".as_ptr()
        } else {
            group.password.cast_const()
        };
        let head = [group.name.addr(), password.addr(), group.id as usize];
        let format = c"%s:%s:%u:".as_ptr();
        // SAFETY: the format asks for these arguments, each of which is a word.
        let mut count = unsafe { fprintf(stream, format, head.as_ptr().cast()) };
        let mut member = group.members;
        let mut between = c"";
        while count >= 0 && !member.is_null() {
            // SAFETY: the list ends with a NULL, which ends this loop.
            let name = unsafe { member.read() };
            if name.is_null() {
                break;
            }
            let arguments = [between.as_ptr().addr(), name.addr()];
            // SAFETY: the format asks for two strings.
            count = unsafe { fprintf(stream, c"%s%s".as_ptr(), arguments.as_ptr().cast()) };
            between = c",";
            member = member.wrapping_add(1);
        }
        if count >= 0 {
            // SAFETY: the format asks for nothing.
            count = unsafe { fprintf(stream, c"\n".as_ptr(), core::ptr::null()) };
        }
        if count < 0 { -1 } else { 0 }
    }
}
