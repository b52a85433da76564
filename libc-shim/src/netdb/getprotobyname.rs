//! `getprotobyname`, `getprotobynumber`, `getprotoent`, `setprotoent`, `endprotoent`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::Result;
    use crate::etc::pack::c::Packer;
    use crate::etc::table::c::{Answer, Listing, Record, entry_at};
    use crate::netdb::entry::c::pack_names;
    use crate::netdb::entry::{Entry, PROTOCOLS, name_first};
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr;

    /// C's `struct protoent`.
    #[derive(Debug)]
    #[repr(C)]
    pub struct Protoent {
        name: *mut c_char,
        aliases: *mut *mut c_char,
        number: c_int,
    }

    impl Record for Protoent {
        type Entry<'a> = (Entry<'a>, c_int);
        const PATH: &'static CStr = c"/etc/protocols";
        const EMPTY: Self = Self {
            name: ptr::null_mut(),
            aliases: ptr::null_mut(),
            number: 0,
        };

        fn parse(line: &[u8]) -> Option<(Entry<'_>, c_int)> {
            let entry = name_first(line)?;
            Some((entry, c_int::try_from(entry.number()?).ok()?))
        }

        fn built_in<'a>(place: &mut usize) -> Option<(Entry<'a>, c_int)> {
            entry_at::<Self>(PROTOCOLS, place)
        }

        fn pack((entry, number): &(Entry, c_int), packer: &mut Packer) -> Result<Self> {
            let (name, aliases) = pack_names(packer, entry)?;
            Ok(Self {
                name,
                aliases,
                number: *number,
            })
        }
    }

    static mut ANSWER: Answer<Protoent> = Answer::EMPTY;
    static mut LISTING: Listing<Protoent> = Listing::NEW;

    /// The answer to questions by name and number.
    fn answer() -> &'static mut Answer<Protoent> {
        let answer = &raw mut ANSWER;
        // SAFETY: wasip1 has one thread, and none of the functions below calls another.
        unsafe { &mut *answer }
    }

    /// The one listing.
    fn listing() -> &'static mut Listing<Protoent> {
        let listing = &raw mut LISTING;
        // SAFETY: as above.
        unsafe { &mut *listing }
    }

    /// POSIX `getprotobyname`.
    ///
    /// # Safety
    /// `name` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getprotobyname(name: *const c_char) -> *mut Protoent {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        answer().find(|(entry, _)| entry.is_named(name))
    }

    /// POSIX `getprotobynumber`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getprotobynumber(wanted: c_int) -> *mut Protoent {
        answer().find(|(_, number)| *number == wanted)
    }

    /// POSIX `getprotoent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getprotoent() -> *mut Protoent {
        listing().advance()
    }

    /// POSIX `setprotoent`: begins anew.
    #[unsafe(no_mangle)]
    pub extern "C" fn setprotoent(_stay_open: c_int) {
        listing().restart();
    }

    /// POSIX `endprotoent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn endprotoent() {
        listing().restart();
    }
}
