//! The expansions of `wordexp`: POSIX.1-2024 XCU 2.6, without commands.

use super::arithmetic::{evaluate, number};
use crate::fnmatch::fnmatch::{Flags, matches};
use crate::glob::glob::c::{Glob, glob};
use crate::regex::vector::Vector;
use core::ffi::{CStr, c_char, c_int};
use core::ptr::null_mut;

use crate::replaceable::{free, getenv, malloc};

/// `WRDE_UNDEF`.
const UNDEF: c_int = 32;
/// `WRDE_NOSPACE`.
pub const NOSPACE: c_int = 1;
/// `WRDE_BADCHAR`.
const BADCHAR: c_int = 2;
/// `WRDE_BADVAL`.
const BADVAL: c_int = 3;
/// `WRDE_CMDSUB`.
const CMDSUB: c_int = 4;
/// `WRDE_SYNTAX`.
const SYNTAX: c_int = 5;

/// Expansions inside each other: more than any program has, and less than the stack holds.
const DEEPEST: u32 = 32;

/// What `wordexp` returns is the error.
pub type Result<T> = core::result::Result<T, c_int>;

unsafe extern "C" {
    fn setenv(name: *const c_char, value: *const c_char, replace: c_int) -> c_int;
}

/// An expansion in progress.
pub struct Expansion {
    flags: c_int,
    /// The words found, from the allocator.
    pub words: Vector<*mut c_char>,
    /// The field so far, as a pattern: what is quoted has a backslash before it.
    field: Vector<u8>,
    /// Whether there is a field, which may be empty.
    begun: bool,
    /// The last field was ended by white space, to which a separator that follows still belongs.
    ended_by_space: bool,
    /// Whether what expands to several fields is divided.
    divides: bool,
    depth: u32,
}

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It is what the program gave.
    Outside,
    /// It is a word inside `${…}` or `$((…))`.
    Inside,
}

fn c_string(bytes: &[u8]) -> Result<Vector<u8>> {
    let mut text = Vector::new();
    for &byte in bytes.iter().chain(b"\0") {
        text.push(byte).map_err(|_| NOSPACE)?;
    }
    Ok(text)
}

/// The value of a variable.
fn value(name: &[u8]) -> Result<Option<&'static [u8]>> {
    let name = c_string(name)?;
    // SAFETY: the name ends in a NUL.
    let value = unsafe { getenv(name.as_ptr().cast()) };
    if value.is_null() {
        return Ok(None);
    }
    // SAFETY: the environment's values are C strings, and what is changed here is read again.
    Ok(Some(unsafe { CStr::from_ptr(value) }.to_bytes()))
}

fn is_name(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || *byte == b'_'
}

/// How many bytes a text has up to the bracket that closes it: quotes, backslashes and what opens inside are passed over.
fn closing(text: &[u8], open: u8, close: u8) -> Result<usize> {
    let (mut at, mut depth, mut single, mut double) = (0, 0_u32, false, false);
    while let Some(&byte) = text.get(at) {
        match byte {
            b'\'' if !double => single = !single,
            _ if single => {}
            b'\\' => at += 1,
            b'"' => double = !double,
            _ if byte == close && depth == 0 => return Ok(at),
            _ if byte == close => depth -= 1,
            _ if byte == open => depth += 1,
            _ => {}
        }
        at += 1;
    }
    Err(SYNTAX)
}

impl Expansion {
    /// Nothing expanded yet.
    pub fn new(flags: c_int) -> Self {
        Self {
            flags,
            words: Vector::new(),
            field: Vector::new(),
            begun: false,
            ended_by_space: false,
            divides: true,
            depth: 0,
        }
    }

    fn push(&mut self, byte: u8, quoted: bool) -> Result<()> {
        self.begun = true;
        self.ended_by_space = false;
        if quoted {
            self.field.push(b'\\').map_err(|_| NOSPACE)?;
        }
        self.field.push(byte).map_err(|_| NOSPACE)
    }

    /// Ends the field and finds the paths that it matches.
    fn end_field(&mut self) -> Result<()> {
        if !self.begun {
            return Ok(());
        }
        self.begun = false;
        let mut found = Glob {
            pathc: 0,
            pathv: null_mut(),
            ..Glob::NOTHING
        };
        self.field.push(0).map_err(|_| NOSPACE)?;
        let magic = self
            .field
            .iter()
            .any(|byte| matches!(byte, b'*' | b'?' | b'['));
        let status = if magic {
            // SAFETY: the pattern ends in a NUL.
            unsafe { glob(self.field.as_ptr().cast(), 0, None, &raw mut found) }
        } else {
            3
        };
        match status {
            0 => {
                for index in 0..found.pathc {
                    // SAFETY: the list has so many places; its strings become ours.
                    let path = unsafe { found.pathv.wrapping_add(index).read() };
                    self.words.push(path).map_err(|_| NOSPACE)?;
                }
                // SAFETY: `glob` made the list.
                unsafe { free(found.pathv.cast()) };
            }
            3 => self.add_plain()?,
            _ => return Err(NOSPACE),
        }
        self.field.clear();
        Ok(())
    }

    /// The field without its backslashes is a word.
    fn add_plain(&mut self) -> Result<()> {
        // SAFETY: any size may be asked for.
        let word = unsafe { malloc(self.field.len()) }.cast::<u8>();
        if word.is_null() {
            return Err(NOSPACE);
        }
        for (index, byte) in plain(&self.field).enumerate() {
            // SAFETY: the word is no longer than the field.
            unsafe { word.wrapping_add(index).write(byte) };
        }
        self.words.push(word.cast()).map_err(|_| NOSPACE)
    }

    /// Adds what an expansion gave: unquoted, it is divided into fields.
    fn add(&mut self, text: &[u8], quoted: bool) -> Result<()> {
        let separators = value(b"IFS")?.unwrap_or(b" \t\n");
        text.iter()
            .try_for_each(|&byte| self.add_byte(byte, quoted, separators))
    }

    fn add_byte(&mut self, byte: u8, quoted: bool, separators: &[u8]) -> Result<()> {
        if quoted || !self.divides || !separators.iter().any(|&known| known == byte) {
            return self.push(byte, quoted || byte == b'\\');
        }
        if matches!(byte, b' ' | b'\t' | b'\n') {
            if self.begun {
                self.end_field()?;
                self.ended_by_space = true;
            }
            return Ok(());
        }
        // Another separator ends a field even if there is nothing in it, unless white space has just done so.
        if !self.ended_by_space {
            self.begun = true;
            self.end_field()?;
        }
        self.ended_by_space = false;
        Ok(())
    }

    /// Expands what is inside something else, without dividing it: the result is a pattern.
    fn inner(&mut self, text: &[u8], quoted: bool) -> Result<Vector<u8>> {
        let mut inner = Self::new(self.flags);
        inner.divides = false;
        inner.depth = self.depth + 1;
        if inner.depth > DEEPEST {
            return Err(SYNTAX);
        }
        inner.expand_part(text, quoted, Place::Inside)?;
        Ok(inner.field)
    }

    /// Expands a word inside `${…}` where it stands.
    fn expand_word(&mut self, word: &[u8], quoted: bool) -> Result<()> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(SYNTAX);
        }
        let result = self.expand_part(word, quoted, Place::Inside);
        self.depth -= 1;
        result
    }

    /// Expands what follows a dollar sign; returns how many bytes that took.
    fn dollar(&mut self, rest: &[u8], quoted: bool) -> Result<usize> {
        match rest {
            [b'(', b'(', inner @ ..] => {
                let end = closing(inner, b'(', b')')?;
                if inner.get(end + 1) != Some(&b')') {
                    return Err(CMDSUB);
                }
                self.arithmetic(inner.get(..end).unwrap_or_default())?;
                Ok(end + 4)
            }
            [b'(', ..] => Err(CMDSUB),
            [b'{', inner @ ..] => {
                let end = closing(inner, b'{', b'}')?;
                self.parameter(inner.get(..end).unwrap_or_default(), quoted)?;
                Ok(end + 2)
            }
            [b'0'..=b'9', ..] => Ok(1),
            _ => {
                let end = rest.iter().position(|byte| !is_name(byte));
                let end = end.unwrap_or(rest.len());
                let name = rest.get(..end).unwrap_or_default();
                if name.is_empty() {
                    self.push(b'$', true)?;
                } else if let Some(text) = self.defined(name)? {
                    self.add(text, quoted)?;
                }
                Ok(end)
            }
        }
    }

    /// The value of a variable, which with `WRDE_UNDEF` must have one.
    fn defined(&self, name: &[u8]) -> Result<Option<&'static [u8]>> {
        match value(name)? {
            None if self.flags & UNDEF != 0 => Err(BADVAL),
            found => Ok(found),
        }
    }

    fn arithmetic(&mut self, text: &[u8]) -> Result<()> {
        let text = self.inner(text, true)?;
        let mut expression = Vector::new();
        for byte in plain(&text) {
            expression.push(byte).map_err(|_| NOSPACE)?;
        }
        let value_of = |name: &[u8]| number(value(name).ok()?.unwrap_or_default());
        let result = evaluate(&expression, value_of).ok_or(SYNTAX)?;
        if result < 0 {
            self.push(b'-', true)?;
        }
        let (mut digits, mut left) = (Vector::new(), result.unsigned_abs());
        loop {
            // Below ten.
            digits.push(b'0' + (left % 10) as u8).map_err(|_| NOSPACE)?;
            left /= 10;
            if left == 0 {
                break;
            }
        }
        while let Some(digit) = digits.pop() {
            self.push(digit, false)?;
        }
        Ok(())
    }

    /// Expands `${…}`, whose inside `text` is.
    fn parameter(&mut self, text: &[u8], quoted: bool) -> Result<()> {
        if let [b'#', name @ ..] = text
            && !name.is_empty()
        {
            if !name.iter().all(is_name) {
                return Err(SYNTAX);
            }
            return self.length(self.defined(name)?.unwrap_or_default());
        }
        let end = text.iter().position(|byte| !is_name(byte));
        let (name, rest) = text
            .split_at_checked(end.unwrap_or(text.len()))
            .ok_or(SYNTAX)?;
        if name.is_empty() {
            return Err(SYNTAX);
        }
        let (colon, rest) = match rest {
            [b':', rest @ ..] => (true, rest),
            rest => (false, rest),
        };
        let [operator, word @ ..] = rest else {
            if colon {
                return Err(SYNTAX);
            }
            return match self.defined(name)? {
                Some(text) => self.add(text, quoted),
                None => Ok(()),
            };
        };
        if colon && !matches!(operator, b'-' | b'=' | b'?' | b'+') {
            return Err(SYNTAX);
        }
        let known = value(name)?.filter(|text| !(colon && text.is_empty()));
        match (operator, known) {
            (b'-' | b'=' | b'?', Some(text)) => self.add(text, quoted),
            (b'-', None) | (b'+', Some(_)) => self.expand_word(word, quoted),
            (b'+', None) => Ok(()),
            (b'=', None) => self.assign(name, word, quoted),
            (b'?', None) => Err(BADVAL),
            (b'#' | b'%', _) => {
                let text = self.defined(name)?.unwrap_or_default();
                self.cut(text, *operator, word, quoted)
            }
            _ => Err(SYNTAX),
        }
    }

    /// Adds how many characters a value has.
    fn length(&mut self, text: &[u8]) -> Result<()> {
        let utf8 = crate::locale::state::current().is_utf8();
        let mut count = text
            .iter()
            .filter(|&&byte| !(utf8 && byte & 0xc0 == 0x80))
            .count();
        let mut digits = Vector::new();
        loop {
            // Below ten.
            digits
                .push(b'0' + (count % 10) as u8)
                .map_err(|_| NOSPACE)?;
            count /= 10;
            if count == 0 {
                break;
            }
        }
        while let Some(digit) = digits.pop() {
            self.push(digit, false)?;
        }
        Ok(())
    }

    /// Gives a variable the value of a word, and expands to it.
    fn assign(&mut self, name: &[u8], word: &[u8], quoted: bool) -> Result<()> {
        let pattern = self.inner(word, quoted)?;
        let mut text = Vector::new();
        for byte in plain(&pattern).chain([0]) {
            text.push(byte).map_err(|_| NOSPACE)?;
        }
        let c_name = c_string(name)?;
        // SAFETY: both end in a NUL.
        if unsafe { setenv(c_name.as_ptr().cast(), text.as_ptr().cast(), 1) } != 0 {
            return Err(NOSPACE);
        }
        let text = text.split_last().map(|(_, text)| text);
        self.add(text.unwrap_or_default(), quoted)
    }

    /// Expands to a value without the shortest, or with the operator twice the longest, part at its start (`#`) or
    /// end (`%`) that a pattern matches.
    fn cut(&mut self, text: &[u8], operator: u8, word: &[u8], quoted: bool) -> Result<()> {
        let (longest, word) = match word {
            [again, word @ ..] if *again == operator => (true, word),
            word => (false, word),
        };
        let pattern = self.inner(word, false)?;
        let utf8 = crate::locale::state::current().is_utf8();
        let flags = Flags(if utf8 { Flags::UTF8 } else { 0 });
        let mut kept = text;
        for step in 0..=text.len() {
            let size = if longest { text.len() - step } else { step };
            let place = if operator == b'#' {
                size
            } else {
                text.len() - size
            };
            let (before, after) = text.split_at_checked(place).unwrap_or((text, &[]));
            let (part, rest) = if operator == b'#' {
                (before, after)
            } else {
                (after, before)
            };
            if matches(&pattern, part, flags) {
                kept = rest;
                break;
            }
        }
        self.add(kept, quoted)
    }

    /// Expands all words.
    pub fn expand(&mut self, text: &[u8]) -> Result<()> {
        self.expand_part(text, false, Place::Outside)?;
        self.end_field()
    }

    /// Expands a text that begins inside double quotes or not.
    fn expand_part(&mut self, text: &[u8], quoted: bool, place: Place) -> Result<()> {
        let separators = value(b"IFS")?.unwrap_or(b" \t\n");
        let (mut at, mut quotes, mut starts) = (0, quoted, true);
        while let Some(&byte) = text.get(at) {
            // A tilde means something where a word begins, which is not where an expansion has given nothing.
            let is_first = core::mem::replace(&mut starts, false);
            at += 1;
            let rest = text.get(at..).unwrap_or_default();
            match byte {
                b'\'' if !quotes => {
                    let end = rest.iter().position(|&byte| byte == b'\'').ok_or(SYNTAX)?;
                    self.begun = true;
                    for &byte in rest.get(..end).unwrap_or_default() {
                        self.push(byte, true)?;
                    }
                    at += end + 1;
                }
                b'"' => {
                    quotes = !quotes;
                    self.begun = true;
                }
                b'\\' => {
                    let &next = rest.first().ok_or(SYNTAX)?;
                    let special =
                        !quotes || matches!(next, b'$' | b'`' | b'"' | b'\\' | b'\n' | b'}');
                    if !special {
                        self.push(b'\\', true)?;
                    }
                    if !(special && next == b'\n') {
                        self.push(next, true)?;
                    }
                    at += 1;
                }
                b'`' => return Err(CMDSUB),
                b'$' => at += self.dollar(rest, quotes)?,
                _ if quotes => self.push(byte, true)?,
                b'~' if is_first && matches!(rest, [] | [b'/' | b' ' | b'\t', ..]) => {
                    match value(b"HOME")? {
                        Some(home) => home.iter().try_for_each(|&byte| self.push(byte, true))?,
                        None => self.push(b'~', true)?,
                    }
                }
                _ if place == Place::Inside => self.add_byte(byte, false, separators)?,
                b' ' | b'\t' => {
                    self.end_field()?;
                    starts = true;
                }
                b'\n' | b'|' | b'&' | b';' | b'<' | b'>' | b'(' | b')' | b'{' | b'}' => {
                    return Err(BADCHAR);
                }
                _ => self.push(byte, false)?,
            }
        }
        if quotes == quoted {
            Ok(())
        } else {
            Err(SYNTAX)
        }
    }
}

/// The bytes of a pattern without the backslashes that quote.
fn plain(pattern: &[u8]) -> impl Iterator<Item = u8> {
    let mut quoted = false;
    pattern.iter().copied().filter(move |&byte| {
        quoted = byte == b'\\' && !quoted;
        !quoted
    })
}
