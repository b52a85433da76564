//! `random_r`, `srandom_r`, `initstate_r`, `setstate_r`: GNU. The sequences are those of `random`. The caller's data is a
//! pointer to the state in use, whose first word always describes it.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::stdlib::random::Position;
    use core::ffi::{c_char, c_int, c_uint};
    use core::slice;

    /// `struct random_data`.
    #[repr(C)]
    #[derive(Debug)]
    pub struct Data {
        state: *mut u32,
    }

    /// The position in a state; EINVAL where there is none.
    ///
    /// # Safety
    /// `state` is NULL or has a first word.
    unsafe fn position(state: *mut u32) -> Result<Position> {
        if state.is_null() {
            return Err(Errno::EINVAL);
        }
        // SAFETY: by this function's contract.
        let word = unsafe { state.read_unaligned() };
        let position = Position::from_word(word);
        if position.to_word() == word {
            Ok(position)
        } else {
            Err(Errno::EINVAL)
        }
    }

    /// Does something to the register of a state, and stores its new position.
    ///
    /// # Safety
    /// `state` is an aligned state with this position.
    unsafe fn change<T>(
        state: *mut u32,
        mut position: Position,
        then: impl FnOnce(&mut Position, &mut [u32]) -> T,
    ) -> T {
        let words = position.length;
        // SAFETY: a state of this length has so many words behind the first, and C does not touch them meanwhile.
        let register = unsafe { slice::from_raw_parts_mut(state.wrapping_add(1), words) };
        let result = then(&mut position, register);
        // SAFETY: a state has a first word.
        unsafe { state.write(position.to_word()) };
        result
    }

    /// GNU's `random_r`.
    ///
    /// # Safety
    /// `data` points to data, `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn random_r(data: *mut Data, result: *mut i32) -> c_int {
        // SAFETY: by this function's contract.
        let state = unsafe { (*data).state };
        // SAFETY: the state of data.
        errno::or_minus_one(unsafe { position(state) }.map(|position| {
            // SAFETY: as above.
            let number = unsafe { change(state, position, |place, words| place.next(words)) };
            // SAFETY: by this function's contract.
            unsafe { result.write(number.cast_signed()) };
            0
        }))
    }

    /// GNU's `srandom_r`.
    ///
    /// # Safety
    /// `data` points to data.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn srandom_r(seed: c_uint, data: *mut Data) -> c_int {
        // SAFETY: by this function's contract.
        let state = unsafe { (*data).state };
        // SAFETY: the state of data.
        errno::or_minus_one(unsafe { position(state) }.map(|position| {
            // SAFETY: as above.
            unsafe { change(state, position, |place, words| place.seed(words, seed)) };
            0
        }))
    }

    /// GNU's `initstate_r`.
    ///
    /// # Safety
    /// `state` points to `size` bytes, aligned as an int is, that stay there while they are in use; `data` to data.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn initstate_r(
        seed: c_uint,
        state: *mut c_char,
        size: usize,
        data: *mut Data,
    ) -> c_int {
        let Some(position) = Position::for_bytes(size) else {
            errno::set(Errno::EINVAL);
            return -1;
        };
        let state = state.cast::<u32>();
        // SAFETY: the memory has the words of this position.
        unsafe { change(state, position, |place, words| place.seed(words, seed)) };
        // SAFETY: by this function's contract.
        unsafe { (*data).state = state };
        0
    }

    /// GNU's `setstate_r`.
    ///
    /// # Safety
    /// `state` was given to `initstate_r`; `data` points to data.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setstate_r(state: *mut c_char, data: *mut Data) -> c_int {
        let state = state.cast::<u32>();
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { position(state) }.map(|_| {
            // SAFETY: by this function's contract.
            unsafe { (*data).state = state };
            0
        }))
    }
}
