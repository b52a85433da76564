//! `wcsftime`, `wcsftime_l`: C17 7.29.5.1.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wchar_t;
    use crate::time::calendar::Tm;
    use crate::time::strftime::{c::zone_of, format as write};
    use core::ffi::c_void;

    /// C's `wcsftime`.
    ///
    /// # Safety
    /// `result` has room for `size` characters, `format` is a wide string, `tm` is readable, its zone NULL or a C
    /// string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsftime(
        result: *mut wchar_t,
        size: usize,
        format: *const wchar_t,
        tm: *const Tm,
    ) -> usize {
        // SAFETY: the caller's structure.
        let tm = unsafe { tm.read() };
        // SAFETY: the caller vouches for the zone.
        let zone = unsafe { zone_of(&tm) };
        let mut next = format;
        let units = core::iter::from_fn(|| {
            // SAFETY: the wide string goes on to its zero, where the iterator stays.
            let unit = unsafe { next.read() } as u32;
            next = next.wrapping_add(usize::from(unit != 0));
            (unit != 0).then_some(unit)
        });
        let mut length = 0;
        let done = write(&tm, zone, units, &mut |unit| {
            if length >= size {
                return false;
            }
            // SAFETY: the place is inside the caller's buffer.
            unsafe { result.wrapping_add(length).write(unit as wchar_t) };
            length += 1;
            true
        });
        if done.is_none() || length >= size {
            return 0;
        }
        // SAFETY: as above.
        unsafe { result.wrapping_add(length).write(0) };
        length
    }

    /// POSIX's `wcsftime_l`: the locales agree on times.
    ///
    /// # Safety
    /// As `wcsftime`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wcsftime_l(
        result: *mut wchar_t,
        size: usize,
        format: *const wchar_t,
        tm: *const Tm,
        _locale: *const c_void,
    ) -> usize {
        // SAFETY: as the caller vouches.
        unsafe { wcsftime(result, size, format, tm) }
    }
}
