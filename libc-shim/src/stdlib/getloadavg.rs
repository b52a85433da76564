//! `getloadavg`: BSD and GNU. A sandboxed program has no view of the machine's load, so it always fails.
//! Configure scripts must not find it (`bits/absent.h`): CPython's own test runner, which asks whether it is there, then relies on it.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_double, c_int};

    /// C's `getloadavg`: -1, the load is not known.
    #[unsafe(export_name = "__wasikit_absent_getloadavg")]
    pub extern "C" fn getloadavg(_loads: *mut c_double, _count: c_int) -> c_int {
        -1
    }
}
