//! `getgrnam`, `getgrgid`, `getgrnam_r`, `getgrgid_r`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::etc::table::c::{Answer, find_into};
    use crate::grp::groups::c::Group;
    use core::ffi::{CStr, c_char, c_int};

    static mut ANSWER: Answer<Group> = Answer::EMPTY;

    /// POSIX `getgrnam`.
    ///
    /// # Safety
    /// `name` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getgrnam(name: *const c_char) -> *mut Group {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        let answer = &raw mut ANSWER;
        // SAFETY: wasip1 has one thread, and this function does not call itself.
        unsafe { &mut *answer }.find(|group| group.name == name)
    }

    /// POSIX `getgrgid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getgrgid(id: u32) -> *mut Group {
        let answer = &raw mut ANSWER;
        // SAFETY: as above.
        unsafe { &mut *answer }.find(|group| group.id == id)
    }

    /// POSIX `getgrnam_r`.
    ///
    /// # Safety
    /// `name` is a C string, `buffer` has room for `size` bytes, `entry` and `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getgrnam_r(
        name: *const c_char,
        entry: *mut Group,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Group,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe { find_into(|group| group.name == name, entry, buffer, size, result) }
    }

    /// POSIX `getgrgid_r`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes, `entry` and `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getgrgid_r(
        id: u32,
        entry: *mut Group,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Group,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { find_into(|group| group.id == id, entry, buffer, size, result) }
    }
}
