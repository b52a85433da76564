//! The pass `stack`: an overflow of the C stack traps in a function whose name says which function it was, and how large
//! its frame is.
//!
//! Every place that lowers the stack pointer is checked. The check is a comparison with the stack's lower end; behind it
//! lies a function that does nothing but trap, so that the name stands innermost in every runtime's backtrace.

use super::code::{binary, call, get, i32, inner_sequences, with_body};
use super::report::Report;
use crate::failure::Failure;
use crate::names::demangled;
use std::collections::BTreeMap;
use walrus::ir::{
    BinaryOp, Binop, Const, GlobalGet, GlobalSet, IfElse, Instr, InstrLocId, InstrSeqId, LocalTee,
    Value,
};
use walrus::{
    ConstExpr, DataKind, FunctionBuilder, FunctionId, FunctionKind, GlobalId, GlobalKind, Module,
    ValType,
};

/// The global that holds the stack pointer: by its name, or the first one that changes and begins above zero.
pub fn pointer(module: &Module) -> Option<GlobalId> {
    let suits = |global: &&walrus::Global| {
        global.mutable && global.ty == ValType::I32 && initial(global).is_some_and(|at| at > 0)
    };
    let named = module
        .globals
        .iter()
        .find(|global| global.name.as_deref() == Some("__stack_pointer"));
    let first = || module.globals.iter().find(|global| global.mutable);
    named.or_else(first).filter(suits).map(walrus::Global::id)
}

/// What a global begins with.
fn initial(global: &walrus::Global) -> Option<i32> {
    match global.kind {
        GlobalKind::Local(ConstExpr::Value(Value::I32(value))) => Some(value),
        _ => None,
    }
}

/// The lower end of the stack: zero if all data lie above it, or what the linker says.
fn lower_end(module: &Module, top: i32) -> Option<i32> {
    let named = |wanted: &str| {
        let mut exports = module.exports.iter();
        exports.find_map(|export| match export.item {
            walrus::ExportItem::Global(global) if export.name == wanted => {
                initial(module.globals.get(global))
            }
            _ => None,
        })
    };
    if let Some(end) = named("__stack_low")
        .or_else(|| named("__data_end"))
        .filter(|end| *end < top)
    {
        return Some(end);
    }
    let is_above = module.data.iter().all(|data| match &data.kind {
        DataKind::Active {
            offset: ConstExpr::Value(Value::I32(offset)),
            ..
        } => *offset >= top || *offset < 0,
        DataKind::Active { .. } => false,
        DataKind::Passive => true,
    });
    is_above.then_some(0)
}

/// Adds the checks.
pub fn run(module: &mut Module) -> Result<Report, Failure> {
    let mut report = Report::new("stack");
    let Some(pointer) = pointer(module) else {
        report.note("the module has no C stack: no global looks like a stack pointer");
        return Ok(report);
    };
    let top = initial(module.globals.get(pointer)).unwrap_or_default();
    let Some(low) = lower_end(module, top) else {
        return Err(Failure::user("it is not known where the C stack ends")
            .because("data lie below it, where an overflow would write first")
            .hint("link with `-Wl,--stack-first`, as wasikit does unless told otherwise, or with `-Wl,--export=__data_end`"));
    };
    let (mut checks, mut traps) = (0, 0);
    for id in with_body(&module.funcs) {
        let frames = frames(module, id, pointer);
        let mut own: BTreeMap<Option<i32>, FunctionId> = BTreeMap::new();
        for (_, _, size) in &frames {
            if !own.contains_key(size) {
                own.insert(*size, add_trap(module, id, *size));
            }
        }
        for of_sequence in frames.chunk_by(|one, other| one.0 == other.0) {
            check(module, id, of_sequence, &own, low);
        }
        checks += frames.len();
        traps += own.len();
    }
    report.count("checks", checks);
    report.count("functions with a frame", traps);
    Ok(report)
}

/// A function that traps; its name says whose frame was too large.
fn add_trap(module: &mut Module, id: FunctionId, size: Option<i32>) -> FunctionId {
    let name = match &module.funcs.get(id).name {
        Some(name) => demangled(name),
        None => format!("function {}", id.index()),
    };
    let size = match size {
        Some(size) => format!("its frame is {size} bytes"),
        None => "its frame varies".into(),
    };
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.name(format!("stack overflow in {name}: {size}"));
    builder.func_body().unreachable();
    builder.finish(vec![], &mut module.funcs)
}

/// Where a function makes a frame: the sequence, the place in it, and the frame's size if it is a constant.
type Frame = (InstrSeqId, usize, Option<i32>);

/// All places of a function, those of a sequence one behind the other.
fn frames(module: &Module, id: FunctionId, pointer: GlobalId) -> Vec<Frame> {
    let FunctionKind::Local(function) = &module.funcs.get(id).kind else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut open = vec![function.entry_block()];
    while let Some(sequence) = open.pop() {
        let instructions = &function.block(sequence).instrs;
        for (place, (instruction, _)) in instructions.iter().enumerate() {
            inner_sequences(instruction, &mut open);
            if let Some(size) = lowering(instructions, place, pointer) {
                found.push((sequence, place, size));
            }
        }
    }
    found
}

/// Puts the checks into one sequence.
fn check(
    module: &mut Module,
    id: FunctionId,
    frames: &[Frame],
    traps: &BTreeMap<Option<i32>, FunctionId>,
    low: i32,
) {
    let Module { funcs, locals, .. } = module;
    let FunctionKind::Local(function) = &mut funcs.get_mut(id).kind else {
        return;
    };
    let Some((sequence, ..)) = frames.first() else {
        return;
    };
    let old = std::mem::take(&mut function.block_mut(*sequence).instrs);
    let mut new: Vec<(Instr, InstrLocId)> = Vec::with_capacity(old.len() + 5 * frames.len());
    let mut frames = frames.iter().peekable();
    for (place, (instruction, location)) in old.into_iter().enumerate() {
        let frame = frames.next_if(|(_, of_frame, _)| *of_frame == place);
        if let Some(trap) = frame.and_then(|(_, _, size)| traps.get(size)) {
            let wanted = locals.add(ValType::I32);
            let builder = function.builder_mut();
            let overflow = builder.dangling_instr_seq(None).id();
            let fits = builder.dangling_instr_seq(None).id();
            function.block_mut(overflow).instrs = vec![(call(*trap), location)];
            let check: [Instr; 5] = [
                LocalTee { local: wanted }.into(),
                i32(low),
                binary(BinaryOp::I32LtS),
                IfElse {
                    consequent: overflow,
                    alternative: fits,
                }
                .into(),
                get(wanted),
            ];
            new.extend(check.map(|instruction| (instruction, location)));
        }
        new.push((instruction, location));
    }
    function.block_mut(*sequence).instrs = new;
}

/// If the instruction at `place` sets the stack pointer, and not to give a frame back: the frame's size, if it is a constant.
fn lowering(
    instructions: &[(Instr, InstrLocId)],
    place: usize,
    pointer: GlobalId,
) -> Option<Option<i32>> {
    let before = |steps: usize| place.checked_sub(steps).and_then(|at| instructions.get(at));
    match instructions.get(place) {
        Some((Instr::GlobalSet(GlobalSet { global }), _)) if *global == pointer => {}
        _ => return None,
    }
    // `global.get; i32.const; i32.sub; local.tee` is how compilers make a frame, `…; i32.add` how they give it back.
    let (skip, last) = match before(1) {
        Some((Instr::LocalTee(_), _)) => (1, before(2)),
        other => (0, other),
    };
    match last {
        Some((
            Instr::Binop(Binop {
                op: BinaryOp::I32Add,
            }),
            _,
        )) => None,
        Some((
            Instr::Binop(Binop {
                op: BinaryOp::I32Sub,
            }),
            _,
        )) => {
            let size = match (before(2 + skip), before(3 + skip)) {
                (
                    Some((
                        Instr::Const(Const {
                            value: Value::I32(size),
                        }),
                        _,
                    )),
                    Some((Instr::GlobalGet(GlobalGet { global }), _)),
                ) if *global == pointer => Some(*size),
                _ => None,
            };
            Some(size)
        }
        _ => Some(None),
    }
}
