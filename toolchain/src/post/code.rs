//! What all passes need that rewrite instructions: every sequence of a function, and short ways to say instructions.

use super::features::Feature;
use super::file::File;
use super::usage::Place;
use crate::failure::Failure;
use crate::names::demangled;
use walrus::ir::{
    BinaryOp, Binop, Block, Call, Const, GlobalGet, GlobalSet, IfElse, Instr, InstrSeqId,
    LegacyCatch, LocalGet, LocalSet, Loop, Return, Try, TryTable, Unreachable, Value,
};
use walrus::{FunctionId, FunctionKind, GlobalId, LocalFunction, LocalId, Module, ModuleFunctions};

/// The sequences of instructions of a function, outer ones before inner ones.
pub fn sequences(function: &LocalFunction) -> Vec<InstrSeqId> {
    let mut found = Vec::new();
    let mut open = vec![function.entry_block()];
    while let Some(sequence) = open.pop() {
        found.push(sequence);
        for (instruction, _) in &function.block(sequence).instrs {
            inner_sequences(instruction, &mut open);
        }
    }
    found
}

/// Looks at every instruction of a function. It goes through a function once, where `sequences` and what is done with them
/// would do so twice: to a large module that makes a difference.
pub fn visit(function: &LocalFunction, mut see: impl FnMut(&Instr)) {
    let mut open = vec![function.entry_block()];
    while let Some(sequence) = open.pop() {
        for (instruction, _) in &function.block(sequence).instrs {
            inner_sequences(instruction, &mut open);
            see(instruction);
        }
    }
}

/// The same where instructions change. What is inside of a block stays what it was.
pub fn visit_mut(function: &mut LocalFunction, mut change: impl FnMut(&mut Instr)) {
    let mut open = vec![function.entry_block()];
    while let Some(sequence) = open.pop() {
        for (instruction, _) in &mut function.block_mut(sequence).instrs {
            inner_sequences(instruction, &mut open);
            change(instruction);
        }
    }
}

/// Adds the sequences that an instruction has inside of it. Inlined: it is asked of every instruction, by several passes.
#[inline(always)]
pub fn inner_sequences(instruction: &Instr, open: &mut Vec<InstrSeqId>) {
    match instruction {
        Instr::Block(Block { seq }) | Instr::Loop(Loop { seq }) => open.push(*seq),
        Instr::IfElse(IfElse {
            consequent,
            alternative,
        }) => open.extend([*alternative, *consequent]),
        Instr::TryTable(TryTable { seq, .. }) => open.push(*seq),
        Instr::Try(Try { seq, catches }) => {
            open.push(*seq);
            for catch in catches {
                if let LegacyCatch::Catch { handler, .. } | LegacyCatch::CatchAll { handler } =
                    catch
                {
                    open.push(*handler);
                }
            }
        }
        _ => {}
    }
}

/// The functions with a body, in the order of the module.
pub fn with_body(functions: &ModuleFunctions) -> Vec<FunctionId> {
    functions.iter_local().map(|(id, _)| id).collect()
}

/// The functions that may use a feature; whoever looks for its instructions need not look at the others.
pub struct Users {
    /// By the function's index in the file, which walrus keeps.
    in_file: Vec<bool>,
}

impl Users {
    /// Who used it in the file.
    pub fn of(file: &File, feature: Feature) -> Self {
        let mut in_file = vec![false; file.usage.functions as usize];
        for place in file.usage.places(feature) {
            if let Place::Function { index, .. } = place
                && let Some(uses) = in_file.get_mut(*index as usize)
            {
                *uses = true;
            }
        }
        Self { in_file }
    }

    /// Whether a function may use it. Functions that a pass made are not in the file.
    pub fn contain(&self, id: FunctionId) -> bool {
        self.in_file.get(id.index()).is_none_or(|uses| *uses)
    }

    /// Does something with each of them.
    pub fn each(&self, module: &mut Module, mut work: impl FnMut(&mut LocalFunction)) {
        for function in module.funcs.iter_mut() {
            if self.contain(function.id())
                && let FunctionKind::Local(function) = &mut function.kind
            {
                work(function);
            }
        }
    }
}

/// What a rewriting puts in the place of an instruction.
pub type Replacement = Option<Vec<Instr>>;

/// Replaces instructions wherever `replace` says so; gives how many. New instructions carry the old one's place in the source.
pub fn replace(
    function: &mut LocalFunction,
    mut replace: impl FnMut(&Instr) -> Replacement,
) -> usize {
    let mut count = 0;
    let mut open = vec![function.entry_block()];
    while let Some(id) = open.pop() {
        let sequence = function.block_mut(id);
        let mut found = None;
        for (place, (instruction, _)) in sequence.instrs.iter().enumerate() {
            inner_sequences(instruction, &mut open);
            if let Some(new) = replace(instruction) {
                found = Some((place, new));
                break;
            }
        }
        let Some((place, new)) = found else {
            continue;
        };
        // From the first one on the sequence is written anew.
        let old = sequence.instrs.split_off(place);
        sequence.instrs.reserve(old.len() + new.len());
        let mut first = Some(new);
        for (instruction, location) in old {
            let new = match first.take() {
                None => {
                    inner_sequences(&instruction, &mut open);
                    replace(&instruction)
                }
                first => first,
            };
            match new {
                Some(new) => {
                    count += 1;
                    let located = new.into_iter().map(|instruction| (instruction, location));
                    sequence.instrs.extend(located);
                }
                None => sequence.instrs.push((instruction, location)),
            }
        }
    }
    count
}

/// Does something with every function that has a body.
pub fn each_function(module: &mut Module, mut work: impl FnMut(&mut LocalFunction)) {
    for function in module.funcs.iter_mut() {
        if let FunctionKind::Local(function) = &mut function.kind {
            work(function);
        }
    }
}

pub fn i32(value: i32) -> Instr {
    Const {
        value: Value::I32(value),
    }
    .into()
}

pub fn i64(value: i64) -> Instr {
    Const {
        value: Value::I64(value),
    }
    .into()
}

pub fn binary(op: BinaryOp) -> Instr {
    Binop { op }.into()
}

pub fn get(local: LocalId) -> Instr {
    LocalGet { local }.into()
}

pub fn set(local: LocalId) -> Instr {
    LocalSet { local }.into()
}

pub fn global_get(global: GlobalId) -> Instr {
    GlobalGet { global }.into()
}

pub fn global_set(global: GlobalId) -> Instr {
    GlobalSet { global }.into()
}

pub fn call(func: FunctionId) -> Instr {
    Call { func }.into()
}

pub fn block(seq: InstrSeqId) -> Instr {
    Block { seq }.into()
}

pub fn return_() -> Instr {
    Return {}.into()
}

pub fn unreachable() -> Instr {
    Unreachable {}.into()
}

/// Fails if there is an instruction of a kind that a pass cannot do; names the function.
pub fn refuse_in(
    module: &Module,
    users: &Users,
    what: &str,
    is_refused: impl Fn(&Instr) -> bool,
) -> Result<(), Failure> {
    let functions = module.funcs.iter_local();
    for (id, function) in functions.filter(|(id, _)| users.contain(*id)) {
        let mut has = false;
        visit(function, |instruction| has |= is_refused(instruction));
        if has {
            return Err(
                Failure::user(format!("{} works on {what}", name(module, id)))
                    .because("there is nothing in the first version of WebAssembly for that"),
            );
        }
    }
    Ok(())
}

/// What messages call a function: one without a name by its number, as runtimes do.
pub fn name(module: &Module, function: FunctionId) -> String {
    match &module.funcs.get(function).name {
        Some(name) => format!("`{}`", demangled(name)),
        None => format!("function {}", function.index()),
    }
}
