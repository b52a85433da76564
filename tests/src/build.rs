//! Compiling a C program and linking it with either C library, and compiling it for the host.

use crate::paths::{root, sysroot, wasikit};
use crate::process;
use crate::reference;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// A C library to link with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Library {
    /// wasikit's.
    Ours,
    /// wasikit's with vector instructions.
    OursSimd,
    /// rustup's bundled wasi-libc.
    Reference,
}

const LIMIT: Duration = Duration::from_secs(120);

/// Compiles `source` to an object that fits a library, with wasikit's headers. For the reference they have no bodies of functions but those
/// that wasi-libc's own headers have.
///
/// # Errors
/// When the compiler fails.
pub fn compile(source: &Path, object: &Path, library: Library, flags: &[&str]) -> Result<()> {
    let mut command = Command::new(wasikit());
    command
        .env("WASIKIT_SYSROOT", sysroot())
        .arg("cc")
        .args(flags);
    if library == Library::Reference {
        command
            .arg("-D__NO_INLINE__")
            .arg("-include")
            .arg(root().join("tests/bench/wasi_libc.h"));
    }
    command.arg("-c").arg(source).arg("-o").arg(object);
    succeed(&mut command)
}

/// Compiles a program for the host with `gcc` (and the host's own C library) or `musl-gcc` (linked statically).
///
/// # Errors
/// When there is no such compiler or it fails.
pub fn compile_native(compiler: &str, source: &Path, binary: &Path, flags: &[&str]) -> Result<()> {
    let libraries: &[&str] = if compiler == "musl-gcc" {
        &["-lm", "-static"]
    } else {
        &["-lm", "-lcrypt"]
    };
    let mut command = Command::new(compiler);
    command
        .args(flags)
        .arg(source)
        .arg("-o")
        .arg(binary)
        .args(libraries);
    succeed(&mut command)
}

/// Links an object as a user would: with `wasikit cc -s`, which also leaves out the parts of `printf` that no format needs.
///
/// # Errors
/// When the driver fails.
pub fn link_with_driver(object: &Path, module: &Path) -> Result<()> {
    let mut command = Command::new(wasikit());
    command
        .env("WASIKIT_SYSROOT", sysroot())
        .arg("cc")
        .arg("-s")
        .arg(object)
        .arg("-o")
        .arg(module);
    succeed(&mut command)
}

/// Links an object with a library into a stripped module.
///
/// # Errors
/// When the linker fails.
pub fn link(object: &Path, module: &Path, library: Library) -> Result<()> {
    let ours = sysroot().join("lib/wasm32-wasip1");
    let (folder, builtins) = if library == Library::Reference {
        (reference::folder()?, reference::builtins()?)
    } else {
        (ours.clone(), ours.join("libclang_rt.builtins.a"))
    };
    let mut command = Command::new(linker()?);
    command.args([
        "--gc-sections",
        "--strip-all",
        "--stack-first",
        "--compress-relocations",
        "-z",
        "stack-size=1048576",
    ]);
    command.arg(folder.join("crt1-command.o")).arg(object);
    if library == Library::OursSimd {
        command.arg("-L").arg(ours.join("simd128"));
    }
    command.arg("-L").arg(&folder).arg("-lc");
    command.arg(builtins).arg("-o").arg(module);
    succeed(&mut command)
}

fn succeed(command: &mut Command) -> Result<()> {
    let outcome = process::run(command, b"", LIMIT)?;
    if outcome.code == 0 {
        return Ok(());
    }
    bail!("{command:?} failed:\n{}", outcome.text())
}

/// wasm-ld: the newest of Debian's, or any on the path.
///
/// # Errors
/// When there is none.
pub fn linker() -> Result<PathBuf> {
    let names = ["wasm-ld-22", "wasm-ld-19", "wasm-ld-16", "wasm-ld"];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = names.iter().find_map(|name| {
        std::env::split_paths(&path)
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    });
    found.context("no wasm-ld on PATH: install lld-22")
}
