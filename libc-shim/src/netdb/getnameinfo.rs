//! `getnameinfo`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::arpa_inet::address::{format_v4, format_v6};
    use crate::etc::table::c::Reader;
    use crate::netdb::gai_strerror::{BADFLAGS, FAMILY, MEMORY, NONAME, OVERFLOW};
    use crate::netdb::getservbyname::c::Servent;
    use crate::netdb::host::{Address, IPV4, IPV6};
    use crate::netdb::lookup::c::by_address;
    use core::ffi::{c_char, c_int};
    use core::ptr;

    const NUMERICHOST: c_int = 0x01;
    const NUMERICSERV: c_int = 0x02;
    const NOFQDN: c_int = 0x04;
    const NAMEREQD: c_int = 0x08;
    const DGRAM: c_int = 0x10;
    const NUMERICSCOPE: c_int = 0x100;

    /// A caller's buffer, NULL or empty where nothing is wanted.
    #[derive(Clone, Copy)]
    struct Buffer {
        start: *mut c_char,
        size: usize,
    }

    impl Buffer {
        fn is_wanted(self) -> bool {
            !self.start.is_null() && self.size != 0
        }

        /// Writes the parts and a NUL.
        fn write(self, parts: [&[u8]; 2]) -> Result<(), c_int> {
            let length: usize = parts.iter().map(|part| part.len()).sum();
            if length >= self.size {
                return Err(OVERFLOW);
            }
            let mut place = self.start.cast::<u8>();
            for part in parts {
                // SAFETY: the buffer has room for all parts, and they are elsewhere.
                unsafe { ptr::copy_nonoverlapping(part.as_ptr(), place, part.len()) };
                place = place.wrapping_add(part.len());
            }
            // SAFETY: and for one byte more.
            unsafe { place.write(0) };
            Ok(())
        }
    }

    /// Decimal digits, at the end of the array.
    fn decimal(mut value: u32, digits: &mut [u8; 11]) -> &[u8] {
        let mut start = digits.len();
        for (index, digit) in digits.iter_mut().enumerate().rev() {
            *digit = b'0' + (value % 10) as u8;
            start = index;
            value /= 10;
            if value == 0 {
                break;
            }
        }
        digits.get(start..).unwrap_or_default()
    }

    fn host(address: Address, flags: c_int, buffer: Buffer) -> Result<(), c_int> {
        if flags & NUMERICHOST == 0 {
            let named = by_address(address, |entry| {
                let name = entry.name;
                let dot = name.iter().position(|&byte| byte == b'.');
                let short = if flags & NOFQDN == 0 { None } else { dot };
                buffer.write([name.get(..short.unwrap_or(name.len())).unwrap_or(name), b""])
            });
            if let Some(done) = named.map_err(|_| MEMORY)? {
                return done;
            }
            if flags & NAMEREQD != 0 {
                return Err(NONAME);
            }
        }
        let text = match *address.bytes() {
            [a, b, c, d] => format_v4([a, b, c, d]),
            _ => format_v6(address.padded()),
        };
        let text = text.with_nul();
        let text = text.strip_suffix(b"\0").unwrap_or(text);
        if address.scope == 0 {
            return buffer.write([text, b""]);
        }
        let mut digits = [b'%'; 11];
        let length = decimal(address.scope, &mut digits).len();
        let start = digits.len().saturating_sub(length + 1);
        buffer.write([text, digits.get(start..).unwrap_or_default()])
    }

    fn service(port: u16, flags: c_int, buffer: Buffer) -> Result<(), c_int> {
        if flags & NUMERICSERV == 0 {
            let protocol: &[u8] = if flags & DGRAM == 0 { b"tcp" } else { b"udp" };
            let mut services = Reader::open::<Servent>().map_err(|_| MEMORY)?;
            while let Some(service) = services.advance::<Servent>() {
                if service.port == port && service.protocol == protocol {
                    return buffer.write([service.entry.name, b""]);
                }
            }
        }
        buffer.write([decimal(u32::from(port), &mut [0; 11]), b""])
    }

    /// POSIX `getnameinfo`: 0 or `EAI_…`.
    ///
    /// # Safety
    /// `address` has `length` bytes; `host_buffer` and `service_buffer` are NULL or have room for their sizes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getnameinfo(
        address: *const u8,
        length: u32,
        host_buffer: *mut c_char,
        host_size: u32,
        service_buffer: *mut c_char,
        service_size: u32,
        flags: c_int,
    ) -> c_int {
        let known = NUMERICHOST | NUMERICSERV | NOFQDN | NAMEREQD | DGRAM | NUMERICSCOPE;
        if flags & !known != 0 {
            return BADFLAGS;
        }
        if length < 8 {
            return FAMILY;
        }
        // SAFETY: by this function's contract there are eight bytes at least.
        let family = unsafe { address.cast::<u16>().read_unaligned() };
        // SAFETY: as above.
        let port = unsafe { address.wrapping_add(2).cast::<[u8; 2]>().read() };
        let from = match (family, length) {
            // SAFETY: as above.
            (IPV4, _) => Address::v4(unsafe { address.wrapping_add(4).cast::<[u8; 4]>().read() }),
            (IPV6, 28..) => {
                // SAFETY: there are 28 bytes at least.
                let bytes = unsafe { address.wrapping_add(8).cast::<[u8; 16]>().read() };
                // SAFETY: as above.
                let scope = unsafe { address.wrapping_add(24).cast::<u32>().read_unaligned() };
                Address::v6(bytes, scope)
            }
            _ => return FAMILY,
        };
        let host_buffer = Buffer {
            start: host_buffer,
            size: host_size as usize,
        };
        let service_buffer = Buffer {
            start: service_buffer,
            size: service_size as usize,
        };
        if !host_buffer.is_wanted() && !service_buffer.is_wanted() {
            return NONAME;
        }
        let mut done = Ok(());
        if host_buffer.is_wanted() {
            done = host(from, flags, host_buffer);
        }
        if service_buffer.is_wanted() {
            done = done.and_then(|()| service(u16::from_be_bytes(port), flags, service_buffer));
        }
        done.err().unwrap_or(0)
    }
}
