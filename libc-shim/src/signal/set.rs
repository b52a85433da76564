//! `sigemptyset`, `sigfillset`, `sigaddset`, `sigdelset`, `sigismember`: POSIX XSH; `sigisemptyset`, `sigorset`,
//! `sigandset`: GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno;
    use crate::signal::state::{Set, bit};
    use core::ffi::c_int;

    /// POSIX `sigemptyset`.
    ///
    /// # Safety
    /// `set` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigemptyset(set: *mut Set) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { set.write(0) };
        0
    }

    /// POSIX `sigfillset`.
    ///
    /// # Safety
    /// `set` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigfillset(set: *mut Set) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { set.write(Set::MAX) };
        0
    }

    /// POSIX `sigaddset`.
    ///
    /// # Safety
    /// `set` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigaddset(set: *mut Set, signal: c_int) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(bit(signal).map(|bit| unsafe { *set |= bit }))
    }

    /// POSIX `sigdelset`.
    ///
    /// # Safety
    /// `set` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigdelset(set: *mut Set, signal: c_int) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(bit(signal).map(|bit| unsafe { *set &= !bit }))
    }

    /// POSIX `sigismember`.
    ///
    /// # Safety
    /// `set` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigismember(set: *const Set, signal: c_int) -> c_int {
        // SAFETY: by this function's contract.
        errno::or_minus_one(bit(signal).map(|bit| c_int::from(unsafe { *set } & bit != 0)))
    }

    /// GNU's `sigisemptyset`.
    ///
    /// # Safety
    /// `set` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigisemptyset(set: *const Set) -> c_int {
        // SAFETY: by this function's contract.
        c_int::from(unsafe { *set } == 0)
    }

    /// GNU's `sigorset`.
    ///
    /// # Safety
    /// `one` and `other` are initialised, `set` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigorset(set: *mut Set, one: *const Set, other: *const Set) -> c_int {
        // SAFETY: by this function's contract.
        let (one, other) = (unsafe { *one }, unsafe { *other });
        // SAFETY: by this function's contract.
        unsafe { set.write(one | other) };
        0
    }

    /// GNU's `sigandset`.
    ///
    /// # Safety
    /// As `sigorset`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigandset(set: *mut Set, one: *const Set, other: *const Set) -> c_int {
        // SAFETY: by this function's contract.
        let (one, other) = (unsafe { *one }, unsafe { *other });
        // SAFETY: by this function's contract.
        unsafe { set.write(one & other) };
        0
    }
}
