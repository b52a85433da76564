//! `getgrent`, `setgrent`, `endgrent`: POSIX XSI.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::etc::table::c::Listing;
    use crate::grp::groups::c::Group;

    static mut GROUPS: Listing<Group> = Listing::NEW;

    /// The one listing.
    fn listing() -> &'static mut Listing<Group> {
        let groups = &raw mut GROUPS;
        // SAFETY: wasip1 has one thread, and none of the functions below calls another.
        unsafe { &mut *groups }
    }

    /// XSI `getgrent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getgrent() -> *mut Group {
        listing().advance()
    }

    /// XSI `setgrent`: begins anew.
    #[unsafe(no_mangle)]
    pub extern "C" fn setgrent() {
        listing().restart();
    }

    /// XSI `endgrent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn endgrent() {
        listing().restart();
    }
}
