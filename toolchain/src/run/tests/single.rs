//! One test, run by libtest in an instance of its own, and what libtest printed about it.

use super::super::guest::{self, Ending, Guest};
use super::super::options::Options;
use super::choices::Choices;
use super::panics::{Expectation, ShouldPanic};
use super::stream;
use crate::failure::Failure;
use wasmtime_wasi::p2::pipe::MemoryOutputPipe;

/// How a test ended.
#[derive(Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Which of libtest's results.
    pub result: TestResult,
    /// What libtest says after the name, such as ` - should panic`.
    pub mode: String,
    /// What the test printed.
    pub output: Vec<u8>,
}

/// libtest's results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TestResult {
    /// As it should.
    Passed,
    /// Not as it should.
    Failed,
    /// Not run, with the reason that the source gives.
    Ignored(Option<String>),
}

/// What a run of libtest for one test came to.
pub struct Run {
    /// How the instance ended.
    pub ending: Ending,
    /// All that was printed.
    pub text: Vec<u8>,
}

/// Runs the test called `name`.
pub fn run(
    guest: &Guest,
    options: &Options,
    choices: &Choices,
    should_panic: &ShouldPanic,
    name: &str,
) -> Result<Verdict, Failure> {
    let plain = start(guest, options, choices, name, choices.no_capture, |_| {})?;
    let verdict = judge(name, &plain);
    let is_skipped =
        verdict.mode == MODE_SHOULD_PANIC && matches!(verdict.result, TestResult::Ignored(_));
    if !is_skipped {
        return Ok(verdict);
    }
    // libtest leaves it out because it cannot catch panics. Told that it is an ordinary test, it runs it.
    let attempt =
        |prepare: &dyn Fn(&mut [u8])| start(guest, options, choices, name, false, prepare);
    match should_panic.run(name, attempt)? {
        Some((run, expectation)) => Ok(judge_panic(name, run, &expectation)),
        None => Ok(verdict),
    }
}

/// How libtest marks tests that shall panic.
const MODE_SHOULD_PANIC: &str = " - should panic";

/// Runs libtest for one test.
fn start(
    guest: &Guest,
    options: &Options,
    choices: &Choices,
    name: &str,
    live: bool,
    prepare: impl FnOnce(&mut [u8]),
) -> Result<Run, Failure> {
    let mut world = guest::world(options)?;
    world
        .arg(&options.program_name)
        .args(&["--exact", name, "--nocapture", "--format", "pretty"])
        .args(&["--color", "never", "--test-threads", "1"])
        .args(&choices.with_ignored);
    if live {
        let (ending, text) = stream::run(&mut world, opening(name), |world| {
            guest.run(world, options, prepare)
        })?;
        return Ok(Run { ending, text });
    }
    let output = MemoryOutputPipe::new(usize::MAX);
    world.stdout(output.clone()).stderr(output.clone());
    let ending = guest.run(&mut world, options, prepare)?;
    Ok(Run {
        ending,
        text: output.contents().to_vec(),
    })
}

/// What libtest prints before the test begins, up to the test's mode.
fn opening(name: &str) -> String {
    format!("\nrunning 1 test\ntest {name}")
}

/// What libtest prints between that and what the test prints.
pub const BEGIN: &str = " ... ";

/// What libtest prints first after its verdict.
pub const END: &str = "\n\ntest result: ";

/// What it prints instead when the test failed.
pub const END_FAILED: &str = "FAILED\n\nfailures:\n";

/// Reads what came of a test that shall not panic.
fn judge(name: &str, run: &Run) -> Verdict {
    let (mode, text) = without_opening(name, &run.text);
    let verdict = |result, output: &[u8]| Verdict {
        result,
        mode: mode.clone(),
        output: output.to_vec(),
    };
    match &run.ending.how {
        Ok(0) => {
            let before = text
                .get(..last(text, END.as_bytes()).unwrap_or(0))
                .unwrap_or_default();
            if let Some(printed) = before.strip_suffix(b"ok") {
                return verdict(TestResult::Passed, printed);
            }
            if let Some(reason) = before.strip_prefix(b"ignored") {
                let reason = String::from_utf8_lossy(reason);
                let reason = reason.strip_prefix(", ").map(String::from);
                return verdict(TestResult::Ignored(reason), b"");
            }
            let note = b"note: the test ended the program with exit code 0\n";
            verdict(TestResult::Failed, &[text, note].concat())
        }
        Ok(code) => match last(text, END_FAILED.as_bytes()) {
            Some(end) if *code == i32::from(super::FAILED) => verdict(
                TestResult::Failed,
                &with_hint(text.get(..end).unwrap_or_default(), run),
            ),
            _ => {
                let note = format!("note: the test ended the program with exit code {code}\n");
                verdict(
                    TestResult::Failed,
                    &with_hint(&[text, note.as_bytes()].concat(), run),
                )
            }
        },
        Err(trapped) => {
            let mut output = named(name, text);
            // The message of a panic says it all.
            if !trapped.panicked
                || std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0")
            {
                output.extend_from_slice(trapped.failure.text().as_bytes());
            }
            verdict(TestResult::Failed, &with_hint(&output, run))
        }
    }
}

/// Reads what came of a test that shall panic.
fn judge_panic(name: &str, run: Run, expectation: &Expectation) -> Verdict {
    let (_, text) = without_opening(name, &run.text);
    // A module without names does not tell that it panicked, but its message does.
    let panicked = match &run.ending.how {
        Err(trapped) => trapped.panicked || last(text, b") panicked at ").is_some(),
        Ok(_) => false,
    };
    let verdict = |result, output: Vec<u8>| Verdict {
        result,
        mode: MODE_SHOULD_PANIC.to_string(),
        output,
    };
    if !panicked {
        let ordinary = judge(name, &run);
        let note = match ordinary.result {
            TestResult::Passed => "note: test did not panic as expected".as_bytes(),
            _ => b"",
        };
        return verdict(TestResult::Failed, [&ordinary.output, note].concat());
    }
    let output = named(name, text);
    let Expectation::Containing(part) = expectation else {
        return verdict(TestResult::Passed, output);
    };
    // After the place of the panic comes the message, on lines of its own.
    let said = String::from_utf8_lossy(text);
    let message = said
        .rsplit_once(" panicked at ")
        .and_then(|(_, rest)| rest.split_once('\n'))
        .map_or("", |(_, message)| message);
    if message.contains(part.as_str()) {
        return verdict(TestResult::Passed, output);
    }
    let message = message
        .split_once("\nnote: ")
        .map_or(message, |(message, _)| message);
    let note = format!(
        "note: panic did not contain expected string\n      panic message: {:?}\n expected substring: {part:?}",
        message.trim_end_matches('\n')
    );
    verdict(TestResult::Failed, [&output, note.as_bytes()].concat())
}

/// The test's mode, and what was printed after libtest had announced it.
fn without_opening<'a>(name: &str, text: &'a [u8]) -> (String, &'a [u8]) {
    let rest = text
        .strip_prefix(opening(name).as_bytes())
        .and_then(|rest| {
            let begin = rest
                .windows(BEGIN.len())
                .position(|window| window == BEGIN.as_bytes())?;
            Some((rest.get(..begin)?, rest.get(begin + BEGIN.len()..)?))
        });
    match rest {
        Some((mode, rest)) => (String::from_utf8_lossy(mode).into_owned(), rest),
        None => (String::new(), text),
    }
}

/// A panic names the thread that it happens in; natively that has the test's name.
fn named(name: &str, text: &[u8]) -> Vec<u8> {
    const MAIN: &[u8] = b"\nthread 'main' (";
    match text.windows(MAIN.len()).position(|window| window == MAIN) {
        Some(at) => {
            let (before, after) = text.split_at(at);
            let after = after.get(MAIN.len()..).unwrap_or_default();
            [before, format!("\nthread '{name}' (").as_bytes(), after].concat()
        }
        None => text.to_vec(),
    }
}

/// The output of a failed test with what it lacked.
fn with_hint(output: &[u8], run: &Run) -> Vec<u8> {
    let mut output = output.to_vec();
    if let Some(hint) = &run.ending.hint {
        if !output.is_empty() && !output.ends_with(b"\n") {
            output.push(b'\n');
        }
        output.extend_from_slice(format!("hint: {hint}\n").as_bytes());
    }
    output
}

/// Where `part` stands last in `text`.
fn last(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).rposition(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(code: i32, text: &str) -> Verdict {
        let ending = Ending {
            how: Ok(code),
            hint: None,
        };
        judge(
            "a",
            &Run {
                ending,
                text: text.into(),
            },
        )
    }

    #[test]
    fn libtests_words_are_taken_off() {
        let passed = judged(
            0,
            "\nrunning 1 test\ntest a ... x\nok\n\ntest result: ok. 1 passed; 0\n\n",
        );
        assert_eq!(passed.result, TestResult::Passed);
        assert_eq!(passed.output, b"x\n");
        let ignored = judged(
            0,
            "\nrunning 1 test\ntest a ... ignored, why\n\ntest result: ok. 0\n\n",
        );
        assert_eq!(ignored.result, TestResult::Ignored(Some("why".into())));
        let failed = judged(
            101,
            "\nrunning 1 test\ntest a ... Error: 1\nFAILED\n\nfailures:\n\nfailures:\n    a\n\ntest result: FAILED. 0\n\n",
        );
        assert_eq!(failed.result, TestResult::Failed);
        assert_eq!(failed.output, b"Error: 1\n");
    }

    #[test]
    fn a_test_that_exits_has_failed() {
        let exited = judged(0, "\nrunning 1 test\ntest a ... bye\n");
        assert_eq!(exited.result, TestResult::Failed);
        assert!(exited.output.starts_with(b"bye\nnote: "));
    }
}
