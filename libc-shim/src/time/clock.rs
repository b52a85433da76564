//! `clock`: C17 7.27.2.1. Where the runtime has no clock of the processor time, the time since the program started
//! stands for it, as in wasi-libc's emulation. `CLOCKS_PER_SEC` is 1,000,000,000.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::wasi::{clock_time_get, clockid};

    /// When the program started.
    static mut START: u64 = 0;

    /// Runs before `main` in a program that uses `clock`.
    #[unsafe(export_name = "ctor:__wasikit_clock_start")]
    pub extern "C" fn start() {
        // SAFETY: wasip1 has one thread.
        unsafe { START = clock_time_get(clockid::MONOTONIC, 1).unwrap_or(0) }
    }

    #[unsafe(export_name = "strong:__wasikit_process_start")]
    extern "C" fn started() -> u64 {
        // SAFETY: wasip1 has one thread.
        unsafe { START }
    }

    /// Nanoseconds that the program has used.
    #[unsafe(export_name = "__wasikit_clock")]
    pub extern "C" fn elapsed() -> i64 {
        // SAFETY: wasip1 has one thread.
        let start = unsafe { START };
        clock_time_get(clockid::MONOTONIC, 1).map_or(-1, |now| now.wrapping_sub(start) as i64)
    }

    /// C's `clock`.
    #[unsafe(no_mangle)]
    pub extern "C" fn clock() -> i64 {
        elapsed()
    }
}
