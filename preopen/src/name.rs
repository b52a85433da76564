//! Canonical paths, as the table and the walk keep them.

use crate::component::starts_with;

/// The canonical path one level up; the root's is the root.
#[inline]
pub(crate) fn parent(canonical: &[u8]) -> &[u8] {
    let mut rest = canonical;
    while let [before @ .., last] = rest {
        rest = before;
        if *last == b'/' {
            break;
        }
    }
    rest
}

/// What is left of `canonical` below `directory`, without a leading slash; `None` if it is not at or below it.
#[inline(never)]
pub(crate) fn below<'p>(canonical: &'p [u8], directory: &[u8]) -> Option<&'p [u8]> {
    if !starts_with(canonical, directory) {
        return None;
    }
    let rest = canonical.get(directory.len()..)?;
    match rest {
        [b'/', rest @ ..] => Some(rest),
        _ if directory.is_empty() || rest.is_empty() => Some(rest),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents() {
        assert_eq!(parent(b"a/bc/d"), b"a/bc");
        assert_eq!(parent(b"ab"), b"");
        assert_eq!(parent(b""), b"");
    }

    #[test]
    fn belows() {
        assert_eq!(below(b"a/b", b"a"), Some(&b"b"[..]));
        assert_eq!(below(b"ab", b"a"), None);
        assert_eq!(below(b"a", b"a"), Some(&b""[..]));
        assert_eq!(below(b"a", b""), Some(&b"a"[..]));
        assert_eq!(below(b"", b"a"), None);
    }
}
