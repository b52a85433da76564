//! Objects that are compiled for size: `sysroot/small.txt` names them.

use crate::golden;
use crate::object::Object;
use anyhow::{Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A word of `sysroot/small.txt`.
pub struct Entry {
    /// A module or a public function.
    name: String,
    /// The public functions of the golden list of that name, if there is one.
    functions: Vec<String>,
}

/// What stands in `sysroot/small.txt`.
///
/// # Errors
/// When a file cannot be read.
pub fn listed(root: &Path) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for line in golden::lines_of(&root.join("sysroot/small.txt"))? {
        for name in line.split_whitespace() {
            let list = root.join(format!("sysroot/expected/wasm32-wasip1/{name}.txt"));
            let functions = if list.is_file() {
                golden::lines_of(&list)?
            } else {
                Vec::new()
            };
            entries.push(Entry {
                name: name.to_owned(),
                functions,
            });
        }
    }
    Ok(entries)
}

/// Puts the object compiled for size in the place of each that defines what is listed.
///
/// # Errors
/// When nothing is of a name in the list, or the objects of a module do not correspond.
pub fn replace(
    objects: &mut [(String, Object)],
    small: &[(String, Object)],
    listed: &[Entry],
) -> Result<()> {
    let mut definers: BTreeMap<String, usize> = BTreeMap::new();
    for (index, (_, object)) in small.iter().enumerate() {
        definers.extend(names(object).map(|name| (name, index)));
    }
    let mut unknown: BTreeSet<&str> = listed.iter().map(|entry| entry.name.as_str()).collect();
    for (_, object) in objects.iter_mut() {
        let names: BTreeSet<String> = names(object).collect();
        let mut chosen = None;
        for entry in listed {
            if names.iter().any(|name| is_of(name, entry)) {
                unknown.remove(entry.name.as_str());
                chosen = Some(entry);
            }
        }
        let Some(entry) = chosen else {
            continue;
        };
        let found: BTreeSet<usize> = names
            .iter()
            .filter_map(|name| definers.get(name).copied())
            .collect();
        let (1, Some((_, other))) = (found.len(), found.first().and_then(|&at| small.get(at)))
        else {
            bail!(
                "sysroot/small.txt: {} is not in one object when it is compiled for size",
                entry.name
            );
        };
        // Short functions may take more room when nothing is put in line.
        if code_bytes(other) < code_bytes(object) {
            *object = other.clone();
        }
    }
    if !unknown.is_empty() {
        bail!("sysroot/small.txt: no module or function {unknown:?}");
    }
    let mut seen = BTreeSet::new();
    for name in objects.iter().flat_map(|(_, object)| names(object)) {
        if !seen.insert(name.clone()) {
            bail!("sysroot/small.txt: two objects define {name}");
        }
    }
    Ok(())
}

/// About how many bytes of code are left of an object in a program: the linker writes five bytes of a number as two.
fn code_bytes(object: &Object) -> usize {
    const CODE: u8 = 10;
    let sections = object.sections.iter().filter(|section| section.id == CODE);
    sections
        .map(|code| {
            code.payload
                .len()
                .saturating_sub(3 * code.relocations.len())
        })
        .sum()
}

/// The names that an object defines for others, as in the source. Which functions of `core` come along depends on what was put
/// in line.
fn names(object: &Object) -> impl Iterator<Item = String> {
    object
        .defined()
        .map(|symbol| format!("{}", rustc_demangle::demangle(&symbol.name)))
        .filter(|name| name.contains("wasikit_libc::") || !name.contains("::"))
}

/// Whether a name is that of a listed function, or in a listed module.
fn is_of(name: &str, entry: &Entry) -> bool {
    if name.contains("::") {
        return name.contains(&format!("wasikit_libc::{}::", entry.name));
    }
    let public = name.rsplit_once(':').map_or(name, |(_, public)| public);
    public == entry.name || entry.functions.iter().any(|name| name == public)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, functions: &[&str]) -> Entry {
        Entry {
            name: name.to_owned(),
            functions: functions.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    #[test]
    fn an_entry_names_a_module_a_function_or_a_list() {
        let zone = entry("time::zone", &[]);
        assert!(is_of("wasikit_libc::time::zone::Zone::parse::h0123", &zone));
        assert!(is_of(
            "<wasikit_libc::time::zone::Zone as core::Trait>::f",
            &zone
        ));
        assert!(!is_of("wasikit_libc::time::zones::f", &zone));
        assert!(is_of("strong:access", &entry("access", &[])));
        assert!(!is_of("faccessat", &entry("access", &[])));
        assert!(is_of("getpwnam", &entry("pwd", &["getpwnam"])));
    }
}
