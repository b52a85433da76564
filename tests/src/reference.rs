//! The wasi-libc that rustup carries with its target: the reference for sizes and speeds.

use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The folder with its `crt1-command.o` and `libc.a`.
///
/// # Errors
/// When rustc cannot be run or the target is not installed.
pub fn folder() -> Result<PathBuf> {
    let output = Command::new("rustc")
        .args(["--print", "sysroot"])
        .output()
        .context("cannot run rustc")?;
    let sysroot = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let folder = PathBuf::from(sysroot).join("lib/rustlib/wasm32-wasip1/lib/self-contained");
    if !folder.join("libc.a").is_file() {
        bail!(
            "{} has no libc.a: run `rustup target add wasm32-wasip1`",
            folder.display()
        );
    }
    Ok(folder)
}

/// The archive with the compiler's support (128-bit arithmetic and the like) that rustup carries beside it.
///
/// # Errors
/// As [`folder`], and when there is no such archive.
pub fn builtins() -> Result<PathBuf> {
    let folder = folder()?;
    let libraries = folder.parent().unwrap_or(&folder);
    for entry in libraries.read_dir()? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("libcompiler_builtins-") && name.ends_with(".rlib") {
            return Ok(file);
        }
    }
    bail!("{} has no libcompiler_builtins", libraries.display())
}
