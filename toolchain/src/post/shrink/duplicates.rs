//! Functions that are the same: of the same type, with locals of the same types, and the same instructions.
//!
//! Functions begin in one class if they agree in all but whom they call, which is their spelling. A class whose members call
//! into different classes is split, until none is: Hopcroft's minimisation of automata (1971). So functions are found too
//! that call each other in circles. Of a class that is split the largest part keeps its number, and only the callers of the
//! others are looked at again: no call is looked at more often than a logarithm.

use super::spelling::{Speller, opening};
use crate::post::code::{each_function, visit_mut};
use std::collections::{BTreeMap, HashMap};
use walrus::ir::Instr;
use walrus::{
    ConstExpr, ConstOp, ElementItems, ExportItem, FunctionId, FunctionKind, GlobalKind, Module,
};

/// Merges; gives how many functions lost their callers. They go with whatever else nothing leads to.
pub fn merge(module: &mut Module) -> usize {
    let mut classes = Classes::by_spelling(module);
    classes.split();
    let stands_for = classes.representatives();
    if !stands_for.is_empty() {
        redirect(module, &stands_for);
    }
    stands_for.len()
}

/// A function that agrees with another in all but whom they call.
struct Candidate {
    id: FunctionId,
    class: usize,
    /// Where it stands among the members of its class.
    place: usize,
}

/// Who is called.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Callee {
    /// One of this class.
    Class(usize),
    /// A function that is like no other.
    Function(FunctionId),
}

/// A call, in the order in which calls are compared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Call {
    callers_class: usize,
    caller: usize,
    /// Which of the caller's calls it is.
    place: usize,
    callee: Callee,
}

/// The candidates, which are meant by their numbers, and who of them cannot be told from each other.
#[derive(Default)]
struct Classes {
    candidates: Vec<Candidate>,
    /// Of each candidate whom it calls.
    callees: Vec<Vec<FunctionId>>,
    members: Vec<Vec<usize>>,
}

impl Classes {
    /// Who agrees in all but the callees.
    fn by_spelling(module: &Module) -> Self {
        let mut alike: BTreeMap<u64, Vec<FunctionId>> = BTreeMap::new();
        for (id, function) in module.funcs.iter_local() {
            alike.entry(opening(function)).or_default().push(id);
        }
        let mut speller = Speller::new(&module.locals);
        let mut classes = Self::default();
        for group in alike.into_values().filter(|group| group.len() > 1) {
            let mut same: BTreeMap<Vec<u8>, Vec<(FunctionId, Vec<FunctionId>)>> = BTreeMap::new();
            for id in group {
                let FunctionKind::Local(function) = &module.funcs.get(id).kind else {
                    continue;
                };
                if let Some((spelling, callees)) = speller.spell(function) {
                    same.entry(spelling).or_default().push((id, callees));
                }
            }
            for members in same.into_values().filter(|members| members.len() > 1) {
                let class = classes.add();
                for (id, callees) in members {
                    let number = classes.candidates.len();
                    let place = 0;
                    classes.candidates.push(Candidate { id, class, place });
                    classes.callees.push(callees);
                    classes.enter(number, class);
                }
            }
        }
        classes
    }

    /// A new class, without members.
    fn add(&mut self) -> usize {
        self.members.push(Vec::new());
        self.members.len() - 1
    }

    /// Puts a candidate into a class.
    fn enter(&mut self, number: usize, class: usize) {
        let candidate = &mut self.candidates[number];
        candidate.class = class;
        candidate.place = self.members[class].len();
        self.members[class].push(number);
    }

    /// Takes a candidate out of its class.
    fn leave(&mut self, number: usize) {
        let Candidate { class, place, .. } = self.candidates[number];
        self.members[class].swap_remove(place);
        if let Some(moved) = self.members[class].get(place) {
            self.candidates[*moved].place = place;
        }
    }

    /// Splits classes until all members of each call into the same ones.
    fn split(&mut self) {
        let numbers: HashMap<FunctionId, usize> = (0..)
            .zip(&self.candidates)
            .map(|(number, candidate)| (candidate.id, number))
            .collect();
        // Of each candidate who of the candidates calls it, and in which of its calls.
        let mut callers: Vec<Vec<(usize, usize)>> = vec![Vec::new(); self.candidates.len()];
        let mut calls = Vec::new();
        for (caller, callees) in std::mem::take(&mut self.callees).into_iter().enumerate() {
            for (place, id) in callees.into_iter().enumerate() {
                let callee = match numbers.get(&id) {
                    Some(callee) => {
                        callers[*callee].push((caller, place));
                        Callee::Class(self.candidates[*callee].class)
                    }
                    None => Callee::Function(id),
                };
                calls.push(Call {
                    callers_class: self.candidates[caller].class,
                    caller,
                    place,
                    callee,
                });
            }
        }
        while !calls.is_empty() {
            calls.sort_unstable();
            let mut moved = Vec::new();
            for of_class in calls.chunk_by(|one, other| one.callers_class == other.callers_class) {
                self.split_by(of_class, &mut moved);
            }
            calls.clear();
            for callee in moved {
                for (caller, place) in &callers[callee] {
                    calls.push(Call {
                        callers_class: self.candidates[*caller].class,
                        caller: *caller,
                        place: *place,
                        callee: Callee::Class(self.candidates[callee].class),
                    });
                }
            }
        }
    }

    /// Splits a class by these calls of some of its members; adds to `moved` who is in another class then.
    fn split_by(&mut self, calls: &[Call], moved: &mut Vec<usize>) {
        let Some(Call { callers_class, .. }) = calls.first() else {
            return;
        };
        let mut alike: BTreeMap<Vec<(usize, Callee)>, Vec<usize>> = BTreeMap::new();
        for own in calls.chunk_by(|one, other| one.caller == other.caller) {
            let whom = own.iter().map(|call| (call.place, call.callee)).collect();
            let caller = own.iter().map(|call| call.caller).take(1);
            alike.entry(whom).or_default().extend(caller);
        }
        let mut parts: Vec<Vec<usize>> = alike.into_values().collect();
        parts
            .iter()
            .flatten()
            .for_each(|caller| self.leave(*caller));
        // Those without such a call are the last part.
        parts.push(std::mem::take(&mut self.members[*callers_class]));
        let largest = (0..parts.len()).max_by_key(|part| parts[*part].len());
        let stays = parts.swap_remove(largest.unwrap_or_default());
        stays
            .into_iter()
            .for_each(|member| self.enter(member, *callers_class));
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            let class = self.add();
            part.iter().for_each(|member| self.enter(*member, class));
            moved.extend(part);
        }
    }

    /// Who stands for whom: of each class the first of the module for the others.
    fn representatives(&self) -> HashMap<FunctionId, FunctionId> {
        let mut stands_for = HashMap::new();
        for members in &self.members {
            let ids = || members.iter().map(|number| self.candidates[*number].id);
            if let Some(first) = ids().min() {
                stands_for.extend(ids().filter(|id| *id != first).map(|id| (id, first)));
            }
        }
        stands_for
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
        visit_mut(function, |instruction| match instruction {
            Instr::Call(call) => change(&mut call.func),
            Instr::ReturnCall(call) => change(&mut call.func),
            Instr::RefFunc(reference) => change(&mut reference.func),
            _ => {}
        });
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

#[cfg(test)]
mod tests {
    use super::merge;
    use walrus::Module;

    /// How many functions of a module another one can stand for.
    fn merged(functions: &str) -> usize {
        let text = format!("(module (type (func)) {functions})");
        let bytes = wat::parse_str(text).expect("the text is right");
        merge(&mut Module::from_buffer(&bytes).expect("it is valid"))
    }

    #[test]
    fn callers_are_the_same_if_those_whom_they_call_are() {
        let leaves =
            "(func $a i32.const 1 drop) (func $b i32.const 1 drop) (func $c i32.const 2 drop)";
        assert_eq!(merged(leaves), 1);
        assert_eq!(
            merged(&format!("{leaves} (func call $a) (func call $b)")),
            2
        );
        assert_eq!(
            merged(&format!("{leaves} (func call $a) (func call $c)")),
            1
        );
        assert_eq!(
            merged(&format!(
                "{leaves} (func call $a call $c) (func call $c call $a)"
            )),
            1
        );
    }

    #[test]
    fn functions_in_circles_are_the_same() {
        assert_eq!(merged("(func $a call $a) (func $b call $b)"), 1);
        let circle = |a: &str, b: &str, leaf: &str| {
            format!("(func ${a} nop call ${b}) (func ${b} call ${a} call ${leaf})")
        };
        let leaves = "(func $x i32.const 1 drop) (func $y i32.const 2 drop)";
        let same = circle("a", "b", "x") + &circle("c", "d", "x");
        assert_eq!(merged(&format!("{leaves} {same}")), 2);
        let different = circle("a", "b", "x") + &circle("c", "d", "y");
        assert_eq!(merged(&format!("{leaves} {different}")), 0);
    }

    /// Each function tells itself from the next one only by the end of a long chain.
    #[test]
    fn chains_take_no_time() {
        let length = 50_000;
        let chain: String = (0..length)
            .map(|n| format!("(func call {})", n + 1))
            .collect();
        assert_eq!(merged(&format!("{chain} (func)")), 0);
        assert_eq!(merged(&format!("{chain} (func call {length})")), length);
    }
}
