//! Lines, words and numbers of a database's text.

/// The lines of a text, from a place on.
#[derive(Clone, Copy, Debug)]
pub struct Lines<'a> {
    text: &'a [u8],
    /// Where the next line begins.
    pub place: usize,
}

impl<'a> Lines<'a> {
    /// The lines that begin at `place` and after it.
    #[inline]
    pub fn from(text: &'a [u8], place: usize) -> Self {
        Self { text, place }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let rest = self.text.get(self.place..)?;
        if rest.is_empty() {
            return None;
        }
        let length = rest.iter().position(|&byte| byte == b'\n');
        let length = length.unwrap_or(rest.len());
        self.place += length + 1;
        rest.get(..length)
    }
}

/// The line up to a `#`.
pub fn without_comment(line: &[u8]) -> &[u8] {
    let end = line.iter().position(|&byte| byte == b'#');
    line.get(..end.unwrap_or(line.len())).unwrap_or_default()
}

/// The first word of a text and what follows it.
pub fn word(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let start = text.iter().position(|&byte| !is_space(byte))?;
    let text = text.get(start..)?;
    let end = text.iter().position(|&byte| is_space(byte));
    text.split_at_checked(end.unwrap_or(text.len()))
}

/// The words of a text.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a>(pub &'a [u8]);

impl<'a> Iterator for Words<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let (word, rest) = word(self.0)?;
        self.0 = rest;
        Some(word)
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r')
}

/// A decimal number that is nothing else.
pub fn number(text: &[u8]) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    let mut value = 0_u32;
    for &byte in text {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    #[test]
    fn lines_and_words() {
        let lines: Vec<&[u8]> = Lines::from(b"a\n\nb c # d", 0).collect();
        assert_eq!(lines, [&b"a"[..], b"", b"b c # d"]);
        assert_eq!(Lines::from(b"a\nb", 2).next(), Some(&b"b"[..]));
        assert_eq!(Lines::from(b"a\n", 2).next(), None);
        let words: Vec<&[u8]> = Words(without_comment(b" b\tc  # d")).collect();
        assert_eq!(words, [b"b", b"c"]);
    }

    #[test]
    fn numbers() {
        assert_eq!(number(b"65534"), Some(65_534));
        assert_eq!(number(b""), None);
        assert_eq!(number(b"-1"), None);
        assert_eq!(number(b"4294967296"), None);
    }
}
