//! `err`, `verr`, `errx`, `verrx`: BSD's err(3). As `warn`, and then the program exits.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::warn::c::{vwarn, vwarnx};
    use core::ffi::{c_char, c_int, c_void};

    use crate::replaceable::exit;

    /// BSD's `verr`.
    ///
    /// # Safety
    /// `format` is NULL or a format that `arguments` satisfies.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn verr(
        status: c_int,
        format: *const c_char,
        arguments: *const c_void,
    ) -> ! {
        // SAFETY: the contract is the same.
        unsafe { vwarn(format, arguments) };
        // SAFETY: `exit` has no condition.
        unsafe { exit(status) }
    }

    /// BSD's `err`.
    ///
    /// # Safety
    /// `format` is NULL or a format that `arguments` satisfies.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn err(
        status: c_int,
        format: *const c_char,
        arguments: *const c_void,
    ) -> ! {
        // SAFETY: the contract is the same.
        unsafe { vwarn(format, arguments) };
        // SAFETY: `exit` has no condition.
        unsafe { exit(status) }
    }

    /// BSD's `verrx`.
    ///
    /// # Safety
    /// `format` is NULL or a format that `arguments` satisfies.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn verrx(
        status: c_int,
        format: *const c_char,
        arguments: *const c_void,
    ) -> ! {
        // SAFETY: the contract is the same.
        unsafe { vwarnx(format, arguments) };
        // SAFETY: `exit` has no condition.
        unsafe { exit(status) }
    }

    /// BSD's `errx`.
    ///
    /// # Safety
    /// `format` is NULL or a format that `arguments` satisfies.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn errx(
        status: c_int,
        format: *const c_char,
        arguments: *const c_void,
    ) -> ! {
        // SAFETY: the contract is the same.
        unsafe { vwarnx(format, arguments) };
        // SAFETY: `exit` has no condition.
        unsafe { exit(status) }
    }
}
