//! `malloc`, `calloc`, `realloc`, `free`: C17 7.22.3.

pub mod chunk;
pub mod heap;

#[cfg(target_family = "wasm")]
pub mod aligned;
#[cfg(target_family = "wasm")]
pub mod pages;
#[cfg(target_family = "wasm")]
pub mod reallocarray;
#[cfg(target_family = "wasm")]
pub mod sbrk;
#[cfg(target_family = "wasm")]
pub mod sized;

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::chunk::{Chunk, WORD};
    use super::heap::Heap;
    use super::pages::Pages;
    use crate::errno::{self, Errno};
    use crate::string::memmove::c::memmove;
    use crate::string::memset::c::memset;
    use core::ffi::c_void;
    use core::ptr::null_mut;

    static mut HEAP: Heap<Pages> = Heap::new(Pages::new());

    /// The heap of the program.
    #[inline]
    pub fn heap() -> &'static mut Heap<Pages> {
        let heap = &raw mut HEAP;
        // SAFETY: wasip1 has one thread, no function of the heap calls back, and each caller lets go before it returns.
        unsafe { &mut *heap }
    }

    /// The memory, or NULL with `errno` set.
    #[inline]
    pub fn or_no_memory(memory: *mut u8) -> *mut c_void {
        if memory.is_null() {
            errno::set(Errno::ENOMEM);
        }
        memory.cast()
    }

    /// C's `malloc`. Of 0 bytes: memory that can be freed.
    #[unsafe(no_mangle)]
    pub extern "C" fn malloc(size: usize) -> *mut c_void {
        let memory = heap().allocate_quickly(size);
        if memory.is_null() {
            return allocate(size);
        }
        memory.cast()
    }

    /// What `malloc` does where it is not trivial: apart, so that `malloc` itself keeps nothing over a call.
    #[inline(never)]
    fn allocate(size: usize) -> *mut c_void {
        or_no_memory(heap().allocate_slowly(size))
    }

    /// Memory for the tables of `stdlib::early`, which would take whole pages without a heap.
    #[unsafe(export_name = "strong:__wasikit_allocate_early")]
    extern "C" fn allocate_early(size: usize) -> *mut c_void {
        malloc(size)
    }

    /// C's `free`.
    ///
    /// # Safety
    /// `memory` is NULL or came from this family and is not used any more.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn free(memory: *mut c_void) {
        if !memory.is_null() {
            // SAFETY: by this function's contract.
            unsafe { heap().release(memory.cast()) };
        }
    }

    /// C's `calloc`.
    #[unsafe(no_mangle)]
    pub extern "C" fn calloc(count: usize, size: usize) -> *mut c_void {
        let Some(bytes) = count.checked_mul(size) else {
            return or_no_memory(null_mut());
        };
        let memory = heap().allocate_quickly(bytes);
        if memory.is_null() {
            return allocate_zeroed(bytes);
        }
        if bytes <= 64 {
            // SAFETY: the block has room for so many bytes.
            return unsafe { memset(memory.cast(), 0, bytes) };
        }
        // SAFETY: as above. This becomes the instruction `memory.fill`.
        unsafe { memory.write_bytes(0, bytes) };
        memory.cast()
    }

    /// What `calloc` does where it is not trivial.
    #[inline(never)]
    fn allocate_zeroed(size: usize) -> *mut c_void {
        or_no_memory(heap().allocate_zeroed_slowly(size))
    }

    /// C's `realloc`. To 0 bytes: the smallest allocation, not NULL.
    ///
    /// # Safety
    /// `memory` is NULL or came from this family.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn realloc(memory: *mut c_void, size: usize) -> *mut c_void {
        if memory.is_null() {
            return malloc(size);
        }
        // SAFETY: by this function's contract.
        if unsafe { heap().resize_quickly(memory.cast(), size) } {
            return memory;
        }
        // SAFETY: by this function's contract.
        unsafe { resize_or_move(memory, size) }
    }

    /// What `realloc` does where the block may have to move.
    ///
    /// # Safety
    /// `memory` came from this family.
    #[inline(never)]
    unsafe fn resize_or_move(memory: *mut c_void, size: usize) -> *mut c_void {
        let heap = heap();
        // SAFETY: by this function's contract.
        if unsafe { heap.resize(memory.cast(), size) } {
            return memory;
        }
        let moved = or_no_memory(heap.allocate_growing(size));
        if !moved.is_null() {
            // SAFETY: by this function's contract.
            let len = unsafe { malloc_usable_size(memory) };
            // SAFETY: both are chunks; the old one is the smaller, or it would have been resized where it stands.
            unsafe { memmove(moved, memory, len) };
            // SAFETY: by this function's contract; its bytes have been moved.
            unsafe { heap.release(memory.cast()) };
        }
        moved
    }

    /// `malloc_usable_size` of GNU and the BSDs: at least what was asked for.
    ///
    /// # Safety
    /// `memory` is NULL or came from this family.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn malloc_usable_size(memory: *mut c_void) -> usize {
        if memory.is_null() {
            return 0;
        }
        // SAFETY: by this function's contract.
        unsafe { Chunk::at(memory.cast()) }.size() - WORD
    }
}
