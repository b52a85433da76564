//! `readv`, `writev`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::unistd::descriptor;
    use crate::wasi::{self, Ciovec, Iovec, filetype};
    use core::ffi::c_int;

    /// `UIO_MAXIOV`.
    const MOST: usize = 1024;

    /// The vectors as a slice.
    ///
    /// # Safety
    /// `vectors` points to `count` vectors.
    pub unsafe fn slice<'v, T>(vectors: *const T, count: c_int) -> Result<&'v [T]> {
        match usize::try_from(count) {
            Ok(0) => Ok(&[]),
            // SAFETY: by this function's contract.
            Ok(count @ ..=MOST) => Ok(unsafe { core::slice::from_raw_parts(vectors, count) }),
            _ => Err(Errno::EINVAL),
        }
    }

    /// Repeats `transfer` for as long as it ends between two vectors: some runtimes take one at a time. Together they are
    /// not longer than the result can say.
    pub fn whole<V>(
        vectors: &[V],
        len: impl Fn(&V) -> usize,
        mut transfer: impl FnMut(&[V], usize) -> Result<usize>,
    ) -> Result<usize> {
        let sum = vectors.iter().map(&len).try_fold(0, usize::checked_add);
        if sum.is_none_or(|sum| isize::try_from(sum).is_err()) {
            return Err(Errno::EINVAL);
        }
        let mut rest = vectors;
        let mut total = 0;
        loop {
            let mut count = match transfer(rest, total) {
                Ok(count) => count,
                Err(_) if total > 0 => return Ok(total),
                Err(error) => return Err(error),
            };
            total += count;
            let moved = count != 0;
            while let [first, after @ ..] = rest
                && len(first) <= count
            {
                count -= len(first);
                rest = after;
            }
            if !moved || count != 0 || rest.is_empty() {
                return Ok(total);
            }
        }
    }

    /// C's `readv`. What is no file is read once: a second read might have to wait.
    ///
    /// # Safety
    /// `vectors` points to `count` vectors, which describe writable memory.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn readv(fd: c_int, vectors: *const Iovec, count: c_int) -> isize {
        // SAFETY: by this function's contract.
        let result = unsafe { slice(vectors, count) }.and_then(|vectors| {
            whole(
                vectors,
                |vector| vector.len,
                |vectors, total| {
                    if total > 0 && !is_file(fd) {
                        return Ok(0);
                    }
                    // SAFETY: by this function's contract.
                    unsafe { descriptor::read(fd, vectors) }
                },
            )
        });
        errno::or_minus_one(result.map(usize::cast_signed))
    }

    fn is_file(fd: c_int) -> bool {
        wasi::fd_fdstat_get(descriptor::real(fd))
            .is_ok_and(|state| state.filetype == filetype::REGULAR_FILE)
    }

    /// C's `writev`.
    ///
    /// # Safety
    /// `vectors` points to `count` vectors, which describe readable memory.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn writev(fd: c_int, vectors: *const Ciovec, count: c_int) -> isize {
        // SAFETY: by this function's contract.
        let result = unsafe { slice(vectors, count) }.and_then(|vectors| {
            // SAFETY: by this function's contract.
            whole(
                vectors,
                |vector| vector.len,
                |vectors, _| unsafe { descriptor::write(fd, vectors) },
            )
        });
        errno::or_minus_one(result.map(usize::cast_signed))
    }
}
