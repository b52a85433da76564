//! `getspnam`, `getspnam_r`, `getspent`, `setspent`, `endspent`: SVID. Without `/etc/shadow` there is nobody.

/// The C edge.
pub mod c {
    use crate::errno::Result;
    use crate::etc::pack::c::Packer;
    use crate::etc::table::c::{Answer, Listing, Record, find_into};
    use crate::shadow::record::{Shadow, parse};
    use core::ffi::{CStr, c_char, c_int, c_long};
    use core::ptr;

    /// C's `struct spwd`.
    #[derive(Debug)]
    #[repr(C)]
    pub struct Spwd {
        pub(crate) name: *mut c_char,
        pub(crate) password: *mut c_char,
        pub(crate) numbers: [c_long; 7],
    }

    impl Record for Spwd {
        type Entry<'a> = Shadow<'a>;
        const PATH: &'static CStr = c"/etc/shadow";
        const EMPTY: Self = Self {
            name: ptr::null_mut(),
            password: ptr::null_mut(),
            numbers: [0; 7],
        };

        #[inline]
        fn parse(line: &[u8]) -> Option<Shadow<'_>> {
            parse(line)
        }

        fn built_in<'a>(_place: &mut usize) -> Option<Shadow<'a>> {
            None
        }

        fn pack(user: &Shadow<'_>, packer: &mut Packer) -> Result<Self> {
            Ok(Self {
                name: packer.string(user.name)?,
                password: packer.string(user.password)?,
                numbers: user.numbers,
            })
        }
    }

    static mut ANSWER: Answer<Spwd> = Answer::EMPTY;
    static mut USERS: Listing<Spwd> = Listing::NEW;

    /// The one listing.
    fn listing() -> &'static mut Listing<Spwd> {
        let users = &raw mut USERS;
        // SAFETY: wasip1 has one thread, and none of the functions below calls another.
        unsafe { &mut *users }
    }

    /// SVID's `getspnam`.
    ///
    /// # Safety
    /// `name` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getspnam(name: *const c_char) -> *mut Spwd {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        let answer = &raw mut ANSWER;
        // SAFETY: wasip1 has one thread, and this function does not call itself.
        unsafe { &mut *answer }.find(|user| user.name == name)
    }

    /// GNU's `getspnam_r`.
    ///
    /// # Safety
    /// `name` is a C string, `buffer` has room for `size` bytes, `entry` and `result` may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn getspnam_r(
        name: *const c_char,
        entry: *mut Spwd,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Spwd,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe { find_into(|user| user.name == name, entry, buffer, size, result) }
    }

    /// SVID's `getspent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getspent() -> *mut Spwd {
        listing().advance()
    }

    /// SVID's `setspent`: begins anew.
    #[unsafe(no_mangle)]
    pub extern "C" fn setspent() {
        listing().restart();
    }

    /// SVID's `endspent`.
    #[unsafe(no_mangle)]
    pub extern "C" fn endspent() {
        listing().restart();
    }
}
