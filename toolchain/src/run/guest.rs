//! One life of a program: an instance of its module, from its first instruction to its end.

use super::options::{Directory, Options};
use super::{Program, native, stack, trap, uncovered};
use crate::failure::Failure;
use wasmtime::{Engine, Instance, InstancePre, Linker, Store};
use wasmtime_wasi::cli::InputFile;
use wasmtime_wasi::p1::WasiP1Ctx;
use wasmtime_wasi::{FsPerms, WasiCtxBuilder};

/// A program that can be started any number of times.
pub struct Guest {
    pre: InstancePre<WasiP1Ctx>,
    /// The size of its stack, if its stack pointer was recognised.
    stack_size: Option<i32>,
}

/// How a program ended.
pub struct Ending {
    /// Its exit code, or what it trapped with.
    pub how: Result<i32, Trapped>,
    /// What it lacked, if that can be told from what it did.
    pub hint: Option<String>,
}

/// A program that did not come to its end.
pub struct Trapped {
    /// The report for the user.
    pub failure: Failure,
    /// Whether Rust's panic machinery was running.
    pub panicked: bool,
}

impl Guest {
    /// Links `program` with the runtime's WASI calls.
    pub fn link(engine: &Engine, program: &Program, options: &Options) -> Result<Self, Failure> {
        let mut linker: Linker<WasiP1Ctx> = Linker::new(engine);
        wasmtime_wasi::p1::add_to_linker_sync(&mut linker, |context| context)
            .map_err(|error| Failure::internal("the runtime's WASI calls clash").because(error))?;
        pass_every_exit_code(&mut linker)?;
        let pre = linker
            .instantiate_pre(&program.module)
            .map_err(|error| cannot_be_run(options, &error))?;
        Ok(Self {
            pre,
            stack_size: program.stack_size,
        })
    }

    /// Runs the program from its beginning in a world of its own; `prepare` may change its memory before.
    pub fn run(
        &self,
        world: &mut WasiCtxBuilder,
        options: &Options,
        prepare: impl FnOnce(&mut [u8]),
    ) -> Result<Ending, Failure> {
        let mut store = Store::new(self.pre.module().engine(), world.build_p1());
        let instance = self.pre.instantiate(&mut store).map_err(|error| {
            match error.downcast_ref::<wasmtime::Trap>() {
                Some(_) => trap::failure(&error, None),
                None => cannot_be_run(options, &error),
            }
        })?;
        let start = instance
            .get_typed_func::<(), ()>(&mut store, "_start")
            .map_err(|error| self.no_start(options, &error))?;
        if let Some(working) = &options.working {
            native::start(&instance, &mut store, working);
        }
        if let Some(memory) = instance.get_memory(&mut store, "memory") {
            prepare(memory.data_mut(&mut store));
        }
        let how = match start.call(&mut store, ()) {
            Ok(()) => Ok(0),
            Err(error) => match error.downcast_ref::<ProgramExit>() {
                Some(ProgramExit(code)) => Ok(*code),
                None => Err(Trapped {
                    failure: trap::failure(&error, self.overflowed_stack(&instance, &mut store)),
                    panicked: trap::is_panic(&error),
                }),
            },
        };
        let hint = match how {
            Ok(0) => None,
            _ => uncovered::explain(&instance, &mut store, options),
        };
        Ok(Ending { how, hint })
    }

    /// Why there is nothing to start.
    fn no_start(&self, options: &Options, error: &wasmtime::Error) -> Failure {
        let program = options.program.display();
        let failure = Failure::user(format!("`{program}` has no program to run"))
            .because(format!("{error:#}"));
        match self.pre.module().get_export("_initialize") {
            Some(_) => failure.hint("it is a reactor: a library for a host that calls its exports"),
            None => failure.hint("a program exports `_start`; link it without -nostartfiles"),
        }
    }

    /// The size of the program's stack, if that is used up.
    fn overflowed_stack<T>(&self, instance: &Instance, store: &mut Store<T>) -> Option<i32> {
        let size = self.stack_size?;
        let pointer = instance
            .get_global(&mut *store, stack::EXPORT)?
            .get(&mut *store)
            .i32()?;
        stack::is_used_up(pointer, size).then_some(size)
    }
}

fn cannot_be_run(options: &Options, error: &wasmtime::Error) -> Failure {
    Failure::user(format!("`{}` cannot be run", options.program.display()))
        .because(format!("{error:#}"))
}

/// The program called `proc_exit`.
#[derive(Debug)]
struct ProgramExit(i32);

impl std::fmt::Display for ProgramExit {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "exit code {}", self.0)
    }
}

impl std::error::Error for ProgramExit {}

/// Replaces the runtime's `proc_exit`, which refuses exit codes above 125, by one that takes them all.
fn pass_every_exit_code(linker: &mut Linker<WasiP1Ctx>) -> Result<(), Failure> {
    linker.allow_shadowing(true);
    linker
        .func_wrap(
            "wasi_snapshot_preview1",
            "proc_exit",
            |code: i32| -> wasmtime::Result<()> { Err(ProgramExit(code).into()) },
        )
        .map_err(|error| Failure::internal("proc_exit cannot be replaced").because(error))?;
    linker.allow_shadowing(false);
    Ok(())
}

/// The world of a program: its variables and directories, and our standard streams.
pub fn world(options: &Options) -> Result<WasiCtxBuilder, Failure> {
    let mut builder = WasiCtxBuilder::new();
    builder.inherit_stdio().allow_blocking_current_thread(true);
    if let Some(file) = input_file() {
        builder.stdin(InputFile::new(file));
    }
    builder.envs(&options.environment);
    for directory in &options.directories {
        preopen(&mut builder, directory)?;
    }
    Ok(builder)
}

/// Our standard input if it is a regular file. The runtime would read ahead of the program, and what the program leaves unread
/// would be lost for the next one that reads the same input.
#[cfg(unix)]
fn input_file() -> Option<std::fs::File> {
    use std::os::fd::AsFd;
    let input = std::io::stdin().as_fd().try_clone_to_owned().ok()?;
    let file = std::fs::File::from(input);
    file.metadata()
        .is_ok_and(|state| state.is_file())
        .then_some(file)
}

/// Elsewhere the runtime reads ahead.
#[cfg(not(unix))]
fn input_file() -> Option<std::fs::File> {
    None
}

fn preopen(builder: &mut WasiCtxBuilder, directory: &Directory) -> Result<(), Failure> {
    let permissions = if directory.read_only {
        FsPerms::ReadOnly
    } else {
        FsPerms::ReadWrite
    };
    let host = &directory.host;
    let cannot = || {
        Failure::user(format!(
            "cannot give the program the directory `{}`",
            host.display()
        ))
    };
    let metadata = std::fs::metadata(host).map_err(|error| {
        cannot()
            .because(error)
            .hint("--dir takes a directory of this machine: --dir HOST or --dir HOST::GUEST")
    })?;
    if !metadata.is_dir() {
        let parent = match host.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.display().to_string(),
            _ => ".".to_string(),
        };
        return Err(cannot()
            .because("it is not a directory")
            .hint(format!("give the directory that holds it: --dir {parent}")));
    }
    builder
        .preopened_dir(host, &directory.guest, permissions)
        .map_err(|error| cannot().because(format!("{error:#}")))?;
    Ok(())
}
