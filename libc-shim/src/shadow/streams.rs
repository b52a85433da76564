//! `fgetspent`, `putspent`, `lckpwdf`, `ulckpwdf`: SVID. The only process holds every lock, so locking succeeds.

/// The C edge.
pub mod c {
    use crate::errno::{self, Errno};
    use crate::etc::table::c::Stream;
    use crate::shadow::users::c::Spwd;
    use core::ffi::{c_char, c_int, c_void};

    static mut STREAM: Stream<Spwd> = Stream::NEW;

    unsafe extern "C" {
        fn fprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
        fn fputs(text: *const c_char, stream: *mut c_void) -> c_int;
    }

    /// SVID's `fgetspent`: the next line that is a user, or NULL at the end.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fgetspent(stream: *mut c_void) -> *mut Spwd {
        let reader = &raw mut STREAM;
        // SAFETY: wasip1 has one thread, and this function does not call itself.
        let reader = unsafe { &mut *reader };
        // SAFETY: by this function's contract.
        unsafe { reader.advance(stream) }
    }

    /// SVID's `putspent`. A number of -1 is left out.
    ///
    /// # Safety
    /// `entry` is NULL or a user, `stream` NULL or an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn putspent(entry: *const Spwd, stream: *mut c_void) -> c_int {
        // SAFETY: by this function's contract.
        let entry = unsafe { entry.as_ref() };
        let Some(user) = entry.filter(|user| !user.name.is_null() && !stream.is_null()) else {
            errno::set(Errno::EINVAL);
            return -1;
        };
        let password = if user.password.is_null() {
            c"".as_ptr()
        } else {
            user.password.cast_const()
        };
        let texts = [user.name.cast_const(), password];
        // SAFETY: the format asks for these texts.
        let mut failed = unsafe { fprintf(stream, c"%s:%s".as_ptr(), texts.as_ptr().cast()) } < 0;
        for number in &user.numbers {
            let count = if *number == -1 {
                // SAFETY: by this function's contract.
                unsafe { fputs(c":".as_ptr(), stream) }
            } else {
                let number = &raw const *number;
                // SAFETY: the format asks for this number.
                unsafe { fprintf(stream, c":%ld".as_ptr(), number.cast()) }
            };
            failed |= count < 0;
        }
        // SAFETY: by this function's contract.
        failed |= unsafe { fputs(c"\n".as_ptr(), stream) } < 0;
        if failed { -1 } else { 0 }
    }

    /// SVID's `lckpwdf`.
    #[unsafe(no_mangle)]
    pub extern "C" fn lckpwdf() -> c_int {
        0
    }

    /// SVID's `ulckpwdf`.
    #[unsafe(no_mangle)]
    pub extern "C" fn ulckpwdf() -> c_int {
        0
    }
}
