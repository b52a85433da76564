//! `getnetbyname`, `getnetbyaddr`, `getnetent`, `setnetent`, `endnetent`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::arpa_inet::address::parse_network;
    use crate::errno::Result;
    use crate::etc::pack::c::Packer;
    use crate::etc::table::c::{Answer, Listing, Record, entry_at};
    use crate::netdb::entry::c::pack_names;
    use crate::netdb::entry::{Entry, NETWORKS, name_first};
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr;

    /// C's `struct netent`.
    #[derive(Debug)]
    #[repr(C)]
    pub struct Netent {
        name: *mut c_char,
        aliases: *mut *mut c_char,
        family: c_int,
        /// In host order.
        number: u32,
    }

    const AF_INET: c_int = 1;

    impl Record for Netent {
        type Entry<'a> = (Entry<'a>, u32);
        const PATH: &'static CStr = c"/etc/networks";
        const EMPTY: Self = Self {
            name: ptr::null_mut(),
            aliases: ptr::null_mut(),
            family: 0,
            number: 0,
        };

        fn parse(line: &[u8]) -> Option<(Entry<'_>, u32)> {
            let entry = name_first(line)?;
            Some((entry, parse_network(entry.value)?))
        }

        fn built_in<'a>(place: &mut usize) -> Option<(Entry<'a>, u32)> {
            entry_at::<Self>(NETWORKS, place)
        }

        fn pack((entry, number): &(Entry, u32), packer: &mut Packer) -> Result<Self> {
            let (name, aliases) = pack_names(packer, entry)?;
            Ok(Self {
                name,
                aliases,
                family: AF_INET,
                number: *number,
            })
        }
    }

    static mut ANSWER: Answer<Netent> = Answer::EMPTY;
    static mut LISTING: Listing<Netent> = Listing::NEW;

    /// The answer to questions by name and number.
    fn answer() -> &'static mut Answer<Netent> {
        let answer = &raw mut ANSWER;
        // SAFETY: wasip1 has one thread, and none of the functions below calls another.
        unsafe { &mut *answer }
    }

    /// The one listing.
    fn listing() -> &'static mut Listing<Netent> {
        let listing = &raw mut LISTING;
        // SAFETY: as above.
        unsafe { &mut *listing }
    }

    /// POSIX `getnetbyname`.
    ///
    /// # Safety
    /// `name` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getnetbyname(name: *const c_char) -> *mut Netent {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        answer().find(|(entry, _)| entry.is_named(name))
    }

    /// POSIX `getnetbyaddr`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getnetbyaddr(wanted: u32, family: c_int) -> *mut Netent {
        if family != AF_INET && family != 0 {
            return ptr::null_mut();
        }
        answer().find(|(_, number)| *number == wanted)
    }

    /// POSIX `getnetent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getnetent() -> *mut Netent {
        listing().advance()
    }

    /// POSIX `setnetent`: begins anew.
    #[unsafe(no_mangle)]
    pub extern "C" fn setnetent(_stay_open: c_int) {
        listing().restart();
    }

    /// POSIX `endnetent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn endnetent() {
        listing().restart();
    }
}
