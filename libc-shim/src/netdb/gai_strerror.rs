//! `gai_strerror`: POSIX XSH; and the numbers it has texts for.

/// `EAI_BADFLAGS`.
pub const BADFLAGS: i32 = -1;
/// `EAI_NONAME`.
pub const NONAME: i32 = -2;
/// `EAI_FAMILY`.
pub const FAMILY: i32 = -6;
/// `EAI_SOCKTYPE`.
pub const SOCKTYPE: i32 = -7;
/// `EAI_SERVICE`.
pub const SERVICE: i32 = -8;
/// `EAI_MEMORY`.
pub const MEMORY: i32 = -10;
/// `EAI_SYSTEM`.
pub const SYSTEM: i32 = -11;
/// `EAI_OVERFLOW`.
pub const OVERFLOW: i32 = -12;

/// The text for a number.
pub fn text(number: i32) -> &'static core::ffi::CStr {
    match number {
        0 => c"No error",
        BADFLAGS => c"Flags that do not go together or are unknown",
        NONAME => c"Unknown host or service",
        -3 => c"No answer from the name server, try again",
        -4 => c"Name server failure",
        -5 => c"The host has no address of this kind",
        FAMILY => c"Address family not supported",
        SOCKTYPE => c"Socket type not supported",
        SERVICE => c"The socket type has no such service",
        MEMORY => c"Out of memory",
        SYSTEM => c"System error",
        OVERFLOW => c"The buffer is too small",
        _ => c"Unknown resolver error",
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::text;
    use core::ffi::{c_char, c_int};

    /// POSIX `gai_strerror`.
    #[unsafe(no_mangle)]
    pub extern "C" fn gai_strerror(number: c_int) -> *const c_char {
        text(number).as_ptr()
    }
}
