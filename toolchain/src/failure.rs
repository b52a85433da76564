//! How a command fails: one screen that names what went wrong, the causes, and the next step.

use std::fmt::Display;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// What a subcommand ends with.
pub type Outcome = Result<ExitCode, Failure>;

/// Whose failure it is; decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// The user's: a wrong argument, a missing file, a program that does not compile.
    User,
    /// Ours: something that should not happen.
    Internal,
}

/// A failure to be reported to the user.
#[derive(Debug)]
pub struct Failure {
    fault: Fault,
    message: String,
    causes: Vec<String>,
    hints: Vec<String>,
}

impl Failure {
    /// The user's failure: exit code 1.
    pub fn user(message: impl Into<String>) -> Self {
        Self::new(Fault::User, message.into())
    }

    /// Our own failure: exit code 2.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(Fault::Internal, message.into())
    }

    fn new(fault: Fault, message: String) -> Self {
        Self {
            fault,
            message,
            causes: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// Adds why it happened; the last one added is the root of it.
    pub fn because(mut self, cause: impl Display) -> Self {
        self.causes.push(cause.to_string());
        self
    }

    /// Adds what the user can do about it.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The message with its causes, on one line.
    pub fn summary(&self) -> String {
        let mut parts = vec![self.message.clone()];
        parts.extend(self.causes.iter().cloned());
        parts.join(": ")
    }

    /// The hints alone.
    pub fn advice(&self) -> String {
        self.hints.join("\n")
    }

    /// The whole report, without colours.
    pub fn text(&self) -> String {
        self.render(false)
    }

    /// Whether it is a defect of ours.
    #[cfg(test)]
    pub fn is_internal(&self) -> bool {
        self.fault == Fault::Internal
    }

    /// Prints the failure to standard error and gives the exit code for it.
    pub fn report(&self) -> ExitCode {
        // Nobody is left to tell when standard error is closed.
        let _ = std::io::stderr().write_all(self.render(colours()).as_bytes());
        match self.fault {
            Fault::User => ExitCode::from(1),
            Fault::Internal => ExitCode::from(2),
        }
    }

    /// The text of the report.
    fn render(&self, colours: bool) -> String {
        let mut text = format!("{} {}\n", label("error:", RED, colours), self.message);
        for cause in &self.causes {
            text += &format!("  cause: {}\n", indented(cause, "         "));
        }
        for hint in &self.hints {
            text += &render_hint(hint, colours);
        }
        if self.fault == Fault::Internal {
            text += &render_hint(
                "this is a defect of wasikit, please report it with the command that led here",
                colours,
            );
        }
        text
    }
}

/// Prints a hint that accompanies somebody else's error message.
pub fn print_hint(hint: &str) {
    let _ = std::io::stderr().write_all(render_hint(hint, colours()).as_bytes());
}

const RED: &str = "\x1b[1;31m";
const CYAN: &str = "\x1b[1;36m";
const PLAIN: &str = "\x1b[0m";

/// Whether standard error takes colours.
fn colours() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

fn label(text: &str, colour: &str, colours: bool) -> String {
    if colours {
        format!("{colour}{text}{PLAIN}")
    } else {
        text.to_string()
    }
}

fn render_hint(hint: &str, colours: bool) -> String {
    format!(
        "{} {}\n",
        label("hint:", CYAN, colours),
        indented(hint, "      ")
    )
}

/// `text` with every line but the first indented, so that it stands as one block beside its label.
fn indented(text: &str, indent: &str) -> String {
    text.trim_end().replace('\n', &format!("\n{indent}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_names_cause_and_next_step() {
        let failure = Failure::user("cannot read `a.wasm`")
            .because("No such file or directory")
            .hint("first\nsecond");
        assert_eq!(
            failure.render(false),
            "error: cannot read `a.wasm`\n  cause: No such file or directory\nhint: first\n      second\n"
        );
    }
}
