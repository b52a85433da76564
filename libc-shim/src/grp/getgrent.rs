//! `getgrent`, `setgrent`, `endgrent`: POSIX XSI. `getgrent_r`: GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::etc::table::c::Listing;
    use crate::grp::groups::c::Group;
    use core::ffi::{c_char, c_int};

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

    /// GNU's `getgrent_r`: ENOENT at the end, ERANGE where there is too little room, and the next call tries once more.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes, `entry` and `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getgrent_r(
        entry: *mut Group,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Group,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { listing().advance_into(entry, buffer, size, result) }
    }
}
