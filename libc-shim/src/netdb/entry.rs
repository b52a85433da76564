//! A line of one of the databases: a name, a value, further names.

use crate::etc::text::{Words, number, without_comment, word};

/// An entry.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its first name.
    pub name: &'a [u8],
    /// What the name stands for: an address, a port and a protocol, a number.
    pub value: &'a [u8],
    /// Its other names.
    pub aliases: Words<'a>,
}

impl<'a> Entry<'a> {
    /// Whether a name is one of this entry's.
    pub fn is_named(&self, name: &[u8]) -> bool {
        self.name == name || self.aliases.into_iter().any(|alias| alias == name)
    }

    /// Whether a host's name is one of this entry's: upper and lower case are the same.
    pub fn is_host(&self, name: &[u8]) -> bool {
        let is = |word: &[u8]| word.eq_ignore_ascii_case(name);
        is(self.name) || self.aliases.into_iter().any(is)
    }

    /// The value as a port and a protocol: `80/tcp`.
    pub fn port(&self) -> Option<(u16, &'a [u8])> {
        let slash = self.value.iter().position(|&byte| byte == b'/')?;
        let port = number(self.value.get(..slash)?)?;
        Some((u16::try_from(port).ok()?, self.value.get(slash + 1..)?))
    }

    /// The value as a number.
    pub fn number(&self) -> Option<u32> {
        number(self.value)
    }
}

/// Reads `name value aliases…`.
pub fn name_first(line: &[u8]) -> Option<Entry<'_>> {
    let (name, rest) = word(without_comment(line))?;
    let (value, rest) = word(rest)?;
    Some(Entry {
        name,
        value,
        aliases: Words(rest),
    })
}

/// Reads `value name aliases…`, as `/etc/hosts` has it.
pub fn value_first(line: &[u8]) -> Option<Entry<'_>> {
    let Entry {
        name: value,
        value: name,
        aliases,
    } = name_first(line)?;
    Some(Entry {
        name,
        value,
        aliases,
    })
}

/// The services of a program without `/etc/services`: IANA's ports that programs ask for by name.
pub const SERVICES: &[u8] = b"\
echo 7/tcp
echo 7/udp
discard 9/tcp sink null
discard 9/udp sink null
daytime 13/tcp
daytime 13/udp
ftp-data 20/tcp
ftp 21/tcp
ssh 22/tcp
telnet 23/tcp
smtp 25/tcp mail
time 37/tcp timserver
time 37/udp timserver
domain 53/tcp
domain 53/udp
bootps 67/udp
bootpc 68/udp
tftp 69/udp
finger 79/tcp
http 80/tcp www
kerberos 88/tcp kerberos5
kerberos 88/udp kerberos5
pop3 110/tcp pop-3
sunrpc 111/tcp portmapper
sunrpc 111/udp portmapper
nntp 119/tcp
ntp 123/udp
imap2 143/tcp imap
snmp 161/tcp
snmp 161/udp
irc 194/tcp
ldap 389/tcp
ldap 389/udp
https 443/tcp
https 443/udp
submissions 465/tcp smtps
syslog 514/udp
submission 587/tcp
ldaps 636/tcp
domain-s 853/tcp
rsync 873/tcp
imaps 993/tcp
pop3s 995/tcp
mysql 3306/tcp
postgresql 5432/tcp postgres
http-alt 8080/tcp webcache
";

/// The protocols of a program without `/etc/protocols`, by IANA's numbers.
pub const PROTOCOLS: &[u8] = b"\
ip 0 IP
icmp 1 ICMP
igmp 2 IGMP
tcp 6 TCP
udp 17 UDP
ipv6 41 IPv6
gre 47 GRE
esp 50 IPSEC-ESP
ah 51 IPSEC-AH
ipv6-icmp 58 IPv6-ICMP
sctp 132 SCTP
udplite 136 UDPLite
";

/// The networks of a program without `/etc/networks`.
pub const NETWORKS: &[u8] = b"loopback 127.0.0.0\n";

/// The hosts of a program without `/etc/hosts`.
pub const HOSTS: &[u8] = b"::1 localhost\n127.0.0.1 localhost\n";

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::Entry;
    use crate::errno::Result;
    use crate::etc::pack::c::Packer;
    use core::ffi::c_char;

    /// Puts the first name and the array of the others.
    pub fn pack_names(
        packer: &mut Packer,
        entry: &Entry,
    ) -> Result<(*mut c_char, *mut *mut c_char)> {
        let aliases = packer.strings(entry.aliases.into_iter().count(), entry.aliases)?;
        Ok((packer.string(entry.name)?, aliases))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::etc::text::Lines;

    #[test]
    fn lines() {
        let entry = name_first(b"http\t80/tcp www # web").expect("an entry");
        assert_eq!(entry.port(), Some((80, &b"tcp"[..])));
        assert!(entry.is_named(b"www") && !entry.is_named(b"web"));
        let entry = value_first(b"10.0.0.1 a.example A").expect("an entry");
        assert!(entry.is_host(b"A.EXAMPLE") && entry.is_host(b"a"));
        assert!(name_first(b"# http 80/tcp").is_none());
        assert!(name_first(b"http").is_none());
    }

    #[test]
    fn the_tables_are_sound() {
        for line in Lines::from(SERVICES, 0) {
            assert!(name_first(line).and_then(|entry| entry.port()).is_some());
        }
        for line in Lines::from(PROTOCOLS, 0) {
            assert!(name_first(line).and_then(|entry| entry.number()).is_some());
        }
    }
}
