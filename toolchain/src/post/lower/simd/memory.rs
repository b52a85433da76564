//! Vectors in memory: as two numbers of 64 bits, or as one number and an instruction that makes a vector of it.

use crate::post::code::{get, i64, set};
use std::collections::BTreeMap;
use walrus::ir::{
    BinaryOp, Binop, ExtendedLoad, Instr, Load, LoadKind, LoadSimd, LoadSimdKind, MemArg, Store,
    StoreKind, UnaryOp, Unop,
};
use walrus::{LocalId, MemoryId, ModuleLocals, ModuleMemories, ValType};

/// Locals of one function that keep an operand for a moment, one for each type and purpose.
#[derive(Default)]
pub struct Kept(BTreeMap<(ValType, u8), LocalId>);

impl Kept {
    fn local(&mut self, locals: &mut ModuleLocals, ty: ValType, purpose: u8) -> LocalId {
        *self
            .0
            .entry((ty, purpose))
            .or_insert_with(|| locals.add(ty))
    }

    /// Where the halves of the vector on the stack can be put.
    pub fn halves(&mut self, locals: &mut ModuleLocals) -> [LocalId; 2] {
        [0, 1].map(|purpose| self.local(locals, ValType::I64, purpose))
    }

    fn address(
        &mut self,
        locals: &mut ModuleLocals,
        memories: &ModuleMemories,
        memory: MemoryId,
    ) -> LocalId {
        let ty = match memories.get(memory).memory64 {
            true => ValType::I64,
            false => ValType::I32,
        };
        self.local(locals, ty, 2)
    }
}

const WHOLE: LoadKind = LoadKind::I64 { atomic: false };

/// What stands for an access to memory; other instructions on vectors may be among it.
pub fn access(
    instruction: &Instr,
    locals: &mut ModuleLocals,
    memories: &ModuleMemories,
    kept: &mut Kept,
) -> Option<Vec<Instr>> {
    match instruction {
        Instr::Load(Load {
            memory,
            kind: LoadKind::V128,
            arg,
        }) => {
            let address = kept.address(locals, memories, *memory);
            Some(vec![
                set(address),
                get(address),
                load(*memory, WHOLE, lower(*arg)),
                get(address),
                load(*memory, WHOLE, upper(*arg, memories.get(*memory).memory64)),
            ])
        }
        // The upper half first: if that is inside of the memory the lower one is, and nothing is written otherwise.
        Instr::Store(Store {
            memory,
            kind: StoreKind::V128,
            arg,
        }) => {
            let address = kept.address(locals, memories, *memory);
            let [low, high] = kept.halves(locals);
            let kind = StoreKind::I64 { atomic: false };
            Some(vec![
                set(high),
                set(low),
                set(address),
                get(address),
                get(high),
                store(*memory, kind, upper(*arg, memories.get(*memory).memory64)),
                get(address),
                get(low),
                store(*memory, kind, lower(*arg)),
            ])
        }
        Instr::LoadSimd(simd) => Some(partial(simd, locals, kept)),
        _ => None,
    }
}

/// Loads and stores of less than a vector.
fn partial(
    LoadSimd { memory, kind, arg }: &LoadSimd,
    locals: &mut ModuleLocals,
    kept: &mut Kept,
) -> Vec<Instr> {
    use LoadSimdKind::*;
    let number = |kind| load(*memory, kind, lower(*arg));
    let made = |kind, op| vec![number(kind), unary(op)];
    // What is behind the number is zero, so that it is the lower half of a vector.
    let widened = |op| vec![number(WHOLE), i64(0), unary(op)];
    let zero = |kind| vec![number(kind), i64(0)];
    let mut replaced = |kind, ty, op| {
        let [low, high] = kept.halves(locals);
        let value = kept.local(locals, ty, 3);
        let (load, value_set) = (number(kind), set(value));
        let vector = [set(high), set(low), load, value_set, get(low), get(high)];
        let mut code = vector.to_vec();
        code.extend([get(value), Binop { op }.into()]);
        code
    };
    let taken = |op, kind| vec![unary(op), store(*memory, kind, lower(*arg))];
    match *kind {
        Splat8 => made(BYTE, UnaryOp::I8x16Splat),
        Splat16 => made(SHORT, UnaryOp::I16x8Splat),
        Splat32 => made(WORD, UnaryOp::I32x4Splat),
        Splat64 => made(WHOLE, UnaryOp::I64x2Splat),
        V128Load8x8S => widened(UnaryOp::I16x8WidenLowI8x16S),
        V128Load8x8U => widened(UnaryOp::I16x8WidenLowI8x16U),
        V128Load16x4S => widened(UnaryOp::I32x4WidenLowI16x8S),
        V128Load16x4U => widened(UnaryOp::I32x4WidenLowI16x8U),
        V128Load32x2S => widened(UnaryOp::I64x2ExtendLowI32x4S),
        V128Load32x2U => widened(UnaryOp::I64x2ExtendLowI32x4U),
        V128Load32Zero => zero(LoadKind::I64_32 {
            kind: ExtendedLoad::ZeroExtend,
        }),
        V128Load64Zero => zero(WHOLE),
        V128Load8Lane(idx) => replaced(BYTE, ValType::I32, BinaryOp::I8x16ReplaceLane { idx }),
        V128Load16Lane(idx) => replaced(SHORT, ValType::I32, BinaryOp::I16x8ReplaceLane { idx }),
        V128Load32Lane(idx) => replaced(WORD, ValType::I32, BinaryOp::I32x4ReplaceLane { idx }),
        V128Load64Lane(idx) => replaced(WHOLE, ValType::I64, BinaryOp::I64x2ReplaceLane { idx }),
        V128Store8Lane(idx) => taken(
            UnaryOp::I8x16ExtractLaneU { idx },
            StoreKind::I32_8 { atomic: false },
        ),
        V128Store16Lane(idx) => taken(
            UnaryOp::I16x8ExtractLaneU { idx },
            StoreKind::I32_16 { atomic: false },
        ),
        V128Store32Lane(idx) => taken(
            UnaryOp::I32x4ExtractLane { idx },
            StoreKind::I32 { atomic: false },
        ),
        V128Store64Lane(idx) => taken(
            UnaryOp::I64x2ExtractLane { idx },
            StoreKind::I64 { atomic: false },
        ),
    }
}

const BYTE: LoadKind = LoadKind::I32_8 {
    kind: ExtendedLoad::ZeroExtend,
};
const SHORT: LoadKind = LoadKind::I32_16 {
    kind: ExtendedLoad::ZeroExtend,
};
const WORD: LoadKind = LoadKind::I32 { atomic: false };

fn unary(op: UnaryOp) -> Instr {
    Unop { op }.into()
}

fn load(memory: MemoryId, kind: LoadKind, arg: MemArg) -> Instr {
    Load { memory, kind, arg }.into()
}

fn store(memory: MemoryId, kind: StoreKind, arg: MemArg) -> Instr {
    Store { memory, kind, arg }.into()
}

/// No more is promised than a number of 64 bits may be.
fn lower(arg: MemArg) -> MemArg {
    MemArg {
        align: arg.align.min(8),
        ..arg
    }
}

/// Eight bytes further. Where an offset cannot be that large the vector is outside of any memory, and so is what is at
/// the largest offset.
fn upper(arg: MemArg, memory64: bool) -> MemArg {
    let highest = match memory64 {
        true => u64::MAX,
        false => u64::from(u32::MAX),
    };
    MemArg {
        align: arg.align.min(8),
        offset: arg.offset.saturating_add(8).min(highest),
    }
}
