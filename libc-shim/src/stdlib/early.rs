//! Memory that lives as long as the program, for the argument and environment tables and the exit handlers.
//!
//! A program that links `malloc` gets it from there (`strong:__wasikit_allocate_early` in `stdlib::malloc`). One that
//! does not, gets whole pages from `memory.grow`, and carries no allocator.

#[cfg(target_family = "wasm")]
pub use edge::{allocate, string_table};

#[cfg(target_family = "wasm")]
mod edge {
    use core::arch::wasm32;
    use core::ffi::{c_char, c_void};

    unsafe extern "C" {
        fn __wasikit_allocate_early(size: usize) -> *mut c_void;
    }

    const PAGE: usize = 65536;

    /// At least `size` bytes, aligned for every type; NULL when memory cannot grow.
    #[unsafe(export_name = "default:__wasikit_allocate_early")]
    extern "C" fn allocate_pages(size: usize) -> *mut c_void {
        let pages = size.div_ceil(PAGE);
        let first = wasm32::memory_grow::<0>(pages);
        if first == usize::MAX {
            core::ptr::null_mut()
        } else {
            core::ptr::without_provenance_mut(first.wrapping_mul(PAGE))
        }
    }

    /// At least `size` bytes, aligned for every type.
    pub fn allocate(size: usize) -> Option<*mut c_void> {
        // SAFETY: either definition takes any size.
        let memory = unsafe { __wasikit_allocate_early(size) };
        (!memory.is_null()).then_some(memory)
    }

    /// Room for `count` pointers, a NULL, and `size` bytes of strings behind them.
    pub fn string_table(count: usize, size: usize) -> Option<*mut *mut c_char> {
        let pointers = count
            .checked_add(1)?
            .checked_mul(size_of::<*mut c_char>())?;
        allocate(pointers.checked_add(size)?).map(<*mut c_void>::cast)
    }
}
