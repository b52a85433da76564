//! `getloadavg`: BSD and GNU. A sandboxed program has no view of the machine's load, so it always fails.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_double, c_int};

    /// C's `getloadavg`: -1, the load is not known.
    #[unsafe(no_mangle)]
    pub extern "C" fn getloadavg(_loads: *mut c_double, _count: c_int) -> c_int {
        -1
    }
}
