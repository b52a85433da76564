//! The embedded runtime, broken on purpose: the suite must catch every fault.
//!
//! `wasikit conformance --faults` runs, for every fault of `table.rs`, the cases of the calls that it touches.

mod call;
mod table;

use super::adapter::{self, Runtime};
use super::case::Case;
use super::expectations::Expectations;
use super::judge::Status;
use super::run::{self, Settings};
use crate::failure::{Failure, Outcome};
use crate::run as runner;
use call::{Broken, Call};
use std::ffi::OsString;
use std::process::ExitCode;
use wasmtime::{ExternType, Func, Linker, Module, Store};
use wasmtime_wasi::FsPerms;

/// One way to be wrong.
pub struct Fault {
    /// Its name.
    pub name: &'static str,
    /// The calls that it changes.
    pub calls: &'static [&'static str],
    /// Further groups of cases that are run against it.
    pub also: &'static [&'static str],
    /// What happens instead of the call.
    pub instead: fn(&mut Call<'_, '_>) -> wasmtime::Result<i32>,
}

/// Runs all faults and says which cases caught each.
pub fn check_all(cases: &[Case], settings: &Settings) -> Outcome {
    let mut missed = 0;
    let healthy = adapter::named("wasikit", &settings.scratch)?;
    let quiet = Settings {
        progress: false,
        scratch: settings.scratch.clone(),
        ..*settings
    };
    let nothing = Expectations::default();
    // Cases that fail without any fault prove nothing.
    let before = run::all(cases, std::slice::from_ref(&healthy), &nothing, settings)?;
    let sound: Vec<Case> = cases
        .iter()
        .zip(before.iter().flatten())
        .filter(|(_, verdict)| verdict.status == Status::Pass)
        .map(|(case, _)| case.clone())
        .collect();
    for fault in table::FAULTS {
        let touched: Vec<Case> = sound
            .iter()
            .filter(|case| {
                fault
                    .calls
                    .iter()
                    .chain(fault.also)
                    .any(|group| case.group == *group)
            })
            .cloned()
            .collect();
        let verdicts = run::all(&touched, &[broken(&healthy, fault)], &nothing, &quiet)?;
        let caught: Vec<String> = touched
            .iter()
            .zip(verdicts.iter().flatten())
            .filter(|(_, verdict)| verdict.status.is_failure())
            .map(|(case, verdict)| format!("{} ({})", case.id(), verdict.status.name()))
            .collect();
        match caught.as_slice() {
            [] => {
                missed += 1;
                println!("MISSED  {}, by {} cases", fault.name, touched.len());
            }
            [first, rest @ ..] => {
                println!("caught  {}: {first} and {} more", fault.name, rest.len())
            }
        }
    }
    println!("{} faults, {missed} missed", table::FAULTS.len());
    Ok(if missed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

/// The embedded runtime with one fault.
fn broken(healthy: &Runtime, fault: &Fault) -> Runtime {
    let mut runtime = healthy.clone();
    runtime.id = fault.name.to_string();
    if let Some(first) = runtime.adapter.run.first_mut() {
        *first = "--run-faulty".to_string();
    }
    runtime.adapter.run.insert(0, "conformance".to_string());
    runtime.adapter.run.insert(2, fault.name.to_string());
    runtime
}

/// Runs one module with the fault that the first argument names; the rest is what `wasikit run` takes.
pub fn run(mut arguments: Vec<OsString>) -> Outcome {
    let name = if arguments.is_empty() {
        OsString::new()
    } else {
        arguments.remove(0)
    };
    let fault = table::FAULTS
        .iter()
        .find(|fault| name == fault.name)
        .ok_or_else(|| Failure::user(format!("there is no fault `{}`", name.display())))?;
    let options =
        runner::options::parse(arguments)?.ok_or_else(|| Failure::user("no module to run"))?;
    let trapped =
        |error: wasmtime::Error| Failure::user("the program trapped").because(format!("{error:#}"));
    let engine = runner::engine()?;
    let module = Module::from_file(&engine, &options.program).map_err(trapped)?;
    let mut linker: Linker<Broken> = Linker::new(&engine);
    wasmtime_wasi::p1::add_to_linker_sync(&mut linker, |state| &mut state.wasi).map_err(trapped)?;
    // Only the fault that needs it gets a directory that the program should not have.
    let mut world = runner::world(&options)?;
    world.arg(&options.program_name).args(&options.arguments);
    let mut hole = -1;
    if fault.name == "dot-dot-escapes"
        && let Some(first) = options.directories.first()
    {
        world
            .preopened_dir(first.host.join(".."), "..", FsPerms::ReadWrite)
            .map_err(trapped)?;
        hole = i32::try_from(options.directories.len()).unwrap_or(0) + 3;
    }
    let wasi = world.build_p1();
    let mut store = Store::new(&engine, Broken::new(wasi, hole, linker.clone()));
    linker.allow_shadowing(true);
    for import in module.imports() {
        if let ExternType::Func(ty) = import.ty()
            && let Some(call) = fault.calls.iter().find(|call| **call == import.name())
        {
            let instead = fault.instead;
            let func = Func::new(&mut store, ty, move |mut caller, parameters, results| {
                let code = instead(&mut Call::new(&mut caller, call, parameters)?)?;
                if let Some(result) = results.first_mut() {
                    *result = code.into();
                }
                Ok(())
            });
            linker
                .define(&store, import.module(), import.name(), func)
                .map_err(trapped)?;
        }
    }
    let instance = linker.instantiate(&mut store, &module).map_err(trapped)?;
    let start = instance
        .get_typed_func::<(), ()>(&mut store, "_start")
        .map_err(trapped)?;
    match start.call(&mut store, ()) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => match error.downcast_ref::<wasmtime_wasi::I32Exit>() {
            Some(exit) => Ok(ExitCode::from(exit.0.to_le_bytes()[0])),
            None => Err(trapped(error)),
        },
    }
}
