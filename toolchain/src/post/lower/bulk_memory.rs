//! `memory.copy` and `memory.fill`: functions that look whether the range is inside of the memory, as the instructions do
//! before anything is written, and then move eight bytes at a time.

use crate::failure::Failure;
use crate::post::code::{Users, call, refuse_in, replace, visit};
use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{
    BinaryOp, ExtendedLoad, Instr, LoadKind, MemArg, MemoryCopy, MemoryFill, StoreKind, UnaryOp,
};
use walrus::{FunctionBuilder, FunctionId, InstrSeqBuilder, LocalId, MemoryId, Module, ValType};

pub fn run(module: &mut Module, users: &Users) -> Result<usize, Failure> {
    refuse_in(
        module,
        users,
        "several memories",
        |instruction| matches!(instruction, Instr::MemoryCopy(MemoryCopy { src, dst }) if src != dst),
    )?;
    if module.memories.iter().any(|memory| memory.memory64) {
        return Err(Failure::user(
            "bulk memory cannot be lowered for a memory of 64 bits",
        ));
    }
    let mut copies: BTreeMap<MemoryId, FunctionId> = BTreeMap::new();
    let mut fills: BTreeMap<MemoryId, FunctionId> = BTreeMap::new();
    let (mut copied, mut filled) = (BTreeSet::new(), BTreeSet::new());
    users.each(module, |function| {
        visit(function, |instruction| match instruction {
            Instr::MemoryCopy(MemoryCopy { dst, .. }) => {
                copied.insert(*dst);
            }
            Instr::MemoryFill(MemoryFill { memory }) => {
                filled.insert(*memory);
            }
            _ => {}
        });
    });
    for memory in copied {
        copies.insert(memory, build_copy(module, memory));
    }
    for memory in filled {
        fills.insert(memory, build_fill(module, memory));
    }
    let mut count = 0;
    users.each(module, |function| {
        count += replace(function, |instruction| match instruction {
            Instr::MemoryCopy(MemoryCopy { dst, .. }) => Some(vec![call(*copies.get(dst)?)]),
            Instr::MemoryFill(MemoryFill { memory }) => Some(vec![call(*fills.get(memory)?)]),
            _ => None,
        });
    });
    Ok(count)
}

const UNALIGNED: MemArg = MemArg {
    align: 1,
    offset: 0,
};

/// Traps as a range that begins at `start` and leaves the memory does.
pub fn check_range(
    code: &mut InstrSeqBuilder<'_>,
    memory: MemoryId,
    start: LocalId,
    length: LocalId,
) {
    code.local_get(start)
        .unop(UnaryOp::I64ExtendUI32)
        .local_get(length)
        .unop(UnaryOp::I64ExtendUI32)
        .binop(BinaryOp::I64Add)
        .memory_size(memory)
        .unop(UnaryOp::I64ExtendUI32)
        .i64_const(16)
        .binop(BinaryOp::I64Shl)
        .binop(BinaryOp::I64GtU)
        .if_else(
            None,
            |outside| {
                // No memory reaches this address: the trap says "out of bounds", as the instruction's would.
                let beyond = MemArg {
                    align: 1,
                    offset: u64::from(u32::MAX),
                };
                outside
                    .i32_const(-1)
                    .load(
                        memory,
                        LoadKind::I32_8 {
                            kind: ExtendedLoad::ZeroExtend,
                        },
                        beyond,
                    )
                    .drop();
            },
            |_| {},
        );
}

/// A function of three numbers: where, what or whence, how many.
fn three(module: &mut Module, name: &str) -> (FunctionBuilder, [LocalId; 3]) {
    let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32; 3], &[]);
    builder.name(name.into());
    let locals = [(); 3].map(|()| module.locals.add(ValType::I32));
    (builder, locals)
}

fn build_copy(module: &mut Module, memory: MemoryId) -> FunctionId {
    let (mut builder, [to, from, length]) = three(module, "wasikit memory.copy");
    let mut body = builder.func_body();
    check_range(&mut body, memory, to, length);
    check_range(&mut body, memory, from, length);
    // Forwards unless the target begins inside of the source.
    body.local_get(to)
        .local_get(from)
        .binop(BinaryOp::I32Sub)
        .local_get(length)
        .binop(BinaryOp::I32GeU)
        .if_else(
            None,
            |forwards| {
                copy_forwards(forwards, memory, [to, from, length], 8);
                copy_forwards(forwards, memory, [to, from, length], 1);
            },
            |backwards| {
                copy_backwards(backwards, memory, [to, from, length], 8);
                copy_backwards(backwards, memory, [to, from, length], 1);
            },
        );
    builder.finish(vec![to, from, length], &mut module.funcs)
}

/// Loads and stores of one or eight bytes.
fn width(bytes: i32) -> (LoadKind, StoreKind) {
    match bytes {
        1 => (
            LoadKind::I32_8 {
                kind: ExtendedLoad::ZeroExtend,
            },
            StoreKind::I32_8 { atomic: false },
        ),
        _ => (
            LoadKind::I64 { atomic: false },
            StoreKind::I64 { atomic: false },
        ),
    }
}

/// While at least so many bytes are left: moves so many from the front.
fn copy_forwards(
    code: &mut InstrSeqBuilder<'_>,
    memory: MemoryId,
    [to, from, length]: [LocalId; 3],
    bytes: i32,
) {
    let (load, store) = width(bytes);
    while_at_least(code, length, bytes, |part| {
        part.local_get(to)
            .local_get(from)
            .load(memory, load, UNALIGNED)
            .store(memory, store, UNALIGNED);
        for pointer in [to, from] {
            part.local_get(pointer)
                .i32_const(bytes)
                .binop(BinaryOp::I32Add)
                .local_set(pointer);
        }
    });
}

/// While at least so many bytes are left: moves so many from the back.
fn copy_backwards(
    code: &mut InstrSeqBuilder<'_>,
    memory: MemoryId,
    [to, from, length]: [LocalId; 3],
    bytes: i32,
) {
    let (load, store) = width(bytes);
    while_at_least(code, length, bytes, |part| {
        for pointer in [to, from] {
            part.local_get(pointer)
                .local_get(length)
                .binop(BinaryOp::I32Add)
                .i32_const(bytes)
                .binop(BinaryOp::I32Sub);
        }
        part.load(memory, load, UNALIGNED)
            .store(memory, store, UNALIGNED);
    });
}

/// A loop that runs while `length` is at least `bytes`, and takes as many from it each time.
fn while_at_least(
    code: &mut InstrSeqBuilder<'_>,
    length: LocalId,
    bytes: i32,
    part: impl FnOnce(&mut InstrSeqBuilder<'_>),
) {
    code.block(None, |outer| {
        let end = outer.id();
        outer.loop_(None, |round| {
            let again = round.id();
            round
                .local_get(length)
                .i32_const(bytes)
                .binop(BinaryOp::I32LtU)
                .br_if(end);
            part(round);
            round
                .local_get(length)
                .i32_const(bytes)
                .binop(BinaryOp::I32Sub)
                .local_set(length)
                .br(again);
        });
    });
}

fn build_fill(module: &mut Module, memory: MemoryId) -> FunctionId {
    let (mut builder, [to, value, length]) = three(module, "wasikit memory.fill");
    let pattern = module.locals.add(ValType::I64);
    let mut body = builder.func_body();
    check_range(&mut body, memory, to, length);
    body.local_get(value)
        .i32_const(255)
        .binop(BinaryOp::I32And)
        .unop(UnaryOp::I64ExtendUI32)
        .i64_const(0x0101_0101_0101_0101)
        .binop(BinaryOp::I64Mul)
        .local_set(pattern);
    for bytes in [8, 1] {
        while_at_least(&mut body, length, bytes, |part| {
            part.local_get(to);
            match bytes {
                8 => part.local_get(pattern),
                _ => part.local_get(value),
            };
            part.store(memory, width(bytes).1, UNALIGNED)
                .local_get(to)
                .i32_const(bytes)
                .binop(BinaryOp::I32Add)
                .local_set(to);
        });
    }
    builder.finish(vec![to, value, length], &mut module.funcs)
}
