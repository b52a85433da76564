//! `memcpy`, `memmove`, `mempcpy`: C23 7.26.2. A raw file.
//!
//! `memory.copy` is an out-of-line call in every engine, so short copies are made inline: everything is loaded before
//! anything is stored, with loads that overlap in the middle. That is right for overlapping arrays too, and
//! `memory.copy` is as well, so `memcpy` is an alias of `memmove`.

use super::scan::{load_sixteen, store_sixteen};

/// Longer copies than this go to the engine.
const INLINE_LIMIT: usize = if cfg!(target_feature = "simd128") {
    192
} else {
    128
};

/// Copies `len` bytes between arrays that may overlap.
///
/// # Safety
/// `from` is readable and `to` writable for `len` bytes.
#[inline]
pub unsafe fn copy(to: *mut u8, from: *const u8, len: usize) {
    if len <= 16 {
        // SAFETY: by this function's contract.
        unsafe { copy_short(to, from, len) }
    } else if len > INLINE_LIMIT || (len > 64 && overlap(to, from, len)) {
        // SAFETY: by this function's contract. This becomes the instruction `memory.copy`, not a call to `memmove`.
        unsafe { core::ptr::copy(from, to, len) }
    } else {
        // SAFETY: by this function's contract.
        unsafe { copy_long(to, from, len) }
    }
}

/// Whether one array reaches into the other. Loads that have a part of what was just stored would wait for the store: the
/// engine does it in larger pieces, which pays for more than 64 bytes.
#[inline(always)]
fn overlap(to: *const u8, from: *const u8, len: usize) -> bool {
    to.addr().wrapping_sub(from.addr()).wrapping_add(len) < 2 * len
}

/// Copies 17 bytes or more: as many sixteens from both ends as meet in the middle, in the order in which the engine does it,
/// which is quickest where they overlap.
///
/// # Safety
/// As for `copy`; arrays of more than 64 bytes do not overlap.
#[inline(always)]
unsafe fn copy_long(to: *mut u8, from: *const u8, len: usize) {
    // SAFETY: there are at least 16 bytes.
    let first = unsafe { load_sixteen::<0>(from) };
    if len <= 32 {
        // SAFETY: as above.
        let last = unsafe { load_sixteen::<0>(from.wrapping_add(len - 16)) };
        // SAFETY: as above.
        unsafe { store_sixteen::<0>(to, first) };
        // SAFETY: as above.
        unsafe { store_sixteen::<0>(to.wrapping_add(len - 16), last) };
        return;
    }
    // SAFETY: there are at least 32 bytes.
    let second = unsafe { load_sixteen::<1>(from) };
    if len <= 64 {
        let behind = len - 32;
        // SAFETY: as above.
        let last_but_one = unsafe { load_sixteen::<0>(from.wrapping_add(behind)) };
        // SAFETY: as above.
        let last = unsafe { load_sixteen::<1>(from.wrapping_add(behind)) };
        // LLVM turns the order of stores about.
        // SAFETY: as above.
        unsafe { store_sixteen::<1>(to, second) };
        // SAFETY: as above.
        unsafe { store_sixteen::<0>(to, first) };
        // SAFETY: as above.
        unsafe { store_sixteen::<1>(to.wrapping_add(behind), last) };
        // SAFETY: as above.
        unsafe { store_sixteen::<0>(to.wrapping_add(behind), last_but_one) };
        return;
    }
    // SAFETY: there are more than 64 bytes, and the arrays do not overlap.
    unsafe { copy_sixty_four(to, from) };
    if INLINE_LIMIT > 128 && len > 128 {
        // SAFETY: there are more than 128 bytes.
        unsafe { copy_sixty_four(to.wrapping_add(64), from.wrapping_add(64)) };
    }
    // SAFETY: as above.
    unsafe { copy_sixty_four(to.wrapping_add(len - 64), from.wrapping_add(len - 64)) };
}

/// Copies 64 bytes.
///
/// # Safety
/// `from` is readable and `to` writable for so many bytes.
#[inline(always)]
unsafe fn copy_sixty_four(to: *mut u8, from: *const u8) {
    // SAFETY: by this function's contract.
    let first = unsafe { load_sixteen::<0>(from) };
    // SAFETY: as above.
    let second = unsafe { load_sixteen::<1>(from) };
    // SAFETY: as above.
    let third = unsafe { load_sixteen::<2>(from) };
    // SAFETY: as above.
    let fourth = unsafe { load_sixteen::<3>(from) };
    // SAFETY: as above.
    unsafe { store_sixteen::<0>(to, first) };
    // SAFETY: as above.
    unsafe { store_sixteen::<1>(to, second) };
    // SAFETY: as above.
    unsafe { store_sixteen::<2>(to, third) };
    // SAFETY: as above.
    unsafe { store_sixteen::<3>(to, fourth) };
}

/// Copies at most 16 bytes between arrays that may overlap.
///
/// # Safety
/// `len` is at most 16; `from` is readable and `to` writable for `len` bytes.
#[inline]
pub unsafe fn copy_short(to: *mut u8, from: *const u8, len: usize) {
    if len > 8 {
        // SAFETY: 9 to 16 bytes are two overlapping words.
        unsafe { copy_four(to, from, len) }
    } else if len >= 4 {
        // Eight bytes, too: where they move by four within an array, again and again, neither half waits for a store.
        // SAFETY: 4 to 8 bytes are two words that meet or overlap.
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

/// Copies 9 to 16 bytes as four words: where they move by four, again and again, no load waits for two stores.
///
/// # Safety
/// `len` is 9 to 16; `from` is readable and `to` writable for `len` bytes.
#[inline(always)]
unsafe fn copy_four(to: *mut u8, from: *const u8, len: usize) {
    let behind = len - 8;
    // SAFETY: there are at least eight bytes.
    let (first, second) = unsafe { load_two(from) };
    // SAFETY: as above.
    let (third, fourth) = unsafe { load_two(from.wrapping_add(behind)) };
    // SAFETY: as above.
    unsafe { store_two(to, first, second) };
    // SAFETY: as above.
    unsafe { store_two(to.wrapping_add(behind), third, fourth) };
}

/// Eight bytes as two words, of two types: the compiler would make one of two alike.
///
/// # Safety
/// `from` is readable for eight bytes.
#[inline(always)]
unsafe fn load_two(from: *const u8) -> (u32, f32) {
    // SAFETY: by this function's contract.
    let next = unsafe { from.cast::<f32>().add(1) };
    // SAFETY: as above.
    let first = unsafe { from.cast::<u32>().read_unaligned() };
    // SAFETY: as above.
    (first, unsafe { next.read_unaligned() })
}

/// The same for storing.
///
/// # Safety
/// `to` is writable for eight bytes.
#[inline(always)]
unsafe fn store_two(to: *mut u8, first: u32, second: f32) {
    // SAFETY: by this function's contract.
    let next = unsafe { to.cast::<f32>().add(1) };
    // SAFETY: as above.
    unsafe { to.cast::<u32>().write_unaligned(first) };
    // SAFETY: as above.
    unsafe { next.write_unaligned(second) };
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
    use core::ffi::{c_char, c_void};

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

    /// `copy` for other functions: without a call where it is short, and small.
    ///
    /// # Safety
    /// As for `copy`.
    #[inline]
    pub unsafe fn copy(to: *mut c_char, from: *const c_char, len: usize) {
        if len <= 16 {
            // SAFETY: by this function's contract.
            unsafe { super::copy_short(to.cast(), from.cast(), len) };
        } else {
            // SAFETY: by this function's contract.
            unsafe { memmove(to.cast(), from.cast(), len) };
        }
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
        unsafe { copy(to.cast(), from.cast(), len) };
        to.wrapping_byte_add(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    #[test]
    fn copies_every_length_over_every_distance() {
        let bytes: Vec<u8> = (0..600).map(|index| index as u8).collect();
        for len in (0..200).chain(250..260) {
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
