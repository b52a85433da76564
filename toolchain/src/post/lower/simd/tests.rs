//! Every instruction beside the runtime's own, on numbers that are likely to be wrong.

use super::super::possible;
use crate::post::features::Feature;
use crate::post::options::Options;
use crate::post::tests::{Random, after, rounds};
use wasmtime::{Engine, Instance, Memory, Store};

macro_rules! define_instructions {
    ($(@$proposal:ident $op:ident $({ $($arg:ident: $argty:ty),* })? => $visit:ident (arity $($arity:tt)*))*) => {
        /// Every instruction: its proposal, its name, what stands in it, and what it takes and gives.
        const INSTRUCTIONS: &[(&str, &str, &[&str], &str)] = &[$((
            stringify!($proposal),
            stringify!($visit),
            &[$($(stringify!($arg)),*)?],
            stringify!($($arity)*),
        )),*];
    };
}
wasmparser::for_each_operator!(define_instructions);

/// Where operands and results are in memory: three vectors, one result.
const OPERANDS: [usize; 3] = [16, 32, 48];
const RESULT: usize = 64;

/// The name in the text format.
fn spelled(visit: &str) -> String {
    let name = visit.trim_start_matches("visit_");
    match name.split_once('_') {
        Some((shape, rest)) => format!("{shape}.{rest}"),
        None => name.into(),
    }
}

/// The type of the numbers in the lanes of an instruction.
fn scalar(name: &str) -> &'static str {
    match name.split('.').next() {
        Some("i64x2") => "i64",
        Some("f32x4") => "f32",
        Some("f64x2") => "f64",
        _ => "i32",
    }
}

fn load(ty: &str, at: usize) -> String {
    format!("({ty}.load (i32.const {at}))")
}

/// Functions that run an instruction once: as it is, or once for each lane.
fn functions(visit: &str, inside: &[&str], arity: &str) -> Vec<(String, String)> {
    let name = spelled(visit);
    let number = scalar(&name);
    let [first, second, third] = OPERANDS.map(|at| load("v128", at));
    let vector = |code: String| format!("(v128.store (i32.const {RESULT}) {code})");
    let counted = |code: String| format!("(i32.store (i32.const {RESULT}) {code})");
    let plain = |code: String| vec![(name.clone(), code)];
    let lanes = |bytes: u32| 0..16 / bytes;
    let width = |name: &str| match name {
        _ if name.contains("i8x16") || name.contains("8_lane") => 1,
        _ if name.contains("i16x8") || name.contains("16_lane") => 2,
        _ if name.contains("32x4") || name.contains("32_lane") => 4,
        _ => 8,
    };
    // Within the first sixty-four bytes, or at the end of the memory, where some of it is outside.
    let address = "(i32.load (i32.const 0))";
    match inside {
        ["value"] => plain(vector(format!(
            "({name} i64x2 0x0123456789abcdef 0xfedcba9876543210)"
        ))),
        ["lanes"] => [
            "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15",
            "31 0 30 1 16 15 17 14 8 7 9 6 23 24 22 25",
            "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16",
            "0 16 0 16 0 16 0 16 3 3 3 3 31 31 31 31",
        ]
        .map(|places| {
            let code = format!("({name} {places} {first} {second})");
            (format!("{name} {places}"), vector(code))
        })
        .to_vec(),
        ["memarg"] if arity.ends_with("0") => plain(format!("({name} offset=3 {address} {first})")),
        ["memarg"] => plain(vector(format!("({name} offset=3 {address})"))),
        ["memarg", "lane"] => lanes(width(&name))
            .map(|lane| {
                let code = format!("({name} offset=3 {lane} {address} {first})");
                let code = match arity.ends_with("0") {
                    true => code,
                    false => vector(code),
                };
                (format!("{name} {lane}"), code)
            })
            .collect(),
        ["lane"] => lanes(width(&name))
            .map(|lane| {
                let code = match name.contains("replace") {
                    true => {
                        let other = load(number, OPERANDS[1]);
                        vector(format!("({name} {lane} {first} {other})"))
                    }
                    false => {
                        format!("({number}.store (i32.const {RESULT}) ({name} {lane} {first}))")
                    }
                };
                (format!("{name} {lane}"), code)
            })
            .collect(),
        _ if name.ends_with("splat") => {
            plain(vector(format!("({name} {})", load(number, OPERANDS[0]))))
        }
        _ if name.contains("_true") || name.contains("bitmask") => {
            plain(counted(format!("({name} {first})")))
        }
        _ if name.contains(".sh") => plain(vector(format!(
            "({name} {first} {})",
            load("i32", OPERANDS[1])
        ))),
        _ => {
            let operands = match arity.split(' ').next() {
                Some("1") => first,
                Some("2") => first + &second,
                _ => first + &second + &third,
            };
            plain(vector(format!("({name} {operands})")))
        }
    }
}

/// Sixteen bytes, more of the kind that matters than chance would give.
fn operand(random: &mut Random) -> [u8; 16] {
    const BYTES: [u8; 8] = [0, 1, 0x7f, 0x80, 0x81, 0xfe, 0xff, 0x40];
    const SHORTS: [u16; 8] = [0, 1, 0x7fff, 0x8000, 0x8001, 0xffff, 0x0080, 0xff7f];
    const WORDS: [u32; 8] = [
        0,
        1,
        0x7fff_ffff,
        0x8000_0000,
        0xffff_ffff,
        0x8000,
        0xffff_7fff,
        0xffff,
    ];
    const SINGLES: [f32; 16] = [
        0.0,
        -0.0,
        1.5,
        -2.5,
        0.49999997,
        f32::NAN,
        f32::INFINITY,
        f32::NEG_INFINITY,
        f32::MIN_POSITIVE,
        1e-45,
        2147483648.0,
        -2147483904.0,
        4294967296.0,
        f32::MAX,
        8388609.0,
        -0.5,
    ];
    const DOUBLES: [f64; 16] = [
        0.0,
        -0.0,
        1.5,
        -2.5,
        0.49999999999999994,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e-45,
        5e-324,
        2147483647.5,
        -2147483649.0,
        4294967295.5,
        f64::MAX,
        4503599627370497.5,
        3.4028235677973366e38,
    ];
    let mut bytes = [0; 16];
    let kind = random.below(7);
    for place in 0..16 {
        let pick = random.below(16);
        let new: Vec<u8> = match kind {
            0 => vec![BYTES[pick % 8]],
            1 => SHORTS[pick % 8].to_le_bytes().to_vec(),
            2 => WORDS[pick % 8].to_le_bytes().to_vec(),
            3 => SINGLES[pick].to_le_bytes().to_vec(),
            4 => DOUBLES[pick].to_le_bytes().to_vec(),
            // A NaN with a sign and a payload, among others.
            5 if pick == 0 => 0xffc0_1234_u32.to_le_bytes().to_vec(),
            _ => random.bytes(1),
        };
        if place % new.len() == 0 {
            bytes[place..place + new.len()].copy_from_slice(&new);
        }
    }
    bytes
}

fn engine() -> Engine {
    let mut config = wasmtime::Config::new();
    config.cranelift_nan_canonicalization(true);
    config.relaxed_simd_deterministic(true);
    Engine::new(&config).expect("the configuration is right")
}

/// A module that runs, with its memory.
struct Running {
    store: Store<()>,
    instance: Instance,
    memory: Memory,
}

impl Running {
    fn new(engine: &Engine, module: &[u8]) -> Self {
        let module = wasmtime::Module::new(engine, module).expect("the module is valid");
        let mut store = Store::new(engine, ());
        let instance = Instance::new(&mut store, &module, &[]).expect("it imports nothing");
        let memory = instance
            .get_memory(&mut store, "memory")
            .expect("there is one");
        Self {
            store,
            instance,
            memory,
        }
    }

    /// What is in memory after a function has run, at the beginning and at the end, and whether it came to its end.
    fn after(&mut self, function: &str, memory: &[u8]) -> (bool, Vec<u8>) {
        let all = self.memory.data_mut(&mut self.store);
        all.fill(0x5a);
        all[..memory.len()].copy_from_slice(memory);
        let function = self
            .instance
            .get_typed_func::<(), ()>(&mut self.store, function);
        let done = function.expect("it is exported").call(&mut self.store, ());
        let all = self.memory.data(&self.store);
        let mut seen = all[..memory.len()].to_vec();
        seen.extend(&all[all.len() - 64..]);
        (done.is_ok(), seen)
    }
}

/// Only what the first version of WebAssembly has is left.
fn lowered(module: &[u8]) -> Vec<u8> {
    let options = Options {
        lower: possible().collect(),
        ..Options::default()
    };
    let lowered =
        after(module, "lower", &options).unwrap_or_else(|failure| panic!("{}", failure.summary()));
    wasmparser::Validator::new_with_features(crate::post::file::exactly(&[]))
        .validate_all(&lowered)
        .expect("it is of the first version");
    lowered
}

#[test]
fn every_instruction_gives_what_the_runtime_gives() {
    let mut names = Vec::new();
    let mut text = String::from("(module (memory (export \"memory\") 1 1)");
    let mut count = 0;
    for (proposal, visit, inside, arity) in INSTRUCTIONS {
        if !["simd", "relaxed_simd"].contains(proposal) {
            continue;
        }
        count += 1;
        if visit.contains("madd") {
            continue; // The runtime rounds once, which it may.
        }
        for (name, code) in functions(visit, inside, arity) {
            text += &format!("(func (export \"{name}\") {code})\n");
            names.push(name);
        }
    }
    assert_eq!(count, 236 + 20);
    let module = wat::parse_str(text + ")").expect("the text is right");
    let engine = engine();
    let mut native = Running::new(&engine, &module);
    let mut ours = Running::new(&engine, &lowered(&module));
    let mut random = Random(0x1234_5678_9abc_def1);
    for round in 0..rounds(150) {
        let mut memory = [0; 80];
        let address = match random.below(3) {
            0 => 65536 - random.below(24),
            _ => random.below(40),
        };
        memory[..4].copy_from_slice(&u32::try_from(address).unwrap_or(0).to_le_bytes());
        for at in OPERANDS {
            memory[at..at + 16].copy_from_slice(&operand(&mut random));
        }
        for name in &names {
            let expected = native.after(name, &memory);
            let found = ours.after(name, &memory);
            assert!(
                expected == found,
                "{name}, round {round}: {:02x?}\ngives {:02x?}\nand not {:02x?}",
                &memory,
                found,
                expected
            );
        }
    }
}

#[test]
fn fused_products_may_be_rounded_twice() {
    let text = "(module (memory (export \"memory\") 1)
        (func (export \"f32x4.relaxed_madd\") (v128.store (i32.const 64) (f32x4.relaxed_madd
          (v128.load (i32.const 16)) (v128.load (i32.const 32)) (v128.load (i32.const 48)))))
        (func (export \"f32x4.relaxed_nmadd\") (v128.store (i32.const 64) (f32x4.relaxed_nmadd
          (v128.load (i32.const 16)) (v128.load (i32.const 32)) (v128.load (i32.const 48)))))
        (func (export \"f64x2.relaxed_madd\") (v128.store (i32.const 64) (f64x2.relaxed_madd
          (v128.load (i32.const 16)) (v128.load (i32.const 32)) (v128.load (i32.const 48)))))
        (func (export \"f64x2.relaxed_nmadd\") (v128.store (i32.const 64) (f64x2.relaxed_nmadd
          (v128.load (i32.const 16)) (v128.load (i32.const 32)) (v128.load (i32.const 48))))))";
    let module = wat::parse_str(text).expect("the text is right");
    let engine = engine();
    let mut native = Running::new(&engine, &module);
    let mut ours = Running::new(&engine, &lowered(&module));
    let mut random = Random(7);
    for name in [
        "f32x4.relaxed_madd",
        "f32x4.relaxed_nmadd",
        "f64x2.relaxed_madd",
        "f64x2.relaxed_nmadd",
    ] {
        let mut memory = [0; 80];
        // Small whole numbers, of which nothing is rounded.
        for at in (16..64).step_by(if name.starts_with("f32") { 4 } else { 8 }) {
            let number = random.below(200) as f32 - 100.0;
            match name.starts_with("f32") {
                true => memory[at..at + 4].copy_from_slice(&number.to_le_bytes()),
                false => memory[at..at + 8].copy_from_slice(&f64::from(number).to_le_bytes()),
            }
        }
        assert_eq!(
            native.after(name, &memory),
            ours.after(name, &memory),
            "{name}"
        );
    }
}

#[test]
fn many_shuffles_share_a_function() {
    let mut random = Random(3);
    let mut text = String::from("(module (memory (export \"memory\") 1 1)");
    let count = super::MOST_SHUFFLES + 100;
    for number in 0..count {
        let places: Vec<String> = (0..16).map(|_| random.below(32).to_string()).collect();
        text += &format!(
            "(func (export \"{number}\") (v128.store (i32.const {RESULT}) (i8x16.shuffle {}
               (v128.load (i32.const 16)) (v128.load (i32.const 32)))))",
            places.join(" ")
        );
    }
    let module = wat::parse_str(text + ")").expect("the text is right");
    let engine = engine();
    let mut native = Running::new(&engine, &module);
    let lowered = lowered(&module);
    let mut ours = Running::new(&engine, &lowered);
    for number in 0..count {
        let memory = random.bytes(80);
        let name = number.to_string();
        assert_eq!(
            native.after(&name, &memory),
            ours.after(&name, &memory),
            "{name}"
        );
    }
    let functions = walrus::Module::from_buffer(&lowered).expect("it is valid");
    let functions = functions.funcs.iter().count();
    assert!(functions < count + super::MOST_SHUFFLES + 10, "{functions}");
}

/// Vectors wherever a value can be.
const PLACES: &str = r#"(module
  (memory (export "memory") 1)
  (type $pick (func (param v128 i32 v128) (result v128)))
  (type $two (func (param v128) (result v128 i32 v128)))
  (table 2 funcref)
  (elem (i32.const 0) $pick $other)
  (global $constant v128 (v128.const i32x4 1 2 3 4))
  (global $variable (mut v128) (v128.const i32x4 5 6 7 8))
  (func $pick (type $pick) (select (local.get 0) (local.get 2) (local.get 1)))
  (func $other (type $pick) (select (result v128) (local.get 2) (local.get 0) (local.get 1)))
  (func $two (type $two) (local v128)
    (local.tee 1 (i8x16.add (local.get 0) (local.get 0))) (i32.const 3) (local.get 1)
    (br_if 0 (i32.const 1)) (drop) (drop) (drop)
    (return (local.get 0) (i32.const 9) (local.get 0)))
  (func (export "places") (local $v v128) (local $n i32)
    (local.set $v (v128.load (i32.const 16)))
    (v128.store (i32.const 100) (call $pick (local.get $v) (i32.const 1) (global.get $constant)))
    (v128.store (i32.const 120) (call_indirect (type $pick)
      (local.get $v) (i32.const 1) (global.get $variable) (i32.const 1)))
    (global.set $variable (local.get $v))
    (drop (v128.load (i32.const 32)))
    (call $two (local.get $v)) (local.set $v) (local.set $n) (drop)
    (i32.store (i32.const 140) (local.get $n))
    (v128.store (i32.const 144) (local.get $v)))
  (func (export "blocks") (local $n i32) (local $v v128)
    (v128.store (i32.const 100) (block $out (result v128)
      (global.get $constant)
      (loop $again (param v128) (result v128)
        (local.set $v (i32x4.add (global.get $variable)))
        (local.set $n (i32.add (local.get $n) (i32.const 1)))
        (br_if $again (local.get $v) (i32.lt_s (local.get $n) (i32.const 5)))
        (drop) (local.get $v)
        (br_table $out $out (local.get $n)))))
    (v128.store (i32.const 120) (if (result v128) (i32.load (i32.const 16))
      (then (v128.load (i32.const 16)))
      (else (v128.load (i32.const 32))))))
  (func (export "unreachable") (drop (block (result v128) (unreachable) (drop) (select) (i8x16.add))))
)"#;

#[test]
fn vectors_can_be_anywhere() {
    let module = wat::parse_str(PLACES).expect("the text is right");
    let engine = engine();
    let only = Options {
        lower: vec![Feature::Simd],
        ..Options::default()
    };
    let only = after(&module, "simd128", &only).expect("it can be lowered");
    for changed in [only, lowered(&module)] {
        let mut native = Running::new(&engine, &module);
        let mut ours = Running::new(&engine, &changed);
        let memory: Vec<u8> = (0..160).collect();
        for name in ["places", "blocks", "unreachable", "places"] {
            assert_eq!(
                native.after(name, &memory),
                ours.after(name, &memory),
                "{name}"
            );
        }
    }
}

#[test]
fn what_a_host_passes_is_refused() {
    let only = Options {
        lower: vec![Feature::Simd],
        ..Options::default()
    };
    for text in [
        "(module (func (export \"x\") (param v128)))",
        "(module (func (import \"m\" \"x\") (result v128)))",
        "(module (global (export \"x\") v128 (v128.const i64x2 0 0)))",
        "(module (global (import \"m\" \"x\") v128))",
    ] {
        let module = wat::parse_str(text).expect("the text is right");
        let failure = after(&module, "simd128", &only).expect_err("it is refused");
        assert!(
            failure.summary().contains("x` has a vector"),
            "{}",
            failure.summary()
        );
    }
}
