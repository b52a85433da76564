//! Exported globals that change: the first version of WebAssembly has none. Functions that get and set them are exported.

use crate::failure::Failure;
use walrus::{ExportItem, FunctionBuilder, GlobalKind, Module};

pub fn run(module: &mut Module) -> Result<usize, Failure> {
    for global in module.globals.iter() {
        if let (GlobalKind::Import(import), true) = (&global.kind, global.mutable) {
            let import = module.imports.get(*import);
            return Err(Failure::user(format!(
                "the import `{}.{}` is a global that changes",
                import.module, import.name
            ))
            .because("the first version of WebAssembly cannot import those"));
        }
    }
    let exports: Vec<_> = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Global(global) if module.globals.get(global).mutable => {
                Some((export.id(), export.name.clone(), global))
            }
            _ => None,
        })
        .collect();
    for (export, name, global) in &exports {
        let ty = module.globals.get(*global).ty;
        let mut getter = FunctionBuilder::new(&mut module.types, &[], &[ty]);
        getter.func_body().global_get(*global);
        let getter = getter.finish(vec![], &mut module.funcs);
        let value = module.locals.add(ty);
        let mut setter = FunctionBuilder::new(&mut module.types, &[ty], &[]);
        setter.func_body().local_get(value).global_set(*global);
        let setter = setter.finish(vec![value], &mut module.funcs);
        module.exports.delete(*export);
        for (prefix, function) in [("get", getter), ("set", setter)] {
            let name = format!("{prefix} {name}");
            if module.exports.iter().any(|export| export.name == name) {
                return Err(Failure::user(format!(
                    "there is an export `{name}` already"
                )));
            }
            module.exports.add(&name, function);
        }
    }
    Ok(exports.len())
}
