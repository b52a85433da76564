//! `regcomp`, `regexec`, `regfree`: POSIX.1-2024 XSH, with BSD's `REG_STARTEND`.

use super::backtrack::Backtracker;
use super::dfa::{Dfa, Text};
use super::parse::{Node, Place, Tree, flags, parse};
use super::path::Path;
use super::program::{Kind, Program};
use super::row::Row;
use super::submatch::{Division, Span, find_groups};
use super::vector::Vector;
use super::{Error, Result};

/// A compiled pattern.
#[derive(Debug)]
pub struct Regex {
    tree: Tree,
    flags: u32,
    forward: Program,
    /// Made when a text needs it.
    backward: Option<(Program, Vector<bool>)>,
    path: Option<Path>,
    /// Made when several ways led to a match; `Some(None)`: the pattern is no row.
    row: Option<Option<Row>>,
    /// None for a pattern with back-references.
    dfa: Option<Dfa>,
    backtracker: Backtracker,
    /// Every match starts where the text does.
    is_anchored: bool,
}

impl Regex {
    /// Compiles a pattern.
    pub fn compile(pattern: &[u8], pattern_flags: u32) -> Result<Self> {
        let tree = parse(pattern, pattern_flags)?;
        let mut regex = Self {
            flags: pattern_flags,
            forward: Program::default(),
            backward: None,
            path: None,
            row: None,
            dfa: None,
            backtracker: Backtracker::default(),
            is_anchored: pattern_flags & flags::NEWLINE == 0 && starts_with_anchor(&tree),
            tree,
        };
        if regex.tree.has_back_references {
            regex.forward = Program::build(&regex.tree, Kind::Noting)?;
            return Ok(regex);
        }
        regex.forward = Program::build(&regex.tree, Kind::Forward)?;
        regex.dfa = Some(Dfa::new(&regex.tree, &mut regex.forward, pattern_flags)?);
        Ok(regex)
    }

    /// How many subexpressions the pattern has.
    pub fn groups(&self) -> usize {
        self.tree.groups as usize
    }

    /// Matches a text: the spans of the match and of so many subexpressions less one as `wanted` says.
    pub fn search(
        &mut self,
        bytes: &[u8],
        wanted: usize,
        not_line_start: bool,
        not_line_end: bool,
    ) -> Result<Vector<Span>> {
        let text = Text {
            bytes,
            not_line_start,
            not_line_end,
            flags: self.flags,
        };
        let Some(dfa) = &mut self.dfa else {
            let found = self.backtracker.search(&self.tree, &self.forward, &text)?;
            return found.ok_or(Error::NOMATCH);
        };
        let mut spans = Vector::new();
        let span = if self.is_anchored {
            let end = dfa.longest(&self.tree, &self.forward, &text, 0)?.0;
            end.map(|end| (0, end))
        } else {
            match dfa.first_end(&self.tree, &self.forward, &text)? {
                None => None,
                Some(_) if wanted == 0 => return Ok(spans),
                Some(hint) => dfa.span(&self.tree, &self.forward, &text, hint)?,
            }
        };
        let span = span.ok_or(Error::NOMATCH)?;
        spans.push(None)?;
        if wanted > 1 && self.tree.groups > 0 {
            spans.resize(self.tree.groups as usize + 1, None)?;
            let path = match &mut self.path {
                Some(path) => path,
                none => none.insert(Path::new(&self.tree, &self.forward)?),
            };
            if !path.follow((&self.tree, &self.forward, dfa), &text, span, &mut spans)? {
                spans = self.choose(text, span, spans)?;
            }
        }
        if let Some(whole) = spans.first_mut() {
            *whole = Some(span);
        }
        Ok(spans)
    }

    /// What the subexpressions have matched in a span, where there are several ways to match it.
    fn choose(
        &mut self,
        text: Text<'_>,
        span: (usize, usize),
        mut spans: Vector<Span>,
    ) -> Result<Vector<Span>> {
        let row = match &mut self.row {
            Some(row) => row,
            none => none.insert(Row::new(&self.tree)?),
        };
        if let Some(row) = row
            && row.follow(&self.tree, &text, span, &mut spans)
        {
            return Ok(spans);
        }
        self.divide(text, span)
    }

    /// The same by dividing the match among the parts of the pattern.
    pub(super) fn divide(&mut self, text: Text<'_>, span: (usize, usize)) -> Result<Vector<Span>> {
        let (backward, has_groups) = match &self.backward {
            Some(made) => made,
            None => {
                let program = Program::build(&self.tree, Kind::Backward)?;
                self.backward.insert((program, find_groups(&self.tree)?))
            }
        };
        let mut division =
            Division::new(&self.tree, &self.forward, backward, has_groups, text, span)?;
        division.divide(self.tree.root, span)?;
        Ok(division.spans)
    }
}

/// Whether the pattern begins with `^` whatever it goes on with.
fn starts_with_anchor(tree: &Tree) -> bool {
    let mut id = tree.root;
    loop {
        match tree.node(id) {
            Node::At(Place::LineStart) => return true,
            Node::Cat(first, _) => id = tree.children(first, 1).first().copied().unwrap_or(0),
            Node::Group(child, _) => id = child,
            _ => return false,
        }
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::parse::flags;
    use super::{Error, Regex};
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr::{drop_in_place, null_mut};

    use crate::replaceable::{free, malloc};

    const NOTBOL: c_int = 1;
    const NOTEOL: c_int = 2;
    const STARTEND: c_int = 4;

    /// `regex_t`.
    #[repr(C)]
    #[derive(Debug)]
    pub struct Compiled {
        /// Subexpressions.
        re_nsub: usize,
        regex: *mut Regex,
        padding: [*mut c_void; 4],
        more: [usize; 2],
    }

    /// `regmatch_t`.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Match {
        rm_so: c_int,
        rm_eo: c_int,
    }

    /// C's `regcomp`.
    ///
    /// # Safety
    /// `compiled` is writable, `pattern` a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn regcomp(
        compiled: *mut Compiled,
        pattern: *const c_char,
        pattern_flags: c_int,
    ) -> c_int {
        // SAFETY: the caller passes a C string.
        let pattern = unsafe { CStr::from_ptr(pattern) }.to_bytes();
        let utf8 = if crate::locale::state::current().is_utf8() {
            flags::UTF8
        } else {
            0
        };
        let regex = match Regex::compile(pattern, pattern_flags as u32 & 15 | utf8) {
            Ok(regex) => regex,
            Err(error) => return c_int::from(error.0),
        };
        // SAFETY: any size may be asked for.
        let memory = unsafe { malloc(size_of::<Regex>()) }.cast::<Regex>();
        if memory.is_null() {
            return c_int::from(Error::ESPACE.0);
        }
        let result = Compiled {
            re_nsub: regex.groups(),
            regex: memory,
            padding: [null_mut(); 4],
            more: [0; 2],
        };
        // SAFETY: fresh memory of the right size.
        unsafe { memory.write(regex) };
        // SAFETY: the caller's structure.
        unsafe { compiled.write(result) };
        0
    }

    /// C's `regfree`.
    ///
    /// # Safety
    /// `compiled` comes from `regcomp`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn regfree(compiled: *mut Compiled) {
        // SAFETY: the caller's structure.
        let regex = unsafe { (*compiled).regex };
        if regex.is_null() {
            return;
        }
        // SAFETY: a pattern that `regcomp` made.
        unsafe { drop_in_place(regex) };
        // SAFETY: its memory came from `malloc`.
        unsafe { free(regex.cast()) };
        // SAFETY: the caller's structure.
        unsafe { (*compiled).regex = null_mut() };
    }

    /// C's `regexec`.
    ///
    /// # Safety
    /// `compiled` comes from `regcomp`, `text` is a C string (with `REG_STARTEND` the bytes that `matches[0]` names),
    /// `matches` has `count` entries.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn regexec(
        compiled: *const Compiled,
        text: *const c_char,
        count: usize,
        matches: *mut Match,
        text_flags: c_int,
    ) -> c_int {
        // SAFETY: the caller's structure.
        let regex = unsafe { (*compiled).regex };
        // SAFETY: `regcomp` made it, wasip1 has one thread, and no call below comes back here.
        let regex = unsafe { &mut *regex };
        let mut offset = 0;
        let bytes = if text_flags & STARTEND != 0 {
            // SAFETY: with this flag there is a first entry.
            let span = unsafe { matches.read() };
            offset = span.rm_so;
            let length = usize::try_from(span.rm_eo.wrapping_sub(span.rm_so)).unwrap_or(0);
            let start = text.wrapping_offset(offset as isize);
            // SAFETY: the caller vouches for the bytes between the two.
            unsafe { core::slice::from_raw_parts(start.cast::<u8>(), length) }
        } else {
            // SAFETY: the caller passes a C string.
            unsafe { CStr::from_ptr(text) }.to_bytes()
        };
        let wanted = if regex.flags & flags::NOSUB != 0 {
            0
        } else {
            count
        };
        let found = regex.search(
            bytes,
            wanted,
            text_flags & NOTBOL != 0,
            text_flags & NOTEOL != 0,
        );
        let spans = match found {
            Ok(spans) => spans,
            Err(error) => return c_int::from(error.0),
        };
        for index in 0..wanted {
            let span = match spans.get(index).copied().flatten() {
                Some((start, end)) => Match {
                    rm_so: start as c_int + offset,
                    rm_eo: end as c_int + offset,
                },
                None => Match {
                    rm_so: -1,
                    rm_eo: -1,
                },
            };
            // SAFETY: the caller has so many entries.
            unsafe { matches.wrapping_add(index).write(span) };
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::{String, ToString};
    use std::vec::Vec;

    fn show(pattern: &str, text: &str, pattern_flags: u32) -> String {
        let mut regex = match Regex::compile(pattern.as_bytes(), pattern_flags) {
            Ok(regex) => regex,
            Err(error) => return std::format!("error {}", error.0),
        };
        let groups = regex.groups();
        match regex.search(text.as_bytes(), 99, false, false) {
            Err(error) => std::format!("error {}", error.0),
            Ok(spans) => (0..=groups)
                .map(|index| match spans.get(index).copied().flatten() {
                    Some((start, end)) => std::format!("({start},{end})"),
                    None => "(?,?)".to_string(),
                })
                .collect::<Vec<_>>()
                .concat(),
        }
    }

    /// Facts of AT&T's test suite for POSIX (G. Fowler's `basic.dat` and `nullsubexpr.dat`).
    #[test]
    fn leftmost_longest() {
        for (pattern, text, wanted) in [
            ("abracadabra$", "abracadabracadabra", "(7,18)"),
            ("XXXXXX", "..XXXXXX", "(2,8)"),
            ("(Ab|cD)*", "aBcD", "(0,0)(?,?)"),
            ("a+|b+", "xaab", "(1,3)"),
            ("(a|ab)(c|bcd)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)"),
            ("(a|ab)(bcd|c)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)"),
            ("(ab|a)(bcd|c)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)"),
            ("(a*)(b|abc)(c*)", "abc", "(0,3)(0,1)(1,2)(2,3)"),
            ("(a*)(abc|b)(c*)", "abc", "(0,3)(0,1)(1,2)(2,3)"),
            ("((a|a)|a)", "a", "(0,1)(0,1)(0,1)"),
            ("(a*)*", "b", "(0,0)(0,0)"),
            ("(a*)*", "a", "(0,1)(0,1)"),
            ("(a*)+", "aa", "(0,2)(0,2)"),
            ("(a*)+", "x", "(0,0)(0,0)"),
            ("([ab]|ac)*", "abac", "(0,4)(2,4)"),
            ("(a|b)*(c)", "abc", "(0,3)(1,2)(2,3)"),
            ("((..)|(.))", "aaa", "(0,2)(0,2)(0,2)(?,?)"),
            ("((..)|(.))*", "aaa", "(0,3)(2,3)(?,?)(2,3)"),
            ("(ab|a)(c|bcd)*", "abcd", "(0,4)(0,1)(1,4)"),
            ("xyx*xz", "xyxxxxyxxxz", "(5,11)"),
            ("(abc|)ef", "abcdef", "(4,6)(4,4)"),
            ("a|(b)", "b", "(0,1)(0,1)"),
            ("^a(bc+|b[eh])g|.h$", "abhg", "(0,4)(1,3)"),
            ("(bc+d$|ef*g.|h?i(j|k))", "reffgz", "(1,6)(1,6)(?,?)"),
            ("(.*)c(.*)", "abcde", "(0,5)(0,2)(3,5)"),
            (
                "(wee|week)(knights|night)",
                "weeknights",
                "(0,10)(0,3)(3,10)",
            ),
            ("a{2,3}", "aaaa", "(0,3)"),
            ("(a{1,2}){2}", "aaa", "(0,3)(2,3)"),
            ("(a|ab)(bcd)?", "abcd", "(0,4)(0,1)(1,4)"),
            ("(^)*", "-", "(0,0)(0,0)"),
            ("(()|.)(b)", "ab", "(0,2)(0,1)(?,?)(1,2)"),
            ("\\bfoo\\b", "a foo b", "(2,5)"),
            ("\\<f", "of f", "(3,4)"),
            ("[[:upper:]][[.-.]]", "aB-", "(1,3)"),
            ("[]-a]+", "]^a", "(0,3)"),
            ("a**", "aa", "(0,2)"),
            ("(a)\\1", "aaa1", "(2,4)(2,3)"),
        ] {
            assert_eq!(show(pattern, text, 1), wanted, "{pattern} {text}");
        }
    }

    #[test]
    fn basic_expressions_and_errors() {
        for (pattern, text, pattern_flags, wanted) in [
            ("\\(a*\\)b\\1", "aabaa", 0, "(0,5)(0,2)"),
            ("\\(a\\)\\(b\\)\\?\\1", "aba", 0, "(0,3)(0,1)(1,2)"),
            ("*a", "*a", 0, "(0,2)"),
            ("\\(*a\\)", "*a", 0, "(0,2)(0,2)"),
            ("^*a", "*a", 0, "(0,2)"),
            ("a\\{2\\}", "aaa", 0, "(0,2)"),
            ("a\\|b", "b", 0, "(0,1)"),
            ("a^b$c", "a^b$c", 0, "(0,5)"),
            ("a+?", "a+?", 0, "(0,3)"),
            ("ABC", "xabc", 2, "(1,4)"),
            ("^b$", "a\nb\nc", 4, "(2,3)"),
            ("a.b", "a\nb", 4, "error 1"),
            ("[^x]", "\n", 4, "error 1"),
            ("é.", "aéüb", 1 | flags::UTF8, "(1,5)"),
            ("[à-ü]+", "aéüb", 1 | flags::UTF8, "(1,5)"),
            ("[^a]", "aü", 1 | flags::UTF8, "(1,3)"),
            ("(", "", 1, "error 8"),
            (")", ")", 1, "(0,1)"),
            ("a\\)", "", 0, "error 8"),
            ("[a", "", 1, "error 7"),
            ("[[:foo:]]", "", 1, "error 4"),
            ("[b-a]", "", 1, "error 11"),
            ("a{2", "", 1, "error 9"),
            ("a{2,1}", "", 1, "error 10"),
            ("*", "", 1, "error 13"),
            ("a\\", "", 1, "error 5"),
            ("\\1", "", 0, "error 6"),
            ("a\\0", "a0", 0, "error 6"),
        ] {
            assert_eq!(
                show(pattern, text, pattern_flags),
                wanted,
                "{pattern} {text}"
            );
        }
    }

    /// Where `path` finds one way only, `submatch` finds it too.
    #[test]
    fn the_only_way_is_the_right_one() {
        let mut random = 7_u64;
        let mut below = move |limit: u64| {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random % limit
        };
        let mut clear = 0;
        for _ in 0..20_000 {
            let mut pattern = String::new();
            let mut open = 0;
            for _ in 0..2 + below(10) {
                match below(12) {
                    0..4 => pattern.push('a'),
                    4 | 5 => pattern.push('b'),
                    6 | 7 => {
                        pattern.push('(');
                        open += 1;
                    }
                    8 if open > 0 => {
                        pattern.push_str("c)");
                        open -= 1;
                    }
                    9 => {
                        pattern.push_str(["a*", "b+", "[ab]?", "(ab)*", "a{2}"][below(5) as usize])
                    }
                    10 => pattern.push_str(["a|b", "^a", "c$", "(a|(b)){2}"][below(4) as usize]),
                    _ if open > 0 => {
                        pattern.push_str(["b)*", "a)+", "c)?"][below(3) as usize]);
                        open -= 1;
                    }
                    _ => pattern.push('c'),
                }
            }
            pattern.push_str(&"a)".repeat(open));
            let Ok(mut regex) = Regex::compile(pattern.as_bytes(), flags::EXTENDED) else {
                continue;
            };
            let text: String = (0..below(12))
                .map(|_| ['a', 'b', 'c'][below(3) as usize])
                .collect();
            let Ok(found) = regex.search(text.as_bytes(), 99, false, false) else {
                continue;
            };
            let whole = Text {
                bytes: text.as_bytes(),
                not_line_start: false,
                not_line_end: false,
                flags: flags::EXTENDED,
            };
            let divided = regex.divide(whole, found[0].unwrap()).unwrap();
            clear += 1;
            assert_eq!(found[1..], divided[1..], "{pattern} {text}");
        }
        assert!(clear > 1000);
    }

    /// Where `row` finds something, it is what `submatch` finds.
    #[test]
    fn a_greedy_row_is_the_right_one() {
        let mut random = 11_u64;
        let mut below = move |limit: usize| {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random as usize % limit
        };
        let mut found_rows = 0;
        for _ in 0..30_000 {
            let mut pattern = String::new();
            let mut open = 0;
            for _ in 0..2 + below(9) {
                let atom = ["a", "b", ".", "[ab]", "[bc]"][below(5)];
                match below(8) {
                    0 => {
                        pattern.push('(');
                        open += 1;
                    }
                    1 if open > 0 => {
                        pattern.push(')');
                        open -= 1;
                    }
                    _ => {
                        pattern.push_str(atom);
                        pattern.push_str(["", "*", "*", "+", "?"][below(5)]);
                    }
                }
            }
            pattern.push_str(&")".repeat(open));
            let pattern = pattern.replace("()", "(a*)");
            let Ok(mut regex) = Regex::compile(pattern.as_bytes(), flags::EXTENDED) else {
                continue;
            };
            let Some(mut row) = Row::new(&regex.tree).unwrap() else {
                panic!("{pattern} is a row");
            };
            let text: String = (0..below(12)).map(|_| ['a', 'b', 'c'][below(3)]).collect();
            let Ok(found) = regex.search(text.as_bytes(), 99, false, false) else {
                continue;
            };
            let whole = Text {
                bytes: text.as_bytes(),
                not_line_start: false,
                not_line_end: false,
                flags: flags::EXTENDED,
            };
            let span = found[0].unwrap();
            let divided = regex.divide(whole, span).unwrap();
            let mut spans = Vector::new();
            spans.resize(divided.len(), None).unwrap();
            if row.follow(&regex.tree, &whole, span, &mut spans) {
                found_rows += 1;
                assert_eq!(spans[1..], divided[1..], "{pattern} {text}");
            }
        }
        assert!(found_rows > 5000, "{found_rows}");
    }

    #[test]
    fn hard_patterns_take_linear_time() {
        let text = "a".repeat(20_000);
        assert_eq!(show("(a*)*b|c", &text, 1), "error 1");
        assert_eq!(show("a*b|c", &(text.clone() + "c"), 1), "(20000,20001)");
        let many = "(a?){200}a{200}".to_string();
        assert!(show(&many, &text[..200], 1).starts_with("(0,200)"));
    }
}
