//! `btowc`, `wctob`: C23 7.31.6.1.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::wint_t;
    use crate::wchar::charset::Charset;
    use crate::wchar::utf8::{State, Step};
    use core::ffi::c_int;

    /// `EOF`.
    const EOF: c_int = -1;
    /// `WEOF`.
    const WEOF: wint_t = wint_t::MAX;

    /// C's `btowc`: the wide character that a byte is on its own, or `WEOF`.
    #[unsafe(no_mangle)]
    pub extern "C" fn btowc(byte: c_int) -> wint_t {
        let byte = if byte == EOF { None } else { Some(byte as u8) };
        match byte.map(|byte| Charset::current().push(&mut State::default(), byte)) {
            Some(Step::Scalar(wide)) => wide,
            _ => WEOF,
        }
    }

    /// C's `wctob`: the byte that a wide character is, or `EOF`.
    #[unsafe(no_mangle)]
    pub extern "C" fn wctob(wide: wint_t) -> c_int {
        match Charset::current().encode(wide) {
            Some(([byte, ..], 1)) => c_int::from(byte),
            _ => EOF,
        }
    }
}
