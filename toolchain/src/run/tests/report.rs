//! The results of all tests, printed as libtest prints them.

use super::choices::Choices;
use super::single::{TestResult, Verdict};
use std::io::Write;
use std::time::Duration;

/// As many results stand on a line of the terse form.
const COLUMNS: usize = 88;

/// What was printed and counted so far.
pub struct Report<'a> {
    choices: &'a Choices,
    total: usize,
    done: usize,
    column: usize,
    passed: usize,
    ignored: usize,
    /// Names and outputs.
    failures: Vec<(String, Vec<u8>)>,
    successes: Vec<(String, Vec<u8>)>,
}

const GREEN: &str = "\x1b[32m";
const RED: &str = "\x1b[31m";
const YELLOW: &str = "\x1b[33m";

impl<'a> Report<'a> {
    /// Says how many tests there are.
    pub fn begin(choices: &'a Choices, total: usize) -> Self {
        let noun = if total == 1 { "test" } else { "tests" };
        print(&format!("\nrunning {total} {noun}\n"));
        Self {
            choices,
            total,
            done: 0,
            column: 0,
            passed: 0,
            ignored: 0,
            failures: Vec::new(),
            successes: Vec::new(),
        }
    }

    /// Says which test begins, where its output will follow.
    pub fn announce(&self, name: &str) {
        if !self.choices.terse {
            print(&format!("test {name} ... "));
        }
    }

    /// Says how a test ended.
    pub fn add(&mut self, name: &str, verdict: Verdict) {
        self.done += 1;
        let (word, letter, colour) = match &verdict.result {
            TestResult::Passed => ("ok".to_string(), ".", GREEN),
            TestResult::Failed => ("FAILED".to_string(), "F", RED),
            TestResult::Ignored(None) => ("ignored".to_string(), "i", YELLOW),
            TestResult::Ignored(Some(reason)) => (format!("ignored, {reason}"), "i", YELLOW),
        };
        if !self.choices.terse {
            let word = self.coloured(&word, colour);
            match self.choices.no_capture {
                true => print(&format!("{word}\n")),
                false => print(&format!("test {name}{} ... {word}\n", verdict.mode)),
            }
        } else if verdict.result == TestResult::Failed {
            if self.column != 0 {
                self.end_line(self.done - 1);
            }
            print(&format!("{name} --- {}\n", self.coloured(&word, colour)));
        } else {
            print(&self.coloured(letter, colour));
            self.column += 1;
            if self.column == COLUMNS - 1 {
                self.end_line(self.done);
            }
        }
        match verdict.result {
            TestResult::Passed => {
                self.passed += 1;
                self.successes.push((name.to_string(), verdict.output));
            }
            TestResult::Ignored(_) => self.ignored += 1,
            // What was shown already is not shown again.
            TestResult::Failed if self.choices.no_capture => {
                self.failures
                    .push((name.to_string(), after_live(&verdict.output)));
            }
            TestResult::Failed => self.failures.push((name.to_string(), verdict.output)),
        }
    }

    /// Prints outputs and counts; whether no test failed.
    pub fn end(self, filtered_out: usize, took: Duration) -> bool {
        if self.choices.show_output {
            print_outputs("successes", &self.successes);
        }
        if !self.failures.is_empty() {
            print_outputs("failures", &self.failures);
        }
        let all_passed = self.failures.is_empty();
        let word = match all_passed {
            true => self.coloured("ok", GREEN),
            false => self.coloured("FAILED", RED),
        };
        print(&format!(
            "\ntest result: {word}. {} passed; {} failed; {} ignored; 0 measured; {filtered_out} filtered out; finished in {:.2}s\n\n",
            self.passed,
            self.failures.len(),
            self.ignored,
            took.as_secs_f64()
        ));
        all_passed
    }

    /// Ends a line of the terse form with how many tests are done.
    fn end_line(&mut self, done: usize) {
        print(&format!(" {done}/{}\n", self.total));
        self.column = 0;
    }

    fn coloured(&self, text: &str, colour: &str) -> String {
        match self.choices.colours {
            true => format!("{colour}{text}\x1b[0m"),
            false => text.to_string(),
        }
    }
}

/// The notes that were added to an output that has been shown.
fn after_live(output: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(output);
    ["note: ", "error: ", "hint: "]
        .iter()
        .filter_map(|mark| text.rfind(&format!("\n{mark}")).map(|at| at + 1))
        .chain(
            (text.starts_with("note: ")
                || text.starts_with("error: ")
                || text.starts_with("hint: "))
            .then_some(0),
        )
        .min()
        .map_or(Vec::new(), |at| {
            output.get(at..).unwrap_or_default().to_vec()
        })
}

/// The outputs of some tests, then their names.
fn print_outputs(title: &str, tests: &[(String, Vec<u8>)]) {
    print(&format!("\n{title}:\n"));
    let with_output = tests.iter().filter(|(_, output)| !output.is_empty());
    for (index, (name, output)) in with_output.enumerate() {
        let before = if index == 0 { "\n" } else { "" };
        let text = String::from_utf8_lossy(output);
        print(&format!("{before}---- {name} stdout ----\n{text}\n"));
    }
    print(&format!("\n{title}:\n"));
    let mut names: Vec<&str> = tests.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    for name in names {
        print(&format!("    {name}\n"));
    }
}

fn print(text: &str) {
    let mut output = std::io::stdout();
    // Nobody is left to tell when standard output is closed.
    let _ = output.write_all(text.as_bytes());
    let _ = output.flush();
}
