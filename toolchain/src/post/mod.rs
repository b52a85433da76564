//! `wasikit post`: makes from a module one that a runtime accepts, that is smaller, or that says more when it fails.
//!
//! One pass is one file. A pass changes the module that walrus holds and gives a [`report::Report`]; their order is the list
//! [`PASSES`]. In the end the module is put together once, validated with exactly the features that were promised, and
//! written beside its place and moved there.

mod code;
mod component;
mod debug;
mod embed;
pub mod features;
pub mod file;
mod imports;
mod instructions;
mod lower;
pub mod names;
mod options;
pub mod origin;
pub mod profiles;
mod report;
pub mod shrink;
mod stack;
#[cfg(test)]
mod tests;
pub mod usage;
mod verify;
mod wasi;

use crate::failure::{Failure, Outcome};
use features::Feature;
use file::File;
use options::{Form, Options};
use profiles::Profile;
use report::Report;
use serde_json::json;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use walrus::Module;

const USAGE: &str = "\
Make a module that a runtime accepts, that is smaller, or that says more when it fails

Usage: wasikit post IN.wasm -o OUT.wasm [OPTIONS]

  --for RUNTIME[@VERSION],…  lower what these do not have, and verify the result
  --verify                   only say whether the module is for the runtimes of --for

  --lower[=FEATURE,…]        express features of WebAssembly by those of its first version; without a list all that can be:
                             sign-ext, nontrapping-fptoint, bulk-memory, bulk-memory-opt, multivalue, reference-types,
                             call-indirect-overlong, mutable-globals, extended-const, tail-call,
                             relaxed-simd, simd128
  --list-imports             print what the module asks of its runtime
  --rename-wasi NAME         preview1 or unstable: the module that WASI is imported from, with what differs converted
  --stub IMPORT=KIND,…       replace imports: enosys (an error), trap (in a function with its name), zero
  --deny IMPORT,…            fail if the module imports them; IMPORT is NAME, MODULE.NAME, MODULE.* or *
  --embed DIR[::PATH]        pack a directory into the module, where the program finds it at PATH, read-only (may be repeated)
  --embed-writable           the program can change these directories, for as long as it runs
  --stack                    an overflow of the C stack traps, and names the function and its frame's size
  --shrink                   leave out what is there twice, what nothing leads to, and zeros
  --strip[=debug|all|none]   leave out DWARF (debug), also names and the list of tools (all)
  --wasm-opt                 run Binaryen's wasm-opt -Oz behind it, if it is installed
  --component                make a component of WASI 0.2
  --wit                      print the component's interface
  --report text|json         print what was changed

Names, the list of tools and DWARF are kept unless --strip says otherwise.
Exit code: 0, 1 if the module is not what was asked for, 2 for a defect of wasikit.";

/// The variable that names the runtimes for which the linker shall make modules.
pub const RUNTIMES: &str = "WASIKIT_FOR";

/// Makes the module that the linker has just written one for the runtimes that are asked for.
pub fn after_linking(line: &[OsString]) -> Result<(), Failure> {
    let Some(runtimes) = std::env::var(RUNTIMES)
        .ok()
        .filter(|runtimes| !runtimes.is_empty())
    else {
        return Ok(());
    };
    let profile = Profile::named(&runtimes)?;
    if line
        .iter()
        .any(|argument| argument == "-r" || argument == "--relocatable")
    {
        return Ok(());
    }
    let output = output_of(line);
    let options = Options {
        input: output.clone(),
        output: Some(output.clone()),
        profile: Some(profile),
        ..Options::default()
    };
    file::with_deep_stack(|| run(&options))?.inspect_err(|_| {
        // The runtime would refuse it; nobody shall take it for what was asked for.
        let _ = std::fs::remove_file(&output);
    })
}

/// The file that a linker's command line makes.
pub fn output_of(line: &[OsString]) -> PathBuf {
    let behind = line.iter().skip_while(|argument| *argument != "-o").nth(1);
    behind.map_or_else(|| PathBuf::from("a.out"), PathBuf::from)
}

/// Runs `wasikit post`.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    let Some(options) = options::parse(arguments)? else {
        println!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    };
    file::with_deep_stack(|| run(&options))??;
    Ok(ExitCode::SUCCESS)
}

/// A pass: what it is called by the order below, and whether there is something to do for it.
type Pass = fn(&mut Module, &File, &Options) -> Result<Option<Report>, Failure>;

/// The passes on modules, in their order: directories first, since what is replaced then is what they leave to the runtime;
/// imports next, since a stub may be duplicate code; the stack's checks before functions are merged, so that each has its own
/// name.
const PASSES: [Pass; 5] = [
    |module, _, options| match options.embed.is_empty() {
        true => Ok(None),
        false => embed::run(module, &options.embed, options.embed_writable).map(Some),
    },
    |module, _, options| match options.imports.is_empty() {
        true => Ok(None),
        false => imports::run(module, &options.imports).map(Some),
    },
    |module, file, options| match unwanted(options).as_slice() {
        [] => Ok(None),
        unwanted => lower::run(module, file, unwanted).map(Some),
    },
    |module, _, options| match options.stack {
        true => stack::run(module).map(Some),
        false => Ok(None),
    },
    |module, file, options| match options.shrink {
        true => shrink::run(module, file).map(Some),
        false => Ok(None),
    },
];

/// The features that shall not be in the module.
fn unwanted(options: &Options) -> Vec<Feature> {
    let mut unwanted = options.lower.clone();
    if let Some(profile) = &options.profile {
        let missing = features::FEATURES.iter().map(|(feature, _)| *feature);
        unwanted.extend(missing.filter(|feature| !profile.features.contains(feature)));
        unwanted.push(Feature::Other);
    }
    unwanted
}

/// Reads, changes, verifies and writes.
fn run(options: &Options) -> Result<(), Failure> {
    let file = File::open(&options.input)?;
    if options.output.is_none() {
        file.validate()?;
    }
    // What goes wrong with a module that is not valid goes wrong because of that.
    work(&file, options).map_err(|failure| file.validate().err().unwrap_or(failure))
}

fn work(file: &File, options: &Options) -> Result<(), Failure> {
    let mut reports = Vec::new();
    if options.list_imports {
        print!("{}", imports::list(&file.parse(false)?));
    }
    let Some(output) = &options.output else {
        if let (true, Some(profile)) = (options.verify, &options.profile) {
            reports.push(verify::run(file, profile)?);
        }
        return print_reports(options, file, file.bytes.len(), &reports);
    };
    let unwanted = unwanted(options);
    if let Some(profile) = &options.profile {
        lower::refusal(file, &unwanted, &options.lower, &profile.name)?;
    }
    let (mut bytes, module) = process(file, options, &mut reports)?;
    // It is millions of small vectors, and wasikit ends soon: to give them back takes longer than a pass.
    std::mem::forget(module);
    let name = output.display().to_string();
    if options.wasm_opt {
        let before = File::new(name.clone(), bytes)?;
        let features: Vec<Feature> = before.usage.features().collect();
        let keeps = options.strip == shrink::Strip::Nothing;
        let (smaller, report) = shrink::wasm_opt(before.bytes, keeps, &features)?;
        reports.push(report);
        bytes = smaller;
    }
    if let Some(profile) = &options.profile {
        bytes = match options.wasm_opt {
            true => {
                let result = File::new(name, bytes)?;
                reports.push(verify::run(&result, profile)?);
                result.bytes
            }
            false => {
                reports.push(verify::rest(&name, &bytes, profile)?);
                bytes
            }
        };
    }
    if options.component {
        let (component, wit, report) = component::run(&bytes)?;
        bytes = component;
        reports.push(report);
        if options.print_wit {
            print!("{wit}");
        }
    }
    file::write(output, &bytes, &options.input)?;
    print_reports(options, file, bytes.len(), &reports)
}

/// Runs the passes. Gives the file, and the module that it was made from. Damaged debug information does not cost the module.
fn process(
    file: &File,
    options: &Options,
    reports: &mut Vec<Report>,
) -> Result<(Vec<u8>, Module), Failure> {
    if options.strip != shrink::Strip::Nothing || !file.has_debug {
        return attempt(file, options, reports);
    }
    // Entries that lie in each other more deeply than compilers nest them would take the stack with them.
    if file.debug_is_sane {
        let done = attempt(file, options, reports);
        if done.is_ok() {
            return done;
        }
    }
    reports.clear();
    let without = Options {
        strip: shrink::Strip::Debug,
        ..options.clone()
    };
    // Whatever else is wrong shows again.
    let done = attempt(file, &without, reports)?;
    let mut lost = Report::new("debug");
    lost.note("the debug information is damaged and was left out");
    reports.push(lost);
    Ok(done)
}

/// The same with debug information as it is.
fn attempt(
    file: &File,
    options: &Options,
    reports: &mut Vec<Report>,
) -> Result<(Vec<u8>, Module), Failure> {
    let mut module = file.parse(options.strip == shrink::Strip::Nothing)?;
    if options.strip != shrink::Strip::Nothing {
        shrink::strip(&mut module, options.strip);
    }
    for pass in PASSES {
        reports.extend(pass(&mut module, file, options)?);
    }
    let unwanted = unwanted(options);
    let used: Vec<Feature> = file.usage.features().collect();
    let mut promised = file::all_but(&unwanted, &used);
    if let Some(profile) = &options.profile {
        promised &= file::exactly(&profile.features);
    }
    let bytes = file::emit(&mut module, Some(promised))?;
    Ok((bytes, module))
}

/// Prints what was done, if that was asked for.
fn print_reports(
    options: &Options,
    file: &File,
    size: usize,
    reports: &[Report],
) -> Result<(), Failure> {
    match options.report {
        None => {}
        Some(Form::Text) => {
            for report in reports {
                print!("{}", report.text());
            }
            println!("size: {} bytes, {size} after", file.bytes.len());
        }
        Some(Form::Json) => {
            let passes: Vec<_> = reports.iter().map(Report::json).collect();
            let all = json!({
                "module": file.name,
                "size": { "before": file.bytes.len(), "after": size },
                "passes": passes,
            });
            println!("{all:#}");
        }
    }
    Ok(())
}
