//! Components of a path: what lies between slashes.

/// Splits the first component off a path without leading slashes: what precedes the first slash, and all that follows
/// it, slashes included.
#[inline]
pub(crate) fn split_first(path: &[u8]) -> (&[u8], &[u8]) {
    let mut size = 0;
    for byte in path {
        if *byte == b'/' {
            break;
        }
        size += 1;
    }
    path.split_at_checked(size).unwrap_or((path, &[]))
}

/// The path without its leading slashes.
#[inline]
pub(crate) fn skip_slashes(mut path: &[u8]) -> &[u8] {
    while let [b'/', rest @ ..] = path {
        path = rest;
    }
    path
}

/// Whether the first byte string begins with the second. A loop: names are short, and a program need not carry `memcmp`
/// for them.
#[inline(never)]
pub(crate) fn starts_with(whole: &[u8], start: &[u8]) -> bool {
    let mut whole = whole.iter();
    for byte in start {
        if whole.next() != Some(byte) {
            return false;
        }
    }
    true
}

/// Appends `path` to `buffer[..len]`, with a slash between, and returns the new length; `None` if it does not fit.
#[inline(never)]
pub fn append(buffer: &mut [u8], len: usize, path: &[u8]) -> Option<usize> {
    let mut room = buffer.get_mut(len..)?.iter_mut();
    if len > 0 {
        *room.next()? = b'/';
    }
    for byte in path {
        *room.next()? = *byte;
    }
    Some(len + usize::from(len > 0) + path.len())
}

/// Whether one of the components is `..`.
pub fn has_parent(path: &[u8]) -> bool {
    // Bytes of the present component, of which only dots have been seen; 3 for any other.
    let mut dots = 0;
    for byte in path {
        match byte {
            b'/' if dots == 2 => return true,
            b'/' => dots = 0,
            b'.' if dots < 3 => dots += 1,
            _ => dots = 3,
        }
    }
    dots == 2
}
/// What the last component of a path is. Calls that remove or rename an entry must tell a name from the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Last {
    /// An ordinary name; `slash` says whether slashes follow it.
    Name {
        /// The path ends in a slash: it can only mean a directory.
        slash: bool,
    },
    /// `.`
    Dot,
    /// `..`
    Parent,
    /// None at all: the path is made of slashes only.
    Root,
}

/// What the last component of `path` is.
pub fn last(path: &[u8]) -> Last {
    let mut kept = path;
    while let [rest @ .., b'/'] = kept {
        kept = rest;
    }
    match kept {
        [] => Last::Root,
        [b'.'] | [.., b'/', b'.'] => Last::Dot,
        [b'.', b'.'] | [.., b'/', b'.', b'.'] => Last::Parent,
        _ => Last::Name {
            slash: kept.len() < path.len(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splitting() {
        assert_eq!(split_first(b"a/b"), (&b"a"[..], &b"/b"[..]));
        assert_eq!(split_first(b"a//"), (&b"a"[..], &b"//"[..]));
        assert_eq!(split_first(b""), (&b""[..], &b""[..]));
    }

    #[test]
    fn appending() {
        let mut buffer = *b"......";
        assert_eq!(append(&mut buffer, 0, b"ab"), Some(2));
        assert_eq!(append(&mut buffer, 2, b"cd"), Some(5));
        assert_eq!(append(&mut buffer, 5, b"e"), None);
        assert_eq!(&buffer, b"ab/cd/");
    }

    #[test]
    fn last_components() {
        assert_eq!(last(b"a"), Last::Name { slash: false });
        assert_eq!(last(b"/a/.b//"), Last::Name { slash: true });
        assert_eq!(last(b"a/./"), Last::Dot);
        assert_eq!(last(b".."), Last::Parent);
        assert_eq!(last(b"a/.."), Last::Parent);
        assert_eq!(last(b"a../"), Last::Name { slash: true });
        assert_eq!(last(b"//"), Last::Root);
    }

    #[test]
    fn parents() {
        assert!(has_parent(b"a/.."));
        assert!(has_parent(b"../a"));
        assert!(has_parent(b"a/../b"));
        assert!(!has_parent(b"..a/b../.../a.b/./.a./"));
    }
}
