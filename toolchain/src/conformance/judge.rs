//! From what a program did to a verdict.

use super::case::{Case, Level, Origin};
use super::execute::{End, Outcome};
use super::world::Ground;

/// What a case showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The runtime keeps the sentence.
    Pass,
    /// It answers otherwise, which it may.
    Differs,
    /// It breaks the sentence.
    Fail,
    /// It cannot load the module, for example because it lacks the call.
    Refused,
    /// It stopped the program: a trap, or an exit code that the program did not give.
    Trap,
    /// It died itself: a signal, a panic, a session that broke.
    Crash,
    /// It did not come to an end.
    Hang,
    /// It wrote without end.
    Flood,
    /// The program got out of its directory.
    Escape,
    /// The adapter cannot set up what the case needs.
    Skip,
    /// There is no module to run.
    Broken,
}

impl Status {
    /// All, for reading reports back.
    pub const ALL: [Self; 11] = [
        Self::Pass,
        Self::Differs,
        Self::Fail,
        Self::Refused,
        Self::Trap,
        Self::Crash,
        Self::Hang,
        Self::Flood,
        Self::Escape,
        Self::Skip,
        Self::Broken,
    ];

    /// The word in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Differs => "differs",
            Self::Fail => "fail",
            Self::Refused => "refused",
            Self::Trap => "trap",
            Self::Crash => "crash",
            Self::Hang => "hang",
            Self::Flood => "flood",
            Self::Escape => "escape",
            Self::Skip => "skip",
            Self::Broken => "broken",
        }
    }

    /// The status of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Whether it is an answer, if a wrong one; crashes, hangs, floods and escapes are worse, however little the case binds.
    pub fn is_wrong_answer(self) -> bool {
        matches!(self, Self::Fail | Self::Refused | Self::Trap)
    }

    /// Whether the runtime does not do what the sentence says.
    pub fn is_failure(self) -> bool {
        !matches!(self, Self::Pass | Self::Differs | Self::Skip)
    }
}

/// A status and what led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The status.
    pub status: Status,
    /// What was seen, in a line or two; empty for a pass.
    pub why: String,
    /// How long it took, in milliseconds.
    pub milliseconds: u64,
}

impl Verdict {
    /// A verdict without a run.
    pub fn without_run(status: Status, why: impl Into<String>) -> Self {
        Self {
            status,
            why: why.into(),
            milliseconds: 0,
        }
    }
}

/// Judges a run.
pub fn judge(case: &Case, outcome: &Outcome, ground: &Ground) -> Verdict {
    let (status, why) = match decide(case, outcome, ground) {
        Ok(()) => (Status::Pass, String::new()),
        Err((_, why)) if case.is_probe() => (Status::Differs, why),
        Err((status, why)) if case.level == Level::May && status.is_wrong_answer() => {
            (Status::Differs, why)
        }
        Err(found) => found,
    };
    Verdict {
        status,
        why,
        milliseconds: u64::try_from(outcome.took.as_millis()).unwrap_or(u64::MAX),
    }
}

fn decide(case: &Case, outcome: &Outcome, ground: &Ground) -> Result<(), (Status, String)> {
    if let Some(how) = ground.escape([&outcome.stdout, &outcome.stderr]) {
        return Err((Status::Escape, how));
    }
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&outcome.stderr),
        String::from_utf8_lossy(&outcome.stdout)
    );
    // With the number that follows: a runtime that writes out the module itself shows the word alone.
    let message = |word: &str| {
        said.lines()
            .filter_map(|line| line.split_once(word))
            .map(|(_, rest)| rest)
            .find(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    if let Some(what) = message("ESCAPE line ") {
        return Err((Status::Escape, format!("line {what}")));
    }
    if let Some(what) = message("FAIL line ") {
        return Err((Status::Fail, name_errnos(&format!("line {what}"))));
    }
    let code = match &outcome.end {
        End::Exit(code) => *code,
        End::Hung => {
            return Err((
                Status::Hang,
                format!("no end after {:.0} s", outcome.took.as_secs_f64()),
            ));
        }
        End::Flooded => return Err((Status::Flood, "more output than 1 MiB".into())),
        End::Signal(number) => {
            return Err((
                Status::Crash,
                format!("killed by signal {number}: {}", tail(&said)),
            ));
        }
        End::Lost(why) => return Err((Status::Crash, why.clone())),
    };
    let came_to_its_end = said.lines().any(|line| line.trim_end() == "ok");
    // Some runtimes end with 0 whatever happened: that the program was stopped shows in what it did not say.
    if case.expected.may_trap && (code != 0 || (case.expected.sign_of_life && !came_to_its_end)) {
        return Ok(());
    }
    if case.expected.trap {
        return if code == 0 {
            Err((
                Status::Fail,
                "the program ran to its end, expected a trap".into(),
            ))
        } else {
            Ok(())
        };
    }
    if code != case.expected.exit {
        if is_refusal(&said) {
            return Err((Status::Refused, tail(&said)));
        }
        let status = if said.contains("panicked at") {
            Status::Crash
        } else if case.expected.sign_of_life {
            Status::Trap
        } else {
            Status::Fail
        };
        return Err((
            status,
            format!(
                "exit code {code}, expected {}: {}",
                case.expected.exit,
                tail(&said)
            ),
        ));
    }
    if case.expected.sign_of_life && !came_to_its_end {
        return Err((
            Status::Fail,
            format!("the program did not come to its end: {}", tail(&said)),
        ));
    }
    // Our text modules say nothing of their own; some runtimes end with 0 although they did not load one.
    let silent = matches!(case.origin, Origin::Text { .. }) && case.expected.stdout.is_none();
    if silent && (is_refusal(&said) || said.contains("Exception: ")) {
        return Err((Status::Refused, tail(&said)));
    }
    for (name, expected, seen) in [
        ("standard output", &case.expected.stdout, &outcome.stdout),
        ("standard error", &case.expected.stderr, &outcome.stderr),
    ] {
        if let Some(expected) = expected
            && expected != seen
        {
            return Err((
                Status::Fail,
                format!(
                    "{name} held {:?}, expected {:?}",
                    short(&String::from_utf8_lossy(seen)),
                    short(&String::from_utf8_lossy(expected))
                ),
            ));
        }
    }
    match ground.difference(&case.expected.after) {
        Some(difference) => Err((Status::Fail, difference)),
        None => Ok(()),
    }
}

/// How runtimes say that they cannot load a module.
fn is_refusal(said: &str) -> bool {
    let said = said.to_lowercase();
    [
        "unknown import",
        "incompatible import",
        "linkerror",
        "compileerror",
        "missing import",
        "cannot find definition for import",
        "import object field",
        "is not defined in the imports",
        "not a valid module",
        "invalid module",
        "failed to parse",
        "cannot be run",
        "failed to compile",
        "load failed",
        "instantiate failed",
        "wasmvalidationerror",
        "unsupported",
    ]
    .iter()
    .any(|phrase| said.contains(phrase))
}

/// The end of what a program said, as one line.
fn tail(said: &str) -> String {
    let lines: Vec<&str> = said
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let kept = lines.get(..lines.len().min(4)).unwrap_or_default();
    short(&stable(&kept.join(" | ")))
}

fn short(text: &str) -> String {
    match text.char_indices().nth(300) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_string(),
    }
}

/// Without what changes from run to run: the temporary folder, addresses.
fn stable(text: &str) -> String {
    let scratch = std::env::temp_dir().display().to_string();
    text.split(' ')
        .map(|word| {
            if word.contains(&scratch) {
                let cut = word.rsplit('/').next().unwrap_or_default();
                format!("…/{cut}")
            } else if word.starts_with("0x") && word.len() > 8 {
                "0x…".to_string()
            } else {
                word.to_string()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The names of WASI's error numbers, in order.
pub const ERRNOS: &str = "success 2big acces addrinuse addrnotavail afnosupport again already badf badmsg busy canceled child connaborted \
    connrefused connreset deadlk destaddrreq dom dquot exist fault fbig hostunreach idrm ilseq inprogress intr inval io \
    isconn isdir loop mfile mlink msgsize multihop nametoolong netdown netreset netunreach nfile nobufs nodev noent \
    noexec nolck nolink nomem nomsg noprotoopt nospc nosys notconn notdir notempty notrecoverable notsock notsup notty \
    nxio overflow ownerdead perm pipe proto protonosupport prototype range rofs spipe srch stale timedout txtbsy xdev \
    notcapable";

/// Puts the names behind error numbers: `errno 8` becomes `8 (badf)`.
fn name_errnos(text: &str) -> String {
    let mut parts = text.split("errno ");
    let mut named = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = part.split_at(digits);
        let name = number
            .parse()
            .ok()
            .and_then(|n| ERRNOS.split_whitespace().nth(n));
        named += &match name {
            Some(name) => format!("{number} ({name}){rest}"),
            None => format!("errno {part}"),
        };
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn error_numbers_get_their_names() {
        assert_eq!(ERRNOS.split_whitespace().count(), 77);
        assert_eq!(
            name_errnos("line 3: f() gave errno 28, expected errno 76"),
            "line 3: f() gave 28 (inval), expected 76 (notcapable)"
        );
        assert_eq!(name_errnos("errno"), "errno");
    }
}
