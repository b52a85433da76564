//! What the README and the pages of docs show is what happens.

use anyhow::Result;
use wasikit_tests::{documents, paths};

/// The pages that show commands to users.
const PAGES: [&str; 7] = [
    "README.md",
    "docs/c.md",
    "docs/cxx.md",
    "docs/build-systems.md",
    "docs/rust.md",
    "docs/post.md",
    "docs/conformance.md",
];

#[test]
fn pages_show_what_happens() -> Result<()> {
    for page in PAGES {
        let blocks = documents::run(&paths::root().join(page))?;
        println!("{page}: {blocks} blocks");
        assert!(blocks > 0, "{page} shows nothing");
    }
    Ok(())
}
