//! `wasikit why`: what brought a function, an import or a feature into a module: the shortest chain of calls from an export.
//!
//! Calls through the table are followed from the functions that call indirectly to all those in the table: the type is
//! compared, the value is not known. Such a step is marked in the output.

use crate::failure::{Failure, Outcome};
use crate::names::demangled;
use crate::post::features::{FEATURES, Feature};
use crate::post::file::File;
use crate::post::origin::Origins;
use crate::post::usage::Place;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use wasmparser::{
    BinaryReaderError, ElementItems, ExternalKind, KnownCustom, Name, Operator, Parser, Payload,
    TypeRef,
};

const USAGE: &str = "\
Show what brought a function, an import or a feature into a module

Usage: wasikit why MODULE (--import NAME | --function NAME | --feature NAME)

Prints the shortest chain of calls that leads from an export to it, and the size of each function. A feature of WebAssembly
(sign-ext, bulk-memory, simd128, exception-handling, …) has one chain for each of the first functions that use it, the
shortest ones first.
Names come from the module's name section: link without -s, or leave them to `wasikit strip -g`.

Exit code: 0 if there is a chain, 1 if not.";

/// A function of the module.
#[derive(Default)]
struct Function {
    /// Its name, or that of the import.
    name: String,
    /// The module that it is imported from.
    imported_from: Option<String>,
    /// The size of its body.
    size: usize,
    /// The functions that it calls or takes the address of.
    uses: Vec<u32>,
    /// The types through which it calls indirectly.
    indirect: Vec<u32>,
    /// The index of its type.
    signature: u32,
}

/// What the question needs to know of a module.
#[derive(Default)]
struct Program {
    functions: Vec<Function>,
    /// Exports and the start function: where execution begins.
    roots: Vec<(String, u32)>,
    /// The functions in tables.
    in_table: Vec<u32>,
}

/// How a function was reached.
#[derive(Clone, Copy)]
enum Step {
    Root(usize),
    Call(u32),
    Indirect(u32),
}

/// Runs `wasikit why`.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    let words: Vec<String> = arguments
        .iter()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (file, question, wanted) = match words.as_slice() {
        ["--help" | "-h"] => {
            println!("{USAGE}");
            return Ok(ExitCode::SUCCESS);
        }
        [file, question, wanted] if question.starts_with("--") => (file, *question, wanted),
        [question, wanted, file] => (file, *question, wanted),
        _ => {
            return Err(Failure::user("`wasikit why` needs a module and a name").hint(USAGE));
        }
    };
    let imported = match question {
        "--import" => true,
        "--function" => false,
        "--feature" => return why_feature(Path::new(file), wanted),
        _ => {
            return Err(
                Failure::user(format!("`wasikit why` has no option `{question}`"))
                    .hint("it knows --import, --function and --feature"),
            );
        }
    };
    let bytes = std::fs::read(file).map_err(|error| {
        Failure::user(format!("cannot read `{file}`"))
            .because(error)
            .hint("the path is taken relative to the directory that wasikit runs in")
    })?;
    let program = read(&bytes).map_err(|error| {
        Failure::user(format!(
            "`{}` is not a valid module",
            Path::new(file).display()
        ))
        .because(error)
    })?;
    let found = |function: &Function| {
        function.imported_from.is_some() == imported
            && (function.name == *wanted || demangled(&function.name) == *wanted)
    };
    let Some(index) = program.functions.iter().position(found) else {
        let kind = if imported { "import" } else { "function" };
        return Err(
            Failure::user(format!("`{file}` has no {kind} `{wanted}`")).hint(
                suggestions(&program, wanted, imported).unwrap_or_else(|| {
                    "`wasikit nm` and `wasikit objdump -h` list what is there".into()
                }),
            ),
        );
    };
    let steps = reach(&program);
    match chain(&program, &steps, index) {
        Some(text) => {
            print!("{text}");
            Ok(ExitCode::SUCCESS)
        }
        None => Err(
            Failure::user(format!("nothing in `{file}` calls `{wanted}`"))
                .because("no export leads to it")
                .hint("the linker keeps such a function with --no-gc-sections or --export only"),
        ),
    }
}

/// How many functions that use a feature are shown with their chains.
const CHAINS: usize = 3;

/// Says which functions use a feature, and what leads to them.
fn why_feature(path: &Path, wanted: &str) -> Outcome {
    let Some(feature) = Feature::named(wanted) else {
        let known: Vec<&str> = FEATURES.iter().map(|(_, name)| *name).collect();
        return Err(Failure::user(format!("there is no feature `{wanted}`"))
            .hint(format!("there are: {}", known.join(", "))));
    };
    let file = File::read(path)?;
    let places = file.usage.places(feature);
    if places.is_empty() {
        return Err(
            Failure::user(format!("`{}` does not use {wanted}", file.name)).hint(format!(
                "it uses: {}",
                file.usage
                    .features()
                    .map(Feature::name)
                    .collect::<Vec<_>>()
                    .join(", ")
            )),
        );
    }
    let program = read(&file.bytes).map_err(|error| {
        Failure::user(format!("`{}` is not a valid module", file.name)).because(error)
    })?;
    let origins = Origins::of(&file.bytes);
    let steps = reach(&program);
    let mut chains = Vec::new();
    let mut elsewhere = BTreeSet::new();
    for place in places {
        let Place::Function {
            index,
            instruction,
            offset,
        } = place
        else {
            elsewhere.insert(place.describe(&file.names));
            continue;
        };
        let at = match origins.line(*offset) {
            Some(line) => format!(" at {line}"),
            None => format!(" of {}", origins.unit(file.names.raw(*index), *offset)),
        };
        let index = usize::try_from(*index).unwrap_or(usize::MAX);
        if let Some(text) = chain(&program, &steps, index) {
            chains.push((text.lines().count(), text, format!("{instruction}{at}")));
        }
    }
    chains.sort();
    let more = chains.len().saturating_sub(CHAINS);
    for (depth, chain, instruction) in chains.into_iter().take(CHAINS) {
        println!("{chain}{}{instruction}", "  ".repeat(depth));
    }
    if more > 0 {
        println!("and {more} more functions");
    }
    for what in elsewhere {
        println!("{what}");
    }
    Ok(ExitCode::SUCCESS)
}

/// Names that contain the one that was asked for.
fn suggestions(program: &Program, wanted: &str, imported: bool) -> Option<String> {
    let near: Vec<String> = program
        .functions
        .iter()
        .filter(|function| function.imported_from.is_some() == imported)
        .map(|function| demangled(&function.name))
        .filter(|name| imported || name.contains(wanted))
        .take(8)
        .collect();
    (!near.is_empty()).then(|| format!("there are: {}", near.join(", ")))
}

/// Reads what the question needs. A module that is not valid is an error, whatever is wrong with it.
fn read(bytes: &[u8]) -> Result<Program, BinaryReaderError> {
    wasmparser::Validator::new().validate_all(bytes)?;
    let mut program = Program::default();
    let mut names: BTreeMap<u32, String> = BTreeMap::new();
    let mut defined = 0;
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    if let TypeRef::Func(signature) | TypeRef::FuncExact(signature) = import.ty {
                        program.functions.push(Function {
                            name: import.name.to_string(),
                            imported_from: Some(import.module.to_string()),
                            signature,
                            ..Function::default()
                        });
                    }
                }
                defined = program.functions.len();
            }
            Payload::FunctionSection(section) => {
                for signature in section {
                    program.functions.push(Function {
                        signature: signature?,
                        ..Function::default()
                    });
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        program
                            .roots
                            .push((format!("export `{}`", export.name), export.index));
                    }
                }
            }
            Payload::StartSection { func, .. } => {
                program.roots.push(("the start function".into(), func));
            }
            Payload::ElementSection(section) => {
                for element in section {
                    if let ElementItems::Functions(functions) = element?.items {
                        for function in functions {
                            program.in_table.push(function?);
                        }
                    }
                }
            }
            Payload::CodeSectionEntry(body) => {
                let size = body.range().len();
                let (uses, indirect) = uses(&body)?;
                if let Some(function) = program.functions.get_mut(defined) {
                    function.size = size;
                    function.uses = uses;
                    function.indirect = indirect;
                }
                defined += 1;
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    // A damaged name section costs the names, nothing else.
                    for part in section.into_iter().map_while(Result::ok) {
                        if let Name::Function(map) = part {
                            let known = map.into_iter().map_while(Result::ok);
                            names.extend(known.map(|name| (name.index, name.name.to_string())));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    for (index, function) in (0_u32..).zip(&mut program.functions) {
        if function.name.is_empty() {
            function.name = names
                .remove(&index)
                .unwrap_or_else(|| format!("function {index}"));
        }
    }
    Ok(program)
}

/// The functions that a body uses, and the types that it calls through.
fn uses(body: &wasmparser::FunctionBody<'_>) -> Result<(Vec<u32>, Vec<u32>), BinaryReaderError> {
    let (mut functions, mut types) = (Vec::new(), Vec::new());
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::Call { function_index }
            | Operator::ReturnCall { function_index }
            | Operator::RefFunc { function_index } => functions.push(function_index),
            Operator::CallIndirect { type_index, .. }
            | Operator::ReturnCallIndirect { type_index, .. } => types.push(type_index),
            _ => {}
        }
    }
    Ok((functions, types))
}

/// How each function is reached first, nearest to an export.
fn reach(program: &Program) -> BTreeMap<u32, Step> {
    let mut steps = BTreeMap::new();
    let mut queue = VecDeque::new();
    for (place, (_, function)) in program.roots.iter().enumerate() {
        if steps.insert(*function, Step::Root(place)).is_none() {
            queue.push_back(*function);
        }
    }
    // Chains of plain calls explain more, so indirect ones wait until there are no others.
    let mut indirect = VecDeque::new();
    while let Some(caller) = queue.pop_front().or_else(|| {
        let (caller, callee) = indirect.pop_front()?;
        steps.entry(callee).or_insert_with(|| {
            queue.push_back(callee);
            Step::Indirect(caller)
        });
        Some(caller)
    }) {
        let Some(function) = usize::try_from(caller)
            .ok()
            .and_then(|index| program.functions.get(index))
        else {
            continue;
        };
        for callee in &function.uses {
            steps.entry(*callee).or_insert_with(|| {
                queue.push_back(*callee);
                Step::Call(caller)
            });
        }
        for callee in &program.in_table {
            let signature = usize::try_from(*callee)
                .ok()
                .and_then(|index| program.functions.get(index))
                .map(|function| function.signature);
            if signature.is_some_and(|signature| function.indirect.contains(&signature))
                && !steps.contains_key(callee)
            {
                indirect.push_back((caller, *callee));
            }
        }
    }
    steps
}

/// The chain that leads to the function at `index`, as text.
fn chain(program: &Program, steps: &BTreeMap<u32, Step>, index: usize) -> Option<String> {
    let mut lines = Vec::new();
    let mut at = u32::try_from(index).ok()?;
    loop {
        let function = program.functions.get(usize::try_from(at).ok()?)?;
        let what = match &function.imported_from {
            Some(module) => format!("import `{}` of `{module}`", function.name),
            None => format!("{} ({} bytes)", demangled(&function.name), function.size),
        };
        match steps.get(&at)? {
            Step::Root(place) => {
                lines.push(what);
                lines.push(program.roots.get(*place)?.0.clone());
                break;
            }
            Step::Call(caller) => {
                lines.push(what);
                at = *caller;
            }
            Step::Indirect(caller) => {
                lines.push(format!("{what}, perhaps, through a function pointer"));
                at = *caller;
            }
        }
    }
    let chain = lines.iter().rev().enumerate();
    Some(
        chain
            .map(|(depth, line)| format!("{}{line}\n", "  ".repeat(depth)))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(import "m" "f") (func $a (call 0)) (func $b (call 1)) (func $c) (export "go" (func $b))`
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01m\x01f\0\0\x03\x04\x03\0\0\0\x07\x06\x01\x02go\0\x02\x0a\x0e\x03\x04\0\x10\0\x0b\x04\0\x10\x01\x0b\x02\0\x0b";

    #[test]
    fn the_chain_leads_from_the_export() {
        let program = read(MODULE).expect("the module is valid");
        let steps = reach(&program);
        assert_eq!(
            chain(&program, &steps, 0).as_deref(),
            Some(
                "export `go`\n  function 2 (4 bytes)\n    function 1 (4 bytes)\n      import `f` of `m`\n"
            )
        );
        assert_eq!(chain(&program, &steps, 3), None);
    }

    #[test]
    fn damaged_modules_are_errors() {
        for place in 0..MODULE.len() {
            for value in 0..=255 {
                let mut damaged = MODULE.to_vec();
                damaged[place] = value;
                if let Ok(program) = read(&damaged) {
                    let steps = reach(&program);
                    for index in 0..program.functions.len() {
                        chain(&program, &steps, index);
                    }
                }
            }
            assert!(read(&MODULE[..place]).map_or(true, |program| program.roots.is_empty()));
        }
    }
}
