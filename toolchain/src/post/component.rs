//! The pass `component`: a module of WASI preview 1 becomes a component of WASI 0.2, with the adapter of the Bytecode Alliance.

use super::report::Report;
use super::wasi::PREVIEW1;
use crate::failure::Failure;
use crate::guard::guarded;
use wasi_preview1_component_adapter_provider::{
    WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER, WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
};
use wasmparser::{ExternalKind, Parser, Payload};
use wit_component::{ComponentEncoder, DecodedWasm, WitPrinter};

/// The tools compare imports each with each.
const MOST_IMPORTS: usize = 5_000;

/// What to do about a module that is none for a component.
const HINT: &str = "a component imports preview 1 and what a WIT world says, nothing else: `wasikit post MODULE --list-imports`";

/// Makes the component; gives it with its interface as WIT.
pub fn run(module: &[u8]) -> Result<(Vec<u8>, String, Report), Failure> {
    let count = imports(module);
    if count > MOST_IMPORTS {
        return Err(Failure::user("the module cannot become a component")
            .because(format!("it has {count} imports, more than {MOST_IMPORTS}"))
            .hint(HINT));
    }
    let is_command = exports(module, "_start");
    let adapter = match is_command {
        true => WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER,
        false => WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
    };
    let work = || -> Result<(Vec<u8>, String), anyhow::Error> {
        let mut encoder = ComponentEncoder::default()
            .validate(true)
            .module(module)?
            .adapter(PREVIEW1, adapter)?;
        let component = encoder.encode()?;
        let wit = interface(&component)?;
        Ok((component, wit))
    };
    let (component, wit) = guarded(work)
        .and_then(|made| made.map_err(|error| format!("{error:#}")))
        .map_err(|cause| {
            Failure::user("the module cannot become a component")
                .because(cause)
                .hint(HINT)
        })?;
    let mut report = Report::new("component");
    report.list("adapter", if is_command { "command" } else { "reactor" });
    Ok((component, wit, report))
}

/// The component's interface.
fn interface(component: &[u8]) -> Result<String, anyhow::Error> {
    let decoded = wit_component::decode(component)?;
    let (resolve, package) = match &decoded {
        DecodedWasm::WitPackage(resolve, package) => (resolve, *package),
        DecodedWasm::Component(resolve, world) => {
            match resolve.worlds.get(*world).and_then(|world| world.package) {
                Some(package) => (resolve, package),
                None => return Ok(String::new()),
            }
        }
    };
    let mut printer = WitPrinter::default();
    printer.emit_docs(false);
    printer.print(resolve, package, &[])?;
    Ok(printer.output.to_string())
}

/// How many imports the module has.
fn imports(module: &[u8]) -> usize {
    let payloads = Parser::new(0).parse_all(module).map_while(Result::ok);
    payloads
        .map(|payload| match payload {
            Payload::ImportSection(section) => section.into_imports().map_while(Result::ok).count(),
            _ => 0,
        })
        .sum()
}

/// Whether the module exports a function of this name.
fn exports(module: &[u8], name: &str) -> bool {
    let payloads = Parser::new(0).parse_all(module).map_while(Result::ok);
    payloads
        .filter_map(|payload| match payload {
            Payload::ExportSection(section) => Some(section),
            _ => None,
        })
        .flatten()
        .map_while(Result::ok)
        .any(|export| export.kind == ExternalKind::Func && export.name == name)
}
