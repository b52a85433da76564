//! `preadv`, `pwritev`: BSD.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::sys_uio::readv::c::{gathered, scattered, slice, whole};
    use crate::unistd::{descriptor, positioned};
    use crate::wasi::{self, Ciovec, Iovec};
    use core::ffi::c_int;

    /// BSD's `preadv`.
    ///
    /// # Safety
    /// `vectors` points to `count` vectors, which describe writable memory.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn preadv(
        fd: c_int,
        vectors: *const Iovec,
        count: c_int,
        offset: i64,
    ) -> isize {
        // SAFETY: by this function's contract.
        let vectors = unsafe { slice(vectors, count) };
        let result = match (vectors, u64::try_from(offset)) {
            (Ok(vectors), Ok(offset)) => whole(
                vectors,
                |vector| vector.len,
                |vectors, total| {
                    let (real, offset) = (descriptor::real(fd), offset + total as u64);
                    let fetch = |vectors: &[Iovec]| {
                        // SAFETY: by the contract of the function around.
                        unsafe { wasi::fd_pread(real, vectors, offset) }
                            .or_else(|error| positioned::read_failed(real, error))
                    };
                    // SAFETY: as above.
                    unsafe { scattered(vectors, fetch) }
                },
            ),
            _ => Err(Errno::EINVAL),
        };
        errno::or_minus_one(result.map(usize::cast_signed))
    }

    /// BSD's `pwritev`.
    ///
    /// # Safety
    /// `vectors` points to `count` vectors, which describe readable memory.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pwritev(
        fd: c_int,
        vectors: *const Ciovec,
        count: c_int,
        offset: i64,
    ) -> isize {
        // SAFETY: by this function's contract.
        let vectors = unsafe { slice(vectors, count) };
        let result = match (vectors, u64::try_from(offset)) {
            (Ok(vectors), Ok(offset)) => whole(
                vectors,
                |vector| vector.len,
                |vectors, total| {
                    let (real, offset) = (descriptor::real(fd), offset + total as u64);
                    let send = |vectors: &[Ciovec]| {
                        // SAFETY: by the contract of the function around.
                        unsafe { wasi::fd_pwrite(real, vectors, offset) }
                            .or_else(|error| positioned::write_failed(real, vectors, error))
                    };
                    // SAFETY: as above.
                    unsafe { gathered(vectors, send) }
                },
            ),
            _ => Err(Errno::EINVAL),
        };
        errno::or_minus_one(result.map(usize::cast_signed))
    }
}
