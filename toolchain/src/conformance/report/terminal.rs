//! The table on the terminal: calls down, runtimes across, and what is new below it.

use super::{Report, Tally};
use crate::conformance::judge::Status;
use std::fmt::Write;
use std::io::IsTerminal;

/// How many new failures are spelled out; the other reports have all of them.
const SHOWN: usize = 40;

/// The report as text.
pub fn render(report: &Report) -> String {
    let colours = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut text = String::new();
    table(&mut text, report, colours);
    features(&mut text, report);
    news(&mut text, report);
    changes(&mut text, report);
    for (runtime, case) in report.library_failures() {
        let _ = writeln!(
            text,
            "wasikit's own: {} fails on {} although what it rests on passes",
            case.id(),
            runtime.id
        );
    }
    text
}

fn table(text: &mut String, report: &Report, colours: bool) {
    let groups = report.groups();
    let first = groups
        .iter()
        .map(|group| group.len())
        .max()
        .unwrap_or(0)
        .max(8);
    let widths: Vec<usize> = report
        .runtimes
        .iter()
        .map(|runtime| runtime.id.len().max(7))
        .collect();
    let _ = write!(text, "{:first$}", "");
    for (runtime, &width) in report.runtimes.iter().zip(&widths) {
        let _ = write!(text, "  {:>width$}", runtime.id);
    }
    let _ = write!(text, "\n{:first$}", "version");
    for (runtime, &width) in report.runtimes.iter().zip(&widths) {
        let version: String = runtime.version.chars().take(width).collect();
        let _ = write!(text, "  {version:>width$}");
    }
    text.push('\n');
    for group in groups.iter().map(|group| Some(*group)).chain([None]) {
        let _ = write!(text, "{:first$}", group.unwrap_or("all"));
        for (at, &width) in widths.iter().enumerate() {
            let tally = report.tally(at, group);
            let _ = write!(
                text,
                "  {}",
                coloured(&format!("{:>width$}", cell(tally)), tally, colours)
            );
        }
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "kept/run; `!` a must is broken, `-` only a should. {} cases, {:.0} s",
        report.cases.len(),
        report.elapsed.as_secs_f64()
    );
}

fn cell(tally: Tally) -> String {
    let mark = match tally {
        Tally { failed: 1.., .. } => "!",
        Tally { should: 1.., .. } => "-",
        _ => " ",
    };
    match tally.ran() {
        0 => "n/a ".to_string(),
        ran => format!("{}/{ran}{mark}", tally.kept()),
    }
}

fn coloured(cell: &str, tally: Tally, colours: bool) -> String {
    let colour = match tally {
        _ if !colours || tally.ran() == 0 => return cell.to_string(),
        Tally { failed: 1.., .. } => 31,
        Tally { should: 1.., .. } => 33,
        _ => 32,
    };
    format!("\x1b[{colour}m{cell}\x1b[0m")
}

fn features(text: &mut String, report: &Report) {
    for (at, runtime) in report.runtimes.iter().enumerate() {
        let lacking: Vec<&str> = report
            .of(at)
            .filter(|(case, finding)| case.is_probe() && finding.verdict.status != Status::Pass)
            .map(|(case, _)| case.name.as_str())
            .collect();
        if report.cases.iter().any(super::Case::is_probe) {
            let list = if lacking.is_empty() {
                "nothing".to_string()
            } else {
                lacking.join(", ")
            };
            let _ = writeln!(text, "{} lacks of the core features: {list}", runtime.id);
        }
    }
}

fn news(text: &mut String, report: &Report) {
    let mut count = 0;
    for (at, runtime) in report.runtimes.iter().enumerate() {
        for (case, finding) in report.of(at).filter(|(_, finding)| finding.news) {
            count += 1;
            if count <= SHOWN {
                let _ = writeln!(
                    text,
                    "{}: {} {}: {}\n    {}",
                    runtime.id,
                    finding.verdict.status.name(),
                    case.id(),
                    case.title,
                    finding.verdict.why
                );
            }
        }
    }
    if count > SHOWN {
        let _ = writeln!(text, "and {} more new failures", count - SHOWN);
    }
}

fn changes(text: &mut String, report: &Report) {
    for (at, runtime) in report.runtimes.iter().enumerate() {
        for (case, finding) in report.of(at) {
            if let Some(change) = &finding.change {
                let _ = writeln!(
                    text,
                    "{}: {} is {}, {change}",
                    runtime.id,
                    case.id(),
                    finding.verdict.status.name()
                );
            }
        }
    }
}
