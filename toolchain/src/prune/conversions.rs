//! Which formats the functions without floating point can do.

/// Whether a format of scanf needs neither floating point nor wide characters nor memory of the library's own, and is well
/// formed.
pub fn are_small_for_scanf(format: &[u8]) -> bool {
    let mut rest = format.iter().copied();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            continue;
        }
        let mut long = false;
        let small = loop {
            match rest.next() {
                Some(b'0'..=b'9' | b'*' | b'$' | b'h' | b'j' | b'z' | b't' | b'q') => {}
                Some(b'l') => long = true,
                Some(b'c' | b's') => break !long,
                Some(b'[') => break !long && skip_set(&mut rest),
                Some(b'd' | b'i' | b'o' | b'u' | b'x' | b'X' | b'p' | b'n' | b'%') => break true,
                _ => break false,
            }
        };
        if !small {
            return false;
        }
    }
    true
}

/// Goes behind the set of `[`; false if it does not end.
fn skip_set(rest: &mut impl Iterator<Item = u8>) -> bool {
    let mut first = rest.next();
    if first == Some(b'^') {
        first = rest.next();
    }
    // A bracket at the beginning belongs to the set.
    first.is_some() && rest.any(|byte| byte == b']')
}

/// Whether a format of printf needs neither floating point nor wide characters nor `%m` nor positions, and is well formed.
pub fn are_small(format: &[u8]) -> bool {
    let mut rest = format.iter().copied();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            continue;
        }
        let mut long = false;
        let small = loop {
            match rest.next() {
                Some(b'0'..=b'9' | b'-' | b'+' | b' ' | b'#' | b'\'' | b'.' | b'*') => {}
                Some(b'h' | b'j' | b'z' | b't' | b'q') => {}
                Some(b'l') => long = true,
                Some(b'c' | b's') => break !long,
                Some(b'd' | b'i' | b'o' | b'u' | b'x' | b'X' | b'p' | b'n' | b'%') => break true,
                _ => break false,
            }
        };
        if !small {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{are_small, are_small_for_scanf};

    #[test]
    fn small_and_large() {
        for format in ["", "plain", "%d%%", "%-*.3s|%lu %zx%llX%hhd", "%c%p%n"] {
            assert!(are_small(format.as_bytes()), "{format}");
        }
        for format in [
            "%f", "%5.2lf", "%d %g", "%ls", "%lc", "%S", "%m", "%La", "%1$d", "%", "%5", "%y",
        ] {
            assert!(!are_small(format.as_bytes()), "{format}");
        }
    }
    #[test]
    fn small_and_large_for_scanf() {
        for format in [
            "",
            "%d %i",
            "%*s%5[a-z]%n",
            "%[^]x]%c",
            "%[]]",
            "%2$d%1$hhx",
            "%lld%%",
        ] {
            assert!(are_small_for_scanf(format.as_bytes()), "{format}");
        }
        for format in [
            "%f", "%lf", "%ms", "%ls", "%l[a]", "%[a", "%[]", "%[^]", "%C", "%", "%y",
        ] {
            assert!(!are_small_for_scanf(format.as_bytes()), "{format}");
        }
    }
}
