//! A line of `/etc/shadow`: nine fields between colons.

use crate::etc::text::number;

/// A user's password and how long it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shadow<'a> {
    /// `sp_namp`.
    pub name: &'a [u8],
    /// `sp_pwdp`.
    pub password: &'a [u8],
    /// `sp_lstchg` to `sp_expire`, in days, and `sp_flag`; -1 for what is not said.
    pub numbers: [i32; 7],
}

/// Reads a line; `None` for what is none.
pub fn parse(line: &[u8]) -> Option<Shadow<'_>> {
    let mut fields = line.split(|&byte| byte == b':');
    let name = fields.next().filter(|name| !name.is_empty())?;
    let password = fields.next()?;
    let mut numbers = [-1; 7];
    for place in &mut numbers {
        // The last fields may be missing, as in the files of older systems.
        match fields.next() {
            None | Some([]) => {}
            Some(digits) => *place = number(digits)?.cast_signed(),
        }
    }
    fields.next().is_none().then_some(Shadow {
        name,
        password,
        numbers,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let shadow = parse(b"ann:$6$x$y:19000:0:99999:7:::").expect("a user");
        assert_eq!(
            (shadow.name, shadow.password),
            (&b"ann"[..], &b"$6$x$y"[..])
        );
        assert_eq!(shadow.numbers, [19000, 0, 99999, 7, -1, -1, -1]);
        for line in [
            "",
            ":x:1:2:3:4:5:6:7",
            "ann",
            "ann:x:one:::::::",
            "ann:x:1:2:3:4:5:6:7:8",
        ] {
            assert_eq!(parse(line.as_bytes()), None, "{line}");
        }
    }
}
