//! Reference types, as far as they are a matter of encoding: padded table numbers, typed `select`, lists of functions.
//! Tables that change and references as values are refused.

use crate::failure::Failure;
use crate::post::code::{self, Users, replace, sequences, visit};
use walrus::ir::{CallIndirect, Instr, InstrSeqType, LocalGet, LocalSet, LocalTee, Select};
use walrus::{ConstExpr, ElementItems, ElementKind, ImportKind, Module, RefType, ValType};

pub fn run(module: &mut Module, users: &Users) -> Result<usize, Failure> {
    refuse(module, users)?;
    let mut count = 0;
    users.each(module, |function| {
        count += replace(function, |instruction| match instruction {
            Instr::Select(Select { ty: Some(_) }) => Some(vec![Select { ty: None }.into()]),
            _ => None,
        });
    });
    let elements: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
    for id in elements {
        let element = module.elements.get_mut(id);
        if matches!(element.kind, ElementKind::Declared) {
            // It only says which functions may be referred to.
            module.elements.delete(id);
            continue;
        }
        if let ElementItems::Expressions(_, items) = &element.items {
            let functions: Option<Vec<_>> = items
                .iter()
                .map(|item| match item {
                    ConstExpr::RefFunc(function) => Some(*function),
                    _ => None,
                })
                .collect();
            element.items = ElementItems::Functions(
                functions.ok_or_else(|| unknown("an element segment with empty places"))?,
            );
            count += 1;
        }
    }
    Ok(count)
}

/// Numbers of tables in more bytes than needed: walrus writes them short.
pub fn encoding(module: &mut Module, users: &Users) -> Result<usize, Failure> {
    let mut count = 0;
    users.each(module, |function| {
        visit(function, |instruction| {
            count += usize::from(matches!(instruction, Instr::CallIndirect(_)));
        });
    });
    Ok(count)
}

/// Looks for what is more than an encoding.
fn refuse(module: &Module, users: &Users) -> Result<(), Failure> {
    if module.tables.iter().count() > 1 {
        return Err(unknown("more than one table"));
    }
    if module
        .tables
        .iter()
        .any(|table| table.element_ty != RefType::FUNCREF || table.init.is_some())
    {
        return Err(unknown("a table of something else than functions"));
    }
    let is_reference = |ty: &ValType| matches!(ty, ValType::Ref(_));
    if module.globals.iter().any(|global| is_reference(&global.ty)) {
        return Err(unknown("a global that holds a reference"));
    }
    for import in module.imports.iter() {
        if let ImportKind::Function(function) = import.kind {
            let (parameters, results) =
                module.types.params_results(module.funcs.get(function).ty());
            if parameters.iter().chain(results).any(is_reference) {
                return Err(unknown(&format!(
                    "the import `{}.{}`",
                    import.module, import.name
                )));
            }
        }
    }
    let in_type = |ty: walrus::TypeId| {
        let types = module.types.get(ty).as_function();
        types.is_some_and(|ty| ty.params().iter().chain(ty.results()).any(is_reference))
    };
    // Instructions of the first version may have types with references then.
    let is_anywhere = module.types.iter().any(|ty| in_type(ty.id()));
    for (id, function) in module.funcs.iter_local() {
        let name = || code::name(module, id);
        if in_type(function.ty()) {
            return Err(unknown(&name()));
        }
        if !is_anywhere && !users.contain(id) {
            continue;
        }
        let in_local = |local: walrus::LocalId| is_reference(&module.locals.get(local).ty());
        for sequence in sequences(function) {
            let sequence = function.block(sequence);
            let in_block = match sequence.ty {
                InstrSeqType::Simple(ty) => ty.as_ref().is_some_and(is_reference),
                InstrSeqType::MultiValue(ty) => in_type(ty),
            };
            let mut instructions = sequence.instrs.iter();
            let in_instruction = instructions.any(|(instruction, _)| match instruction {
                Instr::TableGet(_)
                | Instr::TableSet(_)
                | Instr::TableGrow(_)
                | Instr::TableSize(_)
                | Instr::TableFill(_)
                | Instr::RefNull(_)
                | Instr::RefIsNull(_)
                | Instr::RefFunc(_) => true,
                Instr::Select(Select { ty: Some(ty) }) => is_reference(ty),
                Instr::CallIndirect(CallIndirect { ty, .. }) => in_type(*ty),
                Instr::LocalGet(LocalGet { local })
                | Instr::LocalSet(LocalSet { local })
                | Instr::LocalTee(LocalTee { local }) => in_local(*local),
                _ => false,
            });
            if in_block || in_instruction {
                return Err(unknown(&name()));
            }
        }
    }
    Ok(())
}

fn unknown(what: &str) -> Failure {
    Failure::user("references cannot be lowered")
        .because(format!("{what} uses them as values or changes a table"))
}
