//! `wasikit`: one command line for compiling to WebAssembly/WASI and running the result.
//!
//! This file only dispatches: one subcommand is one module, and the names under which build systems call compilers
//! (`wasm32-wasip1-clang`) select the subcommand through `argv[0]`.

#![deny(unsafe_code)]

// First: its macros stand in for those of `std` in all that follow.
#[macro_use]
mod output;

mod binutils;
mod cargo;
mod cc;
mod conformance;
mod doctor;
mod environment;
mod failure;
mod find;
mod guard;
mod init;
mod ld;
mod names;
mod post;
mod process;
mod prune;
mod run;
mod sdk;
mod size;
mod why;
mod zeros;

use cc::Language;
use failure::{Failure, Outcome};
use sdk::Role;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
wasikit: compile to WebAssembly/WASI and run the result

Usage: wasikit <COMMAND> [ARGUMENTS]

Compile:
  cc, c++           clang for the target wasm32-wasip1 with wasikit's sysroot
  ld                wasm-ld with the same sysroot
  ar, ranlib, nm, strip, objdump, objcopy, size, readobj, dwarfdump, addr2line
                    LLVM's tools of these names

  init LANGUAGE     write a small project to begin with

  cargo ...         cargo, with std and the C inside crates linked against wasikit's C library
  env               print the settings for sh, cargo, CMake and Meson
  link DIR          make a folder to be used as WASI_SDK_PATH

Run:
  doctor            check whether everything is there that compiling needs
  run PROGRAM       run a .wasm module or a C file, with the directories that --dir gives it
  post MODULE       make a module that a runtime accepts, that is smaller, or that says more when it fails
  conformance       check which runtimes keep the standard, call by call
  why MODULE        show what brought a function, an import or a feature into a module
  size MODULE       show what takes the room, by archive, crate and function (--by, --json, --html)

`wasikit <COMMAND> --help` says more about one of them.";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let called_as = std::env::args_os().next().map(PathBuf::from);
    let outcome = match (
        called_as.as_deref().and_then(sdk::role),
        arguments.split_first(),
    ) {
        // clang and rustc call their linker so, whatever this program is called.
        _ if ld::is_linker_call(&arguments) => ld::main(arguments),
        (Some(role), _) => play(role, arguments),
        (None, Some((command, rest))) => dispatch(command, rest.to_vec()),
        (None, None) => Err(Failure::user("no command given").hint(USAGE)),
    };
    outcome.unwrap_or_else(|failure| failure.report())
}

/// Runs what the name under which this program was called asks for.
fn play(role: Role, arguments: Vec<OsString>) -> Outcome {
    match role {
        Role::Compiler(language) => cc::main(language, arguments),
        Role::Tool(name) => binutils::main(&name, arguments),
        Role::Linker => ld::main(arguments),
        Role::Nothing => Ok(ExitCode::SUCCESS),
    }
}

/// Runs the subcommand called `command`.
fn dispatch(command: &OsString, arguments: Vec<OsString>) -> Outcome {
    match command.to_str() {
        Some("cc") => cc::main(Language::C, arguments),
        Some("c++") => cc::main(Language::Cxx, arguments),
        Some("ld") => ld::main(arguments),
        Some("cargo") => cargo::main(arguments),
        Some("conformance") => conformance::main(arguments),
        Some("doctor") => doctor::main(arguments),
        Some("env") => environment::main(arguments),
        Some("link") => sdk::main(arguments),
        Some("run") => run::main(arguments),
        Some("init") => init::main(arguments),
        Some("post") => post::main(arguments),
        Some("size") if size::is_ours(&arguments) => size::main(arguments),
        Some("why") => why::main(arguments),
        Some(name) if binutils::NAMES.contains(&name) => binutils::main(name, arguments),
        Some("--help" | "-h" | "help") => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        Some("--version" | "-V") => {
            println!("wasikit {}", env!("CARGO_PKG_VERSION"));
            Ok(ExitCode::SUCCESS)
        }
        _ => Err(
            Failure::user(format!("there is no command `{}`", command.display()))
                .hint("`wasikit --help` lists the commands"),
        ),
    }
}
