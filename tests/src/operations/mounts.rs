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

/// For each preopen the directories that must be below it, because others are mounted there; and those of the bare root.
pub fn points(mounts: &[String]) -> (Vec<BTreeSet<String>>, BTreeSet<String>) {
    let mut kept = vec![BTreeSet::new(); mounts.len()];
    let mut bare = BTreeSet::new();
    let order = order(mounts);
    for (position, &index) in order.iter().enumerate() {
        let point = &mounts[index];
        // The mount in which the point lies: the last before it that covers it.
        let owner = order[..position]
            .iter()
            .rev()
            .find(|&&other| below(point, &mounts[other]).is_some());
        let (place, path) = match owner {
            Some(&owner) => (
                &mut kept[owner],
                below(point, &mounts[owner]).unwrap_or_default(),
            ),
            None => (&mut bare, point.as_str()),
        };
        let ends = path
            .match_indices('/')
            .map(|(at, _)| at)
            .chain([path.len()]);
        place.extend(
            ends.map(|end| path[..end].to_owned())
                .filter(|path| !path.is_empty()),
        );
    }
    (kept, bare)
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
