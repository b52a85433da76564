//! What the driver must know of the user's arguments in order not to contradict them.

use super::responses;
use crate::find::sysroot::TARGET;
use std::ffi::OsString;
use std::path::PathBuf;

/// The choices that the user's arguments make.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// A target is given.
    pub has_target: bool,
    /// The option that asks for another target than ours.
    pub other_target: Option<String>,
    /// A sysroot is given.
    pub sysroot: Option<PathBuf>,
    /// A linker is named by its path.
    pub own_linker: bool,
    /// SIMD code is wanted, so the SIMD archives are.
    pub simd: bool,
    /// setjmp shall be compiled by us: nothing speaks against exception handling.
    pub setjmp: bool,
    /// `-wasm-use-legacy-eh` is given.
    pub chooses_exception_encoding: bool,
    /// Exceptions are asked for or refused.
    pub chooses_exceptions: bool,
    /// Whether wasm-opt is asked for or refused.
    pub wasm_opt: Option<bool>,
    /// Coloured messages are asked for or refused.
    pub chooses_colour: bool,
    /// C++ exceptions shall be WebAssembly's.
    pub wasm_exceptions: bool,
    /// The linker shall generate the code.
    pub link_time: bool,
    /// Another C++ library than the one beside clang is named, or none is wanted.
    pub own_cxx_library: bool,
    /// A shared object is wanted.
    pub shared: bool,
}

impl Arguments {
    /// Reads the command line, response files included.
    pub fn read(user: &[OsString]) -> Self {
        let mut found = Self {
            setjmp: true,
            ..Self::default()
        };
        let expanded = responses::expand(user);
        let mut arguments = expanded.iter().map(|argument| argument.to_string_lossy());
        while let Some(argument) = arguments.next() {
            match &*argument {
                "-target" | "--target" => {
                    if let Some(target) = arguments.next() {
                        found.note_target(&target, format!("{argument} {target}"));
                    }
                }
                "-m64" => found.other_target = Some(argument.into_owned()),
                "--sysroot" | "-isysroot" => {
                    found.sysroot = arguments.next().map(|path| PathBuf::from(&*path));
                }
                "-msimd128" | "-mrelaxed-simd" => found.simd = true,
                "-mno-simd128" => found.simd = false,
                "-mno-exception-handling"
                | "-mno-reference-types"
                | "-mno-multivalue"
                | "-mcpu=mvp" => {
                    found.setjmp = false;
                }
                "-wasm-enable-sjlj" | "-enable-emscripten-sjlj" => found.setjmp = false,
                "--wasm-opt" => found.wasm_opt = Some(true),
                "--no-wasm-opt" => found.wasm_opt = Some(false),
                "-fwasm-exceptions" | "-fexceptions" | "-fno-exceptions" | "-fcxx-exceptions" => {
                    found.chooses_exceptions = true;
                    found.wasm_exceptions = match &*argument {
                        "-fwasm-exceptions" => true,
                        "-fno-exceptions" => false,
                        _ => found.wasm_exceptions,
                    };
                }
                "-stdlib++-isystem" | "-nostdinc++" | "-nostdlib++" | "-nostdlib" => {
                    found.own_cxx_library = true;
                }
                "-shared" | "--shared" | "-dynamiclib" => found.shared = true,
                "-flto" => found.link_time = true,
                "-fno-lto" => found.link_time = false,
                // The value of these is no option of its own.
                "-o" | "-I" | "-L" | "-D" | "-U" | "-include" | "-isystem" | "-MF" | "-MT"
                | "-MQ" => {
                    arguments.next();
                }
                text => found.read_joined(text),
            }
        }
        found
    }

    /// Options that carry their value after `=`.
    fn read_joined(&mut self, text: &str) {
        if let Some(target) = text.strip_prefix("--target=") {
            self.note_target(target, text.to_string());
        } else if let Some(path) = text.strip_prefix("--sysroot=") {
            self.sysroot = Some(PathBuf::from(path));
        } else if let Some(linker) = text.strip_prefix("-fuse-ld=") {
            self.own_linker |= linker.contains('/');
        } else if text.starts_with("--ld-path=") {
            self.own_linker = true;
        } else if text.starts_with("-flto=") {
            self.link_time = true;
        } else if text.starts_with("-wasm-use-legacy-eh") {
            self.chooses_exception_encoding = true;
        } else if text.contains("color-diagnostics") || text.starts_with("-fdiagnostics-color") {
            self.chooses_colour = true;
        }
    }

    fn note_target(&mut self, target: &str, option: String) {
        self.has_target = true;
        self.other_target = Some(option).filter(|_| target != TARGET);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Arguments {
        Arguments::read(&arguments.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_users_choices_are_seen() {
        let found = read(&["--sysroot=/s", "-msimd128", "-fuse-ld=/bin/ld", "-mcpu=mvp"]);
        assert_eq!(found.sysroot.as_deref(), Some("/s".as_ref()));
        assert!(found.simd && found.own_linker && !found.setjmp && !found.has_target);
        let same = read(&["-target", "wasm32-wasip1"]);
        assert!(same.has_target && same.other_target.is_none());
        let other = read(&["--target=x86_64-linux-gnu"]).other_target;
        assert_eq!(other.as_deref(), Some("--target=x86_64-linux-gnu"));
        assert!(read(&["-shared", "a.o"]).shared);
    }

    #[test]
    fn values_are_not_options() {
        assert!(!read(&["-o", "-shared"]).shared);
        assert!(!read(&["-D", "-msimd128"]).simd);
    }
}
