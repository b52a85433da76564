//! `mprotect`, `madvise`, `posix_madvise`, `mlock`, `munlock`, `mlockall`, `munlockall`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::sys_mman::pages::PAGE;
    use core::ffi::{c_int, c_void};

    const EXECUTE: c_int = 4;
    const KNOWN: c_int = 7;
    const DONT_NEED: c_int = 4;
    /// `MADV_FREE`.
    const FREE: c_int = 8;
    /// What addresses are multiples of: a part of a page that programs take for granted.
    const UNIT: usize = 4096;

    fn fail(error: Errno) -> c_int {
        errno::set(error);
        -1
    }

    /// Whether a range lies in the memory.
    fn exists(start: *const c_void, length: usize) -> bool {
        let end = (start.addr() as u64).saturating_add(length as u64);
        end <= core::arch::wasm32::memory_size::<0>() as u64 * PAGE as u64
    }

    /// POSIX `mprotect`. Memory stays readable and writable whatever is asked: wasm has no protection. Asking for
    /// execution fails.
    #[unsafe(no_mangle)]
    pub extern "C" fn mprotect(start: *mut c_void, length: usize, protection: c_int) -> c_int {
        if !start.addr().is_multiple_of(UNIT) || protection & !KNOWN != 0 {
            return fail(Errno::EINVAL);
        }
        if !exists(start, length) {
            return fail(Errno::ENOMEM);
        }
        if protection & EXECUTE != 0 {
            return fail(Errno::ENOTSUP);
        }
        0
    }

    /// BSD's `madvise`: `MADV_DONTNEED` clears memory that shows no file; the rest is advice.
    ///
    /// # Safety
    /// With `MADV_DONTNEED` the contents of the range are not used any more.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn madvise(start: *mut c_void, length: usize, advice: c_int) -> c_int {
        if !start.addr().is_multiple_of(UNIT) || !matches!(advice, 0..=DONT_NEED | FREE) {
            return fail(Errno::EINVAL);
        }
        let Some(length) = length.checked_next_multiple_of(UNIT) else {
            return fail(Errno::EINVAL);
        };
        if !exists(start, length) {
            return fail(Errno::ENOMEM);
        }
        if advice == DONT_NEED {
            // SAFETY: by this function's contract.
            unsafe { __wasikit_discard(start.cast(), length) };
        }
        0
    }

    unsafe extern "C" {
        fn __wasikit_discard(start: *mut u8, length: usize);
    }

    /// Without mappings no memory shows a file.
    #[unsafe(export_name = "default:__wasikit_discard")]
    unsafe extern "C" fn clear(start: *mut u8, length: usize) {
        // SAFETY: by the contract of `madvise`.
        unsafe { core::ptr::write_bytes(start, 0, length) };
    }

    /// POSIX `posix_madvise`: returns the error number.
    #[unsafe(no_mangle)]
    pub extern "C" fn posix_madvise(start: *mut c_void, length: usize, advice: c_int) -> c_int {
        if !(0..=4).contains(&advice) || !start.addr().is_multiple_of(UNIT) {
            c_int::from(Errno::EINVAL.0)
        } else if exists(start, length) {
            0
        } else {
            c_int::from(Errno::ENOMEM.0)
        }
    }

    /// POSIX `mlock`: memory is never paged out as far as the program can tell.
    #[unsafe(no_mangle)]
    pub extern "C" fn mlock(start: *const c_void, length: usize) -> c_int {
        if exists(start, length) {
            0
        } else {
            fail(Errno::ENOMEM)
        }
    }

    /// POSIX `munlock`.
    #[unsafe(no_mangle)]
    pub extern "C" fn munlock(start: *const c_void, length: usize) -> c_int {
        if exists(start, length) {
            0
        } else {
            fail(Errno::ENOMEM)
        }
    }

    /// POSIX `mlockall`.
    #[unsafe(no_mangle)]
    pub extern "C" fn mlockall(flags: c_int) -> c_int {
        if flags == 0 || flags & !7 != 0 {
            return fail(Errno::EINVAL);
        }
        0
    }

    /// POSIX `munlockall`.
    #[unsafe(no_mangle)]
    pub extern "C" fn munlockall() -> c_int {
        0
    }
}
