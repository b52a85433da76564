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
        // SAFETY: the caller passes a C string.
        let all_options = unsafe { bytes(options) };
        let options = without_sign(all_options);
        let (index, position) = place();
        set_argument(null_mut());
        // SAFETY: as the caller vouches.
        let text = unsafe { argument(argc, argv, index) };
        if text.is_null() {
            return -1;
        }
        // SAFETY: the arguments are C strings.
        let word = unsafe { bytes(text) };
        // The program may have moved `optind` itself: begin if the position is not inside the word.
        let position = if position < word.len() { position } else { 0 };
        if position == 0 {
            match word {
                b"--" => {
                    set_place(index + 1, 0);
                    return -1;
                }
                [b'-', _, ..] => {}
                _ if all_options.first() == Some(&b'-') => {
                    set_argument(text);
                    set_place(index + 1, 0);
                    return 1;
                }
                _ => return -1,
            }
        }
        let position = position.max(1);
        let option = word.get(position).copied().unwrap_or(0);
        let rest = word.get(position + 1..).unwrap_or(&[]);
        let next = if rest.is_empty() {
            (index + 1, 0)
        } else {
            (index, position + 1)
        };
        set_wrong(c_int::from(option));
        // SAFETY: the arguments are C strings.
        let me = unsafe { program(argc, argv) };
        let found = options
            .iter()
            .position(|&known| known == option && option != b':');
        let kind = found.map(|at| options.get(at + 1..).unwrap_or(&[]));
        match kind {
            None => {
                set_place(next.0, next.1);
                if is_loud(options) {
                    say([me, b": invalid option -- '", &[option], b"'\n"]);
                }
                return c_int::from(b'?');
            }
            Some([b':', b':', ..]) => {
                if !rest.is_empty() {
                    set_argument(text.wrapping_add(position + 1));
                }
                set_place(index + 1, 0);
            }
            Some([b':', ..]) if !rest.is_empty() => {
                set_argument(text.wrapping_add(position + 1));
                set_place(index + 1, 0);
            }
            Some([b':', ..]) => {
                // SAFETY: as the caller vouches.
                let value = unsafe { argument(argc, argv, index + 1) };
                if value.is_null() {
                    set_place(index + 1, 0);
                    if is_loud(options) {
                        say([me, b": option requires an argument -- '", &[option], b"'\n"]);
                    }
                    return c_int::from(if options.first() == Some(&b':') {
                        b':'
                    } else {
                        b'?'
                    });
                }
                set_argument(value);
                set_place(index + 2, 0);
            }
            Some(_) => set_place(next.0, next.1),
        }
        c_int::from(option)
    }
}
