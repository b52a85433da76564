//! From a case to the module that a runtime is given.

use super::case::{Case, Origin};
use super::suite;
use crate::failure::Failure;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use wasm_encoder::{ExportSection, Module, RawSection};
use wasmparser::{ExternalKind, Parser, Payload};

/// What the compiler made of a C file, or why it made nothing.
type Compiled = Arc<Result<Vec<u8>, String>>;

/// Makes modules; each C file is compiled once, when its first case is asked for.
pub struct Builder {
    folder: PathBuf,
    compiled: Mutex<HashMap<&'static str, Arc<Mutex<Option<Compiled>>>>>,
}

impl Builder {
    /// A builder that works in `folder`.
    ///
    /// # Errors
    /// When nothing can be written there.
    pub fn new(folder: PathBuf) -> Result<Self, Failure> {
        let write = || {
            std::fs::create_dir_all(&folder)?;
            std::fs::write(folder.join("conformance.h"), suite::HEADER)
        };
        write().map_err(|error| {
            Failure::user(format!("cannot write to `{}`", folder.display())).because(error)
        })?;
        Ok(Self {
            folder,
            compiled: Mutex::default(),
        })
    }

    /// The bytes of the case's module.
    ///
    /// # Errors
    /// Why there are none; the other cases go on.
    pub fn module(&self, case: &Case) -> Result<Vec<u8>, String> {
        match &case.origin {
            Origin::C { file } => {
                let compiled = self.compiled(file);
                let bytes = compiled.as_ref().as_ref().map_err(String::clone)?;
                only_case(bytes, &case.name)
            }
            Origin::Text { text } => wat::parse_str(text).map_err(|error| error.to_string()),
            Origin::Module(path)
                if path.extension().is_some_and(|extension| extension == "wat") =>
            {
                wat::parse_file(path).map_err(|error| error.to_string())
            }
            Origin::Module(path) => std::fs::read(path)
                .map_err(|error| format!("cannot read `{}`: {error}", path.display())),
            Origin::Missing(why) => Err(why.clone()),
        }
    }

    fn compiled(&self, file: &'static str) -> Compiled {
        let slot = match self.compiled.lock() {
            Ok(mut compiled) => compiled.entry(file).or_default().clone(),
            Err(_) => return Arc::new(Err("a compilation panicked".to_string())),
        };
        let Ok(mut slot) = slot.lock() else {
            return Arc::new(Err("a compilation panicked".to_string()));
        };
        slot.get_or_insert_with(|| Arc::new(self.compile(file)))
            .clone()
    }

    fn compile(&self, file: &str) -> Result<Vec<u8>, String> {
        let text = suite::c_file(file).ok_or("there is no such file in the suite")?;
        let source = self.folder.join(file);
        let module = self.folder.join(format!("{file}.wasm"));
        std::fs::write(&source, text).map_err(|error| error.to_string())?;
        let output = compiler()
            .arg(&source)
            .arg("-o")
            .arg(&module)
            .output()
            .map_err(|error| error.to_string())?;
        if !output.status.success() {
            return Err(format!(
                "{file} does not compile:\n{}",
                String::from_utf8_lossy(&output.stderr)
            ));
        }
        std::fs::read(&module).map_err(|error| error.to_string())
    }
}

/// `wasikit cc`, as this program knows it. The cases have no start code: each begins at the export made for it.
fn compiler() -> Command {
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("wasikit"));
    let mut command = Command::new(program);
    command.args([
        "cc",
        "-O1",
        "-std=c23",
        "-nostartfiles",
        "-Wl,--no-entry",
        "-Wl,--strip-debug",
        "-w",
    ]);
    command
}

/// The module with one case as its `_start`, and no other exports but the memory.
fn only_case(bytes: &[u8], name: &str) -> Result<Vec<u8>, String> {
    let wanted = format!("case:{name}");
    let mut module = Module::new();
    let mut found = false;
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload.map_err(|error| error.to_string())?;
        if let Payload::ExportSection(reader) = &payload {
            let mut exports = ExportSection::new();
            for export in reader.clone() {
                let export = export.map_err(|error| error.to_string())?;
                match export.kind {
                    ExternalKind::Memory => {
                        exports.export(export.name, wasm_encoder::ExportKind::Memory, export.index);
                    }
                    ExternalKind::Func if export.name == wanted => {
                        exports.export("_start", wasm_encoder::ExportKind::Func, export.index);
                        found = true;
                    }
                    _ => {}
                }
            }
            module.section(&exports);
        } else if let Some((id, range)) = payload.as_section() {
            let data = bytes.get(range).unwrap_or_default();
            module.section(&RawSection { id, data });
        }
    }
    if !found {
        return Err(format!("the module does not export `{wanted}`"));
    }
    Ok(module.finish())
}

/// Writes a module where a runtime can read it.
///
/// # Errors
/// When that is impossible.
pub fn store(bytes: &[u8], path: &Path) -> Result<(), String> {
    std::fs::write(path, bytes)
        .map_err(|error| format!("cannot write `{}`: {error}", path.display()))
}
