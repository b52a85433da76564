//! `getaddrinfo`: POSIX XSH. `AI_ADDRCONFIG` is heard and changes nothing: WASI shows no interfaces to configure.
//!
//! A name's addresses come in the order of the hosts' file. Without a socket type each of them comes for streams and for
//! datagrams.

use super::gai_strerror::{NONAME, SERVICE, SOCKTYPE};

/// `SOCK_STREAM`.
const STREAM: i32 = 6;
/// `SOCK_DGRAM`.
const DATAGRAM: i32 = 5;
/// `IPPROTO_TCP`.
const TCP: i32 = 6;
/// `IPPROTO_UDP`.
const UDP: i32 = 17;

/// `AI_PASSIVE`.
pub const PASSIVE: i32 = 0x01;
/// `AI_CANONNAME`.
pub const CANONNAME: i32 = 0x02;
/// `AI_NUMERICHOST`.
pub const NUMERICHOST: i32 = 0x04;
/// `AI_V4MAPPED`.
pub const V4MAPPED: i32 = 0x08;
/// `AI_ALL`.
pub const ALL: i32 = 0x10;
/// `AI_ADDRCONFIG`.
pub const ADDRCONFIG: i32 = 0x20;
/// `AI_NUMERICSERV`.
pub const NUMERICSERV: i32 = 0x400;

/// A way to reach a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// `SOCK_…`.
    pub socktype: i32,
    /// `IPPROTO_…`.
    pub protocol: i32,
    /// In host order.
    pub port: u16,
}

/// The ways that a socket type and a protocol leave, of which either may be 0 for any.
pub fn ways(socktype: i32, protocol: i32) -> Result<[Option<Way>; 2], i32> {
    let way = |of: i32, by: i32| {
        let fits = (socktype == 0 || socktype == of) && (protocol == 0 || protocol == by);
        fits.then_some(Way {
            socktype: of,
            protocol: by,
            port: 0,
        })
    };
    match [way(STREAM, TCP), way(DATAGRAM, UDP)] {
        [None, None] => Err(SOCKTYPE),
        ways => Ok(ways),
    }
}

/// Gives each way its port; ways that do not have the service are struck out. `find` knows ports by name and protocol.
pub fn serve(
    ways: &mut [Option<Way>; 2],
    service: &[u8],
    flags: i32,
    find: impl Fn(&[u8], &[u8]) -> Option<u16>,
) -> Result<(), i32> {
    if !service.is_empty() && service.iter().all(u8::is_ascii_digit) {
        let number = crate::etc::text::number(service);
        let number = number.and_then(|number| u16::try_from(number).ok());
        let port = number.ok_or(SERVICE)?;
        for way in ways.iter_mut().flatten() {
            way.port = port;
        }
        return Ok(());
    }
    if flags & NUMERICSERV != 0 {
        return Err(NONAME);
    }
    for slot in ways.iter_mut() {
        if let Some(way) = slot {
            let protocol: &[u8] = if way.protocol == TCP { b"tcp" } else { b"udp" };
            match find(service, protocol) {
                Some(port) => way.port = port,
                None => *slot = None,
            }
        }
    }
    if ways.iter().all(Option::is_none) {
        return Err(SERVICE);
    }
    Ok(())
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{
        ADDRCONFIG, ALL, CANONNAME, NUMERICHOST, NUMERICSERV, PASSIVE, V4MAPPED, Way, serve, ways,
    };
    use crate::errno::{self, Errno};
    use crate::etc::table::c::find;
    use crate::netdb::entry::Entry;
    use crate::netdb::freeaddrinfo::c::{AddrInfo, freeaddrinfo};
    use crate::netdb::gai_strerror::{BADFLAGS, FAMILY, MEMORY, NONAME, SYSTEM};
    use crate::netdb::getservbyname::c::{Servent, Service};
    use crate::netdb::host::{Address, Addresses, IPV4, IPV6};
    use crate::netdb::lookup::c::by_name;
    use crate::replaceable::malloc;
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr;

    /// A socket's address of either family, as large as the larger one and aligned as C has it.
    #[repr(C, align(16))]
    pub struct Socket {
        family: u16,
        port: u16,
        /// The address of version 4; of version 6 the flow.
        first: [u8; 4],
        address: [u8; 16],
        scope: u32,
    }

    /// A node, behind which its name follows.
    #[repr(C)]
    struct Node {
        info: AddrInfo,
        socket: Socket,
    }

    fn socket(address: &Address, port: u16) -> Socket {
        let padded = address.padded();
        let [a, b, c, d, ..] = padded;
        let of_4 = address.family == IPV4;
        Socket {
            family: address.family,
            port: port.to_be(),
            first: if of_4 { [a, b, c, d] } else { [0; 4] },
            address: if of_4 { [0; 16] } else { padded },
            scope: address.scope,
        }
    }

    /// A new node; the name is that of the host, or empty.
    fn node(
        address: &Address,
        way: Way,
        flags: c_int,
        name: &[u8],
    ) -> Result<*mut AddrInfo, c_int> {
        let size = size_of::<Node>() + name.len() + 1;
        // SAFETY: `malloc` takes any size.
        let node = unsafe { malloc(size) }.cast::<Node>();
        if node.is_null() {
            return Err(MEMORY);
        }
        let text = node.wrapping_add(1).cast::<u8>();
        let content = Node {
            info: AddrInfo {
                flags,
                family: c_int::from(address.family),
                socktype: way.socktype,
                protocol: way.protocol,
                length: if address.family == IPV4 { 16 } else { 32 },
                address: node
                    .cast::<u8>()
                    .wrapping_add(core::mem::offset_of!(Node, socket))
                    .cast(),
                name: if name.is_empty() {
                    ptr::null_mut()
                } else {
                    text.cast()
                },
                next: ptr::null_mut(),
            },
            socket: socket(address, way.port),
        };
        // SAFETY: the block begins with room for a node.
        unsafe { node.write(content) };
        // SAFETY: behind it there is room for the name, which is elsewhere.
        unsafe { ptr::copy_nonoverlapping(name.as_ptr(), text, name.len()) };
        // SAFETY: and for one byte more.
        unsafe { text.wrapping_add(name.len()).write(0) };
        Ok(node.cast())
    }

    /// The list of all addresses by all ways.
    fn list(
        addresses: &[Address],
        ways: &[Option<Way>; 2],
        flags: c_int,
        name: &[u8],
    ) -> Result<*mut AddrInfo, c_int> {
        let mut first = ptr::null_mut();
        let mut last: *mut AddrInfo = ptr::null_mut();
        let mut name = if flags & CANONNAME == 0 { b"" } else { name };
        for address in addresses {
            for way in ways.iter().flatten() {
                let new = node(address, *way, flags, name).inspect_err(|_| {
                    // SAFETY: these are nodes of this function's own.
                    unsafe { freeaddrinfo(first) }
                })?;
                if last.is_null() {
                    first = new;
                } else {
                    // SAFETY: it is a node of this list.
                    unsafe { (*last).next = new };
                }
                last = new;
                name = b"";
            }
        }
        Ok(first)
    }

    fn system_error(error: Errno) -> c_int {
        if error == Errno::ENOMEM {
            return MEMORY;
        }
        errno::set(error);
        SYSTEM
    }

    /// The port of a service.
    fn port(name: &[u8], protocol: &[u8]) -> Option<u16> {
        let wanted =
            |service: &Service<'_>| service.protocol == protocol && service.entry.is_named(name);
        find::<Servent, _>(wanted, |service| Ok(service.port)).ok()?
    }

    /// # Safety
    /// `text` is NULL or a C string.
    unsafe fn bytes<'a>(text: *const c_char) -> Option<&'a [u8]> {
        if text.is_null() {
            return None;
        }
        // SAFETY: by this function's contract.
        Some(unsafe { CStr::from_ptr(text) }.to_bytes())
    }

    fn resolve(
        host: Option<&[u8]>,
        service: Option<&[u8]>,
        hints: &AddrInfo,
    ) -> Result<*mut AddrInfo, c_int> {
        let flags = hints.flags;
        let known = PASSIVE | CANONNAME | NUMERICHOST | V4MAPPED | ALL | ADDRCONFIG | NUMERICSERV;
        if flags & !known != 0 || flags & CANONNAME != 0 && host.is_none() {
            return Err(BADFLAGS);
        }
        if host.is_none() && service.is_none() {
            return Err(NONAME);
        }
        let family = u16::try_from(hints.family).map_err(|_| FAMILY)?;
        if family > IPV6 {
            return Err(FAMILY);
        }
        let mut ways = ways(hints.socktype, hints.protocol)?;
        if let Some(service) = service {
            serve(&mut ways, service, flags, port)?;
        }
        let Some(host) = host else {
            let mut addresses = Addresses::none();
            let passive = flags & PASSIVE != 0;
            for of in if passive { [IPV4, IPV6] } else { [IPV6, IPV4] } {
                if family == 0 || family == of {
                    let make = if passive {
                        Address::any
                    } else {
                        Address::loopback
                    };
                    addresses.push(make(of));
                }
            }
            return list(addresses.list(), &ways, flags, b"");
        };
        if flags & NUMERICHOST != 0 && Address::parse(host).is_none() {
            return Err(NONAME);
        }
        let map = family == IPV6 && flags & V4MAPPED != 0;
        let mut all = Addresses::none();
        if map {
            // The mapped addresses follow those of version 6, and stand in their place unless all are wanted.
            let gather = |found: &[Address], _: &Entry| found.iter().for_each(|&one| all.push(one));
            let found = by_name(host, IPV6, gather).map_err(system_error)?;
            if found.is_none() || flags & ALL != 0 {
                let gather = |found: &[Address], _: &Entry| {
                    found.iter().for_each(|one| all.push(one.mapped()))
                };
                by_name(host, IPV4, gather).map_err(system_error)?;
            }
            if all.list().is_empty() {
                return Err(NONAME);
            }
            return list(all.list(), &ways, flags, host);
        }
        let made = by_name(host, family, |addresses, entry| {
            list(addresses, &ways, flags, entry.name)
        });
        made.map_err(system_error)?.unwrap_or(Err(NONAME))
    }

    /// POSIX `getaddrinfo`: 0 or `EAI_…`.
    ///
    /// # Safety
    /// `host` and `service` are NULL or C strings, `hints` is NULL or hints, `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getaddrinfo(
        host: *const c_char,
        service: *const c_char,
        hints: *const AddrInfo,
        result: *mut *mut AddrInfo,
    ) -> c_int {
        let any = AddrInfo {
            flags: 0,
            family: 0,
            socktype: 0,
            protocol: 0,
            length: 0,
            address: ptr::null_mut(),
            name: ptr::null_mut(),
            next: ptr::null_mut(),
        };
        // SAFETY: by this function's contract; nothing writes to the hints meanwhile.
        let hints = unsafe { hints.as_ref() }.unwrap_or(&any);
        // SAFETY: by this function's contract.
        let host = unsafe { bytes(host) };
        // SAFETY: by this function's contract.
        let service = unsafe { bytes(service) };
        match resolve(host, service, hints) {
            Ok(list) => {
                // SAFETY: by this function's contract.
                unsafe { result.write(list) };
                0
            }
            Err(code) => code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_choose_ways() {
        let both = ways(0, 0).expect("two ways");
        assert!(both.iter().all(Option::is_some));
        assert_eq!(ways(STREAM, UDP), Err(SOCKTYPE));
        let find =
            |name: &[u8], protocol: &[u8]| (name == b"ssh" && protocol == b"tcp").then_some(22);
        let mut left = both;
        assert_eq!(serve(&mut left, b"ssh", 0, find), Ok(()));
        assert_eq!(left.map(|way| way.map(|way| way.port)), [Some(22), None]);
        let mut left = both;
        assert_eq!(serve(&mut left, b"70", NUMERICSERV, find), Ok(()));
        assert_eq!(
            left.map(|way| way.map(|way| way.port)),
            [Some(70), Some(70)]
        );
        assert_eq!(
            serve(&mut both.clone(), b"ssh", NUMERICSERV, find),
            Err(NONAME)
        );
        assert_eq!(serve(&mut both.clone(), b"", 0, find), Err(SERVICE));
        assert_eq!(serve(&mut both.clone(), b"65536", 0, find), Err(SERVICE));
    }
}
