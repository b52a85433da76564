//! The features of core WebAssembly, by name.
//!
//! The names are those of the tool conventions (`target_features` sections, clang's `-m…` options).

use wasmparser::WasmFeatures;

/// A feature beyond the first version of WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feature {
    MutableGlobals,
    SignExtension,
    FloatToInt,
    BulkMemory,
    /// `memory.copy` and `memory.fill` alone.
    BulkMemoryOpt,
    MultiValue,
    ReferenceTypes,
    /// The table of an indirect call in more than one byte.
    CallIndirectOverlong,
    ExtendedConst,
    TailCall,
    Simd,
    RelaxedSimd,
    Exceptions,
    LegacyExceptions,
    Threads,
    MultiMemory,
    Memory64,
    FunctionReferences,
    Gc,
    WideArithmetic,
    /// What is known to the parser and to no runtime's users.
    Other,
}

/// Every feature with its name.
pub const FEATURES: [(Feature, &str); 20] = [
    (Feature::MutableGlobals, "mutable-globals"),
    (Feature::SignExtension, "sign-ext"),
    (Feature::FloatToInt, "nontrapping-fptoint"),
    (Feature::BulkMemory, "bulk-memory"),
    (Feature::BulkMemoryOpt, "bulk-memory-opt"),
    (Feature::MultiValue, "multivalue"),
    (Feature::ReferenceTypes, "reference-types"),
    (Feature::CallIndirectOverlong, "call-indirect-overlong"),
    (Feature::ExtendedConst, "extended-const"),
    (Feature::TailCall, "tail-call"),
    (Feature::Simd, "simd128"),
    (Feature::RelaxedSimd, "relaxed-simd"),
    (Feature::Exceptions, "exception-handling"),
    (Feature::LegacyExceptions, "legacy-exceptions"),
    (Feature::Threads, "atomics"),
    (Feature::MultiMemory, "multimemory"),
    (Feature::Memory64, "memory64"),
    (Feature::FunctionReferences, "function-references"),
    (Feature::Gc, "gc"),
    (Feature::WideArithmetic, "wide-arithmetic"),
];

impl Feature {
    /// The feature called `name`.
    pub fn named(name: &str) -> Option<Self> {
        FEATURES
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(feature, _)| *feature)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        FEATURES
            .iter()
            .find(|(feature, _)| *feature == self)
            .map_or("a proposal that no profile has", |(_, name)| *name)
    }

    /// What a validator has to allow for it, with the features that it stands on.
    fn flags(self) -> WasmFeatures {
        match self {
            Self::MutableGlobals => WasmFeatures::MUTABLE_GLOBAL,
            Self::SignExtension => WasmFeatures::SIGN_EXTENSION,
            Self::FloatToInt => WasmFeatures::SATURATING_FLOAT_TO_INT,
            Self::BulkMemory => WasmFeatures::BULK_MEMORY,
            Self::BulkMemoryOpt => WasmFeatures::BULK_MEMORY_OPT,
            Self::MultiValue => WasmFeatures::MULTI_VALUE,
            Self::ReferenceTypes => WasmFeatures::REFERENCE_TYPES,
            Self::CallIndirectOverlong => WasmFeatures::CALL_INDIRECT_OVERLONG,
            Self::ExtendedConst => WasmFeatures::EXTENDED_CONST,
            Self::TailCall => WasmFeatures::TAIL_CALL,
            Self::Simd => WasmFeatures::SIMD,
            Self::RelaxedSimd => WasmFeatures::RELAXED_SIMD | WasmFeatures::SIMD,
            Self::Exceptions => WasmFeatures::EXCEPTIONS | WasmFeatures::REFERENCE_TYPES,
            Self::LegacyExceptions => WasmFeatures::LEGACY_EXCEPTIONS,
            Self::Threads => WasmFeatures::THREADS,
            Self::MultiMemory => WasmFeatures::MULTI_MEMORY,
            Self::Memory64 => WasmFeatures::MEMORY64,
            Self::FunctionReferences => {
                WasmFeatures::FUNCTION_REFERENCES | WasmFeatures::REFERENCE_TYPES
            }
            Self::Gc => WasmFeatures::GC | Self::FunctionReferences.flags(),
            Self::WideArithmetic => WasmFeatures::WIDE_ARITHMETIC,
            Self::Other => WasmFeatures::empty(),
        }
    }
}

/// What a validator has to allow for exactly these features.
pub fn validated_with(features: &[Feature]) -> WasmFeatures {
    let base = WasmFeatures::FLOATS | WasmFeatures::GC_TYPES;
    features
        .iter()
        .fold(base, |all, feature| all | feature.flags())
}
