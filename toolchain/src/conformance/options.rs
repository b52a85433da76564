//! The arguments of `wasikit conformance`.

use crate::failure::Failure;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

/// What it was asked to do.
#[derive(Debug)]
pub struct Options {
    /// `--runtime`: adapters by name or file, perhaps with `=PROGRAM`.
    pub runtimes: Vec<String>,
    /// `--command`: runtimes by command line.
    pub commands: Vec<String>,
    /// `--case`: patterns.
    pub cases: Vec<String>,
    /// `--suite`: folders in the public format, instead of the built-in suite.
    pub suites: Vec<PathBuf>,
    /// `--expect`: expectation files.
    pub expectations: Vec<PathBuf>,
    /// `--baseline`: an earlier report.
    pub baseline: Option<PathBuf>,
    /// `--from`: reports of earlier runs, instead of running.
    pub from: Vec<PathBuf>,
    /// Where the reports go.
    pub json: Option<PathBuf>,
    /// See `json`.
    pub junit: Option<PathBuf>,
    /// See `json`.
    pub html: Option<PathBuf>,
    /// See `json`.
    pub markdown: Option<PathBuf>,
    /// `--emit`: write a reproduction instead of running.
    pub emit: Option<PathBuf>,
    /// How many cases run at a time.
    pub jobs: usize,
    /// How long each may take.
    pub limit: Duration,
    /// `--list`.
    pub list: bool,
    /// `--runtimes`.
    pub list_runtimes: bool,
    /// `--faults`.
    pub faults: bool,
    /// `--quiet`.
    pub quiet: bool,
    /// `--no-features`.
    pub features: bool,
}

/// Reads the arguments; `None` when only help was asked for.
pub fn parse(arguments: Vec<OsString>) -> Result<Option<Options>, Failure> {
    let mut options = Options {
        runtimes: Vec::new(),
        commands: Vec::new(),
        cases: Vec::new(),
        suites: Vec::new(),
        expectations: Vec::new(),
        baseline: None,
        from: Vec::new(),
        json: None,
        junit: None,
        html: None,
        markdown: None,
        emit: None,
        jobs: std::thread::available_parallelism().map_or(2, usize::from),
        limit: Duration::from_secs(20),
        list: false,
        list_runtimes: false,
        faults: false,
        quiet: false,
        features: true,
    };
    let mut rest = arguments
        .into_iter()
        .map(|argument| argument.to_string_lossy().into_owned());
    while let Some(argument) = rest.next() {
        let (name, inline) = match argument.split_once('=') {
            Some((name, value)) if name.starts_with("--") => {
                (name.to_string(), Some(value.to_string()))
            }
            _ => (argument, None),
        };
        let mut value = || {
            inline.clone().or_else(|| rest.next()).ok_or_else(|| {
                Failure::user(format!("`{name}` needs a value"))
                    .hint("`wasikit conformance --help` shows the options")
            })
        };
        match name.as_str() {
            "--help" | "-h" => return Ok(None),
            "--list" => options.list = true,
            "--runtimes" => options.list_runtimes = true,
            "--faults" => options.faults = true,
            "--quiet" | "-q" => options.quiet = true,
            "--no-features" => options.features = false,
            "--runtime" | "-r" => options.runtimes.push(value()?),
            "--command" => options.commands.push(value()?),
            "--case" | "-c" => options.cases.push(value()?),
            "--suite" => options.suites.push(value()?.into()),
            "--expect" => options.expectations.push(value()?.into()),
            "--baseline" => options.baseline = Some(value()?.into()),
            "--from" => options.from.push(value()?.into()),
            "--json" => options.json = Some(value()?.into()),
            "--junit" => options.junit = Some(value()?.into()),
            "--html" => options.html = Some(value()?.into()),
            "--markdown" => options.markdown = Some(value()?.into()),
            "--emit" => options.emit = Some(value()?.into()),
            "--jobs" | "-j" => options.jobs = number(&name, &value()?)?,
            "--timeout" => {
                let seconds = number(&name, &value()?)?;
                options.limit = Duration::from_secs(u64::try_from(seconds).unwrap_or(20));
            }
            _ => {
                return Err(
                    Failure::user(format!("`wasikit conformance` has no option `{name}`"))
                        .hint("`wasikit conformance --help` shows the options"),
                );
            }
        }
    }
    Ok(Some(options))
}

fn number(name: &str, text: &str) -> Result<usize, Failure> {
    match text.parse() {
        Ok(number @ 1..) => Ok(number),
        _ => Err(Failure::user(format!(
            "`{name}` takes a number, not `{text}`"
        ))),
    }
}
