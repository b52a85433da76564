//! `memcpy`, `memmove`, `mempcpy`: C23 7.26.2. A raw file.
//!
//! `memory.copy` is an out-of-line call in every engine, so short copies are made inline: everything is loaded before
//! anything is stored, with loads that overlap in the middle. That is right for overlapping arrays too, and
//! `memory.copy` is as well, so `memcpy` is an alias of `memmove`.

use super::scan::Sixteen;

/// Longer copies than this go to the engine: more than 64 bytes are worth it only where a load takes sixteen of them.
const INLINE_LIMIT: usize = if cfg!(target_feature = "simd128") {
    128
} else {
    64
};

/// Copies `len` bytes between arrays that may overlap.
///
/// # Safety
/// `from` is readable and `to` writable for `len` bytes.
#[inline]
pub unsafe fn copy(to: *mut u8, from: *const u8, len: usize) {
    if len > INLINE_LIMIT {
        // SAFETY: by this function's contract. This becomes the instruction `memory.copy`, not a call to `memmove`.
        unsafe { core::ptr::copy(from, to, len) }
    } else if len > 64 {
        // SAFETY: 65 to 128 bytes are two arrays of 64.
        unsafe { copy_longer(to, from, len) }
    } else if len > 32 {
        // SAFETY: 33 to 64 bytes are two overlapping arrays of 32.
        unsafe { copy_long(to, from, len) }
    } else if len > 16 {
        // SAFETY: 17 to 32 bytes are two overlapping arrays of 16.
        unsafe { copy_ends::<Sixteen>(to, from, len) }
    } else {
        // SAFETY: by this function's contract.
        unsafe { copy_short(to, from, len) }
    }
}

/// Copies 65 to 128 bytes, between arrays that overlap by the engine: for the others there are not enough registers to
/// load all before the first store.
///
/// # Safety
/// As for `copy`.
#[inline(never)]
unsafe fn copy_longer(to: *mut u8, from: *const u8, len: usize) {
    if to
        .addr()
        .wrapping_sub(from.addr())
        .min(from.addr().wrapping_sub(to.addr()))
        < len
    {
        // SAFETY: by this function's contract. This becomes the instruction `memory.copy`, not a call to `memmove`.
        unsafe { core::ptr::copy(from, to, len) };
        return;
    }
    for start in [0, 32, len - 64, len - 32] {
        // SAFETY: 32 bytes of at least 64.
        unsafe { copy_ends::<Sixteen>(to.wrapping_add(start), from.wrapping_add(start), 32) };
    }
}

/// Copies 33 to 64 bytes: apart, because it takes so many registers that the other lengths would pay for saving them.
///
/// # Safety
/// As for `copy`.
#[inline(never)]
unsafe fn copy_long(to: *mut u8, from: *const u8, len: usize) {
    let (from_start, to_start) = (from.cast::<Sixteen>(), to.cast::<Sixteen>());
    let from_end = from.wrapping_add(len).cast::<Sixteen>();
    let to_end = to.wrapping_add(len).cast::<Sixteen>();
    // SAFETY: 32 bytes from the start and 32 up to the end are all there is.
    let first = unsafe { from_start.read_unaligned() };
    // SAFETY: as above.
    let second = unsafe { from_start.wrapping_add(1).read_unaligned() };
    // SAFETY: as above.
    let third = unsafe { from_end.wrapping_sub(2).read_unaligned() };
    // SAFETY: as above.
    let fourth = unsafe { from_end.wrapping_sub(1).read_unaligned() };
    // SAFETY: as above.
    unsafe { to_start.write_unaligned(first) };
    // SAFETY: as above.
    unsafe { to_start.wrapping_add(1).write_unaligned(second) };
    // SAFETY: as above.
    unsafe { to_end.wrapping_sub(2).write_unaligned(third) };
    // SAFETY: as above.
    unsafe { to_end.wrapping_sub(1).write_unaligned(fourth) };
}

/// Copies at most 16 bytes between arrays that may overlap.
///
/// # Safety
/// `len` is at most 16; `from` is readable and `to` writable for `len` bytes.
#[inline]
pub unsafe fn copy_short(to: *mut u8, from: *const u8, len: usize) {
    if len >= 8 {
        // SAFETY: 8 to 16 bytes are two overlapping words.
        unsafe { copy_ends::<u64>(to, from, len) }
    } else if len >= 4 {
        // SAFETY: 4 to 7 bytes are two overlapping words.
        unsafe { copy_ends::<u32>(to, from, len) }
    } else if len >= 2 {
        // SAFETY: 2 or 3 bytes are two overlapping words.
        unsafe { copy_ends::<u16>(to, from, len) }
    } else if len == 1 {
        // SAFETY: there is one byte.
        let byte = unsafe { from.read() };
        // SAFETY: there is one byte.
        unsafe { to.write(byte) }
    }
}

/// Copies `len` bytes as the first and the last `T`, which meet or overlap in the middle.
///
/// # Safety
/// `len` is at least one and at most two `T`; `from` is readable and `to` writable for `len` bytes.
#[inline(always)]
unsafe fn copy_ends<T: Copy>(to: *mut u8, from: *const u8, len: usize) {
    let behind = len - size_of::<T>();
    // SAFETY: the first `T` of at least one.
    let head = unsafe { from.cast::<T>().read_unaligned() };
    // SAFETY: the last `T` of at least one.
    let tail = unsafe { from.wrapping_add(behind).cast::<T>().read_unaligned() };
    // SAFETY: the first `T` of at least one.
    unsafe { to.cast::<T>().write_unaligned(head) };
    // SAFETY: the last `T` of at least one.
    unsafe { to.wrapping_add(behind).cast::<T>().write_unaligned(tail) };
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::c_void;

    /// C's `memmove`; `memcpy` is an alias of it.
    ///
    /// # Safety
    /// `from` is readable and `to` writable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn memmove(
        to: *mut c_void,
        from: *const c_void,
        len: usize,
    ) -> *mut c_void {
        // SAFETY: by this function's contract.
        unsafe { super::copy(to.cast(), from.cast(), len) };
        to
    }

    /// `mempcpy` (GNU): `memcpy`, returning the end of the copy.
    ///
    /// # Safety
    /// `from` is readable and `to` writable for `len` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mempcpy(
        to: *mut c_void,
        from: *const c_void,
        len: usize,
    ) -> *mut c_void {
        // SAFETY: by this function's contract.
        unsafe { memmove(to, from, len) }.wrapping_byte_add(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    #[test]
    fn copies_every_length_over_every_distance() {
        let bytes: Vec<u8> = (0..600).map(|index| index as u8).collect();
        for len in (0..140).chain(250..260) {
            for from in 0..300 {
                let mut ours = bytes.clone();
                let mut expected = bytes.clone();
                let place = ours.as_mut_ptr();
                // SAFETY: both ends stay below 600.
                unsafe { copy(place.wrapping_add(150), place.wrapping_add(from), len) };
                expected.copy_within(from..from + len, 150);
                assert_eq!(ours, expected, "{from} {len}");
            }
        }
    }
}
