//! Running another tool in our place.

use crate::failure::{Failure, Outcome};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, ExitCode, Stdio};

/// How much of a tool's messages is kept to be looked through for hints.
const KEPT: usize = 64 * 1024;

/// Runs `command`; its messages go through as they come. If it fails, `explain` sees them.
pub fn relay(command: &mut Command, explain: impl FnOnce(&str)) -> Outcome {
    relay_changed(command, <[u8]>::to_vec, explain)
}

/// The same for a tool of whose messages each line is changed first.
pub fn relay_changed(
    command: &mut Command,
    change: impl Fn(&[u8]) -> Vec<u8>,
    explain: impl FnOnce(&str),
) -> Outcome {
    let mut child = command
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_run(command, &error))?;
    let mut kept = Vec::new();
    if let Some(errors) = child.stderr.take() {
        let mut errors = BufReader::new(errors);
        let mut line = Vec::new();
        while let Ok(1..) = errors.read_until(b'\n', &mut line) {
            let part = change(&line);
            line.clear();
            // When nobody listens to us any more the tool still has to be waited for.
            let _ = std::io::stderr().write_all(&part);
            if kept.len() < KEPT {
                kept.extend_from_slice(&part);
            }
        }
    }
    let status = child.wait().map_err(|error| cannot_run(command, &error))?;
    if status.success() {
        return Ok(ExitCode::SUCCESS);
    }
    explain(&without_colours(&String::from_utf8_lossy(&kept)));
    Ok(code_of(status))
}

/// Runs `command` and passes its exit code on.
pub fn pass_through(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| cannot_run(command, &error))?;
    Ok(code_of(status))
}

/// A tool's exit code as ours; a tool that was killed counts as a failure.
fn code_of(status: std::process::ExitStatus) -> ExitCode {
    match status.code() {
        Some(code) => ExitCode::from(code.to_le_bytes()[0]),
        None => ExitCode::from(1),
    }
}

/// The tool could not even be started.
pub fn cannot_run(command: &Command, error: &std::io::Error) -> Failure {
    Failure::user(format!("cannot run `{}`", command.get_program().display()))
        .because(error)
        .hint("`wasikit doctor` checks the tools")
}

/// `text` without the escape sequences that colour it.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\x1b[") {
        plain.push_str(before);
        rest = after
            .split_once(|c: char| c.is_ascii_alphabetic())
            .map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::without_colours;

    #[test]
    fn colours_are_taken_out() {
        assert_eq!(without_colours("\x1b[0;1;31merror: \x1b[0mx"), "error: x");
    }
}
