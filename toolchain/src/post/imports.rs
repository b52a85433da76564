//! The pass `imports`: what a module asks of its runtime, listed, renamed, refused or replaced.

mod previous;

use super::code::{i32, i64, unreachable};
use super::report::Report;
use super::wasi::{ENOSYS, PREVIEW1, UNSTABLE};
use crate::failure::Failure;
use std::fmt::Write;
use walrus::ir::{Const, Instr, RefNull, Value};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, ImportId, ImportKind, Module, ValType};

/// What stands in for an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stub {
    /// The error ENOSYS.
    Unsupported,
    /// A trap in a function that is named after the import.
    Trap,
    /// Zero, which is success.
    Zero,
}

impl Stub {
    /// The stub called `name` on the command line.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "enosys" => Some(Self::Unsupported),
            "trap" => Some(Self::Trap),
            "zero" => Some(Self::Zero),
            _ => None,
        }
    }
}

/// What to do with the imports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// The module that WASI functions shall be imported from.
    pub wasi: Option<&'static str>,
    /// Imports to be replaced; the first rule that matches counts.
    pub stubs: Vec<(String, Stub)>,
    /// Imports that must not be there in the end.
    pub denied: Vec<String>,
}

impl Rules {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Applies the rules.
pub fn run(module: &mut Module, rules: &Rules) -> Result<Report, Failure> {
    let mut report = Report::new("imports");
    for (id, function, name) in functions(module) {
        let stub = rules
            .stubs
            .iter()
            .find(|(pattern, _)| matches(pattern, &name));
        if let Some((_, stub)) = stub {
            replace(module, id, function, &name, *stub);
            report.list("replaced", format!("{}.{}", name.0, name.1));
        }
    }
    if let Some(wasi) = rules.wasi {
        for (id, function, name) in functions(module) {
            if name.0 != wasi && [PREVIEW1, UNSTABLE].contains(&name.0.as_str()) {
                previous::rename(module, id, function, &name.1, wasi)?;
                report.list("renamed", format!("{}.{}", name.0, name.1));
            }
        }
    }
    for import in module.imports.iter() {
        let name = (import.module.clone(), import.name.clone());
        let denied = rules.denied.iter().find(|pattern| matches(pattern, &name));
        if let Some(pattern) = denied {
            return Err(Failure::user(format!("the module imports `{}.{}`", name.0, name.1))
                .because(format!("`--deny {pattern}` forbids it"))
                .hint(format!(
                    "`wasikit why MODULE --import {}` shows who uses it; `--stub {}=enosys` replaces it",
                    name.1, name.1
                )));
        }
    }
    Ok(report)
}

/// The imported functions.
fn functions(module: &Module) -> Vec<(ImportId, FunctionId, (String, String))> {
    let all = module
        .imports
        .iter()
        .filter_map(|import| match import.kind {
            ImportKind::Function(function) => {
                let name = (import.module.clone(), import.name.clone());
                Some((import.id(), function, name))
            }
            _ => None,
        });
    all.collect()
}

/// Whether `NAME`, `MODULE.NAME`, `MODULE.*` or `*` means this import.
fn matches(pattern: &str, (module, name): &(String, String)) -> bool {
    pattern == "*"
        || pattern == name
        || pattern
            .strip_prefix(module.as_str())
            .and_then(|rest| rest.strip_prefix('.'))
            .is_some_and(|rest| rest == "*" || rest == name)
}

/// Puts a function with a body in the place of an imported one.
fn replace(
    module: &mut Module,
    import: ImportId,
    function: FunctionId,
    name: &(String, String),
    stub: Stub,
) {
    let ty = module.types.get(module.funcs.get(function).ty());
    let (parameters, results) = (ty.params().to_vec(), ty.results().to_vec());
    let is_error_number = results == [ValType::I32];
    let body: Vec<Instr> = match stub {
        Stub::Unsupported if is_error_number => vec![i32(ENOSYS)],
        Stub::Zero => match results.iter().map(zero).collect::<Option<Vec<_>>>() {
            Some(zeros) => zeros,
            None => vec![unreachable()],
        },
        Stub::Unsupported | Stub::Trap => vec![unreachable()],
    };
    let traps = matches!(body.as_slice(), [Instr::Unreachable(_)]);
    let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
    for instruction in body {
        builder.func_body().instr(instruction);
    }
    give_body(module, import, function, builder, &parameters);
    let prefix = if traps {
        "not supported here: "
    } else {
        "replaced: "
    };
    module.funcs.get_mut(function).name = Some(format!("{prefix}{}.{}", name.0, name.1));
}

/// The zero of a type, if it has one.
fn zero(ty: &ValType) -> Option<Instr> {
    Some(match ty {
        ValType::I32 => i32(0),
        ValType::I64 => i64(0),
        ValType::F32 => Const {
            value: Value::F32(0.0),
        }
        .into(),
        ValType::F64 => Const {
            value: Value::F64(0.0),
        }
        .into(),
        ValType::V128 => Const {
            value: Value::V128(0),
        }
        .into(),
        ValType::Ref(reference) if reference.nullable => RefNull { ty: *reference }.into(),
        ValType::Ref(_) => return None,
    })
}

/// Makes an imported function one with a body, for all that refer to it.
fn give_body(
    module: &mut Module,
    import: ImportId,
    function: FunctionId,
    builder: FunctionBuilder,
    parameters: &[ValType],
) {
    let locals = parameters.iter().map(|ty| module.locals.add(*ty)).collect();
    set_body(module, import, function, builder.local_func(locals));
}

/// The same with a body whose parameters have their locals.
fn set_body(
    module: &mut Module,
    import: ImportId,
    function: FunctionId,
    body: walrus::LocalFunction,
) {
    module.funcs.get_mut(function).kind = FunctionKind::Local(body);
    module.imports.delete(import);
}

/// The imports as text: where from, name, type.
pub fn list(module: &Module) -> String {
    let mut text = String::new();
    for import in module.imports.iter() {
        let kind = match import.kind {
            ImportKind::Function(function) => {
                let ty = module.types.get(module.funcs.get(function).ty());
                let words = |types: &[ValType]| {
                    let words: Vec<String> = types.iter().map(ToString::to_string).collect();
                    words.join(" ")
                };
                let (parameters, results) = (words(ty.params()), words(ty.results()));
                format!("function ({parameters}) -> ({results})")
            }
            ImportKind::Table(_) => "table".into(),
            ImportKind::Memory(_) => "memory".into(),
            ImportKind::Global(_) => "global".into(),
            ImportKind::Tag(_) => "tag".into(),
        };
        // Writing to a string does not fail.
        let _ = writeln!(text, "{}.{}: {kind}", import.module, import.name);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let name = ("env".to_string(), "f".to_string());
        for pattern in ["*", "f", "env.f", "env.*"] {
            assert!(matches(pattern, &name), "{pattern}");
        }
        for pattern in ["", "g", "env.", "en.*", "envf", "env.ff"] {
            assert!(!matches(pattern, &name), "{pattern}");
        }
    }
}
