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

/// The byte of a text at an index, 0 behind its end: what `parse_v4` and `parse_v6` read.
pub fn bytes_of(text: &[u8]) -> impl Fn(usize) -> u8 {
    |index| text.get(index).copied().unwrap_or(0)
}

/// Reads exactly four decimal numbers without superfluous zeros, and the NUL behind them. It asks for no byte behind the NUL.
#[inline]
pub fn parse_v4(byte: impl Fn(usize) -> u8) -> Option<[u8; 4]> {
    let (mut address, mut at) = (0_u32, 0);
    for left in (0..4).rev() {
        let mut value = decimal_digit(byte(at))?;
        at += 1;
        while value != 0
            && let Some(digit) = decimal_digit(byte(at))
        {
            value = value * 10 + digit;
            if value > 255 {
                return None;
            }
            at += 1;
        }
        if byte(at) != if left == 0 { 0 } else { b'.' } {
            return None;
        }
        at += 1;
        address = address << 8 | value;
    }
    Some(address.to_be_bytes())
}

#[inline]
fn decimal_digit(byte: u8) -> Option<u32> {
    let value = u32::from(byte).wrapping_sub(u32::from(b'0'));
    (value < 10).then_some(value)
}

#[inline]
fn hexadecimal_digit(byte: u8) -> Option<u32> {
    decimal_digit(byte).or_else(|| {
        let value = (u32::from(byte) | 0x20).wrapping_sub(u32::from(b'a'));
        (value < 6).then_some(value + 10)
    })
}

/// Reads groups of hexadecimal digits, of which one run of zeros may be `::` and the last two may be an IPv4 address, and the
/// NUL behind them. It asks for no byte behind the NUL.
#[inline]
pub fn parse_v6(byte: impl Fn(usize) -> u8) -> Option<[u8; 16]> {
    // The groups so far, the last of them in the highest bits, and how many they are; and what stands before `::`.
    let (mut groups, mut count, mut at) = (0_u128, 0, 0);
    let mut front = None;
    if byte(0) == b':' {
        if byte(1) != b':' {
            return None;
        }
        (front, at) = (Some((0, 0)), 2);
    }
    while front.is_none() || at != 2 || byte(at) != 0 {
        let start = at;
        let mut value = 0;
        while let Some(digit) = hexadecimal_digit(byte(at)) {
            if at - start == 4 {
                return None;
            }
            value = value << 4 | digit;
            at += 1;
        }
        let end = byte(at);
        if at == start || count == 8 {
            return None;
        }
        if end == b'.' {
            let address = u32::from_le_bytes(parse_v4(|index| byte(start + index))?);
            groups = groups >> 32 | u128::from(address) << 96;
            count += 2;
            break;
        }
        groups = groups >> 16 | u128::from((value as u16).swap_bytes()) << 112;
        count += 1;
        if end == 0 {
            break;
        }
        if end != b':' {
            return None;
        }
        at += 1;
        if byte(at) == b':' {
            if front.is_some() {
                return None;
            }
            front = Some((groups, count));
            groups = 0;
            at += 1;
            if byte(at) == 0 {
                break;
            }
        }
    }
    match front {
        None if count == 8 => {}
        Some((before, before_count)) if count <= 7 => {
            let mut before: u128 = before;
            for _ in before_count..8 {
                before >>= 16;
            }
            groups |= before;
        }
        _ => return None,
    }
    Some(groups.to_le_bytes())
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
            assert_eq!(parse_v6(bytes_of(case.as_bytes())), expected, "{case}");
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
            assert_eq!(parse_v4(bytes_of(case.as_bytes())), expected, "{case}");
        }
    }

    /// Texts of what addresses are made of, most of them none.
    #[test]
    fn random_texts_are_read_as_by_std() {
        let pieces = [
            ":", ":", "::", "0", "1", "a", "F0", "ffff", "12345", "1.2.3.4", ".", "255", "256",
            "00", "g",
        ];
        let mut seed = 1_u32;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as usize % below
        };
        let (mut read, mut text) = (0, String::new());
        for _ in 0..200_000 {
            text.clear();
            for place in 0..next(18) {
                // Mostly a colon behind each group.
                let colon = place % 2 == 1 && next(8) != 0;
                text.push_str(if colon {
                    ":"
                } else {
                    pieces[next(pieces.len())]
                });
            }
            let expected = text.parse::<Ipv6Addr>().ok().map(|it| it.octets());
            read += usize::from(expected.is_some());
            assert_eq!(parse_v6(bytes_of(text.as_bytes())), expected, "{text}");
            let dotted = text.replace("::", ".").replace(':', ".");
            let expected = dotted.parse::<Ipv4Addr>().ok().map(|it| it.octets());
            assert_eq!(parse_v4(bytes_of(dotted.as_bytes())), expected, "{dotted}");
        }
        assert!(read > 500, "{read}");
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
