//! The names in the archives: public functions become weak, everything else hidden under a name that nobody uses.
//!
//! `docs/hacking.md` lists the prefixes (`strong:`, `default:`, `ctor:`, `exported:`) that an `export_name` may carry.

use crate::object::{Kind, Object, flags};
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of a symbol.
#[derive(Clone, Debug, PartialEq, Eq)]
struct NewName {
    name: String,
    weak: bool,
    hidden: bool,
    constructor: bool,
    exported: bool,
}

/// Renames the symbols of all objects, consistently.
pub fn apply(objects: &mut [(String, Object)], imported: &str) {
    let mut table = BTreeMap::new();
    let mut taken = BTreeSet::new();
    let mut mangled = BTreeSet::new();
    for (_, object) in objects.iter() {
        for symbol in object.symbols.iter().filter(|s| s.is_global()) {
            if is_mangled(&symbol.name) {
                mangled.insert(symbol.name.clone());
            } else {
                table.insert(symbol.name.clone(), public_name(&symbol.name));
            }
        }
    }
    for name in mangled {
        let import = objects
            .iter()
            .find_map(|(_, object)| import_field(object, &name));
        let wanted = match import {
            Some(field) => format!("{imported}{field}"),
            None => readable(&name),
        };
        let mut unique = wanted.clone();
        let mut count = 1;
        while !taken.insert(unique.clone()) {
            count += 1;
            unique = format!("{wanted}.{count}");
        }
        table.insert(
            name,
            NewName {
                name: unique,
                weak: false,
                hidden: true,
                constructor: false,
                exported: false,
            },
        );
    }
    for (_, object) in objects.iter_mut() {
        rename_object(object, &table);
    }
}

fn rename_object(object: &mut Object, table: &BTreeMap<String, NewName>) {
    for index in 0..object.symbols.len() {
        let Some(symbol) = object.symbols.get_mut(index) else {
            continue;
        };
        if symbol.flags & flags::LOCAL != 0 {
            // Names of local symbols matter to nobody but a reader of a trap's backtrace.
            if is_mangled(&symbol.name) {
                symbol.name = readable(&symbol.name);
            }
            continue;
        }
        let Some(new) = table.get(&symbol.name) else {
            continue;
        };
        symbol.name = new.name.clone();
        // rustc hides what compiler_builtins defines; C code must see it.
        symbol.flags &= !flags::HIDDEN;
        if new.hidden {
            symbol.flags |= flags::HIDDEN;
        }
        if symbol.is_defined() && new.weak {
            symbol.flags |= flags::WEAK;
        }
        // Older versions of wasm-ld have not all of these; one that is missing is 0, which who asks for it understands.
        if !symbol.is_defined() && MAY_BE_MISSING.contains(&symbol.name.as_str()) {
            symbol.flags |= flags::WEAK;
        }
        if symbol.is_defined() && new.exported {
            symbol.flags |= flags::EXPORTED;
        }
        if symbol.is_defined() && symbol.kind == Kind::Function && new.constructor {
            let number = u32::try_from(index).unwrap_or(u32::MAX);
            object.constructors.push((65535, number));
        }
    }
    object.merge_same_names();
}

fn public_name(name: &str) -> NewName {
    let internal = |name: &str| name.starts_with("__wasikit_");
    let plain = |name: &str, weak, constructor| NewName {
        name: name.to_owned(),
        weak,
        hidden: internal(name),
        constructor,
        exported: false,
    };
    if let Some(name) = name.strip_prefix("strong:") {
        plain(name, false, false)
    } else if let Some(name) = name.strip_prefix("default:") {
        plain(name, true, false)
    } else if let Some(name) = name.strip_prefix("ctor:") {
        NewName {
            name: name.to_owned(),
            weak: false,
            hidden: true,
            constructor: true,
            exported: false,
        }
    } else if let Some(name) = name.strip_prefix("exported:") {
        NewName {
            exported: true,
            ..plain(name, false, false)
        }
    } else if name.starts_with("__wasm_")
        && !name.starts_with("__wasm_setjmp")
        && name != "__wasm_longjmp"
        || LINKER_SYMBOLS.contains(&name)
    {
        // What the linker itself makes; our own weak `__wasm_call_dtors` is public.
        plain(name, name == "__wasm_call_dtors", false)
    } else {
        plain(name, true, false)
    }
}

/// Symbols that the linker defines.
pub const LINKER_SYMBOLS: &[&str] = &[
    "__stack_pointer",
    "__indirect_function_table",
    "__heap_base",
    "__heap_end",
    "__data_end",
    "__global_base",
    "__stack_high",
    "__stack_low",
    "__dso_handle",
    "__memory_base",
    "__table_base",
    "__wasm_call_ctors",
    "__tls_base",
    "__tls_size",
    "__tls_align",
    "__wasm_init_tls",
    "__wasm_first_page_end",
];

/// Those of them that LLVM 14 does not know.
const MAY_BE_MISSING: [&str; 3] = ["__heap_end", "__stack_high", "__stack_low"];

/// Whether a name is one that rustc made.
pub fn is_mangled(name: &str) -> bool {
    name.starts_with("_ZN")
        || name.starts_with("_R")
        || name.starts_with("anon.")
        || name.starts_with(".L")
        || name.contains(".llvm.")
}

/// The field of the import that a symbol stands for, if the object imports it from a module of its own (not from `env`).
fn import_field(object: &Object, name: &str) -> Option<String> {
    let symbol = object
        .symbols
        .iter()
        .find(|s| s.kind == Kind::Function && !s.is_defined() && s.name == name)?;
    let (module, field) = object.function_imports.get(symbol.index as usize)?;
    (module != "env").then(|| field.clone())
}

/// `_ZN12wasikit_libc6string6length17h…E` → `__wasikit.string.length`.
fn readable(mangled: &str) -> String {
    let name = mangled.split(".llvm.").next().unwrap_or(mangled);
    if let Some(number) = name
        .strip_prefix("anon.")
        .or_else(|| name.strip_prefix(".Lanon."))
    {
        return format!("__wasikit.constant.{number}");
    }
    let Ok(demangled) = rustc_demangle::try_demangle(name) else {
        return format!("__wasikit.{}", name.trim_start_matches('.'));
    };
    let path = format!("{demangled:#}")
        .replace("wasikit_libc::", "")
        .replace("::", ".");
    format!("__wasikit.{path}")
}

/// Functions of the `libm` crate that its other functions call, and that the library has in a faster form of its own.
const OURS_INSTEAD: &[&str] = &[
    "exp", "expm1", "log", "log1p", "pow", "sin", "cos", "sqrt", "sqrtf", "floor", "floorf",
    "expf", "expm1f", "logf", "log1pf", "powf", "sinf", "cosf",
];

/// Makes an object of the `libm` crate call the C functions of those names.
pub fn call_ours(object: &mut Object) {
    let mut renamed = Vec::new();
    for symbol in object.symbols.iter_mut().filter(|s| !s.is_defined()) {
        let readable = format!("{:#}", rustc_demangle::demangle(&symbol.name));
        let Some(name) = readable.rsplit("::").next() else {
            continue;
        };
        if readable.starts_with("libm::math::") && OURS_INSTEAD.contains(&name) {
            let old = std::mem::replace(&mut symbol.name, name.to_owned());
            renamed.push((old, name.to_owned()));
        }
    }
    for (old, new) in renamed {
        object.rename_import(&old, &new);
    }
}
