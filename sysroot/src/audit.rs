//! Which objects the archive needs, and whether they refer to anything they must not: panic machinery, functions out of
//! line in `core`, names that nobody defines.

use crate::object::Object;
use crate::rename::{LINKER_SYMBOLS, is_mangled};
use anyhow::{Result, bail};
use std::collections::{BTreeMap, BTreeSet};

/// Symbols that the user's program defines.
const FROM_THE_PROGRAM: &[&str] = &["main", "__main_void"];

/// Keeps the objects that define a public name or are used by one that is kept.
pub fn needed(objects: Vec<(String, Object)>) -> Vec<(String, Object)> {
    let definers = definers(&objects);
    let mut kept = BTreeSet::new();
    let mut queue: Vec<usize> = (0..objects.len())
        .filter(|&i| objects.get(i).is_some_and(|(_, o)| has_public(o)))
        .collect();
    while let Some(index) = queue.pop() {
        if kept.insert(index)
            && let Some((_, object)) = objects.get(index)
        {
            queue.extend(
                object
                    .symbols
                    .iter()
                    .filter(|s| !s.is_defined())
                    .filter_map(|s| definers.get(s.name.as_str()).copied()),
            );
        }
    }
    objects
        .into_iter()
        .enumerate()
        .filter(|(index, _)| kept.contains(index))
        .map(|(_, object)| object)
        .collect()
}

fn has_public(object: &Object) -> bool {
    object.defined().any(|s| !is_mangled(&s.name))
}

fn definers(objects: &[(String, Object)]) -> BTreeMap<&str, usize> {
    let mut table = BTreeMap::new();
    for (index, (_, object)) in objects.iter().enumerate() {
        for symbol in object.defined() {
            table.insert(symbol.name.as_str(), index);
        }
    }
    table
}

/// Whether a symbol belongs to Rust's panic machinery.
pub fn is_panic(name: &str) -> bool {
    let readable = format!("{:#}", rustc_demangle::demangle(name));
    readable.contains("panic")
        || readable.contains("begin_unwind")
        || readable.contains("unwrap_failed")
        || readable.contains("expect_failed")
}

/// Checks every reference of the objects.
///
/// # Errors
/// Lists every function that refers to something that neither the objects, nor `others`, nor the linker, nor the
/// program defines.
pub fn check(objects: &[(String, Object)], others: &BTreeSet<String>) -> Result<()> {
    let definers = definers(objects);
    let reached = reached(objects);
    let mut faults = BTreeSet::new();
    for (member, object) in objects {
        for (symbol, user) in object.undefined() {
            let name = symbol.name.as_str();
            if is_dependency(member)
                && !object
                    .uses()
                    .iter()
                    .any(|(user, used)| *used == name && reached.contains(user))
            {
                continue;
            }
            let known = definers.contains_key(name)
                || definers.contains_key(format!("strong:{name}").as_str())
                || definers.contains_key(format!("default:{name}").as_str())
                || others.contains(name)
                || LINKER_SYMBOLS.contains(&name)
                || FROM_THE_PROGRAM.contains(&name)
                || is_runtime_import(object, symbol.index, symbol.kind);
            if !known {
                let what = if is_panic(name) {
                    "panic machinery"
                } else if is_mangled(name) {
                    "code out of line in core"
                } else {
                    "a name that nobody defines"
                };
                faults.insert(format!(
                    "{:#} refers to {what}: {:#} (object {member})",
                    rustc_demangle::demangle(&user),
                    rustc_demangle::demangle(name)
                ));
            }
        }
    }
    if !faults.is_empty() {
        let list: Vec<String> = faults.into_iter().collect();
        bail!(
            "the C library must not contain these references:\n  {}",
            list.join("\n  ")
        );
    }
    Ok(())
}

/// Whether a member comes from another crate. Its objects hold functions that nobody here calls; the linker drops them,
/// and what they refer to does not matter.
fn is_dependency(member: &str) -> bool {
    member.starts_with("libm-")
}

/// The functions that our own code reaches by calls.
fn reached(objects: &[(String, Object)]) -> BTreeSet<String> {
    let mut calls: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut queue: Vec<String> = Vec::new();
    for (member, object) in objects {
        for (user, used) in object.uses() {
            calls.entry(user).or_default().push(used);
        }
        if !is_dependency(member) {
            queue.extend(object.defined().map(|s| s.name.clone()));
        }
    }
    let mut reached = BTreeSet::new();
    while let Some(name) = queue.pop() {
        if let Some(used) = calls.get(&name)
            && !reached.contains(&name)
        {
            queue.extend(used.iter().map(|&name| name.to_owned()));
        }
        reached.insert(name);
    }
    reached
}

fn is_runtime_import(object: &Object, index: u32, kind: crate::object::Kind) -> bool {
    kind == crate::object::Kind::Function
        && object
            .function_imports
            .get(index as usize)
            .is_some_and(|(module, _)| module != "env")
}
