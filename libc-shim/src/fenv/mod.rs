//! `<fenv.h>`: C23 7.6.
//!
//! WebAssembly rounds to nearest and has no exception flags. So there is no state: no exception can be raised or tested,
//! and every other rounding mode is refused. `docs/decisions/fenv.md` has the reasons.

/// `FE_TONEAREST`, the only rounding direction.
pub const TO_NEAREST: i32 = 0;

/// Zero for what can be done, which is nothing; -1 for anything else. POSIX: nonzero when an exception was asked for that
/// is not supported.
#[inline]
pub const fn supported(exceptions: i32) -> i32 {
    if exceptions == 0 { 0 } else { -1 }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_ulong;

    /// Clears exceptions, of which none is ever set.
    #[unsafe(no_mangle)]
    pub extern "C" fn feclearexcept(_exceptions: i32) -> i32 {
        0
    }

    /// Raises exceptions: none can be.
    #[unsafe(no_mangle)]
    pub extern "C" fn feraiseexcept(exceptions: i32) -> i32 {
        super::supported(exceptions)
    }

    /// Which of the exceptions are set: none.
    #[unsafe(no_mangle)]
    pub extern "C" fn fetestexcept(_exceptions: i32) -> i32 {
        0
    }

    /// Stores the state of the exceptions, which is empty.
    ///
    /// # Safety
    /// `flag` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fegetexceptflag(flag: *mut c_ulong, _exceptions: i32) -> i32 {
        // SAFETY: the caller's promise.
        unsafe { flag.write(0) }
        0
    }

    /// Sets the state of the exceptions to a stored one, which was empty.
    #[unsafe(no_mangle)]
    pub extern "C" fn fesetexceptflag(_flag: *const c_ulong, _exceptions: i32) -> i32 {
        0
    }

    /// The rounding direction.
    #[unsafe(no_mangle)]
    pub extern "C" fn fegetround() -> i32 {
        super::TO_NEAREST
    }

    /// Sets the rounding direction: only the one there is.
    #[unsafe(no_mangle)]
    pub extern "C" fn fesetround(direction: i32) -> i32 {
        super::supported(direction)
    }

    /// Stores the environment, which is empty.
    ///
    /// # Safety
    /// `environment` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fegetenv(environment: *mut c_ulong) -> i32 {
        // SAFETY: the caller's promise.
        unsafe { environment.write(0) }
        0
    }

    /// Stores the environment and goes on without traps, which there are not.
    ///
    /// # Safety
    /// `environment` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn feholdexcept(environment: *mut c_ulong) -> i32 {
        // SAFETY: the caller's promise.
        unsafe { environment.write(0) }
        0
    }

    /// Goes back to a stored environment; all are the same.
    #[unsafe(no_mangle)]
    pub extern "C" fn fesetenv(_environment: *const c_ulong) -> i32 {
        0
    }

    /// The same, keeping raised exceptions, which there are not.
    #[unsafe(no_mangle)]
    pub extern "C" fn feupdateenv(_environment: *const c_ulong) -> i32 {
        0
    }
}
