//! The arguments of libtest, as far as the harness outside acts on them.

use super::super::Program;
use super::super::options::Options;
use std::io::IsTerminal;

/// What the arguments choose.
#[derive(Debug, PartialEq, Eq)]
pub struct Choices {
    /// The arguments that say which tests are meant: filters and the like.
    pub selection: Vec<String>,
    /// Those among them that make ignored tests run.
    pub with_ignored: Vec<String>,
    /// What tests print goes through as it comes.
    pub no_capture: bool,
    /// What passing tests printed is shown, too.
    pub show_output: bool,
    /// A character a test instead of a line.
    pub terse: bool,
    /// Results are coloured.
    pub colours: bool,
    /// How many tests run at the same time.
    pub threads: usize,
}

impl Choices {
    /// Reads the arguments of `program`; `None` when it is no libtest, or shall do what only libtest itself can.
    pub fn of(program: &Program, options: &Options) -> Option<Self> {
        if !program.is_libtest {
            return None;
        }
        Self::read(&options.arguments, |name| std::env::var(name).ok())
    }

    fn read(arguments: &[String], variable: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let mut choices = Self {
            selection: Vec::new(),
            with_ignored: Vec::new(),
            no_capture: variable("RUST_TEST_NOCAPTURE").is_some_and(|value| value != "0"),
            show_output: variable("RUST_TEST_SHOW_OUTPUT").is_some_and(|value| value != "0"),
            terse: false,
            colours: false,
            threads: match variable("RUST_TEST_THREADS") {
                Some(number) => number.parse().ok().filter(|number| *number > 0)?,
                None => std::thread::available_parallelism().map_or(1, usize::from),
            },
        };
        let mut colour = "auto".to_string();
        let mut format = None;
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let (option, inline) = match argument.split_once('=') {
                Some((option, value)) if option.starts_with("--") => (option, Some(value)),
                _ => (argument.as_str(), None),
            };
            let mut value = || match inline {
                Some(value) => Some(value.to_string()),
                None => rest.next().cloned(),
            };
            match option {
                "--ignored" | "--include-ignored" => {
                    choices.selection.push(argument.clone());
                    choices.with_ignored.push(argument.clone());
                }
                "--exact" => choices.selection.push(argument.clone()),
                "--skip" => choices.selection.extend(["--skip".to_string(), value()?]),
                "--no-capture" | "--nocapture" => choices.no_capture = true,
                "--show-output" => choices.show_output = true,
                "--test" => {}
                "-q" | "--quiet" => choices.terse = true,
                "--format" => format = Some(value()?),
                "--color" => colour = value()?,
                "--test-threads" => {
                    choices.threads = value()?.parse().ok().filter(|number| *number > 0)?;
                }
                "--" => choices.selection.extend(rest.by_ref().cloned()),
                // Benchmarks, lists, help, and what is not understood here.
                _ if option.starts_with('-') => return None,
                _ => choices.selection.push(argument.clone()),
            }
        }
        choices.terse = match format.as_deref() {
            Some("pretty") => false,
            Some("terse") => true,
            Some(_) => return None,
            None => choices.terse,
        };
        choices.colours = match colour.as_str() {
            "auto" => !choices.no_capture && std::io::stdout().is_terminal(),
            "always" => true,
            "never" => false,
            _ => return None,
        };
        Some(choices)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &str) -> Option<Choices> {
        let words: Vec<String> = arguments.split_whitespace().map(String::from).collect();
        Choices::read(&words, |_| None)
    }

    #[test]
    fn selection_is_kept_for_libtest() {
        let choices = read("one --skip=two --ignored -q --test-threads 3").expect("all understood");
        assert_eq!(choices.selection, ["one", "--skip", "two", "--ignored"]);
        assert_eq!(choices.with_ignored, ["--ignored"]);
        assert!(choices.terse && choices.threads == 3 && !choices.no_capture);
    }

    #[test]
    fn libtest_does_the_rest_itself() {
        for arguments in [
            "--list",
            "--bench",
            "--help",
            "--format json",
            "--test-threads 0",
        ] {
            assert_eq!(read(arguments), None, "{arguments}");
        }
    }
}
