//! clang, wasm-ld and LLVM's binary tools.
//!
//! `WASIKIT_CLANG` names the compiler, `WASIKIT_LD` the linker; `WASIKIT_LLVM_DIR` the installation to take everything from. Otherwise the newest
//! versioned clang wins, then whatever `clang` is. Every tool is looked for beside that compiler first, so that the
//! tools' versions agree.

use super::{cache_directory, first_in, path_from_environment, resolved, search_path};
use crate::failure::Failure;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest clang that we compile with.
pub const OLDEST: u32 = 14;

/// Versions to look for by name, newest first.
const VERSIONS: std::ops::RangeInclusive<u32> = OLDEST..=40;

/// Where LLVM stands on systems that keep it out of `PATH`; `{}` is the version.
const VERSIONED_HOMES: [&str; 3] = [
    "/usr/lib/llvm-{}/bin",
    "/usr/local/opt/llvm@{}/bin",
    "/opt/homebrew/opt/llvm@{}/bin",
];

/// The same without a version.
const HOMES: [&str; 2] = ["/usr/local/opt/llvm/bin", "/opt/homebrew/opt/llvm/bin"];

/// A compiler that was found.
#[derive(Clone, Debug)]
pub struct Clang {
    /// The program to run.
    pub path: PathBuf,
    /// LLVM's major version, if it could be told.
    pub version: Option<u32>,
}

/// A linker for WebAssembly.
#[derive(Clone, Debug)]
pub struct Linker {
    /// The program to run.
    pub path: PathBuf,
    /// What its command line must begin with: `rust-lld` links for many systems.
    pub flavor: &'static [&'static str],
}

/// Finds the compiler.
pub fn clang() -> Result<Clang, Failure> {
    if let Some(path) = path_from_environment("WASIKIT_CLANG") {
        let found = if path.components().count() == 1 {
            path.to_str()
                .and_then(|name| first_in(&search_path(), name))
        } else {
            Some(path.clone()).filter(|path| path.is_file())
        };
        return found.map(with_version).ok_or_else(|| {
            Failure::user(format!("there is no compiler `{}`", path.display()))
                .because("the environment variable WASIKIT_CLANG names it")
                .hint("set WASIKIT_CLANG to a clang, or unset it to use the newest one on PATH")
        });
    }
    if let Some(home) = path_from_environment("WASIKIT_LLVM_DIR") {
        let places = [home.join("bin"), home.clone()];
        let names = std::iter::once("clang".to_string()).chain(versioned_names("clang"));
        return names
            .into_iter()
            .find_map(|name| first_in(&places, &name))
            .map(with_version)
            .ok_or_else(|| {
                Failure::user(format!("there is no clang in `{}`", home.display()))
                    .because("the environment variable WASIKIT_LLVM_DIR names that directory")
                    .hint("it should be the one that holds `bin/clang`")
            });
    }
    newest_clang().ok_or_else(|| {
        Failure::user("no clang found")
            .because(format!(
                "wasikit compiles C and C++ with clang, version {OLDEST} or newer"
            ))
            .hint(
                "on Debian and Ubuntu: apt-get install clang lld (or clang-22 lld-22)\n\
                 elsewhere: install LLVM's clang and lld, or set WASIKIT_CLANG to the compiler",
            )
    })
}

/// The newest clang by name, then the one without a version in its name.
fn newest_clang() -> Option<Clang> {
    let path = search_path();
    for version in VERSIONS.rev() {
        let found = first_in(&path, &format!("clang-{version}"))
            .or_else(|| first_in(&versioned_homes(version), "clang"));
        if let Some(path) = found {
            return Some(Clang {
                path,
                version: Some(version),
            });
        }
    }
    first_in(&path, "clang")
        .or_else(|| first_in(&HOMES.map(PathBuf::from), "clang"))
        .map(with_version)
}

/// The linker that belongs to `clang`, else the newest one, else the one that comes with Rust.
pub fn linker(clang: Option<&Clang>) -> Result<Linker, Failure> {
    if let Some(path) = path_from_environment("WASIKIT_LD") {
        return match path.is_file() {
            true => Ok(Linker { path, flavor: &[] }),
            false => Err(
                Failure::user(format!("there is no linker `{}`", path.display()))
                    .because("the environment variable WASIKIT_LD names it")
                    .hint("set WASIKIT_LD to a wasm-ld, or unset it to use the one beside clang"),
            ),
        };
    }
    if let Some(path) = tool(clang, "wasm-ld") {
        return Ok(Linker { path, flavor: &[] });
    }
    if let Some(path) = rust_tool("rust-lld") {
        return Ok(Linker {
            path,
            flavor: &["-flavor", "wasm"],
        });
    }
    let package = match clang.and_then(|clang| clang.version) {
        Some(version) => format!("lld-{version}"),
        None => "lld".to_string(),
    };
    Err(Failure::user("no wasm-ld found")
        .because("it links WebAssembly programs and is part of LLVM's lld")
        .hint(format!(
            "on Debian and Ubuntu: apt-get install {package}\n\
             with rustup: rustup component add llvm-tools brings rust-lld, which works too"
        )))
}

/// LLVM's `llvm-<name>`, or Rust's copy of it.
pub fn binary_tool(name: &str) -> Result<PathBuf, Failure> {
    let clang = clang().ok();
    let llvm_name = format!("llvm-{name}");
    tool(clang.as_ref(), &llvm_name)
        .or_else(|| rust_tool(&llvm_name))
        .ok_or_else(|| {
            Failure::user(format!("no {llvm_name} found")).hint(
                "on Debian and Ubuntu: apt-get install llvm (or llvm-22)\n\
                 with rustup: rustup component add llvm-tools",
            )
        })
}

/// A tool of LLVM: beside `clang` first, then by `PATH`, newest version first.
fn tool(clang: Option<&Clang>, name: &str) -> Option<PathBuf> {
    beside(clang, name).or_else(|| {
        let path = search_path();
        VERSIONS
            .rev()
            .find_map(|version| {
                first_in(&path, &format!("{name}-{version}"))
                    .or_else(|| first_in(&versioned_homes(version), name))
            })
            .or_else(|| first_in(&path, name))
            .or_else(|| first_in(&HOMES.map(PathBuf::from), name))
    })
}

/// The tool in the compiler's own directory, under its plain or its versioned name.
fn beside(clang: Option<&Clang>, name: &str) -> Option<PathBuf> {
    let clang = clang?;
    let versioned = clang.version.map(|version| format!("{name}-{version}"));
    let places = [
        resolved(&clang.path).parent()?.to_path_buf(),
        clang.path.parent()?.to_path_buf(),
    ];
    versioned
        .and_then(|name| first_in(&places, &name))
        .or_else(|| first_in(&places[..1], name))
}

/// A tool that rustup's component `llvm-tools` or the toolchain itself brings.
pub fn rust_tool(name: &str) -> Option<PathBuf> {
    let toolchains = super::sysroot::rust_toolchains();
    toolchains
        .iter()
        .filter_map(|toolchain| std::fs::read_dir(toolchain.join("lib/rustlib")).ok())
        .flat_map(|targets| targets.flatten())
        .map(|target| target.path().join("bin").join(name))
        .find(|path| path.is_file())
}

fn versioned_names(name: &str) -> impl Iterator<Item = String> + use<'_> {
    VERSIONS
        .rev()
        .map(move |version| format!("{name}-{version}"))
}

fn versioned_homes(version: u32) -> [PathBuf; 3] {
    VERSIONED_HOMES.map(|home| PathBuf::from(home.replace("{}", &version.to_string())))
}

/// A compiler with the version that its path tells, or that it says itself.
pub fn with_version(path: PathBuf) -> Clang {
    let real = resolved(&path);
    let version = version_in_path(&path)
        .or_else(|| version_in_path(&real))
        .or_else(|| asked_version(&real));
    Clang { path, version }
}

/// The version that the path of one of LLVM's tools tells.
pub fn version_of_tool(path: &Path) -> Option<u32> {
    version_in_path(path).or_else(|| version_in_path(&resolved(path)))
}

/// The number in `clang-22` or `llvm-22`.
fn version_in_path(path: &Path) -> Option<u32> {
    path.iter().rev().find_map(|part| {
        let part = part.to_str()?;
        let number = part
            .strip_prefix("clang-")
            .or_else(|| part.strip_prefix("clang++-"))
            .or_else(|| part.strip_prefix("llvm-"))
            .or_else(|| part.strip_prefix("llvm@"))?;
        number.parse().ok()
    })
}

/// What `clang --version` says; remembered for as long as the file stays the same.
fn asked_version(clang: &Path) -> Option<u32> {
    let changed = std::fs::metadata(clang)
        .and_then(|metadata| metadata.modified())
        .ok()?
        .duration_since(std::time::UNIX_EPOCH)
        .ok()?
        .as_nanos();
    let key = format!("{} {changed}", clang.display());
    let note = cache_directory().join("clang-version");
    if let Ok(text) = std::fs::read_to_string(&note)
        && let Some((known, version)) = text.trim_end().rsplit_once(' ')
        && known == key
    {
        return version.parse().ok();
    }
    let output = Command::new(clang).arg("--version").output().ok()?;
    let version = version_in_banner(&String::from_utf8_lossy(&output.stdout))?;
    // Without the note the next call asks again.
    let _ = std::fs::create_dir_all(cache_directory());
    let _ = std::fs::write(note, format!("{key} {version}\n"));
    Some(version)
}

/// The number after `version ` in what compilers say of themselves.
fn version_in_banner(banner: &str) -> Option<u32> {
    let (_, rest) = banner.split_once("version ")?;
    rest.split(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_paths_and_banners() {
        assert_eq!(version_in_path(Path::new("/usr/bin/clang-22")), Some(22));
        assert_eq!(
            version_in_path(Path::new("/usr/lib/llvm-16/bin/clang")),
            Some(16)
        );
        assert_eq!(version_in_path(Path::new("/opt/bin/clang")), None);
        assert_eq!(
            version_in_banner("Debian clang version 22.1.8 (1~deb12u1)\n"),
            Some(22)
        );
        assert_eq!(version_in_banner("gcc (Debian) 12"), None);
    }
}
