//! `catopen`, `catgets`, `catclose`: POSIX.1-2024 XSH. The formats are those of `catalogue`.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::catalogue::{find, is_catalogue};
    use super::super::path::{Names, expand};
    use crate::errno::{self, Errno};
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr::{null, without_provenance_mut};
    use core::slice::from_raw_parts;

    use crate::replaceable::{close, free, getenv, lseek, malloc, read};

    unsafe extern "C" {
        fn open(path: *const c_char, flags: c_int, arguments: *const c_void) -> c_int;
    }

    /// `O_RDONLY`.
    const READ_ONLY: c_int = 0x0400_0000;
    /// `SEEK_SET`, `SEEK_END`.
    const FROM_START: c_int = 0;
    const FROM_END: c_int = 2;
    /// The longest path that is tried.
    const PATH_MAX: usize = 1024;

    /// A catalogue in memory: what a `nl_catd` points to, with the file behind it.
    #[repr(C)]
    struct Catalogue {
        len: usize,
    }

    /// `(nl_catd)-1`.
    const FAILED: *mut c_void = without_provenance_mut(usize::MAX);

    /// `catopen`: reads a catalogue into memory. A name with a slash is a path; others are looked for along `NLSPATH`.
    ///
    /// # Safety
    /// `name` is a NUL-terminated string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn catopen(name: *const c_char, _: c_int) -> *mut c_void {
        // SAFETY: by this function's contract.
        let catalogue = unsafe { CStr::from_ptr(name) }.to_bytes();
        if catalogue.iter().any(|&byte| byte == b'/') {
            // SAFETY: by this function's contract.
            return unsafe { load(name) };
        }
        let Some(templates) = variable(c"NLSPATH") else {
            errno::set(Errno::ENOENT);
            return FAILED;
        };
        let locale = [c"LC_ALL", c"LC_MESSAGES", c"LANG"]
            .into_iter()
            .find_map(variable)
            .unwrap_or(b"C");
        let mut path = [0; PATH_MAX];
        errno::set(Errno::ENOENT);
        for template in templates.split(|&byte| byte == b':') {
            if expand(template, Names { catalogue, locale }, &mut path) {
                // SAFETY: `expand` put a NUL behind the path.
                let loaded = unsafe { load(path.as_ptr().cast()) };
                if loaded != FAILED {
                    return loaded;
                }
            }
        }
        FAILED
    }

    /// A variable of the environment that is set and not empty.
    fn variable(name: &CStr) -> Option<&'static [u8]> {
        // SAFETY: a NUL-terminated name.
        let value = unsafe { getenv(name.as_ptr()) };
        if value.is_null() {
            return None;
        }
        // SAFETY: a NUL-terminated string, which nothing changes while `catopen` runs.
        let value = unsafe { CStr::from_ptr(value) }.to_bytes();
        if value.is_empty() { None } else { Some(value) }
    }

    /// # Safety
    /// `path` is a NUL-terminated string.
    unsafe fn load(path: *const c_char) -> *mut c_void {
        // SAFETY: by this function's contract.
        let descriptor = unsafe { open(path, READ_ONLY, null()) };
        if descriptor < 0 {
            return FAILED;
        }
        // SAFETY: any descriptor may be passed.
        let size = unsafe { lseek(descriptor, 0, FROM_END) };
        // SAFETY: any descriptor may be passed.
        let start = unsafe { lseek(descriptor, 0, FROM_START) };
        let loaded = match usize::try_from(size) {
            Ok(len) if start == 0 && len < usize::MAX / 2 => read_whole(descriptor, len),
            _ => FAILED,
        };
        // SAFETY: the descriptor is this function's own.
        unsafe { close(descriptor) };
        loaded
    }

    fn read_whole(descriptor: c_int, len: usize) -> *mut c_void {
        // SAFETY: `malloc` takes any size; `len` is so small that the sum does not overflow.
        let block = unsafe { malloc(size_of::<Catalogue>() + len) };
        if block.is_null() {
            return FAILED;
        }
        let text = block.wrapping_byte_add(size_of::<Catalogue>());
        let mut done = 0;
        while done < len {
            // SAFETY: the block has `len` bytes from `text` on.
            let count = unsafe { read(descriptor, text.wrapping_byte_add(done), len - done) };
            match usize::try_from(count) {
                Ok(0) | Err(_) => break,
                Ok(count) => done += count,
            }
        }
        // SAFETY: the block begins with room for this.
        unsafe { block.cast::<Catalogue>().write(Catalogue { len: done }) };
        // SAFETY: `done` bytes were read.
        if !is_catalogue(unsafe { from_raw_parts(text.cast(), done) }) {
            // SAFETY: the block is this function's own.
            unsafe { free(block) };
            errno::set(Errno::ENOENT);
            return FAILED;
        }
        block
    }

    /// `catgets`: a message, or `default` if the catalogue does not have it.
    ///
    /// # Safety
    /// `catalogue` came from `catopen`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn catgets(
        catalogue: *mut c_void,
        set: c_int,
        message: c_int,
        default: *const c_char,
    ) -> *mut c_char {
        if catalogue == FAILED || catalogue.is_null() {
            errno::set(Errno::EBADF);
            return default.cast_mut();
        }
        // SAFETY: by this function's contract.
        let len = unsafe { catalogue.cast::<Catalogue>().read() }.len;
        let text = catalogue.wrapping_byte_add(size_of::<Catalogue>());
        // SAFETY: that many bytes follow.
        let file = unsafe { from_raw_parts(text.cast(), len) };
        match find(file, set as u32, message as u32) {
            Some(place) => text.wrapping_byte_add(place).cast(),
            None => {
                errno::set(Errno::ENOMSG);
                default.cast_mut()
            }
        }
    }

    /// `catclose`: frees a catalogue; what a failed `catopen` gave is none, and closing it no error, as in wasi-libc.
    ///
    /// # Safety
    /// `catalogue` came from `catopen` and is not used again.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn catclose(catalogue: *mut c_void) -> c_int {
        if catalogue != FAILED {
            // SAFETY: by this function's contract.
            unsafe { free(catalogue) };
        }
        0
    }
}
