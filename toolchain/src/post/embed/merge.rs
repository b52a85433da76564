//! Copies functions of one module into another: those that are asked for, and what they call.
//!
//! Only what compilers make of plain integer code is understood; the code that is copied is our own.

use crate::failure::Failure;
use crate::names::demangled;
use crate::post::code::{i32, sequences};
use crate::post::wasi::ENOSYS;
use std::collections::BTreeMap;
use walrus::ir::{
    Block, Br, BrIf, BrTable, Call, GlobalGet, GlobalSet, IfElse, Instr, InstrLocId, InstrSeqId,
    InstrSeqType, Load, LocalGet, LocalSet, LocalTee, Loop, MemoryGrow, MemorySize, Store,
};
use walrus::{
    ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalId, LocalFunction, LocalId,
    MemoryId, Module, ValType,
};

/// What is copied from, and what of it is there already.
pub struct Merger<'a> {
    from: &'a Module,
    memory: MemoryId,
    stack: GlobalId,
    /// The functions of the runtime by name.
    host: BTreeMap<String, FunctionId>,
    /// The functions that are copied.
    copied: BTreeMap<FunctionId, FunctionId>,
}

impl<'a> Merger<'a> {
    /// The code has one memory and one global, the stack pointer; `memory` and `stack` stand for them.
    pub fn new(from: &'a Module, memory: MemoryId, stack: GlobalId) -> Self {
        Self {
            from,
            memory,
            stack,
            host: BTreeMap::new(),
            copied: BTreeMap::new(),
        }
    }

    /// Whether there is a function to stand before the runtime's.
    pub fn has(&self, name: &str) -> bool {
        self.exported(name).is_some()
    }

    fn exported(&self, name: &str) -> Option<FunctionId> {
        let wanted = format!("embedded_{name}");
        let mut exports = self.from.exports.iter();
        exports.find_map(|export| match export.item {
            ExportItem::Function(function) if export.name == wanted => Some(function),
            _ => None,
        })
    }

    /// Names the runtime's function.
    pub fn host(&mut self, name: &str, function: FunctionId) {
        self.host.insert(name.into(), function);
    }

    /// The function that stands before the runtime's, copied.
    pub fn function(&mut self, module: &mut Module, name: &str) -> Result<FunctionId, Failure> {
        match self.exported(name) {
            Some(function) => self.copy(module, function),
            None => Err(unknown(name)),
        }
    }

    fn copy(&mut self, module: &mut Module, old: FunctionId) -> Result<FunctionId, Failure> {
        if let Some(new) = self.copied.get(&old) {
            return Ok(*new);
        }
        let from = self.from;
        let ty = from.types.get(from.funcs.get(old).ty());
        let (parameters, results) = (ty.params(), ty.results());
        let function = match &from.funcs.get(old).kind {
            FunctionKind::Local(function) => function,
            FunctionKind::Import(import) => {
                let name = &from.imports.get(import.import).name;
                let new = match self.host.get(name) {
                    Some(there) => *there,
                    None => absent(module, name, parameters, results),
                };
                self.copied.insert(old, new);
                return Ok(new);
            }
            FunctionKind::Uninitialized(_) => return Err(unknown("a function without a body")),
        };
        let builder = FunctionBuilder::new(&mut module.types, parameters, results);
        let mut locals: BTreeMap<LocalId, LocalId> = BTreeMap::new();
        let arguments: Vec<LocalId> = function
            .args
            .iter()
            .map(|old| {
                let new = module.locals.add(from.locals.get(*old).ty());
                locals.insert(*old, new);
                new
            })
            .collect();
        // The function is there before its body: it may call itself.
        let mut new = builder.local_func(arguments);
        let blocks = blocks(function, &mut new)?;
        let id = FunctionBuilder::new(&mut module.types, parameters, results)
            .finish(vec![], &mut module.funcs);
        self.copied.insert(old, id);
        for (old, copy) in &blocks {
            let mut instructions = Vec::new();
            for (instruction, _) in &function.block(*old).instrs {
                let instruction = self.instruction(module, &mut locals, &blocks, instruction)?;
                instructions.push((instruction, InstrLocId::default()));
            }
            new.block_mut(*copy).instrs = instructions;
        }
        let copy = module.funcs.get_mut(id);
        copy.kind = FunctionKind::Local(new);
        copy.name = from.funcs.get(old).name.as_deref().map(own_name);
        Ok(id)
    }

    fn instruction(
        &mut self,
        module: &mut Module,
        locals: &mut BTreeMap<LocalId, LocalId>,
        blocks: &BTreeMap<InstrSeqId, InstrSeqId>,
        old: &Instr,
    ) -> Result<Instr, Failure> {
        let from = self.from;
        let mut local = |old: LocalId| {
            let new = || module.locals.add(from.locals.get(old).ty());
            *locals.entry(old).or_insert_with(new)
        };
        let block = |old: &InstrSeqId| {
            let found = blocks.get(old).copied();
            found.ok_or_else(|| unknown("a branch out of the function"))
        };
        let (memory, global) = (self.memory, self.stack);
        Ok(match old {
            Instr::Block(Block { seq }) => Block { seq: block(seq)? }.into(),
            Instr::Loop(Loop { seq }) => Loop { seq: block(seq)? }.into(),
            Instr::IfElse(old) => IfElse {
                consequent: block(&old.consequent)?,
                alternative: block(&old.alternative)?,
            }
            .into(),
            Instr::Br(old) => Br {
                block: block(&old.block)?,
            }
            .into(),
            Instr::BrIf(old) => BrIf {
                block: block(&old.block)?,
            }
            .into(),
            Instr::BrTable(old) => BrTable {
                blocks: old.blocks.iter().map(block).collect::<Result<_, _>>()?,
                default: block(&old.default)?,
            }
            .into(),
            Instr::LocalGet(old) => LocalGet {
                local: local(old.local),
            }
            .into(),
            Instr::LocalSet(old) => LocalSet {
                local: local(old.local),
            }
            .into(),
            Instr::LocalTee(old) => LocalTee {
                local: local(old.local),
            }
            .into(),
            Instr::GlobalGet(_) => GlobalGet { global }.into(),
            Instr::GlobalSet(_) => GlobalSet { global }.into(),
            Instr::Load(old) => Load {
                memory,
                ..old.clone()
            }
            .into(),
            Instr::Store(old) => Store {
                memory,
                ..old.clone()
            }
            .into(),
            Instr::MemorySize(_) => MemorySize { memory }.into(),
            Instr::MemoryGrow(_) => MemoryGrow { memory }.into(),
            Instr::Call(old) => Call {
                func: self.copy(module, old.func)?,
            }
            .into(),
            Instr::Const(_)
            | Instr::Binop(_)
            | Instr::Unop(_)
            | Instr::Select(_)
            | Instr::Drop(_)
            | Instr::Return(_)
            | Instr::Unreachable(_) => old.clone(),
            other => return Err(unknown(&format!("{other:?}"))),
        })
    }
}

/// What backtraces call a copied function.
fn own_name(name: &str) -> String {
    let name = demangled(name);
    let plain = name.rsplit("::").next().unwrap_or(&name);
    let plain = plain.strip_prefix("embedded_").unwrap_or(plain);
    format!("wasikit embed {plain}")
}

/// The blocks of a function, each with an empty one in the copy.
fn blocks(
    old: &LocalFunction,
    new: &mut LocalFunction,
) -> Result<BTreeMap<InstrSeqId, InstrSeqId>, Failure> {
    let mut blocks = BTreeMap::new();
    let (entry, copy) = (old.entry_block(), new.entry_block());
    for id in sequences(old) {
        let ty = old.block(id).ty;
        let InstrSeqType::Simple(_) = ty else {
            if id == entry {
                blocks.insert(id, copy);
                continue;
            }
            return Err(unknown("a block with parameters"));
        };
        let made = match id == entry {
            true => copy,
            false => new.builder_mut().dangling_instr_seq(ty).id(),
        };
        blocks.insert(id, made);
    }
    Ok(blocks)
}

/// In the place of a function of the runtime that the program does not import.
fn absent(
    module: &mut Module,
    name: &str,
    parameters: &[ValType],
    results: &[ValType],
) -> FunctionId {
    let mut builder = FunctionBuilder::new(&mut module.types, parameters, results);
    builder.name(format!("wasikit embed without {name}"));
    let locals = parameters.iter().map(|ty| module.locals.add(*ty)).collect();
    builder.func_body().instr(i32(ENOSYS));
    builder.finish(locals, &mut module.funcs)
}

fn unknown(what: &str) -> Failure {
    Failure::internal("the code of the embedded file system is not what was expected").because(what)
}
