//! A line of `/etc/passwd`: seven fields between colons.

use crate::etc::text::number;

/// A user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct User<'a> {
    /// `pw_name`.
    pub name: &'a [u8],
    /// `pw_passwd`.
    pub password: &'a [u8],
    /// `pw_uid`.
    pub id: u32,
    /// `pw_gid`.
    pub group: u32,
    /// `pw_gecos`.
    pub comment: &'a [u8],
    /// `pw_dir`.
    pub directory: &'a [u8],
    /// `pw_shell`.
    pub shell: &'a [u8],
}

/// Reads a line; `None` for what is no user.
pub fn parse(line: &[u8]) -> Option<User<'_>> {
    let mut fields = line.split(|&byte| byte == b':');
    let user = User {
        name: fields.next().filter(|name| !name.is_empty())?,
        password: fields.next()?,
        id: number(fields.next()?)?,
        group: number(fields.next()?)?,
        comment: fields.next()?,
        directory: fields.next()?,
        shell: fields.next()?,
    };
    fields.next().is_none().then_some(user)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let user = parse(b"ann:x:7:8:Ann,,:/home/ann:").expect("a user");
        assert_eq!((user.name, user.id, user.group), (&b"ann"[..], 7, 8));
        assert_eq!(user.directory, b"/home/ann");
        for line in [
            "",
            ":x:7:8:::",
            "ann:x:7",
            "ann:x:y:8:::",
            "a:x:1:2:::/bin/sh:",
        ] {
            assert_eq!(parse(line.as_bytes()), None, "{line}");
        }
    }
}
