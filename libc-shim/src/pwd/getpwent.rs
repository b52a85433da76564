//! `getpwent`, `setpwent`, `endpwent`: POSIX XSI.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::etc::table::c::Listing;
    use crate::pwd::users::c::Passwd;

    static mut USERS: Listing<Passwd> = Listing::NEW;

    /// The one listing.
    fn listing() -> &'static mut Listing<Passwd> {
        let users = &raw mut USERS;
        // SAFETY: wasip1 has one thread, and none of the functions below calls another.
        unsafe { &mut *users }
    }

    /// XSI `getpwent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getpwent() -> *mut Passwd {
        listing().advance()
    }

    /// XSI `setpwent`: begins anew.
    #[unsafe(no_mangle)]
    pub extern "C" fn setpwent() {
        listing().restart();
    }

    /// XSI `endpwent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn endpwent() {
        listing().restart();
    }
}
