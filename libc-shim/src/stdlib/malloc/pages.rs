//! Where the heap's memory comes from: what the linker left free above the data, then new pages of the linear memory.

use super::chunk::GRANULE;
use super::heap::Source;
use core::arch::wasm32::{memory_grow, memory_size};

/// Bytes of a page of linear memory.
pub const PAGE: usize = 65536;

unsafe extern "C" {
    /// Made by the linker: its address is where the data and the stack end.
    static __heap_base: u8;
    /// Made by the linker: its address is where the memory that the program starts with ends.
    static __heap_end: u8;
}

/// The memory of the program.
pub struct Pages {
    started: bool,
}

impl Default for Pages {
    fn default() -> Self {
        Self::new()
    }
}

impl Pages {
    /// Nothing has been taken yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { started: false }
    }
}

/// New pages that hold so many bytes; their address. Also for `sbrk`.
pub fn new_pages(bytes: usize) -> Option<(*mut u8, usize)> {
    let pages = bytes.div_ceil(PAGE);
    let before = memory_grow::<0>(pages);
    if before == usize::MAX {
        return None;
    }
    // The very last granule of a full address space stays unused: the end must be an address.
    let len = (pages * PAGE).min(usize::MAX - (GRANULE - 1) - before * PAGE);
    Some((core::ptr::without_provenance_mut(before * PAGE), len))
}

impl Source for Pages {
    fn grow(&mut self, bytes: usize) -> Option<(*mut u8, *mut u8)> {
        if !self.started {
            self.started = true;
            let start = (&raw const __heap_base).addr().next_multiple_of(GRANULE);
            let mut end = (&raw const __heap_end).addr();
            if end == 0 {
                end = memory_size::<0>() * PAGE;
            }
            if end.saturating_sub(start) > 2 * GRANULE {
                return Some((
                    core::ptr::without_provenance_mut(start),
                    core::ptr::without_provenance_mut(end & !(GRANULE - 1)),
                ));
            }
        }
        let (start, len) = new_pages(bytes.saturating_add(GRANULE))?;
        Some((start, start.wrapping_add(len)))
    }
}
