//! `getpwnam`, `getpwuid`, `getpwnam_r`, `getpwuid_r`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::etc::table::c::{Answer, find_into};
    use crate::pwd::users::c::Passwd;
    use core::ffi::{CStr, c_char, c_int};

    static mut ANSWER: Answer<Passwd> = Answer::EMPTY;

    /// POSIX `getpwnam`.
    ///
    /// # Safety
    /// `name` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getpwnam(name: *const c_char) -> *mut Passwd {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        let answer = &raw mut ANSWER;
        // SAFETY: wasip1 has one thread, and this function does not call itself.
        unsafe { &mut *answer }.find(|user| user.name == name)
    }

    /// POSIX `getpwuid`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getpwuid(id: u32) -> *mut Passwd {
        let answer = &raw mut ANSWER;
        // SAFETY: as above.
        unsafe { &mut *answer }.find(|user| user.id == id)
    }

    /// POSIX `getpwnam_r`.
    ///
    /// # Safety
    /// `name` is a C string, `buffer` has room for `size` bytes, `entry` and `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getpwnam_r(
        name: *const c_char,
        entry: *mut Passwd,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Passwd,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe { find_into(|user| user.name == name, entry, buffer, size, result) }
    }

    /// POSIX `getpwuid_r`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes, `entry` and `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getpwuid_r(
        id: u32,
        entry: *mut Passwd,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Passwd,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { find_into(|user| user.id == id, entry, buffer, size, result) }
    }
}
