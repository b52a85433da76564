//! `pthread_key_create`, `pthread_key_delete`, `pthread_getspecific`, `pthread_setspecific`: POSIX XSH
//! `pthread_key_create`; `tss_*`: C17 7.26.6.

use core::ffi::c_void;

/// `PTHREAD_KEYS_MAX`.
pub const KEYS: usize = 128;

/// What is called with a value that is not NULL when the thread ends.
pub type Destructor = Option<unsafe extern "C" fn(*mut c_void)>;

#[derive(Clone, Copy, Debug)]
struct Key {
    used: bool,
    destructor: Destructor,
    value: *mut c_void,
}

/// The keys of the thread, and their values.
#[derive(Debug)]
pub struct Table([Key; KEYS]);

impl Table {
    /// No keys.
    pub const fn new() -> Self {
        Self(
            [Key {
                used: false,
                destructor: None,
                value: core::ptr::null_mut(),
            }; KEYS],
        )
    }

    /// Makes a key whose value is NULL; None when all are used.
    pub fn create(&mut self, destructor: Destructor) -> Option<usize> {
        let free = self.0.iter().position(|key| !key.used)?;
        *self.0.get_mut(free)? = Key {
            used: true,
            destructor,
            value: core::ptr::null_mut(),
        };
        Some(free)
    }

    /// Deletes a key; false if there is none of this number. Its destructor is not called.
    pub fn delete(&mut self, number: usize) -> bool {
        self.0
            .get_mut(number)
            .is_some_and(|key| core::mem::replace(&mut key.used, false))
    }

    /// The value of a key; NULL if there is none.
    pub fn get(&self, number: usize) -> *mut c_void {
        self.0
            .get(number)
            .filter(|key| key.used)
            .map_or(core::ptr::null_mut(), |key| key.value)
    }

    /// Sets the value of a key; false if there is none.
    pub fn set(&mut self, number: usize, value: *mut c_void) -> bool {
        let Some(key) = self.0.get_mut(number).filter(|key| key.used) else {
            return false;
        };
        key.value = value;
        true
    }

    /// Takes a value that has a destructor.
    pub fn take_one(
        &mut self,
        from: usize,
    ) -> Option<(usize, unsafe extern "C" fn(*mut c_void), *mut c_void)> {
        let (number, key) = self
            .0
            .iter_mut()
            .enumerate()
            .skip(from)
            .find(|(_, key)| key.used && key.destructor.is_some() && !key.value.is_null())?;
        let value = core::mem::replace(&mut key.value, core::ptr::null_mut());
        Some((number, key.destructor?, value))
    }
}

impl Default for Table {
    fn default() -> Self {
        Self::new()
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Destructor, Table};
    use crate::errno::Errno;
    use core::ffi::{c_int, c_void};

    static mut TABLE: Table = Table::new();

    /// `PTHREAD_DESTRUCTOR_ITERATIONS`.
    const ROUNDS: usize = 4;

    fn table() -> &'static mut Table {
        let table = &raw mut TABLE;
        // SAFETY: wasip1 has one thread, and no reference outlives the call that made it.
        unsafe { &mut *table }
    }

    /// POSIX `pthread_key_create`.
    ///
    /// # Safety
    /// `key` is writable; `destructor` stays callable until the key is deleted.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_key_create(key: *mut u32, destructor: Destructor) -> c_int {
        let Some(number) = table().create(destructor) else {
            return c_int::from(Errno::EAGAIN.0);
        };
        // SAFETY: by this function's contract.
        unsafe { key.write(number as u32) };
        0
    }

    /// POSIX `pthread_key_delete`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_key_delete(key: u32) -> c_int {
        if table().delete(key as usize) {
            0
        } else {
            c_int::from(Errno::EINVAL.0)
        }
    }

    /// POSIX `pthread_getspecific`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_getspecific(key: u32) -> *mut c_void {
        table().get(key as usize)
    }

    /// POSIX `pthread_setspecific`.
    #[unsafe(no_mangle)]
    pub extern "C" fn pthread_setspecific(key: u32, value: *const c_void) -> c_int {
        if table().set(key as usize, value.cast_mut()) {
            0
        } else {
            c_int::from(Errno::EINVAL.0)
        }
    }

    /// C's `tss_create`.
    ///
    /// # Safety
    /// As `pthread_key_create`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn tss_create(key: *mut u32, destructor: Destructor) -> c_int {
        // SAFETY: by this function's contract. `thrd_error` is 2.
        if unsafe { pthread_key_create(key, destructor) } == 0 {
            0
        } else {
            2
        }
    }

    /// C's `tss_delete`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tss_delete(key: u32) {
        pthread_key_delete(key);
    }

    /// C's `tss_set`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tss_set(key: u32, value: *mut c_void) -> c_int {
        if table().set(key as usize, value) {
            0
        } else {
            2
        }
    }

    /// Calls the destructors of all values, again while they leave new values, at most four times.
    #[unsafe(export_name = "strong:__wasikit_run_key_destructors")]
    extern "C" fn run_destructors() {
        for _ in 0..ROUNDS {
            let mut from = 0;
            let mut any = false;
            while let Some((number, destructor, value)) = table().take_one(from) {
                any = true;
                from = number + 1;
                // SAFETY: the program vouched for the destructor when it made the key.
                unsafe { destructor(value) };
            }
            if !any {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    unsafe extern "C" fn destroy(_: *mut c_void) {}

    #[test]
    fn keys_are_made_used_and_deleted() {
        let mut table = Table::new();
        let mut there = 5;
        let value = (&raw mut there).cast::<c_void>();
        let key = table.create(Some(destroy)).unwrap_or(KEYS);
        assert!(table.get(key).is_null());
        assert!(table.set(key, value));
        assert_eq!(table.get(key), value);
        assert_eq!(
            table.take_one(0).map(|(number, _, taken)| (number, taken)),
            Some((key, value))
        );
        assert!(table.take_one(0).is_none());
        assert!(table.delete(key));
        assert!(!table.delete(key));
        assert!(!table.set(key, value));
        for _ in 0..KEYS {
            assert!(table.create(None).is_some());
        }
        assert!(table.create(None).is_none());
    }
}
