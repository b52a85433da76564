//! The report for people: one page that needs nothing else, for any width of screen, light or dark.
//!
//! Above a matrix of calls and runtimes; each call leads to its cases, each case unfolds to the sentence it rests on, what
//! each runtime did, and its source.

use super::{Finding, Report, Tally, issues};
use crate::conformance::case::Case;
use crate::conformance::judge::Status;
use std::fmt::Write;

/// The page's looks.
const STYLE: &str = include_str!("page.css");

/// A link to a case unfolds it.
const UNFOLD: &str = "<script>\nconst unfold = () => {\n  \
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));\n  \
    if (target?.tagName === \"DETAILS\") target.open = true;\n};\n\
    addEventListener(\"hashchange\", unfold);\nunfold();\n</script>\n";

/// Text as it stands between tags or in an attribute. Control characters, which XML does not know, are replaced.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(character),
            control if control.is_control() => escaped.push('\u{fffd}'),
            character => escaped.push(character),
        }
    }
    escaped
}

/// The report as a page.
pub fn render(report: &Report) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <title>WASI conformance</title>\n<style>\n{STYLE}</style>\n<h1>WASI conformance</h1>\n"
    );
    let _ = writeln!(
        page,
        "<p>{} cases over the calls of <code>wasi_snapshot_preview1</code> on {} runtimes, in {:.0} seconds. A cell says \
        how many cases keep the specification, of those that ran. Each call leads to its cases.</p>\n\
        <p class=\"legend\"><span class=\"good\">all kept</span> <span class=\"warn\">a <em>should</em> is broken</span> \
        <span class=\"bad\">a <em>must</em> is broken</span></p>",
        report.cases.len(),
        report.runtimes.len(),
        report.elapsed.as_secs_f64(),
    );
    matrix(&mut page, report);
    news(&mut page, report);
    features(&mut page, report);
    trackers(&mut page, report);
    for group in report.groups() {
        let _ = writeln!(
            page,
            "<h2 id=\"{0}\"><a href=\"#top\">{0}</a></h2>",
            escape(group)
        );
        for (at, case) in report.cases.iter().enumerate() {
            if case.group == group {
                case_details(&mut page, report, at, case);
            }
        }
    }
    page.push_str(UNFOLD);
    page.push_str("</html>\n");
    page
}

fn matrix(page: &mut String, report: &Report) {
    page.push_str(
        "<div class=\"wide\" id=\"top\"><table class=\"matrix\">\n<thead><tr><th>call</th>",
    );
    for runtime in &report.runtimes {
        let _ = write!(
            page,
            "<th title=\"{}\">{}<small>{}</small></th>",
            escape(&runtime.adapter.title),
            escape(&runtime.id),
            escape(&runtime.version)
        );
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for group in report.groups() {
        let _ = write!(page, "<tr><th><a href=\"#{0}\">{0}</a></th>", escape(group));
        for at in 0..report.runtimes.len() {
            cell(page, report.tally(at, Some(group)));
        }
        page.push_str("</tr>\n");
    }
    page.push_str("<tr class=\"sum\"><th>all</th>");
    for at in 0..report.runtimes.len() {
        cell(page, report.tally(at, None));
    }
    page.push_str("</tr>\n</tbody></table></div>\n");
}

fn cell(page: &mut String, tally: Tally) {
    let class = match tally {
        _ if tally.ran() == 0 => "none",
        Tally { failed: 1.., .. } => "bad",
        Tally { should: 1.., .. } => "warn",
        _ => "good",
    };
    let text = match tally.ran() {
        0 => "–".to_string(),
        ran => format!("{}/{ran}", tally.kept()),
    };
    let _ = write!(page, "<td class=\"{class}\">{text}</td>");
}

fn features(page: &mut String, report: &Report) {
    let probes: Vec<(usize, &Case)> = report
        .cases
        .iter()
        .enumerate()
        .filter(|(_, case)| case.is_probe())
        .collect();
    if probes.is_empty() {
        return;
    }
    page.push_str("<h2>Core features</h2>\n<div class=\"wide\"><table class=\"matrix\"><thead><tr><th>feature</th>");
    for runtime in &report.runtimes {
        let _ = write!(page, "<th>{}</th>", escape(&runtime.id));
    }
    page.push_str("</tr></thead><tbody>\n");
    for (at, case) in probes {
        let _ = write!(
            page,
            "<tr><th title=\"{}\">{}</th>",
            escape(&case.title),
            escape(&case.name)
        );
        for row in &report.findings {
            let (class, text) = match row.get(at).map(|finding| finding.verdict.status) {
                Some(Status::Pass) => ("good", "yes"),
                Some(Status::Skip) | None => ("none", "–"),
                Some(_) => ("none", "no"),
            };
            let _ = write!(page, "<td class=\"{class}\">{text}</td>");
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody></table></div>\n");
}

/// What nobody knew before, and what changed against the baseline or an expectation.
fn news(page: &mut String, report: &Report) {
    let mut items = String::new();
    for (at, runtime) in report.runtimes.iter().enumerate() {
        for (case, finding) in report.of(at) {
            let change = finding.change.as_deref();
            if !finding.news && change.is_none() {
                continue;
            }
            let id = escape(&case.id());
            let _ = writeln!(
                items,
                "<li><span class=\"{}\">{}</span> <a href=\"#{id}\">{id}</a> on {} {}</li>",
                class(case, finding),
                finding.verdict.status.name(),
                escape(&runtime.id),
                change.map_or("is new".to_string(), |change| format!(
                    "({})",
                    escape(change)
                )),
            );
        }
    }
    if !items.is_empty() {
        let _ = write!(page, "<h2>New</h2>\n<ul class=\"list\">\n{items}</ul>\n");
    }
}

/// The differences that people reported, and who shows them today.
fn trackers(page: &mut String, report: &Report) {
    let mut items = String::new();
    for issue in issues() {
        let Some((at, case)) =
            (report.cases.iter().enumerate()).find(|(_, case)| case.id() == issue.case)
        else {
            continue;
        };
        let _ = write!(
            items,
            "<li>{} <a href=\"{}\">tracker</a>, <a href=\"#{2}\">{2}</a>: ",
            linked(&issue.says),
            escape(&issue.url),
            escape(&issue.case)
        );
        let shown: Vec<String> = (report.runtimes.iter().zip(&report.findings))
            .filter_map(|(runtime, row)| Some((runtime, row.get(at)?)))
            .filter(|(_, finding)| !matches!(finding.verdict.status, Status::Pass | Status::Skip))
            .map(|(runtime, finding)| {
                let class = class(case, finding);
                format!("<span class=\"{class}\">{}</span>", escape(&runtime.id))
            })
            .collect();
        let shown = match shown.as_slice() {
            [] => "nobody here".to_string(),
            shown => shown.join(" "),
        };
        let _ = writeln!(items, "{shown}</li>");
    }
    if !items.is_empty() {
        let _ = write!(
            page,
            "<h2>Known from the trackers</h2>\n<ul class=\"list\">\n{items}</ul>\n"
        );
    }
}

fn class(case: &Case, finding: &Finding) -> &'static str {
    use crate::conformance::case::Level;
    match finding.verdict.status {
        Status::Pass => "good",
        Status::Skip => "none",
        Status::Differs => "note",
        status if case.level == Level::Should && status.is_wrong_answer() => "warn",
        _ => "bad",
    }
}

fn case_details(page: &mut String, report: &Report, at: usize, case: &Case) {
    let findings: Vec<(&str, &Finding)> = report
        .runtimes
        .iter()
        .zip(&report.findings)
        .filter_map(|(runtime, row)| Some((runtime.id.as_str(), row.get(at)?)))
        .collect();
    let _ = write!(
        page,
        "<details id=\"{}\"><summary><span class=\"dots\" aria-hidden=\"true\">",
        escape(&case.id())
    );
    for (id, finding) in &findings {
        let _ = write!(
            page,
            "<i class=\"{}\" title=\"{}\"></i>",
            class(case, finding),
            escape(id)
        );
    }
    let _ = writeln!(
        page,
        "</span> <b>{}</b> <small>{}</small> {}</summary>",
        escape(&case.name),
        case.level.name(),
        escape(&case.title)
    );
    for (place, sentence) in &case.cites {
        let _ = writeln!(
            page,
            "<blockquote>{}<cite>{}</cite></blockquote>",
            escape(sentence),
            escape(place)
        );
    }
    page.push_str("<table class=\"results\">\n");
    for (id, finding) in &findings {
        let mut text = escape(&finding.verdict.why);
        for more in [&finding.explained, &finding.change].into_iter().flatten() {
            let _ = write!(text, "<p>{}</p>", linked(more));
        }
        let _ = writeln!(
            page,
            "<tr><th>{}</th><td class=\"{}\">{}</td><td>{text}</td></tr>",
            escape(id),
            class(case, finding),
            finding.verdict.status.name()
        );
    }
    let _ = writeln!(
        page,
        "</table>\n<p>Line {} on:</p><pre>{}</pre>\n<p>To reproduce: <code>wasikit conformance --case {} --emit DIR</code></p>\n</details>",
        case.line,
        escape(&case.source),
        escape(&case.id())
    );
}

/// Text in which addresses are links, and what stands between backticks is code.
fn linked(text: &str) -> String {
    text.split('`')
        .enumerate()
        .map(|(at, part)| match at % 2 {
            0 => with_links(part),
            _ => format!("<code>{}</code>", escape(part)),
        })
        .collect()
}

fn with_links(text: &str) -> String {
    text.split(' ')
        .map(|word| {
            let address = word.trim_end_matches([')', '.', ',', ';']);
            if address.starts_with("https://") {
                let rest = word.get(address.len()..).unwrap_or_default();
                format!("<a href=\"{0}\">{0}</a>{rest}", escape(address))
            } else {
                escape(word)
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_runtime_s_output_becomes_markup() {
        assert_eq!(
            escape("<b a=\"1\">&\u{1b}"),
            "&lt;b a=&quot;1&quot;&gt;&amp;\u{fffd}"
        );
        assert_eq!(
            linked("see https://a.b/c."),
            "see <a href=\"https://a.b/c\">https://a.b/c</a>."
        );
        assert_eq!(linked("`a<b` says"), "<code>a&lt;b</code> says");
    }
}
