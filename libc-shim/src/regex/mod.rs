//! `<regex.h>`.
//!
//! A pattern goes through these files: `parse` makes a tree of it (character sets by way of `set`), `program` two
//! automata over bytes, one for each direction. `dfa` finds the leftmost longest match in time that is linear in the
//! text. `path` follows it to what the subexpressions have matched if only one way leads there, `row` searches greedily where that is
//! right; else `submatch` divides the match among the parts of the tree by POSIX's rule: from left to right each takes
//! the longest text that lets the rest match, by `places` if the match is short. Only patterns with back-references go to `backtrack`.

pub mod backtrack;
pub mod dfa;
pub mod parse;
pub mod path;
pub mod places;
pub mod program;
pub mod regcomp;
pub mod regerror;
pub mod row;
pub mod set;
pub mod submatch;
pub mod vector;

/// Why a pattern cannot be compiled, or a text not matched: the numbers of `<regex.h>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error(pub u8);

/// What compiling and matching return.
pub type Result<T> = core::result::Result<T, Error>;

impl Error {
    /// No match.
    pub const NOMATCH: Self = Self(1);
    /// Invalid character.
    pub const BADPAT: Self = Self(2);
    /// Unknown collating element.
    pub const ECOLLATE: Self = Self(3);
    /// Unknown character class.
    pub const ECTYPE: Self = Self(4);
    /// Trailing backslash.
    pub const EESCAPE: Self = Self(5);
    /// Back-reference to a subexpression that is not there.
    pub const ESUBREG: Self = Self(6);
    /// Bracket without its end.
    pub const EBRACK: Self = Self(7);
    /// Parenthesis without its end.
    pub const EPAREN: Self = Self(8);
    /// Brace without its end.
    pub const EBRACE: Self = Self(9);
    /// Wrong contents of braces.
    pub const BADBR: Self = Self(10);
    /// Wrong end of a range.
    pub const ERANGE: Self = Self(11);
    /// Out of memory.
    pub const ESPACE: Self = Self(12);
    /// Nothing to repeat.
    pub const BADRPT: Self = Self(13);
}
