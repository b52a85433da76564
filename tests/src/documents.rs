//! Runs what a document shows, so that no page shows what does not work.
//!
//! ````text
//! ```c hello.c        a block with a file name is that file
//! ```sh               commands: the block must succeed
//! ```console          commands after `$ `, each followed by what it prints on both streams
//! <!-- run: … -->     a command that the reader need not see
//! <!-- needs: … -->   without this program the rest of the page is not run
//! ````
//!
//! Blocks of other kinds are text. All of a page's blocks share one fresh directory.

use crate::cli::{Settings, is_there};
use crate::process;
use anyhow::{Context, Result, bail, ensure};
use std::path::Path;
use std::time::Duration;

/// How long a block may take; one compiles SQLite.
const LIMIT: Duration = Duration::from_secs(600);

/// What a page asks for, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Write a file.
    File(String, String),
    /// Run commands that must succeed.
    Commands(String),
    /// Run a command that must print this.
    Shown(String, String),
    /// Stop unless there is this program.
    Needs(String),
}

/// Does everything that the page shows; gives the number of blocks.
///
/// # Errors
/// When a command fails or prints something else.
pub fn run(page: &Path) -> Result<usize> {
    let text =
        std::fs::read_to_string(page).with_context(|| format!("cannot read {}", page.display()))?;
    let settings = Settings::new(page)?;
    let mut done = 0;
    for step in steps(&text) {
        match step {
            Step::Needs(program) if !is_there(&program) => {
                println!("{}: the rest needs {program}", page.display());
                break;
            }
            Step::Needs(_) => {}
            Step::File(name, contents) => {
                let place = settings.directory.join(name);
                std::fs::create_dir_all(place.parent().unwrap_or(&settings.directory))?;
                std::fs::write(place, contents)?;
            }
            Step::Commands(commands) => {
                let outcome = process::run(&mut settings.command(&commands), b"", LIMIT)?;
                let errors = String::from_utf8_lossy(&outcome.stderr);
                ensure!(
                    outcome.code == 0,
                    "{}: exit code {} of\n{commands}{errors}",
                    page.display(),
                    outcome.code
                );
                done += 1;
            }
            Step::Shown(command, expected) => {
                let line = format!("{{ {command}\n}} 2>&1");
                let outcome = process::run(&mut settings.command(&line), b"", LIMIT)?;
                let printed = String::from_utf8_lossy(&outcome.stdout);
                if printed.trim_end() != expected.trim_end() {
                    bail!(
                        "{}: `{command}` prints\n{printed}instead of\n{expected}",
                        page.display()
                    );
                }
                done += 1;
            }
        }
    }
    Ok(done)
}

/// Reads a page.
pub fn steps(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(hidden) = line.strip_prefix("<!-- run: ") {
            steps.push(Step::Commands(
                "set -e; ".to_string() + hidden.trim_end_matches("-->"),
            ));
        } else if let Some(program) = line.strip_prefix("<!-- needs: ") {
            steps.push(Step::Needs(program.trim_end_matches("-->").trim().into()));
        } else if let Some(kind) = line.strip_prefix("```") {
            let block: String = lines
                .by_ref()
                .take_while(|line| !line.starts_with("```"))
                .map(|line| line.to_string() + "\n")
                .collect();
            match kind.split_once(' ') {
                Some((_, name)) => steps.push(Step::File(name.trim().into(), block)),
                None if kind == "sh" => steps.push(Step::Commands(format!("set -e\n{block}"))),
                None if kind == "console" => steps.extend(session(&block)),
                None => {}
            }
        }
    }
    steps
}

/// The commands of a session and what each prints.
fn session(block: &str) -> Vec<Step> {
    let mut commands: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        match (line.strip_prefix("$ "), commands.last_mut()) {
            (Some(command), _) => commands.push((command.into(), String::new())),
            (None, Some((_, expected))) => *expected += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    commands
        .into_iter()
        .map(|(command, expected)| Step::Shown(command, expected))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_in_order() {
        let page = "# T\n```c a.c\nint x;\n```\n<!-- run: true -->\n```console\n$ a b\nout\n$ c\n```\n```\ntext\n```\n";
        assert_eq!(
            steps(page),
            [
                Step::File("a.c".into(), "int x;\n".into()),
                Step::Commands("set -e; true ".into()),
                Step::Shown("a b".into(), "out\n".into()),
                Step::Shown("c".into(), String::new()),
            ]
        );
    }
}
