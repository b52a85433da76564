//! Modules that nobody wrote, and what they do.

use super::super::code::sequences;
use super::super::wasi::{FUNCTIONS, PREVIEW1};
use walrus::ir::Instr;
use wasm_smith::Config;
use wasmtime::{Engine, Extern, Instance, Linker, Module, Store, Val, ValType};

/// Random numbers, always the same.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or(0)
    }

    pub fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.next().to_le_bytes()[3]).collect()
    }
}

/// What a module shows when all that it exports is called: results, then memory and globals.
pub fn behaviour(engine: &Engine, module: &[u8]) -> Vec<String> {
    let module = Module::new(engine, module).expect("the module is valid");
    let mut store = Store::new(engine, ());
    store.set_fuel(2_000_000).expect("fuel is on");
    let mut linker = Linker::new(engine);
    // WASI knows no descriptor; whatever else is imported fails.
    for import in module.imports() {
        if let (PREVIEW1, wasmtime::ExternType::Func(ty)) = (import.module(), import.ty()) {
            let answer = |_: wasmtime::Caller<'_, ()>, _: &[Val], results: &mut [Val]| {
                results.fill(Val::I32(8));
                Ok(())
            };
            linker
                .func_new(PREVIEW1, import.name(), ty, answer)
                .expect("it can be defined");
            linker.allow_shadowing(true);
        }
    }
    linker
        .define_unknown_imports_as_traps(&module)
        .expect("imports can be made up");
    let instance = match linker.instantiate(&mut store, &module) {
        Ok(instance) => instance,
        Err(_) => return vec!["cannot be instantiated".into()],
    };
    let mut seen = Vec::new();
    let mut names: Vec<String> = module
        .exports()
        .map(|export| export.name().into())
        // What stands for globals that are no exports any more: to call it would change them.
        .filter(|name: &String| !name.starts_with("get ") && !name.starts_with("set "))
        .collect();
    // The order of exports is not what is compared.
    names.sort();
    for name in &names {
        if let Some(Extern::Func(function)) = instance.get_export(&mut store, name) {
            let ty = function.ty(&store);
            let Some(parameters) = ty.params().map(zero).collect::<Option<Vec<_>>>() else {
                continue;
            };
            let mut results = vec![Val::I32(0); ty.results().len()];
            let outcome = match function.call(&mut store, &parameters, &mut results) {
                Ok(()) => format!("{:?}", results.iter().map(shown).collect::<Vec<_>>()),
                Err(_) => "trap".into(),
            };
            seen.push(format!("{name}: {outcome}"));
        }
    }
    seen.extend(state(&mut store, instance, &names));
    seen
}

/// A value without its place in memory, which differs from run to run.
fn shown(value: &Val) -> String {
    match value {
        Val::FuncRef(function) => format!("function {}", function.is_some()),
        Val::ExternRef(reference) => format!("extern {}", reference.is_some()),
        // Which of the many NaNs an operation gives is not fixed.
        Val::F32(bits) if f32::from_bits(*bits).is_nan() => "NaN".into(),
        Val::F64(bits) if f64::from_bits(*bits).is_nan() => "NaN".into(),
        value => format!("{value:?}"),
    }
}

fn zero(ty: ValType) -> Option<Val> {
    Some(match ty {
        ValType::I32 => Val::I32(-7),
        ValType::I64 => Val::I64(1 << 40),
        ValType::F32 => Val::F32(3.9e9_f32.to_bits()),
        ValType::F64 => Val::F64((-1.5e19_f64).to_bits()),
        ValType::V128 => return None,
        ValType::Ref(ty) if ty.is_nullable() => Val::null_ref(ty.heap_type()),
        ValType::Ref(_) => return None,
    })
}

fn state(store: &mut Store<()>, instance: Instance, names: &[String]) -> Vec<String> {
    let mut seen = Vec::new();
    for name in names {
        match instance.get_export(&mut *store, name) {
            Some(Extern::Memory(memory)) => {
                let sum = memory.data(&*store).iter().fold(0_u64, |sum, byte| {
                    sum.wrapping_mul(31).wrapping_add(u64::from(*byte))
                });
                seen.push(format!(
                    "{name}: {} bytes, {sum:x}",
                    memory.data_size(&*store)
                ));
            }
            Some(Extern::Global(global)) => {
                let value = global.get(&mut *store);
                // A global that changes is no export any more when that is lowered.
                if global.ty(&*store).mutability() == wasmtime::Mutability::Const {
                    seen.push(format!("{name}: {}", shown(&value)));
                }
            }
            _ => {}
        }
    }
    seen
}

pub fn engine() -> Engine {
    let mut config = wasmtime::Config::new();
    config.consume_fuel(true);
    config.cranelift_opt_level(wasmtime::OptLevel::None);
    config.max_wasm_stack(1 << 19);
    Engine::new(&config).expect("the configuration is right")
}

/// A module that ends, of random instructions.
pub fn random_module(random: &mut Random) -> Option<Vec<u8>> {
    let simd = random.next().is_multiple_of(3);
    let imports = random.next().is_multiple_of(2).then(wasi);
    let config = Config {
        max_imports: if imports.is_some() { 50 } else { 3 },
        min_imports: if imports.is_some() { 50 } else { 0 },
        available_imports: imports,
        export_everything: true,
        max_memories: 1,
        max_memory32_bytes: 1 << 18,
        max_tables: 1,
        memory64_enabled: false,
        threads_enabled: false,
        exceptions_enabled: false,
        gc_enabled: false,
        simd_enabled: simd,
        relaxed_simd_enabled: false,
        multi_value_enabled: random.next().is_multiple_of(2),
        reference_types_enabled: random.next().is_multiple_of(4),
        tail_call_enabled: random.next().is_multiple_of(4),
        extended_const_enabled: true,
        canonicalize_nans: true,
        ..Config::default()
    };
    let bytes = random.bytes(3000);
    let mut source = arbitrary::Unstructured::new(&bytes);
    let mut module = wasm_smith::Module::new(config, &mut source).ok()?;
    module.ensure_termination(1000).ok()?;
    let bytes = module.to_bytes();
    Some(if simd {
        without_vectors_outside(&bytes)
    } else {
        bytes
    })
}

/// A module that imports all of WASI.
fn wasi() -> Vec<u8> {
    let spelled = |types: &str| -> String {
        let types = types
            .chars()
            .map(|ty| if ty == 'l' { "i64 " } else { "i32 " });
        types.collect()
    };
    let imports = FUNCTIONS.map(|(name, parameters)| {
        let result = if name == "proc_exit" {
            ""
        } else {
            "(result i32)"
        };
        let parameters = spelled(parameters);
        format!("(import \"{PREVIEW1}\" \"{name}\" (func (param {parameters}) {result}))")
    });
    wat::parse_str(format!("(module {})", imports.concat())).expect("the text is right")
}

/// Leaves out exports that have vectors, which no pass can change.
fn without_vectors_outside(module: &[u8]) -> Vec<u8> {
    let mut module = walrus::Module::from_buffer(module).expect("it is valid");
    let vector = walrus::ValType::V128;
    let refused: Vec<walrus::ExportId> = module
        .exports
        .iter()
        .filter(|export| match export.item {
            walrus::ExportItem::Function(function) => {
                let (parameters, results) =
                    module.types.params_results(module.funcs.get(function).ty());
                parameters.contains(&vector) || results.contains(&vector)
            }
            walrus::ExportItem::Global(global) => module.globals.get(global).ty == vector,
            _ => false,
        })
        .map(|export| export.id())
        .collect();
    for export in refused {
        module.exports.delete(export);
    }
    module.emit_wasm()
}

/// Whether a module asks for more memory, or how much there is.
pub fn grows(module: &[u8]) -> bool {
    let module = walrus::Module::from_buffer(module).expect("it is valid");
    module.funcs.iter_local().any(|(_, function)| {
        sequences(function).into_iter().any(|sequence| {
            let mut all = function.block(sequence).instrs.iter();
            all.any(|(instruction, _)| {
                matches!(instruction, Instr::MemoryGrow(_) | Instr::MemorySize(_))
            })
        })
    })
}
