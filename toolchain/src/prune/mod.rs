//! Links the printf and scanf functions without floating point where nothing else is needed.
//!
//! wasikit's `printf` brings all conversions with it, its `iprintf` (newlib's name) neither floating point nor wide
//! characters nor positions nor `%m`, and so do `scanf` and `iscanf`. An object in which every call of `printf` has a
//! constant format without these conversions gets `iprintf` instead: a copy of the object with another name in its import
//! section is linked. The proof concerns one object at a time, so that a library that prints a double keeps its `printf`.
//!
//! Nothing is changed when any input defines one of the functions itself, or cannot be looked into (LTO bitcode).
//! `WASIKIT_NO_PRUNE=1` switches it off.

mod calls;
mod conversions;

use calls::Calls;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Read;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// A function and what may take its place.
struct Function {
    full: &'static str,
    small: &'static str,
    /// How many parameters they have on wasm.
    parameters: usize,
    /// Whether the small one can do a format.
    can_do: fn(&[u8]) -> bool,
}

const fn printf(full: &'static str, small: &'static str, parameters: usize) -> Function {
    Function {
        full,
        small,
        parameters,
        can_do: conversions::are_small,
    }
}

const fn scanf(full: &'static str, small: &'static str, parameters: usize) -> Function {
    Function {
        full,
        small,
        parameters,
        can_do: conversions::are_small_for_scanf,
    }
}

const FUNCTIONS: [Function; 7] = [
    printf("printf", "iprintf", 2),
    printf("fprintf", "fiprintf", 3),
    printf("sprintf", "siprintf", 3),
    printf("snprintf", "sniprintf", 4),
    scanf("scanf", "iscanf", 2),
    scanf("fscanf", "fiscanf", 3),
    scanf("sscanf", "siscanf", 3),
];

/// Copies of objects that go away with their owner.
#[derive(Default)]
pub struct Copies {
    folder: Option<PathBuf>,
    /// Each copy, and what the command line called the object.
    names: Vec<(PathBuf, PathBuf)>,
}

impl Drop for Copies {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // A folder left in the temporary one harms nobody.
            let _ = fs::remove_dir_all(folder);
        }
    }
}

impl Copies {
    /// What the linker wrote, with the objects called by the names that the user knows.
    pub fn with_original_names(&self, text: &[u8]) -> Vec<u8> {
        let mut text = text.to_vec();
        for (copy, original) in &self.names {
            text = replaced(
                &text,
                copy.as_os_str().as_bytes(),
                original.as_os_str().as_bytes(),
            );
        }
        text
    }

    /// Writes a copy under the object's own name.
    fn write(&mut self, place: usize, original: &Path, bytes: &[u8]) -> std::io::Result<PathBuf> {
        let folder = self.folder.get_or_insert_with(|| {
            std::env::temp_dir().join(format!("wasikit-prune-{}", std::process::id()))
        });
        let folder = folder.join(place.to_string());
        fs::create_dir_all(&folder)?;
        let path = folder.join(original.file_name().unwrap_or_default());
        fs::write(&path, bytes)?;
        self.names.push((path.clone(), original.to_path_buf()));
        Ok(path)
    }
}

/// `text` with `new` wherever it has `old`.
fn replaced(text: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut result = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, others)) = rest.split_first() {
        match rest.strip_prefix(old).filter(|_| !old.is_empty()) {
            Some(behind) => {
                result.extend_from_slice(new);
                rest = behind;
            }
            None => {
                result.push(*first);
                rest = others;
            }
        }
    }
    result
}

/// Replaces objects on a linker's command line by copies that call the smaller functions.
pub fn objects(line: &mut [OsString], library: &Path) -> Copies {
    let mut copies = Copies::default();
    if std::env::var_os("WASIKIT_NO_PRUNE").is_some_and(|value| !value.is_empty()) {
        return copies;
    }
    let Some(inputs) = inputs(line, library) else {
        return copies;
    };
    for (place, bytes) in inputs {
        let Some(argument) = line.get_mut(place) else {
            continue;
        };
        if let Some(changed) = smaller(&bytes)
            && let Ok(copy) = copies.write(place, Path::new(&*argument), &changed)
        {
            *argument = copy.into_os_string();
        }
    }
    copies
}

/// The objects among the arguments that mention one of them. None if the smaller functions are not there, or if one of the
/// functions may have another definition than the C library's.
fn inputs(line: &[OsString], library: &Path) -> Option<Vec<(usize, Vec<u8>)>> {
    let own = archive_symbols(&library.join("libc.a"))?;
    if !FUNCTIONS
        .iter()
        .all(|function| defines(&own, function.small))
    {
        return None;
    }
    let mut folders: Vec<PathBuf> = Vec::new();
    let mut objects = Vec::new();
    let mut libraries: Vec<OsString> = Vec::new();
    let mut archives: Vec<PathBuf> = Vec::new();
    let mut arguments = line.iter().enumerate();
    while let Some((place, argument)) = arguments.next() {
        let text = argument.to_string_lossy();
        if let Some(folder) = text.strip_prefix("-L") {
            match folder {
                "" => folders.push(arguments.next()?.1.into()),
                folder => folders.push(folder.into()),
            }
        } else if let Some(name) = text.strip_prefix("-l") {
            match name {
                "" => libraries.push(arguments.next()?.1.clone()),
                name => libraries.push(name.into()),
            }
        } else if text == "-o" || text == "-m" || text == "-z" || text == "-mllvm" {
            arguments.next();
        } else if mentions(text.as_bytes()) && text.starts_with('-') || text == "-r" {
            // Wrapped, traced, exported: somebody cares for the name.
            return None;
        } else if text.starts_with('-') {
            continue;
        } else if text.ends_with(".a") {
            archives.push(argument.into());
        } else if let Ok(bytes) = fs::read(argument) {
            match bytes.get(..4) {
                Some(b"\0asm") if mentions(&bytes) => objects.push((place, bytes)),
                Some(b"\0asm") => {}
                Some(b"!<ar") => archives.push(argument.into()),
                _ => return None,
            }
        }
    }
    for name in libraries {
        let mut file = OsString::from("lib");
        file.push(name);
        file.push(".a");
        archives.push(
            folders
                .iter()
                .map(|folder| folder.join(&file))
                .find(|path| path.is_file())?,
        );
    }
    let library = library.canonicalize().ok()?;
    for archive in archives {
        let inside = archive
            .parent()
            .and_then(|folder| folder.canonicalize().ok());
        if inside.as_ref() != Some(&library) {
            let symbols = archive_symbols(&archive)?;
            if names().any(|name| defines(&symbols, name)) {
                return None;
            }
        }
    }
    let defined = |(_, bytes): &(usize, Vec<u8>)| {
        Calls::read(bytes).is_none_or(|calls| names().any(|name| calls.defines(name)))
    };
    if objects.is_empty() || objects.iter().any(defined) {
        return None;
    }
    Some(objects)
}

fn names() -> impl Iterator<Item = &'static str> {
    FUNCTIONS
        .iter()
        .flat_map(|function| [function.full, function.small])
}

/// Whether it is worth a look.
fn mentions(bytes: &[u8]) -> bool {
    bytes
        .windows(5)
        .any(|window| window == b"rintf" || window == b"scanf")
}

/// The member of an archive that lists its symbols.
fn archive_symbols(path: &Path) -> Option<Vec<u8>> {
    let mut file = File::open(path).ok()?;
    let mut head = [0; 8 + 60];
    if file.read_exact(&mut head).is_err() {
        // An archive of nothing.
        return Some(Vec::new());
    }
    let (magic, header) = head.split_first_chunk::<8>()?;
    let (name, size) = (header.get(..16)?, header.get(48..58)?);
    if magic != b"!<arch>\n" || name.first() != Some(&b'/') || name.get(1) != Some(&b' ') {
        return None;
    }
    let size: usize = std::str::from_utf8(size).ok()?.trim().parse().ok()?;
    let mut table = vec![0; size];
    file.read_exact(&mut table).ok()?;
    Some(table)
}

/// Whether the list of symbols, NUL-terminated names behind a table of numbers, has this one.
fn defines(symbols: &[u8], name: &str) -> bool {
    let count = symbols
        .first_chunk()
        .map_or(0, |count| u32::from_be_bytes(*count)) as usize;
    let names = symbols.get(4 + 4 * count..).unwrap_or(&[]);
    names
        .split(|&byte| byte == 0)
        .any(|found| found == name.as_bytes())
}

/// The object with other functions, if that is proven to change nothing but the size.
fn smaller(bytes: &[u8]) -> Option<Vec<u8>> {
    let calls = Calls::read(bytes)?;
    let mut renamed = None;
    for function in &FUNCTIONS {
        let Some(formats) = calls.formats(function.full, function.parameters) else {
            continue;
        };
        if !formats.is_empty() && formats.iter().all(|format| (function.can_do)(format)) {
            let before = renamed.as_deref().unwrap_or(bytes);
            renamed = Some(calls::rename_import(before, function.full, function.small)?);
        }
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_messages() {
        let copies = Copies {
            folder: None,
            names: vec![("/t/1/a.o".into(), "x/a.o".into())],
        };
        assert_eq!(
            copies.with_original_names(b"e: /t/1/a.o: f\n/t/1/a.o /t/11/a.o"),
            b"e: x/a.o: f\nx/a.o /t/11/a.o"
        );
    }

    #[test]
    fn symbols_of_archives() {
        let table = b"\0\0\0\x02\0\0\0\x10\0\0\0\x10printf\0puts\0";
        assert!(defines(table, "printf") && defines(table, "puts"));
        assert!(!defines(table, "rintf") && !defines(b"", "puts"));
    }
}
