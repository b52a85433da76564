//! What a module asks of its host beyond WASI: found before it is compiled, which may take minutes.

use crate::failure::Failure;
use std::path::Path;
use wasmparser::{Parser, Payload, TypeRef};

/// The version of WASI that the embedded runtime has.
const WASI: &str = "wasi_snapshot_preview1";

/// One import.
struct Import {
    module: String,
    name: String,
    is_function: bool,
}

/// Refuses a module that only another host can run.
pub fn check(bytes: &[u8], program: &Path) -> Result<(), Failure> {
    let foreign = foreign(bytes);
    let Some(first) = foreign.first() else {
        return Ok(());
    };
    let others = match foreign.len() {
        1 => String::new(),
        number => format!(", and {} more", number - 1),
    };
    let program = program.display();
    Err(Failure::user(format!("`{program}` cannot be run"))
        .because(format!(
            "unknown import: `{}::{}`{others}; the embedded runtime has `{WASI}`",
            first.module, first.name
        ))
        .hint(first.advice(&program.to_string())))
}

/// The imports that are not of WASI. What cannot be parsed the compiler will complain of.
fn foreign(bytes: &[u8]) -> Vec<Import> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload {
            Ok(Payload::ImportSection(imports)) => {
                let imports = imports.into_imports().flatten();
                found.extend(
                    imports
                        .filter(|import| import.module != WASI)
                        .map(|import| Import {
                            module: import.module.to_string(),
                            name: import.name.to_string(),
                            is_function: matches!(import.ty, TypeRef::Func(_)),
                        }),
                );
            }
            Ok(Payload::CodeSectionStart { .. }) | Err(_) => break,
            Ok(_) => {}
        }
    }
    found
}

impl Import {
    /// What can be done about it.
    fn advice(&self, program: &str) -> String {
        let Self { module, name, .. } = self;
        match &**module {
            "env" if ["__linear_memory", "__stack_pointer"].contains(&&**name) => {
                format!("it is an object file: link it with `wasikit cc {program} -o program.wasm`")
            }
            "env" if ["saveSetjmp", "testSetjmp"].contains(&&**name) => {
                "its setjmp is that of clang 18 or older, which WASI has no library for: compile with clang 20 or newer".into()
            }
            "wasi_unstable" => format!(
                "that is the version of WASI before: `wasikit post {program} -o new.wasm --rename-wasi preview1`"
            ),
            "env" if self.is_function && (name.starts_with("_Z") || name.starts_with("__cxa_")) => {
                "a function of C++ that was not linked, as rustc lets pass: a build script says\n\
                 `cargo:rustc-link-lib=c++`, or a crate `use link_cplusplus as _;` (crate link-cplusplus)"
                    .into()
            }
            "env" if self.is_function => format!(
                "nothing in the program defines it, which rustc lets pass; `wasikit why {program} --import {name}` says what\n\
                 calls it. If a host was to give it, only that host can run the program"
            ),
            _ if self.is_function => format!(
                "only the host that it was made for can run it; `wasikit post {program} -o new.wasm --stub '{module}.*=trap'`\n\
                 makes a module that does without"
            ),
            _ => "only the host that it was made for can run it".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The advice for a module with one import.
    fn advice(import: &str) -> Option<String> {
        let bytes =
            wat::parse_str(format!("(module (import {import}))")).expect("it is well formed");
        check(&bytes, Path::new("a.wasm"))
            .err()
            .map(|failure| failure.advice())
    }

    #[test]
    fn each_host_has_its_advice() {
        assert_eq!(
            advice("\"wasi_snapshot_preview1\" \"fd_close\" (func (param i32) (result i32))"),
            None
        );
        for (import, part) in [
            (
                "\"env\" \"__linear_memory\" (memory 1)",
                "wasikit cc a.wasm",
            ),
            (
                "\"wasi_unstable\" \"fd_close\" (func)",
                "--rename-wasi preview1",
            ),
            ("\"env\" \"_ZdlPv\" (func)", "link-cplusplus"),
            ("\"env\" \"lost\" (func)", "why a.wasm --import lost"),
            ("\"env\" \"memory\" (memory 1)", "only the host"),
            ("\"wbg\" \"log\" (func)", "--stub 'wbg.*=trap'"),
        ] {
            let advice = advice(import).expect("it is not of WASI");
            assert!(advice.contains(part), "{import}: {advice}");
        }
    }

    #[test]
    fn what_is_no_module_is_left_to_the_compiler() {
        assert!(check(b"\0asm\x01\0\0\0\x02\x7f", Path::new("a.wasm")).is_ok());
    }
}
