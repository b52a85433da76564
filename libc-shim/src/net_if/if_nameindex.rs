//! `if_nameindex`, `if_freenameindex`, `if_nametoindex`, `if_indextoname`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_char, c_uint};
    use core::ptr;

    use crate::replaceable::{calloc, free};

    /// C's `struct if_nameindex`.
    #[derive(Debug)]
    #[repr(C)]
    pub struct Interface {
        index: c_uint,
        name: *mut c_char,
    }

    /// POSIX `if_nameindex`: the end of a list.
    #[unsafe(no_mangle)]
    pub extern "C" fn if_nameindex() -> *mut Interface {
        // SAFETY: `calloc` takes any sizes; it sets errno if it fails.
        unsafe { calloc(1, size_of::<Interface>()) }.cast()
    }

    /// POSIX `if_freenameindex`.
    ///
    /// # Safety
    /// `list` came from `if_nameindex`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn if_freenameindex(list: *mut Interface) {
        // SAFETY: by this function's contract.
        unsafe { free(list.cast()) };
    }

    /// POSIX `if_nametoindex`: ENODEV.
    #[unsafe(no_mangle)]
    pub extern "C" fn if_nametoindex(_name: *const c_char) -> c_uint {
        errno::set(Errno::ENODEV);
        0
    }

    /// POSIX `if_indextoname`: ENXIO.
    #[unsafe(no_mangle)]
    pub extern "C" fn if_indextoname(_index: c_uint, _name: *mut c_char) -> *mut c_char {
        errno::set(Errno::ENXIO);
        ptr::null_mut()
    }
}
