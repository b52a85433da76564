//! `wasikit init`: a small project to begin with.

use crate::failure::{Failure, Outcome};
use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
Write a small project to begin with

Usage: wasikit init (c | c++ | rust) [DIR]

DIR is the current directory if it is not given. No file that exists is written over.";

/// A file of a template: its path and its text, in which `{name}` is the project's name.
type File = (&'static str, &'static str);

const C: &[File] = &[
    (
        "main.c",
        "#include <stdio.h>\n\nint main(void)\n{\n    puts(\"hello from {name}\");\n    return 0;\n}\n",
    ),
    (
        "Makefile",
        "CC = wasikit cc\nCFLAGS = -O2 -g -Wall -Wextra\n\n{name}.wasm: main.o\n\t$(CC) $(LDFLAGS) $^ -o $@\n\n\
         run: {name}.wasm\n\twasikit run --dir . $<\n\nclean:\n\trm -f {name}.wasm *.o\n\n.PHONY: run clean\n",
    ),
    (".gitignore", "*.o\n*.wasm\n"),
];

const CXX: &[File] = &[
    (
        "main.cc",
        "#include <iostream>\n\nint main()\n{\n    std::cout << \"hello from {name}\\n\";\n}\n",
    ),
    (
        "Makefile",
        "CXX = wasikit c++\nCXXFLAGS = -std=c++20 -O2 -g -Wall -Wextra\n\n{name}.wasm: main.o\n\t$(CXX) $(LDFLAGS) $^ -o $@\n\n\
         run: {name}.wasm\n\twasikit run --dir . $<\n\nclean:\n\trm -f {name}.wasm *.o\n\n.PHONY: run clean\n",
    ),
    (".gitignore", "*.o\n*.wasm\n"),
];

const RUST: &[File] = &[
    (
        "Cargo.toml",
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
    ),
    (
        "src/main.rs",
        "fn main() {\n    println!(\"hello from {name}\");\n}\n",
    ),
    (".gitignore", "/target\n"),
];

/// Runs `wasikit init`.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    let mut words = arguments.iter();
    let language = words.next().and_then(|word| word.to_str());
    let (files, next) = match language {
        Some("c") => (C, "make run"),
        Some("c++") => (CXX, "make run"),
        Some("rust") => (RUST, "wasikit cargo run"),
        Some("--help" | "-h") => {
            println!("{USAGE}");
            return Ok(ExitCode::SUCCESS);
        }
        _ => return Err(Failure::user("`wasikit init` needs a language").hint(USAGE)),
    };
    let directory = words.next().map_or(Path::new("."), Path::new);
    if words.next().is_some() {
        return Err(Failure::user("`wasikit init` takes one directory").hint(USAGE));
    }
    let name = project_name(directory);
    if let Some((path, _)) = files.iter().find(|(path, _)| directory.join(path).exists()) {
        return Err(Failure::user(format!(
            "`{}` is there already",
            directory.join(path).display()
        ))
        .hint("give another directory: nothing is written over"));
    }
    for (path, text) in files {
        write(&directory.join(path), &text.replace("{name}", &name))?;
    }
    match directory == Path::new(".") {
        true => println!("next: {next}"),
        false => println!("next: cd {} && {next}", directory.display()),
    }
    Ok(ExitCode::SUCCESS)
}

/// The directory's name, as cargo and make can take it.
fn project_name(directory: &Path) -> String {
    let path = std::path::absolute(directory).unwrap_or_else(|_| directory.to_path_buf());
    let name: String = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let name = name.trim_matches('-');
    match name.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => name.to_string(),
        _ => format!("program{name}"),
    }
}

/// Writes a file that must not exist.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::File::create_new(path))
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| {
            Failure::user(format!("cannot write `{}`", path.display()))
                .because(error)
                .hint("give a directory that you may write to")
        })
}

#[cfg(test)]
mod tests {
    use super::project_name;
    use std::path::Path;

    #[test]
    fn names_suit_cargo_and_make() {
        assert_eq!(project_name(Path::new("/x/my project")), "my-project");
        assert_eq!(project_name(Path::new("/x/9")), "program9");
        assert_eq!(project_name(Path::new("/")), "program");
    }
}
