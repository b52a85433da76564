//! `gethostent`, `sethostent`, `endhostent`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::etc::table::c::Listing;
    use crate::netdb::lookup::c::Hostent;
    use core::ffi::c_int;

    static mut HOSTS: Listing<Hostent> = Listing::NEW;

    /// The one listing.
    fn listing() -> &'static mut Listing<Hostent> {
        let hosts = &raw mut HOSTS;
        // SAFETY: wasip1 has one thread, and none of the functions below calls another.
        unsafe { &mut *hosts }
    }

    /// POSIX `gethostent`: the next line of the hosts.
    #[unsafe(no_mangle)]
    pub extern "C" fn gethostent() -> *mut Hostent {
        listing().advance()
    }

    /// POSIX `sethostent`: begins anew.
    #[unsafe(no_mangle)]
    pub extern "C" fn sethostent(_stay_open: c_int) {
        listing().restart();
    }

    /// POSIX `endhostent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn endhostent() {
        listing().restart();
    }
}
