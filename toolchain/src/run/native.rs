//! `--native`: every directory of this machine, and the working directory.
//!
//! WASI has no working directory. Ours is a path in the C library's memory, whose address programs that resolve paths export
//! as `__wasikit_working_directory`:
//!
//! ```text
//! [u8; N]  the path, without symbolic links and leading slash
//! u32      its length
//! ```
//!
//! So the machine's root is given whole, and the program starts where we are: `..` leads where it does natively.

use super::options::{Directory, Options};
use std::path::PathBuf;
use wasmtime::{Instance, Module, Store};

/// The exported address.
const SYMBOL: &str = "__wasikit_working_directory";

/// The room for the path.
const LIMIT: usize = 4096;

/// Gives a program all directories, in the way that its C library allows.
pub fn give(options: &mut Options, module: &Module) {
    let working = module.get_export(SYMBOL).and_then(|_| our_working());
    if working.is_some() {
        // The last one given counts, and `--dir .` would be the root, too.
        options.directories.push(directory("/"));
    } else {
        options.directories.extend(named_directories());
    }
    options.working = working;
}

/// Lets the program start in its working directory.
pub fn start<T>(instance: &Instance, store: &mut Store<T>, working: &str) -> Option<()> {
    let address = instance
        .get_global(&mut *store, SYMBOL)?
        .get(&mut *store)
        .i32()?;
    let memory = instance.get_memory(&mut *store, "memory")?;
    let room = memory
        .data_mut(store)
        .get_mut(usize::try_from(address).ok()?..)?;
    let (path, rest) = room.split_at_mut_checked(LIMIT)?;
    path.get_mut(..working.len())?
        .copy_from_slice(working.as_bytes());
    *rest.first_chunk_mut()? = u32::try_from(working.len()).ok()?.to_le_bytes();
    Some(())
}

/// Our working directory as the C library keeps it, if it can be given by this name below the machine's root.
fn our_working() -> Option<String> {
    std::fs::read_dir("/").ok()?;
    let here = std::env::current_dir().ok()?;
    let path = here.to_str()?.strip_prefix('/')?;
    (path.len() < LIMIT).then(|| path.to_string())
}

/// The working directory as the root that relative paths count from, and whatever stands in the host's root by its own name:
/// for programs with another C library, and on hosts whose paths are not of this kind.
fn named_directories() -> impl Iterator<Item = Directory> {
    let named = std::fs::read_dir("/")
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        // What we may not read the program cannot be given.
        .filter(|path| std::fs::read_dir(path).is_ok())
        .filter_map(|path| path.to_str().map(String::from));
    std::iter::once(".".to_string())
        .chain(named)
        .map(|path| directory(&path))
}

/// A directory by its own name.
fn directory(path: &str) -> Directory {
    Directory {
        host: PathBuf::from(path),
        guest: path.to_string(),
        read_only: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_library_gets_all_that_there_is_by_name() {
        let names: Vec<_> = named_directories()
            .map(|directory| directory.guest)
            .collect();
        assert_eq!(names.first().map(String::as_str), Some("."));
        assert!(names.iter().any(|name| name == "/usr") && !names.iter().any(|name| name == "/"));
    }
}
