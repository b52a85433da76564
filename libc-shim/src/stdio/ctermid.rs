//! `ctermid`: POSIX.1-2024 XSH; `cuserid`: SUSv2.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{CStr, c_char};

    static mut TERMINAL: [c_char; 20] = [0; 20];
    static mut USER: [c_char; 20] = [0; 20];

    /// Copies a text of less than 20 bytes to the target, or to where it is kept.
    ///
    /// # Safety
    /// `target` is NULL or has room for 20 bytes, `kept` has.
    unsafe fn copy(text: &CStr, target: *mut c_char, kept: *mut c_char) -> *mut c_char {
        let target = if target.is_null() { kept } else { target };
        // SAFETY: by this function's contract.
        unsafe { target.copy_from(text.as_ptr(), text.count_bytes() + 1) };
        target
    }

    /// POSIX's `ctermid`: the name of the terminal, which the sandbox does not have.
    ///
    /// # Safety
    /// `name` is NULL or has room for `L_ctermid` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ctermid(name: *mut c_char) -> *mut c_char {
        let kept = (&raw mut TERMINAL).cast();
        // SAFETY: by this function's contract.
        unsafe { copy(c"/dev/tty", name, kept) }
    }

    /// SUSv2's `cuserid`: the name of the user; a sandbox knows none.
    ///
    /// # Safety
    /// `name` is NULL or has room for `L_cuserid` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn cuserid(name: *mut c_char) -> *mut c_char {
        let kept = (&raw mut USER).cast();
        // SAFETY: by this function's contract.
        unsafe { copy(c"", name, kept) }
    }
}
