//! The pass `lower`: expresses newer features of WebAssembly by those of its first version.
//!
//! | feature | what stands for it |
//! |---|---|
//! | `sign-ext` | two shifts |
//! | `nontrapping-fptoint` | a function that looks at the number first |
//! | `bulk-memory-opt` (`memory.copy`, `memory.fill`) | functions with loops |
//! | `bulk-memory` | passive data becomes code |
//! | `multivalue` | results beyond the first in globals, parameters of blocks in locals |
//! | `reference-types`, `call-indirect-overlong` | nothing but another encoding |
//! | `mutable-globals` | functions that get and set, exported in the global's place |
//! | `extended-const` | the value |
//! | `tail-call` | a call and a return |
//!
//! What cannot be expressed so is refused before anything is changed; the message names the function.

mod bulk_memory;
mod constants;
mod float_to_int;
mod globals;
mod multi_value;
mod passive_data;
mod references;
mod sign_extension;
mod tail_calls;

use super::code::sequences;
use super::features::Feature;
use super::file::File;
use super::report::Report;
use crate::failure::Failure;
use std::collections::BTreeSet;
use walrus::Module;
use walrus::ir::{Instr, InstrSeqType};

/// What a lowering is: it says how often it did something.
type Lowering = fn(&mut Module) -> Result<usize, Failure>;

/// The features that can be lowered, in the order in which that is done: what one makes, a later one may take.
const LOWERINGS: [(Feature, Lowering); 10] = [
    (Feature::ExtendedConst, constants::run),
    (Feature::TailCall, tail_calls::run),
    (Feature::ReferenceTypes, references::run),
    (Feature::CallIndirectOverlong, references::encoding),
    (Feature::MutableGlobals, globals::run),
    (Feature::MultiValue, multi_value::run),
    (Feature::FloatToInt, float_to_int::run),
    (Feature::SignExtension, sign_extension::run),
    (Feature::BulkMemory, passive_data::run),
    (Feature::BulkMemoryOpt, bulk_memory::run),
];

/// The features that can be lowered.
pub fn possible() -> impl Iterator<Item = Feature> {
    LOWERINGS.iter().map(|(feature, _)| *feature)
}

/// Lowers the features in `unwanted` that the module uses.
pub fn run(module: &mut Module, file: &File, unwanted: &[Feature]) -> Result<Report, Failure> {
    let mut report = Report::new("lower");
    for (feature, lower) in LOWERINGS {
        if unwanted.contains(&feature) && file.usage.features().any(|used| used == feature) {
            let changed = lower(module).map_err(|failure| failure.hint(advice(feature)))?;
            report.count(feature.name(), changed);
        }
    }
    if unwanted.contains(&Feature::MultiValue)
        && file
            .usage
            .features()
            .any(|used| used == Feature::MultiValue)
    {
        report.note("a call through a pointer of another type may go unnoticed where the types differ in later results only");
    }
    if unwanted.contains(&Feature::MutableGlobals)
        && file
            .usage
            .features()
            .any(|used| used == Feature::MutableGlobals)
    {
        report.note("exported globals that change became functions: `get NAME` and `set NAME`");
    }
    let has_typed_references =
        |feature| matches!(feature, Feature::FunctionReferences | Feature::Gc);
    if !file.usage.features().any(has_typed_references) {
        forget_unused_types(module);
    }
    // It says what the compiler used, not what is left.
    module.customs.remove_raw("target_features");
    Ok(report)
}

/// Types that nothing has any more may be of a kind that is unwanted. Only for modules whose references are untyped.
fn forget_unused_types(module: &mut Module) {
    let mut used = BTreeSet::new();
    used.extend(module.funcs.iter().map(walrus::Function::ty));
    used.extend(module.tags.iter().map(walrus::Tag::ty));
    for (_, function) in module.funcs.iter_local() {
        for sequence in sequences(function) {
            let sequence = function.block(sequence);
            if let InstrSeqType::MultiValue(ty) = sequence.ty {
                used.insert(ty);
            }
            for (instruction, _) in &sequence.instrs {
                match instruction {
                    Instr::CallIndirect(call) => used.insert(call.ty),
                    Instr::ReturnCallIndirect(call) => used.insert(call.ty),
                    _ => continue,
                };
            }
        }
    }
    let is_unused = |ty: &walrus::TypeId| !used.contains(ty);
    let all = module.types.iter().map(walrus::Type::id);
    let unused: Vec<_> = all.filter(is_unused).collect();
    for ty in unused {
        module.types.delete(ty);
    }
}

/// How to do without the feature.
fn advice(feature: Feature) -> String {
    format!(
        "keep it where the runtime has it (`--lower` takes a list of features), or compile without it: `-mno-{}`, `-C target-feature=-{}`",
        feature.name(),
        feature.name()
    )
}

/// What cannot be had: a feature that is used, is unwanted, and cannot be lowered.
pub fn refusal(file: &File, unwanted: &[Feature], whom: &str) -> Result<(), Failure> {
    for feature in file.usage.features() {
        if !unwanted.contains(&feature) || possible().any(|possible| possible == feature) {
            continue;
        }
        let places = file.usage.places(feature);
        let mut shown: Vec<String> = places
            .iter()
            .map(|place| place.describe(&file.names))
            .collect();
        shown.dedup();
        shown.truncate(5);
        let more = places.len().saturating_sub(5);
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        return Err(Failure::user(format!(
            "`{}` uses {}, which {whom} has not",
            file.name,
            feature.name()
        ))
        .because(format!("it is used by {}{more}", shown.join(", ")))
        .hint(remedy(feature)));
    }
    Ok(())
}

/// What to do about a feature that cannot be lowered.
fn remedy(feature: Feature) -> String {
    match feature {
        Feature::Simd | Feature::RelaxedSimd => "compile without `-msimd128` (Rust: without `-C target-feature=+simd128`); `wasikit why MODULE --feature simd128` shows who brought it in".into(),
        Feature::Exceptions | Feature::LegacyExceptions => "setjmp, longjmp and C++ exceptions need it; `wasikit why MODULE --feature exception-handling` shows who uses them".into(),
        Feature::Threads => "compile for wasm32-wasip1, without `-pthread` and `-matomics`".into(),
        _ => format!("`wasikit why MODULE --feature {}` shows who uses it", feature.name()),
    }
}
