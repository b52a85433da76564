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
//! | `relaxed-simd` | the instruction of `simd128` |
//! | `simd128` | two numbers for a vector, functions for instructions |
//!
//! What cannot be expressed so is refused before anything is changed; the message names the function.

mod bulk_memory;
mod constants;
mod float_to_int;
mod globals;
mod multi_value;
mod passive_data;
mod references;
mod relaxed_simd;
mod sign_extension;
mod simd;
mod tail_calls;

use super::code::{Users, inner_sequences, visit};
use super::features::Feature;
use super::file::File;
use super::report::Report;
use crate::failure::Failure;
use std::collections::BTreeSet;
use walrus::ir::{Instr, InstrSeqType};
use walrus::{Module, ValType};

/// What a lowering is: it says how often it did something.
type Lowering = fn(&mut Module, &File, &Users) -> Result<usize, Failure>;

/// The features that can be lowered, in the order in which that is done: what one makes, a later one may take.
const LOWERINGS: [(Feature, Lowering); 12] = [
    (Feature::ExtendedConst, |module, _, _| {
        constants::run(module)
    }),
    (Feature::RelaxedSimd, |module, _, _| {
        relaxed_simd::run(module)
    }),
    (Feature::Simd, |module, file, _| simd::run(module, file)),
    (Feature::TailCall, |module, _, users| {
        tail_calls::run(module, users)
    }),
    (Feature::ReferenceTypes, |module, _, users| {
        references::run(module, users)
    }),
    (Feature::CallIndirectOverlong, |module, _, users| {
        references::encoding(module, users)
    }),
    (Feature::MutableGlobals, |module, _, _| globals::run(module)),
    (Feature::MultiValue, |module, _, _| multi_value::run(module)),
    (Feature::FloatToInt, |module, _, users| {
        float_to_int::run(module, users)
    }),
    (Feature::SignExtension, |module, _, users| {
        sign_extension::run(module, users)
    }),
    (Feature::BulkMemory, |module, _, users| {
        passive_data::run(module, users)
    }),
    (Feature::BulkMemoryOpt, |module, _, users| {
        bulk_memory::run(module, users)
    }),
];

/// What is different afterwards in a way that somebody may notice.
const NOTES: [(Feature, &str); 3] = [
    (
        Feature::MultiValue,
        "a call through a pointer of another type may go unnoticed where the types differ in later results only",
    ),
    (
        Feature::MutableGlobals,
        "exported globals that change became functions: `get NAME` and `set NAME`",
    ),
    (
        Feature::Simd,
        "each instruction on vectors became a call: where they were for speed, it is slower now",
    ),
];

/// The features that can be lowered.
pub fn possible() -> impl Iterator<Item = Feature> {
    LOWERINGS.iter().map(|(feature, _)| *feature)
}

/// Lowers the features in `unwanted` that the module uses.
pub fn run(module: &mut Module, file: &File, unwanted: &[Feature]) -> Result<Report, Failure> {
    let mut report = Report::new("lower");
    let mut used: BTreeSet<Feature> = file.usage.features().collect();
    let is_unwanted = |feature| {
        unwanted.contains(&feature)
            // It stands on the other.
            || feature == Feature::RelaxedSimd && unwanted.contains(&Feature::Simd)
    };
    for (feature, lower) in LOWERINGS {
        if is_unwanted(feature) && used.contains(&feature) {
            let users = Users::of(file, feature);
            let changed =
                lower(module, file, &users).map_err(|failure| failure.hint(advice(feature)))?;
            report.count(feature.name(), changed);
            if let Some((_, note)) = NOTES.iter().find(|(noted, _)| *noted == feature) {
                report.note(*note);
            }
            if feature == Feature::Simd {
                used.extend(simd::MADE);
            }
        }
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
    let is_plain = |ty: &walrus::Type| {
        let is_number = |ty: &ValType| !matches!(ty, ValType::V128 | ValType::Ref(_));
        ty.as_function().is_some_and(|ty| {
            ty.results().len() < 2 && ty.params().iter().chain(ty.results()).all(is_number)
        })
    };
    if module.types.iter().all(is_plain) {
        return;
    }
    let mut used = BTreeSet::new();
    used.extend(module.funcs.iter().map(walrus::Function::ty));
    used.extend(module.tags.iter().map(walrus::Tag::ty));
    for (_, function) in module.funcs.iter_local() {
        let mut blocks = vec![function.entry_block()];
        visit(function, |instruction| {
            match instruction {
                Instr::CallIndirect(call) => used.insert(call.ty),
                Instr::ReturnCallIndirect(call) => used.insert(call.ty),
                _ => false,
            };
            inner_sequences(instruction, &mut blocks);
        });
        let types = blocks.into_iter().map(|block| function.block(block).ty);
        used.extend(types.filter_map(|ty| match ty {
            InstrSeqType::MultiValue(ty) => Some(ty),
            InstrSeqType::Simple(_) => None,
        }));
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
pub fn refusal(
    file: &File,
    unwanted: &[Feature],
    asked: &[Feature],
    whom: &str,
) -> Result<(), Failure> {
    for feature in file.usage.features() {
        if !unwanted.contains(&feature) {
            continue;
        }
        let is_possible = possible().any(|possible| possible == feature);
        // Who asks for it by name gets it, however slow that will be.
        let too_much = match feature {
            Feature::Simd if !asked.contains(&feature) => simd::too_much(file),
            _ => None,
        };
        if is_possible && too_much.is_none() {
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
        let mut failure = Failure::user(format!(
            "`{}` uses {}, which {whom} has not",
            file.name,
            feature.name()
        ))
        .because(format!("it is used by {}{more}", shown.join(", ")));
        if let Some(too_much) = too_much {
            failure = failure.because(too_much);
        }
        return Err(failure.hint(remedy(feature)));
    }
    Ok(())
}

/// What to do about a feature that cannot be lowered.
fn remedy(feature: Feature) -> String {
    match feature {
        Feature::Simd => "`--lower=simd128` does it all the same; or compile without `-msimd128` (Rust: without `-C target-feature=+simd128`); `wasikit why MODULE --feature simd128` shows who brought it in".into(),
        Feature::Exceptions | Feature::LegacyExceptions => "setjmp, longjmp and C++ exceptions need it; `wasikit why MODULE --feature exception-handling` shows who uses them".into(),
        Feature::Threads => "compile for wasm32-wasip1, without `-pthread` and `-matomics`".into(),
        _ => format!("`wasikit why MODULE --feature {}` shows who uses it", feature.name()),
    }
}
