//! `ftime`: POSIX.1-2001, obsolete since.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::time_t;
    use crate::wasi::{clock_time_get, clockid};
    use core::ffi::{c_int, c_short, c_ushort};

    /// `struct timeb`.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Timeb {
        time: time_t,
        millitm: c_ushort,
        timezone: c_short,
        dstflag: c_short,
    }

    /// C's `ftime`.
    ///
    /// # Safety
    /// `result` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ftime(result: *mut Timeb) -> c_int {
        let now = clock_time_get(clockid::REALTIME, 1_000_000).unwrap_or(0) / 1_000_000;
        let (time, millitm) = ((now / 1000) as time_t, (now % 1000) as c_ushort);
        // SAFETY: the caller's structure.
        unsafe {
            result.write(Timeb {
                time,
                millitm,
                timezone: 0,
                dstflag: 0,
            })
        };
        0
    }
}
