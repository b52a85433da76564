//! `wasikit link DIR`: a folder in which build systems find us under the names they look for.
//!
//! It has the shape of a wasi-sdk, so that it serves as `WASI_SDK_PATH`: `bin/` with compilers and tools under plain
//! names and under those with the target in front, and `share/wasi-sysroot`. The programs are links to this program,
//! which looks at the name it is called by.

use crate::binutils;
use crate::cc::{self, Language};
use crate::environment::{self, Places};
use crate::failure::{Failure, Outcome};
use crate::find::{cache_directory, llvm, sysroot};
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
Make a folder with the compilers' usual names, to be used as WASI_SDK_PATH

Usage: wasikit link DIR

DIR/bin gets clang, clang++, wasm32-wasip1-clang, wasm-ld, llvm-ar and so on, as links to this program;
DIR/share/wasi-sysroot leads to the sysroot; DIR/share/cmake/wasi-sdk.cmake is a toolchain file for CMake.";

/// What stands before a tool's name to say the target.
const PREFIXES: [&str; 6] = [
    "wasm32-wasip1-",
    "wasm32-wasi-",
    "wasm32-unknown-wasip1-",
    "wasm32-unknown-wasi-",
    "llvm-",
    "wasikit-",
];

/// The names under `bin/` that have the target in front.
const TARGETED: [&str; 12] = [
    "clang", "clang++", "cc", "c++", "gcc", "g++", "ar", "ranlib", "nm", "strip", "objdump", "ld",
];

/// CMake's `Platform/WASI.cmake`.
const PLATFORM: &str = "\
# Written by `wasikit link`.
set(WASI 1)
set(UNIX 1)
set(CMAKE_EXECUTABLE_SUFFIX \".wasm\")
set(CMAKE_SYSTEM_INCLUDE_PATH /include/wasm32-wasip1 /include)
set(CMAKE_SYSTEM_LIBRARY_PATH /lib/wasm32-wasip1 /lib)
set_property(GLOBAL PROPERTY TARGET_SUPPORTS_SHARED_LIBS FALSE)
";

/// What a name in `bin/` stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A compiler driver.
    Compiler(Language),
    /// The linker.
    Linker,
    /// One of LLVM's binary tools.
    Tool(String),
    /// A program in whose place nothing shall happen.
    Nothing,
}

/// The role that a program name such as `wasm32-wasip1-clang++` asks for; `None` for our own name.
pub fn role(program: &Path) -> Option<Role> {
    let name = program.file_name()?.to_str()?;
    let bare = PREFIXES
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix))
        .unwrap_or(name);
    match bare {
        "clang" | "cc" | "gcc" => Some(Role::Compiler(Language::C)),
        "clang++" | "c++" | "g++" => Some(Role::Compiler(Language::Cxx)),
        "wasm-ld" | "ld" => Some(Role::Linker),
        "wasm-opt" => Some(Role::Nothing),
        tool if binutils::NAMES.contains(&tool) => Some(Role::Tool(tool.to_string())),
        _ => None,
    }
}

/// Runs `wasikit link`.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    match arguments.as_slice() {
        [option] if option == "--help" || option == "-h" => println!("{USAGE}"),
        [directory] => drop(make(Path::new(directory))?),
        _ => {
            return Err(
                Failure::user("`wasikit link` takes one directory").hint("wasikit link ~/wasi-sdk")
            );
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder that `wasikit cargo` and `wasikit env` refer to, made if need be.
pub fn standard() -> Result<Places, Failure> {
    make(&cache_directory().join("sdk"))
}

/// A folder with a `wasm-opt` that does nothing.
pub fn without_wasm_opt() -> Result<PathBuf, Failure> {
    let folder = cache_directory().join("no-wasm-opt");
    let place = folder.join("wasm-opt");
    make_folder(&folder)?;
    link(&ourselves()?, &place)?;
    Ok(folder)
}

/// Makes or mends the folder.
fn make(directory: &Path) -> Result<Places, Failure> {
    let directory = &std::path::absolute(directory).unwrap_or_else(|_| directory.to_path_buf());
    let sysroot = sysroot::find()?;
    let ourselves = ourselves()?;
    let binaries = directory.join("bin");
    let shared = directory.join("share");
    for folder in [&binaries, &shared] {
        make_folder(folder)?;
    }
    for name in names() {
        link(&ourselves, &binaries.join(name))?;
    }
    let with_cxx = with_cxx(&sysroot, &shared)?;
    link(&with_cxx, &shared.join("wasi-sysroot"))?;
    // CMake asks for a description of every system that it does not know.
    let platform = shared.join("cmake/Platform/WASI.cmake");
    write(&platform, PLATFORM)?;
    let places = Places {
        sdk: directory.to_path_buf(),
        sysroot,
        with_cxx,
    };
    write(
        &shared.join("cmake/wasi-sdk.cmake"),
        &environment::cmake(&places),
    )?;
    Ok(places)
}

/// The sysroot as build systems of a wasi-sdk know it, in a folder below `place`: with the archives of libc++, which Debian keeps
/// elsewhere. rustc looks for them itself, in the folder that the `cc` crate names.
fn with_cxx(sysroot: &Path, place: &Path) -> Result<PathBuf, Failure> {
    let Some((_, archives)) = llvm::clang()
        .ok()
        .and_then(|clang| cc::cxx_library(&clang, sysroot))
    else {
        return Ok(sysroot.to_path_buf());
    };
    // Whoever changes to another sysroot does not change the one that a build is using.
    let mut hasher = DefaultHasher::new();
    (sysroot, &archives).hash(&mut hasher);
    let whole = place.join(format!("wasi-sysroot-{:016x}", hasher.finish()));
    let libraries = Path::new("lib").join(sysroot::TARGET);
    make_folder(&whole.join(&libraries))?;
    link_all(sysroot, &whole)?;
    link_all(&sysroot.join("lib"), &whole.join("lib"))?;
    link_all(&sysroot.join(&libraries), &whole.join(&libraries))?;
    link_all(&archives, &whole.join(&libraries))?;
    Ok(whole)
}

/// Links everything in `from` into `to`, except for what is there as a folder.
fn link_all(from: &Path, to: &Path) -> Result<(), Failure> {
    let unreadable = |error| {
        Failure::user(format!("cannot read the directory `{}`", from.display())).because(error)
    };
    for entry in std::fs::read_dir(from).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name();
        let place = to.join(&name);
        if place.is_symlink() || !place.is_dir() {
            link(&from.join(&name), &place)?;
        }
    }
    Ok(())
}

fn make_folder(folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|error| {
        Failure::user(format!("cannot make the directory `{}`", folder.display()))
            .because(error)
            .hint(elsewhere(folder))
    })
}

/// What to do where `place` cannot be written: nobody chose the cache.
fn elsewhere(place: &Path) -> &'static str {
    match place.starts_with(cache_directory()) {
        true => "links to wasikit are kept there; WASIKIT_CACHE names another place",
        false => "give a directory that you may write to",
    }
}

/// This program.
pub fn ourselves() -> Result<PathBuf, Failure> {
    std::env::current_exe()
        .map_err(|error| Failure::internal("this program's own path is not known").because(error))
}

/// Writes a file, unless it says this already.
fn write(place: &Path, text: &str) -> Result<(), Failure> {
    if std::fs::read_to_string(place).is_ok_and(|current| current == text) {
        return Ok(());
    }
    let folder = place.parent().unwrap_or(place);
    let fresh = place.with_extension(format!("{}.new", std::process::id()));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&fresh, text))
        .and_then(|()| std::fs::rename(&fresh, place))
        .map_err(|error| {
            Failure::user(format!("cannot write `{}`", place.display()))
                .because(error)
                .hint(elsewhere(place))
        })
}

/// Every name in `bin/`.
fn names() -> Vec<String> {
    let targeted = ["wasm32-wasip1-", "wasm32-wasi-"]
        .iter()
        .flat_map(|prefix| TARGETED.iter().map(move |name| format!("{prefix}{name}")));
    let tools = binutils::NAMES
        .iter()
        .flat_map(|name| [format!("llvm-{name}"), (*name).to_string()]);
    let plain = ["wasikit", "clang", "clang++", "wasm-ld"].map(String::from);
    targeted.chain(tools).chain(plain).collect()
}

/// Makes `place` a link to `target`; one that leads there already stays.
fn link(target: &Path, place: &Path) -> Result<(), Failure> {
    if std::fs::read_link(place).is_ok_and(|current| current == target) {
        return Ok(());
    }
    // Made beside and renamed: another process may be using the folder.
    let fresh = place.with_extension(format!("{}.new", std::process::id()));
    std::os::unix::fs::symlink(target, &fresh)
        .and_then(|()| std::fs::rename(&fresh, place))
        .map_err(|error| {
            Failure::user(format!("cannot make the link `{}`", place.display()))
                .because(error)
                .hint(elsewhere(place))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_is_wanted() {
        let role = |name: &str| role(Path::new(name));
        assert_eq!(
            role("/x/wasm32-wasip1-clang"),
            Some(Role::Compiler(Language::C))
        );
        assert_eq!(
            role("wasm32-wasi-clang++"),
            Some(Role::Compiler(Language::Cxx))
        );
        assert_eq!(role("llvm-ar"), Some(Role::Tool("ar".into())));
        assert_eq!(role("wasm-ld"), Some(Role::Linker));
        assert_eq!(role("/usr/bin/wasikit"), None);
        assert!(
            names()
                .iter()
                .all(|name| name == "wasikit" || super::role(Path::new(name)).is_some())
        );
    }
}
