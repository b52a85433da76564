//! Every pass on modules that nobody wrote: valid ones, which must do the same afterwards, and damaged ones, which must be
//! errors.

use super::file::File;
use super::imports::{Rules, Stub};
use super::options::Options;
use super::{lower, process};
use crate::failure::Failure;
use wasm_smith::Config;
use wasmtime::{Engine, Extern, Instance, Linker, Module, Store, Val, ValType};

/// Random numbers, always the same.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or(0)
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.next().to_le_bytes()[3]).collect()
    }
}

/// What is tried on every module, alone and together.
fn all_passes() -> Vec<(&'static str, Options)> {
    let all: Vec<_> = lower::possible().collect();
    let stubs = vec![("*".to_string(), Stub::Unsupported)];
    let each = lower::possible().map(|feature| {
        let options = Options {
            lower: vec![feature],
            ..Options::default()
        };
        (feature.name(), options)
    });
    let together = [
        ("nothing", Options::default()),
        (
            "lower",
            Options {
                lower: all.clone(),
                ..Options::default()
            },
        ),
        (
            "stack",
            Options {
                stack: true,
                ..Options::default()
            },
        ),
        (
            "shrink",
            Options {
                shrink: true,
                ..Options::default()
            },
        ),
        (
            "everything",
            Options {
                lower: all,
                shrink: true,
                stack: true,
                imports: Rules {
                    stubs,
                    ..Rules::default()
                },
                ..Options::default()
            },
        ),
    ];
    together.into_iter().chain(each).collect()
}

/// The module after a pass, or the user's failure. Any other failure is the test's.
fn after(module: &[u8], pass: &str, options: &Options) -> Result<Vec<u8>, Failure> {
    let file = File::new("m.wasm".into(), module.to_vec())?;
    let done = process(&file, options, &mut Vec::new());
    if let Err(failure) = &done {
        assert!(!failure.is_internal(), "{pass}: {}", failure.summary());
    }
    done
}

/// What a module shows when all that it exports is called: results, then memory and globals.
fn behaviour(engine: &Engine, module: &[u8]) -> Vec<String> {
    let module = Module::new(engine, module).expect("the module is valid");
    let mut store = Store::new(engine, ());
    store.set_fuel(2_000_000).expect("fuel is on");
    let mut linker = Linker::new(engine);
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

fn engine() -> Engine {
    let mut config = wasmtime::Config::new();
    config.consume_fuel(true);
    config.cranelift_opt_level(wasmtime::OptLevel::None);
    config.max_wasm_stack(1 << 19);
    Engine::new(&config).expect("the configuration is right")
}

/// A module that ends, of random instructions.
fn random_module(random: &mut Random) -> Option<Vec<u8>> {
    let config = Config {
        max_imports: 3,
        export_everything: true,
        max_memories: 1,
        max_memory32_bytes: 1 << 18,
        max_tables: 1,
        memory64_enabled: false,
        threads_enabled: false,
        exceptions_enabled: false,
        gc_enabled: false,
        simd_enabled: false,
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
    Some(module.to_bytes())
}

/// How many random modules are tried: enough for a second or two here; `ROUNDS=` for a night.
fn rounds(usual: usize) -> usize {
    let wanted = std::env::var("ROUNDS")
        .ok()
        .and_then(|text| text.parse().ok());
    wanted.unwrap_or(usual)
}

#[test]
fn modules_do_the_same_after_every_pass() {
    let engine = engine();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut compared, mut refused) = (0, 0);
    for round in 0..rounds(150) {
        let Some(module) = random_module(&mut random) else {
            continue;
        };
        let before = behaviour(&engine, &module);
        for (pass, options) in all_passes() {
            match after(&module, pass, &options) {
                Ok(changed) => {
                    compared += 1;
                    if pass == "everything" {
                        // Imports answer there, which trap in the original.
                        continue;
                    }
                    let now = behaviour(&engine, &changed);
                    assert_eq!(before, now, "{pass}, round {round}");
                    let again = after(&module, pass, &options).expect("it went well before");
                    assert!(
                        changed == again,
                        "{pass}, round {round}: not the same bytes again"
                    );
                }
                Err(_) => refused += 1,
            }
        }
    }
    assert!(
        compared > 3 * refused,
        "{compared} compared, {refused} refused"
    );
}

#[test]
fn damaged_modules_are_errors() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let program = wat::parse_str(PROGRAM).expect("the text is right");
    for round in 0..rounds(1500) {
        let mut module = match round % 4 {
            0 => random_module(&mut random).unwrap_or_default(),
            _ => program.clone(),
        };
        for _ in 0..=random.below(3) {
            let place = random.below(module.len());
            match random.below(4) {
                0 => module.truncate(place),
                _ => {
                    let value = random.next().to_le_bytes()[5];
                    if let Some(byte) = module.get_mut(place) {
                        *byte = value;
                    }
                }
            }
        }
        for (pass, options) in all_passes() {
            // An error is right, and a module that happens to be valid still.
            let _ = after(&module, pass, &options);
        }
    }
}

/// What multi-value code can do with branches; data that is copied piecemeal; conversions at their limits.
const PROGRAM: &str = r#"(module
  (type $pair (func (result i32 i64)))
  (memory (export "memory") 1)
  (table 2 funcref)
  (elem (i32.const 0) $pair)
  (data $d "some bytes that are copied from")
  (data (i32.const 4096) "active\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00end")
  (global $__stack_pointer (mut i32) (i32.const 2048))
  (func $pair (type $pair) (i32.const 7) (i64.const 8))
  (func $three (param i32) (result i32 f64 i32)
    (local.get 0) (f64.const 2.5) (i32.const 3)
    (br_if 0 (local.get 0))
    (drop) (drop) (drop)
    (return (i32.const 9) (f64.const 1) (i32.const 1)))
  (func (export "sum") (param i32) (result f64)
    (local f64)
    (call $three (local.get 0))
    (f64.convert_i32_s) (f64.add) (local.set 1)
    (f64.convert_i32_s) (local.get 1) (f64.add))
  (func (export "indirect") (result i64)
    (local i64)
    (call_indirect (type $pair) (i32.const 0))
    (local.set 0) (i64.extend_i32_s) (local.get 0) (i64.sub))
  (func (export "switch") (param i32) (result i32)
    (block $b (result i32 i32)
      (block $a (result i32 i32)
        (i32.const 1) (i32.const 2)
        (br_table $a $b $a (local.get 0)))
      (i32.sub) (i32.const 100))
    (i32.add))
  (func (export "loop") (param i32) (result i32)
    (local i32)
    (local.set 0 (i32.const 5))
    (i32.const 0) (local.get 0)
    (loop $again (param i32 i32) (result i32)
      (local.tee 1) (i32.add)
      (local.get 1) (i32.const 1) (i32.sub)
      (local.tee 0) (local.get 0) (br_if $again)
      (drop)))
  (func (export "if") (param i32) (result i32)
    (i32.const 5) (i32.const 6)
    (if (param i32 i32) (result i32 i32) (local.get 0)
      (then (i32.add) (i32.const 1))
      (else (i32.sub) (br 0 (i32.const 2))))
    (i32.mul))
  (func (export "bulk") (param i32) (result i32)
    (memory.init $d (i32.const 100) (i32.const 5) (i32.const 20))
    (memory.copy (i32.const 103) (i32.const 100) (i32.const 20))
    (memory.copy (i32.const 100) (i32.const 101) (i32.const 9))
    (memory.fill (i32.const 140) (local.get 0) (i32.const 13))
    (data.drop $d)
    (memory.init $d (i32.const 100) (i32.const 0) (i32.const 0))
    (i32.load (i32.const 104)))
  (func (export "outside") (memory.fill (i32.const 65530) (i32.const 1) (i32.const 7)))
  (func (export "convert") (param f32 f64) (result i64)
    (i64.extend_i32_s (i32.trunc_sat_f32_s (local.get 0)))
    (i64.extend_i32_u (i32.trunc_sat_f64_u (local.get 1))) (i64.xor)
    (i64.trunc_sat_f64_s (local.get 1)) (i64.xor)
    (i64.trunc_sat_f32_u (local.get 0)) (i64.xor)
    (i64.extend8_s) )
  (func $deep (export "deep") (param i32) (result i32)
    (local i32)
    (global.set $__stack_pointer (local.tee 1 (i32.sub (global.get $__stack_pointer) (i32.const 64))))
    (i32.store (local.get 1) (local.get 0))
    (if (i32.lt_s (local.get 0) (i32.const 3)) (then
      (drop (call $deep (i32.add (local.get 0) (i32.const 1))))))
    (global.set $__stack_pointer (i32.add (local.get 1) (i32.const 64)))
    (i32.load (local.get 1))))"#;

#[test]
fn a_program_of_corner_cases_does_the_same() {
    let module = wat::parse_str(PROGRAM).expect("the text is right");
    let engine = engine();
    let before = behaviour(&engine, &module);
    for (pass, options) in all_passes() {
        let changed = after(&module, pass, &options)
            .unwrap_or_else(|failure| panic!("{pass}: {}", failure.summary()));
        assert_eq!(before, behaviour(&engine, &changed), "{pass}");
    }
    let everything = Options {
        lower: lower::possible().collect(),
        ..Options::default()
    };
    let lowered = after(&module, "lower", &everything).expect("all of it can be lowered");
    wasmparser::Validator::new_with_features(super::file::exactly(&[]))
        .validate_all(&lowered)
        .expect("it is of the first version");
}

#[test]
fn saturating_conversions_agree_at_their_limits() {
    let names = [
        "i32.trunc_sat_f32_s",
        "i32.trunc_sat_f32_u",
        "i64.trunc_sat_f32_s",
        "i64.trunc_sat_f32_u",
    ];
    let doubles = [
        "i32.trunc_sat_f64_s",
        "i32.trunc_sat_f64_u",
        "i64.trunc_sat_f64_s",
        "i64.trunc_sat_f64_u",
    ];
    const TWO_63: f64 = 9_223_372_036_854_775_808.0;
    let limits = [
        0.0,
        -0.0,
        0.9,
        -0.9,
        1.0,
        -1.0,
        -1.5,
        2147483647.0,
        2147483648.0,
        -2147483648.0,
        -2147483649.0,
        4294967295.0,
        4294967296.0,
        9.223372036854775e18,
        TWO_63,
        -TWO_63,
        -9.3e18,
        TWO_63 * 1.999_999_999,
        TWO_63 * 2.0,
        1e300,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
    ];
    let mut text = String::from("(module");
    for (place, name) in names.iter().chain(&doubles).enumerate() {
        let from = if place < 4 { "f32" } else { "f64" };
        let to = name.split_at(3).0;
        for (number, limit) in limits.iter().enumerate() {
            // Exactly these bits, also for NaN.
            let bits = match from {
                "f32" => format!(
                    "(f32.reinterpret_i32 (i32.const {}))",
                    (*limit as f32).to_bits()
                ),
                _ => format!("(f64.reinterpret_i64 (i64.const {}))", limit.to_bits()),
            };
            text += &format!("(func (export \"{name} {number}\") (result {to}) ({name} {bits}))");
        }
    }
    let module = wat::parse_str(text + ")").expect("the text is right");
    let options = Options {
        lower: vec![super::features::Feature::FloatToInt],
        ..Options::default()
    };
    let changed = after(&module, "nontrapping-fptoint", &options).expect("it can be lowered");
    let engine = engine();
    assert_eq!(behaviour(&engine, &module), behaviour(&engine, &changed));
}
