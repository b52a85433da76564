//! `memalignment`: C23 7.24.2.1.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_void;

    /// C's `memalignment`: the greatest power of two that the address is a multiple of, zero of NULL.
    #[unsafe(no_mangle)]
    pub extern "C" fn memalignment(pointer: *const c_void) -> usize {
        let address = pointer.addr();
        address & address.wrapping_neg()
    }
}
