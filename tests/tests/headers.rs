//! The C headers: each stands alone in every dialect, agrees with wasi-libc's ABI, and declares only what is defined.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use wasikit_tests::coverage::{golden, names_in};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_path_buf()
}

/// The public headers, as programs name them.
fn headers() -> Vec<String> {
    let include = root().join("sysroot/include");
    let mut found = Vec::new();
    let mut folders = vec![include.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the headers").flatten() {
            let path = entry.path();
            if path.is_dir() {
                if !path.ends_with("bits") {
                    folders.push(path);
                }
            } else if let Ok(name) = path.strip_prefix(&include) {
                found.push(name.to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    found
}

/// clang for the target, with our headers alone, reading C from its input.
fn clang() -> Command {
    clang_of("clang-22")
}

/// The same for a compiler of some version.
fn clang_of(name: &str) -> Command {
    let mut command = Command::new(name);
    command
        .args(["--target=wasm32-wasip1", "-nostdlibinc", "-isystem"])
        .arg(root().join("sysroot/include"));
    command
}

/// The compilers that are installed.
fn compilers() -> Vec<String> {
    (14..=22)
        .map(|version| format!("clang-{version}"))
        .filter(|name| Command::new(name).arg("--version").output().is_ok())
        .collect()
}

#[test]
fn generic_functions_have_the_types_of_the_standard() {
    let source = fs::read_to_string(root().join("tests/headers/tgmath.c")).expect("the source");
    for compiler in compilers() {
        for dialect in ["-std=gnu11", "-std=gnu17", "-std=gnu2x"] {
            let mut command = clang_of(&compiler);
            command.args(["-fsyntax-only", "-Wno-absolute-value", "-x", "c", dialect]);
            if let Err(said) = compile(&mut command, &source) {
                panic!("{compiler} {dialect}:\n{said}");
            }
        }
    }
}

#[test]
fn functions_with_bodies_in_headers_may_be_a_programs_own() {
    for (file, language, dialects) in [
        ("own.c", "c", ["-std=c99", "-std=gnu17", "-std=gnu2x"]),
        ("own.cc", "c++", ["-std=c++98", "-std=c++17", "-std=c++20"]),
    ] {
        let source = fs::read_to_string(root().join("tests/headers").join(file)).expect(file);
        for compiler in compilers() {
            for dialect in dialects {
                let mut command = clang_of(&compiler);
                command.args(["-O2", "-x", language, dialect, "-Wall", "-Wextra"]);
                command.args(["-Wsystem-headers", "-S", "-o", "/dev/null"]);
                if let Err(said) = compile(&mut command, &source) {
                    panic!("{compiler} {dialect} {file}:\n{said}");
                }
            }
        }
    }
}

#[test]
fn functions_that_a_program_renames_before_the_header_are_its_own() {
    let source = "#define fread own_fread\n#define toupper own_toupper\n\
        #include <ctype.h>\n#include <stdio.h>\n\
        int used(char *to, FILE *file) { return toupper(fread(to, 1, 4, file)); }\n";
    for compiler in compilers() {
        for language in ["c", "c++"] {
            let mut command = clang_of(&compiler);
            command.args(["-O2", "-x", language, "-S", "-o", "-"]);
            let text = compile(&mut command, source).expect("it is right");
            for name in ["own_fread", "own_toupper"] {
                let is_called = text.contains(&format!("call\t{name}\n"));
                assert!(is_called, "{compiler} {language}:\n{text}");
            }
        }
    }
}

/// Compiles a source given as text; gives what the compiler said, or its output.
fn compile(command: &mut Command, source: &str) -> Result<String, String> {
    let mut child = command
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("clang-22");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(source.as_bytes()).expect("its input");
    drop(input);
    let output = child.wait_with_output().expect("clang-22");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() && said.is_empty() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(said)
    }
}

#[test]
fn each_header_stands_alone_in_every_dialect() {
    let dialects = [
        ("c", "c89", ""),
        ("c", "c99", ""),
        ("c", "c11", "_POSIX_C_SOURCE"),
        ("c", "gnu17", ""),
        ("c", "c23", "_GNU_SOURCE"),
        ("c++", "c++17", ""),
        ("c++", "c++20", ""),
    ];
    let folder = root().join("target/headers-test/alone");
    fs::create_dir_all(&folder).expect("a folder");
    let sources: Vec<PathBuf> = headers()
        .iter()
        .map(|header| {
            let path = folder.join(format!("{}.c", header.replace('/', "_")));
            let text = format!("#include <{header}>\n#include <{header}>\nextern int used;\n");
            fs::write(&path, text).expect("a source");
            path
        })
        .collect();
    for (language, standard, macro_name) in dialects {
        let mut command = clang();
        command
            .args(["-fsyntax-only", "-x", language, &format!("-std={standard}")])
            // With the bodies of functions that only an optimising compiler gets.
            .arg("-O2")
            .args(["-Wall", "-Wextra", "-Wundef", "-pedantic"])
            .arg("-Wsystem-headers");
        if !macro_name.is_empty() {
            command.arg(format!("-D{macro_name}=200809L"));
        }
        let output = command.args(&sources).output().expect("clang-22");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && said.is_empty(),
            "{standard}:\n{said}"
        );
    }
}

#[test]
fn constants_and_layouts_are_those_of_wasi_libc() {
    let mut by_header: BTreeMap<String, String> = BTreeMap::new();
    for list in ["constants.txt", "layouts.txt"] {
        let list =
            fs::read_to_string(root().join("tests/headers").join(list)).expect("a golden list");
        for line in list.lines() {
            let (header, fact) = line.split_once(' ').expect("a header and a fact");
            let (expression, value) = fact.rsplit_once(' ').expect("an expression and its value");
            let value: i64 = value.parse().expect("a number");
            let check = format!(
                "_Static_assert((unsigned long long)({expression}) == {}ULL, \"{expression}\");\n",
                value.cast_unsigned()
            );
            by_header
                .entry(header.to_owned())
                .or_default()
                .push_str(&check);
        }
    }
    for (header, checks) in by_header {
        let source =
            format!("#define _GNU_SOURCE\n#include <stddef.h>\n#include <{header}>\n{checks}");
        let mut command = clang();
        command.args(["-fsyntax-only", "-x", "c", "-std=gnu23", "-w"]);
        if let Err(said) = compile(&mut command, &source) {
            panic!("<{header}> differs:\n{said}");
        }
    }
}

/// The names of functions that a translation unit declares, from clang's dump of it.
fn declared(dump: &str) -> Vec<String> {
    let mut names: Vec<String> = dump
        .lines()
        .filter(|line| line.starts_with("|-FunctionDecl") || line.starts_with("`-FunctionDecl"))
        .filter(|line| !line.contains(" implicit ") && !line.contains(" static inline"))
        .filter_map(|line| line.split_once('\'')?.0.split_whitespace().last())
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    names
}

#[test]
fn declared_functions_are_defined_with_the_same_type() {
    let sysroot = std::env::var_os("WASIKIT_SYSROOT")
        .map_or_else(|| root().join("target/sysroot"), PathBuf::from);
    let library = sysroot.join("lib/wasm32-wasip1");
    if !library.join("libc.a").exists() {
        println!("no sysroot is built: nothing to compare with");
        return;
    }
    let includes: String = headers()
        .iter()
        // Its basename is another function than that of <string.h>.
        .filter(|header| !header.starts_with("tgmath") && *header != "libgen.h")
        .map(|header| format!("#include <{header}>\n"))
        .collect();
    let includes = format!("#define _GNU_SOURCE\n{includes}");
    let mut command = clang();
    command.args([
        "-fsyntax-only",
        "-O2",
        "-x",
        "c",
        "-std=gnu23",
        "-w",
        "-Xclang",
        "-ast-dump",
    ]);
    let dump = compile(&mut command, &includes).expect("the headers together");
    let names = declared(&dump);
    assert!(
        names.len() > 1500,
        "only {} functions are declared",
        names.len()
    );

    // The compiler must not take a function's address for known, nor replace a call.
    let table: String = names
        .iter()
        // Only calls to these may appear: the compiler rewrites them.
        .filter(|name| !matches!(name.trim_start_matches('_'), "setjmp" | "longjmp"))
        .map(|name| format!("    (void *)({name}),\n"))
        .collect();
    let source = format!(
        "{includes}\nvoid *const table[] = {{\n{table}}};\nint main(void) {{ return table[0] == 0; }}\n"
    );
    let folder = root().join("target/headers-test");
    fs::create_dir_all(&folder).expect("a folder");
    let object = folder.join("table.o");
    let mut command = clang();
    command
        .args(["-c", "-O2", "-x", "c", "-std=gnu23", "-w", "-o"])
        .arg(&object);
    compile(&mut command, &source).expect("a table of all functions");
    let output = Command::new("wasm-ld-22")
        .arg(library.join("crt1-command.o"))
        .arg(&object)
        .arg(library.join("libc.a"))
        .arg(library.join("libclang_rt.builtins.a"))
        .args([
            "--error-limit=0",
            "--fatal-warnings",
            "--allow-undefined",
            "-o",
        ])
        .arg(folder.join("table.wasm"))
        .output()
        .expect("wasm-ld-22");
    assert!(
        output.status.success(),
        "types differ:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let output = Command::new("wasm-ld-22")
        .arg(library.join("crt1-command.o"))
        .arg(&object)
        .arg(library.join("libc.a"))
        .arg(library.join("libclang_rt.builtins.a"))
        .args(["--error-limit=0", "-o"])
        .arg(folder.join("table.wasm"))
        .output()
        .expect("wasm-ld-22");
    let said = String::from_utf8_lossy(&output.stderr);
    let missing: Vec<&str> = said
        .lines()
        .filter_map(|line| line.split_once("undefined symbol: "))
        .map(|(_, name)| name)
        .collect();
    assert!(missing.is_empty(), "declared and not defined: {missing:?}");
}

/// Every identifier of the public headers and of those they include.
fn words_of_headers() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut folders = vec![root().join("sysroot/include")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the headers").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).expect("a header");
                let names = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                words.extend(names.map(str::to_owned));
            }
        }
    }
    words
}

#[test]
fn public_names_are_declared() {
    let words = words_of_headers();
    let undeclared = fs::read_to_string(root().join("tests/headers/undeclared.txt"));
    let undeclared = names_in(&undeclared.expect("the list"));
    let mut astray = Vec::new();
    for name in golden().expect("the golden lists").into_values().flatten() {
        match (words.contains(&name), undeclared.contains(&name)) {
            (false, false) => astray.push(format!("{name}: in no header")),
            (true, true) => astray.push(format!("{name}: in a header and in undeclared.txt")),
            _ => {}
        }
    }
    assert!(astray.is_empty(), "{astray:#?}");
}

/// A program that includes a header and then declares names otherwise, which fails if the header has them.
fn own_definitions(header: &str, names: &str) -> String {
    let uses = names.split_whitespace().map(|name| {
        format!("#ifdef {name}\n#error {name} is a macro\n#endif\nstatic struct own {name};\n")
    });
    let uses: String = uses.collect();
    format!("#include <{header}>\nstruct own {{ int a; }};\n{uses}")
}

#[test]
fn names_of_programs_stay_theirs() {
    let list = fs::read_to_string(root().join("tests/headers/hidden.txt")).expect("the list");
    let lines = list
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        let added = line.strip_prefix("+ ");
        let (header, names) = added.unwrap_or(line).split_once(' ').expect("names");
        let asks = |version: &str, names: &str| {
            let mut command = clang();
            command.args([
                "-fsyntax-only",
                "-x",
                "c",
                "-std=c17",
                "-Wno-unused",
                "-fno-builtin",
            ]);
            command.arg(format!("-D_POSIX_C_SOURCE={version}"));
            compile(&mut command, &own_definitions(header, names))
        };
        if let Err(said) = asks("200809L", names) {
            panic!("<{header}> takes a name of programs:\n{said}");
        }
        for name in added
            .map(|_| names.split_whitespace())
            .into_iter()
            .flatten()
        {
            assert!(asks("202405L", name).is_err(), "<{header}> lacks {name}");
        }
    }
}

/// The names under a heading of `configure.txt`.
fn configure_list(heading: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("tests/headers/configure.txt")).expect("the list");
    let (_, rest) = text.split_once(heading).expect("the heading");
    names_in(rest.split("\n[").next().unwrap_or_default())
}

/// Which of some names the linker does not find, when they are asked for as configure scripts do: without a header.
fn undefined(names: &BTreeSet<String>, library: &Path) -> BTreeSet<String> {
    let calls: String = names
        .iter()
        .map(|name| format!("char {name}(); void *ask_{name} = (void *){name};\n"))
        .collect();
    let folder = root().join("target/headers-test");
    fs::create_dir_all(&folder).expect("a folder");
    let object = folder.join("configure.o");
    let mut command = clang();
    command.args(["-c", "-x", "c", "-std=gnu17", "-w", "-fno-builtin", "-o"]);
    let source = format!("{calls}int main(void) {{ return 0; }}\n");
    compile(command.arg(&object), &source).expect("the questions");
    let output = Command::new("wasm-ld-22")
        .arg(library.join("crt1-command.o"))
        .arg(&object)
        .arg(library.join("libc.a"))
        .arg(library.join("libclang_rt.builtins.a"))
        .args(["--error-limit=0", "--no-gc-sections", "-o"])
        .arg(folder.join("configure.wasm"))
        .output()
        .expect("wasm-ld-22");
    String::from_utf8_lossy(&output.stderr)
        .lines()
        .filter_map(|line| line.split_once("undefined symbol: "))
        .map(|(_, name)| name.to_owned())
        .collect()
}

#[test]
fn configure_hears_the_truth() {
    let sysroot = std::env::var_os("WASIKIT_SYSROOT")
        .map_or_else(|| root().join("target/sysroot"), PathBuf::from);
    let library = sysroot.join("lib/wasm32-wasip1");
    if !library.join("libc.a").exists() {
        println!("no sysroot is built: nothing to ask");
        return;
    }
    let found = configure_list("[found]");
    let absent = configure_list("[absent]");
    assert_eq!(undefined(&found, &library), BTreeSet::new());
    assert_eq!(undefined(&absent, &library), absent);
}
