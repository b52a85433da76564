//! `gethostbyname`, `gethostbyname2`, `gethostbyaddr` and their `_r` forms: POSIX.1-2001, withdrawn since, and GNU.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{Errno, Result};
    use crate::etc::file::c::Room;
    use crate::etc::pack::c::Packer;
    use crate::etc::table::c::Record;
    use crate::netdb::h_errno::{self, Trouble};
    use crate::netdb::host::{Address, IPV4, IPV6};
    use crate::netdb::lookup::c::{Hostent, by_address, by_name, pack};
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr;

    static mut ROOM: Room = Room::EMPTY;
    static mut HOST: Hostent = Hostent::EMPTY;

    fn family(number: c_int) -> Option<u16> {
        let family = u16::try_from(number).ok()?;
        matches!(family, IPV4 | IPV6).then_some(family)
    }

    /// The host of a name.
    ///
    /// # Safety
    /// `name` is a C string; `buffer` has room for `size` bytes.
    unsafe fn named(
        name: *const c_char,
        of: c_int,
        buffer: *mut u8,
        size: usize,
    ) -> Result<Option<Hostent>> {
        let Some(family) = family(of) else {
            return Err(Errno::EAFNOSUPPORT);
        };
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        let packed = by_name(name, family, |addresses, entry| {
            // SAFETY: by this function's contract.
            pack(addresses, entry, &mut unsafe { Packer::new(buffer, size) })
        })?;
        packed.transpose()
    }

    /// The host of an address.
    ///
    /// # Safety
    /// `address` has `length` bytes; `buffer` has room for `size` bytes.
    unsafe fn addressed(
        address: *const c_void,
        length: u32,
        of: c_int,
        buffer: *mut u8,
        size: usize,
    ) -> Result<Option<Hostent>> {
        let address = match (family(of), length) {
            // SAFETY: by this function's contract.
            (Some(IPV4), 4) => Address::v4(unsafe { address.cast::<[u8; 4]>().read() }),
            // SAFETY: by this function's contract.
            (Some(IPV6), 16) => Address::v6(unsafe { address.cast::<[u8; 16]>().read() }, 0),
            (Some(_), _) => return Err(Errno::EINVAL),
            (None, _) => return Err(Errno::EAFNOSUPPORT),
        };
        let packed = by_address(address, |entry| {
            // SAFETY: by this function's contract.
            pack(&[address], entry, &mut unsafe { Packer::new(buffer, size) })
        })?;
        packed.transpose()
    }

    /// The answer in static memory.
    fn answer(find: impl FnMut(*mut u8, usize) -> Result<Option<Hostent>>) -> *mut Hostent {
        let room = &raw mut ROOM;
        // SAFETY: wasip1 has one thread, and this function does not call itself.
        let room = unsafe { &mut *room };
        match room.fill(find) {
            Ok(Some(host)) => {
                // SAFETY: wasip1 has one thread, and there is no reference to the answer.
                unsafe { HOST = host };
                return &raw mut HOST;
            }
            Ok(None) => h_errno::c::set(Trouble::NotFound),
            Err(_) => h_errno::c::set(Trouble::NoRecovery),
        }
        ptr::null_mut()
    }

    /// The answer in the caller's memory: 0 or an error's number.
    ///
    /// # Safety
    /// `host`, `result` and `trouble` may be written.
    unsafe fn hand_over(
        found: Result<Option<Hostent>>,
        host: *mut Hostent,
        result: *mut *mut Hostent,
        trouble: *mut c_int,
    ) -> c_int {
        let (place, number, code) = match found {
            Ok(Some(found)) => {
                // SAFETY: by this function's contract.
                unsafe { host.write(found) };
                (host, 0, 0)
            }
            Ok(None) => (ptr::null_mut(), Trouble::NotFound as c_int, 0),
            Err(error) => (
                ptr::null_mut(),
                Trouble::NoRecovery as c_int,
                c_int::from(error.0),
            ),
        };
        // SAFETY: by this function's contract.
        unsafe { result.write(place) };
        // SAFETY: by this function's contract.
        unsafe { trouble.write(number) };
        code
    }

    /// POSIX.1-2001 `gethostbyname`: addresses of version 4.
    ///
    /// # Safety
    /// `name` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gethostbyname(name: *const c_char) -> *mut Hostent {
        // SAFETY: by this function's contract; the room's buffer has its size.
        answer(|buffer, size| unsafe { named(name, c_int::from(IPV4), buffer, size) })
    }

    /// GNU's `gethostbyname2`.
    ///
    /// # Safety
    /// `name` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gethostbyname2(name: *const c_char, of: c_int) -> *mut Hostent {
        // SAFETY: by this function's contract; the room's buffer has its size.
        answer(|buffer, size| unsafe { named(name, of, buffer, size) })
    }

    /// POSIX.1-2001 `gethostbyaddr`.
    ///
    /// # Safety
    /// `address` has `length` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gethostbyaddr(
        address: *const c_void,
        length: u32,
        of: c_int,
    ) -> *mut Hostent {
        // SAFETY: by this function's contract; the room's buffer has its size.
        answer(|buffer, size| unsafe { addressed(address, length, of, buffer, size) })
    }

    /// GNU's `gethostbyname_r`.
    ///
    /// # Safety
    /// `name` is a C string, `buffer` has room for `size` bytes, the other pointers may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gethostbyname_r(
        name: *const c_char,
        host: *mut Hostent,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Hostent,
        trouble: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { named(name, c_int::from(IPV4), buffer.cast(), size) };
        // SAFETY: by this function's contract.
        unsafe { hand_over(found, host, result, trouble) }
    }

    /// GNU's `gethostbyname2_r`.
    ///
    /// # Safety
    /// As `gethostbyname_r`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gethostbyname2_r(
        name: *const c_char,
        of: c_int,
        host: *mut Hostent,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Hostent,
        trouble: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { named(name, of, buffer.cast(), size) };
        // SAFETY: by this function's contract.
        unsafe { hand_over(found, host, result, trouble) }
    }

    /// GNU's `gethostbyaddr_r`.
    ///
    /// # Safety
    /// `address` has `length` bytes, `buffer` has room for `size` bytes, the other pointers may be written.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn gethostbyaddr_r(
        address: *const c_void,
        length: u32,
        of: c_int,
        host: *mut Hostent,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut Hostent,
        trouble: *mut c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { addressed(address, length, of, buffer.cast(), size) };
        // SAFETY: by this function's contract.
        unsafe { hand_over(found, host, result, trouble) }
    }
}
