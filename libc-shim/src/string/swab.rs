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
        const LOW: u64 = 0x00ff_00ff_00ff_00ff;
        let (mut from, mut to, mut len) = (from.cast::<u8>(), to.cast::<u8>(), len);
        while len >= 8 {
            // SAFETY: eight bytes of at least as many.
            let four = unsafe { from.cast::<u64>().read_unaligned() };
            let swapped = four >> 8 & LOW | (four & LOW) << 8;
            // SAFETY: as above.
            unsafe { to.cast::<u64>().write_unaligned(swapped) };
            (from, to, len) = (from.wrapping_add(8), to.wrapping_add(8), len - 8);
        }
        while len >= 2 {
            // SAFETY: one pair of those that remain.
            let pair = unsafe { from.cast::<u16>().read_unaligned() };
            // SAFETY: as above.
            unsafe { to.cast::<u16>().write_unaligned(pair.swap_bytes()) };
            (from, to, len) = (from.wrapping_add(2), to.wrapping_add(2), len - 2);
        }
    }
}
