//! The last path that no preopened directory covered, or that the one covering it did not have, kept for `wasikit run` to explain a failure with.
//!
//! Such a path never reaches the runtime, so the runner could not know it. Nothing in this library reads the record. Its
//! address is exported as `__wasikit_uncovered_path` from programs that resolve paths, and the runner reads it after they
//! have failed. The layout is therefore an agreement with `toolchain/src/run/uncovered.rs`.

use wasikit_preopen::append;

/// As much of a path as is kept.
pub const LIMIT: usize = 252;

/// What the runner reads.
#[repr(C)]
pub struct Record {
    /// How many bytes of `path` count; 0 as long as every path was covered.
    length: u32,
    path: [u8; LIMIT],
}

impl Record {
    /// No uncovered path yet.
    pub const fn new() -> Self {
        Self {
            length: 0,
            path: [0; LIMIT],
        }
    }

    /// Keeps `path`, or what there is room for.
    #[inline]
    pub fn keep(&mut self, path: &[u8]) {
        let kept = path.get(..LIMIT).unwrap_or(path);
        self.length = u32::try_from(kept.len()).unwrap_or_default();
        append(&mut self.path, 0, kept);
    }
}

impl Default for Record {
    fn default() -> Self {
        Self::new()
    }
}

/// The record of the program.
#[cfg(target_family = "wasm")]
mod edge {
    use super::Record;

    #[unsafe(export_name = "exported:__wasikit_uncovered_path")]
    static mut LAST: Record = Record::new();

    /// Calls `act`, whose paths are not kept. In line, so that it is not in this object, which every program that opens files links:
    /// what `act` uses would be linked with it, `malloc` and its hooks.
    #[inline(always)]
    pub fn quietly(act: impl FnOnce()) {
        let record = &raw mut LAST;
        // SAFETY: wasip1 has one thread, and no reference to the record lives.
        let before = unsafe { record.read() };
        act();
        // SAFETY: as above.
        unsafe { record.write(before) };
    }

    /// Keeps `path` as the last one that no preopened directory covers.
    #[cold]
    #[inline(never)]
    pub fn note(path: &[u8]) {
        let record = &raw mut LAST;
        // SAFETY: wasip1 has one thread, and this is the only reference to the record while it lives.
        unsafe { (*record).keep(path) }
    }
}

#[cfg(target_family = "wasm")]
pub use edge::{note, quietly};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_path_is_cut() {
        let mut record = Record::new();
        record.keep(&[b'a'; LIMIT + 9]);
        assert_eq!(record.length as usize, LIMIT);
        record.keep(b"/etc/passwd");
        assert_eq!(
            record.path.get(..record.length as usize),
            Some(&b"/etc/passwd"[..])
        );
    }
}
