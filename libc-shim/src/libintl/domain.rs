//! `textdomain`, `bindtextdomain`, `bind_textdomain_codeset`: POSIX.1-2024 XSH. What is set is kept and given back; no
//! catalogue is ever opened.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use core::ffi::{CStr, c_char};
    use core::ptr;

    use crate::replaceable::{free, malloc};

    /// What a program has set for a domain.
    struct Binding {
        next: *mut Binding,
        domain: *mut c_char,
        directory: *mut c_char,
        codeset: *mut c_char,
    }

    static mut FIRST: *mut Binding = ptr::null_mut();
    /// The domain in force; NULL for the default.
    static mut DOMAIN: *mut c_char = ptr::null_mut();

    const DEFAULT_DOMAIN: &CStr = c"messages";
    const DEFAULT_DIRECTORY: &CStr = c"/usr/share/locale";

    /// A copy of a string.
    ///
    /// # Safety
    /// `text` is a C string.
    unsafe fn copy(text: *const c_char) -> Result<*mut c_char> {
        // SAFETY: by this function's contract.
        let bytes = unsafe { CStr::from_ptr(text) }.to_bytes_with_nul();
        // SAFETY: any size may be asked for.
        let fresh = unsafe { malloc(bytes.len()) }.cast::<c_char>();
        if fresh.is_null() {
            return Err(Errno::ENOMEM);
        }
        // SAFETY: the memory is fresh and large enough.
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), fresh.cast(), bytes.len()) };
        Ok(fresh)
    }

    /// Whether a C string is NULL or empty.
    ///
    /// # Safety
    /// `text` is NULL or a C string.
    unsafe fn is_nothing(text: *const c_char) -> bool {
        // SAFETY: by this function's contract.
        text.is_null() || unsafe { text.read() } == 0
    }

    /// # Safety
    /// `domain` is NULL or a C string.
    unsafe fn set_domain(domain: *const c_char) -> Result<*mut c_char> {
        let place = &raw mut DOMAIN;
        if !domain.is_null() {
            // SAFETY: by this function's contract.
            let new = if unsafe { is_nothing(domain) } {
                ptr::null_mut()
            } else {
                // SAFETY: by this function's contract.
                unsafe { copy(domain) }?
            };
            // SAFETY: wasip1 has one thread.
            let old = unsafe { place.replace(new) };
            // SAFETY: NULL, or made by `copy`.
            unsafe { free(old.cast()) };
        }
        // SAFETY: wasip1 has one thread.
        let now = unsafe { place.read() };
        Ok(if now.is_null() {
            DEFAULT_DOMAIN.as_ptr().cast_mut()
        } else {
            now
        })
    }

    /// C's `textdomain`.
    ///
    /// # Safety
    /// `domain` is NULL or a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn textdomain(domain: *const c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        errno::or_null(unsafe { set_domain(domain) })
    }

    /// What is set for a domain; with `make`, at least a binding of nothing.
    ///
    /// # Safety
    /// `domain` is a C string.
    unsafe fn binding(domain: *const c_char, make: bool) -> Result<*mut Binding> {
        // SAFETY: by this function's contract.
        let wanted = unsafe { CStr::from_ptr(domain) };
        // SAFETY: wasip1 has one thread.
        let mut next = unsafe { FIRST };
        while !next.is_null() {
            // SAFETY: bindings of the list are initialised.
            let known = unsafe { (*next).domain };
            // SAFETY: a binding's domain is a C string.
            if unsafe { CStr::from_ptr(known) } == wanted {
                return Ok(next);
            }
            // SAFETY: as above.
            next = unsafe { (*next).next };
        }
        if !make {
            return Ok(next);
        }
        // SAFETY: by this function's contract.
        let domain = unsafe { copy(domain) }?;
        // SAFETY: any size may be asked for.
        let fresh = unsafe { malloc(size_of::<Binding>()) }.cast::<Binding>();
        if fresh.is_null() {
            return Err(Errno::ENOMEM);
        }
        // SAFETY: wasip1 has one thread.
        let next = unsafe { FIRST };
        let new = Binding {
            next,
            domain,
            directory: ptr::null_mut(),
            codeset: ptr::null_mut(),
        };
        // SAFETY: the memory is fresh and large enough.
        unsafe { fresh.write(new) };
        // SAFETY: wasip1 has one thread.
        unsafe { FIRST = fresh };
        Ok(fresh)
    }

    /// Sets what `part` tells of a domain's binding, unless `value` is NULL, and returns it.
    ///
    /// # Safety
    /// `domain` and `value` are NULL or C strings; `part` gives the place of a string in a binding.
    unsafe fn bind(
        domain: *const c_char,
        value: *const c_char,
        part: impl Fn(*mut Binding) -> *mut *mut c_char,
    ) -> Result<*mut c_char> {
        // SAFETY: by this function's contract.
        if unsafe { is_nothing(domain) } {
            return Ok(ptr::null_mut());
        }
        // SAFETY: by this function's contract.
        let found = unsafe { binding(domain, !value.is_null()) }?;
        if found.is_null() {
            return Ok(ptr::null_mut());
        }
        let place = part(found);
        if !value.is_null() {
            // SAFETY: by this function's contract.
            let new = unsafe { copy(value) }?;
            // SAFETY: the place is in a binding of the list.
            let old = unsafe { place.replace(new) };
            // SAFETY: NULL, or made by `copy`.
            unsafe { free(old.cast()) };
        }
        // SAFETY: the place is in a binding of the list.
        Ok(unsafe { place.read() })
    }

    /// C's `bindtextdomain`.
    ///
    /// # Safety
    /// Both are NULL or C strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn bindtextdomain(
        domain: *const c_char,
        directory: *const c_char,
    ) -> *mut c_char {
        let place = |binding: *mut Binding| {
            binding
                .wrapping_byte_add(core::mem::offset_of!(Binding, directory))
                .cast()
        };
        // SAFETY: by this function's contract.
        let known = errno::or_null(unsafe { bind(domain, directory, place) });
        // SAFETY: by this function's contract.
        if known.is_null() && directory.is_null() && !unsafe { is_nothing(domain) } {
            return DEFAULT_DIRECTORY.as_ptr().cast_mut();
        }
        known
    }

    /// C's `bind_textdomain_codeset`.
    ///
    /// # Safety
    /// Both are NULL or C strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn bind_textdomain_codeset(
        domain: *const c_char,
        codeset: *const c_char,
    ) -> *mut c_char {
        let place = |binding: *mut Binding| {
            binding
                .wrapping_byte_add(core::mem::offset_of!(Binding, codeset))
                .cast()
        };
        // SAFETY: by this function's contract.
        errno::or_null(unsafe { bind(domain, codeset, place) })
    }
}
