//! `getopt`: POSIX.1-2024 XSH, with GNU's `::` for optional arguments and BSD's `optreset`. As in musl, arguments are
//! permuted by `getopt_long` only.

use core::ffi::c_int;

/// The state of a scan beyond what C sees: the byte of the current argument that comes next; 0 is none.
static mut POSITION: usize = 0;

/// The C edge.
pub mod c {
    use super::super::complain::{bytes, program, say};
    use super::{POSITION, c_int};
    use core::ffi::c_char;
    use core::ptr::null_mut;

    /// C's `optarg`: the argument of the option found.
    #[unsafe(no_mangle)]
    pub static mut optarg: *mut c_char = null_mut();
    /// C's `optind`: the argument that comes next.
    #[unsafe(no_mangle)]
    pub static mut optind: c_int = 1;
    /// C's `opterr`: whether to write messages.
    #[unsafe(no_mangle)]
    pub static mut opterr: c_int = 1;
    /// C's `optopt`: the option that was wrong.
    #[unsafe(no_mangle)]
    pub static mut optopt: c_int = 0;
    /// BSD's `optreset`: set to 1 to start over.
    #[unsafe(no_mangle)]
    pub static mut optreset: c_int = 0;

    /// Where the scan stands: the argument, and the byte in it (0: not begun).
    pub fn place() -> (usize, usize) {
        // SAFETY: wasip1 has one thread.
        let index = unsafe { optind };
        // SAFETY: as above.
        let again = unsafe { optreset } != 0;
        if index <= 0 || again {
            // SAFETY: as above.
            unsafe { optreset = 0 };
            set_place(1, 0);
            return (1, 0);
        }
        // SAFETY: as above.
        (index as usize, unsafe { POSITION })
    }

    /// Moves the scan.
    pub fn set_place(index: usize, position: usize) {
        // SAFETY: wasip1 has one thread.
        unsafe { optind = index as c_int };
        // SAFETY: as above.
        unsafe { POSITION = position };
    }

    /// Sets `optarg`.
    pub fn set_argument(argument: *mut c_char) {
        // SAFETY: wasip1 has one thread.
        unsafe { optarg = argument }
    }

    /// Sets `optopt`.
    pub fn set_wrong(option: c_int) {
        // SAFETY: wasip1 has one thread.
        unsafe { optopt = option }
    }

    /// Argument `index`, NULL beyond the end.
    ///
    /// # Safety
    /// `argv` has `argc` entries.
    pub unsafe fn argument(argc: c_int, argv: *const *mut c_char, index: usize) -> *mut c_char {
        if index >= argc.max(0) as usize {
            return null_mut();
        }
        // SAFETY: the index is below `argc`.
        unsafe { argv.wrapping_add(index).read() }
    }

    /// Whether messages are wanted, given the option string without its leading sign.
    pub fn is_loud(options: &[u8]) -> bool {
        // SAFETY: wasip1 has one thread.
        (unsafe { opterr }) != 0 && options.first() != Some(&b':')
    }

    /// The option string without its leading sign.
    pub fn without_sign(options: &[u8]) -> &[u8] {
        match options {
            [b'+' | b'-', rest @ ..] => rest,
            _ => options,
        }
    }

    /// C's `getopt`.
    ///
    /// # Safety
    /// `argv` has `argc` strings, `options` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getopt(
        argc: c_int,
        argv: *const *mut c_char,
        options: *const c_char,
    ) -> c_int {
        let options = if options.is_null() {
            c"".as_ptr()
        } else {
            options
        };
        // SAFETY: a C string.
        let sign = unsafe { options.cast::<u8>().read() };
        let options = options.wrapping_add(usize::from(matches!(sign, b'+' | b'-')));
        let (index, position) = place();
        set_argument(null_mut());
        // SAFETY: as the caller vouches.
        let text = unsafe { argument(argc, argv, index) };
        if text.is_null() {
            return -1;
        }
        // SAFETY: no byte behind the NUL of this C string is asked for.
        let byte = |at: usize| unsafe { text.cast::<u8>().wrapping_add(at).read() };
        // The program may have moved `optind` itself: begin if the position is not inside the word.
        let inside = (0..=position).all(|at| byte(at) != 0);
        let position = if inside { position } else { 0 };
        if position == 0 {
            if byte(0) != b'-' || byte(1) == 0 {
                if sign != b'-' {
                    return -1;
                }
                set_argument(text);
                set_place(index + 1, 0);
                return 1;
            }
            if byte(1) == b'-' && byte(2) == 0 {
                set_place(index + 1, 0);
                return -1;
            }
        }
        let position = position.max(1);
        let option = byte(position);
        let rest = text.wrapping_add(position + 1);
        let rest = (byte(position + 1) != 0).then_some(rest);
        set_wrong(c_int::from(option));
        // SAFETY: a C string.
        match unsafe { kind(options, option) } {
            Kind::Unknown => {
                move_on(index, position, rest.is_some());
                // SAFETY: as the caller vouches.
                unsafe { refuse(argc, argv, options, b": invalid option -- '", option) };
                return c_int::from(b'?');
            }
            Kind::Alone => move_on(index, position, rest.is_some()),
            Kind::MayHaveValue => {
                set_argument(rest.unwrap_or(null_mut()));
                set_place(index + 1, 0);
            }
            Kind::HasValue => {
                if let Some(value) = rest {
                    set_argument(value);
                    set_place(index + 1, 0);
                    return c_int::from(option);
                }
                // SAFETY: as the caller vouches.
                let value = unsafe { argument(argc, argv, index + 1) };
                if value.is_null() {
                    set_place(index + 1, 0);
                    let what = b": option requires an argument -- '";
                    // SAFETY: as the caller vouches.
                    unsafe { refuse(argc, argv, options, what, option) };
                    // SAFETY: a C string.
                    let is_silent = unsafe { options.cast::<u8>().read() } == b':';
                    return c_int::from(if is_silent { b':' } else { b'?' });
                }
                set_argument(value);
                set_place(index + 2, 0);
            }
        }
        c_int::from(option)
    }

    /// What the option string says of a letter.
    enum Kind {
        Unknown,
        Alone,
        HasValue,
        MayHaveValue,
    }

    /// What the option string without its sign says of a letter.
    ///
    /// # Safety
    /// `options` is a C string.
    #[inline(always)]
    unsafe fn kind(options: *const c_char, option: u8) -> Kind {
        let mut place = options.cast::<u8>();
        loop {
            // SAFETY: no NUL was found before this byte.
            let known = unsafe { place.read() };
            place = place.wrapping_add(1);
            if known == 0 {
                return Kind::Unknown;
            }
            if known == option && option != b':' {
                break;
            }
        }
        // SAFETY: behind a letter.
        if unsafe { place.read() } != b':' {
            return Kind::Alone;
        }
        // SAFETY: behind a colon.
        if unsafe { place.wrapping_add(1).read() } == b':' {
            return Kind::MayHaveValue;
        }
        Kind::HasValue
    }

    /// Goes to the next letter of a word, or to the next word.
    fn move_on(index: usize, position: usize, in_word: bool) {
        if in_word {
            set_place(index, position + 1);
        } else {
            set_place(index + 1, 0);
        }
    }

    /// Says what is wrong with a letter, if messages are wanted.
    ///
    /// # Safety
    /// `argv` has `argc` strings, `options` is a C string.
    #[inline(never)]
    unsafe fn refuse(
        argc: c_int,
        argv: *const *mut c_char,
        options: *const c_char,
        what: &[u8],
        option: u8,
    ) {
        // SAFETY: by this function's contract.
        if is_loud(unsafe { bytes(options) }) {
            // SAFETY: by this function's contract.
            let me = unsafe { program(argc, argv) };
            say([me, what, &[option], b"'\n"]);
        }
    }
}
