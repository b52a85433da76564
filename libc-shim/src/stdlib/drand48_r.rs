//! `drand48_r` and its relatives: GNU. The sequences are those of the functions without `_r`; the state is the caller's.

use super::drand48::{ADDEND, MULTIPLIER, SEED_LOW, join, next, split};

/// `struct drand48_data`. One of zeros is a state, too.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Data {
    state: [u16; 3],
    old: [u16; 3],
    addend: u16,
    /// Whether `addend` and `multiplier` have been set.
    ready: u16,
    multiplier: u64,
}

impl Data {
    /// The state after these words.
    #[inline]
    pub fn step(&mut self, words: [u16; 3]) -> u64 {
        if self.ready == 0 {
            self.set(MULTIPLIER, ADDEND);
        }
        next(join(words), self.multiplier, self.addend)
    }

    /// The next state.
    #[inline]
    pub fn advance(&mut self) -> u64 {
        let state = self.step(self.state);
        self.state = split(state);
        state
    }

    fn set(&mut self, multiplier: u64, addend: u16) {
        self.multiplier = multiplier;
        self.addend = addend;
        self.ready = 1;
    }

    /// `seed48_r`.
    #[inline]
    pub fn seed(&mut self, words: [u16; 3]) {
        self.old = self.state;
        self.state = words;
        self.set(MULTIPLIER, ADDEND);
    }

    /// `srand48_r`.
    #[inline]
    pub fn seed_number(&mut self, seed: u32) {
        self.state = [SEED_LOW, seed as u16, (seed >> 16) as u16];
        self.set(MULTIPLIER, ADDEND);
    }

    /// `lcong48_r`.
    #[inline]
    pub fn parameters(&mut self, [x0, x1, x2, a0, a1, a2, addend]: [u16; 7]) {
        self.state = [x0, x1, x2];
        self.set(join([a0, a1, a2]), addend);
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::Data;
    use crate::stdlib::drand48::{split, to_double};
    use core::ffi::{c_double, c_int, c_long, c_ushort};

    /// The next state of the data.
    ///
    /// # Safety
    /// `data` points to data.
    unsafe fn advance(data: *mut Data) -> u64 {
        // SAFETY: by this function's contract; C does not touch the data meanwhile.
        unsafe { &mut *data }.advance()
    }

    /// The state after that at `words`, which becomes it. The words may be those of the data.
    ///
    /// # Safety
    /// `words` points to three words, `data` to data.
    unsafe fn step(words: *mut c_ushort, data: *mut Data) -> u64 {
        let words = words.cast::<[u16; 3]>();
        // SAFETY: by this function's contract.
        let before = unsafe { words.read() };
        // SAFETY: as above; C does not touch the data meanwhile.
        let state = unsafe { &mut *data }.step(before);
        // SAFETY: as above.
        unsafe { words.write(split(state)) };
        state
    }

    /// GNU's `drand48_r`.
    ///
    /// # Safety
    /// `data` points to data, `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn drand48_r(data: *mut Data, result: *mut c_double) -> c_int {
        // SAFETY: by this function's contract.
        let state = unsafe { advance(data) };
        // SAFETY: by this function's contract.
        unsafe { result.write(to_double(state)) };
        0
    }

    /// GNU's `erand48_r`.
    ///
    /// # Safety
    /// `words` points to three words, `data` to data, `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn erand48_r(
        words: *mut c_ushort,
        data: *mut Data,
        result: *mut c_double,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let state = unsafe { step(words, data) };
        // SAFETY: by this function's contract.
        unsafe { result.write(to_double(state)) };
        0
    }

    /// GNU's `lrand48_r`.
    ///
    /// # Safety
    /// As for `drand48_r`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lrand48_r(data: *mut Data, result: *mut c_long) -> c_int {
        // SAFETY: by this function's contract.
        let state = unsafe { advance(data) };
        // SAFETY: by this function's contract.
        unsafe { result.write((state >> 17) as c_long) };
        0
    }

    /// GNU's `nrand48_r`.
    ///
    /// # Safety
    /// As for `erand48_r`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn nrand48_r(
        words: *mut c_ushort,
        data: *mut Data,
        result: *mut c_long,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let state = unsafe { step(words, data) };
        // SAFETY: by this function's contract.
        unsafe { result.write((state >> 17) as c_long) };
        0
    }

    /// GNU's `mrand48_r`.
    ///
    /// # Safety
    /// As for `drand48_r`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mrand48_r(data: *mut Data, result: *mut c_long) -> c_int {
        // SAFETY: by this function's contract.
        let state = unsafe { advance(data) };
        // SAFETY: by this function's contract.
        unsafe { result.write(c_long::from((state >> 16) as i32)) };
        0
    }

    /// GNU's `jrand48_r`.
    ///
    /// # Safety
    /// As for `erand48_r`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn jrand48_r(
        words: *mut c_ushort,
        data: *mut Data,
        result: *mut c_long,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let state = unsafe { step(words, data) };
        // SAFETY: by this function's contract.
        unsafe { result.write(c_long::from((state >> 16) as i32)) };
        0
    }

    /// GNU's `srand48_r`.
    ///
    /// # Safety
    /// `data` points to data.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn srand48_r(seed: c_long, data: *mut Data) -> c_int {
        // SAFETY: by this function's contract; C does not touch the data meanwhile.
        unsafe { &mut *data }.seed_number(seed as u32);
        0
    }

    /// GNU's `seed48_r`.
    ///
    /// # Safety
    /// `words` points to three words, `data` to data.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn seed48_r(words: *mut c_ushort, data: *mut Data) -> c_int {
        // SAFETY: by this function's contract.
        let words = unsafe { words.cast::<[u16; 3]>().read() };
        // SAFETY: by this function's contract; C does not touch the data meanwhile.
        unsafe { &mut *data }.seed(words);
        0
    }

    /// GNU's `lcong48_r`.
    ///
    /// # Safety
    /// `parameters` points to seven words: the state, the multiplier, the addend; `data` to data.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lcong48_r(parameters: *mut c_ushort, data: *mut Data) -> c_int {
        // SAFETY: by this function's contract.
        let words = unsafe { parameters.cast::<[u16; 7]>().read() };
        // SAFETY: by this function's contract; C does not touch the data meanwhile.
        unsafe { &mut *data }.parameters(words);
        0
    }
}
