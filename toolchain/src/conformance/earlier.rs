//! Reports of earlier runs, told again: with today's explanations, and several runs as one.

use super::adapter::{self, Runtime};
use super::case::Case;
use super::judge::{Status, Verdict};
use super::run::Verdicts;
use crate::failure::Failure;
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What earlier runs saw.
pub struct Earlier {
    /// The runtimes of all runs.
    pub runtimes: Vec<Runtime>,
    /// Their verdicts on the cases of today.
    pub verdicts: Verdicts,
    /// How long the runs took together.
    pub elapsed: Duration,
}

/// Reads a file of JSON.
///
/// # Errors
/// When it is none.
pub fn json(path: &Path) -> Result<Value, Failure> {
    let wrong = |why: String| {
        Failure::user(format!("cannot read the report `{}`", path.display()))
            .because(why)
            .hint("it is a file that `wasikit conformance --json FILE` wrote")
    };
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
    if value["cases"].is_array() {
        Ok(value)
    } else {
        Err(wrong("it has no list `cases`".into()))
    }
}

/// Reads the reports that earlier runs wrote with `--json`.
///
/// # Errors
/// When one is none, or tells of a runtime that has no adapter.
pub fn read(paths: &[PathBuf], cases: &[Case]) -> Result<Earlier, Failure> {
    let mut earlier = Earlier {
        runtimes: Vec::new(),
        verdicts: Vec::new(),
        elapsed: Duration::ZERO,
    };
    for path in paths {
        let report = json(path)?;
        let seconds = report["seconds"].as_u64().unwrap_or(0);
        earlier.elapsed += Duration::from_secs(seconds);
        let results: HashMap<&str, &Value> = report["cases"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|case| Some((case["id"].as_str()?, &case["results"])))
            .collect();
        for runtime in report["runtimes"].as_array().into_iter().flatten() {
            let id = runtime["id"].as_str().unwrap_or_default();
            let version = runtime["version"].as_str().unwrap_or_default();
            earlier.runtimes.push(Runtime::of_report(id, version)?);
            let row = cases.iter().map(|case| {
                let result = results.get(case.id().as_str()).map(|all| &all[id]);
                verdict(result.unwrap_or(&Value::Null))
            });
            earlier.verdicts.push(row.collect());
        }
    }
    adapter::tell_apart(&mut earlier.runtimes);
    Ok(earlier)
}

fn verdict(result: &Value) -> Verdict {
    match result["status"].as_str().and_then(Status::parse) {
        Some(status) => Verdict {
            status,
            why: result["why"].as_str().unwrap_or_default().to_string(),
            milliseconds: result["ms"].as_u64().unwrap_or(0),
        },
        None => Verdict::without_run(Status::Skip, "the case was not in that run"),
    }
}
