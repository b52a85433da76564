//! What a function says, in bytes: two functions are spelled alike exactly if they agree in all but whom they call.
//!
//! Locals and blocks are counted in the order of their first appearance. Whom a function calls is listed beside it.

use crate::post::code::inner_sequences;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::mem::{Discriminant, discriminant};
use walrus::ir::{
    BinaryOp, Instr, InstrSeqId, InstrSeqType, LoadKind, LocalId, MemArg, StoreKind, UnaryOp, Value,
};
use walrus::{FunctionId, LocalFunction, ModuleLocals, ValType};

/// A number that is the same for functions that are: of their types, and of what stands in their outermost blocks.
pub fn opening(function: &LocalFunction) -> u64 {
    let mut mixed = Mixed::default();
    function.ty().index().hash(&mut mixed);
    for (instruction, _) in &function.block(function.entry_block()).instrs {
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
            _ => {}
        }
    }
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

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Numbers for the variants of an enum, given when they are first met.
type Numbers<T> = HashMap<Discriminant<T>, u16, BuildHasherDefault<Mixed>>;

/// What says the variant, and in a byte what it has besides.
fn variant<T>(numbers: &mut Numbers<T>, variant: &T, besides: u8) -> [u8; 3] {
    let next = numbers.len() as u16;
    let [low, high] = numbers
        .entry(discriminant(variant))
        .or_insert(next)
        .to_le_bytes();
    [low, high, besides]
}

/// Numbers for the locals or blocks of a function, in the order of their first appearance.
#[derive(Default)]
struct Appearances {
    /// By index: in which function it appeared last, and its number there.
    seen: Vec<(u32, u32)>,
    function: u32,
    count: u32,
}

impl Appearances {
    fn next_function(&mut self) {
        self.function += 1;
        self.count = 0;
    }

    /// The number, and whether this is the first appearance.
    fn number(&mut self, index: usize) -> (u32, bool) {
        if self.seen.len() <= index {
            self.seen.resize(index + 1, (0, 0));
        }
        let (function, number) = &mut self.seen[index];
        let is_new = *function != self.function;
        if is_new {
            (*function, *number) = (self.function, self.count);
            self.count += 1;
        }
        (*number, is_new)
    }
}

/// Spells functions of one module.
pub struct Speller<'a> {
    all_locals: &'a ModuleLocals,
    locals: Appearances,
    blocks: Appearances,
    binary: Numbers<BinaryOp>,
    unary: Numbers<UnaryOp>,
    loads: Numbers<LoadKind>,
    stores: Numbers<StoreKind>,
    /// The function that is being spelled.
    bytes: Vec<u8>,
    callees: Vec<FunctionId>,
}

impl<'a> Speller<'a> {
    pub fn new(all_locals: &'a ModuleLocals) -> Self {
        Self {
            all_locals,
            locals: Appearances::default(),
            blocks: Appearances::default(),
            binary: HashMap::default(),
            unary: HashMap::default(),
            loads: HashMap::default(),
            stores: HashMap::default(),
            bytes: Vec::new(),
            callees: Vec::new(),
        }
    }

    /// The spelling, and whom the function calls; none for a function with an instruction that is too rare to be spelled.
    pub fn spell(&mut self, function: &LocalFunction) -> Option<(Vec<u8>, Vec<FunctionId>)> {
        self.bytes.clear();
        self.callees.clear();
        self.locals.next_function();
        self.blocks.next_function();
        self.put(0, &[function.ty().index()]);
        for argument in &function.args {
            self.local(0, *argument);
        }
        let mut open = vec![function.entry_block()];
        while let Some(id) = open.pop() {
            self.block(id);
            let sequence = function.block(id);
            self.block_type(sequence.ty);
            self.put(0, &[sequence.instrs.len()]);
            for (instruction, _) in &sequence.instrs {
                inner_sequences(instruction, &mut open);
                self.instruction(instruction)?;
            }
        }
        Some((self.bytes.clone(), self.callees.clone()))
    }

    /// Whoever reads what `tag` begins knows how many numbers follow.
    fn put(&mut self, tag: u8, numbers: &[usize]) {
        self.bytes.push(tag);
        for number in numbers {
            // Indices and lengths of a module fit.
            self.bytes.extend((*number as u32).to_le_bytes());
        }
    }

    fn local(&mut self, tag: u8, id: LocalId) {
        let (number, is_new) = self.locals.number(id.index());
        self.put(tag, &[number as usize]);
        if is_new {
            self.value_type(self.all_locals.get(id).ty());
        }
    }

    fn value_type(&mut self, ty: ValType) {
        match ty {
            ValType::I32 => self.bytes.push(0),
            ValType::I64 => self.bytes.push(1),
            ValType::F32 => self.bytes.push(2),
            ValType::F64 => self.bytes.push(3),
            ValType::V128 => self.bytes.push(4),
            ValType::Ref(_) => self.text(5, &format!("{ty:?}")),
        }
    }

    fn block(&mut self, id: InstrSeqId) {
        let (number, _) = self.blocks.number(id.index());
        self.bytes.extend(number.to_le_bytes());
    }

    fn block_type(&mut self, ty: InstrSeqType) {
        match ty {
            InstrSeqType::Simple(None) => self.bytes.push(0),
            InstrSeqType::Simple(Some(ty)) => {
                self.bytes.push(1);
                self.value_type(ty);
            }
            InstrSeqType::MultiValue(ty) => self.put(2, &[ty.index()]),
        }
    }

    /// What has no number of its own, letter by letter.
    fn text(&mut self, tag: u8, text: &str) {
        self.put(tag, &[text.len()]);
        self.bytes.extend(text.bytes());
    }

    fn call(&mut self, tag: u8, callee: FunctionId) {
        self.bytes.push(tag);
        self.callees.push(callee);
    }

    /// An access to memory: what it does, and where.
    fn access(&mut self, tag: u8, kind: [u8; 3], memory: walrus::MemoryId, place: MemArg) {
        self.put(tag, &[memory.index(), place.align as usize]);
        self.bytes.extend(kind);
        self.bytes.extend(place.offset.to_le_bytes());
    }

    fn constant(&mut self, value: Value) {
        match value {
            Value::I32(value) => {
                self.bytes.push(11);
                self.bytes.extend(value.to_le_bytes());
            }
            Value::I64(value) => {
                self.bytes.push(12);
                self.bytes.extend(value.to_le_bytes());
            }
            Value::F32(value) => {
                self.bytes.push(13);
                self.bytes.extend(value.to_bits().to_le_bytes());
            }
            Value::F64(value) => {
                self.bytes.push(14);
                self.bytes.extend(value.to_bits().to_le_bytes());
            }
            Value::V128(value) => {
                self.bytes.push(15);
                self.bytes.extend(value.to_le_bytes());
            }
        }
    }

    fn instruction(&mut self, instruction: &Instr) -> Option<()> {
        match instruction {
            Instr::Block(block) => {
                self.bytes.push(1);
                self.block(block.seq);
            }
            Instr::Loop(block) => {
                self.bytes.push(2);
                self.block(block.seq);
            }
            Instr::IfElse(block) => {
                self.bytes.push(3);
                self.block(block.consequent);
                self.block(block.alternative);
            }
            Instr::Call(call) => self.call(4, call.func),
            Instr::CallIndirect(call) => self.put(5, &[call.ty.index(), call.table.index()]),
            Instr::LocalGet(local) => self.local(6, local.local),
            Instr::LocalSet(local) => self.local(7, local.local),
            Instr::LocalTee(local) => self.local(8, local.local),
            Instr::GlobalGet(global) => self.put(9, &[global.global.index()]),
            Instr::GlobalSet(global) => self.put(10, &[global.global.index()]),
            Instr::Const(constant) => self.constant(constant.value),
            Instr::Br(branch) => {
                self.bytes.push(16);
                self.block(branch.block);
            }
            Instr::BrIf(branch) => {
                self.bytes.push(17);
                self.block(branch.block);
            }
            Instr::BrTable(branch) => {
                self.put(18, &[branch.blocks.len()]);
                for block in branch.blocks.iter().chain([&branch.default]) {
                    self.block(*block);
                }
            }
            Instr::Load(load) => {
                let kind = variant(&mut self.loads, &load.kind, of_load(load.kind));
                self.access(19, kind, load.memory, load.arg);
            }
            Instr::Store(store) => {
                let kind = variant(&mut self.stores, &store.kind, of_store(store.kind));
                self.access(20, kind, store.memory, store.arg);
            }
            Instr::Drop(_) => self.bytes.push(21),
            Instr::Return(_) => self.bytes.push(22),
            Instr::Unreachable(_) => self.bytes.push(23),
            Instr::Select(select) => {
                self.bytes.push(24);
                self.block_type(InstrSeqType::Simple(select.ty));
            }
            Instr::Binop(operation) => {
                self.bytes.push(25);
                let op = variant(&mut self.binary, &operation.op, of_binary(operation.op));
                self.bytes.extend(op);
            }
            Instr::Unop(operation) => {
                self.bytes.push(26);
                let op = variant(&mut self.unary, &operation.op, of_unary(operation.op));
                self.bytes.extend(op);
            }
            Instr::MemorySize(size) => self.put(27, &[size.memory.index()]),
            Instr::MemoryGrow(grow) => self.put(28, &[grow.memory.index()]),
            Instr::MemoryCopy(copy) => self.put(29, &[copy.src.index(), copy.dst.index()]),
            Instr::MemoryFill(fill) => self.put(30, &[fill.memory.index()]),
            Instr::RefFunc(reference) => self.call(31, reference.func),
            Instr::ReturnCall(call) => self.call(32, call.func),
            _ => return None,
        }
        Some(())
    }
}

/// What a load has besides its kind.
fn of_load(kind: LoadKind) -> u8 {
    match kind {
        LoadKind::I32 { atomic } | LoadKind::I64 { atomic } => u8::from(atomic),
        LoadKind::F32 | LoadKind::F64 | LoadKind::V128 => 0,
        LoadKind::I32_8 { kind }
        | LoadKind::I32_16 { kind }
        | LoadKind::I64_8 { kind }
        | LoadKind::I64_16 { kind }
        | LoadKind::I64_32 { kind } => kind as u8,
    }
}

/// What a store has besides its kind.
fn of_store(kind: StoreKind) -> u8 {
    match kind {
        StoreKind::I32 { atomic }
        | StoreKind::I64 { atomic }
        | StoreKind::I32_8 { atomic }
        | StoreKind::I32_16 { atomic }
        | StoreKind::I64_8 { atomic }
        | StoreKind::I64_16 { atomic }
        | StoreKind::I64_32 { atomic } => u8::from(atomic),
        StoreKind::F32 | StoreKind::F64 | StoreKind::V128 => 0,
    }
}

/// The lane that an operation is about, if it is about one.
fn of_binary(operation: BinaryOp) -> u8 {
    use BinaryOp as Op;
    match operation {
        Op::I8x16ReplaceLane { idx }
        | Op::I16x8ReplaceLane { idx }
        | Op::I32x4ReplaceLane { idx }
        | Op::I64x2ReplaceLane { idx }
        | Op::F32x4ReplaceLane { idx }
        | Op::F64x2ReplaceLane { idx } => idx,
        _ => 0,
    }
}

/// The lane that an operation is about, if it is about one.
fn of_unary(operation: UnaryOp) -> u8 {
    use UnaryOp as Op;
    match operation {
        Op::I8x16ExtractLaneS { idx }
        | Op::I8x16ExtractLaneU { idx }
        | Op::I16x8ExtractLaneS { idx }
        | Op::I16x8ExtractLaneU { idx }
        | Op::I32x4ExtractLane { idx }
        | Op::I64x2ExtractLane { idx }
        | Op::F32x4ExtractLane { idx }
        | Op::F64x2ExtractLane { idx } => idx,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::Speller;
    use walrus::Module;

    /// The spellings of all functions of a module.
    fn spelled(text: &str) -> Vec<Vec<u8>> {
        let bytes = wat::parse_str(text).expect("the text is right");
        let module = Module::from_buffer(&bytes).expect("it is valid");
        let mut speller = Speller::new(&module.locals);
        let functions = module.funcs.iter_local();
        functions
            .filter_map(|(_, function)| speller.spell(function))
            .map(|(spelling, _)| spelling)
            .collect()
    }

    #[test]
    fn what_differs_is_spelled_differently() {
        let bodies = [
            "",
            "nop i32.const 1 drop",
            "i32.const 2 drop",
            "i64.const 1 drop",
            "f32.const 0 drop",
            "f32.const -0 drop",
            "local.get 0 drop",
            "local.get 1 drop",
            "local.get 2 drop",
            "local.get 3 drop",
            "local.get 0 i32.load drop",
            "local.get 0 i32.load offset=1 drop",
            "local.get 0 i32.load align=1 drop",
            "local.get 0 i32.load8_s drop",
            "local.get 0 i32.load8_u drop",
            "local.get 0 i32.atomic.load8_u drop",
            "local.get 0 i32.atomic.load drop",
            "local.get 0 i64.load8_u drop",
            "local.get 0 local.get 0 i32.add drop",
            "local.get 0 local.get 0 i32.sub drop",
            "local.get 0 local.get 1 i32.sub drop",
            "local.get 1 local.get 0 i32.sub drop",
            "local.get 2 i32x4.extract_lane 1 drop",
            "local.get 2 i32x4.extract_lane 2 drop",
            "local.get 2 local.get 0 i32x4.replace_lane 1 drop",
            "local.get 2 local.get 0 i32x4.replace_lane 2 drop",
            "block block br 0 end end",
            "block block br 1 end end",
            "block end block end",
            "block block end end",
            "block (result i32) i32.const 1 end drop",
            "loop end",
            "local.get 0 if else end",
            "block local.get 0 br_table 0 end",
            "block local.get 0 br_table 0 1 end",
            "block local.get 0 br_table 1 0 end",
            "call 0",
            "call 0 call 0",
            "return_call 0",
            "i32.const 0 call_indirect (type 0)",
            "i32.const 0 i32.const 0 call_indirect (type 1)",
            "local.get 0 i32.const 0 call_indirect (type 1)",
        ];
        let functions: String = bodies
            .iter()
            .map(|body| format!("(func (type 2) (local v128 f64) {body})"))
            .collect();
        let text = format!(
            "(module (type (func)) (type (func (param i32))) (type (func (param i32 i32)))
             (memory 1) (table 1 funcref) (func) {functions})"
        );
        let spellings = spelled(&text);
        assert_eq!(spellings.len(), bodies.len() + 1);
        for (place, (spelling, body)) in spellings.iter().skip(1).zip(bodies).enumerate() {
            let same = spellings.iter().skip(1).position(|other| other == spelling);
            assert_eq!(same, Some(place), "{body}");
        }
    }

    #[test]
    fn numbers_of_locals_and_callees_do_not_count() {
        let spellings = spelled(
            "(module
               (func (local i32 i64) local.get 1 drop call 0 local.get 0 drop)
               (func (local i64 i32) local.get 0 drop call 1 local.get 1 drop))",
        );
        assert_eq!(spellings.first(), spellings.get(1));
    }
}
