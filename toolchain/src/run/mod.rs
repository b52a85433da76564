//! `wasikit run`: runs a module in the embedded runtime, with exactly the directories and variables it is given.

mod cache;
mod guest;
mod imports;
mod native;
pub mod options;
mod source;
mod stack;
mod tests;
mod trap;
mod uncovered;

pub use guest::world;

use crate::failure::{Failure, Outcome, print_hint};
use crate::guard;
use guest::Guest;
use options::Options;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wasmtime::{Config, Engine, Module, WasmBacktraceDetails};

const USAGE: &str = "\
Run a WASI program in the embedded runtime

Usage: wasikit run [OPTIONS] PROGRAM [OPTIONS] [--] [ARGUMENTS]

PROGRAM is a .wasm module, whose suffix may be left out, or a C or C++ file, which is compiled first.

Options:
  --dir HOST[::GUEST]   let the program reach the directory HOST, under the name GUEST
  --dir-ro HOST[::GUEST]
                        the same, for reading only
  --env NAME[=VALUE]    set an environment variable; without VALUE, pass on ours
  --inherit-env         pass on all of our environment variables
  --native              all that a native program has: every directory of this machine, our working directory, our
                        environment variables
  --argv0 NAME          what the program is called, instead of its file's name
  --cargo               cargo runs this: pass on what it tells programs about their package
  --                    what follows belongs to the program

Exit code: the program's own; 134 when it traps; 1 when it cannot be run.";

/// What a program that traps ends with: what a shell reports for SIGABRT, as wasmtime does it.
const TRAPPED: u8 = 134;

/// Runs `wasikit run` with its arguments.
pub fn main(arguments: Vec<std::ffi::OsString>) -> Outcome {
    let Some(mut options) = options::parse(arguments)? else {
        println!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    };
    options.program = with_suffix(options.program);
    if let Some(language) = source::language(&options.program) {
        match source::compile(&options.program, language)? {
            Ok(module) => options.program = module,
            Err(code) => return Ok(code),
        }
    }
    // Deep recursion is the program's right, as it is natively; the main thread's stack is the system's choice.
    let thread = std::thread::Builder::new()
        .name("program".into())
        .stack_size(CALLS + ROOM_FOR_THE_RUNTIME)
        .spawn(move || {
            let engine = engine()?;
            let program = load(&engine, &options.program)?;
            if options.native {
                native::give(&mut options, &program.module);
            }
            let guest = Guest::link(&engine, &program, &options)?;
            match tests::Choices::of(&program, &options) {
                Some(choices) => tests::run(&guest, &options, &choices),
                None => execute(&guest, &options),
            }
        })
        .map_err(|error| Failure::internal("no thread for the program").because(error))?;
    thread
        .join()
        .unwrap_or_else(|_| Err(Failure::internal("the embedded runtime panicked")))
}

/// The file, or the one with `.wasm` behind its name: test suites call a program by the name that it has natively.
fn with_suffix(program: PathBuf) -> PathBuf {
    let mut name = program.clone().into_os_string();
    name.push(".wasm");
    let absent = !program.exists() || program.is_dir();
    match absent && Path::new(&name).is_file() {
        true => name.into(),
        false => program,
    }
}

/// The native stack that nested calls of the program may take: as much as a native program has on Linux.
const CALLS: usize = 8 << 20;

/// What the runtime's own functions need beyond that.
const ROOM_FOR_THE_RUNTIME: usize = 2 << 20;

/// A program that is ready to run.
struct Program {
    module: Module,
    /// The size of its stack, if its stack pointer was recognised.
    stack_size: Option<i32>,
    /// It is the test harness that rustc makes of `#[test]` functions.
    is_libtest: bool,
}

/// The embedded runtime with all that a module of ours may use.
pub fn engine() -> Result<Engine, Failure> {
    let mut config = Config::new();
    config
        .wasm_exceptions(true)
        .async_stack_size(CALLS + ROOM_FOR_THE_RUNTIME)
        .max_wasm_stack(CALLS)
        .wasm_backtrace_details(WasmBacktraceDetails::Enable);
    Engine::new(&config)
        .map_err(|error| Failure::internal("the embedded runtime does not start").because(error))
}

/// What to do about a file that cannot be read.
fn why_unreadable(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            "its owner can make it readable with `chmod u+r`; the directories above it need `x`"
        }
        _ => "the path is taken relative to the directory that wasikit runs in",
    }
}

/// Reads and compiles the module at `path`.
fn load(engine: &Engine, path: &Path) -> Result<Program, Failure> {
    let bytes = std::fs::read(path).map_err(|error| {
        Failure::user(format!("cannot read `{}`", path.display()))
            .hint(why_unreadable(&error))
            .because(error)
    })?;
    match bytes.get(..8) {
        Some(b"\0asm\x01\0\0\0") => {}
        Some(b"\0asm\x0d\0\x01\0") => {
            return Err(Failure::user(format!(
                "`{}` is a component, not a core module",
                path.display()
            ))
            .hint("`wasikit run` takes modules of WASI preview 1 (target wasm32-wasip1)"));
        }
        _ => {
            return Err(
                Failure::user(format!("`{}` is not a WebAssembly module", path.display()))
                    .because("it does not begin with the bytes `\\0asm`, version 1")
                    .hint("compile one with `wasikit cc program.c -o program.wasm`"),
            );
        }
    }
    imports::check(&bytes, path)?;
    let is_libtest = tests::is_libtest(&bytes);
    let (bytes, stack_size) = match stack::expose(&bytes) {
        Some((changed, size)) => (changed, Some(size)),
        None => (bytes, None),
    };
    let compiled =
        guard::guarded_with_helpers(|| cache::compile(engine, &bytes)).map_err(|cause| {
            Failure::user(format!("`{}` cannot be compiled", path.display()))
                .because(format!("it is beyond a limit of Cranelift: {cause}"))
                .hint("mostly that is what one function may use; other runtimes have other limits")
        })?;
    let module = compiled.map_err(|error| {
        let cause = format!("{error:#}");
        let cut_off = cause.contains("unexpected end-of-file");
        let old_exceptions = cause.contains("legacy_exceptions");
        let failure = Failure::user(format!("`{}` is not a valid module", path.display())).because(cause);
        if old_exceptions {
            return failure.hint(
                "its exceptions (or setjmp) have the older encoding: compile with clang 20 or newer and\n\
                 -mllvm -wasm-use-legacy-eh=false, which wasikit adds, or run it with Node",
            );
        }
        match cut_off {
            true => failure.hint("the file is cut off: make it, or copy it, again"),
            false => failure,
        }
    })?;
    Ok(Program {
        module,
        stack_size,
        is_libtest,
    })
}

/// Runs the program once, with our standard streams.
fn execute(guest: &Guest, options: &Options) -> Outcome {
    let mut world = world(options)?;
    world.arg(&options.program_name).args(&options.arguments);
    let ending = guest.run(&mut world, options, |_| {})?;
    let code = match ending.how {
        // A host's exit status is eight bits wide, as that of a native program is.
        Ok(code) => code.to_le_bytes()[0],
        Err(trapped) => {
            trapped.failure.report();
            TRAPPED
        }
    };
    if let Some(hint) = ending.hint {
        print_hint(&hint);
    }
    Ok(ExitCode::from(code))
}
