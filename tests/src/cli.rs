//! Tests of the command line: a case is a file with commands and what they print.
//!
//! ```text
//! # A comment, for the reader.
//! NEEDS: node                   skipped with a note where there is no such program or file; `rust-std` is Rust's for WASI,
//!                               `crates.io` a connection to it
//! FILE: bad.c                   a file for the commands; its lines are indented by two spaces
//!   int main(void) { return x; }
//! RUN: wasikit cc bad.c         given to sh, in a fresh directory that holds the files
//! EXIT: 1                       the exit code, unless it is 0
//! STDOUT:                       the outputs, unless empty; indented by two spaces
//! STDERR:
//!   bad.c:1:25: error: …
//! ```
//!
//! A case may have several commands; they share the directory. `BLESS=1` writes what the commands really did into the case.
//! What differs from machine to machine is replaced before comparing: see [`Settings`].

use crate::paths;
use crate::process::{self, Outcome};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// How long a command may take; the first to compile a Rust program needs a while.
const LIMIT: Duration = Duration::from_secs(180);

/// Part of a case, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// Lines that stay as they are: comments and empty lines.
    Text(String),
    /// A program on `PATH`, or a file, without which the case is skipped.
    Needs(String),
    /// A file for the commands: name and contents.
    File(String, String),
    /// A command and what is expected of it.
    Run(String, Expected),
}

/// What a command does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Expected {
    exit: i32,
    stdout: String,
    stderr: String,
}

/// How a case ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As expected, or blessed.
    Passed,
    /// Something that it needs is not there.
    Skipped(String),
    /// Otherwise; the report says how.
    Failed(String),
}

/// Runs the case in `file`.
///
/// # Errors
/// When the case cannot be read or its commands cannot be started.
pub fn run_case(file: &Path, bless: bool) -> Result<Verdict> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let parts = parse(&text).with_context(|| format!("in {}", file.display()))?;
    for part in &parts {
        if let Part::Needs(what) = part
            && !is_there(what)
        {
            return Ok(Verdict::Skipped(format!("there is no {what}")));
        }
    }
    let settings = Settings::new(file)?;
    let mut done = Vec::new();
    let mut report = String::new();
    for part in parts {
        if let Part::File(name, contents) = &part {
            let place = settings.directory.join(name);
            std::fs::create_dir_all(place.parent().unwrap_or(&settings.directory))?;
            std::fs::write(place, contents)?;
        }
        let Part::Run(command, expected) = part else {
            done.push(part);
            continue;
        };
        let actual = settings.normalise(process::run(&mut settings.command(&command), b"", LIMIT)?);
        if actual != expected {
            report += &format!(
                "$ {command}\n--- expected\n{}--- actual\n{}",
                show(&expected),
                show(&actual)
            );
        }
        done.push(Part::Run(command, actual));
    }
    if report.is_empty() {
        return Ok(Verdict::Passed);
    }
    if bless {
        std::fs::write(file, done.iter().map(write_part).collect::<String>())?;
        return Ok(Verdict::Passed);
    }
    Ok(Verdict::Failed(
        report + "BLESS=1 accepts the actual output",
    ))
}

/// Every case below `folder`, in the order of names.
///
/// # Errors
/// When a folder cannot be read.
pub fn cases(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in
        std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(cases(&path)?);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "case")
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Whether the file, or the program on `PATH`, exists. `rust-std` stands for Rust's standard library for WASI, which is not
/// there where rustup's server could not be reached; `crates.io` for cargo's reaching that.
pub fn is_there(what: &str) -> bool {
    match what {
        "rust-std" => return has_rust_std(),
        "crates.io" => return reaches_crates_io(),
        _ => {}
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    // An absolute path takes the place of the folder it is joined to.
    std::env::split_paths(&path).any(|folder| folder.join(what).is_file())
}

fn has_rust_std() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", "wasm32-wasip1"]);
    rustc.output().is_ok_and(|output| {
        let folder = String::from_utf8_lossy(&output.stdout);
        Path::new(folder.trim_end()).is_dir()
    })
}

fn reaches_crates_io() -> bool {
    let mut cargo = Command::new("cargo");
    cargo.args(["info", "--quiet", "libz-sys"]);
    // Elsewhere cargo would take the answer from our own lock file.
    cargo.current_dir(std::env::temp_dir());
    cargo.output().is_ok_and(|output| output.status.success())
}

/// Where a case runs, and what its output says instead of the names of this machine.
pub struct Settings {
    /// The fresh directory; it goes away with this.
    pub directory: PathBuf,
    wasikit: PathBuf,
    sysroot: PathBuf,
    root: PathBuf,
}

impl Settings {
    /// A fresh directory for the case in `file`.
    ///
    /// # Errors
    /// When it cannot be made, or there is nothing to test.
    pub fn new(file: &Path) -> Result<Self> {
        let root = paths::root().canonicalize()?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let directory =
            std::env::temp_dir().join(format!("wasikit-cli-{}-{name}", std::process::id()));
        if directory.exists() {
            std::fs::remove_dir_all(&directory)?;
        }
        std::fs::create_dir_all(&directory)?;
        Ok(Self {
            directory: directory.canonicalize()?,
            wasikit: paths::wasikit()
                .canonicalize()
                .context("no wasikit to test")?,
            sysroot: paths::sysroot()
                .canonicalize()
                .context("no sysroot to test with")?,
            root,
        })
    }

    /// The command, with `wasikit`, `$EXAMPLES` and `$DIR` in its environment and nothing of the user's own settings.
    pub fn command(&self, line: &str) -> Command {
        let mut path = self
            .wasikit
            .parent()
            .unwrap_or(&self.directory)
            .as_os_str()
            .to_os_string();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let mut command = Command::new("sh");
        command
            .args(["-c", line])
            .current_dir(&self.directory)
            .env("PATH", path)
            .env("EXAMPLES", self.root.join("docs/examples"))
            .env("DIR", &self.directory)
            .env("WASIKIT_SYSROOT", &self.sysroot)
            .env("WASIKIT_CACHE", self.root.join("target/cli-cache"))
            .env("CARGO_TARGET_DIR", self.directory.join("target"))
            .env("LC_ALL", "C")
            .env_remove("WASIKIT_LLVM_DIR")
            .env_remove("RUSTFLAGS");
        command
    }

    /// The outcome with `[DIR]`, `[SYSROOT]`, `[ROOT]` for the folders, and without version numbers in tools' names.
    fn normalise(&self, outcome: Outcome) -> Expected {
        let text = |bytes: &[u8]| {
            let mut text = String::from_utf8_lossy(bytes).into_owned();
            let folders = [
                (&self.directory, "[DIR]"),
                (&self.sysroot, "[SYSROOT]"),
                (&self.root, "[ROOT]"),
            ];
            for (folder, name) in folders {
                text = text.replace(&folder.display().to_string(), name);
            }
            text.lines()
                .map(|line| without_versions(line) + "\n")
                .collect()
        };
        Expected {
            exit: outcome.code,
            stdout: text(&outcome.stdout),
            stderr: text(&outcome.stderr),
        }
    }
}

impl Drop for Settings {
    fn drop(&mut self) {
        // What is left in the temporary folder harms nobody.
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// `clang-22` becomes `clang`, and `/tmp/x-1a2b3c.o` becomes `x.o`.
fn without_versions(line: &str) -> String {
    let words = line.split(' ').map(|word| {
        for tool in ["clang", "wasm-ld"] {
            if let Some(rest) = word
                .strip_prefix(tool)
                .and_then(|rest| rest.strip_prefix('-'))
            {
                return tool.to_string() + rest.trim_start_matches(|c: char| c.is_ascii_digit());
            }
        }
        match word
            .strip_prefix("/tmp/")
            .and_then(|object| object.split_once(".o"))
        {
            Some((object, rest)) => {
                let name = object.rsplit_once('-').map_or(object, |(name, _)| name);
                format!("{name}.o{rest}")
            }
            None => word.to_string(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Reads a case.
fn parse(text: &str) -> Result<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let (key, value) = line
            .split_once(':')
            .map_or((line, ""), |(key, value)| (key, value.trim()));
        let mut block = || {
            let mut block = String::new();
            while let Some(line) = lines.next_if(|line| line.starts_with("  ")) {
                block += line.strip_prefix("  ").unwrap_or(line);
                block += "\n";
            }
            block
        };
        match (key, parts.last_mut()) {
            ("NEEDS", _) => parts.push(Part::Needs(value.to_string())),
            ("FILE", _) => parts.push(Part::File(value.to_string(), block())),
            ("RUN", _) => parts.push(Part::Run(value.to_string(), Expected::default())),
            ("EXIT", Some(Part::Run(_, expected))) => {
                expected.exit = value.parse().context("EXIT takes a number")?
            }
            ("STDOUT", Some(Part::Run(_, expected))) => expected.stdout = block(),
            ("STDERR", Some(Part::Run(_, expected))) => expected.stderr = block(),
            _ if line.is_empty() || line.starts_with('#') => {
                parts.push(Part::Text(line.to_string()))
            }
            _ => bail!("a line that means nothing: {line}"),
        }
    }
    Ok(parts)
}

/// Writes a part as [`parse`] reads it.
fn write_part(part: &Part) -> String {
    match part {
        Part::Text(line) => format!("{line}\n"),
        Part::Needs(what) => format!("NEEDS: {what}\n"),
        Part::File(name, contents) => format!("FILE: {name}\n{}", indented(contents)),
        Part::Run(command, expected) => format!("RUN: {command}\n{}", show(expected)),
    }
}

fn show(expected: &Expected) -> String {
    let mut text = String::new();
    if expected.exit != 0 {
        text += &format!("EXIT: {}\n", expected.exit);
    }
    for (name, output) in [("STDOUT", &expected.stdout), ("STDERR", &expected.stderr)] {
        if !output.is_empty() {
            text += &format!("{name}:\n{}", indented(output));
        }
    }
    text
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_written_as_it_was_read() {
        let text = "# Why.\n\nFILE: a.c\n  int x;\nRUN: wasikit cc a.c\nEXIT: 1\nSTDERR:\n  a\n  \n  b\nRUN: true\n";
        let parts = parse(text).expect("the case is well formed");
        assert_eq!(parts.iter().map(write_part).collect::<String>(), text);
        assert!(parse("EXIT: 1\n").is_err());
    }

    #[test]
    fn versions_do_not_show() {
        assert_eq!(
            without_versions("wasm-ld-22: error: /tmp/bad-31d170.o: x"),
            "wasm-ld: error: bad.o: x"
        );
    }
}
