//! What an instruction is called, and which feature it came with.

use super::features::Feature;
use super::usage::of_type;
use wasmparser::{BlockType, Operator};

/// Blocks with parameters or several results.
pub fn of_block(operator: &Operator<'_>) -> Option<Feature> {
    let (Operator::Block { blockty }
    | Operator::Loop { blockty }
    | Operator::If { blockty }
    | Operator::Try { blockty }) = operator
    else {
        return None;
    };
    match blockty {
        BlockType::Empty => None,
        BlockType::Type(ty) => of_type(*ty),
        BlockType::FuncType(_) => Some(Feature::MultiValue),
    }
}

/// Whether a call through the table names the table in more than the one zero byte that the first version asks for;
/// `bytes` begin with the instruction.
pub fn of_encoding(operator: &Operator<'_>, bytes: &[u8]) -> Option<Feature> {
    let (Operator::CallIndirect { table_index, .. }
    | Operator::ReturnCallIndirect { table_index, .. }) = operator
    else {
        return None;
    };
    // The opcode, the type as LEB128, the table.
    let operands = bytes.get(1..)?;
    let type_length = operands.iter().position(|byte| byte & 0x80 == 0)? + 1;
    match operands.get(type_length) {
        Some(0) => None,
        _ if table_index == &0 => Some(Feature::CallIndirectOverlong),
        _ => Some(Feature::ReferenceTypes),
    }
}

/// The feature of an instruction.
pub fn of_operator(operator: &Operator<'_>) -> Option<Feature> {
    match operator {
        Operator::MemoryCopy { .. } | Operator::MemoryFill { .. } => Some(Feature::BulkMemoryOpt),
        operator => of_its_proposal(operator),
    }
}

/// The feature that a proposal of wasmparser's is. As a macro, so that nothing is left of it but a table.
macro_rules! of_proposal {
    (mvp) => {
        None
    };
    (sign_extension) => {
        Some(Feature::SignExtension)
    };
    (saturating_float_to_int) => {
        Some(Feature::FloatToInt)
    };
    (bulk_memory) => {
        Some(Feature::BulkMemory)
    };
    (reference_types) => {
        Some(Feature::ReferenceTypes)
    };
    (tail_call) => {
        Some(Feature::TailCall)
    };
    (simd) => {
        Some(Feature::Simd)
    };
    (relaxed_simd) => {
        Some(Feature::RelaxedSimd)
    };
    (exceptions) => {
        Some(Feature::Exceptions)
    };
    (legacy_exceptions) => {
        Some(Feature::LegacyExceptions)
    };
    (threads) => {
        Some(Feature::Threads)
    };
    (function_references) => {
        Some(Feature::FunctionReferences)
    };
    (gc) => {
        Some(Feature::Gc)
    };
    (wide_arithmetic) => {
        Some(Feature::WideArithmetic)
    };
    ($other:ident) => {
        Some(Feature::Other)
    };
}

macro_rules! define_operators {
    ($(@$proposal:ident $op:ident $({ $($arg:ident: $argty:ty),* })? => $visit:ident ($($ann:tt)*))*) => {
        /// The feature that came with the same proposal as an instruction.
        fn of_its_proposal(operator: &Operator<'_>) -> Option<Feature> {
            match operator {
                $(Operator::$op { .. } => of_proposal!($proposal),)*
                _ => Some(Feature::Other),
            }
        }

        /// An instruction's name in the text format, nearly.
        pub fn instruction(operator: &Operator<'_>) -> String {
            let name = match operator {
                $(Operator::$op { .. } => stringify!($visit),)*
                _ => "visit_unknown",
            };
            spelled(name)
        }
    };
}
wasmparser::for_each_operator!(define_operators);

/// `visit_i32_extend8_s` as `i32.extend8_s`.
fn spelled(visit: &str) -> String {
    const PREFIXES: [&str; 19] = [
        "i32", "i64", "f32", "f64", "v128", "i8x16", "i16x8", "i32x4", "i64x2", "f32x4", "f64x2",
        "memory", "table", "data", "elem", "ref", "local", "global", "i31",
    ];
    let name = visit.trim_start_matches("visit_");
    match name.split_once('_') {
        Some((prefix, rest)) if PREFIXES.contains(&prefix) => {
            let rest = rest.replacen("atomic_", "atomic.", 1);
            format!("{prefix}.{rest}")
        }
        _ => name.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn instructions_are_spelled() {
        assert_eq!(spelled("visit_i32_extend8_s"), "i32.extend8_s");
        assert_eq!(spelled("visit_i32_atomic_load"), "i32.atomic.load");
        assert_eq!(spelled("visit_return_call"), "return_call");
    }
}
