//! `<utmpx.h>`: `getutxent`, `getutxid`, `getutxline`, `pututxline`, `setutxent`, `endutxent`, XSI, and `utmpname`, GNU: the data base of who
//! is logged in, which is empty and stays so.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_int, c_void};
    use core::ptr;

    /// XSI `endutxent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn endutxent() {}

    /// XSI `setutxent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn setutxent() {}

    /// XSI `getutxent`: the end of the data base.
    #[unsafe(no_mangle)]
    pub extern "C" fn getutxent() -> *mut c_void {
        ptr::null_mut()
    }

    /// XSI `getutxid`: none such.
    #[unsafe(no_mangle)]
    pub extern "C" fn getutxid(_entry: *const c_void) -> *mut c_void {
        ptr::null_mut()
    }

    /// XSI `getutxline`: none such.
    #[unsafe(no_mangle)]
    pub extern "C" fn getutxline(_entry: *const c_void) -> *mut c_void {
        ptr::null_mut()
    }

    /// GNU's `utmpname`: no other file is read either.
    #[unsafe(no_mangle)]
    pub extern "C" fn utmpname(_path: *const c_char) -> c_int {
        errno::set(Errno::ENOTSUP);
        -1
    }

    /// XSI `pututxline`: not permitted.
    #[unsafe(no_mangle)]
    pub extern "C" fn pututxline(_entry: *const c_void) -> *mut c_void {
        errno::set(Errno::EPERM);
        ptr::null_mut()
    }
}
