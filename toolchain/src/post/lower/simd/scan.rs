//! What has to be known of a module's vectors before it is changed: how many instructions work on them, and which of those
//! that do not say what they work on.

use crate::post::features::Feature;
use crate::post::file;
use crate::post::instructions::of_operator;
use std::collections::HashSet;
use wasmparser::{FuncValidatorAllocations, Operator, Parser, ValType, ValidPayload, Validator};

/// The vectors of a module.
#[derive(Default)]
pub struct Vectors {
    /// Where in the file a `drop` or a `select` works on one.
    pub untyped: HashSet<u32>,
    /// How many instructions work on vectors.
    pub count: u64,
    /// How many instructions there are.
    pub all: u64,
}

impl Vectors {
    /// Those of a module that is valid.
    pub fn of(module: &[u8]) -> Result<Self, wasmparser::BinaryReaderError> {
        let mut vectors = Self::default();
        let mut validator = Validator::new_with_features(file::everything());
        let mut room = FuncValidatorAllocations::default();
        for payload in Parser::new(0).parse_all(module) {
            let ValidPayload::Func(function, body) = validator.payload(&payload?)? else {
                continue;
            };
            let mut function = function.into_validator(room);
            let mut locals = body.get_locals_reader()?;
            for _ in 0..locals.get_count() {
                let at = locals.original_position();
                let (count, ty) = locals.read()?;
                function.define_locals(at, count, ty)?;
            }
            let mut operators = body.get_operators_reader()?;
            while !operators.eof() {
                let at = operators.original_position();
                let operator = operators.read()?;
                let operand = match operator {
                    Operator::Drop => function.get_operand_type(0),
                    Operator::Select => function.get_operand_type(1),
                    _ => None,
                };
                if let (Some(Some(ValType::V128)), Ok(at)) = (operand, u32::try_from(at)) {
                    vectors.untyped.insert(at);
                }
                let feature = of_operator(&operator);
                if matches!(feature, Some(Feature::Simd | Feature::RelaxedSimd)) {
                    vectors.count += 1;
                }
                vectors.all += 1;
                function.op(at, &operator)?;
            }
            room = function.into_allocations();
        }
        Ok(vectors)
    }
}
