//! `getservbyname`, `getservbyport`, `getservent`, `setservent`, `endservent`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Result;
    use crate::etc::pack::c::Packer;
    use crate::etc::table::c::{Answer, Listing, Record, entry_at};
    use crate::netdb::entry::c::pack_names;
    use crate::netdb::entry::{Entry, SERVICES, name_first};
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr;

    /// C's `struct servent`.
    #[derive(Debug)]
    #[repr(C)]
    pub struct Servent {
        name: *mut c_char,
        aliases: *mut *mut c_char,
        /// In network order.
        port: c_int,
        protocol: *mut c_char,
    }

    /// A service: its names, its port in host order, and the port's protocol.
    #[derive(Debug)]
    pub struct Service<'a> {
        /// The line.
        pub entry: Entry<'a>,
        /// In host order.
        pub port: u16,
        /// `tcp` or `udp`.
        pub protocol: &'a [u8],
    }

    impl Record for Servent {
        type Entry<'a> = Service<'a>;
        const PATH: &'static CStr = c"/etc/services";
        const EMPTY: Self = Self {
            name: ptr::null_mut(),
            aliases: ptr::null_mut(),
            port: 0,
            protocol: ptr::null_mut(),
        };

        fn parse(line: &[u8]) -> Option<Service<'_>> {
            let entry = name_first(line)?;
            let (port, protocol) = entry.port()?;
            Some(Service {
                entry,
                port,
                protocol,
            })
        }

        fn built_in<'a>(place: &mut usize) -> Option<Service<'a>> {
            entry_at::<Self>(SERVICES, place)
        }

        fn pack(service: &Service, packer: &mut Packer) -> Result<Self> {
            let (name, aliases) = pack_names(packer, &service.entry)?;
            Ok(Self {
                name,
                aliases,
                port: c_int::from(service.port.to_be()),
                protocol: packer.string(service.protocol)?,
            })
        }
    }

    static mut ANSWER: Answer<Servent> = Answer::EMPTY;
    static mut LISTING: Listing<Servent> = Listing::NEW;

    /// The answer to questions by name and number.
    fn answer() -> &'static mut Answer<Servent> {
        let answer = &raw mut ANSWER;
        // SAFETY: wasip1 has one thread, and none of the functions below calls another.
        unsafe { &mut *answer }
    }

    /// The one listing.
    fn listing() -> &'static mut Listing<Servent> {
        let listing = &raw mut LISTING;
        // SAFETY: as above.
        unsafe { &mut *listing }
    }

    /// A protocol's name; `None` stands for any.
    ///
    /// # Safety
    /// `text` is NULL or a C string.
    unsafe fn protocol<'a>(text: *const c_char) -> Option<&'a [u8]> {
        if text.is_null() {
            return None;
        }
        // SAFETY: by this function's contract.
        Some(unsafe { CStr::from_ptr(text) }.to_bytes())
    }

    /// POSIX `getservbyname`.
    ///
    /// # Safety
    /// `name` is a C string, `of` NULL or one.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getservbyname(name: *const c_char, of: *const c_char) -> *mut Servent {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        // SAFETY: by this function's contract.
        let of = unsafe { protocol(of) };
        answer().find(|service| {
            of.is_none_or(|of| of == service.protocol) && service.entry.is_named(name)
        })
    }

    /// POSIX `getservbyport`.
    ///
    /// # Safety
    /// `of` is NULL or a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getservbyport(port: c_int, of: *const c_char) -> *mut Servent {
        // SAFETY: by this function's contract.
        let of = unsafe { protocol(of) };
        answer().find(|service| {
            of.is_none_or(|of| of == service.protocol) && c_int::from(service.port.to_be()) == port
        })
    }

    /// POSIX `getservent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getservent() -> *mut Servent {
        listing().advance()
    }

    /// POSIX `setservent`: begins anew.
    #[unsafe(no_mangle)]
    pub extern "C" fn setservent(_stay_open: c_int) {
        listing().restart();
    }

    /// POSIX `endservent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn endservent() {
        listing().restart();
    }
}
