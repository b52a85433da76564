//! `memory.init` and `data.drop`: the first version of WebAssembly has active data only, so passive data becomes code. A
//! function gives the n-th eight bytes of a segment, another one copies from them. What was dropped has no bytes; that
//! a segment was dropped stands in a global.

use super::bulk_memory::check_range;
use crate::failure::Failure;
use crate::post::code::{Users, call, global_set, i32, refuse_in, replace, unreachable, visit};
use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{BinaryOp, DataDrop, Instr, MemArg, MemoryInit, StoreKind, UnaryOp, Value};
use walrus::{
    ConstExpr, DataId, DataKind, ElementKind, FunctionBuilder, FunctionId, GlobalId, MemoryId,
    Module, ValType,
};

/// More would be code of twice the size.
const MOST_BYTES: usize = 1 << 20;

/// The words of one function, so that none is too large for a runtime.
const WORDS: usize = 2048;

pub fn run(module: &mut Module, users: &Users) -> Result<usize, Failure> {
    refuse_in(module, users, "a table", |instruction| {
        matches!(
            instruction,
            Instr::TableCopy(_) | Instr::TableInit(_) | Instr::ElemDrop(_)
        )
    })?;
    if module.memories.iter().any(|memory| memory.memory64) {
        return Err(Failure::user(
            "bulk memory cannot be lowered for a memory of 64 bits",
        ));
    }
    if module
        .elements
        .iter()
        .any(|element| matches!(element.kind, ElementKind::Declared))
    {
        return Err(Failure::user("the module refers to functions as values")
            .because("that needs element segments which bulk memory brought"));
    }
    let passive: Vec<_> = module
        .elements
        .iter()
        .filter(|element| !matches!(element.kind, ElementKind::Active { .. }))
        .map(walrus::Element::id)
        .collect();
    for element in passive {
        // Nothing refers to it: it would be a `table.init`.
        module.elements.delete(element);
    }
    let mut uses: BTreeSet<(DataId, MemoryId)> = BTreeSet::new();
    let mut drops: BTreeSet<DataId> = BTreeSet::new();
    users.each(module, |function| {
        visit(function, |instruction| match instruction {
            Instr::MemoryInit(MemoryInit { memory, data }) => {
                uses.insert((*data, *memory));
            }
            Instr::DataDrop(DataDrop { data }) => {
                drops.insert(*data);
            }
            _ => {}
        });
    });
    let mut dropped: BTreeMap<DataId, GlobalId> = BTreeMap::new();
    for data in &drops {
        let zero = ConstExpr::Value(Value::I32(0));
        dropped.insert(
            *data,
            module.globals.add_local(ValType::I32, true, false, zero),
        );
    }
    let mut functions: BTreeMap<(DataId, MemoryId), FunctionId> = BTreeMap::new();
    for (data, memory) in uses {
        let function = build(module, data, memory, dropped.get(&data).copied())?;
        functions.insert((data, memory), function);
    }
    let mut count = 0;
    users.each(module, |function| {
        count += replace(function, |instruction| match instruction {
            Instr::MemoryInit(MemoryInit { memory, data }) => Some(vec![
                functions
                    .get(&(*data, *memory))
                    .map_or_else(unreachable, |f| call(*f)),
            ]),
            Instr::DataDrop(DataDrop { data }) => dropped
                .get(data)
                .map(|global| vec![i32(1), global_set(*global)]),
            _ => None,
        });
    });
    let passive: Vec<DataId> = module
        .data
        .iter()
        .filter(|data| data.is_passive())
        .map(walrus::Data::id)
        .collect();
    for data in passive {
        module.data.delete(data);
    }
    Ok(count)
}

/// The function that copies from one segment: where to, from which byte on, how many.
fn build(
    module: &mut Module,
    data: DataId,
    memory: MemoryId,
    dropped: Option<GlobalId>,
) -> Result<FunctionId, Failure> {
    let segment = module.data.get(data);
    // An active segment is dropped as soon as the module runs.
    let bytes = match segment.kind {
        DataKind::Passive => segment.value.clone(),
        DataKind::Active { .. } => Vec::new(),
    };
    if bytes.len() > MOST_BYTES {
        return Err(Failure::user(format!(
            "a passive data segment of {} bytes would become code",
            bytes.len()
        ))
        .because(format!("more than {MOST_BYTES} are refused")));
    }
    let word = words(module, &bytes);
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32; 3], &[]);
    builder.name("wasikit memory.init".into());
    let [to, from, length] = [(); 3].map(|()| module.locals.add(ValType::I32));
    let mut body = builder.func_body();
    check_range(&mut body, memory, to, length);
    body.local_get(from)
        .unop(UnaryOp::I64ExtendUI32)
        .local_get(length)
        .unop(UnaryOp::I64ExtendUI32)
        .binop(BinaryOp::I64Add);
    match dropped {
        None => body.i64_const(size),
        Some(dropped) => body.global_get(dropped).if_else(
            ValType::I64,
            |gone| {
                gone.i64_const(0);
            },
            |there| {
                there.i64_const(size);
            },
        ),
    };
    body.binop(BinaryOp::I64GtU).if_else(
        None,
        |outside| {
            outside.unreachable();
        },
        |_| {},
    );
    body.block(None, |outer| {
        let end = outer.id();
        outer.loop_(None, |round| {
            let again = round.id();
            round.local_get(length).unop(UnaryOp::I32Eqz).br_if(end);
            round
                .local_get(to)
                .local_get(from)
                .i32_const(3)
                .binop(BinaryOp::I32ShrU)
                .call(word);
            // The byte's place in the word, in bits.
            round
                .local_get(from)
                .i32_const(7)
                .binop(BinaryOp::I32And)
                .i32_const(3)
                .binop(BinaryOp::I32Shl)
                .unop(UnaryOp::I64ExtendUI32)
                .binop(BinaryOp::I64ShrU)
                .store(
                    memory,
                    StoreKind::I64_8 { atomic: false },
                    MemArg {
                        align: 1,
                        offset: 0,
                    },
                );
            for (pointer, step) in [(to, 1), (from, 1), (length, -1)] {
                round
                    .local_get(pointer)
                    .i32_const(step)
                    .binop(BinaryOp::I32Add)
                    .local_set(pointer);
            }
            round.br(again);
        });
    });
    Ok(builder.finish(vec![to, from, length], &mut module.funcs))
}

/// The function that gives the n-th word of eight bytes.
fn words(module: &mut Module, bytes: &[u8]) -> FunctionId {
    let all: Vec<i64> = bytes
        .chunks(8)
        .map(|chunk| {
            let mut word = [0; 8];
            for (to, from) in word.iter_mut().zip(chunk) {
                *to = *from;
            }
            i64::from_le_bytes(word)
        })
        .collect();
    let parts: Vec<FunctionId> = all.chunks(WORDS).map(|part| switch(module, part)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I64]);
    builder.name("wasikit segment".into());
    let place = module.locals.add(ValType::I32);
    let mut body = builder.func_body();
    let size = i32::try_from(WORDS).unwrap_or(i32::MAX);
    let mut below = size;
    for part in parts {
        body.local_get(place)
            .i32_const(below)
            .binop(BinaryOp::I32LtU)
            .if_else(
                None,
                |here| {
                    here.local_get(place)
                        .i32_const(below - size)
                        .binop(BinaryOp::I32Sub)
                        .call(part)
                        .return_();
                },
                |_| {},
            );
        below = below.saturating_add(size);
    }
    body.i64_const(0);
    builder.finish(vec![place], &mut module.funcs)
}

/// The function for some of the words: halves the range until one word is left.
fn switch(module: &mut Module, words: &[i64]) -> FunctionId {
    let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I64]);
    builder.name("wasikit segment".into());
    let place = module.locals.add(ValType::I32);
    choose(&mut builder.func_body(), place, words, 0);
    builder.finish(vec![place], &mut module.funcs)
}

fn choose(
    code: &mut walrus::InstrSeqBuilder<'_>,
    place: walrus::LocalId,
    words: &[i64],
    first: i32,
) {
    match words {
        [] => {
            code.i64_const(0);
        }
        [word] => {
            code.i64_const(*word);
        }
        words => {
            let (low, high) = words.split_at(words.len() / 2);
            let middle = first + i32::try_from(low.len()).unwrap_or(0);
            code.local_get(place)
                .i32_const(middle)
                .binop(BinaryOp::I32LtU)
                .if_else(
                    ValType::I64,
                    |code| choose(code, place, low, first),
                    |code| choose(code, place, high, middle),
                );
        }
    }
}
