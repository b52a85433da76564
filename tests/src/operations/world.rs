//! One choice of preopens, and sequences of operations over trees in them.
//!
//! A world lives in a process of its own, in a user and mount namespace: `unshare -Urm`.

use super::known::{self, Setting};
use super::mounts::{self, mount};
use super::random::Random;
use super::script::{NO_UTF8, hostile_sequence, sequence};
use super::trees::{self, Plan};
use crate::paths::wasikit;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// What nothing may read.
const SECRET: &str = "CANARY-0b5c7d";

/// What a world is to do.
#[derive(Clone, Debug)]
pub struct Task {
    /// Decides everything.
    pub seed: u64,
    /// How many sequences.
    pub sequences: usize,
    /// Paths as attackers write them.
    pub hostile: bool,
    /// The folder with both builds of the interpreter.
    pub programs: PathBuf,
}

/// What came out.
#[derive(Debug, Default)]
pub struct Findings {
    /// Operations that were compared.
    pub operations: usize,
    /// Differences that have a reason, and how often they were met.
    pub known: BTreeMap<String, usize>,
    /// Differences that have none: by what they are, how often, and an example.
    pub unknown: BTreeMap<String, (usize, String)>,
}

/// An interpreter that waits for scripts.
struct Interpreter {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Interpreter {
    fn start(mut command: Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let input = child.stdin.take().context("it was piped")?;
        let output = BufReader::new(child.stdout.take().context("it was piped")?);
        Ok(Self {
            child,
            input,
            output,
        })
    }

    /// One line for each operation. After `last` the interpreter ends.
    fn answers(&mut self, script: &[String], ending: &str) -> Result<Vec<String>> {
        let mut text = script.join("\n");
        text += &format!("\n{ending}\n");
        // An interpreter that has died is noticed when it answers nothing.
        let _ = self.input.write_all(text.as_bytes());
        let mut answers = Vec::new();
        loop {
            let mut line = String::new();
            if self.output.read_line(&mut line)? == 0 {
                bail!("died ({}) in {script:#?}", self.child.wait()?);
            }
            match line.trim_end_matches('\n') {
                "end" => return Ok(answers),
                answer => answers.push(answer.to_owned()),
            }
        }
    }
}

impl Drop for Interpreter {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct World {
    mounts: Vec<String>,
    /// For each preopen what stays when it is cleared.
    kept: Vec<BTreeSet<String>>,
    /// Some symbolic links have absolute contents.
    absolute: bool,
    top: PathBuf,
    programs: PathBuf,
    /// The kernel's interpreter and ours, as long as no script has changed their preopens.
    interpreters: Option<[Interpreter; 2]>,
}

/// The folders that hold the preopens of the two sides.
const SIDES: [&str; 2] = ["kernel", "ours"];

/// Where the kernel's preopens are mounted, what lies below the mounts, the same without protection, and a place for mounts on their way.
const FOLDERS: [&str; 4] = ["root", "bare", "writable", "park"];

/// The guest path of a name in a preopen.
fn join(preopen: &str, name: &str) -> String {
    if preopen.is_empty() {
        format!("/{name}")
    } else {
        format!("/{preopen}/{name}")
    }
}

impl World {
    fn new(task: &Task, random: &mut Random) -> Result<Self> {
        // Only this namespace sees what is mounted on it.
        let top = task.programs.join("world");
        std::fs::create_dir_all(&top)?;
        mount(&["-t", "tmpfs"], Path::new("none"), &top)?;
        let mounts = mounts::choose(random);
        let (kept, _) = mounts::points(&mounts);
        for side in SIDES {
            let side = top.join(side);
            std::fs::create_dir(&side)?;
            for (index, kept) in kept.iter().enumerate() {
                let place = side.join(index.to_string());
                std::fs::create_dir(&place)?;
                mount(&["-t", "tmpfs"], Path::new("none"), &place)?;
                for name in kept {
                    std::fs::create_dir(place.join(name))?;
                }
            }
            surround(&side)?;
        }
        surround(&top)?;
        for folder in FOLDERS {
            std::fs::create_dir(top.join(folder))?;
        }
        Ok(Self {
            mounts,
            kept,
            absolute: task.seed.is_multiple_of(8),
            top,
            programs: task.programs.clone(),
            interpreters: None,
        })
    }

    /// The two interpreters, with all preopens.
    fn start(&self) -> Result<[Interpreter; 2]> {
        let [root, bare, writable, park] = FOLDERS.map(|folder| self.top.join(folder));
        for folder in [&root, &bare, &writable, &park] {
            // What is not mounted yet is not unmounted.
            let _ = Command::new("umount")
                .args(["--recursive", "--lazy", "--quiet"])
                .arg(folder)
                .status();
        }
        mount(&["-t", "tmpfs"], Path::new("none"), &writable)?;
        for name in &mounts::points(&self.mounts).1 {
            std::fs::create_dir(writable.join(name))?;
        }
        for folder in [&root, &bare] {
            mount(&["--bind"], &writable, folder)?;
            mount(&["-o", "remount,bind,ro"], Path::new("none"), folder)?;
        }
        mount(&["-t", "tmpfs"], Path::new("none"), &park)?;
        for index in 0..self.mounts.len() {
            std::fs::create_dir(park.join(index.to_string()))?;
        }
        for index in mounts::order(&self.mounts) {
            let host = self.top.join(SIDES[0]).join(index.to_string());
            mount(&["--bind"], &host, &root.join(&self.mounts[index]))?;
        }
        let mut kernel = Command::new(self.programs.join("native"));
        kernel.args([root, bare, writable, park]);
        kernel.arg(self.mounts.len().to_string());
        kernel.args(self.mounts.iter().map(|guest| format!("/{guest}")));
        for (index, kept) in self.kept.iter().enumerate() {
            let outer = &self.mounts[index];
            kernel.args(kept.iter().map(|name| join(outer, name)));
        }
        let mut ours = Command::new(wasikit());
        ours.arg("run");
        for (index, guest) in self.mounts.iter().enumerate() {
            let host = self.top.join(SIDES[1]).join(index.to_string());
            ours.arg("--dir")
                .arg(format!("{}::/{guest}", host.display()));
        }
        ours.arg(self.programs.join("ours.wasm"));
        Ok([Interpreter::start(kernel)?, Interpreter::start(ours)?])
    }

    /// The answers of both to a script.
    fn answers(&mut self, script: &[String]) -> Result<[Vec<String>; 2]> {
        let [mut kernel, mut ours] = match self.interpreters.take() {
            Some(interpreters) => interpreters,
            None => self.start()?,
        };
        let takes = takes(script);
        let ending = if takes { "last" } else { "end" };
        let answers = [
            kernel
                .answers(script, ending)
                .context("the kernel's interpreter")?,
            ours.answers(script, ending).context("our interpreter")?,
        ];
        if !takes {
            self.interpreters = Some([kernel, ours]);
        }
        Ok(answers)
    }

    /// Makes the trees anew.
    fn reset(&self, plans: &[Plan]) -> Result<()> {
        for side in SIDES {
            for (index, plan) in plans.iter().enumerate() {
                let place = self.top.join(side).join(index.to_string());
                trees::clear(&place, &self.kept[index])?;
                trees::make(&place, plan)?;
            }
        }
        Ok(())
    }

    /// Runs a script on both sides and returns the first difference: which operation, what it is, and its known reason.
    fn compare(&mut self, plans: &[Plan], script: &[String]) -> Result<Option<Difference>> {
        self.reset(plans)?;
        let [kernel, ours] = self.answers(script)?;
        if ours.iter().any(|answer| answer.contains(SECRET)) {
            bail!("read what is outside: {script:#?}");
        }
        let odd = |name: &String| name.contains(NO_UTF8);
        let setting = Setting {
            absolute: self.absolute,
            closed: takes(script),
            odd: plans.iter().any(|plan| plan.keys().any(odd)),
        };
        for (index, (kernel, ours)) in kernel.iter().zip(&ours).enumerate() {
            if kernel != ours {
                let operation = &script[index];
                let reason = known::reason(operation, kernel, ours, setting);
                let name = operation.split(' ').next().unwrap_or_default();
                let result = |answer: &str| answer.split(' ').nth(1).unwrap_or("").to_owned();
                let kind = format!(
                    "{name}: the kernel {}, ours {}",
                    result(kernel),
                    result(ours)
                );
                let answers =
                    format!("{operation}\n    the kernel: {kernel}\n    ours:       {ours}");
                return Ok(Some(Difference {
                    kind,
                    reason,
                    answers,
                }));
            }
        }
        for index in 0..plans.len() {
            let read = |side: &str| trees::read(&self.top.join(side).join(index.to_string()));
            let (kernel, ours) = (read(SIDES[0])?, read(SIDES[1])?);
            if kernel != ours {
                let lines = |from: &BTreeMap<Vec<u8>, String>,
                             other: &BTreeMap<Vec<u8>, String>| {
                    let mut text = String::new();
                    for (name, line) in from {
                        if other.get(name) != Some(line) {
                            // Writing to a string does not fail.
                            let _ =
                                write!(text, "\n      {:?} {line}", String::from_utf8_lossy(name));
                        }
                    }
                    text
                };
                let answers = format!(
                    "what is left in preopen {index}\n    the kernel:{}\n    ours:{}",
                    lines(&kernel, &ours),
                    lines(&ours, &kernel)
                );
                return Ok(Some(Difference {
                    kind: "the tree differs".into(),
                    reason: None,
                    answers,
                }));
            }
        }
        Ok(None)
    }

    /// Leaves operations and entries out as long as a difference of the same kind stays.
    fn shrink(&mut self, plans: &mut [Plan], script: &mut Vec<String>, kind: &str) -> Result<()> {
        for index in (0..script.len()).rev() {
            let operation = script.remove(index);
            if !self.differs(plans, script, kind)? {
                script.insert(index, operation);
            }
        }
        for preopen in 0..plans.len() {
            let names: Vec<String> = plans[preopen].keys().rev().cloned().collect();
            for name in names {
                let below = format!("{name}/");
                let whole = plans[preopen].clone();
                if self.kept[preopen].contains(&name) {
                    continue;
                }
                plans[preopen].retain(|other, _| *other != name && !other.starts_with(&below));
                if !self.differs(plans, script, kind)? {
                    plans[preopen] = whole;
                }
            }
        }
        Ok(())
    }

    fn differs(&mut self, plans: &[Plan], script: &[String], kind: &str) -> Result<bool> {
        let difference = self.compare(plans, script)?;
        Ok(difference.is_some_and(|difference| difference.kind == kind))
    }
}

/// Whether a script may close preopens.
fn takes(script: &[String]) -> bool {
    script.iter().any(|line| line.starts_with("preopen "))
}

struct Difference {
    kind: String,
    reason: Option<&'static str>,
    answers: String,
}

/// Files with a secret under the names that paths try, where a path that escapes would arrive.
fn surround(folder: &Path) -> Result<()> {
    for name in trees::NAMES.into_iter().chain(["secret"]) {
        std::fs::write(folder.join(name), SECRET)?;
    }
    Ok(())
}

/// Whether the secrets are as they were and nothing has joined them.
fn check_surroundings(top: &Path) -> Result<()> {
    for (folder, others) in [
        (top.to_owned(), SIDES.len() + FOLDERS.len()),
        (top.join(SIDES[0]), 0),
        (top.join(SIDES[1]), 0),
    ] {
        for name in trees::NAMES.into_iter().chain(["secret"]) {
            let text = std::fs::read_to_string(folder.join(name));
            if text.ok().as_deref() != Some(SECRET) {
                bail!("{} was changed from inside", folder.join(name).display());
            }
        }
        let entries = std::fs::read_dir(&folder)?.filter(|entry| {
            let name = entry.as_ref().map(std::fs::DirEntry::file_name);
            !name.is_ok_and(|name| name.to_string_lossy().parse::<usize>().is_ok())
        });
        if entries.count() != trees::NAMES.len() + 1 + others {
            bail!("something was made in {} from inside", folder.display());
        }
    }
    Ok(())
}

/// Runs a world to its end, in the namespaces that the caller has entered.
///
/// # Errors
/// When an interpreter dies, something outside was reached, or the host refuses.
pub fn live(task: &Task) -> Result<Findings> {
    let mut random = Random::new(task.seed);
    let mut world = World::new(task, &mut random)?;
    let mut findings = Findings::default();
    let mut plans: Vec<Plan> = Vec::new();
    for number in 0..task.sequences {
        // Hostile paths mostly change nothing.
        if number.is_multiple_of(if task.hostile { 16 } else { 1 }) {
            plans.clear();
            for kept in &world.kept {
                plans.push(trees::plan(
                    &mut random,
                    &world.mounts,
                    kept,
                    world.absolute,
                ));
            }
        }
        let script = if task.hostile {
            hostile_sequence(&mut random, &world.mounts, 64)
        } else {
            let count = 6 + random.below(14);
            sequence(&mut random, &world.mounts, count)
        };
        findings.operations += script.len();
        let Some(difference) = world.compare(&plans, &script)? else {
            continue;
        };
        if let Some(reason) = difference.reason {
            *findings.known.entry(reason.into()).or_default() += 1;
            continue;
        }
        if let Some((count, _)) = findings.unknown.get_mut(&difference.kind) {
            *count += 1;
            continue;
        }
        let (mut plans, mut script) = (plans.clone(), script);
        world.shrink(&mut plans, &mut script, &difference.kind)?;
        let difference = world.compare(&plans, &script)?.unwrap_or(difference);
        let mut example = format!("  seed {} preopens {:?}\n", task.seed, world.mounts);
        for (index, plan) in plans.iter().enumerate() {
            for (name, node) in plan {
                // Writing to a string does not fail.
                let _ = writeln!(example, "    {index}: {name:?} {node:?}");
            }
        }
        let _ = writeln!(
            example,
            "    {}\n  {}",
            script.join("\n    "),
            difference.answers
        );
        findings.unknown.insert(difference.kind, (1, example));
    }
    check_surroundings(&world.top)?;
    Ok(findings)
}
