//! `iconv_open`, `iconv`, `iconv_close`: POSIX.1-2024 XSH.

use super::charset::{Charset, Request, request};
use super::decode::{Step, decode};
use super::encode::{Bytes, encode, finish};
use super::quick;
use super::translit::similar;

/// A conversion under way: what an `iconv_t` points to.
#[derive(Clone, Copy, Debug)]
pub struct Converter {
    from: Charset,
    to: Request,
    from_state: u32,
    to_state: u32,
    /// Something invalid was left out since the call began.
    skipped: bool,
}

/// What one step of a conversion does.
#[derive(Clone, Copy, Debug)]
pub enum Outcome {
    /// So many bytes of input become these; the flag says that something else than the character was written.
    Bytes(usize, Bytes, bool),
    /// The input ends within a character.
    Incomplete,
    /// What stands next in the input is no character, or the target does not have it.
    Invalid,
}

impl Converter {
    /// A conversion between two names; `local` is the encoding of the empty name.
    pub fn new(to: &[u8], from: &[u8], local: Charset) -> Option<Self> {
        let (to, from) = (request(to, local)?, request(from, local)?);
        Some(Self {
            from: from.charset,
            to: Request {
                ignore: to.ignore || from.ignore,
                ..to
            },
            from_state: 0,
            to_state: 0,
            skipped: false,
        })
    }

    /// How many bytes at the beginning are ASCII and stay what they are.
    pub fn plain_prefix(&self, input: &[u8]) -> usize {
        if !self.from.is_ascii_transparent() || !self.to.charset.is_ascii_transparent() {
            return 0;
        }
        let (words, _) = input.as_chunks::<8>();
        let plain = words
            .iter()
            .take_while(|word| u64::from_le_bytes(**word) & 0x8080_8080_8080_8080 == 0);
        8 * plain.count()
    }

    /// Converts usual characters as `quick::run` does: how many bytes of input it took.
    #[inline]
    pub fn run(&self, input: &[u8], room: usize, put: impl FnMut(u32, usize)) -> usize {
        let from = quick::settled(self.from, self.from_state);
        let to = quick::settled(self.to.charset, self.to_state);
        quick::run(from, to, input, room, put)
    }

    /// Converts the first character of `input`, which is not empty.
    pub fn step(&mut self, input: &[u8]) -> Outcome {
        let mut out = Bytes::default();
        let from_state = self.from_state;
        match decode(self.from, &mut self.from_state, input) {
            Step::Shift(len) => Outcome::Bytes(len, out, false),
            Step::Incomplete => Outcome::Incomplete,
            Step::Invalid if self.to.ignore => {
                self.skipped = true;
                Outcome::Bytes(1, out, false)
            }
            Step::Invalid => Outcome::Invalid,
            Step::Char(code, len) => {
                if encode(self.to.charset, &mut self.to_state, code, &mut out) {
                    return Outcome::Bytes(len, out, false);
                }
                // A caller may write something else for the character: what is kept comes before that.
                if self.to.charset == Charset::Big5Hkscs && self.to_state != 0 {
                    self.from_state = from_state;
                    finish(self.to.charset, &mut self.to_state, &mut out);
                    return Outcome::Bytes(0, out, false);
                }
                if self.to.translit && self.write(similar(code), &mut out) {
                    return Outcome::Bytes(len, out, true);
                }
                if self.to.ignore {
                    self.skipped = true;
                    return Outcome::Bytes(len, Bytes::default(), false);
                }
                Outcome::Invalid
            }
        }
    }

    fn write(&mut self, text: &[u8], out: &mut Bytes) -> bool {
        text.iter()
            .all(|&byte| encode(self.to.charset, &mut self.to_state, byte.into(), out))
    }

    /// Back to the initial state: the bytes that the target needs for it.
    pub fn reset(&mut self) -> Bytes {
        let mut out = Bytes::default();
        finish(self.to.charset, &mut self.to_state, &mut out);
        (self.from_state, self.to_state, self.skipped) = (0, 0, false);
        out
    }

    /// Whether something invalid was left out since this was asked last.
    pub fn take_skipped(&mut self) -> bool {
        core::mem::take(&mut self.skipped)
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Converter, Outcome};
    use crate::errno::{self, Errno};
    use crate::iconv::charset::Charset;
    use crate::locale::state;
    use crate::string::memmove;
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr::{null_mut, without_provenance_mut};
    use core::slice::from_raw_parts;

    use crate::replaceable::{free, malloc};

    /// `(iconv_t)-1` and `(size_t)-1`.
    const FAILED: *mut c_void = without_provenance_mut(usize::MAX);
    const MINUS_ONE: usize = usize::MAX;

    /// `iconv_open`. `//TRANSLIT` and `//IGNORE` may follow the name of the target.
    ///
    /// # Safety
    /// Both are NUL-terminated strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn iconv_open(to: *const c_char, from: *const c_char) -> *mut c_void {
        let local = if state::current().is_utf8() {
            Charset::Utf8
        } else {
            Charset::Ascii
        };
        // SAFETY: by this function's contract.
        let to = unsafe { CStr::from_ptr(to) }.to_bytes();
        // SAFETY: by this function's contract.
        let from = unsafe { CStr::from_ptr(from) }.to_bytes();
        let Some(converter) = Converter::new(to, from, local) else {
            errno::set(Errno::EINVAL);
            return FAILED;
        };
        // SAFETY: `malloc` takes any size.
        let block = unsafe { malloc(size_of::<Converter>()) };
        if block.is_null() {
            return FAILED;
        }
        // SAFETY: a block of this size, as aligned as anything.
        unsafe { block.cast::<Converter>().write(converter) };
        block
    }

    /// `iconv_close`.
    ///
    /// # Safety
    /// `converter` came from `iconv_open` and is not used again.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn iconv_close(converter: *mut c_void) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { free(converter) };
        0
    }

    /// The two arrays that a call works on.
    struct Window {
        input: *const u8,
        input_len: usize,
        output: *mut u8,
        output_len: usize,
    }

    impl Window {
        /// Uses up input and puts bytes into the output; whether they fit. If they do not, nothing happens.
        ///
        /// # Safety
        /// `used` bytes of input are left, and the output is writable for its length.
        unsafe fn advance(&mut self, used: usize, bytes: *const u8, len: usize) -> bool {
            if len > self.output_len {
                return false;
            }
            // SAFETY: there is room, and the bytes are the caller's.
            unsafe { memmove::copy(self.output, bytes, len) };
            self.input = self.input.wrapping_add(used);
            self.input_len -= used;
            self.output = self.output.wrapping_add(len);
            self.output_len -= len;
            true
        }
    }

    /// `iconv`: converts what it can, and moves the pointers.
    ///
    /// # Safety
    /// `converter` came from `iconv_open`; the pointers to pointers are NULL or hold arrays of the lengths that go with
    /// them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn iconv(
        converter: *mut c_void,
        input: *mut *mut c_char,
        input_len: *mut usize,
        output: *mut *mut c_char,
        output_len: *mut usize,
    ) -> usize {
        let place = converter.cast::<Converter>();
        // SAFETY: by this function's contract.
        let mut converter = unsafe { place.read() };
        let mut window = Window {
            input: null_mut(),
            input_len: 0,
            output: null_mut(),
            output_len: 0,
        };
        // SAFETY: by this function's contract.
        if !output.is_null() && !unsafe { output.read() }.is_null() {
            // SAFETY: by this function's contract.
            window.output = unsafe { output.read() }.cast();
            // SAFETY: by this function's contract.
            window.output_len = unsafe { output_len.read() };
        }
        // SAFETY: by this function's contract.
        let is_reset = input.is_null() || unsafe { input.read() }.is_null();
        let result = if is_reset {
            let bytes = converter.reset();
            let bytes = bytes.as_slice();
            // SAFETY: no input is used.
            if window.output.is_null() || unsafe { window.advance(0, bytes.as_ptr(), bytes.len()) }
            {
                Ok(0)
            } else {
                errno::set(Errno::E2BIG);
                return MINUS_ONE;
            }
        } else {
            // SAFETY: by this function's contract.
            window.input = unsafe { input.read() }.cast();
            // SAFETY: by this function's contract.
            window.input_len = unsafe { input_len.read() };
            // SAFETY: the window is what the caller gave.
            let result = unsafe { convert(&mut converter, &mut window) };
            // SAFETY: by this function's contract.
            unsafe { input.write(window.input.cast_mut().cast()) };
            // SAFETY: by this function's contract.
            unsafe { input_len.write(window.input_len) };
            result
        };
        if !window.output.is_null() {
            // SAFETY: by this function's contract.
            unsafe { output.write(window.output.cast()) };
            // SAFETY: by this function's contract.
            unsafe { output_len.write(window.output_len) };
        }
        // SAFETY: by this function's contract.
        unsafe { place.write(converter) };
        result.unwrap_or_else(|error| {
            errno::set(error);
            MINUS_ONE
        })
    }

    /// Stores one to four bytes, the lowest first.
    ///
    /// # Safety
    /// `output` has room for them.
    #[inline(always)]
    unsafe fn put(output: *mut u8, bytes: u32, len: usize) {
        if len == 4 {
            // SAFETY: by this function's contract.
            return unsafe { output.cast::<u32>().write_unaligned(bytes) };
        }
        let end = if len >= 2 {
            // SAFETY: by this function's contract.
            unsafe { output.cast::<u16>().write_unaligned(bytes as u16) };
            bytes >> 16
        } else {
            bytes
        };
        if len != 2 {
            // SAFETY: the last byte.
            unsafe { output.wrapping_add(len - 1).write(end as u8) };
        }
    }

    /// Converts until something is used up or wrong; how many characters were replaced.
    ///
    /// # Safety
    /// The arrays of the window are readable and writable.
    unsafe fn convert(converter: &mut Converter, window: &mut Window) -> errno::Result<usize> {
        let mut replaced = 0;
        while window.input_len > 0 {
            // SAFETY: the rest of the input.
            let rest = unsafe { from_raw_parts(window.input, window.input_len) };
            let plain = converter.plain_prefix(rest).min(window.output_len);
            if plain > 0 {
                // SAFETY: `plain` bytes of input.
                unsafe { window.advance(plain, rest.as_ptr(), plain) };
                continue;
            }
            let (mut output, room) = (window.output, window.output_len);
            let used = converter.run(rest, room, |bytes, len| {
                // SAFETY: so many bytes of the room that is left.
                unsafe { put(output, bytes, len) };
                output = output.wrapping_add(len);
            });
            if used > 0 {
                window.input = window.input.wrapping_add(used);
                window.input_len -= used;
                window.output_len -= output.addr() - window.output.addr();
                window.output = output;
                continue;
            }
            let before = *converter;
            match converter.step(rest) {
                Outcome::Bytes(used, bytes, is_replaced) => {
                    let bytes = bytes.as_slice();
                    // SAFETY: `used` bytes of input.
                    if !unsafe { window.advance(used, bytes.as_ptr(), bytes.len()) } {
                        *converter = before;
                        return Err(Errno::E2BIG);
                    }
                    replaced += usize::from(is_replaced);
                }
                Outcome::Incomplete => {
                    *converter = before;
                    return Err(Errno::EINVAL);
                }
                Outcome::Invalid => {
                    *converter = before;
                    return Err(Errno::EILSEQ);
                }
            }
        }
        if converter.take_skipped() {
            Err(Errno::EILSEQ)
        } else {
            Ok(replaced)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    fn converted(to: &str, from: &str, input: &[u8]) -> Option<Vec<u8>> {
        let mut converter = Converter::new(to.as_bytes(), from.as_bytes(), Charset::Utf8)?;
        let (mut rest, mut out) = (input, Vec::new());
        while !rest.is_empty() {
            match converter.step(rest) {
                Outcome::Bytes(used, bytes, _) => {
                    out.extend_from_slice(bytes.as_slice());
                    rest = &rest[used..];
                }
                _ => return None,
            }
        }
        out.extend_from_slice(converter.reset().as_slice());
        Some(out)
    }

    const NAMES: [&str; 20] = [
        "UTF-7",
        "UTF-16",
        "UTF-16BE",
        "UTF-16LE",
        "UTF-32",
        "UTF-32BE",
        "WCHAR_T",
        "UCS-2",
        "EUC-JP",
        "SHIFT_JIS",
        "CP932",
        "ISO-2022-JP",
        "GB2312",
        "GBK",
        "GB18030",
        "BIG5",
        "BIG5-HKSCS",
        "EUC-KR",
        "CP949",
        "KOI8-R",
    ];

    /// Every code point that an encoding has comes back from it.
    #[test]
    fn every_character_survives_the_way_back() {
        for name in NAMES {
            let mut count = 0;
            for c in ('\0'..='\u{ffff}')
                .chain('\u{10000}'..='\u{10100}')
                .step_by(3)
            {
                // Neither a byte order mark at the beginning nor an escape is a character.
                if matches!(c, '\u{feff}' | '\u{1b}') {
                    continue;
                }
                let mut buffer = [0; 4];
                let text = c.encode_utf8(&mut buffer).as_bytes();
                if let Some(bytes) = converted(name, "UTF-8", text) {
                    count += 1;
                    assert_eq!(
                        converted("UTF-8", name, &bytes).as_deref(),
                        Some(text),
                        "{name} {c:?} {bytes:x?}"
                    );
                }
            }
            assert!(count > 60, "{name} {count}");
        }
    }

    #[test]
    fn agrees_with_encoding_rs() {
        let pairs = [
            ("EUC-JP", encoding_rs::EUC_JP),
            ("CP932", encoding_rs::SHIFT_JIS),
            ("GB18030", encoding_rs::GB18030),
            ("EUC-KR", encoding_rs::EUC_KR),
            ("CP949", encoding_rs::EUC_KR),
            ("BIG5", encoding_rs::BIG5),
            ("BIG5-HKSCS", encoding_rs::BIG5),
            ("KOI8-U", encoding_rs::KOI8_U),
            ("CP1251", encoding_rs::WINDOWS_1251),
            ("CP866", encoding_rs::IBM866),
        ];
        for (name, oracle) in pairs {
            let (mut same, mut different) = (0, 0);
            for first in 0x80..=0xff {
                for second in 0x30..=0xff {
                    let bytes = [first, second];
                    let Some(ours) = converted("UTF-8", name, &bytes) else {
                        continue;
                    };
                    let (theirs, _, has_errors) = oracle.decode(&bytes);
                    if has_errors || theirs.as_bytes() != ours {
                        different += 1;
                    } else {
                        same += 1;
                    }
                }
            }
            // The Web's tables differ in compatibility characters, private ones and controls.
            assert!(
                different * 20 < same,
                "{name}: {same} same, {different} different"
            );
        }
    }

    #[test]
    fn survives_any_bytes() {
        let mut random = 9u64;
        for name in NAMES {
            for _ in 0..3000 {
                let mut bytes = [0; 8];
                for byte in &mut bytes {
                    random = random
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    *byte = (random >> 56) as u8;
                }
                let ignored = converted("UTF-8//IGNORE", name, &bytes);
                if let Some(text) = ignored {
                    assert!(core::str::from_utf8(&text).is_ok());
                }
            }
        }
    }

    /// What the loops over usual characters convert, between all pairs, is what one step after the other makes of it.
    #[test]
    fn the_quick_way_gives_what_single_steps_give() {
        let mut random = 5_u64;
        let mut next = |below: u64| {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % below
        };
        let others = [
            "UTF-8",
            "UTF-32LE",
            "ISO-8859-1",
            "ISO-8859-7",
            "CP1252",
            "ASCII",
        ];
        let mut quick_bytes = 0;
        for from in NAMES.into_iter().chain(others) {
            for to in NAMES.into_iter().chain(others) {
                let new = || Converter::new(to.as_bytes(), from.as_bytes(), Charset::Utf8).unwrap();
                for _ in 0..200 {
                    // Mostly pairs of a byte above 0x80 and one from 0x40 on, or characters of two or three bytes.
                    let mut input = Vec::new();
                    for _ in 0..next(16) {
                        match next(6) {
                            0 => input.push(next(128) as u8),
                            1 => input.push(next(256) as u8),
                            2 => {
                                let c = char::from_u32(next(0x1_1000) as u32).unwrap_or('ä');
                                input.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                            }
                            _ => input.extend([next(0x7e) as u8 + 0x81, next(0xbf) as u8 + 0x40]),
                        }
                    }
                    let (mut quick, mut slow, mut rest) = (new(), new(), &input[..]);
                    loop {
                        let (room, mut out) = (next(40) as usize, Vec::<u8>::new());
                        let put = |bytes: u32, len: usize| out.extend(&bytes.to_le_bytes()[..len]);
                        let mut took = quick.run(rest, room, put);
                        assert!(out.len() <= room);
                        quick_bytes += took;
                        let mut expected = Vec::new();
                        while took > 0 {
                            let Outcome::Bytes(used, bytes, false) = slow.step(rest) else {
                                panic!("{from} to {to}: {input:x?}");
                            };
                            expected.extend_from_slice(bytes.as_slice());
                            rest = &rest[used..];
                            took -= used;
                        }
                        assert_eq!(out, expected, "{from} to {to}: {input:x?}");
                        if rest.is_empty() {
                            break;
                        }
                        let Outcome::Bytes(used, bytes, _) = slow.step(rest) else {
                            break;
                        };
                        let Outcome::Bytes(again, same, _) = quick.step(rest) else {
                            panic!("{from} to {to}: {input:x?}");
                        };
                        assert_eq!((used, bytes.as_slice()), (again, same.as_slice()));
                        rest = &rest[used..];
                    }
                }
            }
        }
        assert!(quick_bytes > 200_000, "{quick_bytes}");
    }

    #[test]
    fn replaces_and_leaves_out() {
        assert_eq!(
            converted(
                "ASCII//TRANSLIT",
                "UTF-8",
                "a\u{e4}\u{20ac}\u{4e00}".as_bytes()
            )
            .unwrap(),
            b"aaEUR?"
        );
        assert_eq!(
            converted("ASCII//IGNORE", "UTF-8", "a\u{e4}b".as_bytes()).unwrap(),
            b"ab"
        );
        assert_eq!(converted("ASCII", "UTF-8", "a\u{e4}b".as_bytes()), None);
        assert_eq!(
            converted("UTF-16", "UTF-8", b"a").unwrap(),
            [0xff, 0xfe, 0x61, 0]
        );
        assert_eq!(
            converted("UTF-8", "UTF-16", &[0xfe, 0xff, 0, 0x61]).unwrap(),
            b"a"
        );
    }
}
