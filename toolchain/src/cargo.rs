//! `wasikit cargo`: cargo, with Rust's std and the C code inside crates linked against our C library.
//!
//! rustc is told one thing only, that its linker is this program; `wasikit ld` then takes our start files and C library
//! instead of those that rustup brings along.

use crate::environment::{self, Places};
use crate::failure::{Failure, Outcome};
use crate::find::sysroot::{OLD_TARGET, TARGET};
use crate::process;
use std::ffi::OsString;
use std::process::{Command, ExitCode};

const USAGE: &str = "\
Run cargo for the target wasm32-wasip1, against wasikit's C library

Usage: wasikit cargo [RUN OPTIONS] COMMAND [ARGUMENTS OF CARGO]

RUN OPTIONS are those of `wasikit run`: what `cargo run` and `cargo test` give the program
  --dir HOST[::GUEST]   let it reach the directory HOST, under the name GUEST
  --dir-ro HOST[::GUEST]
                        the same, for reading only
  --env NAME[=VALUE]    set an environment variable

Example: wasikit cargo --dir . test --release";

/// Runs cargo.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    let (run_options, cargo_arguments) = split(arguments)?;
    if matches!(cargo_arguments.first(), Some(first) if first == "--help" || first == "-h") {
        println!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    }
    let places = Places::find()?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .env("CARGO_BUILD_TARGET", TARGET)
        .env("WASIKIT_SYSROOT", &places.sysroot)
        .envs(environment::for_cargo(&places, &run_options))
        .args(with_current_target(cargo_arguments));
    process::pass_through(&mut command)
}

/// Takes the options of `wasikit run` off the front.
fn split(arguments: Vec<OsString>) -> Result<(String, Vec<OsString>), Failure> {
    let mut run_options = String::new();
    let mut rest = arguments.into_iter().peekable();
    while let Some(option) = rest.next_if(|argument| {
        let text = argument.to_string_lossy();
        let name = text.split_once('=').map_or(&*text, |(name, _)| name);
        ["--dir", "--dir-ro", "--env"].contains(&name)
    }) {
        let mut words = vec![option];
        if !words
            .iter()
            .any(|word| word.to_string_lossy().contains('='))
        {
            words.extend(rest.next());
        }
        for word in words {
            let text = word.to_string_lossy();
            if text.contains(char::is_whitespace) {
                return Err(Failure::user(format!("`{text}` contains a space"))
                    .because("cargo splits the command that runs programs at spaces")
                    .hint("reach the directory through a symbolic link without spaces"));
            }
            run_options += " ";
            run_options += &text;
        }
    }
    Ok((run_options, rest.collect()))
}

/// `--target wasm32-wasi` is what the target was called until Rust 1.84.
fn with_current_target(arguments: Vec<OsString>) -> Vec<OsString> {
    let old = format!("--target={OLD_TARGET}");
    let mut after_target = false;
    arguments
        .into_iter()
        .map(|argument| {
            let separate = std::mem::replace(&mut after_target, argument == "--target");
            if separate && argument == OLD_TARGET {
                TARGET.into()
            } else if argument == *old {
                format!("--target={TARGET}").into()
            } else {
                argument
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<OsString> {
        text.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn run_options_stand_before_the_command() {
        let (options, rest) =
            split(words("--dir . --env=A=b run --dir x")).expect("no spaces inside");
        assert_eq!(options, " --dir . --env=A=b");
        assert_eq!(rest, words("run --dir x"));
    }

    #[test]
    fn the_old_target_is_understood() {
        let given = words("build --target wasm32-wasi --target=wasm32-wasi wasm32-wasi");
        let wanted = words("build --target wasm32-wasip1 --target=wasm32-wasip1 wasm32-wasi");
        assert_eq!(with_current_target(given), wanted);
    }
}
