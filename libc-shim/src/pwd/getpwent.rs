//! `getpwent`, `setpwent`, `endpwent`: POSIX XSI. `getpwent_r`: GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::etc::table::c::Listing;
    use crate::pwd::users::c::Passwd;
    use core::ffi::{c_char, c_int};

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

    /// GNU's `getpwent_r`: ENOENT at the end, ERANGE where there is too little room, and the next call tries once more.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes, `entry` and `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getpwent_r(
        entry: *mut Passwd,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Passwd,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { listing().advance_into(entry, buffer, size, result) }
    }
}
