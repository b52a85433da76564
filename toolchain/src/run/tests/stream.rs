//! `--no-capture`: what a test prints goes through as it comes, without what libtest inside prints around it.

use super::single::{BEGIN, END, END_FAILED};
use crate::failure::Failure;
use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use wasmtime_wasi::WasiCtxBuilder;
use wasmtime_wasi::cli::OutputFile;

/// Calls `run` with a world whose standard output is shown; gives all of it afterwards.
pub fn run<T: Send>(
    world: &mut WasiCtxBuilder,
    opening: String,
    run: impl FnOnce(&mut WasiCtxBuilder) -> Result<T, Failure>,
) -> Result<(T, Vec<u8>), Failure> {
    let (mut reader, writer) = std::io::pipe()
        .map_err(|error| Failure::internal("no pipe for the test's output").because(error))?;
    world.stdout(OutputFile::new(File::from(OwnedFd::from(writer))));
    let shower = std::thread::spawn(move || {
        let mut shower = Shower::new(opening);
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = reader.read(&mut buffer) {
            let part = shower.take(buffer.get(..length).unwrap_or_default());
            // Nobody is left to tell when standard output is closed.
            let _ = std::io::stdout().write_all(part);
            let _ = std::io::stdout().flush();
        }
        shower.text
    });
    let result = run(world);
    // Closes the writing end, which ends the reading.
    *world = WasiCtxBuilder::new();
    let text = shower
        .join()
        .map_err(|_| Failure::internal("showing the test's output panicked"))?;
    Ok((result?, text))
}

/// Decides what of libtest's output is the test's.
struct Shower {
    opening: String,
    text: Vec<u8>,
    shown: usize,
}

impl Shower {
    fn new(opening: String) -> Self {
        Self {
            opening,
            text: Vec::new(),
            shown: 0,
        }
    }

    /// Adds what was printed; gives what can be shown now.
    fn take(&mut self, part: &[u8]) -> &[u8] {
        self.text.extend_from_slice(part);
        if self.shown == 0 {
            let begin = BEGIN.as_bytes();
            let Some(at) = self
                .text
                .get(self.opening.len()..)
                .and_then(|rest| rest.windows(begin.len()).position(|window| window == begin))
            else {
                return &[];
            };
            self.shown = self.opening.len() + at + begin.len();
        }
        let from = self.shown;
        let pending = self.text.get(from..).unwrap_or_default();
        let to = from + pending.len() - held_back(pending);
        self.shown = to;
        self.text.get(from..to).unwrap_or_default()
    }
}

/// How many of the last bytes may be libtest's verdict.
fn held_back(text: &[u8]) -> usize {
    let words: [(&[u8], &[u8]); 3] = [
        (b"ok", END.as_bytes()),
        (
            b"FAILED",
            END_FAILED.as_bytes().get(6..).unwrap_or_default(),
        ),
        (b"ignored", b""),
    ];
    let may_be_verdict = |rest: &[u8]| {
        words.iter().any(|(word, follows)| {
            let after = rest.strip_prefix(*word).unwrap_or_default();
            let length = after.len().min(follows.len());
            rest.starts_with(word) && after.get(..length) == follows.get(..length)
        })
    };
    let begin = (0..text.len()).find(|at| may_be_verdict(text.get(*at..).unwrap_or_default()));
    begin.map_or(0, |begin| text.len() - begin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_tests_own_words_are_shown() {
        let mut shower = Shower::new("\nrunning 1 test\ntest a".into());
        assert_eq!(shower.take(b"\nrunning 1 test\ntest a ... "), b"");
        assert_eq!(shower.take(b"hello\n"), b"hello\n");
        assert_eq!(shower.take(b"ok\n"), b"");
        assert_eq!(shower.take(b"more\n"), b"ok\nmore\n");
        assert_eq!(shower.take(b"ok"), b"");
        assert_eq!(shower.take(b"\n\ntest result: ok. 1 "), b"");
        assert_eq!(shower.take(b"passed\n\n"), b"");
    }
}
