//! `sigsetjmp`, `siglongjmp`: POSIX.1-2024 XSH. The first is a macro, because the compiler must see its `setjmp`: what it
//! does besides is `__sigjmp_save`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::setjmp::c::{__wasm_longjmp, JumpBuffer};
    use crate::signal::state::Set;
    use core::ffi::{c_int, c_ulong};

    /// `sigjmp_buf`.
    #[repr(C)]
    pub struct SignalJumpBuffer {
        jump: JumpBuffer,
        unused: [c_ulong; 4],
        saved: c_ulong,
        mask: [u32; 2],
    }

    /// The signal mask in a program that blocks no signals.
    #[unsafe(export_name = "default:__wasikit_swap_jump_mask")]
    extern "C" fn no_mask(_mask: *const Set) -> Set {
        0
    }

    unsafe extern "C" {
        fn __wasikit_swap_jump_mask(mask: *const Set) -> Set;
    }

    fn swap_mask(mask: Set) -> Set {
        // SAFETY: the mask is local.
        unsafe { __wasikit_swap_jump_mask(&raw const mask) }
    }

    /// Remembers the signal mask if it is wanted.
    ///
    /// # Safety
    /// `environment` is a `sigjmp_buf`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __sigjmp_save(environment: *mut SignalJumpBuffer, wanted: c_int) {
        // SAFETY: by this function's contract.
        unsafe { (*environment).saved = c_ulong::from(wanted != 0) };
        if wanted != 0 {
            // Blocking everything for a moment delivers nothing.
            let mask = swap_mask(Set::MAX);
            swap_mask(mask);
            let halves = [mask as u32, (mask >> 32) as u32];
            // SAFETY: by this function's contract.
            unsafe { (*environment).mask = halves };
        }
    }

    /// POSIX `siglongjmp`.
    ///
    /// # Safety
    /// `environment` was filled by a `sigsetjmp` whose function has not returned.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn siglongjmp(environment: *mut SignalJumpBuffer, value: c_int) -> ! {
        // SAFETY: by this function's contract.
        if unsafe { (*environment).saved } != 0 {
            // SAFETY: by this function's contract.
            let [low, high] = unsafe { (*environment).mask };
            swap_mask(Set::from(low) | Set::from(high) << 32);
        }
        // SAFETY: by this function's contract; the buffer starts with what `setjmp` filled.
        unsafe { __wasm_longjmp(environment.cast(), value) }
    }
}
