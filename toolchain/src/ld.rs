//! `wasikit ld`: wasm-ld with the defaults of our sysroot.
//!
//! clang and rustc both call this program to link: clang because `wasikit cc` tells it to, rustc because
//! `wasikit cargo` names it as the linker. Here, and only here, a command line becomes one for our sysroot:
//!
//! - the C library, start files and builtins of another installation (clang's resource directory, rustup's
//!   `self-contained`) are replaced by ours;
//! - the stack comes first, so that its overflow traps instead of overwriting data, and has 1 MiB, unless the memory that the
//!   program asks to begin with (`--initial-memory`) is too small for that;
//! - `libsetjmp` is searched without asking, and `libc` also where a program's own library of that name is found first;
//! - objects that print no floating-point number are linked with the smaller printf (see [`crate::prune`]);
//! - a program without debug information gets the shortest form of its numbers, which linking otherwise pads, and its data
//!   without the zeros that memory holds anyway;
//! - groups of archives, which wasm-ld does not need, are dropped, and other flags of GNU ld if `WASIKIT_IGNORE_GNU_FLAGS` is set.

use crate::cc::{self, hints, responses};
use crate::failure::{Failure, Outcome, print_hint};
use crate::find::llvm::{self, Clang};
use crate::find::{path_from_environment, sysroot};
use crate::post;
use crate::process;
use crate::prune;
use crate::zeros;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The stack that a program gets unless it asks for another: 64 KiB, wasm-ld's own choice, is too small for many.
const STACK_SIZE: &str = "stack-size=1048576";

/// An initial memory of at least as many bytes has room for that stack beside the data of most programs.
const ROOMY: u64 = 2 << 20;

/// A command line longer than this goes through a response file.
const LONGEST_COMMAND_LINE: usize = 96 * 1024;

/// Whether the arguments are those with which clang or rustc call a linker.
pub fn is_linker_call(arguments: &[OsString]) -> bool {
    let mut first = arguments.iter();
    let pair = (
        first.next().and_then(|a| a.to_str()),
        first.next().and_then(|a| a.to_str()),
    );
    matches!(
        pair,
        (Some("-m"), Some("wasm32" | "wasm64")) | (Some("-flavor"), Some("wasm"))
    )
}

/// Runs the linker.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    let clang = linking_for();
    let linker = llvm::linker(clang.as_ref())?;
    let sysroot = sysroot::find().ok();
    let mut line = complete(&responses::expand(&arguments), sysroot.as_deref());
    if line.iter().any(|argument| is_doctest_bundle(argument)) {
        return Err(Failure::user("doctests are linked one by one").because(
            "the program of them all would run them in one process, where a panic ends the rest",
        ));
    }
    if let Some((clang, sysroot)) = clang.as_ref().zip(sysroot.as_deref()) {
        line.extend(cxx_library(&line, clang, sysroot));
    }
    if line
        .iter()
        .any(|argument| argument == "-shared" || argument == "--shared")
    {
        return Err(cc::no_shared_objects());
    }
    let copies = sysroot
        .as_deref()
        .map_or_else(prune::Copies::default, |sysroot| {
            let library = sysroot.join("lib").join(sysroot::TARGET);
            prune::objects(&mut line, &library)
        });

    let mut command = Command::new(&linker.path);
    command.args(linker.flavor);
    let response = pass_arguments(&mut command, &line)?;
    let original_names = |text: &[u8]| copies.with_original_names(text);
    let outcome = process::relay_changed(&mut command, original_names, |errors| {
        for hint in hints::for_linker(errors, clang.as_ref().and_then(|clang| clang.version)) {
            print_hint(&hint);
        }
    });
    // A map on the terminal or in a pipe has gone already.
    if let Some(map) = map_of(&line)
        && std::fs::symlink_metadata(&map).is_ok_and(|file| file.is_file())
        && let Ok(text) = std::fs::read(&map)
    {
        // Names of objects that are gone are all that is wrong with it.
        let _ = std::fs::write(&map, original_names(&text));
    }
    drop((response, copies));
    if outcome
        .as_ref()
        .is_ok_and(|code| *code == ExitCode::SUCCESS)
    {
        if line.iter().any(|flag| flag == "--compress-relocations") {
            // What cannot be read or written is what the linker left: a program all the same.
            let _ = zeros::cut_out_of(&post::output_of(&line));
        }
        post::after_linking(&line)?;
    }
    outcome
}

/// The file that the linker writes a map into.
fn map_of(line: &[OsString]) -> Option<PathBuf> {
    line.iter()
        .zip(line.iter().skip(1).map(Some).chain([None]))
        .find_map(|(argument, next)| match argument.to_str()? {
            "-Map" | "--Map" => next.map(PathBuf::from),
            text => ["-Map=", "--Map="]
                .iter()
                .find_map(|flag| text.strip_prefix(flag))
                .map(PathBuf::from),
        })
}

/// What a command line that asks for libc++ lacks: build scripts say `-lc++` and mean what a C++ compiler adds to it, too.
fn cxx_library(line: &[OsString], clang: &Clang, sysroot: &Path) -> Vec<OsString> {
    let asks_for = |library: &str| {
        let joined = format!("-l{library}");
        let separate = line
            .windows(2)
            .any(|two| matches!(two, [option, name] if option == "-l" && name == library));
        separate || line.iter().any(|argument| *argument == *joined)
    };
    let mut lacking = Vec::new();
    if asks_for("c++") {
        if let Some((_, archives)) = cc::cxx_library(clang, sysroot) {
            lacking.extend(["-L".into(), archives.into_os_string()]);
        }
        if !asks_for("c++abi") {
            lacking.push("-lc++abi".into());
        }
    }
    lacking
}

/// Whether `argument` is an object of the program that rustdoc makes of all doctests of a crate (from edition 2024 on). It starts
/// itself once for each test, which no WASI program can. When it cannot be linked, rustdoc makes a program of each test, without
/// a word, and tells failures and tests that shall panic by their exit codes.
fn is_doctest_bundle(argument: &OsStr) -> bool {
    Path::new(argument).file_name().is_some_and(|name| {
        name.to_string_lossy()
            .starts_with("rust_out.doctest_runner_")
    })
}

/// The compiler that called us, whose linker is the right one.
fn linking_for() -> Option<Clang> {
    match path_from_environment("WASIKIT_LINKING_FOR") {
        Some(path) => Some(llvm::with_version(path)),
        None => llvm::clang().ok(),
    }
}

/// The user's command line with our defaults and our sysroot's files.
fn complete(arguments: &[OsString], sysroot: Option<&Path>) -> Vec<OsString> {
    let mut line: Vec<OsString> = Vec::with_capacity(arguments.len() + 8);
    let mut arguments = arguments.iter().peekable();
    let mut given = Given::default();
    let ignore_gnu_flags = path_from_environment("WASIKIT_IGNORE_GNU_FLAGS").is_some();
    while let Some(argument) = arguments.next() {
        given.note(argument, arguments.peek().copied());
        match argument.to_str() {
            Some("-flavor") => {
                arguments.next();
            }
            Some(flag) if GROUPS.contains(&flag) => {}
            Some(flag) if ignore_gnu_flags && is_gnu_flag(flag) => {
                if GNU_FLAGS_WITH_VALUE.contains(&flag) {
                    arguments.next();
                }
            }
            Some("-z")
                if ignore_gnu_flags
                    && !arguments.peek().is_some_and(|next| is_known_to_z(next)) =>
            {
                arguments.next();
            }
            _ => line.extend(ours(argument, sysroot)),
        }
    }
    if given.relocatable {
        return line;
    }
    let mut defaults: Vec<OsString> = Vec::new();
    if !given.stack_place {
        defaults.push("--stack-first".into());
    }
    if !given.stack_size {
        defaults.extend(["-z".into(), STACK_SIZE.into()]);
    }
    if given.strips && !given.keeps_relocations {
        defaults.push("--compress-relocations".into());
    }
    line.splice(0..0, defaults);
    if let Some(sysroot) = sysroot {
        let library = sysroot.join("lib").join(sysroot::TARGET);
        // An archive: whoever does not call setjmp gets nothing of it.
        let setjmp = library.join("libsetjmp.a");
        let hidden = hides_libc(&line, &library).then(|| library.join("libc.a"));
        let archives = hidden.into_iter().chain([setjmp]);
        line.extend(archives.filter(|path| path.is_file()).map(OsString::from));
    }
    line
}

/// Whether `-lc` finds an archive before that of `library` which is no C library, for it lacks what ends every program. A build script
/// that calls its library `c` makes one.
fn hides_libc(line: &[OsString], library: &Path) -> bool {
    let mut folders: Vec<PathBuf> = Vec::new();
    let mut wanted = false;
    let mut arguments = line.iter();
    while let Some(argument) = arguments.next() {
        match argument.to_string_lossy().as_ref() {
            "-lc" => wanted = true,
            "-l" => wanted |= arguments.next().is_some_and(|name| name == "c"),
            "-L" => folders.extend(arguments.next().map(PathBuf::from)),
            text => folders.extend(text.strip_prefix("-L").map(PathBuf::from)),
        }
    }
    let found = folders
        .into_iter()
        .find(|folder| folder.join("libc.a").is_file());
    wanted && found.is_some_and(|folder| folder != library && !defines_exit(&folder.join("libc.a")))
}

/// Whether the index of `archive` names the function that the start files call after `main`.
fn defines_exit(archive: &Path) -> bool {
    let name = b"__wasm_call_dtors";
    // What cannot be read the linker will complain of.
    std::fs::read(archive).map_or(true, |bytes| {
        bytes.windows(name.len()).any(|window| window == name)
    })
}

/// Between these GNU ld goes through archives until nothing is missing; wasm-ld does so with all archives. Meson puts them around
/// the libraries of every program.
const GROUPS: [&str; 4] = ["--start-group", "--end-group", "-(", "-)"];

/// Flags of GNU ld that mean nothing for WebAssembly; dropped on request.
const GNU_FLAGS: [&str; 15] = [
    "--as-needed",
    "--no-as-needed",
    "--enable-new-dtags",
    "--disable-new-dtags",
    "--build-id=none",
    "-Bsymbolic-functions",
    "--warn-common",
    "--no-copy-dt-needed-entries",
    "--no-undefined-version",
    "--warn-once",
    "--eh-frame-hdr",
    "--sort-common",
    "-Bsymbolic",
    "--discard-all",
    "--no-undefined",
];

/// Those of them that take a value.
const GNU_FLAGS_WITH_VALUE: [&str; 9] = [
    "--hash-style",
    "--exclude-libs",
    "--dynamic-list",
    "-dynamic-linker",
    "--version-script",
    "-rpath",
    "--rpath",
    "-rpath-link",
    "-soname",
];

/// Whether `flag` is one of GNU ld's that wasm-ld has no use for.
fn is_gnu_flag(flag: &str) -> bool {
    let name = flag.split_once('=').map_or(flag, |(name, _)| name);
    GNU_FLAGS.contains(&flag) || GNU_FLAGS_WITH_VALUE.contains(&name)
}

/// Whether wasm-ld knows this value of `-z`; GNU ld's `relro`, `now` and others mean nothing to it.
fn is_known_to_z(value: &OsStr) -> bool {
    value.to_string_lossy().starts_with("stack-size=")
}

/// What the command line decides itself.
#[derive(Default)]
struct Given {
    stack_place: bool,
    stack_size: bool,
    relocatable: bool,
    strips: bool,
    keeps_relocations: bool,
}

impl Given {
    fn note(&mut self, argument: &OsStr, next: Option<&OsString>) {
        let next = next.and_then(|next| next.to_str()).unwrap_or_default();
        match argument.to_str().unwrap_or_default() {
            "--stack-first" | "--no-stack-first" => self.stack_place = true,
            "-z" => self.stack_size |= next.starts_with("stack-size="),
            "-r" | "--relocatable" => self.relocatable = true,
            "-s" | "--strip-all" | "-S" | "--strip-debug" => self.strips = true,
            "--emit-relocs" | "-q" | "--compress-relocations" => self.keeps_relocations = true,
            text => {
                self.stack_size |= text.starts_with("-zstack-size=") || is_small_memory(text);
            }
        }
    }
}

/// Whether the argument sets an initial memory that our stack could fill.
fn is_small_memory(argument: &str) -> bool {
    let value = argument
        .trim_start_matches('-')
        .strip_prefix("initial-memory=");
    value
        .and_then(|value| value.parse().ok())
        .is_some_and(|bytes: u64| bytes < ROOMY)
}

/// The argument, or what stands for it in our sysroot.
fn ours(argument: &OsStr, sysroot: Option<&Path>) -> Option<OsString> {
    let Some(library) = sysroot.map(|sysroot| sysroot.join("lib").join(sysroot::TARGET)) else {
        return Some(argument.to_os_string());
    };
    let text = argument.to_string_lossy();
    let path = Path::new(&*text);
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    if name.starts_with("libclang_rt.builtins") && !path.starts_with(&library) {
        return match builtins(&library) {
            Some(own) => Some(own.into_os_string()),
            // The C library carries the builtins then, or the program does without.
            None if !path.exists() => None,
            None => Some(argument.to_os_string()),
        };
    }
    if path
        .parent()
        .is_some_and(|parent| parent.ends_with("self-contained"))
    {
        return Some(library.join(name).into_os_string());
    }
    if text.ends_with("/self-contained") {
        let option = if text.starts_with("-L") { "-L" } else { "" };
        let mut replaced = OsString::from(option);
        replaced.push(library);
        return Some(replaced);
    }
    Some(argument.to_os_string())
}

/// The sysroot's own builtins.
pub fn builtins(library: &Path) -> Option<PathBuf> {
    let in_resources = library
        .parent()?
        .join("wasm32-unknown-wasip1/libclang_rt.builtins.a");
    [
        library.join("libclang_rt.builtins.a"),
        library.join("libclang_rt.builtins-wasm32.a"),
        in_resources,
    ]
    .into_iter()
    .find(|path| path.is_file())
}

/// A file that goes away with its owner.
struct Response(PathBuf);

impl Drop for Response {
    fn drop(&mut self) {
        // A file left in the temporary folder harms nobody.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Gives `command` the arguments, through a response file if they are too long for a command line.
fn pass_arguments(command: &mut Command, line: &[OsString]) -> Result<Option<Response>, Failure> {
    if line
        .iter()
        .map(|argument| argument.len() + 1)
        .sum::<usize>()
        < LONGEST_COMMAND_LINE
    {
        command.args(line);
        return Ok(None);
    }
    let path = std::env::temp_dir().join(format!("wasikit-link-{}.rsp", std::process::id()));
    let text: String = line
        .iter()
        .map(|argument| quoted(&argument.to_string_lossy()))
        .collect();
    std::fs::write(&path, text).map_err(|error| {
        Failure::user(format!(
            "cannot write the response file `{}`",
            path.display()
        ))
        .because(error)
    })?;
    let mut argument = OsString::from("@");
    argument.push(&path);
    command.arg(argument);
    Ok(Some(Response(path)))
}

/// One line of a response file.
fn quoted(argument: &str) -> String {
    format!(
        "\"{}\"\n",
        argument.replace('\\', "\\\\").replace('"', "\\\"")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(arguments: &[&str]) -> Vec<String> {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        complete(&arguments, Some(Path::new("/s")))
            .into_iter()
            .map(|argument| argument.to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn defaults_stand_first_and_do_not_override() {
        assert_eq!(
            completed(&["-m", "wasm32", "a.o"]),
            ["--stack-first", "-z", STACK_SIZE, "-m", "wasm32", "a.o"]
        );
        let own = completed(&["-z", "stack-size=4096", "--no-stack-first", "a.o"]);
        assert_eq!(own, ["-z", "stack-size=4096", "--no-stack-first", "a.o"]);
        assert_eq!(completed(&["-r", "a.o"]), ["-r", "a.o"]);
        let small = completed(&["--initial-memory=327680", "a.o"]);
        assert_eq!(small, ["--stack-first", "--initial-memory=327680", "a.o"]);
        assert!(completed(&["--initial-memory=2097152"]).contains(&STACK_SIZE.to_owned()));
    }

    #[test]
    fn stripped_programs_are_packed() {
        let line = completed(&["-s", "a.o"]);
        assert!(line.contains(&"--compress-relocations".to_string()));
        assert_eq!(completed(&["-s", "-r", "a.o"]), ["-s", "-r", "a.o"]);
    }

    #[test]
    fn the_program_of_all_doctests_is_recognised() {
        let is_bundle = |name: &str| is_doctest_bundle(OsStr::new(name));
        assert!(is_bundle(
            "/tmp/rustdoctestX/rust_out.doctest_runner_2024.b1-cgu.0.rcgu.o"
        ));
        assert!(!is_bundle(
            "/tmp/rustdoctestX/rust_out.rust_out.9c-cgu.0.rcgu.o"
        ));
    }

    #[test]
    fn rustups_own_libc_is_replaced() {
        let line = completed(&[
            "-flavor",
            "wasm",
            "/r/self-contained/crt1-command.o",
            "-L",
            "/r/self-contained",
            "-L/r/self-contained",
        ]);
        assert_eq!(
            line.get(3..),
            Some(
                &[
                    "/s/lib/wasm32-wasip1/crt1-command.o",
                    "-L",
                    "/s/lib/wasm32-wasip1",
                    "-L/s/lib/wasm32-wasip1"
                ]
                .map(String::from)[..]
            )
        );
    }
}
