//! `wasikit cc` and `wasikit c++`: clang, told the target, the sysroot and the linker.
//!
//! Everything on the command line goes through to clang. What we add stands before it, so that the user's own choice
//! wins wherever clang lets the last one win. Linking comes back to us: clang is told to link with this same program,
//! and `wasikit ld` completes the linker's command line (see [`crate::ld`]).

mod arguments;
pub mod hints;
mod queries;
pub mod responses;

use crate::failure::{Failure, Outcome, print_hint};
use crate::find::{llvm, sysroot};
use crate::post;
use crate::process;
use crate::sdk;
use arguments::Arguments;
use std::ffi::{OsStr, OsString};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The language that a driver is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// `wasikit cc`
    C,
    /// `wasikit c++`
    Cxx,
}

/// clang runs any `wasm-opt` that it finds after linking; from this version on it can be told not to. clang 19 has the option, too,
/// but leaves out linking with it; 20 and 21 were not tried.
const FIRST_WITH_WASM_OPT_OPTION: u32 = 22;

/// From this version on clang can encode setjmp with the standard's exception handling.
const FIRST_WITH_STANDARD_SETJMP: u32 = 20;

/// Runs the driver with the user's arguments.
pub fn main(language: Language, user: Vec<OsString>) -> Outcome {
    let (user, runtimes) = without_runtimes(user)?;
    let user = without_meaningless(normalise_target(user));
    let arguments = Arguments::read(&user);
    if arguments.shared {
        return Err(no_shared_objects());
    }
    if let Some(answer) = queries::answer(&user, arguments.sysroot.as_deref())? {
        println!("{}", answer.display());
        return Ok(ExitCode::SUCCESS);
    }
    let clang = llvm::clang()?;
    let mut command = compose(language, &clang, &user, &arguments)?;
    if let Some(runtimes) = runtimes {
        command.env(post::RUNTIMES, runtimes);
    }
    process::relay(&mut command, |errors| {
        for hint in hints::for_compiler(errors, language, clang.version) {
            print_hint(&hint);
        }
        let other = match &arguments.other_target {
            Some(option) => Some(hints::other_target(option)),
            None => hints::for_foreign_header(errors),
        };
        if let Some(hint) = other {
            print_hint(&hint);
        }
    })
}

/// The command line for clang.
fn compose(
    language: Language,
    clang: &llvm::Clang,
    user: &[OsString],
    arguments: &Arguments,
) -> Result<Command, Failure> {
    let sysroot = match &arguments.sysroot {
        Some(given) => given.clone(),
        None => sysroot::find()?,
    };
    let mut command = Command::new(&clang.path);
    if language == Language::Cxx {
        command.arg("--driver-mode=g++");
    }
    // Which of these options has an effect depends on what clang is asked to do.
    command.arg("--start-no-unused-arguments");
    if !arguments.has_target {
        command.arg(format!("--target={}", sysroot::TARGET));
    }
    if arguments.sysroot.is_none() {
        command.arg(joined("--sysroot=", sysroot.as_os_str()));
    }
    if let Some(headers) = before_clang(&sysroot) {
        command.arg("-isystem").arg(headers);
    }
    if !arguments.chooses_exceptions {
        // In C++ clang would throw by default, which the C++ libraries that there are cannot.
        command.arg("-fno-exceptions");
    }
    let library = match arguments.own_cxx_library {
        true => None,
        false => cxx_library(clang, &sysroot),
    };
    if let Some((headers, archives)) = library {
        if language == Language::Cxx && arguments.wasm_exceptions {
            needs_exceptions(&archives)?;
        }
        command.arg("-stdlib++-isystem").arg(headers);
        command.arg(joined("-L", archives.as_os_str()));
    }
    if arguments.simd {
        let folder = sysroot.join("lib").join(sysroot::TARGET).join("simd128");
        if folder.is_dir() {
            command.arg(joined("-L", folder.as_os_str()));
        }
    }
    let can_be_told = clang
        .version
        .is_none_or(|version| version >= FIRST_WITH_WASM_OPT_OPTION);
    if arguments.wasm_opt != Some(true) {
        match can_be_told {
            true => command.arg("--no-wasm-opt"),
            // It looks there first.
            false => command.arg("-B").arg(sdk::without_wasm_opt()?),
        };
    }
    let standard = clang
        .version
        .is_some_and(|version| version >= FIRST_WITH_STANDARD_SETJMP);
    let setjmp = (standard && arguments.setjmp).then_some("-wasm-enable-sjlj");
    let encoding = (standard
        && (arguments.setjmp || arguments.wasm_exceptions)
        && !arguments.chooses_exception_encoding)
        .then_some("-wasm-use-legacy-eh=false");
    for option in setjmp.into_iter().chain(encoding) {
        command.args(["-mllvm", option]);
    }
    if std::io::stderr().is_terminal() && !arguments.chooses_colour {
        // clang writes into our pipe, where it sees no terminal.
        command.arg("-fcolor-diagnostics");
    }
    if !arguments.own_linker {
        command.arg(joined("-fuse-ld=", sdk::ourselves()?.as_os_str()));
    }
    if arguments.link_time && !arguments.own_linker {
        // What clang sets itself when it generates the code.
        let exceptions = arguments.wasm_exceptions.then_some("-wasm-enable-eh");
        let model = setjmp.or(exceptions).map(|_| "-exception-model=wasm");
        let options = [setjmp, exceptions, model, encoding];
        for option in options.into_iter().flatten() {
            // The linker takes each once.
            let is_given = |argument: &OsString| {
                let argument = argument.to_string_lossy();
                argument.starts_with("-Wl,") && argument.contains(option)
            };
            if !user.iter().any(is_given) {
                command.arg(format!("-Wl,-mllvm,{option}"));
            }
        }
    }
    command.arg("--end-no-unused-arguments");
    command.args(user.iter().filter(|argument| {
        can_be_told || !["--wasm-opt", "--no-wasm-opt"].contains(&&*argument.to_string_lossy())
    }));
    command.env("WASIKIT_SYSROOT", &sysroot);
    command.env("WASIKIT_LINKING_FOR", &clang.path);
    Ok(command)
}

/// The C++ library that is installed beside clang (Debian's libc++-dev-wasm32), unless the sysroot has its own: its
/// headers and its archives.
pub fn cxx_library(clang: &llvm::Clang, sysroot: &Path) -> Option<(PathBuf, PathBuf)> {
    let include = sysroot.join("include");
    if [include.join(sysroot::TARGET), include]
        .iter()
        .any(|place| place.join("c++/v1").is_dir())
    {
        return None;
    }
    let real = clang.path.canonicalize().ok()?;
    let home = real.parent()?.parent()?;
    let headers = home.join("include/wasm32-wasi/c++/v1");
    let archives = home.join("lib/wasm32-wasi");
    (headers.is_dir() && archives.join("libc++.a").is_file()).then_some((headers, archives))
}

/// The sysroot's headers that replace some of clang's own, so that they must be looked for before those.
pub fn before_clang(sysroot: &Path) -> Option<PathBuf> {
    let headers = sysroot
        .join("include")
        .join(sysroot::TARGET)
        .join("bits/before-clang");
    headers.is_dir().then_some(headers)
}

/// Says that the C++ library in `archives` has no exceptions before clang compiles what wasm-ld could not link.
fn needs_exceptions(archives: &Path) -> Result<(), Failure> {
    let archive = archives.join("libc++abi.a");
    // What cannot be read the linker will complain of.
    let Ok(bytes) = std::fs::read(&archive) else {
        return Ok(());
    };
    // The names of functions stand in the archive's index, each with a NUL behind it.
    let name = b"\0__cxa_throw\0";
    if bytes.windows(name.len()).any(|window| window == name) {
        return Ok(());
    }
    Err(Failure::user("-fwasm-exceptions: the installed C++ library has no exceptions")
        .because(format!("`{}` was built without them, as Debian's is", archive.display()))
        .hint(
            "leave the option out: wasikit compiles with -fno-exceptions, and most libraries have a switch for that;\n\
             or name a libc++ that has exceptions with -stdlib++-isystem HEADERS -L ARCHIVES: tests/apps/libcxx.sh builds one",
        ))
}

/// There is no dynamic linker.
pub fn no_shared_objects() -> Failure {
    Failure::user("-shared: WASI programs cannot load shared libraries")
        .because("there is no dynamic linker in WASI preview 1, and wasm-ld's shared objects need one")
        .hint("make an archive (`wasikit ar rcs libx.a x.o`), or a reactor (`-mexec-model=reactor`) for a host that calls its functions")
}

/// The deprecated names of the target say the current one: the sysroot has one set of folders.
fn normalise_target(user: Vec<OsString>) -> Vec<OsString> {
    const OLD: [&str; 4] = [
        "wasm32-wasi",
        "wasm32-unknown-wasi",
        "wasm32-unknown-wasip1",
        "wasm32-wasi-preview1",
    ];
    let mut after_target = false;
    user.into_iter()
        .map(|argument| {
            let separate = std::mem::replace(
                &mut after_target,
                argument == "-target" || argument == "--target",
            );
            let text = argument.to_string_lossy();
            match text.strip_prefix("--target=") {
                Some(target) if OLD.contains(&target) => {
                    format!("--target={}", sysroot::TARGET).into()
                }
                None if separate && OLD.contains(&&*text) => sysroot::TARGET.into(),
                _ => argument,
            }
        })
        .collect()
}

/// `--for RUNTIME,…` is ours: the linker makes a module that these accept.
fn without_runtimes(user: Vec<OsString>) -> Result<(Vec<OsString>, Option<String>), Failure> {
    let mut kept = Vec::with_capacity(user.len());
    let mut runtimes = None;
    let mut rest = user.into_iter();
    while let Some(argument) = rest.next() {
        let given = match argument.to_str() {
            Some("--for") => Some(
                rest.next()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
            ),
            Some(text) => text.strip_prefix("--for=").map(String::from),
            None => None,
        };
        match given {
            None => kept.push(argument),
            Some(given) => {
                // Better to hear of a wrong name before everything is compiled.
                post::profiles::Profile::named(&given)?;
                runtimes = Some(given);
            }
        }
    }
    Ok((kept, runtimes))
}

/// Options of other systems that mean nothing for a WASI program, without clang's warning about each of them.
///
/// `-pthread`, which build systems give wherever there is `<pthread.h>`, would ask for atomic instructions and shared memory,
/// which this target has not; what is left of it is the macro that it defines elsewhere. The functions are in `libc.a`.
fn without_meaningless(user: Vec<OsString>) -> Vec<OsString> {
    const DROPPED: [&str; 7] = [
        "-pie",
        "-no-pie",
        "-nopie",
        "-static-pie",
        "-rdynamic",
        "-static-libgcc",
        "-static-libstdc++",
    ];
    let threads = user
        .iter()
        .any(|argument| argument.to_string_lossy().ends_with("-threads"));
    let mut after_option_with_value = false;
    user.into_iter()
        .filter_map(|argument| {
            let is_value = std::mem::replace(&mut after_option_with_value, argument == "-o");
            match argument.to_str() {
                _ if is_value => Some(argument),
                Some("-pthread" | "-pthreads") if !threads => Some("-D_REENTRANT".into()),
                Some(option) if DROPPED.contains(&option) => None,
                _ => Some(argument),
            }
        })
        .collect()
}

/// `prefix` and `value` as one argument.
fn joined(prefix: &str, value: &OsStr) -> OsString {
    let mut argument = OsString::from(prefix);
    argument.push(value);
    argument
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_target_names_become_the_current_one() {
        let given = [
            "--target=wasm32-wasi",
            "-target",
            "wasm32-unknown-wasi",
            "wasm32-wasi",
            "-c",
        ];
        let wanted = [
            "--target=wasm32-wasip1",
            "-target",
            "wasm32-wasip1",
            "wasm32-wasi",
            "-c",
        ];
        let given = given.map(OsString::from).to_vec();
        assert_eq!(normalise_target(given), wanted.map(OsString::from));
    }

    #[test]
    fn options_of_other_systems_are_dropped() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(
            without_meaningless(words("-pthread -no-pie a.c -rdynamic -o -pie")),
            words("-D_REENTRANT a.c -o -pie")
        );
        let threads = words("--target=wasm32-wasip1-threads -pthread");
        assert_eq!(without_meaningless(threads.clone()), threads);
    }
}
