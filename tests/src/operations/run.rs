//! Worlds, one after the other, and what all of them found.

use super::world::{Findings, Task, live};
use crate::paths::{root, sysroot, wasikit};
use crate::process;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// How much is to be done.
#[derive(Clone, Debug)]
pub struct Options {
    /// The first seed.
    pub seed: u64,
    /// Sequences in all.
    pub sequences: usize,
    /// Paths as attackers write them.
    pub hostile: bool,
}

/// What all worlds found.
#[derive(Debug, Default)]
pub struct Report {
    /// Operations that were compared.
    pub operations: usize,
    /// Differences that have a reason, and how often they were met.
    pub known: BTreeMap<String, usize>,
    /// Differences that have none: by what they are, how often, and an example.
    pub unknown: BTreeMap<String, (usize, String)>,
}

const PER_WORLD: usize = 250;
const LIMIT: Duration = Duration::from_secs(300);

/// Whether the kernel lets us make namespaces.
#[must_use]
pub fn permitted() -> bool {
    let tried = Command::new("unshare")
        .args(["-Urm", "mount", "-t", "tmpfs", "none", "/tmp"])
        .output();
    tried.is_ok_and(|output| output.status.success())
}

/// Builds the interpreter for both sides.
fn build(kind: &str) -> Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("wasikit-{kind}-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let source = root().join("tests/operations/interpreter.c");
    let mut native = Command::new("gcc");
    native
        .args(["-O1", "-static", "-o"])
        .arg(folder.join("native"))
        .arg(&source);
    let mut ours = Command::new(wasikit());
    ours.env("WASIKIT_SYSROOT", sysroot())
        .args(["cc", "-O1", "-o"])
        .arg(folder.join("ours.wasm"))
        .arg(&source);
    for mut command in [native, ours] {
        let outcome = process::run(&mut command, b"", LIMIT)?;
        if outcome.code != 0 {
            bail!("{command:?} failed:\n{}", outcome.text());
        }
    }
    Ok(folder)
}

/// Runs worlds, each by starting `worlds` again as the program `me` in namespaces of its own, until enough sequences were compared.
///
/// # Errors
/// When a world cannot be run, an interpreter dies, or something outside the preopens was reached.
pub fn run(me: &Path, options: &Options) -> Result<Report> {
    let kind = if options.hostile { "hostile" } else { "random" };
    let programs = build(kind)?;
    let mut report = Report::default();
    let worlds = options.sequences.div_ceil(PER_WORLD);
    for number in 0..worlds {
        let seed = options.seed + number as u64;
        let sequences = PER_WORLD.min(options.sequences - number * PER_WORLD);
        let mut world = Command::new("unshare");
        world
            .arg("-Urm")
            .arg(me)
            .args(["world", &seed.to_string(), &sequences.to_string()]);
        world.arg(kind).arg(&programs);
        let outcome = process::run(&mut world, b"", LIMIT)?;
        let text = String::from_utf8_lossy(&outcome.stdout);
        if outcome.code != 0 {
            let (count, example) = report.unknown.entry("a world failed".into()).or_default();
            *count += 1;
            *example = format!("{world:?} ended with {}:\n{}", outcome.code, outcome.text());
            continue;
        }
        merge(&mut report, &text).with_context(|| format!("what {world:?} told"))?;
    }
    std::fs::remove_dir_all(programs)?;
    Ok(report)
}

/// What a world of this description found, as `run` reads it.
///
/// # Errors
/// As for [`live`].
pub fn tell(task: &Task) -> Result<String> {
    let Findings {
        operations,
        known,
        unknown,
    } = live(task)?;
    let mut text = format!("operations {operations}\n");
    for (reason, count) in known {
        let _ = writeln!(text, "known {count} {reason}");
    }
    for (kind, (count, example)) in unknown {
        let _ = writeln!(text, "unknown {count} {kind}");
        for line in example.lines() {
            let _ = writeln!(text, "| {line}");
        }
    }
    Ok(text)
}

fn merge(report: &mut Report, text: &str) -> Result<()> {
    let mut last = None;
    for line in text.lines() {
        let (word, rest) = line.split_once(' ').context("two words")?;
        if word == "|" {
            if let Some(kind) = &last
                && let Some((_, example)) = report.unknown.get_mut(kind)
            {
                *example += rest;
                example.push('\n');
            }
            continue;
        }
        last = None;
        let (count, what) = rest.split_once(' ').unwrap_or((rest, ""));
        let count: usize = count.parse()?;
        match word {
            "operations" => report.operations += count,
            "known" => *report.known.entry(what.into()).or_default() += count,
            "unknown" => {
                if let Some((old, _)) = report.unknown.get_mut(what) {
                    *old += count;
                } else {
                    report.unknown.insert(what.into(), (count, String::new()));
                    last = Some(what.to_owned());
                }
            }
            _ => bail!("unknown line {line:?}"),
        }
    }
    Ok(())
}
