//! The generator of `src/wctype/tables.rs`, and the check that the file is what it generates.
//!
//! `BLESS=1 cargo test -p wasikit-libc --test unicode_tables` writes the file. The data come from Rust's `core` and from
//! `unicode-properties` and `unicode-width`, which must be of the same version of Unicode.

use std::collections::HashMap;
use std::fmt::Write;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use unicode_width::UnicodeWidthChar;
use wasikit_libc::wctype::{case, is, width};

/// No table goes beyond; `is` and `width` treat the tags and the private planes above by a rule.
const CUT: u32 = 0x3_4000;

fn chars() -> impl Iterator<Item = char> {
    (0..CUT).filter_map(char::from_u32)
}

fn all_chars() -> impl Iterator<Item = char> {
    (0..=u32::from(char::MAX)).filter_map(char::from_u32)
}

fn is_alpha(c: char) -> bool {
    c.is_alphabetic() || (c.general_category() == GeneralCategory::DecimalNumber && !c.is_ascii())
}

fn is_print(c: char) -> bool {
    use GeneralCategory::{Control, LineSeparator, ParagraphSeparator, Surrogate, Unassigned};
    !matches!(
        c.general_category(),
        Control | LineSeparator | ParagraphSeparator | Surrogate | Unassigned
    )
}

/// White space without the spaces that forbid a line break.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

fn is_punct(c: char) -> bool {
    is_print(c) && !is_space(c) && !is_alpha(c) && !c.is_ascii_digit()
}

fn is_zero_width(c: char) -> bool {
    use GeneralCategory::{EnclosingMark, Format, NonspacingMark};
    let is_medial_jamo =
        matches!(c, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}') && is_print(c);
    is_medial_jamo
        || (matches!(
            c.general_category(),
            EnclosingMark | Format | NonspacingMark
        ) && c != '\u{ad}')
}

fn is_wide(c: char) -> bool {
    c.width() == Some(2) && !is_zero_width(c)
}

/// The simple capital letter: `core` knows full mappings only. Where that is several characters, the simple one is the
/// titlecase letter whose small letter this is (as for U+1F80), except for sharp s.
fn to_upper(c: char) -> char {
    let mut full = c.to_uppercase();
    if full.len() == 1 {
        return full.next().unwrap();
    }
    let title = chars().find(|&t| t != c && c != 'ß' && t.to_lowercase().eq([c]));
    title.unwrap_or(c)
}

/// The simple small letter.
fn to_lower(c: char) -> char {
    if c == 'İ' {
        'i'
    } else {
        c.to_lowercase().next().unwrap()
    }
}

/// The leaf of each `leaf` answers, without those at the end that are all zero; and the leaves.
fn leaves(answers: &[u8], leaf: usize) -> (Vec<u8>, Vec<Vec<u8>>) {
    let used = answers.iter().rposition(|&answer| answer != 0).unwrap_or(0);
    let mut leaves = vec![];
    let blocks = answers.chunks(leaf).take(used / leaf + 1).map(|block| {
        let mut block = block.to_vec();
        block.resize(leaf, 0);
        intern(&mut leaves, block).try_into().unwrap()
    });
    (blocks.collect(), leaves)
}

/// The numbers in the type of a `Table` with leaves of `leaf` bytes, and the expression that makes it.
fn table(answers: &[u8], leaf: usize) -> (String, String) {
    let (blocks, leaves) = leaves(answers, leaf);
    let mut out = String::from("Table::new(\n    [\n");
    write_numbers(&mut out, blocks.iter());
    write!(out, "    ],\n    [\n{}    ],\n)", lines(&leaves)).unwrap();
    (format!("{}, {}", blocks.len(), leaves.len()), out)
}

fn lines(leaves: &[Vec<u8>]) -> String {
    leaves
        .iter()
        .map(|leaf| format!("        {leaf:?},\n"))
        .collect()
}

/// A number of `bits` bits for each code point, packed into bytes.
fn packed(bits: usize, of: impl Fn(char) -> u8) -> Vec<u8> {
    let codes: Vec<u32> = (0..CUT).collect();
    let byte = |codes: &[u32]| {
        codes.iter().rev().fold(0, |byte: u8, &code| {
            byte << bits | char::from_u32(code).map_or(0, &of)
        })
    };
    codes.chunks(8 / bits).map(byte).collect()
}

fn write_set(out: &mut String, name: &str, doc: &str, is_in: impl Fn(char) -> bool) {
    let (sizes, body) = table(&packed(1, |c| is_in(c).into()), 16);
    writeln!(
        out,
        "\n/// {doc}\npub static {name}: Table<{sizes}, 16> = {body};"
    )
    .unwrap();
}

fn intern<T: PartialEq>(all: &mut Vec<T>, new: T) -> usize {
    all.iter().position(|old| *old == new).unwrap_or_else(|| {
        all.push(new);
        all.len() - 1
    })
}

fn write_numbers(out: &mut String, numbers: impl Iterator<Item = impl ToString>) {
    let mut line = String::from("       ");
    for number in numbers {
        let number = number.to_string();
        if line.len() + number.len() + 2 > 116 {
            writeln!(out, "{line}").unwrap();
            line = String::from("       ");
        }
        write!(line, " {number},").unwrap();
    }
    writeln!(out, "{line}").unwrap();
}

fn write_mapping(out: &mut String, name: &str, doc: &str, map: impl Fn(char) -> char) {
    let distance = |code: u32| {
        let mapped = char::from_u32(code).map_or(code, |c| u32::from(map(c)));
        assert_eq!(mapped >> 16, code >> 16);
        (mapped as u16).wrapping_sub(code as u16)
    };
    let mut distances = vec![[0, 0]];
    let pairs: Vec<u8> = (0..CUT / 2)
        .map(|pair| [distance(2 * pair), distance(2 * pair + 1)])
        .map(|pair| intern(&mut distances, pair).try_into().unwrap())
        .collect();
    let (leaf_of, leaves) = leaves(&pairs, 16);
    let (sizes, rows) = table(&leaf_of, 16);
    writeln!(
        out,
        "\n/// {doc}\npub static {name}: Mapping<{sizes}, {}, {}> = Mapping::new(\n    {rows},\n    [\n{}    ],\n    [",
        leaves.len(),
        distances.len(),
        lines(&leaves)
    )
    .unwrap();
    write_numbers(out, distances.iter().map(|pair| format!("{pair:?}")));
    writeln!(out, "    ],\n);").unwrap();
}

fn generate() -> String {
    let (major, minor, patch) = char::UNICODE_VERSION;
    let version = (u64::from(major), u64::from(minor), u64::from(patch));
    assert_eq!(version, unicode_properties::UNICODE_VERSION);
    let (width_major, width_minor, width_patch) = unicode_width::UNICODE_VERSION;
    assert_eq!(
        (major, minor, patch),
        (width_major, width_minor, width_patch)
    );
    let mut out = String::new();
    writeln!(
        out,
        "// Generated by `BLESS=1 cargo test -p wasikit-libc --test unicode_tables`: do not edit.\n\n\
         //! Sets and mappings of Unicode {major}.{minor}.{patch}.\n\n\
         use super::set::{{Mapping, Table}};"
    )
    .unwrap();
    write_set(
        &mut out,
        "ALPHA",
        "Alphabetic, and the decimal digits that are not ASCII.",
        is_alpha,
    );
    write_set(&mut out, "LOWER", "Lowercase.", char::is_lowercase);
    write_set(&mut out, "UPPER", "Uppercase.", char::is_uppercase);
    write_set(
        &mut out,
        "PRINT",
        "Assigned, and neither a control nor a line or paragraph separator.",
        is_print,
    );
    write_set(
        &mut out,
        "PUNCT",
        "What prints and is neither space, letter nor digit.",
        is_punct,
    );
    let columns = packed(2, |c| match c {
        '\0' => 1,
        _ if !is_print(c) => 0,
        _ if is_zero_width(c) => 1,
        _ if is_wide(c) => 3,
        _ => 2,
    });
    let (sizes, body) = table(&columns, 32);
    writeln!(
        out,
        "\n/// One more than the columns of a character, in two bits; 0 for what does not print, except for NUL.\n\
         pub static COLUMNS: Table<{sizes}, 32> = {body};"
    )
    .unwrap();
    write_mapping(&mut out, "TO_UPPER", "Simple uppercase mappings.", to_upper);
    write_mapping(&mut out, "TO_LOWER", "Simple lowercase mappings.", to_lower);
    out
}

#[test]
fn the_file_is_what_is_generated() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/wctype/tables.rs");
    let generated = generate();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &generated).unwrap();
    }
    let present = std::fs::read_to_string(path).unwrap();
    assert!(present == generated, "{path} is stale: run with BLESS=1");
}

#[test]
fn the_functions_agree_with_the_data() {
    let mut titles = HashMap::new();
    for c in all_chars() {
        let code = u32::from(c);
        assert_eq!(is::alpha(code), is_alpha(c), "{code:x}");
        assert_eq!(is::lower(code), c.is_lowercase(), "{code:x}");
        assert_eq!(is::upper(code), c.is_uppercase(), "{code:x}");
        assert_eq!(is::print(code), is_print(c), "{code:x}");
        assert_eq!(is::space(code), is_space(c), "{code:x}");
        assert_eq!(
            is::cntrl(code),
            c.is_control() || matches!(code, 0x2028 | 0x2029),
            "{code:x}"
        );
        assert_eq!(is::graph(code), is_print(c) && !is_space(c));
        assert_eq!(is::punct(code), is_punct(c), "{code:x}");
        assert_eq!(is::punct_of_others(code), is_punct(c), "{code:x}");
        let columns = match c {
            '\0' => 0,
            _ if !is_print(c) => -1,
            _ if is_zero_width(c) => 0,
            _ if is_wide(c) => 2,
            _ => 1,
        };
        assert_eq!(width::width(code), columns, "{code:x}");
        if code < CUT {
            *titles.entry(case::to_upper(code)).or_insert(0) += 1;
        }
        assert_eq!(case::to_lower(code), u32::from(to_lower(c)), "{code:x}");
        let full: Vec<char> = c.to_uppercase().collect();
        if let [upper] = full[..] {
            assert_eq!(case::to_upper(code), u32::from(upper), "{code:x}");
        }
    }
    for beyond in [0xd800, 0xdfff, 0x11_0000, u32::MAX] {
        assert!(
            !is::alpha(beyond) && !is::print(beyond) && !is::lower(beyond) && !is::punct(beyond)
        );
        assert_eq!(case::to_upper(beyond), beyond);
        assert_eq!(case::to_lower(beyond), beyond);
        assert_eq!(width::width(beyond), -1);
    }
    // The titlecase letters of Greek, which only the simple mappings reach.
    assert_eq!(case::to_upper(0x1f80), 0x1f88);
    assert_eq!(case::to_upper(0x1ffc), 0x1ffc);
    assert_eq!(case::to_upper(0x1ff3), 0x1ffc);
    assert_eq!(case::to_upper(0xdf), 0xdf);
    assert_eq!(titles[&0x41], 2);
}
