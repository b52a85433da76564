//! Modules as files: read with care, written whole or not at all.
//!
//! Nothing that is wrong with a module may hurt: it is validated first, what would take memory out of proportion is refused,
//! and a panic of the libraries that read it becomes an error.

use super::debug;
use super::features::{Feature, validated_with};
use super::names::Names;
use super::usage::Usage;
use crate::failure::Failure;
use crate::guard::{self, guarded};
use std::path::Path;
use walrus::{Module, ModuleConfig};
use wasmparser::{BinaryReaderError, Encoding, Parser, Payload, Validator, WasmFeatures};

/// So many locals may be there that nothing uses; each takes memory though it is a few bytes of a declaration in the file.
const IDLE_LOCALS: u64 = 1_000_000;

/// The stack for reading a module: debug information nests as deeply as its author pleases.
const STACK_SIZE: usize = 256 << 20;

/// The custom sections that mean offsets into the code, which change.
const OFFSETS: [&str; 3] = [
    "metadata.code.branch_hint",
    "sourceMappingURL",
    "external_debug_info",
];

/// A module's file.
pub struct File {
    /// What messages call it.
    pub name: String,
    pub bytes: Vec<u8>,
    pub names: Names,
    pub usage: Usage,
    /// Whether it has DWARF.
    pub has_debug: bool,
    /// Whether that can be worked on.
    pub debug_is_sane: bool,
}

impl File {
    /// Reads and validates the module at `path`.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let file = Self::open(path)?;
        file.validate()?;
        Ok(file)
    }

    /// Reads the module at `path`, which may not be valid: walrus validates what it takes apart, with the same features. What
    /// is wrong is for [`Self::validate`] to say.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let bytes = std::fs::read(path).map_err(|error| {
            Failure::user(format!("cannot read `{}`", path.display()))
                .because(error)
                .hint("the path is taken relative to the directory that wasikit runs in")
        })?;
        Self::looked_at(path.display().to_string(), bytes)
    }

    /// Validates a module.
    pub fn new(name: String, bytes: Vec<u8>) -> Result<Self, Failure> {
        let file = Self::looked_at(name, bytes)?;
        file.validate()?;
        Ok(file)
    }

    /// Whether the module is valid.
    pub fn validate(&self) -> Result<(), Failure> {
        validate(&self.name, &self.bytes)
    }

    /// Refuses what is not a module, or would take memory out of proportion.
    fn looked_at(name: String, bytes: Vec<u8>) -> Result<Self, Failure> {
        match kind(&bytes) {
            Kind::Component => {
                return Err(Failure::user(format!("`{name}` is a component"))
                    .because("wasikit works on core modules, of which a component has several")
                    .hint("work on the module first, then make the component: `wasikit post --component`"));
            }
            Kind::Object => {
                return Err(Failure::user(format!("`{name}` is an object file"))
                    .because("it has relocations, which any change would make wrong")
                    .hint("link it first: `wasikit cc`"));
            }
            Kind::Other => {
                return Err(invalid(&name, "it does not begin as WebAssembly does")
                    .hint("`wasikit cc` and `wasikit cargo build` make modules"));
            }
            // Who uses one writes a byte at least.
            Kind::Module { locals, .. } if locals > IDLE_LOCALS + bytes.len() as u64 => {
                return Err(
                    Failure::user(format!("`{name}` declares {locals} local variables")).because(
                        "so many cannot be used in a file of its size; they would only take memory",
                    ),
                );
            }
            Kind::Module { .. } => {}
        }
        Self::understood(name, bytes)
    }

    /// What is known of a module.
    fn understood(name: String, bytes: Vec<u8>) -> Result<Self, Failure> {
        let unreadable = |error: BinaryReaderError| {
            let exactly = validate(&name, &bytes).err();
            exactly.unwrap_or_else(|| invalid(&name, error))
        };
        let names = Names::of(&bytes).map_err(unreadable)?;
        let usage = Usage::of(&bytes).map_err(unreadable)?;
        let has_debug = matches!(
            kind(&bytes),
            Kind::Module {
                has_debug: true,
                ..
            }
        );
        let debug_is_sane = !has_debug || debug::is_flat(&bytes);
        Ok(Self {
            name,
            bytes,
            names,
            usage,
            has_debug,
            debug_is_sane,
        })
    }

    /// Takes the module apart; `keep_debug` is whether its DWARF is to follow the code.
    pub fn parse(&self, keep_debug: bool) -> Result<Module, Failure> {
        let mut config = ModuleConfig::new();
        config.generate_dwarf(keep_debug && self.has_debug);
        config.generate_producers_section(true);
        let module = guarded(|| config.parse(&self.bytes));
        let mut module = module
            .and_then(|module| module.map_err(|error| format!("{error:#}")))
            .map_err(|cause| {
                Failure::user(format!("`{}` cannot be worked on", self.name))
                    .because(cause)
                    .hint("it is valid, but uses something that wasikit post does not know")
            })?;
        // What pointed into the code would point elsewhere now.
        for name in OFFSETS {
            module.customs.remove_raw(name);
        }
        Ok(module)
    }
}

/// The error about a module that is not one.
fn invalid(name: &str, cause: impl std::fmt::Display) -> Failure {
    Failure::user(format!("`{name}` is not a valid module")).because(cause)
}

/// Whether the module is valid.
fn validate(name: &str, bytes: &[u8]) -> Result<(), Failure> {
    let checked = Validator::new_with_features(everything()).validate_all(bytes);
    checked.map(|_| ()).map_err(|error| {
        invalid(name, error).hint("was it truncated, or is it of a newer standard?")
    })
}

/// What a file is.
enum Kind {
    Module { locals: u64, has_debug: bool },
    Component,
    Object,
    Other,
}

/// Looks at the sections of a file, as far as they can be read.
fn kind(bytes: &[u8]) -> Kind {
    let mut found = Kind::Other;
    for payload in Parser::new(0).parse_all(bytes).map_while(Result::ok) {
        match payload {
            Payload::Version {
                encoding: Encoding::Component,
                ..
            } => return Kind::Component,
            Payload::Version { .. } => {
                found = Kind::Module {
                    locals: 0,
                    has_debug: false,
                };
            }
            Payload::CustomSection(section) if section.name() == "linking" => return Kind::Object,
            Payload::CustomSection(section) if section.name() == ".debug_info" => {
                if let Kind::Module { has_debug, .. } = &mut found {
                    *has_debug = true;
                }
            }
            Payload::CodeSectionEntry(body) => {
                let declared = body.get_locals_reader().map_or(0, |locals| {
                    let counts = locals.into_iter().map_while(Result::ok);
                    counts.map(|(count, _)| u64::from(count)).sum::<u64>()
                });
                if let Kind::Module { locals, .. } = &mut found {
                    *locals += declared;
                }
            }
            _ => {}
        }
    }
    found
}

/// Every feature that the passes can carry through.
pub fn everything() -> WasmFeatures {
    WasmFeatures::default() | WasmFeatures::LEGACY_EXCEPTIONS | WasmFeatures::WIDE_ARITHMETIC
}

/// Puts the module together again, and checks that it needs exactly the features promised, if any are.
pub fn emit(module: &mut Module, promised: Option<WasmFeatures>) -> Result<Vec<u8>, Failure> {
    let bytes = guarded(|| module.emit_wasm()).map_err(|cause| {
        Failure::user("the module cannot be written")
            .because(cause)
            .hint("if it has damaged debug information, `--strip debug` leaves that out")
    })?;
    let features = promised.unwrap_or_else(everything);
    Validator::new_with_features(features)
        .validate_all(&bytes)
        .map_err(|error| match is_limit(error.message()) {
            true => Failure::user("the module would be larger than runtimes accept")
                .because(error)
                .hint("leave out the option that adds this; `--report text` without it shows what the others do"),
            false => {
                Failure::internal("the passes made a module that is not valid").because(error)
            }
        })?;
    Ok(bytes)
}

/// Whether a message of the validator is about one of the limits that runtimes agree on, not about the code.
fn is_limit(message: &str) -> bool {
    [
        "maximum",
        "too many",
        "size limit",
        "exceeds limit",
        "out of bounds: max",
    ]
    .iter()
    .any(|part| message.contains(part))
}

/// What a validator has to allow if the unwanted features shall be gone. Those that are used and stay may stand on one of them.
pub fn all_but(unwanted: &[Feature], used: &[Feature]) -> WasmFeatures {
    let staying: Vec<Feature> = used
        .iter()
        .copied()
        .filter(|feature| !unwanted.contains(feature))
        .collect();
    everything().difference(gone(unwanted)) | validated_with(&staying)
}

/// What the features have of their own, without what every module may have.
fn gone(features: &[Feature]) -> WasmFeatures {
    validated_with(features).difference(validated_with(&[]))
}

/// What a validator has to allow for these features, and nothing else.
pub fn exactly(features: &[Feature]) -> WasmFeatures {
    validated_with(features)
}

/// Writes the file beside its place, then moves it there.
pub fn write(path: &Path, bytes: &[u8], like: &Path) -> Result<(), Failure> {
    let failed = |error: std::io::Error| {
        Failure::user(format!("cannot write `{}`", path.display()))
            .because(error)
            .hint("`-o` names the file to write")
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}", std::process::id()));
    let written = std::fs::write(&beside, bytes).and_then(|()| {
        // A replaced file keeps its permissions, a new one has those of the module it was made from.
        if let Ok(metadata) = std::fs::metadata(path).or_else(|_| std::fs::metadata(like)) {
            std::fs::set_permissions(&beside, metadata.permissions())?;
        }
        std::fs::rename(&beside, path)
    });
    written.map_err(|error| {
        // What could not be moved is of no use.
        let _ = std::fs::remove_file(&beside);
        failed(error)
    })
}

/// Runs `work` with a stack that is deep enough for any module, and with panics that are caught kept quiet.
pub fn with_deep_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, Failure> {
    guard::quieten();
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .stack_size(STACK_SIZE)
            .spawn_scoped(scope, work)
            .map_err(|error| Failure::user("cannot start a thread").because(error))?;
        thread
            .join()
            .map_err(|_| Failure::internal("wasikit post gave up on this module"))
    })
}
