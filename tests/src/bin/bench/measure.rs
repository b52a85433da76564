//! Builds a program for every column and times its cases, the columns in turn.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use wasikit_tests::build::{Library, compile, compile_native, link};
use wasikit_tests::paths::{root, wasikit};
use wasikit_tests::process;

/// What a program is built with: a column of the table.
#[derive(Clone, Copy)]
pub enum Build {
    /// A module, linked with a C library for wasm.
    Module(Library),
    /// A program of the host, made by a compiler that brings its C library.
    Native(&'static str),
}

/// The columns: ours, ours with vector instructions, the reference, and as the limit the host's glibc and musl.
pub const BUILDS: [Build; 5] = [
    Build::Module(Library::Ours),
    Build::Module(Library::OursSimd),
    Build::Module(Library::Reference),
    Build::Native("gcc"),
    Build::Native("musl-gcc"),
];

/// Nanoseconds of a case, a column each.
pub struct Row {
    pub program: String,
    pub case: String,
    pub times: [Option<f64>; BUILDS.len()],
}

impl Row {
    /// How many times as fast as the reference a column is.
    pub fn ratio(&self, column: usize) -> Option<f64> {
        let ours = self.times.get(column).copied().flatten()?;
        Some(self.times[2]? / ours.max(0.001))
    }
}

const FLAGS: &[&str] = &["-O2", "-fno-builtin", "-D_GNU_SOURCE", "-w"];

/// How many placements of its code and data a program is built in (`BENCH_PLACEMENT` in `tests/bench/bench.h`).
pub const PLACEMENTS: usize = 4;

/// The times of a case in one column: a list for each placement.
type Samples = [Vec<f64>; PLACEMENTS];

/// The cases of one program: of each placement the quickest of so many rounds, and of those the mean.
///
/// # Errors
/// When the program does not compile with ours, or a run of it fails.
pub fn measure(source: &Path, rounds: usize) -> Result<Vec<Row>> {
    let name = source
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    eprintln!("   Measuring {name}");
    let place = root().join("target/bench").join(&name);
    std::fs::create_dir_all(&place)?;
    let mut placements = Vec::new();
    for placement in 0..PLACEMENTS {
        placements.push(build_all(source, &place, placement)?);
    }
    let mut order = Vec::new();
    let mut samples: BTreeMap<String, [Samples; BUILDS.len()]> = BTreeMap::new();
    for _ in 0..rounds {
        for (placement, programs) in placements.iter().enumerate() {
            for (column, program) in programs.iter().enumerate() {
                let Some(program) = program else { continue };
                for (case, time) in run_once(program, &place)? {
                    if !order.contains(&case) {
                        order.push(case.clone());
                    }
                    samples.entry(case).or_default()[column][placement].push(time);
                }
            }
        }
    }
    let row = |case: String| {
        let times = samples
            .remove(&case)
            .unwrap_or_default()
            .map(|placements| time_of(&placements));
        Row {
            program: name.clone(),
            case,
            times,
        }
    };
    Ok(order.into_iter().map(row).collect())
}

/// The program of each column; none where a library lacks a function, or where there is no such library.
fn build_all(source: &Path, place: &Path, placement: usize) -> Result<Vec<Option<PathBuf>>> {
    let mut programs = Vec::new();
    let placed = format!("-DBENCH_PLACEMENT={placement}");
    let flags = [FLAGS, &[placed.as_str()]].concat();
    for (index, build) in BUILDS.into_iter().enumerate() {
        let (program, name, built) = match build {
            Build::Module(library) => {
                let object = place.join(format!("program.{placement}.{index}.o"));
                let module = place.join(format!("program.{placement}.{index}.wasm"));
                let built = compile(source, &object, library, &flags)
                    .and_then(|()| link(&object, &module, library));
                (module, format!("{library:?}"), built)
            }
            Build::Native(compiler) => {
                let binary = place.join(format!("program.{placement}.{index}.native"));
                let compiled = compile_native(compiler, source, &binary, &flags);
                (binary, compiler.to_owned(), compiled)
            }
        };
        match built {
            Ok(()) => programs.push(Some(program)),
            Err(error) if index == 0 => return Err(error),
            Err(_) if placement > 0 => programs.push(None),
            Err(error) => {
                let reason = error.to_string();
                let reason = reason.lines().nth(1).unwrap_or(&reason);
                eprintln!("   without {name}: {reason}");
                programs.push(None);
            }
        }
    }
    Ok(programs)
}

fn run_once(program: &Path, place: &Path) -> Result<Vec<(String, f64)>> {
    let mut command = if program.extension().is_some_and(|end| end == "wasm") {
        let mut command = Command::new(wasikit());
        command.args(["run", "--dir", "."]).arg(program);
        command
    } else {
        Command::new(program)
    };
    let outcome = process::run(command.current_dir(place), b"", Duration::from_secs(300))?;
    if outcome.code != 0 {
        bail!(
            "{} ended with code {}:\n{}",
            program.display(),
            outcome.code,
            outcome.text()
        );
    }
    let text = String::from_utf8_lossy(&outcome.stdout).into_owned();
    let mut cases = Vec::new();
    for line in text.lines() {
        let (case, time) = line
            .split_once('\t')
            .with_context(|| format!("`{line}` is not a result"))?;
        cases.push((case.to_owned(), time.parse::<f64>()? / 1000.0));
    }
    Ok(cases)
}

/// The mean over the placements of the quickest time in each: what else the machine does only makes a run slower.
fn time_of(placements: &Samples) -> Option<f64> {
    let mut sum = 0.0;
    for times in placements {
        sum += times.iter().copied().reduce(f64::min)?;
    }
    Some(sum / PLACEMENTS as f64)
}
