//! From a pattern to a tree: POSIX.1-2024 XBD 9.3 to 9.5, with the escapes that GNU's and musl's programs expect in both
//! kinds of expressions (`\w \W \s \S \d \D \b \B \< \>`; `\+ \? \|` in basic ones). Back-references are basic ones only: in
//! extended expressions, where POSIX leaves `\1` open, the digit stands for itself as in musl.

use super::set::Set;
use super::vector::Vector;
use super::{Error, Result};
use crate::fnmatch::class::Class;
use crate::wchar::utf8::{Decoded, decode, encode};

/// The number of a node.
pub type Id = u32;

/// A condition on a place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `^`.
    LineStart,
    /// `$`.
    LineEnd,
    /// `\<`.
    WordStart,
    /// `\>`.
    WordEnd,
    /// `\b`.
    WordEdge,
    /// `\B`.
    NoWordEdge,
}

/// A part of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// Nothing.
    Empty,
    /// One byte of a range. Characters of several bytes are concatenations of these.
    Range(u8, u8),
    /// A byte of a bitmap, by its number in `Tree::bitmaps`.
    Bitmap(u32),
    /// A condition.
    At(Place),
    /// Children one after the other: `Tree::links[first..first + count]`.
    Cat(u32, u32),
    /// One of the children.
    Alt(u32, u32),
    /// The child again and again; at least once if so it says.
    Repeat {
        /// What is repeated.
        child: Id,
        /// Whether it must occur.
        once: bool,
        /// Whether repetitions came before, so that an empty one more says nothing.
        tail: bool,
    },
    /// The child or nothing.
    Optional {
        /// What is optional.
        child: Id,
        /// As for `Repeat`.
        tail: bool,
    },
    /// Subexpression `index`.
    Group(Id, u32),
    /// What subexpression `index` matched.
    Back(u32),
}

/// Flags of `regcomp`, as `<regex.h>` numbers them, and one of our own.
pub mod flags {
    /// Extended expressions.
    pub const EXTENDED: u32 = 1;
    /// Upper and lower case are the same.
    pub const ICASE: u32 = 2;
    /// Newlines are special.
    pub const NEWLINE: u32 = 4;
    /// No subexpressions are asked for.
    pub const NOSUB: u32 = 8;
    /// Characters are UTF-8.
    pub const UTF8: u32 = 1 << 31;
}

/// A parsed pattern.
#[derive(Debug, Default)]
pub struct Tree {
    /// The nodes.
    pub nodes: Vector<Node>,
    /// Children of concatenations and alternations.
    pub links: Vector<Id>,
    /// Sets of bytes.
    pub bitmaps: Vector<[u32; 8]>,
    /// How many subexpressions there are.
    pub groups: u32,
    /// Whether there is a back-reference.
    pub has_back_references: bool,
    /// The node of the whole pattern.
    pub root: Id,
}

/// What a repetition may say at most (`RE_DUP_MAX` is 255, as in musl).
const REPEAT_MAX: u32 = 255;
/// Parentheses and repetitions that make more nodes than this are refused.
const NODES_MAX: usize = 200_000;
/// How deep parentheses may nest.
const DEPTH_MAX: u32 = 250;

impl Tree {
    /// A node; `Empty` for a number that is none.
    #[inline]
    pub fn node(&self, id: Id) -> Node {
        self.nodes.get(id as usize).copied().unwrap_or(Node::Empty)
    }

    /// Children of a concatenation or alternation.
    #[inline]
    pub fn children(&self, first: u32, count: u32) -> &[Id] {
        self.links
            .get(first as usize..(first + count) as usize)
            .unwrap_or(&[])
    }

    #[inline(never)]
    fn add(&mut self, node: Node) -> Result<Id> {
        if self.nodes.len() >= NODES_MAX {
            return Err(Error::ESPACE);
        }
        self.nodes.push(node)?;
        Ok((self.nodes.len() - 1) as Id)
    }

    /// A node with the children that stand on `stack` from `base` on, which it takes off.
    fn add_list(&mut self, stack: &mut Vector<Id>, base: usize, alternatives: bool) -> Result<Id> {
        let children = stack.get(base..).unwrap_or(&[]);
        let id = match children {
            [] => self.add(Node::Empty)?,
            [only] => *only,
            _ => {
                let (first, count) = (self.links.len() as u32, children.len() as u32);
                for &child in children {
                    self.links.push(child)?;
                }
                self.add(if alternatives {
                    Node::Alt(first, count)
                } else {
                    Node::Cat(first, count)
                })?
            }
        };
        stack.resize(base, 0)?;
        Ok(id)
    }

    /// A copy of a subtree. Subexpressions keep their numbers.
    fn copy(&mut self, id: Id) -> Result<Id> {
        let node = match self.node(id) {
            Node::Cat(first, count) => Node::Cat(self.copy_list(first, count)?, count),
            Node::Alt(first, count) => Node::Alt(self.copy_list(first, count)?, count),
            Node::Repeat { child, once, tail } => Node::Repeat {
                child: self.copy(child)?,
                once,
                tail,
            },
            Node::Optional { child, tail } => Node::Optional {
                child: self.copy(child)?,
                tail,
            },
            Node::Group(child, index) => Node::Group(self.copy(child)?, index),
            leaf => leaf,
        };
        self.add(node)
    }

    fn copy_list(&mut self, first: u32, count: u32) -> Result<u32> {
        let mut copies = Vector::new();
        for index in first..first + count {
            let child = self.links.get(index as usize).copied().unwrap_or(0);
            copies.push(self.copy(child)?)?;
        }
        let start = self.links.len() as u32;
        for &child in copies.iter() {
            self.links.push(child)?;
        }
        Ok(start)
    }

    /// The child so many times.
    #[inline(never)]
    fn repeat(
        &mut self,
        child: Id,
        low: u32,
        high: Option<u32>,
        stack: &mut Vector<Id>,
    ) -> Result<Id> {
        match (low, high) {
            (0, None) => {
                return self.add(Node::Repeat {
                    child,
                    once: false,
                    tail: false,
                });
            }
            (1, None) => {
                return self.add(Node::Repeat {
                    child,
                    once: true,
                    tail: false,
                });
            }
            (0, Some(1)) => return self.add(Node::Optional { child, tail: false }),
            (1, Some(1)) => return Ok(child),
            (0, Some(0)) => return self.add(Node::Empty),
            _ => {}
        }
        let base = stack.len();
        for _ in 0..low {
            let copy = self.copy(child)?;
            stack.push(copy)?;
        }
        match high {
            None => {
                let more = self.add(Node::Repeat {
                    child,
                    once: false,
                    tail: true,
                })?;
                stack.push(more)?;
            }
            Some(high) if high > low => {
                let mut inner = self.add(Node::Optional { child, tail: true })?;
                for left in (1..high - low).rev() {
                    let copy = self.copy(child)?;
                    let pair = stack.len();
                    stack.push(copy)?;
                    stack.push(inner)?;
                    let both = self.add_list(stack, pair, false)?;
                    let tail = low > 0 || left > 1;
                    inner = self.add(Node::Optional { child: both, tail })?;
                }
                stack.push(inner)?;
            }
            Some(_) => {}
        }
        self.add_list(stack, base, false)
    }

    /// A set of characters.
    fn add_set(&mut self, mut set: Set, utf8: bool, stack: &mut Vector<Id>) -> Result<Id> {
        set.normalize();
        let single_max = if utf8 { 0x7f } else { 0xff };
        let base = stack.len();
        let mut bitmap = [0_u32; 8];
        let mut any = false;
        for &(low, high) in set.ranges.iter() {
            for byte in low..=high.min(single_max) {
                if let Some(word) = bitmap.get_mut(byte as usize / 32) {
                    *word |= 1 << (byte % 32);
                }
                any = true;
            }
        }
        if any || set.ranges.is_empty() {
            self.bitmaps.push(bitmap)?;
            let id = self.add(Node::Bitmap((self.bitmaps.len() - 1) as u32))?;
            stack.push(id)?;
        }
        if utf8 {
            for index in 0..set.ranges.len() {
                let Some(&(low, high)) = set.ranges.get(index) else {
                    break;
                };
                super::set::sequences(low.max(0x80), high, &mut |sequence| {
                    let pair = stack.len();
                    for &(low, high) in sequence.parts.iter().take(sequence.length) {
                        let id = self.add(Node::Range(low, high))?;
                        stack.push(id)?;
                    }
                    let id = self.add_list(stack, pair, false)?;
                    stack.push(id)
                })?;
            }
        }
        self.add_list(stack, base, true)
    }
}

/// A parse in progress.
struct Parser<'a> {
    pattern: &'a [u8],
    at: usize,
    flags: u32,
    tree: Tree,
    /// Children of the lists being read.
    stack: Vector<Id>,
    depth: u32,
    /// Subexpressions that are complete, of the first nine: those a back-reference may name.
    closed: u32,
}

/// Parses a pattern.
pub fn parse(pattern: &[u8], flags: u32) -> Result<Tree> {
    let mut parser = Parser {
        pattern,
        at: 0,
        flags,
        tree: Tree::default(),
        stack: Vector::new(),
        depth: 0,
        closed: 0,
    };
    let root = parser.alternatives()?;
    if parser.at < pattern.len() {
        return Err(Error::EPAREN);
    }
    parser.tree.root = root;
    Ok(parser.tree)
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a [u8] {
        self.pattern.get(self.at..).unwrap_or(&[])
    }
    fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }
    fn extended(&self) -> bool {
        self.has(flags::EXTENDED)
    }
    /// The greatest character.
    fn limit(&self) -> u32 {
        if self.has(flags::UTF8) {
            0x10_ffff
        } else {
            0xff
        }
    }
    fn accept(&mut self, token: &[u8]) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }
    /// The operator that may stand here: basic expressions write a backslash before it. 0 if there is none.
    fn next_operator(&self) -> u8 {
        match *self.rest() {
            [byte, ..] if self.extended() => byte,
            [b'\\', byte, ..] => byte,
            _ => 0,
        }
    }
    /// Takes what [`Self::next_operator`] gave.
    fn take_operator(&mut self) {
        self.at += if self.extended() { 1 } else { 2 };
    }
    fn operator(&mut self, byte: u8) -> bool {
        let found = self.next_operator() == byte;
        if found {
            self.take_operator();
        }
        found
    }
    fn is_end(&self) -> bool {
        let rest = self.rest();
        match self.extended() {
            true => {
                matches!(rest, [] | [b'|', ..]) || self.depth > 0 && rest.first() == Some(&b')')
            }
            false => rest.is_empty() || rest.starts_with(b"\\|") || rest.starts_with(b"\\)"),
        }
    }

    /// Whether the byte before is `^`, which at the beginning of a basic expression was the anchor.
    fn is_after_circumflex(&self) -> bool {
        let before = self.pattern.get(..self.at);
        before.is_some_and(|before| before.ends_with(b"^"))
    }

    fn alternatives(&mut self) -> Result<Id> {
        let base = self.stack.len();
        loop {
            let branch = self.branch()?;
            self.stack.push(branch)?;
            if !self.operator(b'|') {
                break;
            }
        }
        self.tree.add_list(&mut self.stack, base, true)
    }

    fn branch(&mut self) -> Result<Id> {
        let base = self.stack.len();
        let mut first = true;
        while !self.is_end() {
            let piece = self.piece(first)?;
            // After a leading `^` of a basic expression a star is still a character.
            first =
                first && !self.extended() && self.tree.node(piece) == Node::At(Place::LineStart);
            self.stack.push(piece)?;
        }
        self.tree.add_list(&mut self.stack, base, false)
    }

    /// An atom and its repetitions.
    fn piece(&mut self, first: bool) -> Result<Id> {
        let mut atom = self.atom(first)?;
        if !self.extended() && self.tree.node(atom) == Node::At(Place::LineStart) {
            return Ok(atom);
        }
        loop {
            let (low, high) = if self.accept(b"*") {
                (0, None)
            } else {
                let operator = self.next_operator();
                if !matches!(operator, b'+' | b'?' | b'{') {
                    return Ok(atom);
                }
                self.take_operator();
                match operator {
                    b'+' => (1, None),
                    b'?' => (0, Some(1)),
                    _ => self.interval()?,
                }
            };
            atom = self.tree.repeat(atom, low, high, &mut self.stack)?;
        }
    }

    fn number(&mut self) -> Result<Option<u32>> {
        let mut value = None;
        while let Some(&byte @ b'0'..=b'9') = self.rest().first() {
            let new = value.unwrap_or(0) * 10 + u32::from(byte - b'0');
            if new > REPEAT_MAX {
                return Err(Error::BADBR);
            }
            value = Some(new);
            self.at += 1;
        }
        Ok(value)
    }

    /// `m}`, `m,}`, `,n}` or `m,n}`.
    fn interval(&mut self) -> Result<(u32, Option<u32>)> {
        let low = self.number()?;
        let high = if self.accept(b",") {
            self.number()?
        } else {
            low
        };
        let counted = low.is_some() || high.is_some();
        if !self.operator(b'}') {
            let open = self.pattern.get(self.at..).is_none_or(<[u8]>::is_empty);
            return Err(if open { Error::EBRACE } else { Error::BADBR });
        }
        let low_value = low.unwrap_or(0);
        if !counted || high.is_some_and(|high| high < low_value) {
            return Err(Error::BADBR);
        }
        Ok((low_value, high))
    }

    fn atom(&mut self, first: bool) -> Result<Id> {
        if self.operator(b'(') {
            return self.group();
        }
        let rest = self.rest();
        let Some(&byte) = rest.first() else {
            return Err(Error::BADRPT);
        };
        match byte {
            b'[' => {
                self.at += 1;
                return self.bracket();
            }
            b'.' => {
                self.at += 1;
                let mut set = Set::default();
                if self.has(flags::NEWLINE) {
                    set.add(10, 10)?;
                }
                // NUL never occurs in a C string; with REG_STARTEND it is a character.
                set.negate(self.limit())?;
                return self
                    .tree
                    .add_set(set, self.has(flags::UTF8), &mut self.stack);
            }
            b'^' if self.extended() || first && !self.is_after_circumflex() => {
                self.at += 1;
                return self.tree.add(Node::At(Place::LineStart));
            }
            b'$' if self.extended() || matches!(rest, [b'$'] | [b'$', b'\\', b')' | b'|', ..]) => {
                self.at += 1;
                return self.tree.add(Node::At(Place::LineEnd));
            }
            b'*' if self.extended() => return Err(Error::BADRPT),
            b'+' | b'?' | b'{' if self.extended() => return Err(Error::BADRPT),
            b'*' if !first => return Err(Error::BADRPT),
            b'\\' => return self.escape(first),
            _ => {}
        }
        self.character()
    }

    fn group(&mut self) -> Result<Id> {
        self.tree.groups += 1;
        let index = self.tree.groups;
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Error::ESPACE);
        }
        let inner = self.alternatives()?;
        if !self.operator(b')') {
            return Err(Error::EPAREN);
        }
        self.depth -= 1;
        if index < 10 {
            self.closed |= 1 << index;
        }
        self.tree.add(Node::Group(inner, index))
    }

    #[inline(never)]
    fn escape(&mut self, first: bool) -> Result<Id> {
        self.at += 1;
        let Some(&byte) = self.rest().first() else {
            return Err(Error::EESCAPE);
        };
        let place = match byte {
            b'<' => Some(Place::WordStart),
            b'>' => Some(Place::WordEnd),
            b'b' => Some(Place::WordEdge),
            b'B' => Some(Place::NoWordEdge),
            _ => None,
        };
        if let Some(place) = place {
            self.at += 1;
            return self.tree.add(Node::At(place));
        }
        let control = match byte {
            b't' => b'\t',
            b'n' => b'\n',
            b'r' => b'\r',
            b'f' => 0x0c,
            b'a' => 0x07,
            b'e' => 0x1b,
            _ => 0,
        };
        if control != 0 {
            self.at += 1;
            return self.tree.add(Node::Range(control, control));
        }
        match byte {
            b'w' | b'W' | b's' | b'S' | b'd' | b'D' => {
                self.at += 1;
                let mut set = Set::default();
                let name: &[u8] = match byte.to_ascii_lowercase() {
                    b'w' => b"alnum",
                    b's' => b"space",
                    _ => b"digit",
                };
                if let Some(class) = Class::named(name) {
                    set.add_class(class, self.limit())?;
                }
                if byte.eq_ignore_ascii_case(&b'w') {
                    set.add(u32::from(b'_'), u32::from(b'_'))?;
                }
                if byte.is_ascii_uppercase() {
                    set.negate(self.limit())?;
                }
                self.tree
                    .add_set(set, self.has(flags::UTF8), &mut self.stack)
            }
            b'0'..=b'9' if !self.extended() => {
                let index = u32::from(byte - b'0');
                if self.closed & 1 << index == 0 {
                    return Err(Error::ESUBREG);
                }
                self.at += 1;
                self.tree.has_back_references = true;
                self.tree.add(Node::Back(index))
            }
            b'+' | b'?' if !self.extended() && !first => Err(Error::BADRPT),
            b'{' if !self.extended() => Err(Error::BADRPT),
            b'}' if !self.extended() => Err(Error::EBRACE),
            // What is escaped has to be a character.
            0x80..
                if self.has(flags::UTF8) && !matches!(decode(self.rest()), Decoded::Scalar(..)) =>
            {
                Err(Error::BADPAT)
            }
            _ => self.character(),
        }
    }

    /// The next character of the pattern; a byte that is not UTF-8 stands for itself, above all characters.
    fn next_character(&mut self) -> Option<u32> {
        let rest = self.rest();
        let &byte = rest.first()?;
        if byte >= 0x80
            && self.has(flags::UTF8)
            && let Decoded::Scalar(scalar, length) = decode(rest)
        {
            self.at += length;
            return Some(scalar);
        }
        self.at += 1;
        let invalid = byte >= 0x80 && self.has(flags::UTF8);
        Some(if invalid {
            0x4000_0000 | u32::from(byte)
        } else {
            u32::from(byte)
        })
    }

    /// A character that stands for itself.
    fn character(&mut self) -> Result<Id> {
        let Some(scalar) = self.next_character() else {
            return Err(Error::EESCAPE);
        };
        if self.has(flags::ICASE) && crate::fnmatch::class::other_case(scalar & 0x1f_ffff) != scalar
        {
            let mut set = Set::default();
            set.add(scalar, scalar)?;
            set.fold(self.limit())?;
            return self
                .tree
                .add_set(set, self.has(flags::UTF8), &mut self.stack);
        }
        if scalar < 0x80 || !self.has(flags::UTF8) || scalar >= 0x4000_0000 {
            return self.tree.add(Node::Range(scalar as u8, scalar as u8));
        }
        let base = self.stack.len();
        let (bytes, length) = encode(scalar).unwrap_or_default();
        for &byte in bytes.iter().take(length) {
            let id = self.tree.add(Node::Range(byte, byte))?;
            self.stack.push(id)?;
        }
        self.tree.add_list(&mut self.stack, base, false)
    }

    /// A bracket expression, of which `[` has been read.
    #[inline(never)]
    fn bracket(&mut self) -> Result<Id> {
        let negated = self.accept(b"^");
        let mut set = Set::default();
        let mut first = true;
        loop {
            match self.rest() {
                [] => return Err(Error::EBRACK),
                [b']', ..] if !first => {
                    self.at += 1;
                    break;
                }
                [b'[', b':', name @ ..] => {
                    let length = name
                        .windows(2)
                        .position(|pair| pair == b":]")
                        .ok_or(Error::EBRACK)?;
                    let mut class = name
                        .get(..length)
                        .and_then(Class::named)
                        .ok_or(Error::ECTYPE)?;
                    let cased = class == Class::UPPER || class == Class::LOWER;
                    if self.has(flags::ICASE) && cased {
                        class = Class::named(b"alpha").ok_or(Error::ECTYPE)?;
                    }
                    set.add_class(class, self.limit())?;
                    self.at += length + 4;
                }
                _ => self.bracket_range(&mut set)?,
            }
            first = false;
        }
        if self.has(flags::ICASE) {
            set.fold(self.limit())?;
        }
        if negated {
            if self.has(flags::NEWLINE) {
                set.add(10, 10)?;
            }
            set.negate(self.limit())?;
        }
        self.tree
            .add_set(set, self.has(flags::UTF8), &mut self.stack)
    }

    /// A character of a bracket expression, an equivalence class or a range.
    fn bracket_range(&mut self, set: &mut Set) -> Result<()> {
        let equivalence = self.rest().starts_with(b"[=");
        let low = self.bracket_end()?;
        let mut high = low;
        if !equivalence
            && let [b'-', next, ..] = self.rest()
            && *next != b']'
        {
            self.at += 1;
            if self.rest().starts_with(b"[=") {
                return Err(Error::ERANGE);
            }
            high = self.bracket_end()?;
            // No end of a range begins another one.
            if let [b'-', next, ..] = self.rest()
                && *next != b']'
            {
                return Err(Error::ERANGE);
            }
        } else if let [b'-'] = self.rest() {
            return Err(Error::EBRACK);
        }
        if high < low {
            return Err(Error::ERANGE);
        }
        set.add(low, high)
    }

    /// One end of a range: a character or `[.c.]` or `[=c=]`.
    fn bracket_end(&mut self) -> Result<u32> {
        if let [b'[', mark @ (b'.' | b'='), ..] = self.rest() {
            self.at += 2;
            if self.rest().starts_with(&[*mark, b']']) {
                return Err(Error::ECOLLATE);
            }
            let scalar = self.next_character().ok_or(Error::EBRACK)?;
            if !self.accept(&[*mark, b']']) {
                let closes = self.rest().windows(2).any(|pair| pair == [*mark, b']']);
                return Err(if closes {
                    Error::ECOLLATE
                } else {
                    Error::EBRACK
                });
            }
            return Ok(scalar);
        }
        self.next_character().ok_or(Error::EBRACK)
    }
}
