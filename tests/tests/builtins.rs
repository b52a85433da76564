//! Every name that clang emits on its own is defined: the corpus `tests/builtins` uses each operator, builtin and
//! conversion on each type, every clang from 14 on that is installed compiles it, and the archives resolve all of it.

use std::path::{Path, PathBuf};
use std::process::Command;
use wasikit_tests::build::linker;
use wasikit_tests::paths::{root, sysroot};

/// The oldest and the newest clang that we promise to serve.
const VERSIONS: std::ops::RangeInclusive<u32> = 14..=22;

/// The installed compilers, `clang` itself among them where no version is in its name.
fn compilers() -> Vec<String> {
    VERSIONS
        .map(|version| format!("clang-{version}"))
        .chain(["clang".to_owned()])
        .filter(|name| Command::new(name).arg("--version").output().is_ok())
        .collect()
}

fn corpus() -> Vec<PathBuf> {
    let folder = root().join("tests/builtins");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the corpus")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "c"))
        .collect();
    files.sort();
    files
}

/// Compiles; what the compiler says if it refuses.
fn compile(compiler: &str, source: &Path, object: &Path, options: &[&str]) -> Result<(), String> {
    let output = Command::new(compiler)
        .args(["--target=wasm32-wasip1", "-std=gnu2x", "-w", "-c"])
        .args(options)
        .arg(source)
        .arg("-o")
        .arg(object)
        .output()
        .expect("the compiler");
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// Links everything that the object needs; what the linker misses if it fails.
fn resolve(object: &Path) -> Result<(), String> {
    let library = sysroot().join("lib/wasm32-wasip1");
    let output = Command::new(linker().expect("wasm-ld"))
        .args([
            "--no-entry",
            "--export-all",
            "--no-gc-sections",
            "--error-limit=0",
        ])
        .arg(object)
        .arg(library.join("libc.a"))
        .arg(library.join("libclang_rt.builtins.a"))
        .arg("-o")
        .arg(object.with_extension("wasm"))
        .output()
        .expect("wasm-ld");
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// Optional types: a compiler that does not have one for this target is asked without it.
const TYPES: [&str; 3] = ["-DWITH_HALF", "-DWITH_BFLOAT", "-DPLAIN_TYPES"];

#[test]
fn what_clang_emits_is_defined() {
    let compilers = compilers();
    assert!(!compilers.is_empty(), "no clang is installed");
    let folder = root().join("target/builtins");
    std::fs::create_dir_all(&folder).expect("target/builtins");
    let object = folder.join("corpus.o");
    for compiler in &compilers {
        for source in corpus() {
            let text = std::fs::read_to_string(&source).expect("the source");
            let own = text
                .lines()
                .next()
                .and_then(|line| line.split("flags: ").nth(1))
                .and_then(|rest| rest.split(' ').next());
            for level in ["-O0", "-O2"] {
                let mut accepted = 0;
                let mut refusal = String::new();
                for kind in TYPES {
                    let options: Vec<&str> = [level, kind].into_iter().chain(own).collect();
                    match compile(compiler, &source, &object, &options) {
                        Ok(()) => accepted += 1,
                        Err(said) => {
                            refusal = said;
                            continue;
                        }
                    }
                    if let Err(missing) = resolve(&object) {
                        panic!("{compiler} {level} {}:\n{missing}", source.display());
                    }
                }
                assert!(
                    accepted > 0,
                    "{compiler} {level} {}:\n{refusal}",
                    source.display()
                );
            }
        }
    }
}
