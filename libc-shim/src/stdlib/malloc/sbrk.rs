//! `sbrk`: SUSv2. It shares the linear memory with `malloc`: neither assumes that what comes next is its own.

/// The C edge.
pub mod c {
    use super::super::pages::{PAGE, new_pages};
    use crate::errno::{self, Errno};
    use core::arch::wasm32::memory_size;
    use core::ffi::c_void;

    /// The part of the pages taken so far that the program has not asked for: where it begins and where it ends.
    static mut REST: (usize, usize) = (0, 0);

    /// `sbrk`. The break is the end of memory until the first call that moves it. Memory that grew elsewhere in between
    /// lies between two results; giving back is refused.
    #[unsafe(no_mangle)]
    pub extern "C" fn sbrk(increment: isize) -> *mut c_void {
        // SAFETY: wasip1 has one thread, and there is no reference to it.
        let (mut start, mut end) = unsafe { REST };
        let memory_end = memory_size::<0>().wrapping_mul(PAGE);
        if end != memory_end {
            (start, end) = (memory_end, memory_end);
        }
        let Ok(more) = usize::try_from(increment) else {
            return refuse();
        };
        if more > end.wrapping_sub(start) {
            let Some((pages, len)) = new_pages(more - end.wrapping_sub(start)) else {
                return refuse();
            };
            end = pages.addr() + len;
        }
        // SAFETY: as above.
        unsafe { REST = (start.wrapping_add(more), end) };
        core::ptr::without_provenance_mut(start)
    }

    /// The result of a failure.
    fn refuse() -> *mut c_void {
        errno::set(Errno::ENOMEM);
        core::ptr::without_provenance_mut(usize::MAX)
    }
}
