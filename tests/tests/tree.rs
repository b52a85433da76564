//! The arrows of docs/architecture.md: which crate may depend on which.

use anyhow::{Context, Result};
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
