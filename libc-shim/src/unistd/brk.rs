//! `brk`: SUSv2. Memory can be added, by `sbrk`, and never given back.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno};
    use core::ffi::{c_int, c_void};

    unsafe extern "C" {
        fn sbrk(increment: isize) -> *mut c_void;
    }

    /// SUSv2 `brk`: ENOMEM for an end below the present one.
    #[unsafe(no_mangle)]
    pub extern "C" fn brk(end: *mut c_void) -> c_int {
        // SAFETY: nothing is asked for.
        let present = unsafe { sbrk(0) };
        let more = end.addr().checked_sub(present.addr());
        let Some(more) = more.and_then(|more| isize::try_from(more).ok()) else {
            errno::set(Errno::ENOMEM);
            return -1;
        };
        if more == 0 {
            return 0;
        }
        // SAFETY: memory is added, which no one has yet.
        if unsafe { sbrk(more) }.addr() == usize::MAX {
            return -1;
        }
        0
    }
}
