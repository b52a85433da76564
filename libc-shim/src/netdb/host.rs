//! Addresses of hosts, and the hosts that can be found without asking anyone.

use super::entry::{Entry, value_first};
use crate::arpa_inet::address::{bytes_of, parse_loose, parse_v4, parse_v6};
use crate::etc::text::{Lines, number};

/// `AF_INET`.
pub const IPV4: u16 = 1;
/// `AF_INET6`.
pub const IPV6: u16 = 2;

/// An address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// [`IPV4`] or [`IPV6`].
    pub family: u16,
    bytes: [u8; 16],
    /// The interface of a link-local address, or 0.
    pub scope: u32,
}

impl Address {
    /// An address of version 4.
    pub fn v4([a, b, c, d]: [u8; 4]) -> Self {
        Self {
            family: IPV4,
            bytes: [a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            scope: 0,
        }
    }

    /// An address of version 6.
    pub fn v6(bytes: [u8; 16], scope: u32) -> Self {
        Self {
            family: IPV6,
            bytes,
            scope,
        }
    }

    /// The loopback address of a family.
    pub fn loopback(family: u16) -> Self {
        if family == IPV4 {
            Self::v4([127, 0, 0, 1])
        } else {
            Self::v6([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 0)
        }
    }

    /// The unspecified address of a family.
    pub fn any(family: u16) -> Self {
        Self {
            family,
            bytes: [0; 16],
            scope: 0,
        }
    }

    /// The address as an IPv4-mapped one.
    pub fn mapped(self) -> Self {
        let [a, b, c, d, ..] = self.bytes;
        let bytes = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, a, b, c, d];
        Self::v6(bytes, 0)
    }

    /// The bytes: 4 or 16.
    pub fn bytes(&self) -> &[u8] {
        let length = if self.family == IPV4 { 4 } else { 16 };
        self.bytes.get(..length).unwrap_or_default()
    }

    /// All sixteen bytes, of which those of version 4 are the first.
    pub fn padded(&self) -> [u8; 16] {
        self.bytes
    }

    /// Reads an address in text: version 4 in all forms that `inet_aton` knows, version 6 with a numeric scope perhaps.
    pub fn parse(text: &[u8]) -> Option<Self> {
        if let Some(value) = parse_v4(bytes_of(text)) {
            return Some(Self::v4(value));
        }
        // What follows a space is not `inet_aton`'s to ignore in a name.
        if !text.iter().any(u8::is_ascii_whitespace)
            && let Some(value) = parse_loose(text)
        {
            return Some(Self::v4(value.to_be_bytes()));
        }
        let percent = text.iter().position(|&byte| byte == b'%');
        let (digits, scope) = match percent {
            Some(place) => (text.get(..place)?, number(text.get(place + 1..)?)?),
            None => (text, 0),
        };
        Some(Self::v6(parse_v6(bytes_of(digits))?, scope))
    }
}

/// The most addresses that one name is given.
pub const MOST: usize = 16;

/// The addresses of a name.
#[derive(Clone, Copy, Debug)]
pub struct Addresses {
    list: [Address; MOST],
    count: usize,
}

impl Addresses {
    /// None.
    pub fn none() -> Self {
        Self {
            list: [Address::default(); MOST],
            count: 0,
        }
    }

    /// Adds one, unless it is there or there is no more room.
    pub fn push(&mut self, address: Address) {
        if self.list().contains(&address) {
            return;
        }
        if let Some(slot) = self.list.get_mut(self.count) {
            *slot = address;
            self.count += 1;
        }
    }

    /// The addresses.
    pub fn list(&self) -> &[Address] {
        self.list.get(..self.count).unwrap_or_default()
    }
}

/// Whether a name is `localhost` or below it: RFC 6761 6.3 gives all of these the loopback address.
pub fn is_localhost(name: &[u8]) -> bool {
    let name = name.strip_suffix(b".").unwrap_or(name);
    let Some(start) = name.len().checked_sub(9) else {
        return false;
    };
    let Some((above, last)) = name.split_at_checked(start) else {
        return false;
    };
    last.eq_ignore_ascii_case(b"localhost") && above.last().is_none_or(|&byte| byte == b'.')
}

/// Finds a name's addresses in a text like `/etc/hosts`, and the first entry that has the name. `family` is 0 for any.
pub fn find<'a>(hosts: &'a [u8], name: &[u8], family: u16) -> (Addresses, Option<Entry<'a>>) {
    let mut addresses = Addresses::none();
    let mut first = None;
    for entry in Lines::from(hosts, 0).filter_map(value_first) {
        if !entry.is_host(name) {
            continue;
        }
        if let Some(address) = Address::parse(entry.value)
            && (family == 0 || family == address.family)
        {
            addresses.push(address);
            first = first.or(Some(entry));
        }
    }
    (addresses, first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_addresses() {
        assert_eq!(Address::parse(b"127.1"), Some(Address::loopback(IPV4)));
        assert_eq!(Address::parse(b"::1"), Some(Address::loopback(IPV6)));
        assert_eq!(
            Address::parse(b"fe80::1%3").map(|address| address.scope),
            Some(3)
        );
        assert_eq!(Address::parse(b"fe80::1%lo"), None);
        assert_eq!(Address::parse(b"example.org"), None);
        assert_eq!(Address::parse(b"1.2.3.4 "), None);
    }

    #[test]
    fn hosts() {
        let text = b"10.0.0.1 a.example a\n::5 a\n10.0.0.1 a\n";
        let (addresses, entry) = find(text, b"A", 0);
        assert_eq!(addresses.list().len(), 2);
        assert_eq!(entry.map(|entry| entry.name), Some(&b"a.example"[..]));
        assert_eq!(find(text, b"a", IPV6).0.list().len(), 1);
        assert!(find(text, b"b", 0).1.is_none());
    }

    #[test]
    fn the_names_of_this_machine() {
        for name in ["localhost", "LocalHost.", "a.localhost"] {
            assert!(is_localhost(name.as_bytes()), "{name}");
        }
        for name in ["", "host", "alocalhost", "localhost.org"] {
            assert!(!is_localhost(name.as_bytes()), "{name}");
        }
    }
}
