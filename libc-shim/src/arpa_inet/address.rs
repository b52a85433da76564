//! Internet addresses in text: RFC 791's dotted decimal, RFC 4291's hexadecimal groups, RFC 5952's canonical form.

/// The longest text of an address, with its NUL.
pub const LONGEST: usize = 46;

/// A text of at most 45 bytes, NUL-terminated.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Text {
    const fn new() -> Self {
        Self {
            bytes: [0; LONGEST],
            length: 0,
        }
    }

    fn push(&mut self, byte: u8) {
        if self.length + 1 < LONGEST
            && let Some(slot) = self.bytes.get_mut(self.length)
        {
            *slot = byte;
            self.length += 1;
        }
    }

    fn decimal(&mut self, value: u8) {
        if value >= 100 {
            self.push(b'0' + value / 100);
        }
        if value >= 10 {
            self.push(b'0' + value / 10 % 10);
        }
        self.push(b'0' + value % 10);
    }

    fn hexadecimal(&mut self, value: u16) {
        for shift in [12, 8, 4, 0] {
            if shift == 0 || value >> shift != 0 {
                let digit = (value >> shift & 15) as u8;
                self.push(if digit < 10 {
                    b'0' + digit
                } else {
                    b'a' - 10 + digit
                });
            }
        }
    }

    /// The text and its NUL.
    pub fn with_nul(&self) -> &[u8] {
        self.bytes.get(..=self.length).unwrap_or(&[0])
    }
}

/// Dotted decimal.
pub fn format_v4(address: [u8; 4]) -> Text {
    let mut text = Text::new();
    write_v4(&mut text, address);
    text
}

fn write_v4(text: &mut Text, [a, b, c, d]: [u8; 4]) {
    text.decimal(a);
    for part in [b, c, d] {
        text.push(b'.');
        text.decimal(part);
    }
}

/// Groups, the first of the longest runs of zeros left out, and a mapped IPv4 address in its own notation.
pub fn format_v6(address: [u8; 16]) -> Text {
    let (pairs, _) = address.as_chunks::<2>();
    let mut groups = [0_u16; 8];
    for (group, pair) in groups.iter_mut().zip(pairs) {
        *group = u16::from_be_bytes(*pair);
    }
    let mapped = matches!(groups, [0, 0, 0, 0, 0, 0xffff, _, _])
        || matches!(groups, [0, 0, 0, 0, 0, 0, high, _] if high != 0);
    let count = if mapped { 6 } else { 8 };
    let (mut best, mut best_length, mut run) = (usize::MAX, 1, 0);
    for (place, &group) in groups.iter().enumerate().take(count) {
        run = if group == 0 { run + 1 } else { 0 };
        if run > best_length {
            (best, best_length) = (place + 1 - run, run);
        }
    }
    let gap = best..best.saturating_add(best_length);
    let mut text = Text::new();
    for (place, &group) in groups.iter().enumerate().take(count) {
        if gap.contains(&place) {
            if place == gap.start {
                text.push(b':');
                text.push(b':');
            }
            continue;
        }
        if place != 0 && place != gap.end {
            text.push(b':');
        }
        text.hexadecimal(group);
    }
    if mapped {
        if gap.end != count {
            text.push(b':');
        }
        let [.., a, b, c, d] = address;
        write_v4(&mut text, [a, b, c, d]);
    }
    text
}

/// Reads exactly four decimal numbers without superfluous zeros.
pub fn parse_v4(text: &[u8]) -> Option<[u8; 4]> {
    let mut address = [0_u8; 4];
    let mut parts = text.split(|&byte| byte == b'.');
    for slot in &mut address {
        let part = parts.next()?;
        if part.is_empty() || part.len() > 3 || part.len() > 1 && part.first() == Some(&b'0') {
            return None;
        }
        let mut value = 0_u16;
        for &digit in part {
            if !digit.is_ascii_digit() {
                return None;
            }
            value = value * 10 + u16::from(digit - b'0');
        }
        *slot = u8::try_from(value).ok()?;
    }
    parts.next().is_none().then_some(address)
}

/// Reads the groups of one side of `::`, perhaps with an IPv4 address at the end, and says how many there are.
fn parse_groups(text: &[u8], groups: &mut [u16; 8]) -> Option<usize> {
    let mut count = 0;
    if text.is_empty() {
        return Some(0);
    }
    let mut parts = text.split(|&byte| byte == b':').peekable();
    while let Some(part) = parts.next() {
        if part.iter().any(|&byte| byte == b'.') {
            let [a, b, c, d] = parse_v4(part)?;
            *groups.get_mut(count)? = u16::from_be_bytes([a, b]);
            *groups.get_mut(count + 1)? = u16::from_be_bytes([c, d]);
            return parts.peek().is_none().then_some(count + 2);
        }
        if part.is_empty() || part.len() > 4 {
            return None;
        }
        let mut value = 0_u16;
        for &digit in part {
            let digit = match digit {
                b'0'..=b'9' => digit - b'0',
                b'a'..=b'f' => digit - b'a' + 10,
                b'A'..=b'F' => digit - b'A' + 10,
                _ => return None,
            };
            value = value << 4 | u16::from(digit);
        }
        *groups.get_mut(count)? = value;
        count += 1;
    }
    Some(count)
}

/// Reads groups of hexadecimal digits, of which one run of zeros may be `::`.
pub fn parse_v6(text: &[u8]) -> Option<[u8; 16]> {
    let gap = text.windows(2).position(|pair| pair == b"::");
    let mut groups = [0_u16; 8];
    match gap {
        None => {
            if parse_groups(text, &mut groups)? != 8 {
                return None;
            }
        }
        Some(gap) => {
            let (front, back) = text.split_at_checked(gap)?;
            let mut tail = [0; 8];
            let before = parse_groups(front, &mut groups)?;
            if front.iter().any(|&byte| byte == b'.') {
                return None;
            }
            let after = parse_groups(back.get(2..)?, &mut tail)?;
            if before + after > 7 {
                return None;
            }
            for (slot, group) in groups.iter_mut().rev().zip(tail.iter().take(after).rev()) {
                *slot = *group;
            }
        }
    }
    let mut address = [0; 16];
    let (pairs, _) = address.as_chunks_mut::<2>();
    for (pair, group) in pairs.iter_mut().zip(groups) {
        *pair = group.to_be_bytes();
    }
    Some(address)
}

/// Reads what 4.3BSD reads: one to four numbers, decimal, octal or hexadecimal, the last filling what remains. The value is
/// in host order.
pub fn parse_loose(text: &[u8]) -> Option<u32> {
    let end = text
        .iter()
        .position(|byte| matches!(byte, b' ' | b'\t'..=b'\r'));
    let text = text.get(..end.unwrap_or(text.len()))?;
    let mut values = [0_u32; 4];
    let mut count = 0;
    for part in text.split(|&byte| byte == b'.') {
        *values.get_mut(count)? = loose_number(part)?;
        count += 1;
    }
    let mut address = 0_u32;
    for (place, &value) in values.iter().enumerate().take(count) {
        if place + 1 == count {
            let room = 32 - 8 * place as u32;
            if room < 32 && value >> room != 0 {
                return None;
            }
            address |= value;
        } else {
            if value > 255 {
                return None;
            }
            address |= value << (24 - 8 * place);
        }
    }
    Some(address)
}

/// Reads a network's number: one to four numbers, each of which is a byte of the value, in host order.
pub fn parse_network(text: &[u8]) -> Option<u32> {
    let end = text
        .iter()
        .position(|byte| matches!(byte, b' ' | b'\t'..=b'\r'));
    let text = text.get(..end.unwrap_or(text.len()))?;
    let mut network = 0_u32;
    for (place, part) in text.split(|&byte| byte == b'.').enumerate() {
        let value = loose_number(part)?;
        if place == 4 || value > 255 {
            return None;
        }
        network = network << 8 | value;
    }
    Some(network)
}

fn loose_number(part: &[u8]) -> Option<u32> {
    let (base, digits) = match part {
        [b'0', b'x' | b'X', digits @ ..] if !digits.is_empty() => (16, digits),
        [b'0', digits @ ..] if !digits.is_empty() => (8, digits),
        [] => return None,
        digits => (10, digits),
    };
    let mut value = 0_u32;
    for &digit in digits {
        let digit = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            b'A'..=b'F' => digit - b'A' + 10,
            _ => return None,
        };
        if u32::from(digit) >= base {
            return None;
        }
        value = value.checked_mul(base)?.checked_add(u32::from(digit))?;
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{Ipv4Addr, Ipv6Addr};
    use std::string::{String, ToString};
    use std::vec::Vec;

    fn text(text: Text) -> String {
        let bytes = text.with_nul().split_last().expect("a NUL").1.to_vec();
        String::from_utf8(bytes).expect("ASCII")
    }

    #[test]
    fn addresses_are_those_of_std() {
        let cases = [
            "::",
            "::1",
            "1::",
            "1:2:3:4:5:6:7:8",
            "1::8",
            "0:0:1::",
            "::ffff:1.2.3.4",
            "fe80::1:0:0:1",
            "1:0:0:2::3",
            "2001:db8::8:800:200c:417a",
            "1:2:3:4:5:6:1.2.3.4",
            "1::1.2.3.4",
            ":",
            ":::",
            "1::2::3",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7::",
            "1:2:3:4:5:6:7:8:9",
            "12345::",
            "::1.2.3",
            "1.2.3.4::",
            "g::",
            "",
            "::1:",
            ":1::2",
        ];
        for case in cases {
            let expected = case
                .parse::<Ipv6Addr>()
                .ok()
                .map(|address| address.octets());
            assert_eq!(parse_v6(case.as_bytes()), expected, "{case}");
        }
        for case in [
            "1.2.3.4",
            "255.255.255.255",
            "256.1.1.1",
            "01.2.3.4",
            "1.2.3",
            "1.2.3.4.5",
            "",
            "1..2.3",
            "0.0.0.0",
        ] {
            let expected = case
                .parse::<Ipv4Addr>()
                .ok()
                .map(|address| address.octets());
            assert_eq!(parse_v4(case.as_bytes()), expected, "{case}");
        }
    }

    #[test]
    fn the_canonical_form_is_std_s() {
        let patterns: Vec<[u8; 16]> = (0..=u16::MAX)
            .map(|bits| {
                let mut address = [0; 16];
                for (place, byte) in address.iter_mut().enumerate() {
                    *byte = if bits >> place & 1 == 1 { 0x1f } else { 0 };
                }
                address
            })
            .collect();
        for address in patterns {
            let expected = Ipv6Addr::from(address).to_string();
            // std writes the compatible addresses of RFC 4291 2.5.5.1 as groups, C libraries dotted.
            if address.starts_with(&[0; 12]) {
                continue;
            }
            assert_eq!(text(format_v6(address)), expected);
        }
        assert_eq!(
            text(format_v6([
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 1, 2, 3, 4
            ])),
            "::ffff:1.2.3.4"
        );
        assert_eq!(text(format_v4([255, 10, 0, 7])), "255.10.0.7");
    }

    #[test]
    fn the_notation_of_bsd() {
        assert_eq!(parse_loose(b"127.1"), Some(0x7f00_0001));
        assert_eq!(parse_loose(b"0x7f.0.0.010"), Some(0x7f00_0008));
        assert_eq!(parse_loose(b"4294967295"), Some(u32::MAX));
        assert_eq!(parse_loose(b"1.2.3.4 x"), Some(0x0102_0304));
        assert_eq!(parse_loose(b"1.2.3.256"), None);
        assert_eq!(parse_loose(b"1.2.3.4.5"), None);
        assert_eq!(parse_loose(b"08"), None);
        assert_eq!(parse_loose(b""), None);
        assert_eq!(parse_network(b"127"), Some(127));
        assert_eq!(parse_network(b"0x7f.010"), Some(0x7f08));
        assert_eq!(parse_network(b"1.256"), None);
        assert_eq!(parse_network(b"1.2.3.4.5"), None);
    }
}
