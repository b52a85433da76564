//! `wordexp`, `wordfree`: POSIX.1-2024 XSH. There is no shell, so commands are always `WRDE_CMDSUB`.

/// The C edge.
pub mod c {
    use crate::wordexp::expansion::{Expansion, NOSPACE};
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr::null_mut;

    use crate::replaceable::{free, realloc};

    const DOOFFS: c_int = 1;
    const APPEND: c_int = 2;
    const REUSE: c_int = 8;

    /// `wordexp_t`.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Words {
        wordc: usize,
        wordv: *mut *mut c_char,
        offs: usize,
    }

    /// C's `wordexp`.
    ///
    /// # Safety
    /// `text` is a C string; `words` is writable and, with `WRDE_APPEND` or `WRDE_REUSE`, of an earlier call.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wordexp(
        text: *const c_char,
        words: *mut Words,
        flags: c_int,
    ) -> c_int {
        if flags & REUSE != 0 {
            // SAFETY: of an earlier call.
            unsafe { wordfree(words) };
        }
        let mut result = Words {
            wordc: 0,
            wordv: null_mut(),
            offs: 0,
        };
        if flags & (DOOFFS | APPEND) != 0 {
            // SAFETY: the caller's structure.
            let old = unsafe { words.read() };
            result.offs = if flags & DOOFFS != 0 { old.offs } else { 0 };
            if flags & APPEND != 0 {
                (result.wordc, result.wordv) = (old.wordc, old.wordv);
            }
        }
        // SAFETY: the caller passes a C string.
        let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
        let mut expansion = Expansion::new(flags);
        let status = expansion.expand(bytes).err().unwrap_or(0);
        if status != 0 {
            for &word in expansion.words.iter() {
                // SAFETY: from the allocator, and nobody else's.
                unsafe { free(word.cast()) };
            }
            expansion.words.clear();
            if status != NOSPACE {
                return status;
            }
        }
        let first = result.offs + result.wordc;
        let size = (first + expansion.words.len() + 1) * size_of::<*mut c_char>();
        // SAFETY: NULL or from the allocator.
        let list = unsafe { realloc(result.wordv.cast(), size) }.cast::<*mut c_char>();
        if list.is_null() {
            return NOSPACE;
        }
        if result.wordv.is_null() {
            for index in 0..result.offs {
                // SAFETY: the list has so many places.
                unsafe { list.wrapping_add(index).write(null_mut()) };
            }
        }
        for (index, &word) in expansion.words.iter().chain(&[null_mut()]).enumerate() {
            // SAFETY: the list has so many places.
            unsafe { list.wrapping_add(first + index).write(word) };
        }
        result.wordv = list;
        result.wordc += expansion.words.len();
        // SAFETY: the caller's structure.
        unsafe { words.write(result) };
        status
    }

    /// C's `wordfree`.
    ///
    /// # Safety
    /// `words` is of a call of `wordexp`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn wordfree(words: *mut Words) {
        // SAFETY: the caller's structure.
        let old = unsafe { words.read() };
        if old.wordv.is_null() {
            return;
        }
        for index in 0..old.wordc {
            // SAFETY: the list has so many places.
            let word = unsafe { old.wordv.wrapping_add(old.offs + index).read() };
            // SAFETY: from the allocator.
            unsafe { free(word.cast()) };
        }
        // SAFETY: from the allocator.
        unsafe { free(old.wordv.cast()) };
        // SAFETY: the caller's structure.
        unsafe {
            words.write(Words {
                wordc: 0,
                wordv: null_mut(),
                ..old
            })
        };
    }
}
