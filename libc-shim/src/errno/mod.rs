//! `<errno.h>`: `errno`, `__errno_location`, and the error numbers, which are those of WASI.

mod numbers;
pub mod strerror;
pub mod strerrorname;

/// An error number: one of the constants `Errno::E…`, 1 to 76 from the runtime, above that from this library alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Errno(pub u16);

/// What a core returns.
pub type Result<T> = core::result::Result<T, Errno>;

/// The result of a WASI call: 0 is success.
#[inline]
pub fn check(code: u16) -> Result<()> {
    if code == 0 { Ok(()) } else { Err(Errno(code)) }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_int;

    /// C's `errno`, under the name that Rust's `std` links to. C code reaches it through `__errno_location`.
    #[unsafe(no_mangle)]
    pub static mut errno: c_int = 0;

    /// The address of `errno`.
    #[unsafe(no_mangle)]
    pub extern "C" fn __errno_location() -> *mut c_int {
        &raw mut errno
    }
}

#[cfg(target_family = "wasm")]
mod edge {
    use super::{Errno, Result, c};
    use core::ffi::c_int;

    /// Sets `errno`. Only the C edge calls this.
    #[inline]
    pub fn set(error: Errno) {
        // SAFETY: wasip1 has one thread, and no Rust reference to `errno` exists anywhere.
        unsafe { c::errno = c_int::from(error.0) }
    }

    /// The present value of `errno`.
    #[inline]
    pub fn get() -> c_int {
        // SAFETY: wasip1 has one thread, and no Rust reference to `errno` exists anywhere.
        unsafe { c::errno }
    }

    /// The value of a success, or -1 with `errno` set.
    #[inline]
    pub fn or_minus_one<T: From<i8>>(result: Result<T>) -> T {
        match result {
            Ok(value) => value,
            Err(error) => {
                set(error);
                T::from(-1)
            }
        }
    }

    /// 0 for success, or -1 with `errno` set.
    #[inline]
    pub fn zero_or_minus_one(result: Result<()>) -> c_int {
        or_minus_one(result.map(|()| 0))
    }

    /// The pointer of a success, or NULL with `errno` set.
    #[inline]
    pub fn or_null<T>(result: Result<*mut T>) -> *mut T {
        match result {
            Ok(pointer) => pointer,
            Err(error) => {
                set(error);
                core::ptr::null_mut()
            }
        }
    }
}

#[cfg(target_family = "wasm")]
pub use edge::{get, or_minus_one, or_null, set, zero_or_minus_one};
