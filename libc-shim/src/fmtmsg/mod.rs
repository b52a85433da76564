//! `<fmtmsg.h>`: `fmtmsg`, POSIX.1-2024 XSH. There is no console: a message for it alone is `MM_NOCON`.

/// Which parts `MSGVERB` asks for, in the order of the message; all if it is not set or makes no sense.
pub fn parts_wanted(verbosity: &[u8]) -> [bool; 5] {
    const NAMES: [&[u8]; 5] = [b"label", b"severity", b"text", b"action", b"tag"];
    let mut wanted = [false; 5];
    for name in verbosity.split(|&byte| byte == b':') {
        match wanted
            .iter_mut()
            .zip(NAMES)
            .find(|(_, known)| *known == name)
        {
            Some((place, _)) => *place = true,
            None => return [true; 5],
        }
    }
    wanted
}

/// What a severity is called; nothing for those that have no name.
pub const fn severity_name(severity: i32) -> &'static [u8] {
    match severity {
        1 => b"HALT",
        2 => b"ERROR",
        3 => b"WARNING",
        4 => b"INFO",
        _ => b"",
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::getopt::complain::{bytes, say};
    use core::ffi::{c_char, c_int, c_long};

    use crate::replaceable::getenv;

    const PRINT: c_long = 256;
    const CONSOLE: c_long = 512;

    /// C's `fmtmsg`.
    ///
    /// # Safety
    /// The texts are NULL or C strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fmtmsg(
        class: c_long,
        label: *const c_char,
        severity: c_int,
        text: *const c_char,
        action: *const c_char,
        tag: *const c_char,
    ) -> c_int {
        if class & PRINT != 0 {
            // SAFETY: the name is a C string.
            let verbosity = unsafe { getenv(c"MSGVERB".as_ptr()) };
            // SAFETY: the environment's values are C strings.
            let [with_label, with_severity, with_text, with_action, with_tag] =
                super::parts_wanted(unsafe { bytes(verbosity) });
            let part = |wanted: bool, text: *const c_char| {
                // SAFETY: NULL or a C string.
                if wanted { unsafe { bytes(text) } } else { &[] }
            };
            let label = part(with_label, label);
            let severity = if with_severity {
                super::severity_name(severity)
            } else {
                &[]
            };
            let (text, action, tag) = (
                part(with_text, text),
                part(with_action, action),
                part(with_tag, tag),
            );
            let when = |wanted: bool, text: &'static [u8]| if wanted { text } else { &[] };
            let head = !label.is_empty() || !severity.is_empty() || !text.is_empty();
            let tail = !action.is_empty() || !tag.is_empty();
            say([
                label,
                when(
                    !label.is_empty() && (!severity.is_empty() || !text.is_empty()),
                    b": ",
                ),
                severity,
                when(!severity.is_empty() && !text.is_empty(), b": "),
                text,
                when(head && tail, b"\n"),
                when(!action.is_empty(), b"TO FIX: "),
                action,
                when(!action.is_empty() && !tag.is_empty(), b"  "),
                tag,
                when(head || tail, b"\n"),
            ]);
        }
        if class & CONSOLE != 0 { 4 } else { 0 }
    }
}
