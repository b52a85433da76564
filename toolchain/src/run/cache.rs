//! Compiled modules, kept for the next run: compiling a program of a megabyte takes longer than most runs of it.

use crate::find::cache_directory;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use wasmtime::{Engine, Module};

/// Modules smaller than this are compiled in no time.
const WORTH_KEEPING: usize = 64 * 1024;

/// Room for all compiled modules together; the oldest go first.
const ROOM: u64 = 1 << 30;

/// The compiled module: an earlier run's, or compiled now and kept.
pub fn compile(engine: &Engine, bytes: &[u8]) -> wasmtime::Result<Module> {
    let place = match bytes.len() {
        WORTH_KEEPING.. => own_directory().map(|directory| directory.join(name(engine, bytes))),
        _ => None,
    };
    if let Some(module) = place.as_deref().and_then(|place| load(engine, place)) {
        return Ok(module);
    }
    let module = Module::from_binary(engine, bytes)?;
    if let Some(place) = place {
        // Without it the next run compiles again.
        let _ = keep(&module, &place);
    }
    Ok(module)
}

/// A module that an earlier run compiled.
#[allow(
    unsafe_code,
    reason = "the runtime cannot check compiled code, only that it wrote it for this machine"
)]
fn load(engine: &Engine, place: &Path) -> Option<Module> {
    if !place.is_file() {
        return None;
    }
    // SAFETY: only this program writes into this directory, which nobody else may write to (`own_directory`), and what it
    // writes there is what `Module::serialize` gave. Whether that was this version of the runtime, it checks itself.
    unsafe { Module::deserialize_file(engine, place) }.ok()
}

/// Writes the compiled module beside `place` and moves it there, so that no other run sees half of it.
fn keep(module: &Module, place: &Path) -> Option<()> {
    let fresh = place.with_extension(format!("{}.new", std::process::id()));
    std::fs::write(&fresh, module.serialize().ok()?).ok()?;
    std::fs::rename(&fresh, place).ok()?;
    make_room(place.parent()?);
    Some(())
}

/// Removes the oldest modules beyond [`ROOM`].
fn make_room(directory: &Path) {
    let Ok(entries) = std::fs::read_dir(directory) else {
        return;
    };
    let mut files: Vec<(SystemTime, u64, PathBuf)> = entries
        .flatten()
        .filter_map(|entry| {
            let metadata = entry.metadata().ok()?;
            Some((metadata.modified().ok()?, metadata.len(), entry.path()))
        })
        .collect();
    files.sort_by_key(|(modified, ..)| std::cmp::Reverse(*modified));
    let mut total = 0;
    for (_, length, path) in files {
        total += length;
        if total > ROOM {
            // Another run may have removed it.
            let _ = std::fs::remove_file(path);
        }
    }
}

/// A name that only these bytes and this runtime have.
fn name(engine: &Engine, bytes: &[u8]) -> String {
    let half = |which: u8| {
        let mut hasher = DefaultHasher::new();
        which.hash(&mut hasher);
        engine.precompile_compatibility_hash().hash(&mut hasher);
        bytes.hash(&mut hasher);
        hasher.finish()
    };
    format!("{:016x}{:016x}", half(0), half(1))
}

/// The directory for compiled modules, if it is ours and nobody else may write to it.
fn own_directory() -> Option<PathBuf> {
    let directory = cache_directory().join("modules");
    if !directory.is_dir() {
        std::fs::create_dir_all(directory.parent()?).ok()?;
        // Another run may make it at the same time.
        let _ = std::fs::DirBuilder::new().mode(0o700).create(&directory);
    }
    let metadata = std::fs::symlink_metadata(&directory).ok()?;
    let others_may_write = metadata.mode() & 0o022 != 0;
    // Where there is no /proc the directory's mode has to do.
    let is_ours = std::fs::metadata("/proc/self").map_or(true, |us| us.uid() == metadata.uid());
    (metadata.is_dir() && is_ours && !others_may_write).then_some(directory)
}
