//! `hasmntopt`: BSD. An option of a mount, alone or with a value.

/// Where an option begins in a list that commas part.
pub fn find(options: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut start = 0;
    for option in options.split(|&byte| byte == b',') {
        let name = option.split(|&byte| byte == b'=').next().unwrap_or(option);
        if name == wanted || option == wanted {
            return Some(start);
        }
        start += option.len() + 1;
    }
    None
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::mntent::stream::c::Entry;
    use core::ffi::{CStr, c_char};
    use core::ptr;

    /// BSD's `hasmntopt`.
    ///
    /// # Safety
    /// `mount` is a mount, `option` a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn hasmntopt(mount: *const Entry, option: *const c_char) -> *mut c_char {
        // SAFETY: by this function's contract.
        let options = unsafe { (*mount).options };
        // SAFETY: the options of a mount are a C string.
        let bytes = unsafe { CStr::from_ptr(options) }.to_bytes();
        // SAFETY: by this function's contract.
        let wanted = unsafe { CStr::from_ptr(option) }.to_bytes();
        match super::find(bytes, wanted) {
            Some(place) => options.wrapping_add(place),
            None => ptr::null_mut(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn options() {
        assert_eq!(find(b"rw,uid=3,noexec", b"uid"), Some(3));
        assert_eq!(find(b"rw,uid=3,noexec", b"uid=3"), Some(3));
        assert_eq!(find(b"rw,uid=3,noexec", b"exec"), None);
        assert_eq!(find(b"rw", b"rw"), Some(0));
    }
}
