//! The programs of `tests/c`: compiled with wasikit and with the host's compiler, run, and their outputs compared.
//!
//! `docs/hacking.md` describes the directives in the first lines of a program.

use crate::build::compile_native;
use crate::paths::{root, sysroot, wasikit};
use crate::process::{self, Outcome};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Whose output must be equal to wasikit's.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Oracle {
    Host,
    Musl,
    /// The program checks itself, for the reason given.
    Itself,
}

#[derive(Clone, Debug)]
struct Directives {
    oracle: Oracle,
    flags: Vec<String>,
    wasm_flags: Vec<String>,
    args: Vec<String>,
    stdin: Vec<u8>,
    env: Vec<(String, String)>,
    directory: bool,
}

const LIMIT: Duration = Duration::from_secs(60);

/// How a run of programs ended.
#[derive(Debug, Default)]
pub struct Summary {
    /// Number of programs whose outputs agreed.
    pub passed: usize,
    /// Name and report of each that did not.
    pub failed: Vec<(String, String)>,
}

/// Runs every program below `tests/c` whose path contains `filter`, two at a time.
///
/// # Errors
/// When the folder cannot be read.
pub fn run_all(filter: &str) -> Result<Summary> {
    let folder = root().join("tests/c");
    let mut programs = Vec::new();
    find(&folder, &mut programs)?;
    programs.retain(|path| path.to_string_lossy().contains(filter));
    programs.sort();
    let next = AtomicUsize::new(0);
    let summary = Mutex::new(Summary::default());
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let name = program
                        .strip_prefix(&folder)
                        .unwrap_or(program)
                        .display()
                        .to_string();
                    let result = run_one(program);
                    let mut summary = summary
                        .lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner);
                    match result {
                        Ok(()) => summary.passed += 1,
                        Err(report) => summary.failed.push((name, format!("{report:#}"))),
                    }
                }
            });
        }
    });
    let mut summary = summary
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    // Some programs measure time, which a busy machine upsets: what failed runs once more, alone, and that is told.
    for (name, report) in std::mem::take(&mut summary.failed) {
        match run_one(&folder.join(&name)) {
            Ok(()) => {
                eprintln!("{name} passed only when run alone; before that:\n{report}");
                summary.passed += 1;
            }
            Err(again) => summary.failed.push((name, format!("{again:#}"))),
        }
    }
    summary.failed.sort();
    Ok(summary)
}

fn find(folder: &Path, programs: &mut Vec<PathBuf>) -> Result<()> {
    for entry in
        std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, programs)?;
        } else if path.extension().is_some_and(|extension| extension == "c") {
            programs.push(path);
        }
    }
    Ok(())
}

fn run_one(program: &Path) -> Result<()> {
    let directives = read_directives(program)?;
    let place = scratch(program)?;
    let ours = run_ours(program, &place, &directives, &[])?;
    let result = match directives.oracle {
        Oracle::Itself => {
            if ours.code == 0 && ours.stdout.ends_with(b"ok\n") {
                Ok(())
            } else {
                bail!("exit code {}:\n{}", ours.code, ours.text())
            }
        }
        Oracle::Host => compare(&ours, &native(program, &place, &directives, "gcc")?),
        Oracle::Musl => compare(&ours, &native(program, &place, &directives, "musl-gcc")?),
    };
    // What the header has bodies for is the archive's without them.
    if result.is_ok() && has_bodies(program) {
        let called = run_ours(program, &place, &directives, &["-D__NO_INLINE__"])?;
        compare(&called, &ours).context("without the bodies in the headers")?;
    }
    if result.is_ok() {
        // A leftover is no failure.
        let _ = std::fs::remove_dir_all(&place);
    }
    result
}

/// Whether the header that a program tests defines functions that the compiler may put in place of calls.
fn has_bodies(program: &Path) -> bool {
    let header = program.parent().and_then(Path::file_name);
    header.is_some_and(|name| {
        let bodies = root().join("sysroot/include/bits/inline").join(name);
        name == "arpa_inet" || bodies.with_extension("h").is_file()
    })
}

/// Compiles a program with wasikit, with more flags than its own, and runs it.
fn run_ours(
    program: &Path,
    place: &Path,
    directives: &Directives,
    more: &[&str],
) -> Result<Outcome> {
    let wasm = place.join("program.wasm");
    let mut compile = Command::new(wasikit());
    compile
        .env("WASIKIT_SYSROOT", sysroot())
        .arg("cc")
        .arg("-O1")
        .arg("-w")
        .args(&directives.flags)
        .args(&directives.wasm_flags)
        .args(more);
    compile.arg(program).arg("-o").arg(&wasm).arg("-lm");
    expect_success("wasikit cc", &process::run(&mut compile, b"", LIMIT)?)?;
    let inside = fresh(&place.join("wasm-dir"))?;
    let mut command = Command::new(wasikit());
    command.current_dir(&inside).arg("run");
    if directives.directory {
        command.args(["--dir", "."]);
    }
    for (key, value) in &directives.env {
        command.arg("--env").arg(format!("{key}={value}"));
    }
    command.arg(&wasm).arg("--").args(&directives.args);
    process::run(&mut command, &directives.stdin, LIMIT)
}

fn native(
    program: &Path,
    place: &Path,
    directives: &Directives,
    compiler: &str,
) -> Result<Outcome> {
    let binary = place.join("program");
    let mut flags = vec!["-O1", "-w"];
    flags.extend(directives.flags.iter().map(String::as_str));
    compile_native(compiler, program, &binary, &flags)?;
    let inside = fresh(&place.join("host-dir"))?;
    let mut command = Command::new(&binary);
    command
        .current_dir(&inside)
        .env_clear()
        .args(&directives.args);
    command.envs(directives.env.iter().map(|(key, value)| (key, value)));
    process::run(&mut command, &directives.stdin, LIMIT)
}

fn compare(ours: &Outcome, theirs: &Outcome) -> Result<()> {
    if ours.code != theirs.code {
        bail!(
            "exit code {} instead of {}\n{}",
            ours.code,
            theirs.code,
            difference(ours, theirs)
        );
    }
    if ours.stdout != theirs.stdout {
        bail!("output differs\n{}", difference(ours, theirs));
    }
    Ok(())
}

/// The first lines that differ.
fn difference(ours: &Outcome, theirs: &Outcome) -> String {
    let (ours_text, theirs_text) = (
        String::from_utf8_lossy(&ours.stdout),
        String::from_utf8_lossy(&theirs.stdout),
    );
    let mut report = String::new();
    let count = ours_text.lines().count().max(theirs_text.lines().count());
    for line in 0..count {
        let (left, right) = (ours_text.lines().nth(line), theirs_text.lines().nth(line));
        if left != right && report.len() < 2000 {
            report.push_str(&format!(
                "  line {}: ours   {}\n",
                line + 1,
                left.unwrap_or("(nothing)")
            ));
            report.push_str(&format!(
                "  line {}: theirs {}\n",
                line + 1,
                right.unwrap_or("(nothing)")
            ));
        }
    }
    if !ours.stderr.is_empty() {
        report.push_str(&format!(
            "  our stderr: {}\n",
            String::from_utf8_lossy(&ours.stderr)
        ));
    }
    report
}

fn expect_success(what: &str, outcome: &Outcome) -> Result<()> {
    if outcome.code == 0 {
        return Ok(());
    }
    bail!("{what} failed:\n{}", outcome.text())
}

fn scratch(program: &Path) -> Result<PathBuf> {
    let name = program
        .strip_prefix(root().join("tests/c"))
        .unwrap_or(program)
        .to_string_lossy()
        .replace(['/', '.'], "-");
    fresh(&root().join("target/c-tests").join(name))
}

fn fresh(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder.to_path_buf())
}

fn read_directives(program: &Path) -> Result<Directives> {
    let text = std::fs::read_to_string(program)
        .with_context(|| format!("cannot read {}", program.display()))?;
    let mut found = Directives {
        oracle: Oracle::Host,
        flags: vec!["-D_GNU_SOURCE".to_owned()],
        wasm_flags: Vec::new(),
        args: Vec::new(),
        stdin: Vec::new(),
        env: Vec::new(),
        directory: false,
    };
    let words = |value: &str| {
        value
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    for line in text.lines().take_while(|line| line.starts_with("//")) {
        let Some((key, value)) = line.trim_start_matches('/').trim().split_once(':') else {
            continue;
        };
        let value = value.trim();
        match key {
            "oracle" => {
                found.oracle = read_oracle(value)
                    .with_context(|| format!("{}: oracle: {value}", program.display()))?
            }
            "flags" => found.flags.extend(words(value)),
            "wasm-flags" => found.wasm_flags.extend(words(value)),
            "args" => found.args.extend(words(value)),
            "stdin" => found.stdin = value.replace("\\n", "\n").into_bytes(),
            "env" => found.env.extend(
                value
                    .split_once('=')
                    .map(|(k, v)| (k.to_owned(), v.to_owned())),
            ),
            "dirs" => found.directory = true,
            _ => {}
        }
    }
    Ok(found)
}

fn read_oracle(value: &str) -> Result<Oracle> {
    match value
        .split_once(' ')
        .map_or((value, ""), |(word, reason)| (word, reason.trim()))
    {
        ("host", _) => Ok(Oracle::Host),
        ("musl", _) => Ok(Oracle::Musl),
        ("none", reason) if !reason.is_empty() => Ok(Oracle::Itself),
        ("none", _) => bail!("give the reason why no other libc can be the oracle"),
        _ => bail!("host, musl, or none with a reason"),
    }
}
