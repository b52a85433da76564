//! What docs/architecture.md says of the tree: which crate may depend on which, and who replaces which hook.

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

/// Adds the names that the sources in a folder export behind a mark.
fn exported(folder: &Path, mark: &str, names: &mut BTreeSet<String>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            exported(&path, mark, names)?;
        }
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path)?;
        let found = text.split(mark).skip(1);
        names.extend(found.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    Ok(())
}

#[test]
fn hooks_have_both_definitions_and_are_documented() -> Result<()> {
    let sources = root().join("libc-shim/src");
    let (mut default, mut strong) = (BTreeSet::new(), BTreeSet::new());
    exported(&sources, "export_name = \"default:", &mut default)?;
    exported(&sources, "export_name = \"strong:", &mut strong)?;
    assert_eq!(default, strong);
    let page = std::fs::read_to_string(root().join("docs/architecture.md"))?;
    let missing: Vec<_> = default
        .iter()
        .filter(|name| !page.contains(&format!("`{name}`")))
        .collect();
    assert!(missing.is_empty(), "not in the table of hooks: {missing:?}");
    Ok(())
}
