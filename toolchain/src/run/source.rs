//! `wasikit run prog.c`: the file is compiled first, into the cache, unless it is there already.

use crate::cc::{self, Language};
use crate::failure::Failure;
use crate::find::cache_directory;
use crate::find::{llvm, sysroot};
use std::ffi::OsStr;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a file's name says about it.
pub fn language(program: &Path) -> Option<Language> {
    match program.extension().and_then(OsStr::to_str)? {
        "c" | "i" => Some(Language::C),
        "cc" | "cpp" | "cxx" | "c++" | "C" => Some(Language::Cxx),
        _ => None,
    }
}

/// Compiles `source`; gives the module, or the compiler's exit code after it has reported the errors.
pub fn compile(source: &Path, language: Language) -> Result<Result<PathBuf, ExitCode>, Failure> {
    std::fs::File::open(source).map_err(|error| {
        Failure::user(format!("cannot read `{}`", source.display()))
            .hint(super::why_unreadable(&error))
            .because(error)
    })?;
    let directory = cache_directory().join("run");
    let unusable = |error: std::io::Error| {
        Failure::user(format!("cannot write in `{}`", directory.display()))
            .because(error)
            .hint("compiled programs are kept there; WASIKIT_CACHE names another place")
    };
    std::fs::create_dir_all(&directory).map_err(unusable)?;
    let dependencies = directory.join(format!("{:016x}.d", key(source)?));
    let module = dependencies.with_extension("wasm");
    if is_current(&module, &dependencies) {
        return Ok(Ok(module));
    }
    // Another run may be compiling the same file.
    let unfinished = module.with_extension(format!("{}.wasm", std::process::id()));
    // Better to find out before clang does: it would name a file that the user does not know.
    std::fs::File::create(&unfinished).map_err(unusable)?;
    let arguments = [
        OsStr::new("-O1"),
        OsStr::new("-g"),
        source.as_os_str(),
        OsStr::new("-o"),
        unfinished.as_os_str(),
        OsStr::new("-MD"),
        OsStr::new("-MF"),
        dependencies.as_os_str(),
    ];
    let code = cc::main(language, arguments.map(OsStr::to_os_string).to_vec())?;
    if code != ExitCode::SUCCESS {
        // clang removes what it could not finish; what is left harms nobody.
        let _ = std::fs::remove_file(&unfinished);
        return Ok(Err(ExitCode::from(1)));
    }
    std::fs::rename(&unfinished, &module).map_err(|error| {
        Failure::user(format!("cannot keep the module as `{}`", module.display())).because(error)
    })?;
    Ok(Ok(module))
}

/// Names the compilation: the source's place, the compiler and the sysroot.
fn key(source: &Path) -> Result<u64, Failure> {
    let mut hasher = DefaultHasher::new();
    std::path::absolute(source)
        .unwrap_or_else(|_| source.to_path_buf())
        .hash(&mut hasher);
    llvm::clang()?.path.hash(&mut hasher);
    sysroot::find()?.hash(&mut hasher);
    Ok(hasher.finish())
}

/// Whether the module is younger than every file that went into it, and than the C library.
fn is_current(module: &Path, dependencies: &Path) -> bool {
    let changed = |path: &Path| {
        std::fs::metadata(path)
            .and_then(|metadata| metadata.modified())
            .ok()
    };
    let (Some(built), Ok(text)) = (changed(module), std::fs::read_to_string(dependencies)) else {
        return false;
    };
    let archive =
        sysroot::find().map(|sysroot| sysroot.join("lib").join(sysroot::TARGET).join("libc.a"));
    prerequisites(&text)
        .into_iter()
        .chain(archive)
        .all(|path| changed(&path).is_some_and(|changed| changed < built))
}

/// The files after the colon of a make rule; a backslash keeps a space or continues a line.
fn prerequisites(rule: &str) -> Vec<PathBuf> {
    let files = rule.split_once(": ").map_or("", |(_, files)| files);
    files
        .replace("\\\n", " ")
        .replace("\\ ", "\0")
        .split_ascii_whitespace()
        .map(|file| PathBuf::from(file.replace('\0', " ")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn make_rules_are_read() {
        let rule = "x.wasm: a\\ b.c \\\n  /s/stdio.h\n";
        assert_eq!(
            prerequisites(rule),
            [PathBuf::from("a b.c"), PathBuf::from("/s/stdio.h")]
        );
    }
}
