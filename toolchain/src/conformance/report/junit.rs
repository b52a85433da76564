//! The report for continuous integration: JUnit's XML, a suite for each runtime.

use super::Report;
use super::html::escape;
use crate::conformance::judge::Status;
use std::fmt::Write;

/// The report as XML. A failure that is explained counts as skipped, so that only news make a build red.
pub fn render(report: &Report) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    for (at, runtime) in report.runtimes.iter().enumerate() {
        let count = |wanted: fn(&super::Finding) -> bool| {
            report.of(at).filter(|(_, finding)| wanted(finding)).count()
        };
        let _ = writeln!(
            text,
            "<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" skipped=\"{}\">",
            escape(&format!("{} {}", runtime.id, runtime.version)),
            report.cases.len(),
            count(|finding| finding.news),
            count(|finding| !finding.news && finding.verdict.status != Status::Pass),
        );
        for (case, finding) in report.of(at) {
            let verdict = &finding.verdict;
            let seconds = verdict.milliseconds as f64 / 1000.0;
            let _ = write!(
                text,
                "<testcase classname=\"{}.{}\" name=\"{}\" time=\"{seconds:.3}\"",
                escape(&runtime.id),
                escape(&case.group),
                escape(&case.name)
            );
            let why = escape(&verdict.why);
            if finding.news {
                let kind = verdict.status.name();
                let _ = writeln!(
                    text,
                    "><failure type=\"{kind}\" message=\"{}\">{why}</failure></testcase>",
                    escape(&case.title)
                );
            } else if verdict.status == Status::Pass {
                text.push_str("/>\n");
            } else {
                let reason = finding.explained.as_deref().map_or(why, escape);
                let _ = writeln!(
                    text,
                    "><skipped message=\"{}: {reason}\"/></testcase>",
                    verdict.status.name()
                );
            }
        }
        text.push_str("</testsuite>\n");
    }
    text.push_str("</testsuites>\n");
    text
}
