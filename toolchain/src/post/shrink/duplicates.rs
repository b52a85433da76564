//! Functions that are the same: of the same type, with locals of the same types, and the same instructions.
//!
//! A body is spelled as a list of numbers in which locals and blocks are counted in the order of their first appearance. Two
//! functions whose callees become the same are the same then, so it is done again until nothing changes.

use crate::post::code::{each_function, sequences, visit};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::mem::discriminant;
use walrus::ir::{Instr, InstrSeqId, InstrSeqType, LoadKind, LocalId, StoreKind, Value};
use walrus::{
    ConstExpr, ConstOp, ElementItems, ExportItem, FunctionId, FunctionKind, GlobalKind,
    LocalFunction, Module, ModuleLocals, ValType,
};

/// More rounds than this find next to nothing.
const ROUNDS: usize = 8;

/// Merges; gives how many functions lost their callers. They go with whatever else nothing leads to.
pub fn merge(module: &mut Module) -> usize {
    let candidates = candidates(module);
    let mut stands_for: HashMap<FunctionId, FunctionId> = HashMap::new();
    for _ in 0..ROUNDS {
        let before = stands_for.len();
        for group in &candidates {
            let mut known: HashMap<Vec<u64>, FunctionId> = HashMap::new();
            for id in group {
                let FunctionKind::Local(function) = &module.funcs.get(*id).kind else {
                    continue;
                };
                if stands_for.contains_key(id) {
                    continue;
                }
                let Some(spelled) = Spelling::of(function, &module.locals, &stands_for) else {
                    continue;
                };
                match known.entry(spelled) {
                    Entry::Vacant(entry) => {
                        entry.insert(*id);
                    }
                    Entry::Occupied(entry) => {
                        stands_for.insert(*id, *entry.get());
                    }
                }
            }
        }
        if stands_for.len() == before {
            break;
        }
    }
    let merged: Vec<FunctionId> = stands_for.keys().copied().collect();
    for id in &merged {
        let last = last(*id, &stands_for);
        stands_for.insert(*id, last);
    }
    if !merged.is_empty() {
        redirect(module, &stands_for);
    }
    merged.len()
}

/// Who stands for a function in the end: one that stands for another may itself be the same as a third.
fn last(mut id: FunctionId, stands_for: &HashMap<FunctionId, FunctionId>) -> FunctionId {
    while let Some(next) = stands_for.get(&id) {
        id = *next;
    }
    id
}

/// The functions that agree in what is quickly compared; the others need not be looked at.
fn candidates(module: &Module) -> Vec<Vec<FunctionId>> {
    let mut alike: BTreeMap<u64, Vec<FunctionId>> = BTreeMap::new();
    for (id, function) in module.funcs.iter_local() {
        alike.entry(fingerprint(function)).or_default().push(id);
    }
    alike
        .into_values()
        .filter(|group| group.len() > 1)
        .collect()
}

/// A number that is the same for functions that are: of their types, the kinds of their instructions, and their constants.
fn fingerprint(function: &LocalFunction) -> u64 {
    let mut mixed = Mixed::default();
    function.ty().index().hash(&mut mixed);
    visit(function, |instruction| {
        discriminant(instruction).hash(&mut mixed);
        match instruction {
            Instr::Const(constant) => match constant.value {
                Value::I32(value) => value.hash(&mut mixed),
                Value::I64(value) => value.hash(&mut mixed),
                Value::F32(value) => value.to_bits().hash(&mut mixed),
                Value::F64(value) => value.to_bits().hash(&mut mixed),
                Value::V128(value) => value.hash(&mut mixed),
            },
            Instr::Load(load) => load.arg.offset.hash(&mut mixed),
            Instr::Store(store) => store.arg.offset.hash(&mut mixed),
            Instr::Binop(operation) => discriminant(&operation.op).hash(&mut mixed),
            Instr::Unop(operation) => discriminant(&operation.op).hash(&mut mixed),
            _ => {}
        }
    });
    mixed.finish()
}

/// A quick hash for numbers that nobody chose to collide: if they did it would only take longer.
#[derive(Default)]
struct Mixed(u64);

impl Mixed {
    fn mix(&mut self, number: u64) {
        // An odd number without a pattern: 2^64 divided by the golden ratio.
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word.iter_mut().zip(part).for_each(|(to, from)| *to = *from);
            self.mix(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Makes everybody refer to the functions that stay.
fn redirect(module: &mut Module, stands_for: &HashMap<FunctionId, FunctionId>) {
    let change = |function: &mut FunctionId| {
        if let Some(other) = stands_for.get(function) {
            *function = *other;
        }
    };
    each_function(module, |function| {
        for sequence in sequences(function) {
            for (instruction, _) in &mut function.block_mut(sequence).instrs {
                match instruction {
                    Instr::Call(call) => change(&mut call.func),
                    Instr::ReturnCall(call) => change(&mut call.func),
                    Instr::RefFunc(reference) => change(&mut reference.func),
                    _ => {}
                }
            }
        }
    });
    let change_constant = |constant: &mut ConstExpr| match constant {
        ConstExpr::RefFunc(function) => change(function),
        ConstExpr::Extended(operations) => {
            for operation in operations {
                if let ConstOp::RefFunc(function) = operation {
                    change(function);
                }
            }
        }
        _ => {}
    };
    for element in module.elements.iter_mut() {
        match &mut element.items {
            ElementItems::Functions(functions) => functions.iter_mut().for_each(change),
            ElementItems::Expressions(_, items) => items.iter_mut().for_each(change_constant),
        }
    }
    for export in module.exports.iter_mut() {
        if let ExportItem::Function(function) = &mut export.item {
            change(function);
        }
    }
    let globals: Vec<_> = module.globals.iter().map(walrus::Global::id).collect();
    for id in globals {
        if let GlobalKind::Local(constant) = &mut module.globals.get_mut(id).kind {
            change_constant(constant);
        }
    }
    for table in module.tables.iter_mut() {
        if let Some(constant) = &mut table.init {
            change_constant(constant);
        }
    }
    if let Some(start) = &mut module.start {
        change(start);
    }
}

/// A function as numbers.
struct Spelling<'a> {
    numbers: Vec<u64>,
    locals: HashMap<LocalId, u64, BuildHasherDefault<Mixed>>,
    blocks: HashMap<InstrSeqId, u64, BuildHasherDefault<Mixed>>,
    all_locals: &'a ModuleLocals,
    stands_for: &'a HashMap<FunctionId, FunctionId>,
}

impl<'a> Spelling<'a> {
    /// None for a function with an instruction that is too rare to be spelled.
    fn of(
        function: &LocalFunction,
        all_locals: &'a ModuleLocals,
        stands_for: &'a HashMap<FunctionId, FunctionId>,
    ) -> Option<Vec<u64>> {
        let mut spelling = Self {
            numbers: vec![function.ty().index() as u64],
            locals: HashMap::default(),
            blocks: HashMap::default(),
            all_locals,
            stands_for,
        };
        for argument in &function.args {
            spelling.local(*argument);
        }
        // Parents come before their children, so a block has its number before somebody branches to it.
        for sequence in sequences(function) {
            spelling.block(sequence);
            let sequence = function.block(sequence);
            spelling.block_type(sequence.ty);
            spelling.numbers.push(sequence.instrs.len() as u64);
            for (instruction, _) in &sequence.instrs {
                spelling.instruction(instruction)?;
            }
        }
        Some(spelling.numbers)
    }

    fn put(&mut self, numbers: &[u64]) {
        self.numbers.extend_from_slice(numbers);
    }

    fn local(&mut self, id: LocalId) {
        let next = self.locals.len() as u64;
        let number = *self.locals.entry(id).or_insert(next);
        self.numbers.push(number);
        if number == next {
            let ty = self.all_locals.get(id).ty();
            self.value_type(ty);
        }
    }

    fn value_type(&mut self, ty: ValType) {
        match ty {
            ValType::I32 => self.put(&[0]),
            ValType::I64 => self.put(&[1]),
            ValType::F32 => self.put(&[2]),
            ValType::F64 => self.put(&[3]),
            ValType::V128 => self.put(&[4]),
            ValType::Ref(_) => self.text(&format!("{ty:?}")),
        }
    }

    fn function(&mut self, instruction: u64, id: FunctionId) {
        self.put(&[instruction, last(id, self.stands_for).index() as u64]);
    }

    fn block(&mut self, id: InstrSeqId) {
        let next = self.blocks.len() as u64;
        let number = *self.blocks.entry(id).or_insert(next);
        self.numbers.push(number);
    }

    fn block_type(&mut self, ty: InstrSeqType) {
        match ty {
            InstrSeqType::Simple(None) => self.put(&[0]),
            InstrSeqType::Simple(Some(ty)) => {
                self.put(&[1]);
                self.value_type(ty);
            }
            InstrSeqType::MultiValue(ty) => self.put(&[2, ty.index() as u64]),
        }
    }

    /// What has no number of its own, letter by letter.
    fn text(&mut self, text: &str) {
        self.numbers.push(text.len() as u64);
        for part in text.as_bytes().chunks(8) {
            let mut word = [0; 8];
            word.iter_mut().zip(part).for_each(|(to, from)| *to = *from);
            self.numbers.push(u64::from_le_bytes(word));
        }
    }

    fn instruction(&mut self, instruction: &Instr) -> Option<()> {
        match instruction {
            Instr::Block(block) => {
                self.put(&[1]);
                self.block(block.seq);
            }
            Instr::Loop(block) => {
                self.put(&[2]);
                self.block(block.seq);
            }
            Instr::IfElse(block) => {
                self.put(&[3]);
                self.block(block.consequent);
                self.block(block.alternative);
            }
            Instr::Call(call) => self.function(4, call.func),
            Instr::CallIndirect(call) => {
                self.put(&[5, call.ty.index() as u64, call.table.index() as u64]);
            }
            Instr::LocalGet(local) => {
                self.put(&[6]);
                self.local(local.local);
            }
            Instr::LocalSet(local) => {
                self.put(&[7]);
                self.local(local.local);
            }
            Instr::LocalTee(local) => {
                self.put(&[8]);
                self.local(local.local);
            }
            Instr::GlobalGet(global) => self.put(&[9, global.global.index() as u64]),
            Instr::GlobalSet(global) => self.put(&[10, global.global.index() as u64]),
            Instr::Const(constant) => match constant.value {
                Value::I32(value) => self.put(&[11, u64::from(value.cast_unsigned())]),
                Value::I64(value) => self.put(&[12, value.cast_unsigned()]),
                Value::F32(value) => self.put(&[13, u64::from(value.to_bits())]),
                Value::F64(value) => self.put(&[14, value.to_bits()]),
                Value::V128(value) => {
                    self.put(&[15]);
                    self.text(&value.to_string());
                }
            },
            Instr::Br(branch) => {
                self.put(&[16]);
                self.block(branch.block);
            }
            Instr::BrIf(branch) => {
                self.put(&[17]);
                self.block(branch.block);
            }
            Instr::BrTable(branch) => {
                self.put(&[18, branch.blocks.len() as u64]);
                for block in branch.blocks.iter().chain([&branch.default]) {
                    self.block(*block);
                }
            }
            Instr::Load(load) => {
                self.put(&[
                    19,
                    load.memory.index() as u64,
                    u64::from(load.arg.align),
                    load.arg.offset,
                ]);
                self.load(load.kind);
            }
            Instr::Store(store) => {
                self.put(&[
                    20,
                    store.memory.index() as u64,
                    u64::from(store.arg.align),
                    store.arg.offset,
                ]);
                self.store(store.kind);
            }
            Instr::Drop(_) => self.put(&[21]),
            Instr::Return(_) => self.put(&[22]),
            Instr::Unreachable(_) => self.put(&[23]),
            Instr::Select(select) => {
                self.put(&[24]);
                self.block_type(InstrSeqType::Simple(select.ty));
            }
            Instr::Binop(operation) => {
                self.put(&[25]);
                self.text(&format!("{:?}", operation.op));
            }
            Instr::Unop(operation) => {
                self.put(&[26]);
                self.text(&format!("{:?}", operation.op));
            }
            Instr::MemorySize(size) => self.put(&[27, size.memory.index() as u64]),
            Instr::MemoryGrow(grow) => self.put(&[28, grow.memory.index() as u64]),
            Instr::MemoryCopy(copy) => {
                self.put(&[29, copy.src.index() as u64, copy.dst.index() as u64]);
            }
            Instr::MemoryFill(fill) => self.put(&[30, fill.memory.index() as u64]),
            Instr::RefFunc(reference) => self.function(31, reference.func),
            Instr::ReturnCall(call) => self.function(32, call.func),
            _ => return None,
        }
        Some(())
    }

    fn load(&mut self, kind: LoadKind) {
        self.text(&format!("{kind:?}"));
    }

    fn store(&mut self, kind: StoreKind) {
        self.text(&format!("{kind:?}"));
    }
}
