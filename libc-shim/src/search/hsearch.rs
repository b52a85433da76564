//! `hcreate`, `hsearch`, `hdestroy`: POSIX.1-2024 XSH; GNU's forms with `_r`.
//!
//! Open addressing with linear probing; the table doubles when three quarters are used, so `ENTER` fails for want of
//! memory only.

/// A hash of a key (FNV-1a), spread over the upper bits by a multiplication (Knuth's).
#[inline(always)]
pub fn hash(key: impl Iterator<Item = u8>) -> usize {
    let mut hash = 0x811c_9dc5_u32;
    for byte in key {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    (hash ^ hash >> 15) as usize
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::hash;
    use crate::errno::{self, Errno};
    use crate::string::strcmp::c::strcmp;
    use core::ffi::{c_char, c_int, c_void};
    use core::ptr::null_mut;

    use crate::replaceable::{calloc, free, malloc};

    /// `ENTRY`.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Entry {
        key: *mut c_char,
        data: *mut c_void,
    }

    /// What `__tab` points to.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Table {
        entries: *mut Entry,
        /// A power of two, less one.
        mask: usize,
        used: usize,
    }

    /// `struct hsearch_data`.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Data {
        table: *mut Table,
        unused: [u32; 2],
    }

    static mut GLOBAL: Data = Data {
        table: null_mut(),
        unused: [0; 2],
    };

    /// The place of a key: its entry, or the empty one where it would be.
    ///
    /// # Safety
    /// The table is valid: there are `mask + 1` entries, one of them empty; `key` is a C string.
    unsafe fn find(entries: *mut Entry, mask: usize, key: *const c_char) -> *mut Entry {
        let mut end = key.cast::<u8>();
        let mut index = hash(core::iter::from_fn(|| {
            // SAFETY: nothing is read behind the NUL.
            let byte = unsafe { end.read() };
            end = end.wrapping_add(1);
            (byte != 0).then_some(byte)
        }));
        loop {
            let entry = entries.wrapping_add(index & mask);
            // SAFETY: the index is inside the table.
            let present = unsafe { (*entry).key };
            // SAFETY: keys are C strings.
            if present.is_null() || unsafe { strcmp(present, key) } == 0 {
                return entry;
            }
            index = index.wrapping_add(1);
        }
    }

    /// A table of twice the size with the same entries; nothing if there is no memory.
    ///
    /// # Safety
    /// `table` is valid.
    unsafe fn grown(table: Table) -> Option<Table> {
        let mask = table.mask * 2 + 1;
        let slots = mask.checked_add(1)?;
        // SAFETY: takes any sizes.
        let entries = unsafe { calloc(slots, size_of::<Entry>()) }.cast::<Entry>();
        if entries.is_null() {
            return None;
        }
        let new = Table {
            entries,
            mask,
            used: table.used,
        };
        for index in 0..=table.mask {
            // SAFETY: inside the old table.
            let entry = unsafe { table.entries.wrapping_add(index).read() };
            if !entry.key.is_null() {
                // SAFETY: the new table has room.
                let place = unsafe { find(entries, mask, entry.key) };
                // SAFETY: a place in the new table.
                unsafe { place.write(entry) };
            }
        }
        // SAFETY: the old table came from `calloc`.
        unsafe { free(table.entries.cast()) };
        Some(new)
    }

    /// GNU's `hcreate_r`.
    ///
    /// # Safety
    /// `data` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn hcreate_r(count: usize, data: *mut Data) -> c_int {
        let slots = (count.max(6) / 3)
            .checked_mul(4)
            .and_then(|wanted| wanted.checked_add(4)?.checked_next_power_of_two());
        // Too many are as many as there is no memory for.
        let mask = slots.map_or(usize::MAX / size_of::<Entry>(), |slots| slots - 1);
        // SAFETY: takes any sizes.
        let entries = unsafe { calloc(mask + 1, size_of::<Entry>()) }.cast::<Entry>();
        // SAFETY: takes any size.
        let table = unsafe { malloc(size_of::<Table>()) }.cast::<Table>();
        if entries.is_null() || table.is_null() {
            // SAFETY: both are NULL or from the allocator.
            unsafe { free(entries.cast()) };
            // SAFETY: as above.
            unsafe { free(table.cast()) };
            errno::set(Errno::ENOMEM);
            return 0;
        }
        // SAFETY: fresh memory.
        unsafe {
            table.write(Table {
                entries,
                mask,
                used: 0,
            })
        };
        // SAFETY: the caller's structure.
        unsafe {
            data.write(Data {
                table,
                unused: [0; 2],
            })
        };
        1
    }

    /// GNU's `hdestroy_r`.
    ///
    /// # Safety
    /// `data` is a table of `hcreate_r`, or zeros.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn hdestroy_r(data: *mut Data) {
        // SAFETY: the caller's structure.
        let table = unsafe { (*data).table };
        if table.is_null() {
            return;
        }
        // SAFETY: a table.
        let entries = unsafe { (*table).entries };
        // SAFETY: they came from `calloc`.
        unsafe { free(entries.cast()) };
        // SAFETY: it came from `malloc`.
        unsafe { free(table.cast()) };
        // SAFETY: the caller's structure.
        unsafe { (*data).table = null_mut() };
    }

    /// GNU's `hsearch_r`.
    ///
    /// # Safety
    /// `data` is a table of `hcreate_r`, the item's key a C string, `result` writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn hsearch_r(
        item: Entry,
        enter: c_int,
        result: *mut *mut Entry,
        data: *mut Data,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let entry = unsafe { search(item, enter, data) };
        // SAFETY: the caller's result.
        unsafe { result.write(entry) };
        c_int::from(!entry.is_null())
    }

    /// The entry of an item, which is made if `enter` says so; or NULL, with `errno` set.
    ///
    /// # Safety
    /// As `hsearch_r`.
    unsafe fn search(item: Entry, enter: c_int, data: *mut Data) -> *mut Entry {
        // SAFETY: the caller's structure.
        let place = unsafe { (*data).table };
        if place.is_null() {
            errno::set(Errno::ESRCH);
            return null_mut();
        }
        // SAFETY: a table.
        let Table { entries, mask, .. } = unsafe { place.read() };
        // SAFETY: as above.
        let entry = unsafe { find(entries, mask, item.key) };
        // SAFETY: an entry of the table.
        if !unsafe { (*entry).key }.is_null() {
            return entry;
        }
        if enter == 0 {
            errno::set(Errno::ESRCH);
            return null_mut();
        }
        // SAFETY: the key is not in the table.
        unsafe { add(item, entry, place) }
    }

    /// Puts an item into its place, `entry`, or into that of a larger table; NULL if there is no memory.
    ///
    /// # Safety
    /// The table is valid; `entry` is the empty place of the item's key.
    #[inline(never)]
    unsafe fn add(item: Entry, mut entry: *mut Entry, place: *mut Table) -> *mut Entry {
        // SAFETY: a table.
        let mut table = unsafe { place.read() };
        if (table.used + 1) * 4 > (table.mask + 1) * 3 {
            // SAFETY: a table.
            let Some(new) = (unsafe { grown(table) }) else {
                errno::set(Errno::ENOMEM);
                return null_mut();
            };
            table = new;
            // SAFETY: a table.
            entry = unsafe { find(table.entries, table.mask, item.key) };
        }
        // SAFETY: an empty entry of the table.
        unsafe { entry.write(item) };
        table.used += 1;
        // SAFETY: the caller's table.
        unsafe { place.write(table) };
        entry
    }

    /// C's `hcreate`.
    #[unsafe(no_mangle)]
    pub extern "C" fn hcreate(count: usize) -> c_int {
        let data = &raw mut GLOBAL;
        // SAFETY: the library's own table.
        unsafe { hdestroy_r(data) };
        // SAFETY: as above.
        unsafe { hcreate_r(count, data) }
    }

    /// C's `hdestroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn hdestroy() {
        let data = &raw mut GLOBAL;
        // SAFETY: the library's own table.
        unsafe { hdestroy_r(data) }
    }

    /// C's `hsearch`.
    ///
    /// # Safety
    /// The item's key is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn hsearch(item: Entry, enter: c_int) -> *mut Entry {
        let data = &raw mut GLOBAL;
        // SAFETY: the library's own table.
        unsafe { search(item, enter, data) }
    }
}
