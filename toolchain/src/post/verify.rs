//! The pass `verify`: whether a module is what a runtime accepts. It says all that is wrong, not the first thing only.

use super::features::Feature;
use super::file::File;
use super::lower;
use super::origin::Origins;
use super::profiles::Profile;
use super::report::Report;
use super::wasi::{PREVIEW1, UNSTABLE, signature, similar};
use crate::failure::Failure;
use std::cell::LazyCell;
use walrus::ValType;
use wasmparser::{CompositeInnerType, ExternalKind, FuncType, Parser, Payload, TypeRef, Validator};

/// Something wrong, with what to do about it.
struct Offence {
    what: String,
    remedy: String,
}

/// Looks at everything; fails if something is wrong.
pub fn run(file: &File, profile: &Profile) -> Result<Report, Failure> {
    let mut offences = features(file, profile);
    offences.extend(Contents::read(&file.bytes).offences(profile));
    let report = judged(&file.name, offences, profile)?;
    // What no rule names, the validator does: with exactly the runtime's features.
    Validator::new_with_features(super::file::exactly(&profile.features))
        .validate_all(&file.bytes)
        .map_err(|error| {
            Failure::user(format!("`{}` is not for {}", file.name, profile.name))
                .because(error)
                .hint("`--for` makes a module that is")
        })?;
    Ok(report)
}

/// Looks at a module that was validated with exactly the runtime's features when it was put together.
pub fn rest(name: &str, module: &[u8], profile: &Profile) -> Result<Report, Failure> {
    judged(name, Contents::read(module).offences(profile), profile)
}

/// The report, if there is no offence.
fn judged(name: &str, offences: Vec<Offence>, profile: &Profile) -> Result<Report, Failure> {
    let mut report = Report::new("verify");
    report.list("runtimes", profile.name.clone());
    if offences.is_empty() {
        return Ok(report);
    }
    let mut failure = Failure::user(format!("`{name}` is not for {}", profile.name));
    let mut remedies: Vec<String> = Vec::new();
    for offence in offences {
        failure = failure.because(offence.what);
        if !remedies.contains(&offence.remedy) {
            remedies.push(offence.remedy);
        }
    }
    for remedy in remedies {
        failure = failure.hint(remedy);
    }
    Err(failure)
}

/// How many functions a message names.
const NAMED: usize = 3;

/// Features that the runtime has not: who uses them, and where that is from.
fn features(file: &File, profile: &Profile) -> Vec<Offence> {
    // Reading debug information takes time that a module without offence need not spend.
    let origins = LazyCell::new(|| Origins::of(&file.bytes));
    let mut offences = Vec::new();
    for feature in file.usage.features() {
        if profile.features.contains(&feature) {
            continue;
        }
        let places = file.usage.places(feature);
        let described: Vec<String> = places
            .iter()
            .take(NAMED)
            .map(|place| {
                let text = place.describe(&file.names);
                let super::usage::Place::Function { index, offset, .. } = place else {
                    return text;
                };
                match origins.line(*offset) {
                    Some(line) => format!("{text} at {line}"),
                    None => {
                        let unit = origins.unit(file.names.raw(*index), *offset);
                        format!("{text} of {unit}")
                    }
                }
            })
            .collect();
        let more = places.len().saturating_sub(NAMED);
        let more = if more > 0 {
            format!(", and {more} more")
        } else {
            String::new()
        };
        offences.push(Offence {
            what: format!(
                "{} is used by {}{more}",
                feature.name(),
                described.join(", ")
            ),
            remedy: remedy(feature),
        });
    }
    offences
}

fn remedy(feature: Feature) -> String {
    if lower::possible().any(|possible| possible == feature) {
        return "`wasikit post --for RUNTIME` expresses that otherwise".into();
    }
    format!(
        "`wasikit why MODULE --feature {}` shows how it came in; it cannot be expressed otherwise",
        feature.name()
    )
}

/// What is read of a module.
#[derive(Default)]
struct Contents {
    types: Vec<Option<FuncType>>,
    /// The types of functions, imported ones first.
    functions: Vec<u32>,
    imports: Vec<(String, String, TypeRef)>,
    exports: Vec<(String, ExternalKind, u32)>,
    memories: Vec<(u64, Option<u64>)>,
}

impl Contents {
    fn read(module: &[u8]) -> Self {
        let mut contents = Self::default();
        for payload in Parser::new(0).parse_all(module).map_while(Result::ok) {
            match payload {
                Payload::TypeSection(section) => {
                    for ty in section
                        .into_iter()
                        .map_while(Result::ok)
                        .flat_map(|group| group.into_types())
                    {
                        contents.types.push(match ty.composite_type.inner {
                            CompositeInnerType::Func(function) => Some(function),
                            _ => None,
                        });
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports().map_while(Result::ok) {
                        match import.ty {
                            TypeRef::Func(ty) => contents.functions.push(ty),
                            TypeRef::Memory(memory) => {
                                contents.memories.push((memory.initial, memory.maximum));
                            }
                            _ => {}
                        }
                        contents.imports.push((
                            import.module.into(),
                            import.name.into(),
                            import.ty,
                        ));
                    }
                }
                Payload::FunctionSection(section) => {
                    contents
                        .functions
                        .extend(section.into_iter().map_while(Result::ok));
                }
                Payload::MemorySection(section) => {
                    let memories = section.into_iter().map_while(Result::ok);
                    let limits = memories.map(|memory| (memory.initial, memory.maximum));
                    contents.memories.extend(limits);
                }
                Payload::ExportSection(section) => {
                    for export in section.into_iter().map_while(Result::ok) {
                        contents
                            .exports
                            .push((export.name.into(), export.kind, export.index));
                    }
                }
                _ => {}
            }
        }
        contents
    }

    fn offences(&self, profile: &Profile) -> Vec<Offence> {
        let mut offences = self.imports(profile);
        offences.extend(self.exports());
        offences.extend(self.memory(profile));
        offences
    }

    /// A type as text.
    fn ty(&self, index: u32) -> Option<&FuncType> {
        self.types.get(usize::try_from(index).ok()?)?.as_ref()
    }

    fn imports(&self, profile: &Profile) -> Vec<Offence> {
        let mut offences = Vec::new();
        for (module, name, ty) in &self.imports {
            let mut offend = |what: String, remedy: String| offences.push(Offence { what, remedy });
            let import = format!("the import `{module}.{name}`");
            if !profile.wasi.contains(module) {
                let remedy = match module.as_str() {
                    PREVIEW1 | UNSTABLE => "`--rename-wasi` gives them the other module's name, with what differs converted".into(),
                    _ => format!("`--stub {module}.{name}=enosys` (or trap, zero) replaces it; `wasikit why MODULE --import {name}` shows who calls it"),
                };
                offend(format!("{import} is not there"), remedy);
                continue;
            }
            let TypeRef::Func(ty) = ty else {
                offend(
                    format!("{import} is not a function"),
                    "WASI has functions only".into(),
                );
                continue;
            };
            let Some((parameters, results)) = signature(name) else {
                let remedy = match similar(name) {
                    Some(similar) => format!("was `{similar}` meant?"),
                    None => {
                        "is it declared with the attribute import_module of its own module?".into()
                    }
                };
                offend(format!("{import} is not a function of WASI"), remedy);
                continue;
            };
            if profile.missing.contains(name) {
                offend(
                    format!("{import} is not there, though it is WASI's"),
                    format!(
                        "`--stub {name}=enosys` replaces it; `wasikit why MODULE --import {name}` shows who calls it"
                    ),
                );
            }
            let is_same = self.ty(*ty).is_some_and(|ty| {
                is_same(ty.params(), &parameters) && is_same(ty.results(), &results)
            });
            if !is_same {
                let words = |types: &[ValType]| {
                    let words: Vec<String> = types.iter().map(ToString::to_string).collect();
                    words.join(" ")
                };
                offend(
                    format!(
                        "{import} has another type than WASI gives it: ({}) -> ({})",
                        words(&parameters),
                        words(&results)
                    ),
                    format!(
                        "whoever declares it must be changed; `wasikit why MODULE --import {name}` shows who calls it"
                    ),
                );
            }
        }
        offences
    }

    /// What WASI asks of a program: where to begin, and its memory.
    fn exports(&self) -> Vec<Offence> {
        let mut offences = Vec::new();
        let function = |wanted: &str| {
            self.exports
                .iter()
                .find(|(name, kind, _)| name == wanted && *kind == ExternalKind::Func)
        };
        let (start, initialize) = (function("_start"), function("_initialize"));
        if start.is_some() && initialize.is_some() {
            offences.push(Offence {
                what: "it exports both `_start` and `_initialize`".into(),
                remedy: "a program has `_start`, a library for a host `_initialize` (`-mexec-model=reactor`)".into(),
            });
        }
        for (name, _, index) in [start, initialize].into_iter().flatten() {
            let ty = usize::try_from(*index)
                .ok()
                .and_then(|index| self.functions.get(index));
            let is_right = ty
                .and_then(|ty| self.ty(*ty))
                .is_some_and(|ty| ty.params().is_empty() && ty.results().is_empty());
            if !is_right {
                offences.push(Offence {
                    what: format!("the export `{name}` takes or gives something"),
                    remedy: "it is called without arguments, and its results are not looked at"
                        .into(),
                });
            }
        }
        let uses_wasi = self
            .imports
            .iter()
            .any(|(module, ..)| [PREVIEW1, UNSTABLE].contains(&module.as_str()));
        let has_memory = self
            .exports
            .iter()
            .any(|(name, kind, _)| name == "memory" && *kind == ExternalKind::Memory);
        if uses_wasi && !has_memory {
            offences.push(Offence {
                what: "it does not export its memory as `memory`".into(),
                remedy: "WASI's functions read and write it: link without `--import-memory`, or with `--export-memory`".into(),
            });
        }
        if let Some((_, _, index)) = function("cabi_realloc") {
            let ty = usize::try_from(*index)
                .ok()
                .and_then(|index| self.functions.get(index));
            let four = [ValType::I32; 4];
            let is_right = ty.and_then(|ty| self.ty(*ty)).is_some_and(|ty| {
                is_same(ty.params(), &four) && is_same(ty.results(), &[ValType::I32])
            });
            if !is_right {
                offences.push(Offence {
                    what: "the export `cabi_realloc` has another type than the component model gives it".into(),
                    remedy: "it takes a pointer, the old size, the alignment and the new size, and gives a pointer".into(),
                });
            }
        }
        offences
    }

    fn memory(&self, profile: &Profile) -> Vec<Offence> {
        let large = self
            .memories
            .iter()
            .find(|(initial, _)| *initial > profile.memory_pages);
        let offence = large.map(|(initial, _)| Offence {
            what: format!(
                "it begins with {initial} pages of memory, of which there are {}",
                profile.memory_pages
            ),
            remedy: "`-Wl,--initial-memory=` and large static arrays decide that".into(),
        });
        offence.into_iter().collect()
    }
}

fn is_same(types: &[wasmparser::ValType], wanted: &[ValType]) -> bool {
    types.len() == wanted.len()
        && types.iter().zip(wanted).all(|(ty, wanted)| {
            matches!(
                (ty, wanted),
                (wasmparser::ValType::I32, ValType::I32) | (wasmparser::ValType::I64, ValType::I64)
            )
        })
}
