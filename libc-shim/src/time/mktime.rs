//! `mktime`: C17 7.27.2.3. A time that a change of the zone leaves out is read with the offset before the change; one
//! that it repeats is the earlier one, unless `tm_isdst` tells.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::time_t;
    use crate::errno::{self, Errno};
    use crate::time::calendar::Tm;
    use crate::time::local::c::normalize;

    /// C's `mktime`.
    ///
    /// # Safety
    /// `tm` is readable and writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mktime(tm: *mut Tm) -> time_t {
        // SAFETY: the caller's structure, which nobody else looks at meanwhile.
        match normalize(unsafe { &mut *tm }) {
            Some(time) => time,
            None => {
                errno::set(Errno::EOVERFLOW);
                -1
            }
        }
    }
}
