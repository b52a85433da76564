//! `__ctype_get_mb_cur_max`: what the macro `MB_CUR_MAX` calls (C23 7.24.1).

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::locale::state;

    /// `MB_CUR_MAX`: the most bytes that a character has in the locale in force.
    #[unsafe(no_mangle)]
    pub extern "C" fn __ctype_get_mb_cur_max() -> usize {
        if state::current().is_utf8() { 4 } else { 1 }
    }
}
