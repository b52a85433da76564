//! `getlogin`, `getlogin_r`: POSIX XSH. Who runs the program is user 0.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::etc::table::c::Answer;
    use crate::pwd::users::c::Passwd;
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr;

    static mut ANSWER: Answer<Passwd> = Answer::EMPTY;

    /// POSIX `getlogin`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getlogin() -> *mut c_char {
        let answer = &raw mut ANSWER;
        // SAFETY: wasip1 has one thread, and this function does not call itself.
        let user = unsafe { &mut *answer }.look_up(|user| user.id == 0);
        match user.and_then(|user| user.ok_or(Errno::ENXIO)) {
            // SAFETY: it is a user.
            Ok(user) => unsafe { (*user).name },
            Err(error) => {
                errno::set(error);
                ptr::null_mut()
            }
        }
    }

    /// POSIX `getlogin_r`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getlogin_r(buffer: *mut c_char, size: usize) -> c_int {
        let name = getlogin();
        if name.is_null() {
            return errno::get();
        }
        // SAFETY: `getlogin` gives a C string.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes_with_nul();
        if name.len() > size {
            return c_int::from(Errno::ERANGE.0);
        }
        // SAFETY: the buffer has room for as many bytes; the name is in a block of its own.
        unsafe { ptr::copy_nonoverlapping(name.as_ptr(), buffer.cast(), name.len()) };
        0
    }
}
