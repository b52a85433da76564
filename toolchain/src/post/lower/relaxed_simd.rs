//! `relaxed-simd`: of the results that these instructions may have, the one that instructions of `simd128` give.

use crate::failure::Failure;
use crate::post::code::{get, replace, set, with_body};
use walrus::ir::{
    BinaryOp, Binop, I8x16Shuffle, I8x16Swizzle, Instr, TernOp, TernaryOp, UnaryOp, Unop,
    V128Bitselect,
};
use walrus::{FunctionKind, LocalId, Module, ValType};

pub fn run(module: &mut Module) -> Result<usize, Failure> {
    let Module { funcs, locals, .. } = module;
    let mut count = 0;
    for id in with_body(funcs) {
        let FunctionKind::Local(function) = &mut funcs.get_mut(id).kind else {
            continue;
        };
        // What is not used is not in the module.
        let scratch = [(); 3].map(|()| locals.add(ValType::V128));
        count += replace(function, |instruction| strict(instruction, scratch));
    }
    Ok(count)
}

fn unary(op: UnaryOp) -> Instr {
    Unop { op }.into()
}

fn binary(op: BinaryOp) -> Instr {
    Binop { op }.into()
}

/// What stands for an instruction, with locals to work with.
fn strict(instruction: &Instr, [one, other, third]: [LocalId; 3]) -> Option<Vec<Instr>> {
    match instruction {
        Instr::Unop(Unop { op }) => Some(vec![unary(match op {
            UnaryOp::I32x4RelaxedTruncF32x4S => UnaryOp::I32x4TruncSatF32x4S,
            UnaryOp::I32x4RelaxedTruncF32x4U => UnaryOp::I32x4TruncSatF32x4U,
            UnaryOp::I32x4RelaxedTruncF64x2SZero => UnaryOp::I32x4TruncSatF64x2SZero,
            UnaryOp::I32x4RelaxedTruncF64x2UZero => UnaryOp::I32x4TruncSatF64x2UZero,
            _ => return None,
        })]),
        Instr::Binop(Binop { op }) => Some(match op {
            BinaryOp::I8x16RelaxedSwizzle => vec![I8x16Swizzle {}.into()],
            BinaryOp::F32x4RelaxedMin => vec![binary(BinaryOp::F32x4Min)],
            BinaryOp::F32x4RelaxedMax => vec![binary(BinaryOp::F32x4Max)],
            BinaryOp::F64x2RelaxedMin => vec![binary(BinaryOp::F64x2Min)],
            BinaryOp::F64x2RelaxedMax => vec![binary(BinaryOp::F64x2Max)],
            BinaryOp::I16x8RelaxedQ15mulrS => vec![binary(BinaryOp::I16x8Q15MulrSatS)],
            BinaryOp::I16x8RelaxedDotI8x16I7x16S => dot(one, other),
            _ => return None,
        }),
        Instr::TernOp(TernOp { op }) => Some(match op {
            // Products and sums are rounded each.
            TernaryOp::F32x4RelaxedMadd => {
                after_product(third, BinaryOp::F32x4Mul, BinaryOp::F32x4Add)
            }
            TernaryOp::F64x2RelaxedMadd => {
                after_product(third, BinaryOp::F64x2Mul, BinaryOp::F64x2Add)
            }
            TernaryOp::F32x4RelaxedNmadd => {
                less_product([third, other], BinaryOp::F32x4Mul, BinaryOp::F32x4Sub)
            }
            TernaryOp::F64x2RelaxedNmadd => {
                less_product([third, other], BinaryOp::F64x2Mul, BinaryOp::F64x2Sub)
            }
            TernaryOp::I8x16RelaxedLaneselect
            | TernaryOp::I16x8RelaxedLaneselect
            | TernaryOp::I32x4RelaxedLaneselect
            | TernaryOp::I64x2RelaxedLaneselect => vec![V128Bitselect {}.into()],
            TernaryOp::I32x4RelaxedDotI8x16I7x16AddS => {
                let mut code = vec![set(third)];
                code.extend(dot(one, other));
                code.push(unary(UnaryOp::I32x4ExtAddPairwiseI16x8S));
                code.extend([get(third), binary(BinaryOp::I32x4Add)]);
                code
            }
        }),
        _ => None,
    }
}

/// `a * b + c`.
fn after_product(third: LocalId, product: BinaryOp, sum: BinaryOp) -> Vec<Instr> {
    vec![set(third), binary(product), get(third), binary(sum)]
}

/// `c - a * b`.
fn less_product(
    [third, factors]: [LocalId; 2],
    product: BinaryOp,
    difference: BinaryOp,
) -> Vec<Instr> {
    vec![
        set(third),
        binary(product),
        set(factors),
        get(third),
        get(factors),
        binary(difference),
    ]
}

/// Products of bytes, of which neighbours are added.
fn dot(one: LocalId, other: LocalId) -> Vec<Instr> {
    let evens = [0, 1, 4, 5, 8, 9, 12, 13, 16, 17, 20, 21, 24, 25, 28, 29];
    let odds = evens.map(|place| place + 2);
    vec![
        set(other),
        set(one),
        get(one),
        get(other),
        binary(BinaryOp::I16x8ExtMulLowI8x16S),
        get(one),
        get(other),
        binary(BinaryOp::I16x8ExtMulHighI8x16S),
        set(other),
        set(one),
        get(one),
        get(other),
        I8x16Shuffle { indices: evens }.into(),
        get(one),
        get(other),
        I8x16Shuffle { indices: odds }.into(),
        binary(BinaryOp::I16x8Add),
    ]
}
