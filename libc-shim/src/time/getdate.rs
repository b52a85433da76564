//! `getdate`: POSIX.1-2024 XSH. The file that `DATEMSK` names holds one `strptime` format a line.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::time::calendar::Tm;
    use crate::time::local::c::{fields, normalize};
    use crate::time::strptime::parse;
    use crate::wasi::{clock_time_get, clockid};
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr::{null, null_mut};

    use crate::replaceable::{close, getenv, read};

    unsafe extern "C" {
        fn open(path: *const c_char, flags: c_int, arguments: *const c_void) -> c_int;
    }

    /// Why `getdate` failed: 1 to 8.
    #[unsafe(no_mangle)]
    pub static mut getdate_err: c_int = 0;

    static mut RESULT: Tm = Tm::ZERO;
    const UNSET: c_int = c_int::MIN;

    /// C's `getdate`.
    ///
    /// # Safety
    /// `text` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getdate(text: *const c_char) -> *mut Tm {
        // SAFETY: the caller passes a C string.
        let text = unsafe { CStr::from_ptr(text) }.to_bytes();
        match find(text) {
            Ok(tm) => {
                // SAFETY: wasip1 has one thread.
                unsafe { RESULT = tm };
                &raw mut RESULT
            }
            Err(error) => {
                // SAFETY: wasip1 has one thread.
                unsafe { getdate_err = error };
                null_mut()
            }
        }
    }

    /// Tries the lines of the file.
    fn find(text: &[u8]) -> Result<Tm, c_int> {
        // SAFETY: the name is a C string.
        let path = unsafe { getenv(c"DATEMSK".as_ptr()) };
        // SAFETY: the environment's values are C strings.
        if path.is_null() || unsafe { path.read() } == 0 {
            return Err(1);
        }
        // SAFETY: the path is a C string.
        let descriptor = unsafe { open(path, 0x0400_0000, null()) };
        if descriptor < 0 {
            return Err(2);
        }
        let mut buffer = [0_u8; 4096];
        let mut length = 0;
        let error = loop {
            let left = buffer.get_mut(length..).unwrap_or(&mut []);
            if left.is_empty() {
                break Ok(());
            }
            // SAFETY: the rest of the buffer.
            match usize::try_from(unsafe { read(descriptor, left.as_mut_ptr().cast(), left.len()) })
            {
                Ok(0) => break Ok(()),
                Ok(got) => length += got,
                Err(_) => break Err(5),
            }
        };
        // SAFETY: takes any number.
        unsafe { close(descriptor) };
        error?;
        for line in buffer
            .get(..length)
            .unwrap_or(&[])
            .split(|&byte| byte == b'\n')
        {
            let blank = Tm {
                tm_sec: UNSET,
                tm_min: UNSET,
                tm_hour: UNSET,
                tm_mday: UNSET,
                tm_mon: UNSET,
                tm_year: UNSET,
                tm_wday: UNSET,
                tm_isdst: -1,
                ..Tm::ZERO
            };
            let mut tm = blank;
            if !line.is_empty()
                && parse(text, line, &mut tm, &|time| fields(time).ok()) == Some(text.len())
            {
                return complete(tm);
            }
        }
        Err(7)
    }

    /// Fills in what the format left open, by the rules of `getdate`.
    fn complete(mut tm: Tm) -> Result<Tm, c_int> {
        let now = clock_time_get(clockid::REALTIME, 1).unwrap_or(0) / 1_000_000_000;
        let now = fields(now as i64).map_err(|_| 8)?;
        let set = |value: c_int| value != UNSET;
        let day_given = set(tm.tm_mday) || set(tm.tm_mon) || set(tm.tm_year);
        let hour_given = set(tm.tm_hour);
        let time_given = hour_given || set(tm.tm_min) || set(tm.tm_sec);
        let fill = |place: &mut c_int, value: c_int| {
            if *place == UNSET {
                *place = value;
            }
        };
        let weekday = tm.tm_wday;
        if day_given {
            if set(tm.tm_mon) && !set(tm.tm_year) && tm.tm_mon < now.tm_mon {
                tm.tm_year = now.tm_year + 1;
            }
            let day = if set(tm.tm_mon) { 1 } else { now.tm_mday };
            fill(&mut tm.tm_mday, day);
            fill(&mut tm.tm_mon, now.tm_mon);
            fill(&mut tm.tm_year, now.tm_year);
        } else {
            (tm.tm_mday, tm.tm_mon, tm.tm_year) = (now.tm_mday, now.tm_mon, now.tm_year);
            if set(weekday) {
                tm.tm_mday += (weekday - now.tm_wday + 7) % 7;
            } else if hour_given && tm.tm_hour < now.tm_hour {
                tm.tm_mday += 1;
            }
        }
        let other = |value: c_int| if time_given { 0 } else { value };
        fill(&mut tm.tm_hour, now.tm_hour);
        fill(&mut tm.tm_min, other(now.tm_min));
        fill(&mut tm.tm_sec, other(now.tm_sec));
        normalize(&mut tm).ok_or(8)?;
        Ok(tm)
    }
}
