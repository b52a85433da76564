//! Runtimes as data: how each is found, asked for its version, and given a program.
//!
//! The files are `toolchain/runtimes/*.toml`; `docs/conformance.md` explains their keys.

use super::case::Case;
use super::glob;
use super::world::Ground;
use crate::failure::Failure;
use crate::find::path_from_environment;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The runtimes that wasikit knows, in the order of the reports.
const BUILT_IN: &[(&str, &str)] = &[
    ("wasikit", include_str!("../../runtimes/wasikit.toml")),
    ("wasmtime", include_str!("../../runtimes/wasmtime.toml")),
    (
        "wasmtime-py",
        include_str!("../../runtimes/wasmtime-py.toml"),
    ),
    ("wasmi", include_str!("../../runtimes/wasmi.toml")),
    ("wasmer", include_str!("../../runtimes/wasmer.toml")),
    ("wasmedge", include_str!("../../runtimes/wasmedge.toml")),
    ("wamr", include_str!("../../runtimes/wamr.toml")),
    ("pywasm", include_str!("../../runtimes/pywasm.toml")),
    ("wasm3", include_str!("../../runtimes/wasm3.toml")),
    ("toywasm", include_str!("../../runtimes/toywasm.toml")),
    ("node", include_str!("../../runtimes/node.toml")),
    ("deno", include_str!("../../runtimes/deno.toml")),
    ("bun", include_str!("../../runtimes/bun.toml")),
    ("wasm-util", include_str!("../../runtimes/wasm-util.toml")),
    ("chromium", include_str!("../../runtimes/chromium.toml")),
];

/// The programs that adapters bring with them, for runtimes that are libraries.
const SCRIPTS: &[(&str, &str)] = &[
    ("wasi.mjs", include_str!("../../runtimes/wasi.mjs")),
    ("wasi.py", include_str!("../../runtimes/wasi.py")),
    ("chromium.mjs", include_str!("../../runtimes/chromium.mjs")),
];

/// How to use one runtime.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Adapter {
    /// Its name in reports.
    pub title: String,
    /// How to get it.
    pub get: String,
    /// The names that its program may have.
    pub program: Vec<String>,
    /// The arguments that make it tell its version.
    #[serde(default)]
    pub version: Vec<String>,
    /// The arguments that run a module; `{dirs}`, `{env}`, `{module}`, `{args}` stand for lists.
    pub run: Vec<String>,
    /// What gives it a directory, with `{host}` and `{guest}`.
    #[serde(default)]
    pub dir: Vec<String>,
    /// What gives it a variable, with `{name}` and `{value}`.
    #[serde(default)]
    pub env: Vec<String>,
    /// What gives it an argument, with `{arg}`; without it the argument as it is.
    #[serde(default)]
    pub arg: Vec<String>,
    /// What it cannot do; cases that need it are left out.
    #[serde(default)]
    pub lacks: Vec<String>,
    /// The program of ours that it runs.
    #[serde(default)]
    pub script: Option<String>,
    /// Whether it gives a program the directory in which it is run, and no other.
    #[serde(default)]
    pub inside: bool,
    /// Whether one process runs many cases, as JSON lines.
    #[serde(default)]
    pub session: bool,
    /// The adapter of the same implementation, whose `known` holds here too.
    #[serde(default)]
    pub family: Option<String>,
    /// Where it differs from the standard, by a pattern over cases, and why.
    #[serde(default)]
    pub known: BTreeMap<String, String>,
}

/// A runtime on this machine.
#[derive(Clone, Debug)]
pub struct Runtime {
    /// Its name on the command line and in reports.
    pub id: String,
    /// How it is used.
    pub adapter: Adapter,
    /// Its program.
    pub program: PathBuf,
    /// What it says its version is.
    pub version: String,
    /// The script of its adapter, written out.
    pub script: Option<PathBuf>,
}

/// The names of all runtimes that wasikit has an adapter for, and how to use each.
///
/// `WASIKIT_RUNTIMES` names a folder whose files come before those that are compiled in.
pub fn known() -> Result<Vec<(String, Adapter)>, Failure> {
    BUILT_IN
        .iter()
        .map(|(id, _)| Ok((id.to_string(), parse(&built_in(id)?, Path::new(id))?)))
        .collect()
}

/// The text of an adapter that wasikit knows.
fn built_in(id: &str) -> Result<String, Failure> {
    let file =
        path_from_environment("WASIKIT_RUNTIMES").map(|folder| folder.join(format!("{id}.toml")));
    match file.filter(|file| file.is_file()) {
        Some(file) => std::fs::read_to_string(&file).map_err(|error| {
            Failure::user(format!("cannot read the adapter `{}`", file.display())).because(error)
        }),
        None => BUILT_IN
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, text)| text.to_string())
            .ok_or_else(|| Failure::user(format!("there is no adapter `{id}`"))),
    }
}

fn parse(text: &str, path: &Path) -> Result<Adapter, Failure> {
    let mut adapter: Adapter = toml::from_str(text).map_err(|error| {
        Failure::user(format!("`{}` is no adapter", path.display()))
            .because(error)
            .hint("docs/conformance.md describes the keys of an adapter")
    })?;
    if let Some(family) = &adapter.family {
        let relative = parse(&built_in(family)?, Path::new(family))?;
        // What the adapter says itself comes first.
        let own = std::mem::replace(&mut adapter.known, relative.known);
        adapter.known.extend(own);
    }
    Ok(adapter)
}

/// All runtimes that are on this machine.
pub fn installed(scratch: &Path) -> Result<Vec<Runtime>, Failure> {
    let mut found = Vec::new();
    for (id, adapter) in known()? {
        if let Some(program) = find(&adapter.program)
            && let Ok(runtime) = Runtime::new(id, adapter, program, scratch)
        {
            found.push(runtime);
        }
    }
    Ok(found)
}

/// The runtime that `--runtime` names: an adapter's name or file, and perhaps `=PROGRAM`.
pub fn named(choice: &str, scratch: &Path) -> Result<Runtime, Failure> {
    let (name, program) = match choice.split_once('=') {
        Some((name, program)) => (name, Some(PathBuf::from(program))),
        None => (choice, None),
    };
    let path = Path::new(name);
    let (id, adapter) = if name.ends_with(".toml") {
        let text = std::fs::read_to_string(path).map_err(|error| {
            Failure::user(format!("cannot read the adapter `{name}`")).because(error)
        })?;
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        (id.into_owned(), parse(&text, path)?)
    } else {
        known()?
            .into_iter()
            .find(|(id, _)| id == name)
            .ok_or_else(|| {
                Failure::user(format!("there is no runtime `{name}`"))
                    .hint("`wasikit conformance --runtimes` lists them; any other: --runtime FILE.toml or --command TEMPLATE")
            })?
    };
    let program = match program {
        Some(program) => program,
        None => find(&adapter.program).ok_or_else(|| {
            Failure::user(format!("{} is not installed", adapter.title))
                .because(format!("none of {:?} is on PATH", adapter.program))
                .hint(format!(
                    "get it: {}\nor name its program: --runtime {name}=/path/to/program",
                    adapter.get
                ))
        })?,
    };
    Runtime::new(id, adapter, program, scratch)
}

/// A runtime by nothing but its command line, in which `{host}`, `{module}` and `{args}` stand for what they say.
pub fn from_command(template: &str) -> Result<Runtime, Failure> {
    let mut words = template.split_whitespace().map(str::to_string);
    let program = words
        .next()
        .ok_or_else(|| Failure::user("--command needs a command"))?;
    let mut run: Vec<String> = words.collect();
    if !run.iter().any(|word| word.contains("{module}")) {
        run.push("{module}".to_string());
    }
    let lacks = [("{args}", "arguments"), ("{env}", "environment")]
        .into_iter()
        .filter(|(word, _)| !run.iter().any(|part| part == word))
        .map(|(_, what)| what.to_string())
        .chain(["two directories".to_string(), "preopen names".to_string()])
        .collect();
    let id = Path::new(&program).file_name().map_or_else(
        || program.clone(),
        |name| name.to_string_lossy().into_owned(),
    );
    Ok(Runtime {
        id,
        adapter: Adapter {
            title: template.to_string(),
            get: String::new(),
            program: vec![program.clone()],
            version: Vec::new(),
            run,
            dir: Vec::new(),
            env: vec!["{name}={value}".to_string()],
            arg: Vec::new(),
            lacks,
            script: None,
            inside: false,
            session: false,
            family: None,
            known: BTreeMap::new(),
        },
        program: PathBuf::from(program),
        version: String::new(),
        script: None,
    })
}

/// Gives two runtimes of one name two names: by their versions, or else by numbers.
pub fn tell_apart(runtimes: &mut [Runtime]) {
    let mut taken: Vec<String> = Vec::new();
    for runtime in runtimes {
        let plain = runtime.id.clone();
        let numbered = (2..).map(|number| format!("{plain}-{number}"));
        let mut names = [plain.clone(), format!("{plain}-{}", runtime.version)]
            .into_iter()
            .chain(numbered)
            .filter(|name| !name.ends_with('-'));
        runtime.id = names
            .find(|name| !taken.contains(name))
            .unwrap_or(plain.clone());
        taken.push(runtime.id.clone());
    }
}

/// The first of the programs that is there; `wasikit` is this one.
fn find(names: &[String]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    names.iter().find_map(|name| {
        if name == "wasikit" {
            return std::env::current_exe().ok();
        }
        std::env::split_paths(&path)
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    })
}

impl Runtime {
    fn new(
        id: String,
        adapter: Adapter,
        program: PathBuf,
        scratch: &Path,
    ) -> Result<Self, Failure> {
        let script = match &adapter.script {
            None => None,
            Some(name) => {
                let (_, text) = SCRIPTS
                    .iter()
                    .find(|(known, _)| known == name)
                    .ok_or_else(|| Failure::user(format!("{id}: no script `{name}`")))?;
                let path = scratch.join(name);
                std::fs::write(&path, text).map_err(|error| {
                    Failure::user(format!("cannot write `{}`", path.display())).because(error)
                })?;
                Some(path)
            }
        };
        let mut runtime = Self {
            id,
            adapter,
            program,
            version: String::new(),
            script,
        };
        runtime.version = runtime.ask_version()?;
        Ok(runtime)
    }

    /// The runtime of an earlier report: its adapter's name, perhaps with its version behind.
    pub fn of_report(id: &str, version: &str) -> Result<Self, Failure> {
        let name = id
            .strip_suffix(version)
            .map_or(id, |name| name.trim_end_matches('-'));
        let (_, adapter) = known()?
            .into_iter()
            .find(|(known, _)| known == name)
            .ok_or_else(|| {
                Failure::user(format!("the report tells of `{id}`, which has no adapter"))
            })?;
        Ok(Self {
            id: id.to_string(),
            adapter,
            program: PathBuf::from(name),
            version: version.to_string(),
            script: None,
        })
    }

    /// Asks the program; an answer shows that it can be run at all.
    fn ask_version(&self) -> Result<String, Failure> {
        if self.adapter.version.is_empty() {
            return Ok(String::new());
        }
        let arguments = self.adapter.version.iter().map(|word| self.plain(word));
        let output = Command::new(&self.program).args(arguments).output();
        let unusable = |why: String| {
            Failure::user(format!("{} cannot be used", self.adapter.title))
                .because(why)
                .hint(format!("get it: {}", self.adapter.get))
        };
        let output = output.map_err(|error| unusable(error.to_string()))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let line = text.lines().next().unwrap_or_default().trim();
        if line.is_empty() {
            return Err(unusable(
                String::from_utf8_lossy(&output.stderr).trim().to_string(),
            ));
        }
        // A program that does not know the option shows how to use it.
        if !output.status.success() {
            return Ok("?".to_string());
        }
        // "wasmtime 48.0.8 (a1b2c3 2026-08-01)" and "v20.1.0": the part that begins with a digit.
        let number = line
            .split_whitespace()
            .map(|word| word.trim_start_matches('v'))
            .find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        Ok(number.unwrap_or(line).to_string())
    }

    /// A word of the template that stands for one word.
    fn plain(&self, word: &str) -> String {
        let script = self
            .script
            .as_ref()
            .map(|path| path.display().to_string())
            .unwrap_or_default();
        word.replace("{script}", &script)
            .replace("{program}", &self.program.display().to_string())
    }

    /// What keeps a case from being run here.
    pub fn cannot<'a>(&self, case: &'a Case) -> Option<&'a str> {
        let lacks = |need: &str| self.adapter.lacks.iter().any(|lack| lack == need);
        if let Some(need) = case.needs.iter().find(|need| lacks(need)) {
            return Some(need);
        }
        (!case.expected.after.is_empty() && lacks("host tree")).then_some("host tree")
    }

    /// Why a failure of this case is no news. The longest pattern is the one that means it most.
    pub fn explanation(&self, id: &str) -> Option<&str> {
        self.adapter
            .known
            .iter()
            .filter(|(pattern, _)| glob::matches(pattern, id))
            .max_by_key(|(pattern, _)| pattern.len())
            .map(|(_, why)| why.as_str())
    }

    /// The whole command line for a module, the program first.
    pub fn command_line(&self, case: &Case, ground: &Ground, module: &Path) -> Vec<String> {
        let mut line = vec![self.program.display().to_string()];
        for word in &self.adapter.run {
            match word.as_str() {
                "{args}" if self.adapter.arg.is_empty() => {
                    line.extend(case.world.arguments.iter().cloned());
                }
                "{args}" => {
                    for argument in &case.world.arguments {
                        let parts = self.adapter.arg.iter();
                        line.extend(parts.map(|part| part.replace("{arg}", argument)));
                    }
                }
                "{env}" => {
                    for (name, value) in &case.world.variables {
                        line.extend(
                            self.adapter
                                .env
                                .iter()
                                .map(|part| part.replace("{name}", name).replace("{value}", value)),
                        );
                    }
                }
                "{dirs}" => {
                    for (host, guest) in directories(case, ground) {
                        let host = host.display().to_string();
                        line.extend(
                            self.adapter.dir.iter().map(|part| {
                                part.replace("{host}", &host).replace("{guest}", &guest)
                            }),
                        );
                    }
                }
                word => line.push(
                    self.plain(word)
                        .replace("{module}", &module.display().to_string())
                        .replace("{host}", &ground.root().display().to_string()),
                ),
            }
        }
        line
    }
}

/// The directories that a case is given, with the names by which it knows them.
pub fn directories(case: &Case, ground: &Ground) -> Vec<(PathBuf, String)> {
    let mut directories = Vec::new();
    if !case.world.bare {
        directories.push((ground.root(), case.world.guest().to_string()));
    }
    if case.world.second {
        directories.push((ground.second(), "second".to_string()));
    }
    for (name, _) in &case.world.more {
        directories.push((ground.folder.join(name), name.clone()));
    }
    directories
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_adapter_can_be_read() {
        for (id, adapter) in known().expect("the adapters are right") {
            assert!(!adapter.title.is_empty() && !adapter.get.is_empty(), "{id}");
            assert!(
                adapter.session || adapter.run.iter().any(|word| word.contains("{module}")),
                "{id}"
            );
        }
    }
}
