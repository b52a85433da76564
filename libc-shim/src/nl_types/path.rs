//! Where `catopen` looks: POSIX.1-2024 XBD 8.2, `NLSPATH`.

/// What the fields of a template stand for.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// `%N`: what `catopen` was asked for.
    pub catalogue: &'a [u8],
    /// `%L`: the locale of messages, `language_TERRITORY.codeset`.
    pub locale: &'a [u8],
}

/// Writes one template with its fields replaced and a NUL behind it into `path`; whether it fits.
pub fn expand(template: &[u8], names: Names<'_>, path: &mut [u8]) -> bool {
    let mut room = path.iter_mut();
    let mut put = |bytes: &[u8]| {
        bytes
            .iter()
            .all(|&byte| room.next().map(|place| *place = byte).is_some())
    };
    if template.is_empty() {
        return put(names.catalogue) && put(b"\0");
    }
    let mut bytes = template.iter();
    while let Some(byte) = bytes.next() {
        let fits = match (byte, byte == &b'%') {
            (_, true) => match bytes.next() {
                Some(b'N') => put(names.catalogue),
                Some(b'L') => put(names.locale),
                Some(b'l') => put(part(names.locale, None, b"_.@")),
                Some(b't') => put(part(names.locale, Some(b'_'), b".@")),
                Some(b'c') => put(part(names.locale, Some(b'.'), b"@")),
                Some(b'%') => put(b"%"),
                _ => true,
            },
            (&byte, false) => put(&[byte]),
        };
        if !fits {
            return false;
        }
    }
    put(b"\0")
}

/// The part of a locale's name behind a mark (or from the start on) up to any of the ends.
fn part<'a>(locale: &'a [u8], mark: Option<u8>, ends: &[u8]) -> &'a [u8] {
    let mut pieces = locale.splitn(2, |byte| mark.is_some_and(|mark| *byte == mark));
    let first = pieces.next().unwrap_or_default();
    let rest = if mark.is_some() {
        pieces.next().unwrap_or_default()
    } else {
        first
    };
    rest.split(|byte| ends.contains(byte))
        .next()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    #[test]
    fn replaces_the_fields() {
        let expanded = |template: &str, locale: &str| {
            let mut path = [0xff; 64];
            let names = Names {
                catalogue: b"prog",
                locale: locale.as_bytes(),
            };
            expand(template.as_bytes(), names, &mut path).then(|| {
                let end = path.iter().position(|&byte| byte == 0).unwrap();
                String::from_utf8(path[..end].to_vec()).unwrap()
            })
        };
        let full = "de_AT.UTF-8@euro";
        assert_eq!(
            expanded("/a/%L/%N.cat", full).unwrap(),
            "/a/de_AT.UTF-8@euro/prog.cat"
        );
        assert_eq!(expanded("%l-%t-%c-%%", full).unwrap(), "de-AT-UTF-8-%");
        assert_eq!(expanded("%l-%t-%c", "C").unwrap(), "C--");
        assert_eq!(expanded("", full).unwrap(), "prog");
        assert_eq!(expanded("%N%N%N%N%N%N%N%N%N%N%N%N%N%N%N%N", full), None);
    }
}
