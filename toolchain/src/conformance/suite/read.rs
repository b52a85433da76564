//! Reads the cases out of a file of the suite.

use super::directives::Directives;
use crate::conformance::case::{Case, Origin};
use crate::failure::Failure;
use std::sync::Arc;

/// The cases of a C file: comment lines `///`, then `CASE(name)` and its body.
pub fn c_cases(file: &'static str, text: &'static str) -> Result<Vec<Case>, Failure> {
    let group = file.strip_suffix(".c").unwrap_or(file);
    let mut cases = Vec::new();
    let mut directives = Directives::default();
    let mut first = None;
    let lines: Vec<&str> = text.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let wrong = |what: String| broken(file, index + 1, what);
        if let Some(comment) = line.strip_prefix("///") {
            first = first.or(Some(index));
            directives.take(comment.trim(), group).map_err(wrong)?;
            continue;
        }
        let Some(name) = line
            .strip_prefix("CASE(")
            .and_then(|rest| rest.split_once(')'))
            .map(|(name, _)| name.trim())
        else {
            continue;
        };
        let start = first.take().unwrap_or(index);
        let end = (index..lines.len())
            .find(|&at| lines.get(at).is_some_and(|line| line.starts_with('}')))
            .unwrap_or(index);
        let source = lines.get(start..=end).unwrap_or_default().join("\n");
        let origin = Origin::C { file };
        let said = std::mem::take(&mut directives);
        cases.push(case(group, name, said, origin, source, start + 1).map_err(wrong)?);
    }
    Ok(cases)
}

/// The case that a module in text form is: its first lines are comments `;;` with the directives.
pub fn module_case(group: &str, file: &'static str, text: &'static str) -> Result<Case, Failure> {
    let name = file.strip_suffix(".wat").unwrap_or(file);
    let mut directives = Directives::default();
    for (index, line) in text.lines().enumerate() {
        let Some(comment) = line.strip_prefix(";;") else {
            break;
        };
        directives
            .take(comment.trim(), group)
            .map_err(|what| broken(file, index + 1, what))?;
    }
    directives.expected.sign_of_life = false;
    let origin = Origin::Text { text };
    case(group, name, directives, origin, text.to_string(), 1).map_err(|what| broken(file, 1, what))
}

fn case(
    group: &str,
    name: &str,
    directives: Directives,
    origin: Origin,
    source: String,
    line: usize,
) -> Result<Case, String> {
    let (level, title) = directives
        .statement
        .ok_or_else(|| format!("{name} does not say must, should or may differ"))?;
    Ok(Case {
        group: group.to_string(),
        name: name.to_string(),
        level,
        title,
        cites: directives.cites,
        world: directives.world,
        expected: directives.expected,
        rests_on: directives.rests_on,
        needs: directives.needs,
        origin,
        source: Arc::from(source),
        line,
    })
}

fn broken(file: &str, line: usize, what: String) -> Failure {
    Failure::internal(format!("tests/conformance: {file}:{line}")).because(what)
}
