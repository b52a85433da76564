//! Names the capability that a failed program lacked.
//!
//! The C library decides inside the module whether a preopened directory covers a path, so the runtime is never asked
//! about a path that none covers. For the sake of this explanation the library keeps the last such path, and the last
//! absolute one that was not found, in memory, at
//! the address that programs which resolve paths export as `__wasikit_uncovered_path`:
//!
//! ```text
//! u32      length of the path; 0 when every path was covered
//! [u8; N]  the path as the program gave it, cut after N bytes
//! ```

use super::options::Options;
use std::path::Path;
use wasmtime::{Instance, Store};

/// The exported address.
const SYMBOL: &str = "__wasikit_uncovered_path";

/// The room for the path that the library keeps.
const LIMIT: usize = 252;

/// After a failure: which path no directory covered, and which `--dir` would cover it.
pub fn explain<T>(instance: &Instance, store: &mut Store<T>, options: &Options) -> Option<String> {
    if instance.get_global(&mut *store, SYMBOL).is_none() {
        return guess(instance, store, options);
    }
    last_uncovered(instance, store).and_then(|path| hint(&path, options))
}

/// What to say about a path that was not found.
fn hint(path: &str, options: &Options) -> Option<String> {
    let wanted = components(path);
    let covering = options
        .directories
        .iter()
        .map(|directory| (directory, components(&directory.guest)));
    match covering
        .filter(|(_, guest)| wanted.starts_with(guest))
        .max_by_key(|(_, guest)| guest.len())
    {
        None => Some(format!(
            "no directory given to the program covers the path `{path}`\nrun it with `--dir {}`",
            suggestion(path)
        )),
        // `--dir .` is the root of the program's tree: absolute paths, too, are looked for in it.
        Some((root, guest))
            if guest.is_empty()
                && path.starts_with('/')
                && !is_this_machines_root(&root.host)
                && Path::new(&suggestion(path)).is_dir() =>
        {
            Some(format!(
                "the program looked for `{path}` in the directory `{}`, which is its root\nto give it this machine's, run it with `--dir {}`",
                root.host.display(),
                suggestion(path)
            ))
        }
        Some(_) => None,
    }
}

fn is_this_machines_root(host: &Path) -> bool {
    host.canonicalize()
        .is_ok_and(|host| host.parent().is_none())
}

/// The same for a program with another C library, which keeps no record.
fn guess<T>(instance: &Instance, store: &Store<T>, options: &Options) -> Option<String> {
    let opens_files = instance
        .module(store)
        .imports()
        .any(|import| import.name() == "path_open");
    (opens_files && options.directories.is_empty()).then(|| {
        "the program may open files but was given no directory: --dir HOST[::GUEST] gives it one".into()
    })
}

/// The path that the library keeps, if the module has it.
fn last_uncovered<T>(instance: &Instance, store: &mut Store<T>) -> Option<String> {
    let address = instance
        .get_global(&mut *store, SYMBOL)?
        .get(&mut *store)
        .i32()?;
    let memory = instance.get_memory(&mut *store, "memory")?;
    let record = memory.data(&*store).get(usize::try_from(address).ok()?..)?;
    let (length, text) = record.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length))
        .ok()?
        .min(LIMIT);
    let path = text.get(..length).filter(|path| !path.is_empty())?;
    let shown = String::from_utf8_lossy(path);
    // The program chose the path: it must not reach the terminal as control sequences.
    Some(
        shown
            .chars()
            .map(|c| if c.is_control() { '?' } else { c })
            .collect(),
    )
}

/// The directory to give: the one that holds the file, or the current one for a relative path.
fn suggestion(path: &str) -> String {
    if !path.starts_with('/') {
        return ".".to_string();
    }
    let mut components = components(path);
    components.pop();
    format!("/{}", components.join("/"))
}

/// The names in a path, counted from the root, where programs start.
fn components(path: &str) -> Vec<&str> {
    let mut components: Vec<&str> = Vec::new();
    for component in path.split('/') {
        match component {
            "" | "." => {}
            ".." => drop(components.pop()),
            name => components.push(name),
        }
    }
    components
}

#[cfg(test)]
mod tests {
    use super::super::options::Directory;
    use super::*;

    #[test]
    fn the_suggestion_covers_the_path() {
        assert_eq!(suggestion("/etc/passwd"), "/etc");
        assert_eq!(suggestion("/etc"), "/");
        assert_eq!(suggestion("/a/b/"), "/a");
        assert_eq!(suggestion("/tmp/../etc/passwd"), "/etc");
        assert_eq!(suggestion("data/in.txt"), ".");
    }

    #[test]
    fn a_directory_that_covers_needs_no_hint() {
        let directory = |host: &str, guest: &str| Directory {
            host: host.into(),
            guest: guest.into(),
            read_only: false,
        };
        let options = Options {
            directories: vec![directory(".", "."), directory("x", "/tmp")],
            ..Options::default()
        };
        assert_eq!(hint("/tmp/a", &options), None);
        assert_eq!(hint("/no/such/place", &options), None);
        assert!(hint("/etc/passwd", &options).is_some_and(|hint| hint.contains("`--dir /etc`")));
        let whole = Options {
            directories: vec![directory("/", "/")],
            ..Options::default()
        };
        assert_eq!(hint("/etc/no-such-file", &whole), None);
        assert!(hint("a", &Options::default()).is_some_and(|hint| hint.contains("`--dir .`")));
    }
}
