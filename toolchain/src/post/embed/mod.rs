//! The pass `embed`: directories become part of the module. Their files lie behind the program's memory, with the code of the
//! crate `wasikit-embed`, which stands before the functions of WASI that the program imports: it answers for these
//! directories, and hands everything else on to the runtime.
//!
//! The program's memory begins larger than it knows. `memory.size` says so only after the first `memory.grow`: to the program
//! it is as if somebody else had taken the pages in between just then, which every allocator has to expect. One that takes
//! all memory up to `memory.size` for its own when it begins would write into the files otherwise.

mod image;
mod merge;

use super::code::{
    call, get, global_get, global_set, i32, replace as replace_instructions, with_body,
};
use super::report::Report;
use super::wasi::{PREVIEW1, UNSTABLE, signature};
use crate::failure::Failure;
use crate::find::sysroot;
use image::Image;
use merge::Merger;
use std::path::PathBuf;
use walrus::ir::{BinaryOp, Instr, Value};
use walrus::{
    ConstExpr, DataKind, FunctionBuilder, FunctionId, FunctionKind, GlobalId, ImportKind, LocalId,
    MemoryId, Module, ModuleConfig, ValType,
};
use wasikit_embed::layout::STACK;

/// A directory to be packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    pub host: PathBuf,
    /// Its path in the program.
    pub guest: String,
}

/// A page of memory.
const PAGE: u64 = 65_536;

/// The functions of the runtime that are needed though the program may not import them: what it has open is asked for, and
/// closed when the program puts another file in its place.
const NEEDED: [&str; 2] = ["fd_prestat_get", "fd_close"];

/// Packs directories into the module.
pub fn run(
    module: &mut Module,
    directories: &[Directory],
    writable: bool,
) -> Result<Report, Failure> {
    let mut report = Report::new("embed");
    let memory = memory(module)?;
    let imports = imports(module)?;
    let before = module.memories.get(memory).initial;
    let base = before * PAGE;
    let image = Image::of(directories, writable, base + u64::from(STACK))?;
    let after = before + (u64::from(STACK) + image.reach()).div_ceil(PAGE);
    if after >= 65_536 {
        return Err(
            Failure::user("the directories do not fit into the module's memory").because(format!(
                "memory would begin with {after} pages of 64 KiB, of 65535 that there are at most"
            )),
        );
    }
    hide_growth(module, before);
    let own = module.memories.get_mut(memory);
    own.initial = after;
    own.maximum = own.maximum.map(|most| (most + after - before).min(65_536));
    for (what, count) in &image.counts {
        report.count(what, *count);
    }
    // Both are below 2^32; as a number of 32 bits an address may look negative.
    let state = (base + u64::from(STACK)) as u32;
    let stack = module.globals.add_local(
        ValType::I32,
        true,
        false,
        ConstExpr::Value(Value::I32(state.cast_signed())),
    );
    module.globals.get_mut(stack).name = Some("wasikit embed stack".into());
    let data = module.data.add(
        DataKind::Active {
            memory,
            offset: ConstExpr::Value(Value::I32(state.cast_signed())),
        },
        image.bytes,
    );
    module.data.get_mut(data).name = Some("wasikit embed".into());
    let code = code()?;
    let mut merger = Merger::new(&code, memory, stack);
    for name in NEEDED {
        if !imports.iter().any(|(known, _)| known == name) {
            let (parameters, results) = signature(name).unwrap_or_default();
            let ty = module.types.add(&parameters, &results);
            let (function, _) = module.add_import_func(PREVIEW1, name, ty);
            merger.host(name, function);
        }
    }
    let mut wrapped = Vec::new();
    for (name, function) in imports {
        let has_own = merger.has(&name);
        let there = match has_own {
            true => {
                // A second import of the same function takes the program's place before the runtime.
                let ty = module.funcs.get(function).ty();
                module.add_import_func(PREVIEW1, &name, ty).0
            }
            false => function,
        };
        merger.host(&name, there);
        if has_own {
            wrapped.push((name, function));
        }
    }
    for (name, function) in wrapped {
        let own = merger.function(module, &name)?;
        stand_before(module, function, own, state)?;
        report.list("functions that are answered in the module", name);
    }
    Ok(report)
}

/// The memory that the program lies in.
fn memory(module: &Module) -> Result<MemoryId, Failure> {
    let refuse =
        |why: &str| Failure::user("a directory cannot be packed into this module").because(why);
    let mut memories = module.memories.iter();
    let Some(memory) = memories.next() else {
        return Err(refuse("it has no memory"));
    };
    if memories.next().is_some() {
        return Err(refuse("it has more than one memory"));
    }
    if memory.import.is_some() {
        return Err(
            refuse("its memory is imported, and belongs to somebody else")
                .hint("link it without `--import-memory`"),
        );
    }
    if memory.memory64 || memory.shared || memory.page_size_log2.is_some() {
        return Err(refuse(
            "its memory is one of 64 bits, shared, or of another page size",
        ));
    }
    Ok(memory.id())
}

/// The functions of WASI that the program imports, each checked.
fn imports(module: &Module) -> Result<Vec<(String, FunctionId)>, Failure> {
    let mut found = Vec::new();
    for import in module.imports.iter() {
        let ImportKind::Function(function) = import.kind else {
            continue;
        };
        if import.module == UNSTABLE {
            return Err(
                Failure::user("a directory cannot be packed into this module")
                    .because("it imports the predecessor of WASI preview 1")
                    .hint("first `--rename-wasi preview1`, in a run of its own"),
            );
        }
        if import.module != PREVIEW1 {
            continue;
        }
        let ty = module.types.get(module.funcs.get(function).ty());
        let is_right = signature(&import.name).is_some_and(|(parameters, results)| {
            (ty.params(), ty.results()) == (parameters.as_slice(), results.as_slice())
        });
        if !is_right {
            return Err(Failure::user(format!(
                "the import `{}` has not the type that WASI gives it",
                import.name
            ))
            .hint("`wasikit post --verify --for generic` lists what is wrong"));
        }
        if !found.iter().any(|(known, _)| *known == import.name) {
            found.push((import.name.clone(), function));
        }
    }
    if !found.iter().any(|(name, _)| name == "path_open") {
        return Err(
            Failure::user("a directory cannot be packed into this module")
                .because("it does not import `path_open`, so it opens no files")
                .hint("`wasikit post --list-imports` shows what it does"),
        );
    }
    Ok(found)
}

/// The code, from the sysroot.
fn code() -> Result<Module, Failure> {
    let path = sysroot::find()?.join("lib/wasikit-embed.wasm");
    let bytes = std::fs::read(&path).map_err(|error| {
        Failure::user(format!("cannot read `{}`", path.display()))
            .because(error)
            .hint("the sysroot is older than this wasikit: build it again")
    })?;
    ModuleConfig::new().parse(&bytes).map_err(|error| {
        Failure::user(format!("`{}` is damaged", path.display()))
            .because(format!("{error:#}"))
            .hint("build the sysroot again")
    })
}

/// Makes an imported function one that calls ours, with the state as the first argument.
fn stand_before(
    module: &mut Module,
    function: FunctionId,
    own: FunctionId,
    state: u32,
) -> Result<(), Failure> {
    let FunctionKind::Import(import) = &module.funcs.get(function).kind else {
        return Err(Failure::internal("an import is none"));
    };
    let import = import.import;
    let ty = module.types.get(module.funcs.get(function).ty());
    let (parameters, results) = (ty.params().to_vec(), ty.results().to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
    let locals: Vec<LocalId> = parameters.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut body = builder.func_body();
    body.instr(i32(state.cast_signed()));
    for local in &locals {
        body.instr(get(*local));
    }
    body.instr(call(own));
    module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(locals));
    module.imports.delete(import);
    Ok(())
}

/// Lets `memory.size` tell the pages that the program believes in until it asks for more.
fn hide_growth(module: &mut Module, pages: u64) {
    let is_asked = |module: &mut Module| {
        let mut asked = false;
        super::code::each_function(module, |function| {
            for sequence in super::code::sequences(function) {
                let mut all = function.block(sequence).instrs.iter();
                asked |= all.any(|(instruction, _)| matches!(instruction, Instr::MemorySize(_)));
            }
        });
        asked
    };
    if !is_asked(module) {
        return;
    }
    let functions = with_body(&module.funcs);
    // Less than 65536, as was checked; -1 when the truth is told.
    let believed = module.globals.add_local(
        ValType::I32,
        true,
        false,
        ConstExpr::Value(Value::I32(pages as i32)),
    );
    module.globals.get_mut(believed).name = Some("wasikit embed pages".into());
    let Some(memory) = module.memories.iter().next().map(walrus::Memory::id) else {
        return;
    };
    let size = size_function(module, memory, believed);
    for id in functions {
        if let FunctionKind::Local(function) = &mut module.funcs.get_mut(id).kind {
            replace_instructions(function, |instruction| match instruction {
                Instr::MemorySize(_) => Some(vec![call(size)]),
                Instr::MemoryGrow(_) => {
                    Some(vec![i32(-1), global_set(believed), instruction.clone()])
                }
                _ => None,
            });
        }
    }
}

fn size_function(module: &mut Module, memory: MemoryId, believed: GlobalId) -> FunctionId {
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
    builder.name("wasikit embed memory.size".into());
    builder
        .func_body()
        .memory_size(memory)
        .instr(global_get(believed))
        .instr(global_get(believed))
        .i32_const(0)
        .binop(BinaryOp::I32LtS)
        .select(None);
    builder.finish(vec![], &mut module.funcs)
}
