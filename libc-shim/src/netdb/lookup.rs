//! Hosts by name and by address.

/// The C edge.
pub mod c {
    use crate::errno::Result;
    use crate::etc::file::c::Contents;
    use crate::etc::pack::c::Packer;
    use crate::etc::table::c::{Reader, Record, entry_at};
    use crate::etc::text::Words;
    use crate::netdb::entry::c::pack_names;
    use crate::netdb::entry::{Entry, HOSTS, value_first};
    use crate::netdb::host::{self, Address, IPV4, IPV6, is_localhost};
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr;

    /// C's `struct hostent`.
    #[derive(Debug)]
    #[repr(C)]
    pub struct Hostent {
        name: *mut c_char,
        aliases: *mut *mut c_char,
        family: c_int,
        length: c_int,
        addresses: *mut *mut c_char,
    }

    impl Record for Hostent {
        type Entry<'a> = (Entry<'a>, Address);
        const PATH: &'static CStr = c"/etc/hosts";
        const EMPTY: Self = Self {
            name: ptr::null_mut(),
            aliases: ptr::null_mut(),
            family: 0,
            length: 0,
            addresses: ptr::null_mut(),
        };

        fn parse(line: &[u8]) -> Option<(Entry<'_>, Address)> {
            let entry = value_first(line)?;
            Some((entry, Address::parse(entry.value)?))
        }

        fn built_in<'a>(place: &mut usize) -> Option<(Entry<'a>, Address)> {
            entry_at::<Self>(HOSTS, place)
        }

        fn pack((entry, address): &(Entry, Address), packer: &mut Packer) -> Result<Self> {
            pack(&[*address], entry, packer)
        }
    }

    const fn entry(name: &[u8]) -> Entry<'_> {
        Entry {
            name,
            value: name,
            aliases: Words(b""),
        }
    }

    /// What `then` makes of the addresses of a name and of the entry that has it; `None` if there are none. `family` is 0
    /// for any.
    pub fn by_name<T>(
        name: &[u8],
        family: u16,
        then: impl FnOnce(&[Address], &Entry) -> T,
    ) -> Result<Option<T>> {
        if let Some(address) = Address::parse(name) {
            let fits = family == 0 || family == address.family;
            return Ok(fits.then(|| then(&[address], &entry(name))));
        }
        let hosts = Contents::read(Hostent::PATH)?;
        let text = hosts.as_ref().map_or(HOSTS, Contents::bytes);
        let (mut addresses, found) = host::find(text, name, family);
        let found = match found {
            Some(found) => found,
            None if is_localhost(name) => {
                for of in [IPV6, IPV4] {
                    if family == 0 || family == of {
                        addresses.push(Address::loopback(of));
                    }
                }
                entry(b"localhost")
            }
            None => return Ok(None),
        };
        Ok(Some(then(addresses.list(), &found)))
    }

    /// What `then` makes of the host that has an address; `None` if there is none.
    pub fn by_address<T>(address: Address, then: impl FnOnce(&Entry) -> T) -> Result<Option<T>> {
        let mut hosts = Reader::open::<Hostent>()?;
        while let Some((found, of)) = hosts.advance::<Hostent>() {
            if of == address {
                return Ok(Some(then(&found)));
            }
        }
        let is_this_host = address == Address::loopback(address.family);
        Ok(is_this_host.then(|| then(&entry(b"localhost"))))
    }

    /// A host as C has it, with its strings in the packer's buffer; ERANGE if that is too small. The addresses are of one
    /// family.
    pub fn pack(addresses: &[Address], entry: &Entry, packer: &mut Packer) -> Result<Hostent> {
        let family = addresses.first().map_or(IPV4, |address| address.family);
        let pieces = addresses.iter().map(Address::bytes);
        let pointers = packer.pieces(addresses.len(), pieces)?;
        let (name, aliases) = pack_names(packer, entry)?;
        Ok(Hostent {
            name,
            aliases,
            family: c_int::from(family),
            length: if family == IPV4 { 4 } else { 16 },
            addresses: pointers,
        })
    }
}
