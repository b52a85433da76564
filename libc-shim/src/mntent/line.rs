//! A line of a table of mounts: six fields between blanks, with `\040` and its like for blanks within them.

/// Where the four texts of a line begin, each ended by a NUL, and the two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mount {
    /// Device, directory, type and options.
    pub texts: [usize; 4],
    /// How often to dump, and in which pass to check.
    pub numbers: [i32; 2],
}

/// Takes a line apart, in place: its last byte is for a NUL. `None` if it is empty or a comment.
pub fn parse(line: &mut [u8]) -> Option<Mount> {
    let end = line.len().checked_sub(1)?;
    let mut mount = Mount {
        // A field that is not there is the empty text at the end.
        texts: [end; 4],
        numbers: [0; 2],
    };
    let (mut at, mut field) = (0, 0);
    while let Some(start) = skip(line, at, end) {
        if field == 0 && line.get(start) == Some(&b'#') {
            return None;
        }
        let stop = (start..end).find(|&index| line.get(index).is_none_or(is_blank));
        let stop = stop.unwrap_or(end);
        match (mount.texts.get_mut(field), field) {
            (Some(text), _) => {
                *text = start;
                unescape(line.get_mut(start..=stop).unwrap_or_default());
            }
            (None, 4 | 5) => {
                let digits = line.get(start..stop).unwrap_or_default();
                if let Some(number) = mount.numbers.get_mut(field - 4) {
                    *number = value(digits);
                }
            }
            _ => break,
        }
        field += 1;
        at = stop + 1;
    }
    if let Some(last) = line.get_mut(end) {
        *last = 0;
    }
    (field > 0).then_some(mount)
}

fn is_blank(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n')
}

fn skip(line: &[u8], from: usize, end: usize) -> Option<usize> {
    (from..end).find(|&index| line.get(index).is_some_and(|byte| !is_blank(byte)))
}

fn value(digits: &[u8]) -> i32 {
    digits
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .fold(0_i32, |value, byte| {
            value.wrapping_mul(10).wrapping_add(i32::from(byte - b'0'))
        })
}

/// Replaces the escapes in a field, and what follows it, of which there is a byte, by a NUL.
fn unescape(field: &mut [u8]) {
    let (mut from, mut to) = (0, 0);
    let last = field.len().saturating_sub(1);
    while from < last {
        let byte = match field.get(from..) {
            Some(
                [
                    b'\\',
                    a @ b'0'..=b'3',
                    b @ b'0'..=b'7',
                    c @ b'0'..=b'7',
                    _,
                    ..,
                ],
            ) => {
                from += 3;
                (a - b'0') << 6 | (b - b'0') << 3 | (c - b'0')
            }
            Some([b'\\', b'\\', _, ..]) => {
                from += 1;
                b'\\'
            }
            Some([byte, ..]) => *byte,
            _ => break,
        };
        if let Some(place) = field.get_mut(to) {
            *place = byte;
        }
        from += 1;
        to += 1;
    }
    if let Some(place) = field.get_mut(to) {
        *place = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    #[test]
    fn lines() {
        let mut line = *b" /dev/x\t/a\\040b ext4  rw,noatime 1 2 rest\n.";
        let mount = parse(&mut line).expect("a mount");
        let text = |index: usize| {
            let bytes = line[mount.texts[index]..].split(|byte| *byte == 0).next();
            String::from_utf8_lossy(bytes.unwrap_or_default()).into_owned()
        };
        assert_eq!(
            [0, 1, 2, 3].map(text),
            ["/dev/x", "/a b", "ext4", "rw,noatime"]
        );
        assert_eq!(mount.numbers, [1, 2]);
        assert_eq!(parse(&mut { *b" # comment\n." }), None);
        assert_eq!(parse(&mut { *b"\n." }), None);
    }
}
