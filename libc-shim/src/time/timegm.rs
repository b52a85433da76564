//! `timegm`: C23 7.29.2.4.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::time_t;
    use crate::errno::{self, Errno};
    use crate::time::calendar::{Tm, join, split_into};

    /// C's `timegm`.
    ///
    /// # Safety
    /// `tm` is readable and writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn timegm(tm: *mut Tm) -> time_t {
        // SAFETY: the caller's structure, which nobody else looks at meanwhile.
        let tm = unsafe { &mut *tm };
        let time = join(tm);
        if split_into(tm, time, 0).is_none() {
            errno::set(Errno::EOVERFLOW);
            return -1;
        }
        tm.tm_zone = c"GMT".as_ptr();
        time
    }
}
