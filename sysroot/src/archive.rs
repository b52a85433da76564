//! Writing archives with a symbol index, the same bytes every time.

use crate::object::Object;
use anyhow::{Context, Result};
use ar_archive_writer::{ArchiveKind, NewArchiveMember, ObjectReader, write_archive_to_stream};
use std::io::{self, Cursor};
use std::path::Path;

/// Writes an archive of the objects at `path`, by way of a file beside it.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, members: &[(String, Object)]) -> Result<()> {
    let mut new_members = Vec::new();
    for (name, object) in members {
        new_members.push(NewArchiveMember {
            buf: Box::new(object.emit()),
            object_reader: &READER,
            member_name: name.clone(),
            mtime: 0,
            uid: 0,
            gid: 0,
            perms: 0o644,
        });
    }
    let mut out = Cursor::new(Vec::new());
    write_archive_to_stream(&mut out, &new_members, ArchiveKind::Gnu, false, None)
        .with_context(|| format!("cannot make the archive {}", path.display()))?;
    write_beside(path, out.get_ref())
}

/// Writes a file under another name and renames it, so that nobody ever sees half of it.
///
/// # Errors
/// When the file cannot be written.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.new", std::process::id()));
    let beside = path.with_file_name(name);
    std::fs::write(&beside, bytes).with_context(|| format!("cannot write {}", beside.display()))?;
    std::fs::rename(&beside, path)
        .with_context(|| format!("cannot rename {} to {}", beside.display(), path.display()))
}

static READER: ObjectReader = ObjectReader {
    get_symbols: global_symbols,
    is_64_bit_object_file: |_| false,
    is_ec_object_file: |_| false,
    is_any_arm64_coff: |_| false,
    get_xcoff_member_alignment: |_| 0,
};

fn global_symbols(
    bytes: &[u8],
    found: &mut dyn FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<bool> {
    let object = Object::parse(bytes).map_err(io::Error::other)?;
    for symbol in object.defined() {
        found(symbol.name.as_bytes())?;
    }
    Ok(true)
}
