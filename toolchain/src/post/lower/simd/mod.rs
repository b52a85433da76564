//! `simd128`: a vector becomes two numbers of 64 bits, the lower half first; an instruction becomes a call of a function that
//! does the same with such pairs.
//!
//! | where | what |
//! |---|---|
//! | locals, globals, parameters | two of them |
//! | results, blocks | two values, which `multivalue` lowers where that is unwanted too |
//! | memory | two loads or stores, the one first that goes further |
//! | `drop`, `select` | as the validator says what they work on |
//! | all others | the functions of `build.rs`, by the table in `table.rs` |
//!
//! A function is added once, when the first instruction needs it. What a host passes cannot become a pair: imports and exports
//! with vectors are refused.

mod build;
mod lanes;
mod memory;
mod scan;
mod shape;
mod split;
mod table;
#[cfg(test)]
mod tests;

use crate::failure::Failure;
use crate::post::code::{call, get, global_get, global_set, i64, sequences, set, with_body};
use crate::post::features::Feature;
use crate::post::file::File;
use memory::Kept;
use scan::Vectors;
use std::collections::HashMap;
use walrus::ir::{
    Const, Drop, GlobalGet, GlobalSet, I8x16Swizzle, Instr, InstrLocId, InstrSeqId, InstrSeqType,
    LocalGet, LocalSet, LocalTee, Select, Value,
};
use walrus::{FunctionId, FunctionKind, GlobalId, LocalFunction, LocalId, Module, TypeId, ValType};

/// What is made of vectors, and may have to be lowered in its turn.
pub const MADE: [Feature; 2] = [Feature::MultiValue, Feature::FloatToInt];

/// Lowers all vectors; gives how many instructions worked on them.
pub fn run(module: &mut Module, file: &File) -> Result<usize, Failure> {
    split::refuse(module)?;
    let vectors = Vectors::of(&file.bytes)
        .map_err(|error| Failure::internal("a valid module cannot be read").because(error))?;
    split::types(module);
    let mut lowering = Lowering {
        pair: module.types.add(&[], &[ValType::I64, ValType::I64]),
        globals: split::globals(module)?,
        vectors,
        locals: HashMap::new(),
        functions: HashMap::new(),
        shuffles: 0,
        count: 0,
    };
    for id in with_body(&module.funcs) {
        lowering.function(module, id);
    }
    for global in lowering.globals.keys() {
        module.globals.delete(*global);
    }
    Ok(lowering.count)
}

/// The share of a module's instructions up to which it has "little" of vectors, one in so many.
const LITTLE: u64 = 10;

/// Why a module has too many vectors to do without them unasked.
pub fn too_much(file: &File) -> Option<String> {
    let vectors = Vectors::of(&file.bytes).ok()?;
    (vectors.count * LITTLE > vectors.all).then(|| {
        format!(
            "{} of its {} instructions work on vectors: it would run, but many times slower",
            vectors.count, vectors.all
        )
    })
}

/// The halves of a vector that is written down.
pub fn numbers(vector: u128) -> [i64; 2] {
    let half = |bits: u128| (bits & u128::from(u64::MAX)) as u64;
    [vector, vector >> 64].map(|bits| half(bits).cast_signed())
}

struct Lowering {
    /// The type of a block that leaves one vector.
    pair: TypeId,
    globals: HashMap<GlobalId, [GlobalId; 2]>,
    vectors: Vectors,
    /// The halves of locals.
    locals: HashMap<LocalId, [LocalId; 2]>,
    /// What stands for instructions, by their names.
    functions: HashMap<String, FunctionId>,
    /// How many of them shuffle.
    shuffles: usize,
    count: usize,
}

/// So many shuffles have a function of their own, which is quick. More share one, so that functions stay few.
const MOST_SHUFFLES: usize = 500;

/// The function of this name, which has a body.
fn body_of(module: &mut Module, id: FunctionId) -> Option<&mut LocalFunction> {
    match &mut module.funcs.get_mut(id).kind {
        FunctionKind::Local(function) => Some(function),
        _ => None,
    }
}

impl Lowering {
    fn function(&mut self, module: &mut Module, id: FunctionId) {
        let Some(function) = body_of(module, id) else {
            return;
        };
        let all = sequences(function);
        let mut arguments = std::mem::take(&mut function.args);
        arguments = arguments
            .into_iter()
            .flat_map(|argument| match self.halves(module, argument) {
                Some(halves) => halves.to_vec(),
                None => vec![argument],
            })
            .collect();
        if let Some(function) = body_of(module, id) {
            function.args = arguments;
        }
        let mut kept = Kept::default();
        for sequence in all {
            self.sequence(module, id, sequence, &mut kept);
        }
    }

    fn sequence(
        &mut self,
        module: &mut Module,
        id: FunctionId,
        sequence: InstrSeqId,
        kept: &mut Kept,
    ) {
        let Some(function) = body_of(module, id) else {
            return;
        };
        let block = function.block_mut(sequence);
        if block.ty == InstrSeqType::Simple(Some(ValType::V128)) {
            block.ty = InstrSeqType::MultiValue(self.pair);
        }
        let old = std::mem::take(&mut block.instrs);
        let mut new: Vec<(Instr, InstrLocId)> = Vec::with_capacity(old.len());
        for (instruction, location) in old {
            match self.instruction(module, &instruction, location, kept) {
                Some(code) => {
                    self.count += 1;
                    new.extend(code.into_iter().map(|instruction| (instruction, location)));
                }
                None => new.push((instruction, location)),
            }
        }
        if let Some(function) = body_of(module, id) {
            function.block_mut(sequence).instrs = new;
        }
    }

    /// What stands for an instruction, if it works on vectors.
    fn instruction(
        &mut self,
        module: &mut Module,
        instruction: &Instr,
        location: InstrLocId,
        kept: &mut Kept,
    ) -> Option<Vec<Instr>> {
        let is_vector =
            || !location.is_default() && self.vectors.untyped.contains(&location.data());
        match instruction {
            Instr::Const(Const {
                value: Value::V128(vector),
            }) => Some(numbers(*vector).map(i64).to_vec()),
            Instr::LocalGet(LocalGet { local }) => {
                Some(self.halves(module, *local)?.map(get).to_vec())
            }
            Instr::LocalSet(LocalSet { local }) => {
                let [low, high] = self.halves(module, *local)?;
                Some(vec![set(high), set(low)])
            }
            Instr::LocalTee(LocalTee { local }) => {
                let [low, high] = self.halves(module, *local)?;
                let tee = LocalTee { local: low };
                Some(vec![set(high), tee.into(), get(high)])
            }
            Instr::GlobalGet(GlobalGet { global }) => {
                Some(self.globals.get(global)?.map(global_get).to_vec())
            }
            Instr::GlobalSet(GlobalSet { global }) => {
                let [low, high] = self.globals.get(global)?;
                Some(vec![global_set(*high), global_set(*low)])
            }
            Instr::Drop(_) if is_vector() => Some(vec![Drop {}.into(), Drop {}.into()]),
            Instr::Select(Select { ty }) if *ty == Some(ValType::V128) || is_vector() => {
                let function = *self
                    .functions
                    .entry("v128.select".into())
                    .or_insert_with(|| build::select(module));
                Some(vec![call(function)])
            }
            other => {
                let Module {
                    locals, memories, ..
                } = module;
                match memory::access(other, locals, memories, kept) {
                    Some(code) => Some(
                        code.into_iter()
                            .map(|part| self.called(module, &part).unwrap_or(part))
                            .collect(),
                    ),
                    None => self
                        .rare_shuffle(module, other)
                        .or_else(|| Some(vec![self.called(module, other)?])),
                }
            }
        }
    }

    /// A shuffle for which there is no function if there are many already: its places become an operand.
    fn rare_shuffle(&mut self, module: &mut Module, instruction: &Instr) -> Option<Vec<Instr>> {
        let Instr::I8x16Shuffle(shuffle) = instruction else {
            return None;
        };
        if self.functions.contains_key(&name(instruction)) {
            return None;
        }
        self.shuffles += 1;
        if self.shuffles <= MOST_SHUFFLES {
            return None;
        }
        let swizzle = self.function_for(module, &I8x16Swizzle {}.into())?;
        let function = *self
            .functions
            .entry("i8x16.shuffle".into())
            .or_insert_with(|| build::any_shuffle(module, swizzle));
        let [low, high] = numbers(u128::from_le_bytes(shuffle.indices));
        Some(vec![i64(low), i64(high), call(function)])
    }

    /// The call of the function that stands for an instruction.
    fn called(&mut self, module: &mut Module, instruction: &Instr) -> Option<Instr> {
        self.function_for(module, instruction).map(call)
    }

    fn function_for(&mut self, module: &mut Module, instruction: &Instr) -> Option<FunctionId> {
        let operation = table::operation(instruction)?;
        let name = name(instruction);
        let function = match self.functions.get(&name) {
            Some(function) => *function,
            None => {
                let function = build::function(module, &name, operation);
                self.functions.insert(name, function);
                function
            }
        };
        Some(function)
    }

    /// The halves of a local that is a vector.
    fn halves(&mut self, module: &mut Module, local: LocalId) -> Option<[LocalId; 2]> {
        let whole = module.locals.get(local);
        if whole.ty() != ValType::V128 {
            return None;
        }
        let name = whole.name.clone();
        let halves = self.locals.entry(local).or_insert_with(|| {
            ["low", "high"].map(|which| {
                let half = module.locals.add(ValType::I64);
                module.locals.get_mut(half).name =
                    name.as_ref().map(|name| format!("{name}.{which}"));
                half
            })
        });
        Some(*halves)
    }
}

/// What an instruction is called, with the lanes that belong to it: as in the text format, where walrus calls it the same.
fn name(instruction: &Instr) -> String {
    let debug = match instruction {
        Instr::Unop(unop) => format!("{:?}", unop.op),
        Instr::Binop(binop) => format!("{:?}", binop.op),
        Instr::I8x16Shuffle(shuffle) => {
            let places = shuffle.indices.map(|place| place.to_string());
            return format!("i8x16.shuffle {}", places.join(" "));
        }
        Instr::I8x16Swizzle(_) => return "i8x16.swizzle".into(),
        _ => return "v128.bitselect".into(),
    };
    // `I8x16AddSatS`, `I8x16ReplaceLane { idx: 3 }`, `V128AndNot`.
    let (op, lane) = debug.split_once(" { idx: ").unwrap_or((&debug, ""));
    let shape = if op.starts_with("V128") { 4 } else { 5 };
    let (shape, rest) = op.split_at_checked(shape).unwrap_or((op, ""));
    let mut text = shape.to_ascii_lowercase();
    for (place, letter) in rest.char_indices() {
        if letter.is_ascii_uppercase() {
            text.push(if place == 0 { '.' } else { '_' });
        }
        text.push(letter.to_ascii_lowercase());
    }
    let lane = lane.trim_end_matches(" }");
    match lane.is_empty() {
        true => text,
        false => format!("{text} {lane}"),
    }
}
