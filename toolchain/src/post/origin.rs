//! Where a function comes from: the line of its source if the module has DWARF, the crate if its name is one of Rust's, the
//! member of the C library's archives if its name is one of theirs.

use crate::find::sysroot;
use crate::guard::guarded;
use crate::names::demangled;
use addr2line::Context;
use addr2line::gimli::{Dwarf, EndianSlice, LittleEndian, SectionId};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use wasmparser::{Parser, Payload};

/// Sections, borrowed from the module.
type Slice<'a> = EndianSlice<'a, LittleEndian>;

/// What is known about the places of a module.
pub struct Origins<'a> {
    debug: Option<Context<Slice<'a>>>,
    /// Where the code section's contents begin.
    code: usize,
    /// The archive and member that define a C name.
    members: HashMap<String, String>,
}

impl<'a> Origins<'a> {
    /// Reads a module that is valid.
    pub fn of(module: &'a [u8]) -> Self {
        let mut sections: BTreeMap<&'a str, &'a [u8]> = BTreeMap::new();
        let mut code = 0;
        for payload in Parser::new(0).parse_all(module).map_while(Result::ok) {
            match payload {
                Payload::CodeSectionStart { range, .. } => code = range.start,
                Payload::CustomSection(section) => {
                    sections.insert(section.name(), section.data());
                }
                _ => {}
            }
        }
        let load = |id: SectionId| -> Result<Slice<'a>, ()> {
            let data = sections.get(id.name()).copied().unwrap_or_default();
            Ok(EndianSlice::new(data, LittleEndian))
        };
        let debug = sections.contains_key(".debug_info").then(|| {
            guarded(|| {
                Dwarf::load(load)
                    .ok()
                    .and_then(|dwarf| Context::from_dwarf(dwarf).ok())
            })
        });
        Self {
            debug: debug.and_then(Result::ok).flatten(),
            code,
            members: members(),
        }
    }

    /// The source line of the instruction at an offset in the file.
    pub fn line(&self, offset: usize) -> Option<String> {
        let debug = self.debug.as_ref()?;
        let address = u64::try_from(offset.checked_sub(self.code)?).ok()?;
        let location = guarded(|| {
            let location = debug.find_location(address).ok().flatten()?;
            let line = location
                .line
                .map_or(String::new(), |line| format!(":{line}"));
            Some(format!("{}{line}", location.file?))
        });
        location.ok().flatten()
    }

    /// The crate, archive member or source file that a function with this name is from.
    pub fn unit(&self, name: Option<&str>, offset: usize) -> Unit {
        if let Some(name) = name {
            if let Some(unit) = crate_of(name) {
                return unit;
            }
            if let Some(path) = name.strip_prefix("__wasikit.") {
                // What the C library keeps to itself carries its module's path.
                let module = path.rsplit_once('.').map_or(path, |(module, _)| module);
                return Unit::new("libc.a", &module.replace('.', "/"));
            }
            if is_made_by_linker(name) {
                return Unit::new("linker", "made when linking");
            }
        }
        if let Some(line) = self.line(offset) {
            let file = line
                .rsplit_once(':')
                .map_or(line.as_str(), |(file, _)| file);
            return Unit::new("program", file);
        }
        match name.and_then(|name| self.members.get(name)) {
            Some(member) => match member.split_once('(') {
                Some((archive, member)) => Unit::new(archive, member.trim_end_matches(')')),
                None => Unit::new(member, ""),
            },
            None => Unit::new("program", "of unknown origin"),
        }
    }
}

/// A crate or archive, and the module or member in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unit {
    pub whole: String,
    pub part: String,
}

impl std::fmt::Display for Unit {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.part.as_str() {
            "" => formatter.write_str(&self.whole),
            part => write!(formatter, "{}({part})", self.whole),
        }
    }
}

impl Unit {
    pub fn new(whole: &str, part: &str) -> Self {
        Self {
            whole: whole.into(),
            part: part.into(),
        }
    }
}

/// The crate and module that a Rust name tells; none for a name of another language.
fn crate_of(name: &str) -> Option<Unit> {
    rustc_demangle::try_demangle(name).ok()?;
    let readable = demangled(name);
    // `<alloc::vec::Vec<T> as Trait>::f` belongs to the type's crate.
    let path = readable.trim_start_matches(['<', '&', '[', '(', '*']);
    let path = path.trim_start_matches("mut ").trim_start_matches("dyn ");
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != ':');
    let path = path.get(..end.unwrap_or(path.len())).unwrap_or(path);
    let parts: Vec<&str> = path.split("::").collect();
    let (first, rest) = parts.split_first()?;
    let module: Vec<&str> = match rest.split_last() {
        Some((_, module)) => module.to_vec(),
        None => Vec::new(),
    };
    // A primitive type has no crate of its own.
    let whole = if rest.is_empty() && !readable.contains("::") {
        "core"
    } else {
        first
    };
    if whole == "wasikit_libc" {
        return Some(Unit::new("libc.a", &module.join("/")));
    }
    Some(Unit::new(whole, &module.join("::")))
}

/// Functions that wasm-ld makes, and those of our own passes.
fn is_made_by_linker(name: &str) -> bool {
    let made = ["__wasm_call_ctors", "__wasm_init_memory", "__wasm_init_tls"];
    made.contains(&name) || name.starts_with("wasikit ") || name.ends_with(".command_export")
}

/// The names that the sysroot's archives define, each with `archive(member)`.
fn members() -> HashMap<String, String> {
    let mut found = HashMap::new();
    let Ok(sysroot) = sysroot::find() else {
        return found;
    };
    let folder = sysroot.join("lib").join(sysroot::TARGET);
    let Ok(entries) = std::fs::read_dir(folder) else {
        return found;
    };
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    for path in paths {
        if path.extension().is_some_and(|extension| extension == "a") {
            read_archive(&path, &mut found);
        }
    }
    found
}

/// Reads an archive's list of symbols: numbers of bytes, most significant first, and names; each number is a member's place.
fn read_archive(path: &Path, found: &mut HashMap<String, String>) -> Option<()> {
    let bytes = std::fs::read(path).ok()?;
    let archive = path.file_name()?.to_string_lossy().into_owned();
    let table = bytes.get(8 + 60..)?;
    if bytes.get(8..10) != Some(b"/ ") {
        return None;
    }
    let number = |at: usize| -> Option<usize> {
        let word = table.get(at..)?.first_chunk::<4>()?;
        usize::try_from(u32::from_be_bytes(*word)).ok()
    };
    let count = number(0)?;
    let names = table.get(4 + 4 * count..)?.split(|byte| *byte == 0);
    let long_names = long_names(&bytes);
    for (place, name) in (0..count).zip(names) {
        let member = number(4 + 4 * place)
            .and_then(|at| member_name(&bytes, at, long_names))
            .unwrap_or_default();
        let name = String::from_utf8_lossy(name).into_owned();
        found
            .entry(name)
            .or_insert_with(|| format!("{archive}({member})"));
    }
    Some(())
}

/// The member `//`, which holds names that are too long for a header.
fn long_names(bytes: &[u8]) -> &[u8] {
    let mut at = 8;
    while let Some(header) = bytes.get(at..at + 60) {
        let size = header
            .get(48..58)
            .and_then(|size| std::str::from_utf8(size).ok()?.trim().parse::<usize>().ok());
        let Some(size) = size else {
            break;
        };
        if header.starts_with(b"//") {
            return bytes.get(at + 60..at + 60 + size).unwrap_or_default();
        }
        if !header.starts_with(b"/ ") {
            break;
        }
        at += 60 + size + size % 2;
    }
    &[]
}

fn member_name(bytes: &[u8], at: usize, long_names: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(bytes.get(at..at + 16)?)
        .ok()?
        .trim_end();
    if let Some(place) = name
        .strip_prefix('/')
        .and_then(|place| place.parse::<usize>().ok())
    {
        let long = long_names
            .get(place..)?
            .split(|byte| *byte == b'\n')
            .next()?;
        return Some(
            String::from_utf8_lossy(long)
                .trim_end_matches('/')
                .to_string(),
        );
    }
    Some(name.trim_end_matches('/').to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rust_names_tell_the_crate() {
        let unit = crate_of("_ZN4core3fmt9Formatter3pad17h0123456789abcdefE");
        assert_eq!(unit, Some(Unit::new("core", "fmt::Formatter")));
        assert_eq!(crate_of("printf"), None);
    }
}
