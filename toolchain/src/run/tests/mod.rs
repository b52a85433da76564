//! Runs the test harness that rustc makes of `#[test]` functions, each test in an instance of its own.
//!
//! The target's standard library cannot unwind, so a test that panics takes its whole process with it, and the harness
//! inside the module, libtest, does not even begin with the tests that shall panic. Here each test gets a process: libtest
//! inside is asked for the names, then told to run one of them, in as many fresh instances as there are tests. What it prints
//! about that one is read ([`single`]), and the whole is printed as libtest prints it natively ([`report`]).

mod choices;
mod panics;
mod report;
mod single;
mod stream;

pub use choices::Choices;

use super::guest::{self, Guest};
use super::options::Options;
use crate::failure::{Failure, Outcome};
use panics::ShouldPanic;
use report::Report;
use single::Verdict;
use std::io::Write;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Instant;
use wasmtime_wasi::p2::pipe::MemoryOutputPipe;

/// What libtest exits with when a test failed.
const FAILED: u8 = 101;

/// Part of the name of libtest's entry point, in each of Rust's two ways to encode names.
const ENTRY: &[u8] = b"4test16test_main_static";

/// Whether `module` is libtest with tests, as far as its names tell.
pub fn is_libtest(module: &[u8]) -> bool {
    module.windows(ENTRY.len()).any(|window| window == ENTRY)
}

/// Runs the tests that were chosen.
pub fn run(guest: &Guest, options: &Options, choices: &Choices) -> Outcome {
    let begun = Instant::now();
    let names = match list(guest, options, &choices.selection)? {
        Ok(names) => names,
        Err(code) => return Ok(code),
    };
    let filtered_out = match choices.selection.is_empty() {
        true => 0,
        false => match list(guest, options, &[])? {
            Ok(all) => all.len() - names.len(),
            Err(code) => return Ok(code),
        },
    };
    let mut report = Report::begin(choices, names.len());
    let should_panic = ShouldPanic::default();
    let run_one = |name: &str| single::run(guest, options, choices, &should_panic, name);
    if choices.no_capture {
        for name in &names {
            report.announce(name);
            report.add(name, run_one(name)?);
        }
    } else {
        in_parallel(choices.threads, &names, run_one, |name, verdict| {
            report.add(name, verdict);
        })?;
    }
    match report.end(filtered_out, begun.elapsed()) {
        true => Ok(ExitCode::SUCCESS),
        false => Ok(ExitCode::from(FAILED)),
    }
}

/// Asks libtest which tests `selection` means; its exit code when it does not understand.
fn list(
    guest: &Guest,
    options: &Options,
    selection: &[String],
) -> Result<Result<Vec<String>, ExitCode>, Failure> {
    let output = MemoryOutputPipe::new(usize::MAX);
    let mut world = guest::world(options)?;
    world
        .arg(&options.program_name)
        .args(selection)
        .args(&["--list", "--format", "terse"])
        .stdout(output.clone());
    let ending = guest.run(&mut world, options, |_| {})?;
    let text = String::from_utf8_lossy(&output.contents()).into_owned();
    let code = match ending.how {
        Ok(0) => {
            let names = text.lines().filter_map(|line| {
                let (name, kind) = line.rsplit_once(": ")?;
                ["test", "benchmark"]
                    .contains(&kind)
                    .then(|| name.to_string())
            });
            return Ok(Ok(names.collect()));
        }
        Ok(code) => ExitCode::from(code.to_le_bytes()[0]),
        Err(trapped) => {
            trapped.failure.report();
            ExitCode::from(super::TRAPPED)
        }
    };
    // Nobody is left to tell when standard output is closed.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(Err(code))
}

/// Runs all tests on `threads` threads; `each` gets the results in the order of the names.
fn in_parallel(
    threads: usize,
    names: &[String],
    run: impl Fn(&str) -> Result<Verdict, Failure> + Sync,
    mut each: impl FnMut(&str, Verdict),
) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let (sender, results) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..threads.min(names.len()) {
            let (sender, next, run) = (sender.clone(), &next, &run);
            let work = move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(name) = names.get(index) else { break };
                    // When nobody listens any more a test could not be run at all.
                    if sender.send((index, run(name))).is_err() {
                        break;
                    }
                }
            };
            std::thread::Builder::new()
                .stack_size(super::CALLS + super::ROOM_FOR_THE_RUNTIME)
                .spawn_scoped(scope, work)
                .map_err(|error| Failure::internal("no thread for the tests").because(error))?;
        }
        drop(sender);
        let mut early: Vec<Option<Verdict>> = names.iter().map(|_| None).collect();
        let mut shown = 0;
        for (index, verdict) in results {
            if let Some(place) = early.get_mut(index) {
                *place = Some(verdict?);
            }
            while let (Some(place), Some(name)) = (early.get_mut(shown), names.get(shown)) {
                let Some(verdict) = place.take() else { break };
                each(name, verdict);
                shown += 1;
            }
        }
        Ok(())
    })
}
