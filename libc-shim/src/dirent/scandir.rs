//! `scandir`: POSIX.1-2024 XSH; `scandirat`: GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::dirent::opendir::c::{closedir, open};
    use crate::dirent::stream::{Entry, Stream};
    use crate::errno::{self, Errno, Result};
    use crate::paths::directory::Base;
    use crate::paths::target::bytes;
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::mem::offset_of;
    use core::ptr;

    /// Whether an entry is wanted.
    pub type Filter = Option<unsafe extern "C" fn(*const Entry) -> c_int>;
    /// How two entries are ordered.
    pub type Compare =
        Option<unsafe extern "C" fn(*const *const Entry, *const *const Entry) -> c_int>;

    use crate::replaceable::{free, malloc, qsort, realloc};

    /// The entries collected so far.
    struct List {
        first: *mut *mut Entry,
        count: usize,
        room: usize,
    }

    impl List {
        /// Adds a copy of the entry.
        ///
        /// # Safety
        /// `entry` is an entry.
        unsafe fn add(&mut self, entry: *const Entry) -> Result<()> {
            if self.count == self.room {
                let room = self.room * 2 + 16;
                let size = room.saturating_mul(size_of::<*mut Entry>());
                // SAFETY: the list is NULL or comes from `realloc`.
                let first = unsafe { realloc(self.first.cast(), size) };
                if first.is_null() {
                    return Err(Errno::ENOMEM);
                }
                self.first = first.cast();
                self.room = room;
            }
            // SAFETY: as below.
            let place = unsafe { &raw const (*entry).name };
            // SAFETY: the name is a string.
            let name = unsafe { CStr::from_ptr(place.cast()) };
            let size = offset_of!(Entry, name) + name.count_bytes() + 1;
            // SAFETY: `malloc` takes any size. C's `struct dirent` is 16 bytes.
            let copy = unsafe { malloc(size.max(16)) };
            if copy.is_null() {
                return Err(Errno::ENOMEM);
            }
            // SAFETY: entry and copy have `size` bytes.
            unsafe { ptr::copy_nonoverlapping(entry.cast::<u8>(), copy.cast(), size) };
            // SAFETY: the list has room for one more.
            unsafe { self.first.wrapping_add(self.count).write(copy.cast()) };
            self.count += 1;
            Ok(())
        }

        fn delete(self) {
            for index in 0..self.count {
                // SAFETY: the list has `count` entries.
                let entry = unsafe { self.first.wrapping_add(index).read() };
                // SAFETY: it comes from `malloc`.
                unsafe { free(entry.cast()) };
            }
            // SAFETY: the list is NULL or comes from `realloc`.
            unsafe { free(self.first.cast()) };
        }
    }

    /// # Safety
    /// `stream` is an open stream, `filter` a function that takes entries.
    unsafe fn collect(stream: *mut Stream, filter: Filter, list: &mut List) -> Result<()> {
        // SAFETY: by this function's contract.
        while unsafe { (*stream).advance() }? {
            // SAFETY: by this function's contract.
            let entry = unsafe { &raw const (*stream).entry };
            // SAFETY: by this function's contract.
            if filter.is_none_or(|filter| unsafe { filter(entry) } != 0) {
                // SAFETY: it is the stream's entry.
                unsafe { list.add(entry) }?;
            }
        }
        Ok(())
    }

    /// Lists a directory.
    ///
    /// # Safety
    /// `result` is writable, the functions take entries.
    pub unsafe fn scan(
        base: Base,
        path: &[u8],
        result: *mut *mut *mut Entry,
        filter: Filter,
        compare: Compare,
    ) -> c_int {
        let stream = match open(base, path) {
            Ok(stream) => stream,
            Err(error) => {
                errno::set(error);
                return -1;
            }
        };
        let mut list = List {
            first: ptr::null_mut(),
            count: 0,
            room: 0,
        };
        // SAFETY: the stream is open; the rest is by this function's contract.
        let collected = unsafe { collect(stream, filter, &mut list) };
        // SAFETY: the stream is open.
        unsafe { closedir(stream) };
        if let Err(error) = collected {
            list.delete();
            errno::set(error);
            return -1;
        }
        if let Some(compare) = compare
            && list.count > 1
        {
            // SAFETY: the list has `count` pointers, which `compare` takes.
            unsafe {
                qsort(
                    list.first.cast(),
                    list.count,
                    size_of::<*mut Entry>(),
                    compare as *const c_void,
                )
            };
        }
        // SAFETY: by this function's contract.
        unsafe { result.write(list.first) };
        c_int::try_from(list.count).unwrap_or(c_int::MAX)
    }

    /// C's `scandir`.
    ///
    /// # Safety
    /// `path` is a string, `result` is writable, the functions take entries.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn scandir(
        path: *const c_char,
        result: *mut *mut *mut Entry,
        filter: Filter,
        compare: Compare,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let path = unsafe { bytes(path) };
        // SAFETY: by this function's contract.
        unsafe { scan(Base::WORKING, path, result, filter, compare) }
    }
}
