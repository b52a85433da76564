//! `wasikit size`: what takes the room in a module, by archive or crate, member or module, and function.
//!
//! Without one of its own options it is LLVM's `size`, which build systems know.

mod page;

use crate::failure::{Failure, Outcome};
use crate::post::file::{File, write};
use crate::post::origin::{Origins, Unit};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

const USAGE: &str = "\
Show what takes the room in a module

Usage: wasikit size MODULE (--by unit | --by function | --json | --html FILE)

  --by unit        a line for each archive or crate, with its largest members
  --by function    a line for each function
  --json           all of it, for programs
  --html FILE      a page with a treemap, which needs nothing else

Without these options it is LLVM's size: the sections alone.
Names come from the name section, C files from DWARF (`-g`), members from the sysroot's archives.";

/// Something that takes room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub unit: Unit,
    pub name: String,
    pub bytes: usize,
}

/// Whether the arguments are for us, not for LLVM's `size`.
pub fn is_ours(arguments: &[OsString]) -> bool {
    arguments.iter().any(|argument| {
        let argument = argument.to_string_lossy();
        ["--by", "--json", "--html", "--help"]
            .iter()
            .any(|own| argument == *own || argument.starts_with(&format!("{own}=")))
    })
}

/// Runs `wasikit size`.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    let (mut module, mut form) = (None, None);
    let mut rest = arguments.into_iter();
    while let Some(argument) = rest.next() {
        let text = argument.to_string_lossy().into_owned();
        let (name, inline) = match text.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(OsString::from(value))),
            _ => (text.as_str(), None),
        };
        let value = |rest: &mut std::vec::IntoIter<OsString>| {
            inline
                .clone()
                .or_else(|| rest.next())
                .ok_or_else(|| Failure::user(format!("`{name}` needs a value")).hint(USAGE))
        };
        match name {
            "--help" => {
                println!("{USAGE}");
                return Ok(ExitCode::SUCCESS);
            }
            "--json" => form = Some(Form::Json),
            "--html" => form = Some(Form::Page(value(&mut rest)?.into())),
            "--by" => {
                form = Some(match value(&mut rest)?.to_str() {
                    Some("unit") => Form::Units,
                    Some("function") => Form::Functions,
                    _ => {
                        return Err(Failure::user("`--by` knows `unit` and `function`").hint(USAGE));
                    }
                });
            }
            _ if module.is_none() && !name.starts_with('-') => {
                module = Some(PathBuf::from(argument))
            }
            _ => {
                return Err(
                    Failure::user(format!("`{text}` is more than `wasikit size` takes"))
                        .hint(USAGE),
                );
            }
        }
    }
    let (Some(module), Some(form)) = (module, form) else {
        return Err(Failure::user("no module given").hint(USAGE));
    };
    let file = File::read(&module)?;
    let items = items(&file);
    match form {
        Form::Units => print!("{}", by_unit(&items, file.bytes.len())),
        Form::Functions => print!("{}", by_function(&items)),
        Form::Json => println!("{}", as_json(&file, &items)?),
        Form::Page(path) => write(
            &path,
            page::render(&file.name, &items).as_bytes(),
            Path::new(""),
        )?,
    }
    Ok(ExitCode::SUCCESS)
}

/// How the answer is given.
enum Form {
    Units,
    Functions,
    Json,
    Page(PathBuf),
}

/// Everything in the file, largest first. The bytes add up to the file's size.
fn items(file: &File) -> Vec<Item> {
    let origins = Origins::of(&file.bytes);
    let mut items = Vec::new();
    let mut segment_names = BTreeMap::new();
    let (mut function, mut described) = (0, 0);
    for payload in Parser::new(0).parse_all(&file.bytes).map_while(Result::ok) {
        let mut put = |unit: Unit, name: String, bytes: usize| {
            described += bytes;
            items.push(Item { unit, name, bytes });
        };
        match payload {
            Payload::ImportSection(section) => {
                put(
                    Unit::new("module", "sections"),
                    "imports".into(),
                    section.range().len(),
                );
                let imports = section.into_imports().map_while(Result::ok);
                let functions = imports
                    .filter(|import| matches!(import.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                function += u32::try_from(functions.count()).unwrap_or(0);
            }
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                let unit = origins.unit(file.names.raw(function), range.start);
                put(unit, file.names.function(function), range.len());
                function += 1;
            }
            Payload::DataSection(section) => {
                for (place, segment) in (0_u32..).zip(section.into_iter().map_while(Result::ok)) {
                    put(
                        Unit::new("data", ""),
                        format!("segment {place}"),
                        segment.range.len(),
                    );
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for part in names.into_iter().map_while(Result::ok) {
                        if let Name::Data(map) = part {
                            let known = map.into_iter().map_while(Result::ok);
                            segment_names.extend(
                                known.map(|naming| (naming.index, naming.name.to_string())),
                            );
                        }
                    }
                }
                put(
                    Unit::new("module", "custom sections"),
                    section.name().into(),
                    section.range().len(),
                );
            }
            other => {
                if let (Some((_, range)), false) = (other.as_section(), is_container(&other)) {
                    put(
                        Unit::new("module", "sections"),
                        section_name(&other).into(),
                        range.len(),
                    );
                }
            }
        }
    }
    for item in &mut items {
        if item.unit.whole == "data"
            && let Some(name) = item
                .name
                .strip_prefix("segment ")
                .and_then(|place| place.parse().ok())
            && let Some(name) = segment_names.get(&name)
        {
            item.name.clone_from(name);
        }
    }
    items.push(Item {
        unit: Unit::new("module", "sections"),
        name: "headers and lengths".into(),
        bytes: file.bytes.len().saturating_sub(described),
    });
    items.sort_by(|left, right| {
        right
            .bytes
            .cmp(&left.bytes)
            .then_with(|| left.name.cmp(&right.name))
    });
    items
}

/// Sections whose contents are listed one by one.
fn is_container(payload: &Payload<'_>) -> bool {
    matches!(payload, Payload::CodeSectionStart { .. })
}

fn section_name(payload: &Payload<'_>) -> &'static str {
    match payload {
        Payload::TypeSection(_) => "types",
        Payload::FunctionSection(_) => "types of functions",
        Payload::TableSection(_) => "tables",
        Payload::MemorySection(_) => "memories",
        Payload::GlobalSection(_) => "globals",
        Payload::ExportSection(_) => "exports",
        Payload::ElementSection(_) => "function pointers",
        _ => "other sections",
    }
}

/// A unit with its bytes, and its parts with theirs.
type Group = (String, usize, Vec<(String, usize)>);

/// Bytes by unit, and by part in it; both largest first.
fn grouped(items: &[Item]) -> Vec<Group> {
    let mut units: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for item in items {
        let parts = units.entry(&item.unit.whole).or_default();
        *parts.entry(&item.unit.part).or_default() += item.bytes;
    }
    let mut list: Vec<_> = units
        .into_iter()
        .map(|(unit, parts)| {
            let mut parts: Vec<(String, usize)> = parts
                .into_iter()
                .map(|(part, bytes)| (part.into(), bytes))
                .collect();
            parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
            let sum = parts.iter().map(|(_, bytes)| bytes).sum();
            (unit.to_string(), sum, parts)
        })
        .collect();
    list.sort_by_key(|(_, bytes, _)| std::cmp::Reverse(*bytes));
    list
}

/// How many parts of a unit are listed.
const PARTS: usize = 8;

fn by_unit(items: &[Item], size: usize) -> String {
    let mut text = String::new();
    for (unit, bytes, parts) in grouped(items) {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{bytes:>9}  {:>4.1} %  {unit}", percent(bytes, size));
        let named = parts.iter().filter(|(part, _)| !part.is_empty());
        for (part, bytes) in named.clone().take(PARTS) {
            let _ = writeln!(text, "{bytes:>9}             {part}");
        }
        let rest: usize = named.clone().skip(PARTS).map(|(_, bytes)| bytes).sum();
        if rest > 0 {
            let _ = writeln!(text, "{rest:>9}             {} more", named.count() - PARTS);
        }
    }
    let _ = writeln!(text, "{size:>9}          the file");
    text
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

fn by_function(items: &[Item]) -> String {
    let mut text = String::new();
    for item in items {
        let _ = writeln!(text, "{:>9}  {}  [{}]", item.bytes, item.name, item.unit);
    }
    text
}

/// What `--json` prints, in the order of the alphabet.
#[derive(Serialize)]
struct Printed<'a> {
    bytes: usize,
    items: Vec<PrintedItem<'a>>,
    module: &'a str,
}

#[derive(Serialize)]
struct PrintedItem<'a> {
    bytes: usize,
    name: &'a str,
    part: &'a str,
    unit: &'a str,
}

fn as_json(file: &File, items: &[Item]) -> Result<String, Failure> {
    let items = items.iter().map(|item| PrintedItem {
        bytes: item.bytes,
        name: &item.name,
        part: &item.unit.part,
        unit: &item.unit.whole,
    });
    let printed = Printed {
        bytes: file.bytes.len(),
        items: items.collect(),
        module: &file.name,
    };
    serde_json::to_string_pretty(&printed)
        .map_err(|error| Failure::internal("the sizes cannot be written").because(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_the_whole() {
        let module = wat::parse_str(
            "(module (import \"m\" \"f\" (func)) (memory 1) (data (i32.const 0) \"abc\") (func $a) (func $b (drop (i32.const 1))))",
        )
        .expect("the text is right");
        let size = module.len();
        let file = File::new("m.wasm".into(), module).expect("the module is valid");
        let items = items(&file);
        assert_eq!(items.iter().map(|item| item.bytes).sum::<usize>(), size);
        assert!(items.iter().any(|item| item.name == "b"));
        assert!(page::render("m.wasm", &items).contains("</html>"));
    }
}
