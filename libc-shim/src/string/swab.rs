//! `swab`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_void;

    /// `swab`: copies pairs of bytes, swapping each pair; an odd byte at the end is left out.
    ///
    /// # Safety
    /// `from` is readable and `to` writable for `len` bytes, and they do not overlap.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn swab(from: *const c_void, to: *mut c_void, len: isize) {
        let (mut from, mut to) = (from.cast::<u16>(), to.cast::<u16>());
        for _ in 0..len / 2 {
            // SAFETY: there are `len / 2` pairs.
            let pair = unsafe { from.read_unaligned() };
            // SAFETY: there are `len / 2` pairs.
            unsafe { to.write_unaligned(pair.swap_bytes()) };
            (from, to) = (from.wrapping_add(1), to.wrapping_add(1));
        }
    }
}
