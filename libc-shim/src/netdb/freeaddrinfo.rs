//! `freeaddrinfo`: POSIX XSH; and what it frees.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::replaceable::free;
    use core::ffi::{c_char, c_int, c_void};

    /// C's `struct addrinfo`.
    #[derive(Clone, Copy, Debug)]
    #[repr(C)]
    pub struct AddrInfo {
        pub(crate) flags: c_int,
        pub(crate) family: c_int,
        pub(crate) socktype: c_int,
        pub(crate) protocol: c_int,
        pub(crate) length: u32,
        pub(crate) address: *mut c_void,
        pub(crate) name: *mut c_char,
        pub(crate) next: *mut Self,
    }

    /// POSIX `freeaddrinfo`: each node is one block, so that a part of a list can be freed.
    ///
    /// # Safety
    /// `list` is NULL, or came from `getaddrinfo`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn freeaddrinfo(list: *mut AddrInfo) {
        let mut node = list;
        while !node.is_null() {
            // SAFETY: by this function's contract.
            let next = unsafe { (*node).next };
            // SAFETY: by this function's contract.
            unsafe { free(node.cast()) };
            node = next;
        }
    }
}
