//! Which instruction is what: the table of all that works on vectors, but for those that touch memory.

use super::lanes::{Compute, Part, Reads};
use super::shape::{F32, F64, S8, S16, S32, Shape, U8, U16, U32, W64};
use walrus::ir::{BinaryOp, I8x16Shuffle, Instr, UnaryOp, V128Bitselect};

/// How a vector, or a number, comes about from the halves of vectors.
#[derive(Clone, Copy)]
pub enum Operation {
    /// Each half from the same half of so many vectors.
    Halves(usize, Part),
    /// Each half from the same half of a vector, and from how far it is shifted.
    Shift(Shape, Part),
    /// From one half of so many vectors, whose lanes become twice as wide: the upper half if `high`.
    Widen {
        vectors: usize,
        high: bool,
        part: Part,
    },
    /// Each half from one whole vector, whose lanes become half as wide.
    Narrow(Part),
    /// The lower half from a whole vector, the upper one zero.
    NarrowZero(Part),
    /// Bytes of one vector, at the places that another names.
    Swizzle,
    /// Bytes of two vectors, at these places.
    Shuffle([u8; 16]),
    /// A number in every lane.
    Splat(Shape),
    /// The number in a lane.
    Extract(Shape, u8),
    /// A vector with another number in a lane.
    Replace(Shape, u8),
    /// Whether there is a bit.
    AnyTrue,
    /// Whether no lane is zero.
    AllTrue(Shape),
    /// The highest bit of each lane.
    Bitmask(Shape),
}

/// What an instruction is, if it works on vectors and not on memory.
pub fn operation(instruction: &Instr) -> Option<Operation> {
    match instruction {
        Instr::Unop(unop) => unary(unop.op),
        Instr::Binop(binop) => binary(binop.op),
        Instr::V128Bitselect(V128Bitselect {}) => Some(Operation::Halves(3, Part::Bitselect)),
        Instr::I8x16Swizzle(_) => Some(Operation::Swizzle),
        Instr::I8x16Shuffle(I8x16Shuffle { indices }) => Some(Operation::Shuffle(*indices)),
        _ => None,
    }
}

/// Each lane by itself, in one vector.
fn map(from: Shape, to: Shape, compute: Compute) -> Operation {
    Operation::Halves(1, Part::Lanes(Reads::Each, from, to, compute))
}

/// Each lane by itself, in two vectors.
fn zip(from: Shape, to: Shape, compute: Compute) -> Operation {
    Operation::Halves(2, Part::Lanes(Reads::Each, from, to, compute))
}

/// Neighbours of so many vectors become one lane.
fn pairs(vectors: usize, from: Shape, to: Shape, compute: Compute) -> Operation {
    Operation::Halves(vectors, Part::Lanes(Reads::Pairs, from, to, compute))
}

fn widen(vectors: usize, high: bool, from: Shape, to: Shape, compute: Compute) -> Operation {
    let part = Part::Lanes(Reads::Each, from, to, compute);
    Operation::Widen {
        vectors,
        high,
        part,
    }
}

fn narrow(from: Shape, to: Shape) -> Operation {
    Operation::Narrow(Part::Lanes(Reads::Joined, from, to, Compute::Saturated))
}

fn narrow_zero(from: Shape, to: Shape, compute: Compute) -> Operation {
    Operation::NarrowZero(Part::Lanes(Reads::Joined, from, to, compute))
}

fn halves(part: Part) -> Operation {
    Operation::Halves(2, part)
}

/// The sign comes in from above.
fn shift_signed(shape: Shape) -> Operation {
    let part = Part::Lanes(Reads::First, shape, shape, Compute::ShiftSigned);
    Operation::Shift(shape, part)
}

const LOW: bool = false;
const HIGH: bool = true;

fn binary(op: BinaryOp) -> Option<Operation> {
    use BinaryOp::*;
    use Compute::{Average, Compare, Op, OpSaturated, PseudoMax, PseudoMin, Q15, Select, SumOfTwo};
    use Operation::{Replace, Shift};
    use Part::{AndNot, Bits, Difference, Equal, NotEqual, ShiftLeft, ShiftRight, Sum};
    Some(match op {
        V128And => halves(Bits(I64And)),
        V128Or => halves(Bits(I64Or)),
        V128Xor => halves(Bits(I64Xor)),
        V128AndNot => halves(AndNot),

        I8x16ReplaceLane { idx } => Replace(U8, idx),
        I16x8ReplaceLane { idx } => Replace(U16, idx),
        I32x4ReplaceLane { idx } => Replace(U32, idx),
        I64x2ReplaceLane { idx } => Replace(W64, idx),
        F32x4ReplaceLane { idx } => Replace(F32, idx),
        F64x2ReplaceLane { idx } => Replace(F64, idx),

        I8x16Eq => halves(Equal(U8)),
        I8x16Ne => halves(NotEqual(U8)),
        I8x16LtS => zip(S8, S8, Compare(I64LtS)),
        I8x16LtU => zip(U8, U8, Compare(I64LtU)),
        I8x16GtS => zip(S8, S8, Compare(I64GtS)),
        I8x16GtU => zip(U8, U8, Compare(I64GtU)),
        I8x16LeS => zip(S8, S8, Compare(I64LeS)),
        I8x16LeU => zip(U8, U8, Compare(I64LeU)),
        I8x16GeS => zip(S8, S8, Compare(I64GeS)),
        I8x16GeU => zip(U8, U8, Compare(I64GeU)),
        I16x8Eq => halves(Equal(U16)),
        I16x8Ne => halves(NotEqual(U16)),
        I16x8LtS => zip(S16, S16, Compare(I64LtS)),
        I16x8LtU => zip(U16, U16, Compare(I64LtU)),
        I16x8GtS => zip(S16, S16, Compare(I64GtS)),
        I16x8GtU => zip(U16, U16, Compare(I64GtU)),
        I16x8LeS => zip(S16, S16, Compare(I64LeS)),
        I16x8LeU => zip(U16, U16, Compare(I64LeU)),
        I16x8GeS => zip(S16, S16, Compare(I64GeS)),
        I16x8GeU => zip(U16, U16, Compare(I64GeU)),
        I32x4Eq => halves(Equal(U32)),
        I32x4Ne => halves(NotEqual(U32)),
        I32x4LtS => zip(S32, S32, Compare(I64LtS)),
        I32x4LtU => zip(U32, U32, Compare(I64LtU)),
        I32x4GtS => zip(S32, S32, Compare(I64GtS)),
        I32x4GtU => zip(U32, U32, Compare(I64GtU)),
        I32x4LeS => zip(S32, S32, Compare(I64LeS)),
        I32x4LeU => zip(U32, U32, Compare(I64LeU)),
        I32x4GeS => zip(S32, S32, Compare(I64GeS)),
        I32x4GeU => zip(U32, U32, Compare(I64GeU)),
        I64x2Eq => zip(W64, W64, Compare(I64Eq)),
        I64x2Ne => zip(W64, W64, Compare(I64Ne)),
        I64x2LtS => zip(W64, W64, Compare(I64LtS)),
        I64x2GtS => zip(W64, W64, Compare(I64GtS)),
        I64x2LeS => zip(W64, W64, Compare(I64LeS)),
        I64x2GeS => zip(W64, W64, Compare(I64GeS)),
        F32x4Eq => zip(F32, U32, Compare(F32Eq)),
        F32x4Ne => zip(F32, U32, Compare(F32Ne)),
        F32x4Lt => zip(F32, U32, Compare(F32Lt)),
        F32x4Gt => zip(F32, U32, Compare(F32Gt)),
        F32x4Le => zip(F32, U32, Compare(F32Le)),
        F32x4Ge => zip(F32, U32, Compare(F32Ge)),
        F64x2Eq => zip(F64, W64, Compare(F64Eq)),
        F64x2Ne => zip(F64, W64, Compare(F64Ne)),
        F64x2Lt => zip(F64, W64, Compare(F64Lt)),
        F64x2Gt => zip(F64, W64, Compare(F64Gt)),
        F64x2Le => zip(F64, W64, Compare(F64Le)),
        F64x2Ge => zip(F64, W64, Compare(F64Ge)),

        I8x16Shl => Shift(U8, ShiftLeft(U8)),
        I8x16ShrS => shift_signed(S8),
        I8x16ShrU => Shift(U8, ShiftRight(U8)),
        I8x16Add => halves(Sum(U8)),
        I8x16AddSatS => zip(S8, S8, OpSaturated(I64Add)),
        I8x16AddSatU => zip(U8, U8, OpSaturated(I64Add)),
        I8x16Sub => halves(Difference(U8)),
        I8x16SubSatS => zip(S8, S8, OpSaturated(I64Sub)),
        I8x16SubSatU => zip(U8, U8, OpSaturated(I64Sub)),
        I16x8Shl => Shift(U16, ShiftLeft(U16)),
        I16x8ShrS => shift_signed(S16),
        I16x8ShrU => Shift(U16, ShiftRight(U16)),
        I16x8Add => halves(Sum(U16)),
        I16x8AddSatS => zip(S16, S16, OpSaturated(I64Add)),
        I16x8AddSatU => zip(U16, U16, OpSaturated(I64Add)),
        I16x8Sub => halves(Difference(U16)),
        I16x8SubSatS => zip(S16, S16, OpSaturated(I64Sub)),
        I16x8SubSatU => zip(U16, U16, OpSaturated(I64Sub)),
        I16x8Mul => zip(U16, U16, Op(I64Mul)),
        I32x4Shl => Shift(U32, ShiftLeft(U32)),
        I32x4ShrS => shift_signed(S32),
        I32x4ShrU => Shift(U32, ShiftRight(U32)),
        I32x4Add => halves(Sum(U32)),
        I32x4Sub => halves(Difference(U32)),
        I32x4Mul => zip(U32, U32, Op(I64Mul)),
        I64x2Shl => Shift(W64, ShiftLeft(W64)),
        I64x2ShrS => shift_signed(W64),
        I64x2ShrU => Shift(W64, ShiftRight(W64)),
        I64x2Add => halves(Bits(I64Add)),
        I64x2Sub => halves(Bits(I64Sub)),
        I64x2Mul => halves(Bits(I64Mul)),

        F32x4Add => zip(F32, F32, Op(F32Add)),
        F32x4Sub => zip(F32, F32, Op(F32Sub)),
        F32x4Mul => zip(F32, F32, Op(F32Mul)),
        F32x4Div => zip(F32, F32, Op(F32Div)),
        F32x4Min => zip(F32, F32, Op(F32Min)),
        F32x4Max => zip(F32, F32, Op(F32Max)),
        F32x4PMin => zip(F32, F32, PseudoMin(F32Lt)),
        F32x4PMax => zip(F32, F32, PseudoMax(F32Lt)),
        F64x2Add => zip(F64, F64, Op(F64Add)),
        F64x2Sub => zip(F64, F64, Op(F64Sub)),
        F64x2Mul => zip(F64, F64, Op(F64Mul)),
        F64x2Div => zip(F64, F64, Op(F64Div)),
        F64x2Min => zip(F64, F64, Op(F64Min)),
        F64x2Max => zip(F64, F64, Op(F64Max)),
        F64x2PMin => zip(F64, F64, PseudoMin(F64Lt)),
        F64x2PMax => zip(F64, F64, PseudoMax(F64Lt)),

        I8x16NarrowI16x8S => narrow(S16, S8),
        I8x16NarrowI16x8U => narrow(S16, U8),
        I16x8NarrowI32x4S => narrow(S32, S16),
        I16x8NarrowI32x4U => narrow(S32, U16),
        I8x16AvgrU => zip(U8, U8, Average),
        I16x8AvgrU => zip(U16, U16, Average),

        I8x16MinS => zip(S8, S8, Select(I64LtS)),
        I8x16MinU => zip(U8, U8, Select(I64LtU)),
        I8x16MaxS => zip(S8, S8, Select(I64GtS)),
        I8x16MaxU => zip(U8, U8, Select(I64GtU)),
        I16x8MinS => zip(S16, S16, Select(I64LtS)),
        I16x8MinU => zip(U16, U16, Select(I64LtU)),
        I16x8MaxS => zip(S16, S16, Select(I64GtS)),
        I16x8MaxU => zip(U16, U16, Select(I64GtU)),
        I32x4MinS => zip(S32, S32, Select(I64LtS)),
        I32x4MinU => zip(U32, U32, Select(I64LtU)),
        I32x4MaxS => zip(S32, S32, Select(I64GtS)),
        I32x4MaxU => zip(U32, U32, Select(I64GtU)),

        I32x4DotI16x8S => pairs(2, S16, S32, SumOfTwo),
        I16x8Q15MulrSatS => zip(S16, S16, Q15),
        I16x8ExtMulLowI8x16S => widen(2, LOW, S8, S16, Op(I64Mul)),
        I16x8ExtMulHighI8x16S => widen(2, HIGH, S8, S16, Op(I64Mul)),
        I16x8ExtMulLowI8x16U => widen(2, LOW, U8, U16, Op(I64Mul)),
        I16x8ExtMulHighI8x16U => widen(2, HIGH, U8, U16, Op(I64Mul)),
        I32x4ExtMulLowI16x8S => widen(2, LOW, S16, S32, Op(I64Mul)),
        I32x4ExtMulHighI16x8S => widen(2, HIGH, S16, S32, Op(I64Mul)),
        I32x4ExtMulLowI16x8U => widen(2, LOW, U16, U32, Op(I64Mul)),
        I32x4ExtMulHighI16x8U => widen(2, HIGH, U16, U32, Op(I64Mul)),
        I64x2ExtMulLowI32x4S => widen(2, LOW, S32, W64, Op(I64Mul)),
        I64x2ExtMulHighI32x4S => widen(2, HIGH, S32, W64, Op(I64Mul)),
        I64x2ExtMulLowI32x4U => widen(2, LOW, U32, W64, Op(I64Mul)),
        I64x2ExtMulHighI32x4U => widen(2, HIGH, U32, W64, Op(I64Mul)),
        _ => return None,
    })
}

fn unary(op: UnaryOp) -> Option<Operation> {
    use Compute::{Absolute, Negative, Same, Truncation, Unary};
    use Operation::{AllTrue, AnyTrue, Bitmask, Extract, Splat};
    use UnaryOp::*;
    Some(match op {
        I8x16Splat => Splat(U8),
        I16x8Splat => Splat(U16),
        I32x4Splat => Splat(U32),
        I64x2Splat => Splat(W64),
        F32x4Splat => Splat(F32),
        F64x2Splat => Splat(F64),
        I8x16ExtractLaneS { idx } => Extract(S8, idx),
        I8x16ExtractLaneU { idx } => Extract(U8, idx),
        I16x8ExtractLaneS { idx } => Extract(S16, idx),
        I16x8ExtractLaneU { idx } => Extract(U16, idx),
        I32x4ExtractLane { idx } => Extract(U32, idx),
        I64x2ExtractLane { idx } => Extract(W64, idx),
        F32x4ExtractLane { idx } => Extract(F32, idx),
        F64x2ExtractLane { idx } => Extract(F64, idx),

        V128Not => Operation::Halves(1, Part::Not),
        V128AnyTrue => AnyTrue,
        I8x16AllTrue => AllTrue(U8),
        I16x8AllTrue => AllTrue(U16),
        I32x4AllTrue => AllTrue(U32),
        I64x2AllTrue => AllTrue(W64),
        I8x16Bitmask => Bitmask(U8),
        I16x8Bitmask => Bitmask(U16),
        I32x4Bitmask => Bitmask(U32),
        I64x2Bitmask => Bitmask(W64),

        I8x16Abs => map(S8, S8, Absolute),
        I16x8Abs => map(S16, S16, Absolute),
        I32x4Abs => map(S32, S32, Absolute),
        I64x2Abs => map(W64, W64, Absolute),
        I8x16Neg => map(S8, S8, Negative),
        I16x8Neg => map(S16, S16, Negative),
        I32x4Neg => map(S32, S32, Negative),
        I64x2Neg => map(W64, W64, Negative),
        I8x16Popcnt => map(U8, U8, Unary(I64Popcnt)),

        F32x4Abs => map(F32, F32, Unary(F32Abs)),
        F32x4Neg => map(F32, F32, Unary(F32Neg)),
        F32x4Sqrt => map(F32, F32, Unary(F32Sqrt)),
        F32x4Ceil => map(F32, F32, Unary(F32Ceil)),
        F32x4Floor => map(F32, F32, Unary(F32Floor)),
        F32x4Trunc => map(F32, F32, Unary(F32Trunc)),
        F32x4Nearest => map(F32, F32, Unary(F32Nearest)),
        F64x2Abs => map(F64, F64, Unary(F64Abs)),
        F64x2Neg => map(F64, F64, Unary(F64Neg)),
        F64x2Sqrt => map(F64, F64, Unary(F64Sqrt)),
        F64x2Ceil => map(F64, F64, Unary(F64Ceil)),
        F64x2Floor => map(F64, F64, Unary(F64Floor)),
        F64x2Trunc => map(F64, F64, Unary(F64Trunc)),
        F64x2Nearest => map(F64, F64, Unary(F64Nearest)),

        I16x8ExtAddPairwiseI8x16S => pairs(1, S8, S16, Compute::Op(BinaryOp::I64Add)),
        I16x8ExtAddPairwiseI8x16U => pairs(1, U8, U16, Compute::Op(BinaryOp::I64Add)),
        I32x4ExtAddPairwiseI16x8S => pairs(1, S16, S32, Compute::Op(BinaryOp::I64Add)),
        I32x4ExtAddPairwiseI16x8U => pairs(1, U16, U32, Compute::Op(BinaryOp::I64Add)),

        I16x8WidenLowI8x16S => widen(1, LOW, S8, S16, Same),
        I16x8WidenHighI8x16S => widen(1, HIGH, S8, S16, Same),
        I16x8WidenLowI8x16U => widen(1, LOW, U8, U16, Same),
        I16x8WidenHighI8x16U => widen(1, HIGH, U8, U16, Same),
        I32x4WidenLowI16x8S => widen(1, LOW, S16, S32, Same),
        I32x4WidenHighI16x8S => widen(1, HIGH, S16, S32, Same),
        I32x4WidenLowI16x8U => widen(1, LOW, U16, U32, Same),
        I32x4WidenHighI16x8U => widen(1, HIGH, U16, U32, Same),
        I64x2ExtendLowI32x4S => widen(1, LOW, S32, W64, Same),
        I64x2ExtendHighI32x4S => widen(1, HIGH, S32, W64, Same),
        I64x2ExtendLowI32x4U => widen(1, LOW, U32, W64, Same),
        I64x2ExtendHighI32x4U => widen(1, HIGH, U32, W64, Same),

        I32x4TruncSatF32x4S => map(F32, U32, Truncation(I32TruncSSatF32)),
        I32x4TruncSatF32x4U => map(F32, U32, Truncation(I32TruncUSatF32)),
        I32x4TruncSatF64x2SZero => narrow_zero(F64, U32, Truncation(I32TruncSSatF64)),
        I32x4TruncSatF64x2UZero => narrow_zero(F64, U32, Truncation(I32TruncUSatF64)),
        F32x4ConvertI32x4S => map(S32, F32, Unary(F32ConvertSI64)),
        F32x4ConvertI32x4U => map(U32, F32, Unary(F32ConvertSI64)),
        F64x2ConvertLowI32x4S => widen(1, LOW, S32, F64, Unary(F64ConvertSI64)),
        F64x2ConvertLowI32x4U => widen(1, LOW, U32, F64, Unary(F64ConvertSI64)),
        F32x4DemoteF64x2Zero => narrow_zero(F64, F32, Unary(F32DemoteF64)),
        F64x2PromoteLowF32x4 => widen(1, LOW, F32, F64, Unary(F64PromoteF32)),
        _ => return None,
    })
}
