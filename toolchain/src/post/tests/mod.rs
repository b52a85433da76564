//! Every pass on modules that nobody wrote: valid ones, which must do the same afterwards, and damaged ones, which must be
//! errors.

mod random;

use super::embed::Directory;
use super::file::File;
use super::imports::{Rules, Stub};
use super::options::Options;
use super::profiles::Profile;
use super::{component, lower, process, verify};
use crate::failure::Failure;
pub use random::Random;
use random::{behaviour, engine, grows, random_module};

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
            "embed",
            Options {
                embed: vec![Directory {
                    host: concat!(env!("CARGO_MANIFEST_DIR"), "/profiles").into(),
                    guest: "/".into(),
                }],
                embed_writable: true,
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
pub fn after(module: &[u8], pass: &str, options: &Options) -> Result<Vec<u8>, Failure> {
    let file = File::new("m.wasm".into(), module.to_vec())?;
    let done = process(&file, options, &mut Vec::new()).map(|(bytes, _)| bytes);
    if let Err(failure) = &done {
        assert!(!failure.is_internal(), "{pass}: {}", failure.summary());
    }
    done
}

/// What only looks at a module, or makes something else of it: it may refuse, for a reason.
fn judged(file: &File) {
    for runtime in ["mvp", "generic", "wasm3", "wasmtime"] {
        let profile = Profile::named(runtime).expect("there is such a profile");
        if let Err(failure) = verify::run(file, &profile) {
            assert!(!failure.is_internal(), "{runtime}: {}", failure.summary());
        }
    }
    if let Err(failure) = component::run(&file.bytes) {
        assert!(!failure.is_internal(), "component: {}", failure.summary());
    }
}

/// How many random modules are tried: enough for a second or two here; `ROUNDS=` for a night.
pub fn rounds(usual: usize) -> usize {
    let wanted = std::env::var("ROUNDS")
        .ok()
        .and_then(|text| text.parse().ok());
    wanted.unwrap_or(usual)
}

#[test]
fn modules_do_the_same_after_every_pass() {
    let engine = engine();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut compared, mut refused, mut embedded) = (0, 0, 0);
    for round in 0..rounds(150) {
        let Some(module) = random_module(&mut random) else {
            continue;
        };
        judged(&File::new("m.wasm".into(), module.clone()).expect("it is valid"));
        let before = behaviour(&engine, &module);
        // A module with files has more memory: what was outside of it, and where it grows, is different then.
        let until_a_trap = |lines: &[String]| -> Vec<String> {
            let same = lines.iter().take_while(|line| !line.contains("trap"));
            let same = same.filter(|line| !line.contains(" bytes, "));
            // A call with wrong arguments fails here with EINVAL, there with EBADF.
            same.map(|line| line.replace("I32(28)", "I32(8)")).collect()
        };
        let may_embed = !grows(&module) && before.len() > 1;
        for (pass, options) in all_passes() {
            match after(&module, pass, &options) {
                Ok(changed) => {
                    compared += 1;
                    let again = after(&module, pass, &options).expect("it went well before");
                    assert!(
                        changed == again,
                        "{pass}, round {round}: not the same bytes again"
                    );
                    // Imports answer in "everything", which fail in the original.
                    if pass == "everything" || pass == "embed" && !may_embed {
                        continue;
                    }
                    let now = behaviour(&engine, &changed);
                    if pass == "embed" {
                        let (before, now) = (until_a_trap(&before), until_a_trap(&now));
                        assert!(now.len() >= before.len(), "{pass}, round {round}: {now:?}");
                        assert_eq!(before, now[..before.len()], "{pass}, round {round}");
                        embedded += usize::from(!before.is_empty());
                        continue;
                    }
                    assert_eq!(before, now, "{pass}, round {round}");
                }
                // A module that opens no files, mostly.
                Err(_) if pass == "embed" => {}
                Err(_) => refused += 1,
            }
        }
    }
    assert!(
        compared > 3 * refused,
        "{compared} compared, {refused} refused"
    );
    // The code for files is in the sysroot, which may not be built.
    if crate::find::sysroot::find().is_ok() {
        assert!(embedded > 0, "no module with files was compared");
    }
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
        if let (0, Ok(file)) = (round % 8, File::new("m.wasm".into(), module)) {
            judged(&file);
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
        if pass == "embed" {
            continue; // It opens no files.
        }
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
