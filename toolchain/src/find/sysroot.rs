//! The sysroot: the headers, archives and start files that programs are compiled against.

use super::{path_from_environment, resolved};
use crate::failure::Failure;
use std::path::{Path, PathBuf};

/// The name of the target in the sysroot's folders.
pub const TARGET: &str = "wasm32-wasip1";

/// The deprecated spelling of the target.
pub const OLD_TARGET: &str = "wasm32-wasi";

/// Finds the sysroot: `WASIKIT_SYSROOT`, else beside the installed program, else in the checkout it was built in.
pub fn find() -> Result<PathBuf, Failure> {
    if let Some(sysroot) = path_from_environment("WASIKIT_SYSROOT") {
        if is_sysroot(&sysroot) {
            return Ok(absolute(&sysroot));
        }
        return Err(
            Failure::user(format!("there is no sysroot in `{}`", sysroot.display()))
                .because("the environment variable WASIKIT_SYSROOT names that directory")
                .hint("a sysroot holds `include/wasm32-wasip1` and `lib/wasm32-wasip1/libc.a`"),
        );
    }
    candidates()
        .into_iter()
        .find(|candidate| is_sysroot(candidate))
        .ok_or_else(|| {
            Failure::user("no sysroot found")
                .because("wasikit's C headers and archives stand in `share/wasikit/sysroot` of an installation, or in `target/sysroot` of a checkout")
                .hint("in a checkout: cargo run --release -p wasikit-sysroot -- build\nelsewhere: set WASIKIT_SYSROOT to the sysroot")
        })
}

/// Where a sysroot may stand, best first.
fn candidates() -> Vec<PathBuf> {
    let Ok(executable) = std::env::current_exe() else {
        return Vec::new();
    };
    let executable = resolved(&executable);
    let mut places: Vec<PathBuf> = Vec::new();
    if let Some(prefix) = executable.parent().and_then(Path::parent) {
        places.push(prefix.join("share/wasikit/sysroot"));
    }
    // target/release/wasikit and target/sysroot have a parent in common.
    for ancestor in executable.ancestors().skip(1).take(4) {
        places.push(ancestor.join("sysroot"));
        places.push(ancestor.join("target/sysroot"));
    }
    places
}

fn is_sysroot(directory: &Path) -> bool {
    directory.join("include").join(TARGET).is_dir() && directory.join("lib").join(TARGET).is_dir()
}

/// clang is run in the user's directory, but calls the linker with what it was given: make it absolute once.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

/// The toolchains that rustup installed, the active one first.
pub fn rust_toolchains() -> Vec<PathBuf> {
    let home = path_from_environment("RUSTUP_HOME")
        .or_else(|| path_from_environment("HOME").map(|home| home.join(".rustup")));
    let Some(toolchains) = home.map(|home| home.join("toolchains")) else {
        return Vec::new();
    };
    let mut found: Vec<PathBuf> = std::fs::read_dir(&toolchains)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    found.sort();
    if let Some(active) = std::env::var_os("RUSTUP_TOOLCHAIN") {
        let active = toolchains.join(active);
        found.sort_by_key(|toolchain| *toolchain != active);
    }
    found
}
