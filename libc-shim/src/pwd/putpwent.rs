//! `putpwent`: SVID. A user written to a stream.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::pwd::users::c::Passwd;
    use core::ffi::{c_char, c_int, c_void};

    unsafe extern "C" {
        fn fprintf(stream: *mut c_void, format: *const c_char, arguments: *const c_void) -> c_int;
    }

    /// SVID's `putpwent`.
    ///
    /// # Safety
    /// `entry` is NULL or a user, `stream` NULL or an open stream.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn putpwent(entry: *const Passwd, stream: *mut c_void) -> c_int {
        // SAFETY: by this function's contract.
        let entry = unsafe { entry.as_ref() };
        let Some(user) = entry.filter(|user| !user.name.is_null() && !stream.is_null()) else {
            errno::set(Errno::EINVAL);
            return -1;
        };
        let or_empty = |text: *mut c_char| {
            if text.is_null() {
                c"".as_ptr()
            } else {
                text.cast_const()
            }
        };
        // The order and the sizes of the format's arguments.
        let arguments = [
            user.name.addr(),
            or_empty(user.password).addr(),
            user.id as usize,
            user.group as usize,
            or_empty(user.comment).addr(),
            or_empty(user.directory).addr(),
            or_empty(user.shell).addr(),
        ];
        // SAFETY: the format asks for these arguments, each of which is a word.
        let count = unsafe {
            fprintf(
                stream,
                c"%s:%s:%u:%u:%s:%s:%s\n".as_ptr(),
                arguments.as_ptr().cast(),
            )
        };
        if count < 0 { -1 } else { 0 }
    }
}
