//! Where the parts stand that a compilation needs: clang, the linker, LLVM's other tools and the sysroot.
//!
//! `wasikit cc` runs for every file of a project, so looking costs a few `stat` calls and never a process of its own,
//! except to ask a clang whose path does not say its version.

pub mod llvm;
pub mod sysroot;

use std::path::{Path, PathBuf};

/// The directories of `PATH`.
fn search_path() -> Vec<PathBuf> {
    std::env::var_os("PATH")
        .map(|path| std::env::split_paths(&path).collect())
        .unwrap_or_default()
}

/// The first file called `name` in `directories`.
fn first_in(directories: &[PathBuf], name: &str) -> Option<PathBuf> {
    directories
        .iter()
        .map(|directory| directory.join(name))
        .find(|path| path.is_file())
}

/// A path given in an environment variable, unless that is empty.
pub fn path_from_environment(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// Where wasikit keeps what it can make again: `$XDG_CACHE_HOME/wasikit`, else `~/.cache/wasikit`.
pub fn cache_directory() -> PathBuf {
    path_from_environment("WASIKIT_CACHE")
        .or_else(|| path_from_environment("XDG_CACHE_HOME").map(|path| path.join("wasikit")))
        .or_else(|| path_from_environment("HOME").map(|path| path.join(".cache/wasikit")))
        .unwrap_or_else(|| std::env::temp_dir().join("wasikit"))
}

/// `path` without its symbolic links, or as it is when it cannot be resolved.
fn resolved(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}
