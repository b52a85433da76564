//! Several results, and blocks with parameters.
//!
//! A function returns its first result as before and leaves the others in globals, one for each place and type, which its
//! caller reads at once. A block takes its parameters from locals, and leaves several results in locals: its carriers. Whoever
//! branches to it fills them first. They are read only where the block begins or ends, so it does no harm to fill those of
//! a block that is not branched to in the end.

use crate::failure::Failure;
use crate::post::code::{self, block, get, global_get, global_set, sequences, set, with_body};
use std::collections::{BTreeMap, HashMap};
use walrus::ir::{
    Block, Br, BrIf, BrTable, Call, CallIndirect, IfElse, Instr, InstrLocId, InstrSeqId,
    InstrSeqType, Loop, Return, Value,
};
use walrus::{
    CompositeType, ConstExpr, ExportItem, FunctionId, FunctionKind, FunctionType, GlobalId,
    ImportKind, LocalFunction, LocalId, Module, ModuleLocals, TypeId, ValType,
};

/// Parameters and results of every type, as they were.
type Types = HashMap<TypeId, (Vec<ValType>, Vec<ValType>)>;

pub fn run(module: &mut Module) -> Result<usize, Failure> {
    refuse(module)?;
    let types: Types = module
        .types
        .iter()
        .filter_map(|ty| ty.as_function().map(|function| (ty.id(), function)))
        .map(|(id, function)| {
            (
                id,
                (function.params().to_vec(), function.results().to_vec()),
            )
        })
        .collect();
    let mut count = 0;
    let mut globals = Globals::default();
    for id in with_body(&module.funcs) {
        count += usize::from(lower_function(module, id, &types, &mut globals)?);
    }
    for (id, (parameters, results)) in &types {
        if let [first, _, ..] = results.as_slice() {
            let lowered = FunctionType::new(parameters.clone().into(), Box::new([*first]));
            *module.types.get_mut(*id).kind_mut() = CompositeType::Function(lowered);
        }
    }
    Ok(count)
}

/// A host cannot know of the globals: what is imported or exported must have one result.
fn refuse(module: &Module) -> Result<(), Failure> {
    let has_several =
        |function: FunctionId| module.types.results(module.funcs.get(function).ty()).len() > 1;
    for import in module.imports.iter() {
        if let ImportKind::Function(function) = import.kind
            && has_several(function)
        {
            return Err(Failure::user(format!(
                "the import `{}.{}` has several results",
                import.module, import.name
            ))
            .because("the runtime would have to be told where they are"));
        }
    }
    for export in module.exports.iter() {
        if let ExportItem::Function(function) = export.item
            && has_several(function)
        {
            return Err(
                Failure::user(format!("the export `{}` has several results", export.name))
                    .because("its caller would have to be told where they are"),
            );
        }
    }
    Ok(())
}

/// The globals for results beyond the first.
#[derive(Default)]
struct Globals(BTreeMap<(usize, ValType), GlobalId>);

impl Globals {
    fn at(&mut self, module: &mut Module, place: usize, ty: ValType) -> Result<GlobalId, Failure> {
        if let Some(known) = self.0.get(&(place, ty)) {
            return Ok(*known);
        }
        let zero = match ty {
            ValType::I32 => Value::I32(0),
            ValType::I64 => Value::I64(0),
            ValType::F32 => Value::F32(0.0),
            ValType::F64 => Value::F64(0.0),
            ValType::V128 => Value::V128(0),
            ValType::Ref(_) => return Err(Failure::user("a function returns several references")),
        };
        let global = module
            .globals
            .add_local(ty, true, false, ConstExpr::Value(zero));
        module.globals.get_mut(global).name = Some(format!("wasikit result {place} {ty}"));
        self.0.insert((place, ty), global);
        Ok(global)
    }
}

/// The kinds of a sequence, as far as branches are concerned.
#[derive(Clone, Default)]
struct Carriers {
    /// What is taken from locals at the beginning.
    parameters: Vec<LocalId>,
    /// What is left in locals at the end.
    results: Vec<LocalId>,
    /// A branch goes to the beginning.
    is_loop: bool,
}

impl Carriers {
    /// What a branch has to fill.
    fn of_branch(&self) -> &[LocalId] {
        if self.is_loop {
            &self.parameters
        } else {
            &self.results
        }
    }
}

/// Rewrites one function; says whether that was necessary.
fn lower_function(
    module: &mut Module,
    id: FunctionId,
    types: &Types,
    globals: &mut Globals,
) -> Result<bool, Failure> {
    let FunctionKind::Local(function) = &module.funcs.get(id).kind else {
        return Ok(false);
    };
    let own_results = types
        .get(&function.ty())
        .map_or(&[][..], |(_, results)| results)
        .to_vec();
    if own_results.len() < 2 && !needs_work(module, function, types) {
        return Ok(false);
    }
    let name = code::name(module, id);
    let mut result_globals = Vec::new();
    for (place, ty) in own_results.iter().enumerate().skip(1) {
        result_globals.push(globals.at(module, place, *ty)?);
    }
    // All globals that calls in it may need, so that rewriting does not need the whole module.
    let mut after_calls: HashMap<Callee, Vec<GlobalId>> = HashMap::new();
    for (callee, results) in callees(module, id, types) {
        let mut read = Vec::new();
        for (place, ty) in results.iter().enumerate().skip(1) {
            read.push(globals.at(module, place, *ty)?);
        }
        after_calls.insert(callee, read);
    }
    let Module { funcs, locals, .. } = module;
    let FunctionKind::Local(function) = &mut funcs.get_mut(id).kind else {
        return Ok(false);
    };
    let mut rewriting = Rewriting {
        function,
        locals,
        types,
        carriers: HashMap::new(),
        after_calls,
        own_results,
        result_globals,
    };
    rewriting.run().map_err(|cause| {
        Failure::user(format!("{name} cannot be expressed with single results")).because(cause)
    })?;
    Ok(true)
}

/// What identifies a callee.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Callee {
    Function(FunctionId),
    Type(TypeId),
}

/// What an instruction calls.
fn callee(instruction: &Instr) -> Option<Callee> {
    match instruction {
        Instr::Call(Call { func }) => Some(Callee::Function(*func)),
        Instr::CallIndirect(CallIndirect { ty, .. }) => Some(Callee::Type(*ty)),
        _ => None,
    }
}

/// What a function calls that has several results.
fn callees(module: &Module, id: FunctionId, types: &Types) -> Vec<(Callee, Vec<ValType>)> {
    let FunctionKind::Local(function) = &module.funcs.get(id).kind else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for sequence in sequences(function) {
        for (instruction, _) in &function.block(sequence).instrs {
            let Some(callee) = callee(instruction) else {
                continue;
            };
            let ty = match callee {
                Callee::Function(function) => module.funcs.get(function).ty(),
                Callee::Type(ty) => ty,
            };
            match types.get(&ty) {
                Some((_, results)) if results.len() > 1 => found.push((callee, results.clone())),
                _ => {}
            }
        }
    }
    found
}

/// Whether there is something in a function with one result.
fn needs_work(module: &Module, function: &LocalFunction, types: &Types) -> bool {
    sequences(function).into_iter().any(|id| {
        let sequence = function.block(id);
        let is_entry = id == function.entry_block();
        let has_block_type = matches!(sequence.ty, InstrSeqType::MultiValue(_)) && !is_entry;
        has_block_type
            || sequence.instrs.iter().any(|(instruction, _)| {
                let ty = match callee(instruction) {
                    Some(Callee::Function(function)) => module.funcs.get(function).ty(),
                    Some(Callee::Type(ty)) => ty,
                    None => return false,
                };
                types.get(&ty).is_some_and(|(_, results)| results.len() > 1)
            })
    })
}

struct Rewriting<'a> {
    function: &'a mut LocalFunction,
    locals: &'a mut ModuleLocals,
    types: &'a Types,
    carriers: HashMap<InstrSeqId, Carriers>,
    after_calls: HashMap<Callee, Vec<GlobalId>>,
    own_results: Vec<ValType>,
    result_globals: Vec<GlobalId>,
}

impl Rewriting<'_> {
    fn run(&mut self) -> Result<(), String> {
        let all = sequences(self.function);
        self.assign_carriers(&all)?;
        for id in &all {
            self.rewrite(*id)?;
        }
        self.wrap_body();
        Ok(())
    }

    fn new_locals(&mut self, types: &[ValType]) -> Result<Vec<LocalId>, String> {
        types
            .iter()
            .map(|ty| match ty {
                ValType::Ref(reference) if !reference.nullable => {
                    Err("a block passes on references that are never null".to_string())
                }
                ty => Ok(self.locals.add(*ty)),
            })
            .collect()
    }

    /// Decides for every block what goes through locals.
    fn assign_carriers(&mut self, all: &[InstrSeqId]) -> Result<(), String> {
        let entry = self.function.entry_block();
        if self.own_results.len() > 1 {
            let results = self.new_locals(&self.own_results.clone())?;
            let carriers = Carriers {
                results,
                ..Carriers::default()
            };
            self.carriers.insert(entry, carriers);
        }
        for id in all {
            for place in 0..self.function.block(*id).instrs.len() {
                let Some((instruction, _)) = self.function.block(*id).instrs.get(place) else {
                    break;
                };
                let (inner, is_loop) = match instruction {
                    Instr::Block(Block { seq }) => (vec![*seq], false),
                    Instr::Loop(Loop { seq }) => (vec![*seq], true),
                    Instr::IfElse(IfElse {
                        consequent,
                        alternative,
                    }) => (vec![*consequent, *alternative], false),
                    Instr::Try(_)
                    | Instr::TryTable(_)
                    | Instr::BrOnNull(_)
                    | Instr::BrOnNonNull(_)
                    | Instr::BrOnCast(_)
                    | Instr::BrOnCastFail(_)
                    | Instr::ReturnCall(_)
                    | Instr::ReturnCallIndirect(_) => {
                        return Err(
                            "it throws, tests references or calls in tail position as well".into(),
                        );
                    }
                    _ => continue,
                };
                let Some(InstrSeqType::MultiValue(ty)) =
                    inner.first().map(|seq| self.function.block(*seq).ty)
                else {
                    if is_loop {
                        let carriers = Carriers {
                            is_loop,
                            ..Carriers::default()
                        };
                        self.carriers
                            .extend(inner.into_iter().map(|seq| (seq, carriers.clone())));
                    }
                    continue;
                };
                let (parameters, results) = self.types.get(&ty).cloned().unwrap_or_default();
                let carriers = Carriers {
                    parameters: self.new_locals(&parameters)?,
                    results: match results.len() {
                        0 | 1 => Vec::new(),
                        _ => self.new_locals(&results)?,
                    },
                    is_loop,
                };
                let simple = InstrSeqType::Simple(match results.as_slice() {
                    [one] => Some(*one),
                    _ => None,
                });
                for seq in inner {
                    self.function.block_mut(seq).ty = simple;
                    self.carriers.insert(seq, carriers.clone());
                }
            }
        }
        Ok(())
    }

    fn carriers_of(&self, id: InstrSeqId) -> Carriers {
        self.carriers.get(&id).cloned().unwrap_or_default()
    }

    /// Rewrites the instructions of one sequence.
    fn rewrite(&mut self, id: InstrSeqId) -> Result<(), String> {
        let own = self.carriers_of(id);
        let old = std::mem::take(&mut self.function.block_mut(id).instrs);
        let mut new: Vec<(Instr, InstrLocId)> = Vec::with_capacity(old.len());
        let unplaced = InstrLocId::default();
        new.extend(own.parameters.iter().map(|local| (get(*local), unplaced)));
        for (instruction, location) in old {
            let mut put = |instruction: Instr| new.push((instruction, location));
            match &instruction {
                Instr::Block(Block { seq }) | Instr::Loop(Loop { seq }) => {
                    let inner = self.carriers_of(*seq);
                    fill(&inner.parameters, &mut put);
                    put(instruction.clone());
                    inner.results.iter().for_each(|local| put(get(*local)));
                }
                Instr::IfElse(IfElse { consequent, .. }) => {
                    let inner = self.carriers_of(*consequent);
                    if !inner.parameters.is_empty() {
                        // The condition lies above the parameters.
                        let condition = self.locals.add(ValType::I32);
                        put(set(condition));
                        fill(&inner.parameters, &mut put);
                        put(get(condition));
                    }
                    put(instruction.clone());
                    inner.results.iter().for_each(|local| put(get(*local)));
                }
                Instr::Br(Br { block }) => {
                    fill(self.carriers_of(*block).of_branch(), &mut put);
                    put(instruction.clone());
                }
                Instr::BrIf(BrIf { block }) => {
                    let target = self.carriers_of(*block);
                    let carried = target.of_branch();
                    if !carried.is_empty() {
                        let condition = self.locals.add(ValType::I32);
                        put(set(condition));
                        fill(carried, &mut put);
                        put(get(condition));
                    }
                    put(instruction.clone());
                    carried.iter().for_each(|local| put(get(*local)));
                }
                Instr::BrTable(table) => {
                    let all = table.blocks.iter().chain([&table.default]);
                    let is_affected = all
                        .into_iter()
                        .any(|target| !self.carriers_of(*target).of_branch().is_empty());
                    if is_affected {
                        for instruction in self.switch(table)? {
                            put(instruction);
                        }
                    } else {
                        put(instruction.clone());
                    }
                }
                Instr::Return(_) => {
                    self.result_globals
                        .iter()
                        .rev()
                        .for_each(|global| put(global_set(*global)));
                    put(instruction.clone());
                }
                other => {
                    let read = callee(other).and_then(|callee| self.after_calls.get(&callee));
                    put(instruction.clone());
                    for global in read.into_iter().flatten() {
                        put(global_get(*global));
                    }
                }
            }
        }
        let results = own.results.iter().rev();
        let ends = !matches!(new.last(), Some((last, _)) if never_ends(last));
        if ends {
            new.extend(results.map(|local| (set(*local), unplaced)));
        }
        self.function.block_mut(id).instrs = new;
        Ok(())
    }

    /// A branch to one of many, of which some take values from locals: a block for each, behind which the branch is taken.
    fn switch(&mut self, table: &BrTable) -> Result<Vec<Instr>, String> {
        let mut targets: Vec<InstrSeqId> = Vec::new();
        for target in table.blocks.iter().chain([&table.default]) {
            if !targets.contains(target) {
                targets.push(*target);
            }
        }
        // All targets take the same types; one that has carriers says which.
        let types: Vec<ValType> = targets
            .iter()
            .map(|target| self.carriers_of(*target))
            .find(|carriers| !carriers.of_branch().is_empty())
            .map(|carriers| {
                let carried = carriers.of_branch().iter();
                carried.map(|local| self.locals.get(*local).ty()).collect()
            })
            .unwrap_or_default();
        let values = self.new_locals(&types)?;
        let which = self.locals.add(ValType::I32);
        let mut code = vec![set(which)];
        fill(&values, &mut |instruction| code.push(instruction));

        let blocks: Vec<InstrSeqId> = targets
            .iter()
            .map(|_| self.function.builder_mut().dangling_instr_seq(None).id())
            .collect();
        let stand_in = |target: &InstrSeqId| {
            let place = targets.iter().position(|known| known == target);
            place
                .and_then(|place| blocks.get(place))
                .copied()
                .unwrap_or(*target)
        };
        let dispatch = BrTable {
            blocks: table.blocks.iter().map(stand_in).collect(),
            default: stand_in(&table.default),
        };
        let mut inner: Vec<Instr> = vec![get(which), dispatch.into()];
        for (stand_in, target) in blocks.iter().zip(&targets) {
            let unplaced = inner
                .into_iter()
                .map(|instruction| (instruction, InstrLocId::default()));
            self.function.block_mut(*stand_in).instrs = unplaced.collect();
            inner = vec![block(*stand_in)];
            inner.extend(values.iter().map(|local| get(*local)));
            let carriers = self.carriers_of(*target);
            fill(carriers.of_branch(), &mut |instruction| {
                inner.push(instruction)
            });
            inner.push(Br { block: *target }.into());
        }
        code.extend(inner);
        Ok(code)
    }

    /// The body of a function with several results becomes a block, behind which the results are handed over. So a branch to
    /// the end of the function is one to the end of that block.
    fn wrap_body(&mut self) {
        let Some(first) = self.own_results.first().copied() else {
            return;
        };
        if self.own_results.len() < 2 {
            return;
        }
        let entry = self.function.entry_block();
        let carriers = self.carriers_of(entry);
        let body = self.function.builder_mut().dangling_instr_seq(None).id();
        let instructions = std::mem::take(&mut self.function.block_mut(entry).instrs);
        self.function.block_mut(body).instrs = instructions;
        for id in sequences_from(self.function, body) {
            for (instruction, _) in &mut self.function.block_mut(id).instrs {
                retarget(instruction, entry, body);
            }
        }
        let mut code = vec![block(body)];
        for (local, global) in carriers.results.iter().skip(1).zip(&self.result_globals) {
            code.extend([get(*local), global_set(*global)]);
        }
        code.extend(carriers.results.first().map(|local| get(*local)));
        let entry = self.function.block_mut(entry);
        entry.ty = InstrSeqType::Simple(Some(first));
        let unplaced = code
            .into_iter()
            .map(|instruction| (instruction, InstrLocId::default()));
        entry.instrs = unplaced.collect();
    }
}

/// Moves values from the stack into locals; the last one lies on top.
fn fill(locals: &[LocalId], put: &mut impl FnMut(Instr)) {
    locals.iter().rev().for_each(|local| put(set(*local)));
}

/// Whether nothing runs behind the instruction.
fn never_ends(instruction: &Instr) -> bool {
    matches!(
        instruction,
        Instr::Br(_) | Instr::BrTable(_) | Instr::Return(Return {}) | Instr::Unreachable(_)
    )
}

/// The sequences inside of one that is not part of the function yet.
fn sequences_from(function: &mut LocalFunction, start: InstrSeqId) -> Vec<InstrSeqId> {
    let entry = function.entry_block();
    let own = std::mem::take(&mut function.block_mut(entry).instrs);
    function.block_mut(entry).instrs = vec![(block(start), InstrLocId::default())];
    let mut found = sequences(function);
    found.retain(|id| *id != entry);
    function.block_mut(entry).instrs = own;
    found
}

/// Branches that went to `from` go to `to`.
fn retarget(instruction: &mut Instr, from: InstrSeqId, to: InstrSeqId) {
    let change = |target: &mut InstrSeqId| {
        if *target == from {
            *target = to;
        }
    };
    match instruction {
        Instr::Br(Br { block }) | Instr::BrIf(BrIf { block }) => change(block),
        Instr::BrTable(BrTable { blocks, default }) => {
            blocks.iter_mut().for_each(change);
            change(default);
        }
        _ => {}
    }
}
