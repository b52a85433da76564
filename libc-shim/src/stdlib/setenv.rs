//! `setenv`, `putenv`, `unsetenv`, `clearenv`: POSIX XSH `setenv`, `putenv`, `unsetenv`.
//!
//! The table is copied when it must grow. Strings that `setenv` made are kept until the program ends: a pointer that
//! `getenv` gave stays readable.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::stdlib::environ::{self, lazy};
    use crate::stdlib::getenv::{c::find, is_name};
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr;

    use crate::replaceable::{malloc, realloc};

    /// The table that this file allocated, and the pointers that it has room for.
    static mut OWNED: (*mut *mut c_char, usize) = (ptr::null_mut(), 0);

    unsafe fn name_bytes<'a>(name: *const c_char) -> Result<&'a [u8]> {
        if name.is_null() {
            return Err(Errno::EINVAL);
        }
        // SAFETY: the caller's `name` is a string.
        let bytes = unsafe { CStr::from_ptr(name) }.to_bytes();
        if is_name(bytes) {
            Ok(bytes)
        } else {
            Err(Errno::EINVAL)
        }
    }

    /// Entries in the table, without the NULL.
    fn count() -> usize {
        let table = environ::table();
        let mut entries = 0;
        // SAFETY: the table ends with a NULL, which ends this loop.
        while !table.is_null() && !unsafe { *table.wrapping_add(entries) }.is_null() {
            entries += 1;
        }
        entries
    }

    /// Puts an entry behind the last.
    fn append(entry: *mut c_char) -> Result<()> {
        let entries = count();
        // SAFETY: wasip1 has one thread.
        let (owned, room) = unsafe { OWNED };
        let table = environ::table();
        let target = if table == owned && entries + 2 <= room {
            owned
        } else {
            let room = (entries + 2).max(16).saturating_mul(2);
            // The program may have replaced `environ`: only the table made here is given to `realloc`.
            let old = if table == owned {
                owned
            } else {
                ptr::null_mut()
            };
            // SAFETY: `old` is NULL or came from `realloc` here.
            let grown =
                unsafe { realloc(old.cast(), room.saturating_mul(size_of::<*mut c_char>())) }
                    .cast::<*mut c_char>();
            if grown.is_null() {
                return Err(Errno::ENOMEM);
            }
            if old.is_null() && !table.is_null() {
                // SAFETY: `table` has `entries` pointers, `grown` room for more; they are different objects.
                unsafe { ptr::copy_nonoverlapping(table, grown, entries) };
            }
            // SAFETY: wasip1 has one thread.
            unsafe { OWNED = (grown, room) };
            lazy::set_table(grown);
            grown
        };
        // SAFETY: there is room for the entry and the NULL.
        unsafe { target.wrapping_add(entries).write(entry) };
        // SAFETY: as above.
        unsafe { target.wrapping_add(entries + 1).write(ptr::null_mut()) };
        Ok(())
    }

    unsafe fn put(name: &[u8], entry: *mut c_char) -> Result<()> {
        // SAFETY: the entries of `environ` are strings.
        match unsafe { find(name) } {
            Some(place) => {
                // SAFETY: `find` returns a place in the table.
                unsafe { place.write(entry) };
                Ok(())
            }
            None => append(entry),
        }
    }

    /// POSIX `setenv`.
    ///
    /// # Safety
    /// `name` and `value` are strings; so are the entries of `environ`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn setenv(
        name: *const c_char,
        value: *const c_char,
        overwrite: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { set(name, value, overwrite != 0) })
    }

    unsafe fn set(name: *const c_char, value: *const c_char, overwrite: bool) -> Result<()> {
        // SAFETY: by the caller's contract.
        let name = unsafe { name_bytes(name) }?;
        // SAFETY: the entries of `environ` are strings.
        if !overwrite && unsafe { find(name) }.is_some() {
            return Ok(());
        }
        // SAFETY: by the caller's contract.
        let value = unsafe { CStr::from_ptr(value) }.to_bytes_with_nul();
        // SAFETY: `malloc` takes any size.
        let entry = unsafe { malloc(name.len() + 1 + value.len()) }.cast::<u8>();
        if entry.is_null() {
            return Err(Errno::ENOMEM);
        }
        // SAFETY: the entry has room for the name, `=`, and the value with its NUL.
        unsafe { ptr::copy_nonoverlapping(name.as_ptr(), entry, name.len()) };
        // SAFETY: as above.
        unsafe { entry.wrapping_add(name.len()).write(b'=') };
        // SAFETY: as above.
        unsafe {
            ptr::copy_nonoverlapping(
                value.as_ptr(),
                entry.wrapping_add(name.len() + 1),
                value.len(),
            )
        };
        // SAFETY: the entry is a string.
        unsafe { put(name, entry.cast()) }
    }

    /// POSIX `putenv`: the string itself becomes part of the environment. Without `=` the name is removed (GNU).
    ///
    /// # Safety
    /// `entry` is a string that stays valid until it is replaced; the entries of `environ` are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn putenv(entry: *mut c_char) -> c_int {
        // SAFETY: by this function's contract.
        let bytes = unsafe { CStr::from_ptr(entry) }.to_bytes();
        let Some(length) = bytes.iter().position(|&byte| byte == b'=') else {
            // SAFETY: by this function's contract.
            return unsafe { unsetenv(entry) };
        };
        let name = bytes.get(..length).unwrap_or_default();
        if name.is_empty() {
            errno::set(Errno::EINVAL);
            return -1;
        }
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { put(name, entry) })
    }

    /// POSIX `unsetenv`.
    ///
    /// # Safety
    /// `name` is a string; so are the entries of `environ`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn unsetenv(name: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        let name = match unsafe { name_bytes(name) } {
            Ok(name) => name,
            Err(error) => {
                errno::set(error);
                return -1;
            }
        };
        // SAFETY: the entries of `environ` are strings.
        while let Some(place) = unsafe { find(name) } {
            let mut place = place.as_ptr();
            loop {
                // SAFETY: `place` is before the closing NULL, so there is an entry behind it.
                let next = unsafe { *place.wrapping_add(1) };
                // SAFETY: as above.
                unsafe { place.write(next) };
                if next.is_null() {
                    break;
                }
                place = place.wrapping_add(1);
            }
        }
        0
    }

    /// GNU's `clearenv`: there is no table at all afterwards.
    #[unsafe(no_mangle)]
    pub extern "C" fn clearenv() -> c_int {
        lazy::set_table(ptr::null_mut());
        0
    }
}
