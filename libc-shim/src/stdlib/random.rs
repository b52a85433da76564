//! `random`, `srandom`, `initstate`, `setstate`: POSIX.1-2017 XSH. The sequences are those of musl, which programs
//! built against wasi-libc know.
//!
//! A state is an array of words. Its first word describes it: how many words the additive feedback register has (1, 7,
//! 15, 31 or 63) and the two positions in it. The register follows.

/// One step of the 64-bit linear congruential generator (Knuth's MMIX multiplier) that seeds the register.
#[inline]
pub const fn next_state(state: u64) -> u64 {
    state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1)
}

/// The register of an additive feedback generator: x[n] = x[n - length] + x[n - lag].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Words in the register; 1 means that a plain generator of 31 bits runs in its only word.
    pub length: usize,
    /// The word that the next step adds to; that behind the last one is the first.
    pub front: usize,
    /// The word that the next step adds; likewise.
    pub back: usize,
}

impl Position {
    /// For a state of so many bytes; nothing below 8.
    #[inline]
    pub const fn for_bytes(bytes: usize) -> Option<Self> {
        let length = match bytes {
            ..8 => return None,
            8..32 => 1,
            32..64 => 7,
            64..128 => 15,
            128..256 => 31,
            _ => 63,
        };
        Some(Self {
            length,
            front: 0,
            back: 0,
        })
    }

    /// The word that a state array starts with.
    #[inline]
    pub const fn to_word(self) -> u32 {
        (self.length as u32) << 16 | (self.front as u32) << 8 | self.back as u32
    }

    /// The reverse; a word that `to_word` did not make gives a position inside some register all the same.
    #[inline]
    pub const fn from_word(word: u32) -> Self {
        let length = match word >> 16 {
            0 | 1 => 1,
            7 => 7,
            15 => 15,
            63 => 63,
            _ => 31,
        };
        let (front, back) = ((word >> 8 & 0xff) as usize, (word & 0xff) as usize);
        Self {
            length,
            front: if front <= length { front } else { 0 },
            back: if back <= length { back } else { 0 },
        }
    }

    /// Fills the register from a seed.
    #[inline]
    pub const fn seed(&mut self, register: &mut [u32], seed: u32) {
        if self.length == 1 {
            if let Some(word) = register.first_mut() {
                *word = seed;
            }
            return;
        }
        self.front = if matches!(self.length, 31 | 7) { 3 } else { 1 };
        self.back = 0;
        let mut state = seed as u64;
        let (mut fours, mut rest) = match register.split_at_mut_checked(self.length) {
            Some((words, _)) => words.as_chunks_mut::<4>(),
            None => return,
        };
        // LLVM computes the four beside each other.
        while let Some(([first, second, third, fourth], more)) = fours.split_first_mut() {
            state = next_state(state);
            *first = (state >> 32) as u32;
            state = next_state(state);
            *second = (state >> 32) as u32;
            state = next_state(state);
            *third = (state >> 32) as u32;
            state = next_state(state);
            *fourth = (state >> 32) as u32;
            fours = more;
        }
        while let Some((word, more)) = rest.split_first_mut() {
            state = next_state(state);
            *word = (state >> 32) as u32;
            rest = more;
        }
        // With one odd word at least, the lowest bits do not stay zero.
        if let Some(word) = register.first_mut() {
            *word |= 1;
        }
    }

    /// The next number, 0 to 2^31 - 1.
    #[inline]
    pub fn next(&mut self, register: &mut [u32]) -> u32 {
        if self.length <= 1 {
            return register.first_mut().map_or(0, |word| {
                *word = word.wrapping_mul(1_103_515_245).wrapping_add(12_345) & 0x7fff_ffff;
                *word
            });
        }
        let front = if self.front < self.length {
            self.front
        } else {
            0
        };
        let back = if self.back < self.length {
            self.back
        } else {
            0
        };
        (self.front, self.back) = (front + 1, back + 1);
        let addend = register.get(back).copied().unwrap_or(0);
        let sum = register.get_mut(front).map_or(0, |word| {
            *word = word.wrapping_add(addend);
            *word
        });
        sum >> 1
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::Position;
    use core::ffi::{c_char, c_long, c_uint};

    /// The state before any `initstate`, seeded with 1: so `random` needs no call.
    const FIRST: (Position, [u32; 32]) = {
        let mut position = Position {
            length: 31,
            front: 0,
            back: 0,
        };
        let mut words = [0; 32];
        if let Some((_, register)) = words.split_first_mut() {
            position.seed(register, 1);
        }
        (position, words)
    };

    /// A description and 31 words.
    static mut DEFAULT: [u32; 32] = FIRST.1;

    /// The state in use.
    struct Current {
        state: *mut u32,
        /// What its first word is to say when another one comes into use.
        position: Position,
    }

    static mut CURRENT: Current = Current {
        state: (&raw mut DEFAULT).cast(),
        position: FIRST.0,
    };

    impl Current {
        /// The words behind the description.
        #[inline(always)]
        fn register(&mut self) -> (&mut Position, &mut [u32]) {
            let words = self.position.length;
            // SAFETY: a state of this length has so many words behind the first, and C does not touch them meanwhile.
            let register =
                unsafe { core::slice::from_raw_parts_mut(self.state.wrapping_add(1), words) };
            (&mut self.position, register)
        }

        fn seed(&mut self, seed: c_uint) {
            let (position, register) = self.register();
            position.seed(register, seed);
        }

        /// Completes the state in use, and returns it.
        fn complete(&self) -> *mut u32 {
            // SAFETY: a state has a first word.
            unsafe { self.state.write_unaligned(self.position.to_word()) };
            self.state
        }
    }

    /// The state in use.
    #[inline(always)]
    fn current() -> &'static mut Current {
        let current = &raw mut CURRENT;
        // SAFETY: wasip1 has one thread, and each function lets go of the reference before it returns.
        unsafe { &mut *current }
    }

    /// C's `random`.
    #[unsafe(no_mangle)]
    pub extern "C" fn random() -> c_long {
        let (position, register) = current().register();
        position.next(register) as c_long
    }

    /// C's `srandom`.
    #[unsafe(no_mangle)]
    pub extern "C" fn srandom(seed: c_uint) {
        current().seed(seed);
    }

    /// C's `initstate`.
    ///
    /// # Safety
    /// `state` points to `size` bytes that stay there while they are the state in use.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn initstate(
        seed: c_uint,
        state: *mut c_char,
        size: usize,
    ) -> *mut c_char {
        let Some(position) = Position::for_bytes(size) else {
            return core::ptr::null_mut();
        };
        let current = current();
        let old = current.complete();
        current.state = state.cast();
        current.position = position;
        current.seed(seed);
        old.cast()
    }

    /// C's `setstate`.
    ///
    /// # Safety
    /// `state` was given to `initstate` or came from it or from `setstate`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setstate(state: *mut c_char) -> *mut c_char {
        let current = current();
        let old = current.complete();
        current.state = state.cast();
        // SAFETY: the caller's promise.
        current.position = Position::from_word(unsafe { current.state.read_unaligned() });
        old.cast()
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    #[test]
    fn a_position_survives_its_word() {
        for bytes in [8, 40, 100, 128, 300] {
            let mut position = Position::for_bytes(bytes).unwrap();
            let mut register = [0; 63];
            position.seed(&mut register, 7);
            for _ in 0..200 {
                position.next(&mut register);
                assert_eq!(Position::from_word(position.to_word()), position);
            }
        }
        assert_eq!(Position::for_bytes(7), None);
    }
}
