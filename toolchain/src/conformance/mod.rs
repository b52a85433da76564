//! `wasikit conformance`: which runtimes keep `wasi_snapshot_preview1`, call by call.
//!
//! A case (`case.rs`) comes from the built-in suite (`suite/`, the files of `tests/conformance`) or from a folder in the
//! public format (`testsuite.rs`). `module.rs` makes its module, `world.rs` its directory, `adapter.rs` the command that
//! gives both to a runtime; `execute.rs` or `session.rs` runs it, `judge.rs` decides, `report/` tells.

mod adapter;
mod baseline;
mod case;
mod earlier;
mod emit;
mod execute;
mod expectations;
mod faults;
mod glob;
mod judge;
mod module;
mod options;
mod progress;
mod report;
mod run;
mod session;
mod suite;
mod testsuite;
mod world;

use crate::failure::{Failure, Outcome};
use adapter::Runtime;
use case::Case;
use earlier::Earlier;
use options::Options;
use report::Report;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
Check which runtimes keep wasi_snapshot_preview1

Usage: wasikit conformance [OPTIONS]

Without options: all cases on all runtimes that are installed.

What is run:
  --runtime NAME[=PROGRAM]  one runtime, perhaps by the path of its program; again for more
  --runtime FILE.toml       a runtime by an adapter of your own
  --command TEMPLATE        any runtime: 'myrt --dir {host} {module} {args}'
  --case PATTERN            cases whose name contains this, or matches it where it has a `*`
  --suite DIR               a folder in the public wasi-testsuite format, instead of the built-in suite
  --no-features             leave out the probes for core features
  --faults                  break the embedded runtime in known ways; each must be caught
  --list, --runtimes        list the cases; the runtimes and how to get them

How:
  --jobs N                  cases at a time (default: the machine's processors)
  --timeout SECONDS         for each case (default: 20)
  --expect FILE             an expectation file: cases to skip, and failures that are no news
  --from REPORT.json        tell an earlier run again, with today's explanations; again to join several runs
  --baseline OLD.json       show what changed since that report; only new failures count

Reports:
  --json FILE, --junit FILE, --html FILE, --markdown FILE
  --quiet                   no progress, no table
  --case NAME --emit DIR    write the module, the directory and the command of a case, for a bug report

Exit code: 0; 1 when a case fails that must not and nothing said so before; 2 for defects of wasikit.";

/// Runs `wasikit conformance` with its arguments.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    // The faulty runtime is this program again: one fault, then the arguments of `wasikit run`.
    if let Some((first, rest)) = arguments.split_first()
        && first == "--run-faulty"
    {
        return faults::run(rest.to_vec());
    }
    let Some(options) = options::parse(arguments)? else {
        println!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    };
    if options.list_runtimes {
        return list_runtimes();
    }
    let scratch = Scratch::new()?;
    let cases = cases(&options)?;
    if options.list {
        let mut list = String::new();
        for case in &cases {
            let _ = writeln!(
                list,
                "{:<11} {:<58} {}",
                case.level.name(),
                case.id(),
                case.title
            );
        }
        println!("{list}{} cases", cases.len());
        return Ok(ExitCode::SUCCESS);
    }
    let settings = run::Settings {
        jobs: options.jobs,
        limit: options.limit,
        scratch: scratch.folder.clone(),
        progress: !options.quiet,
    };
    if options.faults {
        return faults::check_all(&cases, &settings);
    }
    let runtimes = if options.from.is_empty() {
        runtimes(&options, &scratch.folder)?
    } else {
        Vec::new()
    };
    if let Some(folder) = &options.emit {
        return emit::all(&cases, &runtimes, folder, &settings);
    }
    let expectations = expectations::read_all(&options.expectations)?;
    let baseline = options
        .baseline
        .as_deref()
        .map(baseline::read)
        .transpose()?;
    let seen = if options.from.is_empty() {
        let started = std::time::Instant::now();
        let verdicts = run::all(&cases, &runtimes, &expectations, &settings)?;
        Earlier {
            runtimes,
            verdicts,
            elapsed: started.elapsed(),
        }
    } else {
        earlier::read(&options.from, &cases)?
    };
    let report = Report::new(cases, seen, &expectations, baseline);
    write_reports(&report, &options)?;
    Ok(if report.has_news() {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

/// The cases that were asked for.
fn cases(options: &Options) -> Result<Vec<Case>, Failure> {
    let mut cases = Vec::new();
    if options.suites.is_empty() {
        cases = suite::cases()?;
        if options.features && !options.faults {
            cases.extend(suite::features()?);
        }
    }
    for folder in &options.suites {
        cases.extend(testsuite::cases(folder)?);
    }
    if !options.cases.is_empty() {
        let wanted = |case: &Case| {
            let id = case.id();
            // A whole name means that case alone, also where it is part of other names.
            options
                .cases
                .iter()
                .any(|pattern| glob::selects(pattern, &id))
        };
        cases.retain(wanted);
        if let [name] = options.cases.as_slice()
            && cases.iter().any(|case| case.id() == *name)
        {
            cases.retain(|case| case.id() == *name);
        }
    }
    if cases.is_empty() {
        return Err(Failure::user("no case is selected")
            .hint("`wasikit conformance --list` shows their names"));
    }
    Ok(cases)
}

/// The runtimes that were asked for, or all that are there.
fn runtimes(options: &Options, scratch: &Path) -> Result<Vec<Runtime>, Failure> {
    let mut runtimes = Vec::new();
    for choice in &options.runtimes {
        runtimes.push(adapter::named(choice, scratch)?);
    }
    for template in &options.commands {
        runtimes.push(adapter::from_command(template)?);
    }
    if runtimes.is_empty() {
        runtimes = adapter::installed(scratch)?;
    }
    adapter::tell_apart(&mut runtimes);
    Ok(runtimes)
}

fn list_runtimes() -> Outcome {
    let scratch = Scratch::new()?;
    let installed = adapter::installed(&scratch.folder)?;
    let mut list = String::new();
    for (id, adapter) in adapter::known()? {
        let _ = match installed.iter().find(|runtime| runtime.id == id) {
            Some(runtime) => writeln!(list, "{id:<12} {} {}", adapter.title, runtime.version),
            None => writeln!(list, "{id:<12} not installed: {}", adapter.get),
        };
    }
    print!("{list}");
    Ok(ExitCode::SUCCESS)
}

fn write_reports(report: &Report, options: &Options) -> Result<(), Failure> {
    let files = [
        (&options.json, report::json::render as fn(&Report) -> String),
        (&options.junit, report::junit::render),
        (&options.html, report::html::render),
        (&options.markdown, report::markdown::render),
    ];
    for (path, render) in files {
        if let Some(path) = path {
            std::fs::write(path, render(report)).map_err(|error| {
                Failure::user(format!("cannot write `{}`", path.display())).because(error)
            })?;
        }
    }
    if !options.quiet {
        print!("{}", report::terminal::render(report));
    }
    Ok(())
}

/// The folder in which everything is made; it goes away with its owner.
struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    fn new() -> Result<Self, Failure> {
        let folder =
            std::env::temp_dir().join(format!("wasikit-conformance-{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|error| {
            Failure::user(format!("cannot make `{}`", folder.display()))
                .because(error)
                .hint("TMPDIR names the folder for temporary files")
        })?;
        Ok(Self { folder })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A folder left in the temporary one harms nobody.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
