//! `dn_skipname`: BSD. A name that the message's end cuts off is none, as in musl; glibc skips it.

use super::dn_expand::{Part, part};
use crate::errno::Result;

/// How many bytes the name at a place of a message takes there: up to its end or its first pointer.
///
/// # Errors
/// EMSGSIZE when there is no name.
pub fn skip(message: &[u8], start: usize) -> Result<usize> {
    let mut taken = 0;
    loop {
        let (part, size) = part(message, start.saturating_add(taken))?;
        taken += size;
        if !matches!(part, Part::Label(_)) {
            return Ok(taken);
        }
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::skip;
    use crate::errno::{self, Errno};
    use core::ffi::c_int;
    use core::slice;

    /// BSD's `dn_skipname`: how many bytes the name at `name` takes, or -1.
    ///
    /// # Safety
    /// What is between `name` and `end` is readable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn dn_skipname(name: *const u8, end: *const u8) -> c_int {
        let length = end.addr().saturating_sub(name.addr());
        // SAFETY: by this function's contract.
        let bytes = unsafe { slice::from_raw_parts(name, length) };
        errno::or_minus_one(
            skip(bytes, 0).and_then(|taken| c_int::try_from(taken).map_err(|_| Errno::EMSGSIZE)),
        )
    }
}
