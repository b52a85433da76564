//! What a run showed, and how it is told.

pub mod html;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod terminal;

use super::adapter::Runtime;
use super::baseline::Baseline;
use super::case::{Case, Level};
use super::earlier::Earlier;
use super::expectations::Expectations;
use super::judge::{Status, Verdict};
use std::collections::BTreeMap;
use std::time::Duration;

/// A difference known from a runtime's issue tracker, or from its documentation.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// The case that shows it.
    pub case: String,
    /// Where it was reported.
    pub url: String,
    /// What was reported.
    pub says: String,
}

/// The known differences, of `tests/conformance/issues.toml`.
pub fn issues() -> Vec<Issue> {
    #[derive(serde::Deserialize)]
    struct File {
        issue: Vec<Issue>,
    }
    let text = include_str!("../../../../tests/conformance/issues.toml");
    toml::from_str::<File>(text).map_or_else(|_| Vec::new(), |file| file.issue)
}

/// One result, in the light of what was known before.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What was seen.
    pub verdict: Verdict,
    /// Why it is no news, if somebody said so.
    pub explained: Option<String>,
    /// What changed since the baseline or against an expectation.
    pub change: Option<String>,
    /// Whether it is a failure that nobody knew of.
    pub news: bool,
}

/// The whole result.
pub struct Report {
    /// The cases, in the suite's order.
    pub cases: Vec<Case>,
    /// The runtimes, in the order asked for.
    pub runtimes: Vec<Runtime>,
    /// By runtime, then by case.
    pub findings: Vec<Vec<Finding>>,
    /// How long the run took.
    pub elapsed: Duration,
}

/// How a runtime did in a group of cases.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// Passed.
    pub passed: usize,
    /// Answered otherwise where that is allowed.
    pub differs: usize,
    /// Failed a `should`.
    pub should: usize,
    /// Failed a `must`, or worse.
    pub failed: usize,
    /// Were left out.
    pub skipped: usize,
}

impl Tally {
    /// Those that ran.
    pub fn ran(self) -> usize {
        self.passed + self.differs + self.should + self.failed
    }

    /// Those that did not break a sentence.
    pub fn kept(self) -> usize {
        self.passed + self.differs
    }
}

impl Report {
    /// Puts a run's verdicts beside what was known.
    pub fn new(
        cases: Vec<Case>,
        seen: Earlier,
        expectations: &Expectations,
        baseline: Option<Baseline>,
    ) -> Self {
        let findings = seen
            .runtimes
            .iter()
            .zip(seen.verdicts)
            .map(|(runtime, row)| {
                cases
                    .iter()
                    .zip(row)
                    .map(|(case, verdict)| {
                        find(runtime, case, verdict, expectations, baseline.as_ref())
                    })
                    .collect()
            })
            .collect();
        Self {
            cases,
            runtimes: seen.runtimes,
            findings,
            elapsed: seen.elapsed,
        }
    }

    /// Whether something failed that nobody knew of.
    pub fn has_news(&self) -> bool {
        self.findings.iter().flatten().any(|finding| finding.news)
    }

    /// The names of the groups, in order, without the probes.
    pub fn groups(&self) -> Vec<&str> {
        let mut groups: Vec<&str> = Vec::new();
        for case in self.cases.iter().filter(|case| !case.is_probe()) {
            if groups.last() != Some(&case.group.as_str()) {
                groups.push(&case.group);
            }
        }
        groups
    }

    /// A runtime's results with their cases.
    pub fn of(&self, runtime: usize) -> impl Iterator<Item = (&Case, &Finding)> {
        self.cases
            .iter()
            .zip(self.findings.get(runtime).into_iter().flatten())
    }

    /// A runtime's sum over the cases of a group, or over all but the probes.
    pub fn tally(&self, runtime: usize, group: Option<&str>) -> Tally {
        let mut tally = Tally::default();
        for (case, finding) in self.of(runtime) {
            let counted = match group {
                Some(group) => case.group == group,
                None => !case.is_probe(),
            };
            if !counted {
                continue;
            }
            match finding.verdict.status {
                Status::Pass => tally.passed += 1,
                Status::Differs => tally.differs += 1,
                Status::Skip => tally.skipped += 1,
                status if case.level == Level::Should && status.is_wrong_answer() => {
                    tally.should += 1;
                }
                _ => tally.failed += 1,
            }
        }
        tally
    }

    /// The cases of our library that fail although everything they rest on passes, by runtime: defects of ours. No module
    /// may crash a runtime, so where one did the defect is the runtime's.
    pub fn library_failures(&self) -> Vec<(&Runtime, &Case)> {
        let mut failures = Vec::new();
        for (at, runtime) in self.runtimes.iter().enumerate() {
            let seen: BTreeMap<String, Status> = self
                .of(at)
                .map(|(case, finding)| (case.id(), finding.verdict.status))
                .collect();
            for (case, finding) in self.of(at) {
                let rests = case
                    .rests_on
                    .iter()
                    .all(|id| seen.get(id) == Some(&Status::Pass));
                let status = finding.verdict.status;
                let fails = status.is_failure() && status != Status::Crash;
                if !case.rests_on.is_empty() && fails && rests {
                    failures.push((runtime, case));
                }
            }
        }
        failures
    }
}

fn find(
    runtime: &Runtime,
    case: &Case,
    verdict: Verdict,
    expectations: &Expectations,
    baseline: Option<&Baseline>,
) -> Finding {
    let id = case.id();
    if let Some(reason) = expectations.skip(&runtime.id, &id) {
        return Finding {
            verdict: Verdict::without_run(Status::Skip, reason),
            explained: None,
            change: None,
            news: false,
        };
    }
    let fails = verdict.status.is_failure();
    let expected = expectations.expected_fail(&runtime.id, &id);
    let before = baseline.and_then(|all| all.get(&(runtime.id.clone(), id.clone())));
    let change = match before {
        Some(before) if *before != verdict.status => Some(format!("was {}", before.name())),
        _ if expected.is_some() && verdict.status == Status::Pass => {
            Some("unexpected pass".to_string())
        }
        _ => None,
    };
    let explained = expected
        .or_else(|| runtime.explanation(&id))
        .filter(|_| fails)
        .map(str::to_string);
    let binding = case.level == Level::Must || !verdict.status.is_wrong_answer();
    let known = explained.is_some() || before.is_some_and(|before| before.is_failure());
    Finding {
        news: fails && binding && !known,
        verdict,
        explained,
        change,
    }
}
