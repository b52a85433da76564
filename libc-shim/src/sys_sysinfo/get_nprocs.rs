//! `get_nprocs`, `get_nprocs_conf`, `get_phys_pages`, `get_avphys_pages`: GNU. One processor, and the linear memory as it is.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_long};

    /// GNU's `get_nprocs`.
    #[unsafe(no_mangle)]
    pub extern "C" fn get_nprocs() -> c_int {
        1
    }

    /// GNU's `get_nprocs_conf`.
    #[unsafe(no_mangle)]
    pub extern "C" fn get_nprocs_conf() -> c_int {
        1
    }

    /// GNU's `get_phys_pages`.
    #[unsafe(no_mangle)]
    pub extern "C" fn get_phys_pages() -> c_long {
        core::arch::wasm32::memory_size::<0>() as c_long
    }

    /// GNU's `get_avphys_pages`.
    #[unsafe(no_mangle)]
    pub extern "C" fn get_avphys_pages() -> c_long {
        core::arch::wasm32::memory_size::<0>() as c_long
    }
}
