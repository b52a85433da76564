//! Guest paths and where they are mounted.

use super::random::Random;
use super::script::path;
use anyhow::{Result, bail};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// Canonical guest paths, without leading slash, of up to four preopens: some within others, some with the same name.
pub fn choose(random: &mut Random) -> Vec<String> {
    let mut mounts = Vec::new();
    for _ in 0..=random.below(4) {
        mounts.push(match random.below(4) {
            0 => String::new(),
            1 if !mounts.is_empty() => canonical(&format!(
                "{}/{}",
                random.pick_text(&mounts),
                path(random, &[], 2)
            )),
            _ => canonical(&path(random, &[], 3)),
        });
    }
    mounts
}

impl Random {
    fn pick_text(&mut self, from: &[String]) -> String {
        from[self.below(from.len())].clone()
    }
}

/// A path whose names are all directories, without `.`, `..` and needless slashes.
fn canonical(path: &str) -> String {
    let mut names = Vec::new();
    for name in path.split('/') {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()),
            // No host has longer names.
            name => names.push(name.get(..255).unwrap_or(name)),
        }
    }
    names.join("/")
}

/// The order in which to mount: what holds others first, and of two at the same place the earlier.
pub fn order(mounts: &[String]) -> Vec<usize> {
    let depth = |path: &str| path.split('/').filter(|name| !name.is_empty()).count();
    let mut order: Vec<usize> = (0..mounts.len()).collect();
    order.sort_by_key(|&index| (depth(&mounts[index]), index));
    order
}

/// For each preopen the directories that must be below it, because others are mounted there, now or once a preopen between
/// them is closed; and those of the bare root.
pub fn points(mounts: &[String]) -> (Vec<BTreeSet<String>>, BTreeSet<String>) {
    let above = |directory: &str| {
        let paths = mounts.iter().filter_map(|point| below(point, directory));
        paths.flat_map(prefixes).collect()
    };
    (mounts.iter().map(|mount| above(mount)).collect(), above(""))
}

/// The path and those of the directories above it.
fn prefixes(path: &str) -> impl Iterator<Item = String> {
    let ends = path.match_indices('/').map(|(at, _)| at);
    let ends = ends.chain([path.len()]).filter(|&end| end > 0);
    ends.map(|end| path[..end].to_owned())
}

/// The preopens that a script may close: those that the kernel can unmount, which takes what is at a path last, and keeps its root.
pub fn closable(mounts: &[String]) -> Vec<usize> {
    let twice = |index: &usize| mounts[..*index].contains(&mounts[*index]);
    let may_go = |&index: &usize| {
        let path = &mounts[index];
        let inside = |&other: &usize| below(&mounts[other], path).is_some_and(|it| !it.is_empty());
        let stays = mounts[index + 1..].contains(path)
            || path.is_empty() && twice(&index)
            || (0..mounts.len()).filter(inside).any(|other| twice(&other));
        !stays
    };
    (0..mounts.len()).filter(may_go).collect()
}

/// What is left of `path` below `directory`.
fn below<'p>(path: &'p str, directory: &str) -> Option<&'p str> {
    if directory.is_empty() || path == directory {
        return path.strip_prefix(directory);
    }
    path.strip_prefix(directory)?.strip_prefix('/')
}

/// Runs `mount`.
///
/// # Errors
/// When it fails.
pub fn mount(options: &[&str], what: &Path, at: &Path) -> Result<()> {
    let status = Command::new("mount")
        .args(options)
        .arg(what)
        .arg(at)
        .status()?;
    if !status.success() {
        bail!(
            "mount {options:?} {} {} failed",
            what.display(),
            at.display()
        );
    }
    Ok(())
}
