//! `preadv`, `pwritev`: BSD.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use crate::sys_uio::readv::c::{slice, whole};
    use crate::unistd::descriptor;
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
            // SAFETY: by this function's contract.
            (Ok(vectors), Ok(offset)) => whole(
                vectors,
                |vector| vector.len,
                |vectors, total| unsafe {
                    wasi::fd_pread(descriptor::real(fd), vectors, offset + total as u64)
                },
            ),
            _ => Err(Errno::EINVAL),
        };
        errno::or_minus_one(result.map(usize::cast_signed).map_err(descriptor::refused))
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
            // SAFETY: by this function's contract.
            (Ok(vectors), Ok(offset)) => whole(
                vectors,
                |vector| vector.len,
                |vectors, total| unsafe {
                    wasi::fd_pwrite(descriptor::real(fd), vectors, offset + total as u64)
                },
            ),
            _ => Err(Errno::EINVAL),
        };
        errno::or_minus_one(result.map(usize::cast_signed).map_err(descriptor::refused))
    }
}
