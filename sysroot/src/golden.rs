//! The golden lists: the public names of the archives, one file a module of libc-shim, one name a line.

use crate::object::Object;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The names in the files of a folder.
///
/// # Errors
/// When a file cannot be read.
pub fn names(folder: &Path) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for line in lines(folder)? {
        found.insert(line);
    }
    Ok(found)
}

/// Aliases: name and what it is another name for.
///
/// # Errors
/// When a file cannot be read or a line is not `alias = target`.
pub fn aliases(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for line in lines(folder)? {
        let (alias, target) = line
            .split_once('=')
            .with_context(|| format!("{}: `{line}` is not `alias = target`", folder.display()))?;
        found.insert(alias.trim().to_owned(), target.trim().to_owned());
    }
    Ok(found)
}

fn lines(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(found);
    };
    for entry in entries {
        found.extend(lines_of(&entry?.path())?);
    }
    Ok(found)
}

/// The lines of a file without what stands behind `#`, without those that are empty then.
///
/// # Errors
/// When the file cannot be read.
pub fn lines_of(path: &Path) -> Result<Vec<String>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(text
        .lines()
        .map(|l| l.split('#').next().unwrap_or_default().trim())
        .filter(|l| !l.is_empty())
        .map(str::to_owned)
        .collect())
}

/// The public names that objects define.
pub fn public_names(objects: &[(String, Object)]) -> BTreeSet<String> {
    let hidden = crate::object::flags::HIDDEN;
    objects
        .iter()
        .flat_map(|(_, o)| o.defined())
        .filter(|s| s.flags & hidden == 0)
        .map(|s| s.name.clone())
        .collect()
}
