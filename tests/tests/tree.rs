//! What docs/architecture.md says of the tree: which crate may depend on which, where unsafe code stands, and what hooks there are.

use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::path::Path;
use wasikit_tests::paths::root;

/// A crate's folder, and the crates of this workspace that it may name in its manifest.
const ALLOWED: &[(&str, &[&str])] = &[
    ("preopen", &[]),
    ("libc-shim", &["wasikit-preopen"]),
    ("embed", &[]),
    ("sysroot", &[]),
    ("toolchain", &["wasikit-embed", "wasikit-sysroot"]),
    ("tests", &["wasikit-preopen", "wasikit-sysroot", "wasikit"]),
];

#[test]
fn dependencies_point_one_way() -> Result<()> {
    for (folder, allowed) in ALLOWED {
        let manifest = root().join(folder).join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest)
            .with_context(|| format!("cannot read {}", manifest.display()))?;
        for line in text
            .lines()
            .skip_while(|line| !line.contains("dependencies]"))
        {
            let Some((name, _)) = line.split_once(['.', '=']) else {
                continue;
            };
            let name = name.trim();
            assert!(
                !name.starts_with("wasikit") || allowed.contains(&name),
                "{folder} must not depend on {name}"
            );
        }
    }
    Ok(())
}

/// The Rust sources in a folder and below: their paths from there, and their text.
fn sources(folder: &Path) -> Result<Vec<(String, String)>> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
                found.push((name, std::fs::read_to_string(&path)?));
            }
        }
    }
    Ok(found)
}

/// What a file has outside its C edge and its tests.
fn core(text: &str) -> String {
    let mut kept = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let module = line.trim_start_matches("pub ").strip_prefix("mod ");
        if matches!(module, Some("c {" | "edge {" | "tests {")) {
            lines.by_ref().find(|line| *line == "}");
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[test]
fn unsafe_stands_at_the_edge_and_in_raw_files() -> Result<()> {
    let page = std::fs::read_to_string(root().join("docs/architecture.md"))?;
    let (_, section) = page.split_once("### Raw files").context("the section")?;
    let section = section.split("\n#").next().unwrap_or_default();
    let places: Vec<&str> = section.split('`').skip(1).step_by(2).collect();
    for (name, text) in sources(&root().join("libc-shim/src"))? {
        let listed = places
            .iter()
            .any(|place| name == *place || (place.ends_with('/') && name.starts_with(place)));
        assert!(
            listed || !core(&text).contains("unsafe {"),
            "{name} is not among the raw files"
        );
    }
    Ok(())
}

/// The names that the sources export behind a mark.
fn exported(sources: &[(String, String)], mark: &str) -> BTreeSet<String> {
    let texts = sources
        .iter()
        .flat_map(|(_, text)| text.split(mark).skip(1));
    texts
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect()
}

#[test]
fn hooks_have_both_definitions_and_are_documented() -> Result<()> {
    let sources = sources(&root().join("libc-shim/src"))?;
    let default = exported(&sources, "export_name = \"default:");
    assert_eq!(default, exported(&sources, "export_name = \"strong:"));
    let page = std::fs::read_to_string(root().join("docs/architecture.md"))?;
    let missing: Vec<_> = default
        .iter()
        .filter(|name| !page.contains(&format!("`{name}`")))
        .collect();
    assert!(missing.is_empty(), "not in the table of hooks: {missing:?}");
    Ok(())
}
