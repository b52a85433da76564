//! `exit`, `_Exit`, `_exit`, `abort`, `__wasm_call_dtors`: C17 7.22.4, POSIX `exit`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::wasi;
    use core::ffi::c_int;

    unsafe extern "C" {
        fn __wasm_call_dtors();
    }

    /// C's `exit`.
    ///
    /// # Safety
    /// The functions registered with `atexit` are still callable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn exit(status: c_int) -> ! {
        // SAFETY: by this function's contract.
        unsafe { __wasm_call_dtors() };
        _Exit(status)
    }

    /// C's `_Exit`. The status reaches the runtime whole; POSIX keeps its low eight bits.
    #[unsafe(no_mangle)]
    pub extern "C" fn _Exit(status: c_int) -> ! {
        wasi::proc_exit(status.cast_unsigned())
    }
}

/// What `_start` and `exit` run at the end of the program.
#[cfg(target_family = "wasm")]
pub mod destructors {
    unsafe extern "C" {
        fn __wasikit_run_exit_handlers();
        fn __wasikit_flush_all();
        fn __wasikit_write_back_mappings();
    }

    /// Nothing is mapped: `mmap` is not linked.
    #[unsafe(export_name = "default:__wasikit_write_back_mappings")]
    extern "C" fn no_mappings() {}

    /// Nothing is registered: `atexit` is not linked.
    #[unsafe(export_name = "default:__wasikit_run_exit_handlers")]
    extern "C" fn no_exit_handlers() {}

    /// Nothing is buffered: no stream is linked.
    #[unsafe(export_name = "default:__wasikit_flush_all")]
    extern "C" fn no_streams() {}

    /// Runs the exit handlers, then writes out what streams and shared mappings hold.
    ///
    /// # Safety
    /// The functions registered with `atexit` are still callable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasm_call_dtors() {
        // SAFETY: by this function's contract.
        unsafe { __wasikit_run_exit_handlers() };
        // SAFETY: may be called at any time.
        unsafe { __wasikit_flush_all() };
        // SAFETY: may be called at any time.
        unsafe { __wasikit_write_back_mappings() }
    }
}

/// `abort` in a member of its own.
#[cfg(target_family = "wasm")]
pub mod abort {
    unsafe extern "C" {
        fn __wasikit_signal_abort();
    }

    /// No handler for SIGABRT can be set: `signal` is not linked.
    #[unsafe(export_name = "default:__wasikit_signal_abort")]
    extern "C" fn no_signals() {}

    /// C's `abort`: a handler for SIGABRT runs if there is one, then the program traps. Streams are not flushed.
    #[unsafe(no_mangle)]
    pub extern "C" fn abort() -> ! {
        // SAFETY: may be called at any time.
        unsafe { __wasikit_signal_abort() };
        core::arch::wasm32::unreachable()
    }
}
