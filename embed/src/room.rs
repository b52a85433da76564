//! Memory for what the program makes: from the pages behind its own, in sizes that are powers of two. Freed memory is used
//! again for the same size.

use crate::errno::{NOSPC, Result};
use crate::layout::state::{FREED, FRESH, FRESH_END, PACKED_END};
use crate::memory::{PAGE, grow, load32, store32};

/// How many pages are asked for at least.
const PAGES: u32 = 4;

/// The power of two that holds `size` bytes.
fn power(size: u32) -> u32 {
    32 - size.max(32).wrapping_sub(1).leading_zeros()
}

/// How many bytes `take(size)` gives.
pub fn given(size: u32) -> u32 {
    1_u32.wrapping_shl(power(size))
}

/// Memory for at least `size` bytes.
pub fn take(state: u32, size: u32) -> Result<u32> {
    if size > 1 << 30 {
        return Err(NOSPC);
    }
    let list = state + FREED + 4 * power(size);
    let freed = load32(list);
    if freed != 0 {
        store32(list, load32(freed));
        return Ok(freed);
    }
    let size = given(size);
    let (mut fresh, mut end) = (load32(state + FRESH), load32(state + FRESH_END));
    if end - fresh < size {
        let pages = (size.div_ceil(PAGE)).max(PAGES);
        let start = grow(pages).ok_or(NOSPC)?;
        if start != end {
            fresh = start;
        }
        // The last page of all ends at 2^32, which is no number here: that page is not used.
        end = start.checked_add(pages * PAGE).ok_or(NOSPC)?;
        store32(state + FRESH_END, end);
    }
    store32(state + FRESH, fresh + size);
    Ok(fresh)
}

/// Gives back what `take(size)` gave. What was packed stays.
pub fn give_back(state: u32, address: u32, size: u32) {
    if address < load32(state + PACKED_END) {
        return;
    }
    let list = state + FREED + 4 * power(size);
    store32(address, load32(list));
    store32(list, address);
}
