//! The pass `component`: a module of WASI preview 1 becomes a component of WASI 0.2, with the adapter of the Bytecode Alliance.

use super::report::Report;
use super::wasi::PREVIEW1;
use crate::failure::Failure;
use wasi_preview1_component_adapter_provider::{
    WASI_SNAPSHOT_PREVIEW1_COMMAND_ADAPTER, WASI_SNAPSHOT_PREVIEW1_REACTOR_ADAPTER,
};
use wasmparser::{ExternalKind, Parser, Payload};
use wit_component::{ComponentEncoder, DecodedWasm, WitPrinter};

/// Makes the component; gives it with its interface as WIT.
pub fn run(module: &[u8]) -> Result<(Vec<u8>, String, Report), Failure> {
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
    let (component, wit) = super::file::guarded(work)
        .and_then(|made| made.map_err(|error| format!("{error:#}")))
        .map_err(|cause| {
            Failure::user("the module cannot become a component")
                .because(cause)
                .hint("a component imports preview 1 and what a WIT world says, nothing else: `wasikit post MODULE --list-imports`")
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
