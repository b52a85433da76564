//! The sysroot's tree, as clang's own search order has it.

use crate::archive::{write, write_beside};
use crate::compile::{Aim, Flavour, embedded_files, static_library};
use crate::object::Object;
use crate::{audit, golden, handmade, rename, small};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::path::Path;

/// The target that everything is laid down for, and its deprecated spelling, which clang searches as well.
const TARGETS: [&str; 2] = ["wasm32-wasip1", "wasm32-wasi"];

/// Archives that build systems name and that are empty here: their functions are in `libc.a`.
const EMPTY_ARCHIVES: &[&str] = &[
    "m",
    "pthread",
    "rt",
    "dl",
    "util",
    "resolv",
    "crypt",
    "xnet",
    "setjmp",
    "wasi-emulated-signal",
    "wasi-emulated-mman",
    "wasi-emulated-process-clocks",
    "wasi-emulated-getpid",
    "c-printscan-long-double",
    "c-printscan-no-floating-point",
];

const IMPORT_PREFIX: &str = "__imported_wasi_snapshot_preview1_";

/// What `build` is asked for.
#[derive(Clone, Debug)]
pub struct Options {
    /// For work in progress: do not compare with the golden lists, and only warn of references that must not be.
    pub lenient: bool,
    /// Build the archives with vector instructions as well.
    pub simd: bool,
}

/// Builds the sysroot of the workspace at `root` into `out`.
///
/// # Errors
/// When libc-shim does not compile, an object refers to what it must not, or a file cannot be written.
pub fn build(root: &Path, out: &Path, options: &Options) -> Result<()> {
    let made = archives(root, Flavour::Baseline, options.lenient)?;
    if !options.lenient {
        compare_golden(root, &made.libc)?;
    }
    for target in TARGETS {
        let lib = out.join("lib").join(target);
        write(&lib.join("libc.a"), &made.libc)?;
        write(&lib.join("libclang_rt.builtins.a"), &made.builtins)?;
        for (name, object) in &made.start_files {
            write_beside(&lib.join(name), &object.emit())?;
        }
        for name in EMPTY_ARCHIVES {
            write(&lib.join(format!("lib{name}.a")), &[])?;
        }
    }
    write(
        &out.join("lib/wasi/libclang_rt.builtins-wasm32.a"),
        &made.builtins,
    )?;
    let embedded = embedded_files(root)?;
    write_beside(&out.join("lib/wasikit-embed.wasm"), &embedded)?;
    if options.simd {
        let simd = archives(root, Flavour::Simd128, options.lenient)?;
        for target in TARGETS {
            write(
                &out.join("lib").join(target).join("simd128/libc.a"),
                &simd.libc,
            )?;
        }
    }
    copy_headers(&root.join("sysroot/include"), &out.join("include"))?;
    write_beside(
        &out.join("VERSION"),
        format!("wasikit {}\n", env!("CARGO_PKG_VERSION")).as_bytes(),
    )
}

type Objects = Vec<(String, Object)>;

struct Archives {
    libc: Vec<(String, Object)>,
    builtins: Vec<(String, Object)>,
    start_files: Vec<(String, Object)>,
}

fn archives(root: &Path, flavour: Flavour, lenient: bool) -> Result<Archives> {
    let (mut libc, builtins) = objects(root, flavour, Aim::Speed)?;
    let (small, _) = objects(root, flavour, Aim::Size)?;
    small::replace(&mut libc, &small, &small::listed(root)?)?;
    let builtins = builtins_archive(builtins, &mut libc);
    let builtin_names = golden::public_names(&builtins);
    let mut libc = audit::needed(libc);
    libc.extend(handmade::square_roots());
    libc.push(handmade::longjmp());
    libc.push(handmade::cpp_exception());
    libc.push(handmade::stack_pointer());
    if let Err(faults) = audit::check(&libc, &builtin_names) {
        if !lenient {
            return Err(faults);
        }
        eprintln!("warning: {faults:#}");
    }
    rename::apply(&mut libc, IMPORT_PREFIX);
    add_aliases(root, &mut libc)?;
    let mut start_files = Vec::new();
    for (symbol, files) in [
        ("_start", &["crt1-command.o", "crt1.o"][..]),
        ("_initialize", &["crt1-reactor.o"][..]),
    ] {
        let index = libc
            .iter()
            .position(|(_, o)| o.defined().any(|s| s.name == symbol));
        let (_, mut object) =
            libc.remove(index.with_context(|| format!("no object defines {symbol}"))?);
        for defined in &mut object.symbols {
            if defined.name == symbol {
                defined.flags &= !crate::object::flags::WEAK;
            }
        }
        start_files.extend(files.iter().map(|&file| (file.to_owned(), object.clone())));
    }
    Ok(Archives {
        libc: named_members(libc),
        builtins: named_members(builtins),
        start_files,
    })
}

/// The objects of the library as compiled, and those of the compiler's support that Rust brings.
fn objects(root: &Path, flavour: Flavour, aim: Aim) -> Result<(Objects, Objects)> {
    let mut libc = Vec::new();
    let mut builtins = Vec::new();
    for (name, bytes) in static_library(root, flavour, aim)? {
        if name.starts_with("core-") || name.starts_with("alloc-") || !bytes.starts_with(b"\0asm") {
            continue;
        }
        let mut object = Object::parse(&bytes).with_context(|| format!("member {name}"))?;
        object.strip();
        if object
            .defined()
            .any(|s| s.name.contains("rust_begin_unwind"))
        {
            continue;
        }
        if name.starts_with("libm-") {
            rename::call_ours(&mut object);
        }
        object.inline_instructions();
        // What cargo compiled here ends in `.rcgu.o`; the rest came with Rust's compiler_builtins, compiled from C.
        if name.starts_with("compiler_builtins-") || !name.ends_with(".rcgu.o") {
            builtins.push((name, object));
        } else {
            libc.push((name, object));
        }
    }
    Ok((libc, builtins))
}

/// The compiler-support library: what Rust's compiler_builtins has under C's names, after our own `builtins` module,
/// whose objects are taken out of `libc`.
fn builtins_archive(
    theirs: Vec<(String, Object)>,
    libc: &mut Vec<(String, Object)>,
) -> Vec<(String, Object)> {
    let ours_is = |object: &Object| {
        object
            .symbols
            .iter()
            .any(|s| s.is_defined() && s.name.starts_with("builtin:"))
    };
    let (mut ours, rest): (Vec<_>, Vec<_>) = std::mem::take(libc)
        .into_iter()
        .partition(|(_, object)| ours_is(object));
    *libc = rest;
    for (_, object) in &mut ours {
        for symbol in &mut object.symbols {
            if let Some(name) = symbol.name.strip_prefix("builtin:") {
                symbol.name = name.to_owned();
            }
        }
    }
    let own: BTreeSet<String> = ours
        .iter()
        .flat_map(|(_, o)| o.defined())
        .map(|s| s.name.clone())
        .collect();
    // The archive stands alone: what our objects use of the rest of the library comes along as a copy.
    let mut all = ours;
    let mut next = 0;
    while let Some((_, object)) = all.get(next) {
        let wanted: BTreeSet<String> = object
            .symbols
            .iter()
            .filter(|s| !s.is_defined() && rename::is_mangled(&s.name))
            .map(|s| s.name.clone())
            .collect();
        let defines = |object: &Object| object.defined().any(|s| wanted.contains(&s.name));
        let found: Vec<(String, Object)> = libc
            .iter()
            .filter(|(name, object)| defines(object) && all.iter().all(|(taken, _)| taken != name))
            .cloned()
            .collect();
        all.extend(found);
        next += 1;
    }
    for (name, mut object) in theirs {
        for symbol in &mut object.symbols {
            let ours_instead = symbol.is_defined() && own.contains(&symbol.name);
            let not_for_c = !symbol.name.starts_with("__") || symbol.name.starts_with("__rust_");
            if ours_instead || symbol.is_defined() && not_for_c && !rename::is_mangled(&symbol.name)
            {
                symbol.name = format!("_R.builtins.{}", symbol.name);
            }
        }
        all.push((name, object));
    }
    let mut all = audit::needed(all);
    rename::apply(&mut all, IMPORT_PREFIX);
    all
}

fn add_aliases(root: &Path, objects: &mut [(String, Object)]) -> Result<()> {
    for (alias, target) in golden::aliases(&root.join("sysroot/aliases"))? {
        // Where a name has a `strong:` and a `default:` definition, the alias is for the strong one.
        let mut add = |weak| {
            objects
                .iter_mut()
                .any(|(_, object)| object.add_alias(&alias, &target, weak))
        };
        if !add(false) && !add(true) {
            bail!("sysroot/aliases: {alias} = {target}: no object defines {target}");
        }
    }
    Ok(())
}

/// Names each member after the first public function in it, and sorts.
fn named_members(objects: Vec<(String, Object)>) -> Vec<(String, Object)> {
    let mut taken = BTreeSet::new();
    let mut members: Vec<(String, Object)> = Vec::new();
    for (_, object) in objects {
        let hidden = crate::object::flags::HIDDEN;
        let public = object
            .defined()
            .filter(|s| s.flags & hidden == 0)
            .map(|s| s.name.as_str())
            .min();
        let any = object
            .defined()
            .map(|s| s.name.as_str())
            .min()
            .unwrap_or("empty");
        members.push((public.unwrap_or(any).to_owned(), object));
    }
    members.sort_by(|a, b| a.0.cmp(&b.0));
    for (name, _) in &mut members {
        let stem: String = name
            .chars()
            .map(|c| {
                if c.is_ascii_alphanumeric() || "._-".contains(c) {
                    c
                } else {
                    '_'
                }
            })
            .take(80)
            .collect();
        let mut unique = format!("{stem}.o");
        let mut count = 1;
        while !taken.insert(unique.clone()) {
            count += 1;
            unique = format!("{stem}.{count}.o");
        }
        *name = unique;
    }
    members
}

fn compare_golden(root: &Path, libc: &[(String, Object)]) -> Result<()> {
    let golden = golden::names(&root.join("sysroot/expected/wasm32-wasip1"))?;
    let made = golden::public_names(libc);
    let missing: Vec<_> = golden.difference(&made).map(String::as_str).collect();
    let extra: Vec<_> = made.difference(&golden).map(String::as_str).collect();
    if missing.is_empty() && extra.is_empty() {
        return Ok(());
    }
    bail!(
        "libc.a disagrees with sysroot/expected/wasm32-wasip1 (add or remove the names there, or build with --lenient)\n  \
         in the list, not in the archive: {}\n  in the archive, not in the list: {}",
        missing.join(" "),
        extra.join(" ")
    )
}

fn copy_headers(from: &Path, to: &Path) -> Result<()> {
    for target in TARGETS {
        copy_tree(from, &to.join(target))?;
    }
    Ok(())
}

fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    let Ok(entries) = std::fs::read_dir(from) else {
        return Ok(());
    };
    std::fs::create_dir_all(to)
        .with_context(|| format!("cannot make the folder {}", to.display()))?;
    for entry in entries {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else {
            let bytes = std::fs::read(entry.path())
                .with_context(|| format!("cannot read {}", entry.path().display()))?;
            if std::fs::read(&target).ok().as_deref() != Some(&bytes) {
                write_beside(&target, &bytes)?;
            }
        }
    }
    Ok(())
}
