//! `<setjmp.h>`: `__wasm_setjmp`, `__wasm_setjmp_test`, `__wasm_longjmp`, the functions that clang calls for `setjmp` and
//! `longjmp` (C17 7.13) when it compiles them to exceptions (`-mllvm -wasm-enable-sjlj`).
//!
//! clang gives each call of `setjmp` in a function a label, and each activation of the function an address of its own.
//! `longjmp` throws; the function's handler asks `__wasm_setjmp_test` whether the exception is for one of its own calls.

pub mod mask;
pub mod pointer;

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_void};

    /// What an exception carries; compiled code reads both fields.
    #[repr(C)]
    pub struct Thrown {
        environment: *mut JumpBuffer,
        value: c_int,
    }

    /// `jmp_buf`: of its 32 bytes the first 16 are used.
    #[repr(C)]
    pub struct JumpBuffer {
        activation: *mut c_void,
        label: u32,
        thrown: Thrown,
    }

    unsafe extern "C" {
        /// Throws the exception `__c_longjmp`: an object made by hand, because Rust has no instruction for it.
        fn __wasikit_throw_longjmp(thrown: *mut Thrown) -> !;
    }

    /// Remembers where `setjmp` was called.
    ///
    /// # Safety
    /// `environment` is a `jmp_buf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasm_setjmp(
        environment: *mut JumpBuffer,
        label: u32,
        activation: *mut c_void,
    ) {
        // SAFETY: by this function's contract.
        unsafe { (*environment).activation = activation };
        // SAFETY: by this function's contract.
        unsafe { (*environment).label = label };
    }

    /// The label of the `setjmp` that filled `environment`, if that happened in this activation; otherwise 0.
    ///
    /// # Safety
    /// `environment` is a `jmp_buf` that `__wasm_setjmp` filled.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasm_setjmp_test(
        environment: *const JumpBuffer,
        activation: *const c_void,
    ) -> u32 {
        // SAFETY: by this function's contract.
        let JumpBuffer {
            activation: filled_in,
            label,
            ..
        } = unsafe { &*environment };
        if filled_in.cast_const() == activation {
            *label
        } else {
            0
        }
    }

    /// C's `longjmp`: `setjmp` returns again, with `value` or, for 0, with 1.
    ///
    /// # Safety
    /// `environment` was filled by a `setjmp` whose function has not returned.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasm_longjmp(environment: *mut JumpBuffer, value: c_int) -> ! {
        let value = if value == 0 { 1 } else { value };
        // SAFETY: by this function's contract.
        unsafe { (*environment).thrown = Thrown { environment, value } };
        // SAFETY: as above.
        let thrown = unsafe { &raw mut (*environment).thrown };
        // SAFETY: `thrown` lives in the jump buffer, which outlives the jump.
        unsafe { __wasikit_throw_longjmp(thrown) }
    }
}
