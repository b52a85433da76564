//! How far the run is: one line that rewrites itself on a terminal, a line for each tenth elsewhere.

use super::judge::Verdict;
use std::io::{IsTerminal, Write};
use std::sync::Mutex;

/// Counts finished runs.
pub struct Progress {
    all: usize,
    shown: bool,
    terminal: bool,
    state: Mutex<(usize, usize)>,
}

impl Progress {
    /// A count up to `all`, told only if `shown`.
    pub fn new(all: usize, shown: bool) -> Self {
        Self {
            all,
            shown,
            terminal: std::io::stderr().is_terminal(),
            state: Mutex::default(),
        }
    }

    /// One more is done.
    pub fn step(&self, runtime: &str, case: &str, verdict: &Verdict) {
        let Ok(mut state) = self.state.lock() else {
            return;
        };
        let before = state.0 * 10 / self.all.max(1);
        state.0 += 1;
        state.1 += usize::from(verdict.status.is_failure());
        let (done, failed) = *state;
        let text = format!("{done}/{} run, {failed} failed", self.all);
        if !self.shown {
        } else if self.terminal {
            write(&format!("\r\x1b[K{text}  {runtime} {case}"));
        } else if done * 10 / self.all.max(1) > before {
            write(&format!("{text}\n"));
        }
    }

    /// Clears the line.
    pub fn end(&self) {
        if self.shown && self.terminal {
            write("\r\x1b[K");
        }
    }
}

fn write(text: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = std::io::stderr().write_all(text.as_bytes());
}
