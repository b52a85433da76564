//! `memset`, `memset_explicit`, `explicit_bzero`: C23 7.26.6. A raw file.
//!
//! As with copies, short arrays are filled by stores that overlap and long ones by the engine's `memory.fill`.

use super::scan::{sixteen_times, store_sixteen};

/// Longer arrays than this go to the engine.
const INLINE_LIMIT: usize = if cfg!(target_feature = "simd128") {
    192
} else {
    128
};

/// Sets `len` bytes to `byte`.
///
/// # Safety
/// `to` is writable for `len` bytes.
#[inline]
pub unsafe fn fill(to: *mut u8, byte: u8, len: usize) {
    if len < 4 {
        if len == 0 {
            return;
        }
        // SAFETY: below `len`.
        unsafe { to.write(byte) };
        if len > 1 {
            // SAFETY: two or three bytes end with these two.
            unsafe { fill_ends(to.wrapping_add(1), byte, len - 1) };
        }
        return;
    }
    let word = u64::from(byte) * 0x0101_0101_0101_0101;
    if len <= 16 {
        if len >= 8 {
            // SAFETY: 8 to 16 bytes are two overlapping words.
            unsafe { fill_ends(to, word, len) }
        } else {
            // SAFETY: 4 to 7 bytes are two overlapping words.
            unsafe { fill_ends(to, word as u32, len) }
        }
    } else if len > INLINE_LIMIT {
        // SAFETY: by this function's contract. This becomes the instruction `memory.fill`, not a call to `memset`.
        unsafe { core::ptr::write_bytes(to, byte, len) }
    } else {
        // SAFETY: by this function's contract.
        unsafe { fill_long(to, byte, len) }
    }
}

/// Fills 17 bytes or more: as many sixteens from both ends as meet in the middle.
///
/// # Safety
/// As for `fill`.
#[inline(always)]
unsafe fn fill_long(to: *mut u8, byte: u8, len: usize) {
    let bytes = sixteen_times(byte);
    // SAFETY: there are at least 16 bytes.
    unsafe { store_sixteen::<0>(to, bytes) };
    // SAFETY: as above.
    unsafe { store_sixteen::<0>(to.wrapping_add(len - 16), bytes) };
    if len <= 32 {
        return;
    }
    // SAFETY: there are at least 32 bytes.
    unsafe { store_sixteen::<1>(to, bytes) };
    // SAFETY: as above.
    unsafe { store_sixteen::<0>(to.wrapping_add(len - 32), bytes) };
    if len <= 64 {
        return;
    }
    // SAFETY: there are at least 64 bytes.
    unsafe { store_sixteen::<2>(to, bytes) };
    // SAFETY: as above.
    unsafe { store_sixteen::<3>(to, bytes) };
    let rest = to.wrapping_add(len - 64);
    // SAFETY: as above.
    unsafe { store_sixteen::<0>(rest, bytes) };
    // SAFETY: as above.
    unsafe { store_sixteen::<1>(rest, bytes) };
    if INLINE_LIMIT > 128 && len > 128 {
        let place = to.wrapping_add(64);
        // SAFETY: there are more than 128 bytes.
        unsafe { store_sixteen::<0>(place, bytes) };
        // SAFETY: as above.
        unsafe { store_sixteen::<1>(place, bytes) };
        // SAFETY: as above.
        unsafe { store_sixteen::<2>(place, bytes) };
        // SAFETY: as above.
        unsafe { store_sixteen::<3>(place, bytes) };
    }
}

/// Fills `len` bytes by a first and a last `T`, which meet or overlap in the middle.
///
/// # Safety
/// `len` is at least one and at most two `T`; `to` is writable for `len` bytes.
#[inline(always)]
unsafe fn fill_ends<T: Copy>(to: *mut u8, pattern: T, len: usize) {
    // SAFETY: the first `T` of at least one.
    unsafe { to.cast::<T>().write_unaligned(pattern) };
    // SAFETY: the last `T` of at least one.
    unsafe {
        to.wrapping_add(len - size_of::<T>())
            .cast::<T>()
            .write_unaligned(pattern)
    };
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_void};

    /// C's `memset`.
    ///
    /// # Safety
    /// `to` is writable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn memset(to: *mut c_void, byte: c_int, len: usize) -> *mut c_void {
        // SAFETY: by this function's contract.
        unsafe { super::fill(to.cast(), byte as u8, len) };
        to
    }

    /// C23's `memset_explicit`: the stores stay even if nobody reads the array again. Here that follows from being a
    /// function of an archive, which no optimiser sees through; the barrier says so for link-time optimisation.
    ///
    /// # Safety
    /// `to` is writable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn memset_explicit(
        to: *mut c_void,
        byte: c_int,
        len: usize,
    ) -> *mut c_void {
        // SAFETY: by this function's contract.
        unsafe { memset(to, byte, len) };
        core::hint::black_box(to)
    }

    /// `explicit_bzero` (BSD, POSIX.1-2024 has none): clears so that the optimiser keeps it.
    ///
    /// # Safety
    /// `to` is writable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn explicit_bzero(to: *mut c_void, len: usize) {
        // SAFETY: by this function's contract.
        unsafe { memset_explicit(to, 0, len) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_every_length_and_nothing_else() {
        for len in 0..260 {
            let mut ours = [1u8; 270];
            // SAFETY: 3 + len bytes are fewer than 270.
            unsafe { fill(ours.as_mut_ptr().wrapping_add(3), 0xa5, len) };
            for (index, &byte) in ours.iter().enumerate() {
                assert_eq!(
                    byte,
                    if (3..3 + len).contains(&index) {
                        0xa5
                    } else {
                        1
                    }
                );
            }
        }
    }
}
