//! An earlier report in JSON, to compare with.

use super::earlier;
use super::judge::Status;
use crate::failure::Failure;
use std::collections::HashMap;
use std::path::Path;

/// The earlier status of each runtime's cases.
pub type Baseline = HashMap<(String, String), Status>;

/// Reads a report that `--json` wrote.
///
/// # Errors
/// When it is none.
pub fn read(path: &Path) -> Result<Baseline, Failure> {
    let report = earlier::json(path)?;
    let mut baseline = Baseline::new();
    for case in report["cases"].as_array().into_iter().flatten() {
        let Some(id) = case["id"].as_str() else {
            continue;
        };
        for (runtime, result) in case["results"].as_object().into_iter().flatten() {
            if let Some(status) = result["status"].as_str().and_then(Status::parse) {
                baseline.insert((runtime.clone(), id.to_string()), status);
            }
        }
    }
    Ok(baseline)
}
