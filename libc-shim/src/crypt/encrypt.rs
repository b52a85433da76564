//! `setkey`, `encrypt`: POSIX.1-2008 XSH, XSI. A block and a key are 64 bytes, each of which holds one bit.

use super::des::{Schedule, encipher};

/// The number whose bits stand in the bytes.
fn pack(bits: &[u8; 64]) -> u64 {
    bits.iter()
        .fold(0, |number, &bit| number << 1 | u64::from(bit & 1))
}

/// The bits of a number, a byte each.
fn unpack(number: u64) -> [u8; 64] {
    core::array::from_fn(|place| (number >> (63 - place) & 1) as u8)
}

/// The block enciphered, or deciphered.
fn transform(block: &[u8; 64], mut schedule: Schedule, decipher: bool) -> [u8; 64] {
    if decipher {
        schedule.reverse();
    }
    unpack(encipher(pack(block), &schedule, 0, 1))
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Schedule, pack, transform};
    use crate::crypt::des::schedule;
    use core::ffi::{c_char, c_int};

    /// The schedule of the last key; that of the key zero is all zeros.
    static mut SCHEDULE: Schedule = [0; 16];

    /// C's `setkey`.
    ///
    /// # Safety
    /// `key` has 64 readable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setkey(key: *const c_char) {
        // SAFETY: the caller's 64 bytes.
        let key = unsafe { key.cast::<[u8; 64]>().read() };
        let place = &raw mut SCHEDULE;
        // SAFETY: one thread, no reference to the schedule exists.
        unsafe { place.write(schedule(pack(&key))) };
    }

    /// C's `encrypt`.
    ///
    /// # Safety
    /// `block` has 64 writable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn encrypt(block: *mut c_char, decipher: c_int) {
        let block = block.cast::<[u8; 64]>();
        // SAFETY: the caller's 64 bytes.
        let bits = unsafe { block.read() };
        let place = &raw const SCHEDULE;
        // SAFETY: one thread writes the schedule, not now.
        let schedule = unsafe { place.read() };
        let bits = transform(&bits, schedule, decipher != 0);
        // SAFETY: the caller's 64 bytes.
        unsafe { block.write(bits) };
    }
}

#[cfg(test)]
mod tests {
    use super::{pack, transform, unpack};
    use crate::crypt::des::schedule;

    #[test]
    fn there_and_back() {
        let keys = schedule(0x1334_5779_9bbc_dff1);
        let block = unpack(0x0123_4567_89ab_cdef);
        let secret = transform(&block, keys, false);
        assert_eq!(pack(&secret), 0x85e8_1354_0f0a_b405);
        assert_eq!(transform(&secret, keys, true), block);
    }
}
