//! Trees on the host: made at random, emptied, and read back.

use super::random::Random;
use super::script::{NO_UTF8, bytes, path};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::{File, FileTimes};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::Path;
use std::time::SystemTime;

/// Names that entries and paths are made of.
pub const NAMES: [&str; 6] = ["a", "b", "c", "d", "l", "m"];
/// Names that are seldom met.
pub const ODD_NAMES: [&str; 10] = [
    "x y",
    "new\nline",
    "\u{e9}",
    "...",
    "..a",
    "-",
    "%",
    "a.",
    "\\",
    "a:b",
];

/// An entry, by its path below the top of the tree.
#[derive(Clone, Debug)]
pub enum Node {
    /// A directory.
    Directory,
    /// A file with these contents.
    File(String),
    /// A symbolic link to this.
    Link(String),
}

/// Entries in an order in which they can be made.
pub type Plan = BTreeMap<String, Node>;

/// Symbolic links that lead to each other, more of them than may be followed.
pub const CHAIN: usize = 44;

/// About how many entries a tree has.
const ENTRIES: usize = 16;

/// A random tree, around directories that are to stay.
pub fn plan(
    random: &mut Random,
    mounts: &[String],
    kept: &BTreeSet<String>,
    absolute: bool,
) -> Plan {
    let mut plan = Plan::new();
    for name in kept {
        plan.insert(name.clone(), Node::Directory);
    }
    grow(random, mounts, "", 0, absolute, &mut plan);
    if random.once_in(12) {
        // A directory far down: `d/d/d/…`.
        let mut name = String::from("d");
        while name.len() < 80 {
            if plan.insert(name.clone(), Node::Directory).is_some() {
                break;
            }
            name += "/d";
        }
    }
    if random.once_in(12) {
        for number in 0..CHAIN {
            let target = match number.checked_sub(1) {
                Some(before) => format!("s{before}"),
                None => random.name().to_owned(),
            };
            plan.entry(format!("s{number}"))
                .or_insert(Node::Link(target));
        }
    }
    plan
}

fn grow(
    random: &mut Random,
    mounts: &[String],
    below: &str,
    depth: u32,
    absolute: bool,
    plan: &mut Plan,
) {
    for index in 0..=NAMES.len() {
        let name = match NAMES.get(index) {
            Some(name) => (*name).to_owned(),
            None if random.once_in(40) => "n".repeat(255),
            None if random.once_in(80) => format!("a{NO_UTF8}"),
            None => random.pick(&ODD_NAMES).to_owned(),
        };
        let relative = format!("{below}{name}");
        let is_kept = plan.contains_key(&relative);
        let node = match random.below(14) {
            _ if is_kept => Node::Directory,
            _ if plan.len() > ENTRIES => continue,
            0..=2 if depth < 3 => Node::Directory,
            3 | 4 => Node::File(format!("contents-of-{}", random.below(1000))),
            5..=7 => {
                let target = path(random, mounts, 4);
                let target = if absolute {
                    target.as_str()
                } else {
                    target.trim_start_matches('/')
                };
                Node::Link(if target.is_empty() || target.len() > 1000 {
                    ".".into()
                } else {
                    target.into()
                })
            }
            _ => continue,
        };
        let is_directory = matches!(node, Node::Directory);
        plan.insert(relative.clone(), node);
        if is_directory {
            grow(
                random,
                mounts,
                &format!("{relative}/"),
                depth + 1,
                absolute,
                plan,
            );
        }
    }
}

/// Makes what `plan` says below `top`, where only what is to stay is left. What stayed loses the times that a script gave it.
///
/// # Errors
/// When the host refuses.
pub fn make(top: &Path, plan: &Plan) -> Result<()> {
    let now = SystemTime::now();
    let times = FileTimes::new().set_modified(now).set_accessed(now);
    File::open(top)?.set_times(times)?;
    for (name, node) in plan {
        let path = top.join(OsStr::from_bytes(&bytes(name)));
        match node {
            Node::Directory if path.is_dir() => {
                File::open(&path).and_then(|directory| directory.set_times(times))
            }
            Node::Directory => std::fs::create_dir(&path),
            Node::File(text) => std::fs::write(&path, text),
            Node::Link(target) => symlink(OsStr::from_bytes(&bytes(target)), &path),
        }
        .with_context(|| format!("cannot make {}", path.display()))?;
    }
    Ok(())
}

/// Removes everything below `top` but the directories that are to stay: others are mounted on them.
///
/// # Errors
/// When the host refuses.
pub fn clear(top: &Path, kept: &BTreeSet<String>) -> Result<()> {
    fn below(top: &Path, relative: &str, kept: &BTreeSet<String>) -> Result<()> {
        for entry in std::fs::read_dir(top.join(relative))? {
            let entry = entry?;
            let name = entry.file_name();
            let path = entry.path();
            if let Some(name) = name.to_str() {
                let relative = join(relative, name);
                if kept.contains(&relative) {
                    below(top, &relative, kept)?;
                    continue;
                }
            }
            if entry.file_type()?.is_dir() {
                std::fs::remove_dir_all(path)?;
            } else {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }
    below(top, "", kept).with_context(|| format!("cannot clear {}", top.display()))
}

fn join(directory: &str, name: &str) -> String {
    if directory.is_empty() {
        name.into()
    } else {
        format!("{directory}/{name}")
    }
}

/// What is below `top`: for each path a line that says what is there.
///
/// # Errors
/// When the host refuses.
pub fn read(top: &Path) -> Result<BTreeMap<Vec<u8>, String>> {
    fn below(
        directory: &Path,
        relative: &[u8],
        found: &mut BTreeMap<Vec<u8>, String>,
    ) -> Result<()> {
        for entry in std::fs::read_dir(directory)? {
            let entry = entry?;
            let mut name = relative.to_vec();
            name.push(b'/');
            name.extend(entry.file_name().into_vec());
            let status = entry.metadata()?;
            let mut line = if status.is_dir() {
                below(&entry.path(), &name, found)?;
                String::from("directory")
            } else if status.is_symlink() {
                format!("link to {:?}", std::fs::read_link(entry.path())?)
            } else {
                let text = std::fs::read(entry.path())?;
                format!("file {:?}", OsStr::from_bytes(&text))
            };
            if !status.is_dir() {
                line += &format!(" links {}", status.nlink());
            }
            // Times that a script has set are small.
            if status.mtime() < 1_000_000 {
                line += &format!(" modified {}", status.mtime());
            }
            found.insert(name, line);
        }
        Ok(())
    }
    let mut found = BTreeMap::new();
    below(top, b"", &mut found).with_context(|| format!("cannot read {}", top.display()))?;
    Ok(found)
}
