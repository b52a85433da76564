//! `wasikit-sysroot`: builds the sysroot of this checkout.

#![forbid(unsafe_code)]

use anyhow::{Context, Result, bail};
use lexopt::prelude::{Long, Short, Value};
use std::path::PathBuf;
use std::process::ExitCode;
use wasikit_sysroot::layout::{Options, build};

const USAGE: &str = "\
Usage: wasikit-sysroot build [--out DIR] [--lenient] [--simd]

Compiles libc-shim and lays down archives, start files and headers.

  --out DIR   where to put them (default: target/sysroot of this checkout)
  --lenient   for work in progress: only warn of references that must not be, and do not
              compare with the golden lists of names
  --simd      also build the archives for -msimd128
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(1)
        }
    }
}

fn run() -> Result<()> {
    let root = workspace_root()?;
    let mut out = root.join("target/sysroot");
    let mut options = Options {
        lenient: false,
        simd: false,
    };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("out") => out = PathBuf::from(parser.value()?),
            Long("lenient") => options.lenient = true,
            Long("simd") => options.simd = true,
            Long("help") | Short('h') => {
                print!("{USAGE}");
                return Ok(());
            }
            Value(ref word) if word == "build" => {}
            other => return Err(other.unexpected().into()),
        }
    }
    build(&root, &out, &options)
}

/// The checkout: the nearest folder upwards that holds libc-shim.
fn workspace_root() -> Result<PathBuf> {
    let start = std::env::current_dir().context("cannot tell the current folder")?;
    let Some(root) = start
        .ancestors()
        .find(|folder| folder.join("libc-shim/Cargo.toml").is_file())
    else {
        bail!(
            "{} is not inside a wasikit checkout (no libc-shim/Cargo.toml here or above)",
            start.display()
        );
    };
    Ok(root.to_path_buf())
}
