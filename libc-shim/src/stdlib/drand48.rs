//! `drand48`, `erand48`, `lrand48`, `nrand48`, `mrand48`, `jrand48`, `srand48`, `seed48`, `lcong48`: POSIX.1-2017 XSH,
//! which fixes the sequences.

/// The multiplier that POSIX prescribes until `lcong48` changes it.
pub const MULTIPLIER: u64 = 0x5_DEEC_E66D;
/// The addend that POSIX prescribes until `lcong48` changes it.
pub const ADDEND: u16 = 0xB;
/// The lower half of what `srand48` seeds with.
pub const SEED_LOW: u16 = 0x330E;

const MASK: u64 = (1 << 48) - 1;

/// Three 16-bit words, lowest first, as one 48-bit number.
#[inline]
pub const fn join(words: [u16; 3]) -> u64 {
    words[0] as u64 | (words[1] as u64) << 16 | (words[2] as u64) << 32
}

/// The reverse of `join`.
#[inline]
pub const fn split(number: u64) -> [u16; 3] {
    [number as u16, (number >> 16) as u16, (number >> 32) as u16]
}

/// The next state of 48 bits. Those above them in `state` change nothing.
#[inline]
pub const fn next(state: u64, multiplier: u64, addend: u16) -> u64 {
    state.wrapping_mul(multiplier).wrapping_add(addend as u64) & MASK
}

/// A state as a number in [0, 1).
#[inline]
pub fn to_double(state: u64) -> f64 {
    f64::from_bits(0x3ff0_0000_0000_0000 | state << 4) - 1.0
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{ADDEND, MULTIPLIER, SEED_LOW, join, split, to_double};
    use core::ffi::{c_double, c_long, c_ushort};

    /// The state, the multiplier, the addend.
    static mut STATE: u64 = 0;
    static mut FACTOR: u64 = MULTIPLIER;
    static mut TERM: u16 = ADDEND;
    /// What `seed48` returns the address of.
    static mut OLD: [u16; 3] = [0; 3];

    /// The state behind another one.
    #[inline(always)]
    fn next(state: u64) -> u64 {
        // SAFETY: wasip1 has one thread.
        let multiplier = unsafe { FACTOR };
        // SAFETY: wasip1 has one thread.
        let addend = unsafe { TERM };
        super::next(state, multiplier, addend)
    }

    /// Advances the library's own state and returns it.
    #[inline(always)]
    fn advance() -> u64 {
        // SAFETY: wasip1 has one thread.
        let state = next(unsafe { STATE });
        // SAFETY: as above.
        unsafe { STATE = state };
        state
    }

    /// Advances the state at `words` and returns it.
    ///
    /// # Safety
    /// `words` points to three words.
    #[inline(always)]
    unsafe fn step(words: *mut c_ushort) -> u64 {
        // Two words in one: what is stored here in this way is loaded by the next call without waiting.
        let (low, high) = (words.cast::<u32>(), words.wrapping_add(2));
        // SAFETY: the caller's words.
        let lower = unsafe { low.read_unaligned() };
        // SAFETY: the caller's words.
        let upper = unsafe { high.read() };
        let state = next(u64::from(upper) << 32 | u64::from(lower));
        // SAFETY: the caller's words.
        unsafe { low.write_unaligned(state as u32) };
        // SAFETY: the caller's words.
        unsafe { high.write((state >> 32) as u16) };
        state
    }

    /// C's `drand48`.
    #[unsafe(no_mangle)]
    pub extern "C" fn drand48() -> c_double {
        to_double(advance())
    }

    /// C's `erand48`.
    ///
    /// # Safety
    /// `state` points to three words.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn erand48(state: *mut c_ushort) -> c_double {
        // SAFETY: the caller's state.
        to_double(unsafe { step(state) })
    }

    /// C's `lrand48`.
    #[unsafe(no_mangle)]
    pub extern "C" fn lrand48() -> c_long {
        (advance() >> 17) as c_long
    }

    /// C's `nrand48`.
    ///
    /// # Safety
    /// `state` points to three words.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn nrand48(state: *mut c_ushort) -> c_long {
        // SAFETY: the caller's state.
        (unsafe { step(state) } >> 17) as c_long
    }

    /// C's `mrand48`.
    #[unsafe(no_mangle)]
    pub extern "C" fn mrand48() -> c_long {
        (advance() >> 16) as i32
    }

    /// C's `jrand48`.
    ///
    /// # Safety
    /// `state` points to three words.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn jrand48(state: *mut c_ushort) -> c_long {
        // SAFETY: the caller's state.
        (unsafe { step(state) } >> 16) as i32
    }

    /// C's `srand48`.
    #[unsafe(no_mangle)]
    pub extern "C" fn srand48(seed: c_long) {
        let seed = seed as u32;
        let mut words = [SEED_LOW, seed as u16, (seed >> 16) as u16];
        // SAFETY: three words of our own.
        unsafe { seed48(words.as_mut_ptr()) };
    }

    /// C's `seed48`.
    ///
    /// # Safety
    /// `seed` points to three words.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn seed48(seed: *mut c_ushort) -> *mut c_ushort {
        // SAFETY: the caller's words.
        let new = unsafe { seed.cast::<[u16; 3]>().read_unaligned() };
        // SAFETY: wasip1 has one thread.
        let old = unsafe { STATE };
        // SAFETY: as above.
        unsafe { OLD = split(old) };
        // SAFETY: as above.
        unsafe { STATE = join(new) };
        // SAFETY: as above.
        unsafe { FACTOR = MULTIPLIER };
        // SAFETY: as above.
        unsafe { TERM = ADDEND };
        (&raw mut OLD).cast()
    }

    /// C's `lcong48`.
    ///
    /// # Safety
    /// `parameters` points to seven words: the state, the multiplier, the addend.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lcong48(parameters: *mut c_ushort) {
        // SAFETY: the caller's words.
        let [x0, x1, x2, a0, a1, a2, addend] =
            unsafe { parameters.cast::<[u16; 7]>().read_unaligned() };
        // SAFETY: wasip1 has one thread.
        unsafe { STATE = join([x0, x1, x2]) };
        // SAFETY: as above.
        unsafe { FACTOR = join([a0, a1, a2]) };
        // SAFETY: as above.
        unsafe { TERM = addend };
    }
}
