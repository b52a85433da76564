//! Messages of the library itself on standard error: a failed assertion, a deadlock, a wrong option.

use crate::unistd::descriptor;
use crate::wasi::Ciovec;

/// Writes the parts one after the other to the program's descriptor 2, past its streams. A runtime may write less than it is given, and several
/// take only the first of several buffers; what cannot be written at all is left out, for nobody is left to be told.
pub fn write(parts: &[&[u8]]) {
    for part in parts {
        let mut rest: &[u8] = part;
        while !rest.is_empty() {
            let buffer = Ciovec {
                buf: rest.as_ptr(),
                len: rest.len(),
            };
            // SAFETY: the buffer is a slice that lives through the call.
            match unsafe { descriptor::write(2, &[buffer]) } {
                Ok(written) if written > 0 => rest = rest.get(written..).unwrap_or_default(),
                _ => return,
            }
        }
    }
}
