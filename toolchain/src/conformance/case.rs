//! A case: one statement about one call, the world it needs, and what is expected of it.

use std::path::PathBuf;
use std::sync::Arc;

/// How strongly the specification binds a runtime here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The sentence says it.
    Must,
    /// The sentence means it, but names no error number, or runtimes agreed to leave it.
    Should,
    /// Both answers are right; which one is given is worth knowing.
    May,
}

impl Level {
    /// The word in a case's comment.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "must" => Some(Self::Must),
            "should" => Some(Self::Should),
            "may differ" => Some(Self::May),
            _ => None,
        }
    }

    /// The word for it in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::May => "may differ",
        }
    }
}

/// Something that lies in the case's directory before it starts, or must lie there after it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A file and its bytes.
    File(String, Vec<u8>),
    /// A directory.
    Directory(String),
    /// A symbolic link and what it holds.
    Link(String, String),
    /// Nothing of that name.
    Absent(String),
}

/// What a program is started with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct World {
    /// The contents of the preopened directory.
    pub entries: Vec<Entry>,
    /// A folder whose contents are copied there first (suites in the public format).
    pub copy: Option<PathBuf>,
    /// Arguments behind the program's name.
    pub arguments: Vec<String>,
    /// The whole environment.
    pub variables: Vec<(String, String)>,
    /// Standard input.
    pub stdin: Vec<u8>,
    /// What the program calls its directory, where that is not `root`.
    pub guest: Option<String>,
    /// Further directories by name, and the folders whose contents are copied there (suites in the public format).
    pub more: Vec<(String, PathBuf)>,
    /// Whether a second, empty directory is preopened.
    pub second: bool,
    /// Whether no directory at all is preopened.
    pub bare: bool,
}

impl World {
    /// What the program calls its directory. It has that name on this machine too: some runtimes cannot give another.
    pub fn guest(&self) -> &str {
        self.guest.as_deref().unwrap_or("root")
    }
}

/// What is expected, beyond the case's own checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The exit code.
    pub exit: i32,
    /// Standard output, if it matters.
    pub stdout: Option<Vec<u8>>,
    /// Standard error, if it matters.
    pub stderr: Option<Vec<u8>>,
    /// The directory afterwards.
    pub after: Vec<Entry>,
    /// The program must be stopped: trap, or be refused.
    pub trap: bool,
    /// The program may be stopped as well, which then counts as refused.
    pub may_trap: bool,
    /// Whether the program says "ok" when it comes to its end, as our C cases do.
    pub sign_of_life: bool,
}

impl Default for Expected {
    fn default() -> Self {
        Self {
            exit: 0,
            stdout: None,
            stderr: None,
            after: Vec::new(),
            trap: false,
            may_trap: false,
            sign_of_life: true,
        }
    }
}

/// Where a case's module comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The export `case:NAME` of the module that this C file makes.
    C {
        /// The file's name in the suite.
        file: &'static str,
    },
    /// A module in text form.
    Text {
        /// The text.
        text: &'static str,
    },
    /// A module that is there already.
    Module(PathBuf),
    /// There is no module, for this reason.
    Missing(String),
}

/// One case.
#[derive(Clone, Debug)]
pub struct Case {
    /// The call that it belongs to, or the group.
    pub group: String,
    /// Its name in the group.
    pub name: String,
    /// How binding it is.
    pub level: Level,
    /// What holds, as a sentence.
    pub title: String,
    /// What it rests on: where, and the sentence.
    pub cites: Vec<(String, String)>,
    /// What it is started with.
    pub world: World,
    /// What is expected.
    pub expected: Expected,
    /// Cases of single calls that this one, a case of our library, depends on.
    pub rests_on: Vec<String>,
    /// What an adapter must be able to do, by name.
    pub needs: Vec<String>,
    /// Where its module comes from.
    pub origin: Origin,
    /// Its source, for people.
    pub source: Arc<str>,
    /// The line in its file at which that source starts.
    pub line: usize,
}

impl Case {
    /// Whether it only asks for a core feature, whose absence is no failure.
    pub fn is_probe(&self) -> bool {
        self.group == "feature"
    }

    /// The case's name in reports and on the command line.
    pub fn id(&self) -> String {
        format!("{}/{}", self.group, self.name)
    }
}
