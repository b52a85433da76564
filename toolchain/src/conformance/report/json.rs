//! The report for programs, and for `--baseline`.

use super::Report;
use serde_json::{Map, Value, json};

/// The report as JSON.
pub fn render(report: &Report) -> String {
    let runtimes: Vec<Value> = report
        .runtimes
        .iter()
        .enumerate()
        .map(|(at, runtime)| {
            let tally = report.tally(at, None);
            json!({
                "id": runtime.id,
                "title": runtime.adapter.title,
                "version": runtime.version,
                "passed": tally.passed,
                "differs": tally.differs,
                "should": tally.should,
                "failed": tally.failed,
                "skipped": tally.skipped,
            })
        })
        .collect();
    let cases: Vec<Value> = (0..report.cases.len())
        .filter_map(|at| case(report, at))
        .collect();
    let report = json!({
        "wasikit": env!("CARGO_PKG_VERSION"),
        "seconds": report.elapsed.as_secs(),
        "runtimes": runtimes,
        "cases": cases,
    });
    format!("{report:#}\n")
}

fn case(report: &Report, at: usize) -> Option<Value> {
    let case = report.cases.get(at)?;
    let mut results = Map::new();
    for (runtime, row) in report.runtimes.iter().zip(&report.findings) {
        let finding = row.get(at)?;
        let mut result = json!({
            "status": finding.verdict.status.name(),
            "ms": finding.verdict.milliseconds,
        });
        for (key, text) in [
            (
                "why",
                Some(&finding.verdict.why).filter(|why| !why.is_empty()),
            ),
            ("explained", finding.explained.as_ref()),
            ("change", finding.change.as_ref()),
        ] {
            if let Some(text) = text {
                result[key] = json!(text);
            }
        }
        if finding.news {
            result["news"] = json!(true);
        }
        results.insert(runtime.id.clone(), result);
    }
    let cites: Vec<Value> = case
        .cites
        .iter()
        .map(|(place, sentence)| json!({"where": place, "sentence": sentence}))
        .collect();
    Some(json!({
        "id": case.id(),
        "level": case.level.name(),
        "title": case.title,
        "cites": cites,
        "results": results,
    }))
}
