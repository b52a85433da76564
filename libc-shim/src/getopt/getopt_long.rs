//! `getopt_long`, `getopt_long_only`: GNU. Arguments that are no options are moved behind the options, unless the option
//! string starts with `+` (the first of them ends the scan) or `-` (each is the argument of an option 1).

/// The C edge.
pub mod c {
    use super::super::complain::{bytes, program, say};
    use super::super::getopt::c::{
        argument, getopt, is_loud, place, set_argument, set_place, set_wrong, without_sign,
    };
    use core::ffi::{c_char, c_int};
    use core::ptr::null_mut;

    /// `struct option`.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct LongOption {
        /// The name, without dashes.
        pub name: *const c_char,
        /// 0: no argument; 1: one; 2: an optional one.
        pub has_arg: c_int,
        /// Where `val` goes, or NULL.
        pub flag: *mut c_int,
        /// What is returned, or stored.
        pub val: c_int,
    }

    /// What `getopt_long` was called with.
    struct Scan {
        argc: c_int,
        argv: *mut *mut c_char,
        options: *const c_char,
        long_options: *const LongOption,
        long_index: *mut c_int,
        /// `getopt_long_only`: one dash may introduce a long option.
        only: bool,
    }

    /// What a name matched.
    enum Found {
        Nothing,
        One(usize, LongOption),
        Several,
    }

    /// C's `getopt_long`.
    ///
    /// # Safety
    /// `argv` has `argc` strings, `options` is a C string, `long_options` NULL or ended by a NULL name, `long_index`
    /// NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getopt_long(
        argc: c_int,
        argv: *mut *mut c_char,
        options: *const c_char,
        long_options: *const LongOption,
        long_index: *mut c_int,
    ) -> c_int {
        let scan = Scan {
            argc,
            argv,
            options,
            long_options,
            long_index,
            only: false,
        };
        // SAFETY: as the caller vouches.
        unsafe { scan.next() }
    }

    /// C's `getopt_long_only`.
    ///
    /// # Safety
    /// As `getopt_long`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getopt_long_only(
        argc: c_int,
        argv: *mut *mut c_char,
        options: *const c_char,
        long_options: *const LongOption,
        long_index: *mut c_int,
    ) -> c_int {
        let scan = Scan {
            argc,
            argv,
            options,
            long_options,
            long_index,
            only: true,
        };
        // SAFETY: as the caller vouches.
        unsafe { scan.next() }
    }

    /// The byte behind the dash that a word begins with, if it has both.
    ///
    /// # Safety
    /// `text` is a C string.
    unsafe fn starts(text: *const c_char) -> Option<u8> {
        let text = text.cast::<u8>();
        // SAFETY: by this function's contract.
        if unsafe { text.read() } != b'-' {
            return None;
        }
        // SAFETY: behind a dash.
        let next = unsafe { text.wrapping_add(1).read() };
        (next != 0).then_some(next)
    }

    /// Whether the known name begins with the given one, and if so whether that is all of it.
    ///
    /// # Safety
    /// `known` is a C string.
    unsafe fn begins(known: *const c_char, given: &[u8]) -> Option<bool> {
        let mut place = known.cast::<u8>();
        for &byte in given {
            // SAFETY: all bytes before this one were equal to bytes of `given`, none of which is NUL.
            if unsafe { place.read() } != byte {
                return None;
            }
            place = place.wrapping_add(1);
        }
        // SAFETY: as above.
        Some(unsafe { place.read() } == 0)
    }

    impl Scan {
        /// The option string.
        fn option_bytes(&self) -> &[u8] {
            // SAFETY: as the caller vouches.
            unsafe { bytes(self.options) }
        }

        /// The first byte of the option string.
        fn sign(&self) -> u8 {
            if self.options.is_null() {
                return 0;
            }
            // SAFETY: as the caller vouches.
            unsafe { self.options.cast::<u8>().read() }
        }

        /// The next option; skips what is none and moves it behind.
        unsafe fn next(&self) -> c_int {
            // A position inside a word of several short options is one in the next word that is an option.
            let (first, position) = place();
            let mut index = first;
            if !matches!(self.sign(), b'+' | b'-') {
                loop {
                    // SAFETY: as the caller vouches.
                    let text = unsafe { argument(self.argc, self.argv, index) };
                    if text.is_null() {
                        return -1;
                    }
                    // SAFETY: the arguments are C strings.
                    if unsafe { starts(text) }.is_some() {
                        break;
                    }
                    index += 1;
                }
            }
            if index != first {
                set_place(index, position);
            }
            // SAFETY: as the caller vouches.
            let result = unsafe { self.at(index) };
            if index != first {
                let (after, position) = place();
                for moved in index..after {
                    // SAFETY: all are indices of arguments.
                    unsafe { self.rotate(first + (moved - index), moved) };
                }
                set_place(first + (after - index), position);
            }
            result
        }

        /// Moves argument `from` to `to`, which is before it.
        unsafe fn rotate(&self, to: usize, from: usize) {
            let (to, from) = (self.argv.wrapping_add(to), self.argv.wrapping_add(from));
            // SAFETY: an argument.
            let moved = unsafe { from.read() };
            let mut at = from;
            while at != to {
                // SAFETY: an argument between the two.
                let value = unsafe { at.wrapping_sub(1).read() };
                // SAFETY: as above.
                unsafe { at.write(value) };
                at = at.wrapping_sub(1);
            }
            // SAFETY: an argument.
            unsafe { to.write(moved) };
        }

        /// The option at an argument, long or short.
        unsafe fn at(&self, index: usize) -> c_int {
            let (_, position) = place();
            // SAFETY: as the caller vouches.
            let text = unsafe { argument(self.argc, self.argv, index) };
            let start = if text.is_null() {
                None
            } else {
                // SAFETY: the arguments are C strings.
                unsafe { starts(text) }
            };
            let dashes = match start {
                Some(b'-') => 2,
                Some(_) if self.only => 1,
                _ => 0,
            };
            if position == 0 && dashes > 0 && !self.long_options.is_null() {
                // SAFETY: the arguments are C strings.
                let word = unsafe { bytes(text) };
                let rest = word.get(dashes..).unwrap_or(&[]);
                let short = dashes == 1
                    && without_sign(self.option_bytes())
                        .iter()
                        .any(|known| rest.first() == Some(known));
                // One letter that is a short option is no beginning of a long one; and two dashes end the options.
                if short && rest.len() == 1 || rest.is_empty() {
                    // SAFETY: as the caller vouches.
                    return unsafe { getopt(self.argc, self.argv, self.options) };
                }
                set_argument(null_mut());
                let end = rest.iter().position(|&byte| byte == b'=');
                let name = rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest);
                // SAFETY: as the caller vouches.
                match unsafe { self.find(name) } {
                    Found::One(number, option) => {
                        set_place(index + 1, 0);
                        let value = (name.len() < rest.len())
                            .then(|| text.wrapping_add(dashes + name.len() + 1));
                        // SAFETY: as the caller vouches.
                        return unsafe { self.accept(index, number, option, value) };
                    }
                    // With one dash, a short option of that letter is still possible.
                    Found::Nothing if short => {}
                    found => {
                        set_place(index + 1, 0);
                        set_wrong(0);
                        self.refuse(&found, word, dashes, name);
                        return c_int::from(b'?');
                    }
                }
            }
            // SAFETY: as the caller vouches.
            unsafe { getopt(self.argc, self.argv, self.options) }
        }

        /// The long option that has this name, or of which it is an unambiguous beginning.
        unsafe fn find(&self, name: &[u8]) -> Found {
            let mut found = Found::Nothing;
            for number in 0.. {
                // SAFETY: the list goes on until a NULL name.
                let option = unsafe { self.long_options.wrapping_add(number).read() };
                if option.name.is_null() {
                    break;
                }
                // SAFETY: names are C strings.
                let Some(is_whole) = (unsafe { begins(option.name, name) }) else {
                    continue;
                };
                if is_whole {
                    return Found::One(number, option);
                }
                found = match found {
                    Found::Nothing => Found::One(number, option),
                    Found::One(number, other)
                        if (other.has_arg, other.flag, other.val)
                            == (option.has_arg, option.flag, option.val) =>
                    {
                        Found::One(number, other)
                    }
                    _ => Found::Several,
                };
            }
            found
        }

        /// Says what is wrong with a long option, if messages are wanted.
        #[inline(never)]
        fn complain(&self, name: &[u8], what: &[u8]) {
            if is_loud(without_sign(self.option_bytes())) {
                // SAFETY: as the caller vouches.
                let me = unsafe { program(self.argc, self.argv) };
                say([me, b": option '--", name, what]);
            }
        }

        /// The result of a long option.
        unsafe fn accept(
            &self,
            index: usize,
            number: usize,
            option: LongOption,
            value: Option<*mut c_char>,
        ) -> c_int {
            match (option.has_arg, value) {
                (0, Some(_)) => {
                    set_wrong(option.val);
                    // SAFETY: names are C strings.
                    self.complain(
                        unsafe { bytes(option.name) },
                        b"' doesn't allow an argument\n",
                    );
                    return c_int::from(b'?');
                }
                (1, None) => {
                    // SAFETY: as the caller vouches.
                    let next = unsafe { argument(self.argc, self.argv, index + 1) };
                    if next.is_null() {
                        set_wrong(option.val);
                        // SAFETY: names are C strings.
                        self.complain(unsafe { bytes(option.name) }, b"' requires an argument\n");
                        let silent = without_sign(self.option_bytes()).first() == Some(&b':');
                        return c_int::from(if silent { b':' } else { b'?' });
                    }
                    set_argument(next);
                    set_place(index + 2, 0);
                }
                (_, Some(value)) => set_argument(value),
                (_, None) => {}
            }
            if !self.long_index.is_null() {
                // SAFETY: the caller vouches for the place.
                unsafe { self.long_index.write(number as c_int) };
            }
            if option.flag.is_null() {
                return option.val;
            }
            // SAFETY: the caller's option says where its value goes.
            unsafe { option.flag.write(option.val) };
            0
        }

        /// Says that no option has this name, or which have it.
        fn refuse(&self, found: &Found, word: &[u8], dashes: usize, name: &[u8]) {
            if !is_loud(without_sign(self.option_bytes())) {
                return;
            }
            let sign = word.get(..dashes).unwrap_or(&[]);
            // SAFETY: the arguments are C strings.
            let me = unsafe { program(self.argc, self.argv) };
            if matches!(found, Found::Nothing) {
                say([me, b": unrecognized option '", sign, name, b"'\n"]);
                return;
            }
            say([me, b": option '", word, b"' is ambiguous; possibilities:"]);
            for number in 0.. {
                // SAFETY: the list goes on until a NULL name.
                let option = unsafe { self.long_options.wrapping_add(number).read() };
                if option.name.is_null() {
                    break;
                }
                // SAFETY: names are C strings.
                let known = unsafe { bytes(option.name) };
                if known.starts_with(name) {
                    say([b" '", sign, known, b"'"]);
                }
            }
            say([b"\n"]);
        }
    }
}
