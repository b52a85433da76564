//! `//TRANSLIT`: something similar for a character that the target lacks.

/// What to write for punctuation and ligatures.
const WORDS: &[(u32, &[u8])] = &[
    (0xa0, b" "),
    (0xa9, b"(C)"),
    (0xab, b"<<"),
    (0xad, b"-"),
    (0xae, b"(R)"),
    (0xb4, b"'"),
    (0xbb, b">>"),
    (0xbc, b" 1/4 "),
    (0xbd, b" 1/2 "),
    (0xbe, b" 3/4 "),
    (0xc6, b"AE"),
    (0xd7, b"x"),
    (0xdf, b"ss"),
    (0xe6, b"ae"),
    (0xf7, b":"),
    (0x152, b"OE"),
    (0x153, b"oe"),
    (0x2010, b"-"),
    (0x2011, b"-"),
    (0x2012, b"-"),
    (0x2013, b"-"),
    (0x2014, b"-"),
    (0x2015, b"-"),
    (0x2018, b"'"),
    (0x2019, b"'"),
    (0x201a, b","),
    (0x201b, b"'"),
    (0x201c, b"\""),
    (0x201d, b"\""),
    (0x201e, b",,"),
    (0x2022, b"o"),
    (0x2026, b"..."),
    (0x2039, b"<"),
    (0x203a, b">"),
    (0x20ac, b"EUR"),
    (0x2122, b"TM"),
    (0x2212, b"-"),
    (0xfb00, b"ff"),
    (0xfb01, b"fi"),
    (0xfb02, b"fl"),
];

/// The letters of U+00C0 to U+017F without their marks; `?` where there is none.
const LETTERS: &[u8; 192] = b"AAAAAA?CEEEEIIII?NOOOOO?OUUUUY??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y\
AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKk?LlLlLlLlLlNnNnNn???OoOoOo??RrRrRrSsSsSsSsTtTtTt\
UuUuUuUuUuUuWwYyYZzZzZzs";

/// ASCII in the place of a character: `?` if nothing is similar.
pub fn similar(code: u32) -> &'static [u8] {
    if let Some((_, text)) = WORDS.iter().find(|(known, _)| *known == code) {
        return text;
    }
    let place = code
        .checked_sub(0xc0)
        .and_then(|index| LETTERS.get(index as usize));
    place.map_or(b"?", core::slice::from_ref)
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn takes_marks_off() {
        let pairs = [
            ('Ä', "A"),
            ('ÿ', "y"),
            ('Ā', "A"),
            ('ž', "z"),
            ('ſ', "s"),
            ('Ő', "O"),
            ('Š', "S"),
            ('ł', "l"),
            ('Ÿ', "Y"),
        ];
        for (c, expected) in pairs {
            assert_eq!(similar(c.into()), expected.as_bytes(), "{c}");
        }
        assert_eq!(similar(0x20ac), b"EUR");
        assert_eq!(similar(0x4e00), b"?");
    }
}
