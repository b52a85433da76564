//! A line of `/etc/group`: four fields between colons, the last with commas between its names.

use crate::etc::text::number;

/// A group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// `gr_name`.
    pub name: &'a [u8],
    /// `gr_passwd`.
    pub password: &'a [u8],
    /// `gr_gid`.
    pub id: u32,
    /// `gr_mem`, with commas between the names.
    list: &'a [u8],
}

impl<'a> Group<'a> {
    /// The group of a program without `/etc/group`.
    pub const OWN: Group<'static> = Group {
        name: b"root",
        password: b"x",
        id: 0,
        list: b"",
    };

    /// The names of the members.
    pub fn members(&self) -> impl Iterator<Item = &'a [u8]> + Clone {
        let names = self.list.split(|&byte| byte == b',');
        names.filter(|name| !name.is_empty())
    }
}

/// Reads a line; `None` for what is no group.
pub fn parse(line: &[u8]) -> Option<Group<'_>> {
    let mut fields = line.split(|&byte| byte == b':');
    let group = Group {
        name: fields.next().filter(|name| !name.is_empty())?,
        password: fields.next()?,
        id: number(fields.next()?)?,
        list: fields.next()?,
    };
    fields.next().is_none().then_some(group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let group = parse(b"wheel:x:10:ann,,bob").expect("a group");
        assert_eq!((group.name, group.id), (&b"wheel"[..], 10));
        assert!(group.members().eq([&b"ann"[..], b"bob"]));
        assert_eq!(Group::OWN.members().count(), 0);
        for line in ["", ":x:1:", "wheel:x:10", "wheel:x::", "a:x:1:b:c"] {
            assert_eq!(parse(line.as_bytes()), None, "{line}");
        }
    }
}
