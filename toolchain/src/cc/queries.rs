//! Questions of build systems that clang would answer wrongly, or not at all: `-print-sysroot`, as GCC has it, and the
//! places of the tools and of the builtins, for which clang names this machine's own or files that are not there.

use crate::failure::Failure;
use crate::find::sysroot;
use crate::ld;
use crate::sdk;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What the first question on the command line asks for, if there is one that is ours to answer.
pub fn answer(user: &[OsString], given: Option<&Path>) -> Result<Option<PathBuf>, Failure> {
    for argument in user {
        let text = argument.to_string_lossy();
        let Some(question) = text.strip_prefix("--").or_else(|| text.strip_prefix('-')) else {
            continue;
        };
        let sysroot = || given.map_or_else(sysroot::find, |given| Ok(given.to_path_buf()));
        if question == "print-sysroot" {
            return sysroot().map(Some);
        }
        if question == "print-libgcc-file-name" {
            let library = sysroot()?.join("lib").join(sysroot::TARGET);
            return Ok(ld::builtins(&library));
        }
        if let Some(tool) = question.strip_prefix("print-prog-name=")
            && sdk::role(Path::new(tool)).is_some()
        {
            let binaries = sdk::standard()?.sdk.join("bin");
            let tool = if tool == "ld" { "wasm-ld" } else { tool };
            return Ok(Some(binaries.join(tool)).filter(|path| path.exists()));
        }
    }
    Ok(None)
}
