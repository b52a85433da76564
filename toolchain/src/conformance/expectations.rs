//! Expectation files: which cases to leave out, and which failures are no news.
//!
//! ```toml
//! [skip]
//! "sock_*" = "there is no network here"
//! [expected-fail]
//! "wasmi:fd_readdir/*" = "https://example.org/issue"
//! ```
//!
//! A pattern may begin with a runtime's name and a colon. The public suite's JSON form, `{"suite": {"case": "reason"}}`, is
//! read as a list of cases to skip.

use super::glob;
use crate::failure::Failure;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Patterns and reasons.
type Rules = BTreeMap<String, String>;

/// What the files say.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Expectations {
    #[serde(default)]
    skip: Rules,
    #[serde(default)]
    expected_fail: Rules,
}

impl Expectations {
    /// Why the case is left out.
    pub fn skip(&self, runtime: &str, case: &str) -> Option<&str> {
        look_up(&self.skip, runtime, case)
    }

    /// Why the case is expected to fail.
    pub fn expected_fail(&self, runtime: &str, case: &str) -> Option<&str> {
        look_up(&self.expected_fail, runtime, case)
    }
}

fn look_up<'a>(rules: &'a Rules, runtime: &str, case: &str) -> Option<&'a str> {
    rules
        .iter()
        .find(|(pattern, _)| match pattern.split_once(':') {
            Some((wanted, pattern)) => {
                glob::matches(wanted, runtime) && glob::matches(pattern, case)
            }
            None => glob::matches(pattern, case),
        })
        .map(|(_, reason)| reason.as_str())
}

/// Reads all files into one.
///
/// # Errors
/// When one is not readable.
pub fn read_all(paths: &[PathBuf]) -> Result<Expectations, Failure> {
    let mut all = Expectations::default();
    for path in paths {
        let one = read(path)?;
        all.skip.extend(one.skip);
        all.expected_fail.extend(one.expected_fail);
    }
    Ok(all)
}

fn read(path: &Path) -> Result<Expectations, Failure> {
    let unreadable = |why: String| {
        Failure::user(format!(
            "cannot read the expectations in `{}`",
            path.display()
        ))
        .because(why)
    };
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(error.to_string()))?;
    if path.extension().is_none_or(|extension| extension != "json") {
        return toml::from_str(&text).map_err(|error| unreadable(error.to_string()));
    }
    let value: Value =
        serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
    let mut expectations = Expectations::default();
    for (_, cases) in value.as_object().into_iter().flatten() {
        for (case, reason) in cases.as_object().into_iter().flatten() {
            expectations.skip.insert(
                format!("*/{case}"),
                reason.as_str().unwrap_or_default().to_string(),
            );
        }
    }
    Ok(expectations)
}
