//! `arc4random`, `arc4random_buf`, `arc4random_uniform`: OpenBSD's, from the runtime's generator.
//!
//! Single numbers come from a small pool, so that not each of them costs a call; what has been handed out is wiped from
//! it. If the runtime has no random numbers, the functions, which cannot fail, trap.

/// Bytes fetched at once.
pub const POOL: usize = 256;

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::POOL;
    use core::ffi::c_void;

    static mut BYTES: [u32; POOL / 4] = [0; POOL / 4];
    /// Words of the pool not yet handed out.
    static mut LEFT: usize = 0;

    /// C's `arc4random`.
    #[unsafe(no_mangle)]
    pub extern "C" fn arc4random() -> u32 {
        let pool = (&raw mut BYTES).cast::<u32>();
        // SAFETY: wasip1 has one thread.
        let mut left = unsafe { LEFT };
        if left == 0 {
            // SAFETY: the pool has so many bytes.
            unsafe { arc4random_buf(pool.cast(), POOL) };
            left = POOL / 4;
        }
        left -= 1;
        // SAFETY: as above.
        unsafe { LEFT = left };
        let word = pool.wrapping_add(left);
        // SAFETY: `left` is below the number of words.
        let number = unsafe { word.read() };
        // SAFETY: as above.
        unsafe { word.write(0) };
        number
    }

    /// C's `arc4random_buf`.
    ///
    /// # Safety
    /// `buffer` points to `length` writable bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn arc4random_buf(buffer: *mut c_void, length: usize) {
        // SAFETY: the caller vouches for the buffer.
        let result = unsafe { crate::wasi::random_get(buffer.cast(), length) };
        if result.is_err() {
            core::arch::wasm32::unreachable()
        }
    }

    /// C's `arc4random_uniform`.
    #[unsafe(no_mangle)]
    pub extern "C" fn arc4random_uniform(bound: u32) -> u32 {
        super::below(bound, || arc4random())
    }
}

/// A uniform number below `bound` (0 if that is 0), by Lemire's method (2019): the upper half of a product, with the
/// few products rejected that would favour some results.
#[inline]
pub fn below(bound: u32, mut source: impl FnMut() -> u32) -> u32 {
    let mut product = u64::from(source()) * u64::from(bound);
    if (product as u32) < bound {
        let reject_below = bound.wrapping_neg().checked_rem(bound).unwrap_or(0);
        while (product as u32) < reject_below {
            product = u64::from(source()) * u64::from(bound);
        }
    }
    (product >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn stays_below_its_bound() {
        let mut state = 1_u64;
        let mut source = || {
            state = crate::stdlib::random::next_state(state);
            (state >> 32) as u32
        };
        for bound in [1, 2, 3, 10, 1000, 1 << 31, u32::MAX] {
            for _ in 0..1000 {
                assert!(below(bound, &mut source) < bound);
            }
        }
        assert_eq!(below(0, &mut source), 0);
        let mut counts = [0; 6];
        for _ in 0..60_000 {
            counts[below(6, &mut source) as usize] += 1;
        }
        assert!(
            counts.iter().all(|count| (9_500..10_500).contains(count)),
            "{counts:?}"
        );
    }
}
