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
/// A prime number of them, so that each step through them reaches all.
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

/// A program of `tests/bench`, built for every column in every placement, and what has been measured of it.
pub struct Program {
    name: String,
    place: PathBuf,
    builds: Vec<Vec<Option<PathBuf>>>,
    /// The cases in the order in which the program prints them.
    order: Vec<String>,
    samples: BTreeMap<String, [Samples; BUILDS.len()]>,
}

impl Program {
    /// Builds it.
    ///
    /// # Errors
    /// When it does not compile with ours.
    pub fn build(source: &Path) -> Result<Self> {
        let name = source
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let place = root().join("target/bench").join(&name);
        std::fs::create_dir_all(&place)?;
        let builds = (0..PLACEMENTS).map(|placement| build_all(source, &place, placement));
        Ok(Self {
            builds: builds.collect::<Result<_>>()?,
            name,
            place,
            order: Vec::new(),
            samples: BTreeMap::new(),
        })
    }

    /// Runs one placement in every column. Their order changes with each turn, since what a machine did just before shows in the
    /// next times.
    ///
    /// # Errors
    /// When a run fails.
    pub fn run(&mut self, turn: usize) -> Result<()> {
        let placement = turn % PLACEMENTS;
        let step = 1 + turn / PLACEMENTS % (BUILDS.len() - 1);
        for column in (0..BUILDS.len()).map(|index| (index * step + turn) % BUILDS.len()) {
            let Some(program) = &self.builds[placement][column] else {
                continue;
            };
            for (case, time) in run_once(program, &self.place)? {
                if !self.order.contains(&case) {
                    self.order.push(case.clone());
                }
                self.samples.entry(case).or_default()[column][placement].push(time);
            }
        }
        Ok(())
    }

    /// A row a case: of each placement the quickest run, and of those the mean.
    pub fn rows(mut self) -> Vec<Row> {
        let row = |case: String| {
            let samples = self.samples.remove(&case).unwrap_or_default();
            Row {
                program: self.name.clone(),
                case,
                times: samples.map(|placements| time_of(&placements)),
            }
        };
        self.order.into_iter().map(row).collect()
    }
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
