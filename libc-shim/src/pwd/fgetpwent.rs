//! `fgetpwent`: SVID. A user from a stream of the program's own.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::etc::table::c::Stream;
    use crate::pwd::users::c::Passwd;
    use core::ffi::c_void;

    static mut STREAM: Stream<Passwd> = Stream::NEW;

    /// SVID's `fgetpwent`: the next line that is a user, or NULL at the end.
    ///
    /// # Safety
    /// `stream` is an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fgetpwent(stream: *mut c_void) -> *mut Passwd {
        let reader = &raw mut STREAM;
        // SAFETY: wasip1 has one thread, and this function does not call itself.
        let reader = unsafe { &mut *reader };
        // SAFETY: by this function's contract.
        unsafe { reader.advance(stream) }
    }
}
