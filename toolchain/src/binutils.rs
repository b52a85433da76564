//! `wasikit ar`, `ranlib`, `nm`, `strip`, `objdump`, `objcopy`, `size`, …: LLVM's tools of those names, which know WebAssembly where the
//! system's own do not.

use crate::failure::{Outcome, print_hint};
use crate::find::llvm;
use crate::process;
use std::ffi::OsString;
use std::process::Command;

/// The tools that go by `llvm-<name>`.
pub const NAMES: [&str; 10] = [
    "addr2line",
    "ar",
    "dwarfdump",
    "nm",
    "objcopy",
    "objdump",
    "ranlib",
    "readobj",
    "size",
    "strip",
];

/// Runs LLVM's tool `name`.
pub fn main(name: &str, arguments: Vec<OsString>) -> Outcome {
    // rustup's component has `ar` alone of the two that are one program.
    let path = match (name, llvm::binary_tool(name)) {
        ("ranlib", Err(_)) => {
            return process::pass_through(
                Command::new(llvm::binary_tool("ar")?)
                    .arg("s")
                    .args(arguments),
            );
        }
        (_, found) => found?,
    };
    process::relay(Command::new(path).args(arguments), |errors| {
        if errors.contains("Reader: 'LLVM") {
            print_hint(&format!(
                "this llvm-{name} is older than the clang whose -flto objects it reads; on Debian: apt-get install llvm-22"
            ));
        }
    })
}
