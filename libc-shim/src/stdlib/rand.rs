//! `rand`, `srand`, `rand_r`: C17 7.22.2, POSIX.1-2017 XSH. The sequences are those of musl, which programs built
//! against wasi-libc know.

use crate::stdlib::random::next_state;

/// The state that `srand(seed)` sets: the sequence of a program that never calls it is that of `srand(1)`.
#[inline]
pub const fn seeded(seed: u32) -> u64 {
    seed.wrapping_sub(1) as u64
}

/// The next number, 0 to 2^31 - 1: the upper bits of a 64-bit linear congruential generator.
#[inline]
pub fn next(state: &mut u64) -> i32 {
    *state = next_state(*state);
    (*state >> 33) as i32
}

/// The next number of `rand_r`: a 32-bit linear congruential generator behind the tempering of the Mersenne twister
/// (Matsumoto and Nishimura 1998), which hides how short the periods of its low bits are.
#[inline]
pub fn next_of_word(state: &mut u32) -> i32 {
    *state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
    let mut word = *state;
    word ^= word >> 11;
    word ^= (word << 7) & 0x9d2c_5680;
    word ^= (word << 15) & 0xefc6_0000;
    word ^= word >> 18;
    (word / 2) as i32
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_uint};

    static mut STATE: u64 = super::seeded(1);

    /// C's `rand`.
    #[unsafe(no_mangle)]
    pub extern "C" fn rand() -> c_int {
        let state = &raw mut STATE;
        // SAFETY: wasip1 has one thread, and no other reference to the state lives now.
        super::next(unsafe { &mut *state })
    }

    /// C's `srand`.
    #[unsafe(no_mangle)]
    pub extern "C" fn srand(seed: c_uint) {
        // SAFETY: wasip1 has one thread, and no reference to the state lives now.
        unsafe { STATE = super::seeded(seed) }
    }

    /// C's `rand_r`.
    ///
    /// # Safety
    /// `state` points to an `unsigned`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn rand_r(state: *mut c_uint) -> c_int {
        // SAFETY: the caller passes a readable `unsigned`.
        let mut word = unsafe { state.read() };
        let number = super::next_of_word(&mut word);
        // SAFETY: the caller passes a writable `unsigned`.
        unsafe { state.write(word) };
        number
    }
}
