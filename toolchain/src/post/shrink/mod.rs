//! The pass `shrink`: leaves out what nobody can see missing.
//!
//! - functions that are the same, of which one stays (the table keeps a place for each, so that pointers stay different);
//! - functions, types, globals, tables and passive data that nothing leads to;
//! - zeros in the data, which memory has without them;
//! - sections for debuggers, on request the names too.

mod duplicates;
mod spelling;
pub mod zeros;

use super::features::Feature;
use super::file::File;
use super::report::Report;
use crate::failure::{Failure, print_hint};
use std::path::Path;
use std::process::Command;
use walrus::{Module, UntypedCustomSectionId};

/// What a debugger or a reader of backtraces needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strip {
    /// Everything stays.
    #[default]
    Nothing,
    /// DWARF goes.
    Debug,
    /// DWARF, names and the list of tools go.
    All,
}

impl Strip {
    /// The choice called `name`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::Nothing),
            "debug" => Some(Self::Debug),
            "all" => Some(Self::All),
            _ => None,
        }
    }
}

/// Leaves out what is not needed.
pub fn run(module: &mut Module, file: &File) -> Result<Report, Failure> {
    let mut report = Report::new("shrink");
    report.count(
        "functions that were the same as another",
        duplicates::merge(module),
    );
    let before = counts(module);
    walrus::passes::gc::run(module);
    let after = counts(module);
    for ((what, before), (_, after)) in before.iter().zip(after) {
        report.count(
            &format!("{what} that nothing leads to"),
            before.saturating_sub(after),
        );
    }
    report.count("bytes of zeros in data", zeros::trim(module, file));
    Ok(report)
}

fn counts(module: &Module) -> [(&'static str, usize); 6] {
    [
        ("functions", module.funcs.iter().count()),
        ("imports", module.imports.iter().count()),
        ("types", module.types.iter().count()),
        ("globals", module.globals.iter().count()),
        ("tables", module.tables.iter().count()),
        ("data segments", module.data.iter().count()),
    ]
}

/// Leaves out sections that a runtime does not read.
pub fn strip(module: &mut Module, what: Strip) {
    // By number: a name may be there a million times.
    let unneeded: Vec<UntypedCustomSectionId> = module
        .customs
        .iter()
        .filter(|(_, section)| {
            let name = section.name();
            let is_debug = name.starts_with(".debug") || name == "build_id";
            let is_needed = name.starts_with("dylink") || name.starts_with("component-type");
            is_debug || (what == Strip::All && !is_needed)
        })
        .map(|(id, _)| id)
        .collect();
    for section in unneeded {
        module.customs.delete(section);
    }
    if what == Strip::All {
        module.producers.clear();
        module.name = None;
        for function in module.funcs.iter_mut() {
            function.name = None;
        }
    }
}

/// Runs Binaryen's wasm-opt on the file, if it is installed; the result is at least as small, or is not used.
pub fn wasm_opt(
    bytes: Vec<u8>,
    keep_debug: bool,
    features: &[Feature],
) -> Result<(Vec<u8>, Report), Failure> {
    let mut report = Report::new("wasm-opt");
    let folder = std::env::temp_dir().join(format!("wasikit-post-{}", std::process::id()));
    let result = optimise(&folder, &bytes, keep_debug, features);
    // A folder left in the temporary one harms nobody.
    let _ = std::fs::remove_dir_all(&folder);
    match result {
        Ok(Some(smaller)) if smaller.len() < bytes.len() => {
            report.count("bytes saved", bytes.len() - smaller.len());
            Ok((smaller, report))
        }
        Ok(Some(_)) => Ok((bytes, report)),
        Ok(None) => {
            print_hint("there is no wasm-opt on PATH; the module is made without it (Debian: `binaryen`, npm: `binaryen`)");
            report.note("wasm-opt is not installed");
            Ok((bytes, report))
        }
        Err(error) => Err(Failure::user("wasm-opt failed")
            .because(error)
            .hint("leave out `--wasm-opt`, or use a newer one; Debian's of 2022 does not know all features")),
    }
}

/// What Binaryen calls a feature.
fn binaryens_name(feature: Feature) -> &'static str {
    match feature {
        Feature::FloatToInt => "nontrapping-float-to-int",
        Feature::BulkMemoryOpt => "bulk-memory",
        Feature::Simd => "simd",
        Feature::Threads => "threads",
        Feature::LegacyExceptions => "exception-handling",
        Feature::FunctionReferences => "gc",
        other => other.name(),
    }
}

/// The optimised module, none if there is no wasm-opt.
fn optimise(
    folder: &Path,
    bytes: &[u8],
    keep_debug: bool,
    features: &[Feature],
) -> std::io::Result<Option<Vec<u8>>> {
    std::fs::create_dir_all(folder)?;
    let (input, output) = (folder.join("in.wasm"), folder.join("out.wasm"));
    std::fs::write(&input, bytes)?;
    let mut command = Command::new("wasm-opt");
    command.arg("-Oz").arg(&input).arg("-o").arg(&output);
    command.arg("--mvp-features");
    for feature in features {
        command.arg(format!("--enable-{}", binaryens_name(*feature)));
    }
    if keep_debug {
        command.arg("-g");
    }
    let done = match command.output() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        done => done?,
    };
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        return Err(std::io::Error::other(said.trim().to_string()));
    }
    std::fs::read(&output).map(Some)
}
