//! Vectors in what is declared: in types and globals they become two numbers; where a host would see them, they are refused.

use super::numbers;
use crate::failure::Failure;
use std::collections::HashMap;
use walrus::ir::Value;
use walrus::{
    CompositeType, ConstExpr, ExportItem, FunctionId, FunctionType, GlobalId, GlobalKind,
    ImportKind, Module, StorageType, TypeId, ValType,
};

/// A host knows of vectors what nobody can tell it otherwise.
pub fn refuse(module: &Module) -> Result<(), Failure> {
    let has_vectors = |function: FunctionId| {
        let (parameters, results) = module.types.params_results(module.funcs.get(function).ty());
        parameters
            .iter()
            .chain(results)
            .any(|ty| *ty == ValType::V128)
    };
    let is_vector = |global: GlobalId| module.globals.get(global).ty == ValType::V128;
    let refused = |what: String| {
        Failure::user(format!("{what} has a vector")).because(
            "whoever is on the other side would have to be told that there are two numbers now",
        )
    };
    for import in module.imports.iter() {
        if match import.kind {
            ImportKind::Function(function) => has_vectors(function),
            ImportKind::Global(global) => is_vector(global),
            _ => false,
        } {
            let what = format!("the import `{}.{}`", import.module, import.name);
            return Err(refused(what));
        }
    }
    for export in module.exports.iter() {
        if match export.item {
            ExportItem::Function(function) => has_vectors(function),
            ExportItem::Global(global) => is_vector(global),
            _ => false,
        } {
            return Err(refused(format!("the export `{}`", export.name)));
        }
    }
    let is_vector = |storage: StorageType| storage == StorageType::Val(ValType::V128);
    for ty in module.types.iter() {
        if match ty.kind() {
            CompositeType::Function(_) => false,
            CompositeType::Struct(ty) => {
                ty.fields.iter().any(|field| is_vector(field.element_type))
            }
            CompositeType::Array(ty) => is_vector(ty.field.element_type),
        } {
            return Err(refused("a type of objects".into()));
        }
    }
    Ok(())
}

/// In types a vector becomes two numbers.
pub fn types(module: &mut Module) {
    let split = |types: &[ValType]| -> Box<[ValType]> {
        types
            .iter()
            .flat_map(|ty| match ty {
                ValType::V128 => vec![ValType::I64, ValType::I64],
                other => vec![*other],
            })
            .collect()
    };
    let affected: Vec<(TypeId, FunctionType)> = module
        .types
        .iter()
        .filter_map(|ty| Some((ty.id(), ty.as_function()?)))
        .map(|(id, ty)| {
            (
                id,
                FunctionType::new(split(ty.params()), split(ty.results())),
            )
        })
        .collect();
    for (id, ty) in affected {
        if module.types.params_results(id) != (ty.params(), ty.results()) {
            *module.types.get_mut(id).kind_mut() = CompositeType::Function(ty);
        }
    }
}

/// Puts two globals in the place of each that is a vector.
pub fn globals(module: &mut Module) -> Result<HashMap<GlobalId, [GlobalId; 2]>, Failure> {
    let mut found = HashMap::new();
    let vectors: Vec<GlobalId> = module
        .globals
        .iter()
        .filter(|global| global.ty == ValType::V128)
        .map(|global| global.id())
        .collect();
    for id in vectors {
        let global = module.globals.get(id);
        let (mutable, name) = (global.mutable, global.name.clone());
        let GlobalKind::Local(initial) = &global.kind else {
            continue;
        };
        let initial = match initial {
            ConstExpr::Value(Value::V128(vector)) => {
                numbers(*vector).map(|half| ConstExpr::Value(Value::I64(half)))
            }
            // Only an earlier one can be meant.
            ConstExpr::Global(other) => match found.get(other) {
                Some(halves) => <[GlobalId; 2]>::clone(halves).map(ConstExpr::Global),
                None => return Err(Failure::user("a global begins as one that is not known")),
            },
            _ => {
                return Err(Failure::user(
                    "a global has an initial value that is computed",
                ));
            }
        };
        let halves = initial.map(|initial| {
            let half = module
                .globals
                .add_local(ValType::I64, mutable, false, initial);
            module.globals.get_mut(half).name.clone_from(&name);
            half
        });
        found.insert(id, halves);
    }
    Ok(found)
}
