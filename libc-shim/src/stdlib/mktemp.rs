//! `mkstemp`, `mkostemp`, `mkstemps`, `mkostemps`, `mkdtemp`, `mktemp`: POSIX.1-2024 XSH, BSD, GNU.

/// The letters of a temporary name: 64, so that each takes six random bits.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/// Puts random letters in place of the `X`s.
pub fn fill(room: &mut [u8; 6], random: u64) {
    let mut random = random;
    for letter in room {
        let index = usize::from(random.to_le_bytes()[0] & 63);
        if let Some(&choice) = LETTERS.get(index) {
            *letter = choice;
        }
        random >>= 6;
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::fill;
    use crate::errno::{self, Errno, Result};
    use crate::fcntl::open::c::open_at;
    use crate::fcntl::open::flags;
    use crate::paths::directory::Base;
    use crate::paths::target::{Follow, bytes};
    use crate::sys_stat::mkdir::c::make;
    use crate::sys_stat::stat::c::at;
    use crate::wasi;
    use core::ffi::{c_char, c_int};

    /// So many names are tried before the directory counts as full.
    const TRIES: u32 = 100;

    /// Finds a name that `make` can use: puts letters in place of the six `X`s before the suffix.
    ///
    /// # Safety
    /// `template` is a string that may be written.
    pub unsafe fn with_name<T>(
        template: *mut c_char,
        suffix: c_int,
        make: impl Fn(&[u8]) -> Result<T>,
    ) -> Result<T> {
        // SAFETY: by this function's contract.
        let len = unsafe { bytes(template) }.len();
        let start = usize::try_from(suffix)
            .ok()
            .and_then(|suffix| len.checked_sub(suffix)?.checked_sub(6));
        let start = start.ok_or(Errno::EINVAL)?;
        // SAFETY: six bytes before the suffix belong to the string.
        let room = unsafe { template.add(start) }.cast::<[u8; 6]>();
        // SAFETY: as above.
        if unsafe { room.read() } != *b"XXXXXX" {
            return Err(Errno::EINVAL);
        }
        for _ in 0..TRIES {
            let mut random = [0; 8];
            // SAFETY: the array has room for as many bytes.
            unsafe { wasi::random_get(random.as_mut_ptr(), random.len()) }?;
            let mut letters = [0; 6];
            fill(&mut letters, u64::from_le_bytes(random));
            // SAFETY: as above.
            unsafe { room.write(letters) };
            // SAFETY: by this function's contract; the slice is dropped before the next name is written.
            match make(unsafe { bytes(template) }) {
                Err(Errno::EEXIST) => {}
                result => {
                    if result.is_err() {
                        // SAFETY: as above.
                        unsafe { room.write(*b"XXXXXX") };
                    }
                    return result;
                }
            }
        }
        // SAFETY: as above.
        unsafe { room.write(*b"XXXXXX") };
        Err(Errno::EEXIST)
    }

    /// GNU's `mkostemps`.
    ///
    /// # Safety
    /// `template` is a string that may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mkostemps(
        template: *mut c_char,
        suffix: c_int,
        extra: c_int,
    ) -> c_int {
        let extra = extra & !(flags::RDWR | flags::SEARCH | flags::EXEC);
        let flags = flags::RDWR | flags::CREAT | flags::EXCL | extra;
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe {
            with_name(template, suffix, |path| open_at(Base::WORKING, path, flags))
        })
    }

    /// BSD's `mkstemps`.
    ///
    /// # Safety
    /// `template` is a string that may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mkstemps(template: *mut c_char, suffix: c_int) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { mkostemps(template, suffix, 0) }
    }

    /// C's `mkostemp`.
    ///
    /// # Safety
    /// `template` is a string that may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mkostemp(template: *mut c_char, flags: c_int) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { mkostemps(template, 0, flags) }
    }

    /// C's `mkstemp`.
    ///
    /// # Safety
    /// `template` is a string that may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mkstemp(template: *mut c_char) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { mkostemps(template, 0, 0) }
    }

    /// C's `mkdtemp`.
    ///
    /// # Safety
    /// `template` is a string that may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mkdtemp(template: *mut c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        let result = unsafe { with_name(template, 0, |path| make(Base::WORKING, path)) };
        errno::or_null(result.map(|()| template))
    }

    /// Old BSD's `mktemp`: a name that nobody uses. On failure the template becomes the empty string.
    ///
    /// # Safety
    /// `template` is a string that may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mktemp(template: *mut c_char) -> *mut c_char {
        let unused = |path: &[u8]| match at(Base::WORKING, path, Follow::No) {
            Ok(_) => Err(Errno::EEXIST),
            Err(Errno::ENOENT) => Ok(()),
            Err(error) => Err(error),
        };
        // SAFETY: by this function's contract.
        if let Err(error) = unsafe { with_name(template, 0, unused) } {
            errno::set(error);
            // SAFETY: a string has at least its NUL.
            unsafe { template.write(0) };
        }
        template
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_from_the_random_bits() {
        let mut room = *b"XXXXXX";
        fill(&mut room, 0b000010_000001_000000);
        assert_eq!(&room, b"ABCAAA");
    }
}
