//! `environ` and `__wasilibc_environ`: the table of the environment, fetched from the runtime when it is first wanted.
//!
//! A program that names `environ` itself may read it at any time, so its member carries a constructor that fetches the
//! table before `main`. A program that calls only `getenv` and its like fetches it at the first call.

#[cfg(target_family = "wasm")]
pub use lazy::table;

/// The table, and how it is filled.
#[cfg(target_family = "wasm")]
pub mod lazy {
    use crate::stdlib::early;
    use crate::wasi;
    use core::ffi::c_char;
    use core::ptr;

    /// The value of `__wasilibc_environ` before the table is fetched.
    const NOT_FETCHED: *mut *mut c_char = ptr::without_provenance_mut(usize::MAX);

    /// The table, in a program that does not name `environ`.
    #[unsafe(export_name = "default:__wasilibc_environ")]
    static mut TABLE: *mut *mut c_char = NOT_FETCHED;

    unsafe extern "C" {
        static mut __wasilibc_environ: *mut *mut c_char;
    }

    /// `environ` when there is nothing in it.
    static mut EMPTY: [*mut c_char; 1] = [ptr::null_mut()];

    /// The table, fetched if it was not yet. NULL only after `clearenv`, or when the program itself set `environ` to NULL.
    #[inline]
    pub fn table() -> *mut *mut c_char {
        // SAFETY: wasip1 has one thread.
        if unsafe { __wasilibc_environ } == NOT_FETCHED {
            fetch_first();
        }
        // SAFETY: wasip1 has one thread.
        unsafe { __wasilibc_environ }
    }

    /// Replaces the table.
    pub fn set_table(table: *mut *mut c_char) {
        // SAFETY: wasip1 has one thread.
        unsafe { __wasilibc_environ = table };
    }

    /// Forgets the table, so that the next use fetches it anew.
    pub fn forget() {
        set_table(NOT_FETCHED);
    }

    /// Whether the table was fetched.
    pub fn is_fetched() -> bool {
        // SAFETY: wasip1 has one thread.
        unsafe { __wasilibc_environ != NOT_FETCHED }
    }

    #[cold]
    #[inline(never)]
    fn fetch_first() {
        let fetched = fetch().unwrap_or((&raw mut EMPTY).cast());
        set_table(fetched);
    }

    fn fetch() -> Option<*mut *mut c_char> {
        let (count, size) = wasi::environ_sizes_get().ok()?;
        if count == 0 {
            return None;
        }
        let table = early::string_table(count, size)?;
        let strings = table.wrapping_add(count + 1).cast::<u8>();
        // SAFETY: `string_table` made room for `count` pointers and `size` bytes.
        unsafe { wasi::environ_get(table.cast(), strings) }.ok()?;
        // SAFETY: the table has room for `count` pointers and this one.
        unsafe { table.wrapping_add(count).write(ptr::null_mut()) };
        Some(table)
    }
}

/// The table in a program that names `environ`: the same object under all its names (`sysroot/aliases`).
#[cfg(target_family = "wasm")]
pub mod eager {
    use core::ffi::c_char;
    use core::ptr;

    /// C's `environ`.
    #[unsafe(export_name = "strong:__wasilibc_environ")]
    static mut TABLE: *mut *mut c_char = ptr::without_provenance_mut(usize::MAX);

    /// Fetches the table before `main`.
    #[unsafe(export_name = "ctor:__wasikit_fetch_environ")]
    extern "C" fn fetch_environ() {
        super::table();
    }
}

/// What wasi-libc offers to control the table: `<wasi/libc-environ.h>`.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::lazy;
    use core::ffi::c_char;

    /// Fetches the environment anew; what was set with `setenv` is forgotten.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_initialize_environ() {
        lazy::forget();
        lazy::table();
    }

    /// Fetches the environment if it was not yet.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_ensure_environ() {
        lazy::table();
    }

    /// The value of `environ`, fetched if it was not yet.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_get_environ() -> *mut *mut c_char {
        lazy::table()
    }

    /// Forgets the environment; the next use fetches it.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_deinitialize_environ() {
        lazy::forget();
    }

    /// Fetches the environment anew if it had been fetched before.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasilibc_maybe_reinitialize_environ_eagerly() {
        if lazy::is_fetched() {
            __wasilibc_initialize_environ();
        }
    }
}
