//! `readv`, `writev`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::unistd::descriptor;
    use crate::wasi::{self, Ciovec, Iovec, filetype};
    use core::ffi::c_int;
    use core::mem::MaybeUninit;

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
        if total_of(vectors, &len).is_none_or(|sum| isize::try_from(sum).is_err()) {
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

    /// Vectors with so few bytes altogether pass through one buffer, for wasmtime takes one vector a call.
    const JOINED: usize = 4096;

    /// The bytes of all vectors together, if that is a number.
    fn total_of<V>(vectors: &[V], len: impl Fn(&V) -> usize) -> Option<usize> {
        vectors.iter().map(len).try_fold(0, usize::checked_add)
    }

    /// The bytes of all vectors together, if it saves calls to join these.
    fn joined<V>(vectors: &[V], len: impl Fn(&V) -> usize) -> Option<usize> {
        total_of(vectors, len).filter(|total| *total <= JOINED && vectors.len() > 1)
    }

    /// Calls `fetch` with the vectors, or with one in their place from which they are filled.
    ///
    /// # Safety
    /// The vectors describe writable memory.
    pub unsafe fn scattered(
        vectors: &[Iovec],
        fetch: impl Fn(&[Iovec]) -> Result<usize>,
    ) -> Result<usize> {
        let Some(len) = joined(vectors, |vector| vector.len) else {
            return fetch(vectors);
        };
        let mut room = MaybeUninit::<[u8; JOINED]>::uninit();
        let mut from = room.as_mut_ptr().cast::<u8>();
        let buf = from;
        let got = fetch(&[Iovec { buf, len }])?;
        let mut left = got;
        for vector in vectors {
            let size = vector.len.min(left);
            // SAFETY: by this function's contract; so many bytes were fetched.
            unsafe { vector.buf.copy_from_nonoverlapping(from, size) };
            from = from.wrapping_add(size);
            left -= size;
        }
        Ok(got)
    }

    /// Calls `send` with the vectors, or with one that has all of their bytes.
    ///
    /// # Safety
    /// The vectors describe readable memory.
    pub unsafe fn gathered(
        vectors: &[Ciovec],
        send: impl Fn(&[Ciovec]) -> Result<usize>,
    ) -> Result<usize> {
        let Some(len) = joined(vectors, |vector| vector.len) else {
            return send(vectors);
        };
        let mut room = MaybeUninit::<[u8; JOINED]>::uninit();
        let buf = room.as_mut_ptr().cast::<u8>();
        let mut to = buf;
        for vector in vectors {
            // SAFETY: by this function's contract; all of them fit.
            unsafe { to.copy_from_nonoverlapping(vector.buf, vector.len) };
            to = to.wrapping_add(vector.len);
        }
        send(&[Ciovec { buf, len }])
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
                    let fetch = |vectors: &[Iovec]| unsafe { descriptor::read(fd, vectors) };
                    // SAFETY: as above.
                    unsafe { scattered(vectors, fetch) }
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
            let send = |vectors: &[Ciovec]| unsafe { descriptor::write(fd, vectors) };
            whole(
                vectors,
                |vector| vector.len,
                // SAFETY: by this function's contract.
                |vectors, _| unsafe { gathered(vectors, send) },
            )
        });
        errno::or_minus_one(result.map(usize::cast_signed))
    }
}
