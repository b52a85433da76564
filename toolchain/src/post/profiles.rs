//! Profiles: what each runtime accepts, as data (`toolchain/profiles/*.toml`).
//!
//! A profile has one entry for every version from which on something changed. `--for wasm3` means the newest entry,
//! `--for wasm3@0.5` the one that holds for that version.

use super::features::Feature;
use crate::failure::Failure;
use std::collections::BTreeSet;
use toml::{Table, Value};

/// The files, with the names by which users call them.
const FILES: [(&str, &str); 12] = [
    ("browser", include_str!("../../profiles/browser.toml")),
    ("bun", include_str!("../../profiles/bun.toml")),
    ("deno", include_str!("../../profiles/deno.toml")),
    ("generic", include_str!("../../profiles/generic.toml")),
    ("mvp", include_str!("../../profiles/mvp.toml")),
    ("node", include_str!("../../profiles/node.toml")),
    ("wamr", include_str!("../../profiles/wamr.toml")),
    ("wasm3", include_str!("../../profiles/wasm3.toml")),
    ("wasmedge", include_str!("../../profiles/wasmedge.toml")),
    ("wasmer", include_str!("../../profiles/wasmer.toml")),
    ("wasmi", include_str!("../../profiles/wasmi.toml")),
    ("wasmtime", include_str!("../../profiles/wasmtime.toml")),
];

/// What a runtime accepts, or several of them together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The runtimes, with versions.
    pub name: String,
    /// The features of core WebAssembly.
    pub features: Vec<Feature>,
    /// The modules that functions can be imported from.
    pub wasi: BTreeSet<String>,
    /// Functions of preview 1 that are not there all the same.
    pub missing: BTreeSet<String>,
    /// Whether components run.
    pub components: bool,
    /// The most pages of memory, of 64 KiB.
    pub memory_pages: u64,
}

impl Profile {
    /// The profile for `runtimes`, a list as `--for` has it: what all of them accept.
    pub fn named(runtimes: &str) -> Result<Self, Failure> {
        let mut all: Option<Self> = None;
        for runtime in runtimes.split(',').filter(|name| !name.is_empty()) {
            let one = single(runtime)?;
            all = Some(match all {
                None => one,
                Some(all) => all.and(&one),
            });
        }
        all.ok_or_else(|| Failure::user("`--for` needs the name of a runtime").hint(known()))
    }

    /// What both accept.
    fn and(&self, other: &Self) -> Self {
        Self {
            name: format!("{}, {}", self.name, other.name),
            features: self
                .features
                .iter()
                .copied()
                .filter(|feature| other.features.contains(feature))
                .collect(),
            wasi: self.wasi.intersection(&other.wasi).cloned().collect(),
            missing: self.missing.union(&other.missing).cloned().collect(),
            components: self.components && other.components,
            memory_pages: self.memory_pages.min(other.memory_pages),
        }
    }
}

/// The profile of `NAME[@VERSION]`.
fn single(runtime: &str) -> Result<Profile, Failure> {
    let (name, version) = match runtime.split_once('@') {
        Some((name, version)) => (name, Some(version)),
        None => (runtime, None),
    };
    let Some((name, text)) = FILES.iter().find(|(known, _)| *known == name) else {
        return Err(
            Failure::user(format!("there is no profile for `{name}`")).hint(format!(
                "{}\n`generic` is what all of them accept, `mvp` the first version of WebAssembly",
                known()
            )),
        );
    };
    let broken =
        |what: &str| Failure::internal(format!("the profile `{name}` is broken")).because(what);
    let file: Table = text
        .parse()
        .map_err(|error: toml::de::Error| broken(error.message()))?;
    let entries = file.get("version").and_then(Value::as_array);
    let mut entries: Vec<&Table> = entries
        .into_iter()
        .flatten()
        .filter_map(Value::as_table)
        .collect();
    entries.sort_by_key(|entry| numbers(text_of(entry, "since")));
    let newest_first = entries.iter().rev();
    let entry = match version {
        None => newest_first.into_iter().next(),
        Some(version) => {
            let wanted = numbers(version);
            if wanted.is_empty() {
                return Err(
                    Failure::user(format!("`{version}` is not a version")).hint(format!(
                        "for example `{name}@{}`",
                        entries.last().map_or("1", |entry| text_of(entry, "since"))
                    )),
                );
            }
            newest_first
                .into_iter()
                .find(|entry| precedes(&numbers(text_of(entry, "since")), &wanted))
        }
    };
    let Some(entry) = entry else {
        let oldest = entries.first().map_or("", |entry| text_of(entry, "since"));
        return Err(Failure::user(format!("nothing is known of `{runtime}`"))
            .because(format!(
                "the oldest version that the profile describes is {oldest}"
            ))
            .hint("`--for mvp` makes a module for any runtime"));
    };
    let features = words(entry, "features")
        .map(|feature| Feature::named(feature).ok_or_else(|| broken(feature)))
        .collect::<Result<_, _>>()?;
    Ok(Profile {
        name: runtime.to_string(),
        features,
        wasi: words(entry, "wasi").map(String::from).collect(),
        missing: words(entry, "missing").map(String::from).collect(),
        components: entry
            .get("components")
            .and_then(Value::as_bool)
            .unwrap_or_default(),
        memory_pages: entry
            .get("memory-pages")
            .and_then(Value::as_integer)
            .and_then(|pages| u64::try_from(pages).ok())
            .unwrap_or(65_536),
    })
}

/// The names of all profiles.
pub fn known() -> String {
    let names: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
    format!("there are profiles for: {}", names.join(", "))
}

fn text_of<'a>(entry: &'a Table, key: &str) -> &'a str {
    entry.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The strings of a list.
fn words<'a>(entry: &'a Table, key: &str) -> impl Iterator<Item = &'a str> {
    let list = entry.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str)
}

/// A version as numbers; empty if it is none.
fn numbers(version: &str) -> Vec<u64> {
    let parts = version.trim_start_matches('v').split(['.', '-']);
    parts.map_while(|part| part.parse().ok()).collect()
}

/// Whether `since` is `wanted` or earlier; a part that is not given counts as the newest.
fn precedes(since: &[u64], wanted: &[u64]) -> bool {
    let given = since.iter().zip(wanted);
    given
        .map(|(since, wanted)| since.cmp(wanted))
        .find(|order| order.is_ne())
        .is_none_or(std::cmp::Ordering::is_lt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_right() {
        for (name, text) in FILES {
            let profile =
                Profile::named(name).unwrap_or_else(|failure| panic!("{}", failure.summary()));
            assert_eq!(profile.name, name);
            assert!(!profile.wasi.is_empty(), "{name} has no WASI");
            let file: Table = text.parse().expect("it was read before");
            for entry in file["version"].as_array().expect("a list") {
                assert!(entry.get("evidence").is_some(), "{name} names no evidence");
            }
        }
    }

    #[test]
    fn generic_is_what_all_accept() {
        let generic = Profile::named("generic").expect("it is known");
        for (name, text) in FILES {
            let file: Table = text.parse().expect("it is right");
            for entry in file["version"].as_array().expect("a list") {
                let since = entry["since"].as_str().expect("a version");
                let profile = Profile::named(&format!("{name}@{since}")).expect("it is known");
                let lacks = |feature: &&Feature| !profile.features.contains(feature);
                let lacking: Vec<_> = generic.features.iter().filter(lacks).collect();
                assert!(
                    name == "mvp" || lacking.is_empty(),
                    "{name}@{since}: {lacking:?}"
                );
                assert!(profile.wasi.is_superset(&generic.wasi), "{name}@{since}");
                assert!(
                    name == "mvp" || profile.missing.is_subset(&generic.missing),
                    "{name}@{since}"
                );
            }
        }
    }

    #[test]
    fn versions_are_looked_up() {
        assert!(precedes(&numbers("0.5.0"), &numbers("0.5")));
        assert!(precedes(&numbers("20"), &numbers("24.1.0")));
        assert!(!precedes(&numbers("24"), &numbers("20.19")));
        assert!(Profile::named("wasm3@x").is_err());
        assert!(Profile::named("").is_err());
        assert!(Profile::named("unheard-of").is_err());
    }

    #[test]
    fn several_accept_what_all_accept() {
        let both = Profile::named("wasmtime,mvp").expect("both are known");
        assert_eq!(
            both.features,
            Profile::named("mvp").expect("it is known").features
        );
    }
}
