//! `i32.trunc_sat_f32_s` and its kin: a function that looks whether the number fits before it is truncated.

use crate::failure::Failure;
use crate::post::code::{Users, call, replace, with_body};
use std::collections::BTreeMap;
use walrus::ir::{BinaryOp, Instr, UnaryOp, Unop, Value};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ValType};

/// A conversion: which one, what it is without the saturation, and what it gives at the ends.
struct Conversion {
    name: &'static str,
    from: ValType,
    truncation: UnaryOp,
    /// The least number that is too large, and what it becomes.
    above: (f64, Value),
    /// The greatest number that needs no truncation, and what it becomes.
    below: (f64, Value),
}

const TWO_31: f64 = 2_147_483_648.0;
const TWO_32: f64 = 4_294_967_296.0;
const TWO_63: f64 = 9_223_372_036_854_775_808.0;
const TWO_64: f64 = 18_446_744_073_709_551_616.0;

/// The conversion that an instruction is.
fn conversion(op: UnaryOp) -> Option<Conversion> {
    use ValType::{F32, F64};
    let (name, from, truncation) = match op {
        UnaryOp::I32TruncSSatF32 => ("i32.trunc_sat_f32_s", F32, UnaryOp::I32TruncSF32),
        UnaryOp::I32TruncUSatF32 => ("i32.trunc_sat_f32_u", F32, UnaryOp::I32TruncUF32),
        UnaryOp::I32TruncSSatF64 => ("i32.trunc_sat_f64_s", F64, UnaryOp::I32TruncSF64),
        UnaryOp::I32TruncUSatF64 => ("i32.trunc_sat_f64_u", F64, UnaryOp::I32TruncUF64),
        UnaryOp::I64TruncSSatF32 => ("i64.trunc_sat_f32_s", F32, UnaryOp::I64TruncSF32),
        UnaryOp::I64TruncUSatF32 => ("i64.trunc_sat_f32_u", F32, UnaryOp::I64TruncUF32),
        UnaryOp::I64TruncSSatF64 => ("i64.trunc_sat_f64_s", F64, UnaryOp::I64TruncSF64),
        UnaryOp::I64TruncUSatF64 => ("i64.trunc_sat_f64_u", F64, UnaryOp::I64TruncUF64),
        _ => return None,
    };
    let (above, below) = match op {
        UnaryOp::I32TruncSSatF32 | UnaryOp::I32TruncSSatF64 => (
            (TWO_31, Value::I32(i32::MAX)),
            (-TWO_31, Value::I32(i32::MIN)),
        ),
        UnaryOp::I32TruncUSatF32 | UnaryOp::I32TruncUSatF64 => {
            ((TWO_32, Value::I32(-1)), (0.0, Value::I32(0)))
        }
        UnaryOp::I64TruncSSatF32 | UnaryOp::I64TruncSSatF64 => (
            (TWO_63, Value::I64(i64::MAX)),
            (-TWO_63, Value::I64(i64::MIN)),
        ),
        _ => ((TWO_64, Value::I64(-1)), (0.0, Value::I64(0))),
    };
    Some(Conversion {
        name,
        from,
        truncation,
        above,
        below,
    })
}

pub fn run(module: &mut Module, users: &Users) -> Result<usize, Failure> {
    let mut functions: BTreeMap<&'static str, FunctionId> = BTreeMap::new();
    let mut count = 0;
    let mut functions_using = with_body(&module.funcs);
    functions_using.retain(|id| users.contain(*id));
    for id in functions_using {
        let Module {
            funcs,
            types,
            locals,
            ..
        } = module;
        // A first look, so that the functions can be made where they are needed.
        let FunctionKind::Local(function) = &mut funcs.get_mut(id).kind else {
            continue;
        };
        let mut wanted = Vec::new();
        count += replace(function, |instruction| {
            let Instr::Unop(Unop { op }) = instruction else {
                return None;
            };
            let conversion = conversion(*op)?;
            if let Some(known) = functions.get(conversion.name) {
                return Some(vec![call(*known)]);
            }
            wanted.push(conversion);
            None
        });
        if wanted.is_empty() {
            continue;
        }
        for conversion in wanted {
            functions
                .entry(conversion.name)
                .or_insert_with(|| build(&conversion, types, locals, funcs));
        }
        if let FunctionKind::Local(function) = &mut funcs.get_mut(id).kind {
            count += replace(function, |instruction| match instruction {
                Instr::Unop(Unop { op }) => {
                    let known = functions.get(conversion(*op)?.name)?;
                    Some(vec![call(*known)])
                }
                _ => None,
            });
        }
    }
    Ok(count)
}

/// The function for one conversion.
fn build(
    conversion: &Conversion,
    types: &mut walrus::ModuleTypes,
    locals: &mut walrus::ModuleLocals,
    functions: &mut walrus::ModuleFunctions,
) -> FunctionId {
    let result = match conversion.above.1 {
        Value::I32(_) => ValType::I32,
        _ => ValType::I64,
    };
    let mut builder = FunctionBuilder::new(types, &[conversion.from], &[result]);
    builder.name(format!("wasikit {}", conversion.name));
    let number = locals.add(conversion.from);
    let is_single = conversion.from == ValType::F32;
    let (not_equal, at_least, at_most) = if is_single {
        (BinaryOp::F32Ne, BinaryOp::F32Ge, BinaryOp::F32Le)
    } else {
        (BinaryOp::F64Ne, BinaryOp::F64Ge, BinaryOp::F64Le)
    };
    // All bounds are powers of two, exact in either width.
    let bound = |value: f64| match is_single {
        true => Value::F32(value as f32),
        false => Value::F64(value),
    };
    let zero = match result {
        ValType::I32 => Value::I32(0),
        _ => Value::I64(0),
    };
    let ((above, most), (below, least)) = (conversion.above, conversion.below);
    builder
        .func_body()
        .local_get(number)
        .local_get(number)
        .binop(not_equal)
        .if_else(
            result,
            |not_a_number| {
                not_a_number.const_(zero);
            },
            |real| {
                real.local_get(number)
                    .const_(bound(above))
                    .binop(at_least)
                    .if_else(
                        result,
                        |large| {
                            large.const_(most);
                        },
                        |rest| {
                            rest.local_get(number)
                                .const_(bound(below))
                                .binop(at_most)
                                .if_else(
                                    result,
                                    |small| {
                                        small.const_(least);
                                    },
                                    |fits| {
                                        fits.local_get(number).unop(conversion.truncation);
                                    },
                                );
                        },
                    );
            },
        );
    builder.finish(vec![number], functions)
}
