//! `poll`, `ppoll`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::poll::wait::{PollDescriptor, Timeout, bits, wait};
    use crate::signal::state::Set;
    use core::ffi::c_int;

    /// What `ppoll` and `pselect` do with the signal mask in a program that blocks no signals: nothing.
    #[unsafe(export_name = "default:__wasikit_swap_signal_mask")]
    extern "C" fn no_mask(_mask: *const Set) -> Set {
        0
    }

    unsafe extern "C" {
        fn __wasikit_swap_signal_mask(mask: *const Set) -> Set;
    }

    /// Runs a wait with another signal mask; signals that it lets through interrupt the wait.
    pub(in crate::poll) unsafe fn with_mask(
        mask: *const Set,
        body: impl FnOnce() -> Result<usize>,
    ) -> Result<usize> {
        if mask.is_null() {
            return body();
        }
        // SAFETY: the caller's mask is initialised.
        let before = unsafe { __wasikit_swap_signal_mask(mask) };
        let result = body();
        // SAFETY: the old mask is local.
        unsafe { __wasikit_swap_signal_mask(&raw const before) };
        result
    }

    pub(in crate::poll) fn count(result: Result<usize>) -> c_int {
        errno::or_minus_one(result.map(|count| c_int::try_from(count).unwrap_or(c_int::MAX)))
    }

    unsafe fn slice<'a>(
        descriptors: *mut PollDescriptor,
        number: usize,
    ) -> &'a mut [PollDescriptor] {
        if number == 0 {
            return &mut [];
        }
        // SAFETY: the caller passes that many; nothing else touches them during the call.
        unsafe { core::slice::from_raw_parts_mut(descriptors, number) }
    }

    /// POSIX `poll`: `timeout` in milliseconds, negative for ever.
    ///
    /// # Safety
    /// `descriptors` points to `number` entries.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn poll(
        descriptors: *mut PollDescriptor,
        number: usize,
        timeout: c_int,
    ) -> c_int {
        let timeout = u64::try_from(timeout).map_or(Timeout::Never, |milliseconds| {
            Timeout::After(milliseconds * 1_000_000)
        });
        // SAFETY: by this function's contract.
        count(wait(unsafe { slice(descriptors, number) }, timeout))
    }

    /// The duration behind a pointer; NULL is for ever.
    pub(in crate::poll) unsafe fn duration(limit: *const timespec) -> Result<Timeout> {
        if limit.is_null() {
            return Ok(Timeout::Never);
        }
        // SAFETY: the caller's pointer is valid.
        let limit = unsafe { *limit };
        if limit.tv_sec < 0 {
            return Err(Errno::EINVAL);
        }
        crate::pthread::waiting::nanoseconds(limit).map(Timeout::After)
    }

    /// EBADF if closed descriptors are all that there is to tell.
    fn not_only_closed(descriptors: &[PollDescriptor], ready: usize) -> Result<usize> {
        let closed = descriptors
            .iter()
            .filter(|entry| entry.revents == bits::NVAL);
        if ready != 0 && closed.count() == ready {
            return Err(Errno::EBADF);
        }
        Ok(ready)
    }

    /// POSIX `ppoll` (2024), but that it fails with EBADF when all it could tell are closed descriptors: wasi-libc's own
    /// test (`test/src/ppoll.c`) asks for that. `poll` tells `POLLNVAL`.
    ///
    /// # Safety
    /// `descriptors` points to `number` entries; `limit` and `mask` are NULL or valid.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ppoll(
        descriptors: *mut PollDescriptor,
        number: usize,
        limit: *const timespec,
        mask: *const Set,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let timeout = match unsafe { duration(limit) } {
            Ok(timeout) => timeout,
            Err(error) => {
                errno::set(error);
                return -1;
            }
        };
        // SAFETY: by this function's contract.
        let descriptors = unsafe { slice(descriptors, number) };
        // SAFETY: by this function's contract.
        count(unsafe {
            with_mask(mask, || {
                let ready = wait(descriptors, timeout)?;
                not_only_closed(descriptors, ready)
            })
        })
    }
}
