//! The mathematical functions against MPFR: the worst error of each, in units in the last place, on its usual range and
//! on hard arguments. `BLESS=1` writes docs/math-errors.md and its plot; `SAMPLES=n` sets how many arguments each function gets,
//! `FUNCTION=a,b` picks some, `SHOW=1` prints the errors.

#[path = "math_oracle/functions.rs"]
mod functions;
#[path = "math_oracle/hard.rs"]
mod hard;
#[path = "math_oracle/mpfr.rs"]
mod mpfr;

use functions::{Function, Kind, TABLE};
use mpfr::{Library, Number};
use wasikit_libc::builtins::binary128::F128;

/// A small generator of reproducible numbers (Marsaglia's xorshift with a multiplication).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// In [low, high), evenly, or evenly in the logarithm of the magnitude for the odd draws.
    fn between(&mut self, low: f64, high: f64) -> F128 {
        let fraction = F128::from_u64(self.next() >> 1) / F128::from_u64(1 << 63);
        let (low, high) = (F128::from_f64(low), F128::from_f64(high));
        let value = low + (high - low) * fraction;
        // Half the draws lie close to zero, or to the end that is closest to it.
        if self.next() & 1 == 0 {
            let shift = (self.next() % 60) as i32;
            let near = F128::from_f64(2f64.powi(-shift));
            let anchor = if low.abs() < high.abs() { low } else { high };
            let start = if low.is_negative() != high.is_negative() {
                F128::ZERO
            } else {
                anchor
            };
            return start + (value - start) * near;
        }
        value
    }
}

/// The error of `got` against `exact` in units of the last of `bits` bits.
fn ulps(library: &Library, got: F128, exact: &Number, kind: Kind) -> f64 {
    let (bits, smallest, largest) = match kind {
        Kind::Single => (24, -149, 128),
        Kind::Double => (53, -1074, 1024),
        Kind::Long => (113, -16494, 16384),
    };
    if got.is_nan() || exact.is_nan() {
        return if got.is_nan() == exact.is_nan() {
            0.0
        } else {
            f64::INFINITY
        };
    }
    if got.is_infinite() {
        let over =
            exact.exponent_or_large() > largest - 1 || library.rounds_up_to(exact, largest, bits);
        return if over && exact.is_negative() == got.is_negative() {
            0.0
        } else {
            f64::INFINITY
        };
    }
    library.distance(got, exact, bits, smallest)
}

fn samples() -> usize {
    std::env::var("SAMPLES")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(2_000)
}

/// Rounded to the function's type.
fn round(value: F128, kind: Kind) -> F128 {
    match kind {
        Kind::Single => F128::from_f64(value.to_f32().into()),
        Kind::Double => F128::from_f64(value.to_f64()),
        Kind::Long => value,
    }
}

/// The worst error and where it is.
fn worst(library: &Library, function: &Function) -> (f64, F128, F128) {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut worst = (0.0, F128::ZERO, F128::ZERO);
    let mut measure = |x: F128, y: F128| {
        let (x, y) = (round(x, function.kind), round(y, function.kind));
        let second = function.second.map(|_| y);
        let Some(exact) = library.evaluate(function.oracle, x, second) else {
            return;
        };
        let got = (function.compute)(x, y);
        let mut error = ulps(library, got, &exact, function.kind);
        if function.name.ends_with("(envelope)") {
            // In units of the last place of √(2/πx), at most 1, where the function is smaller than that: next to its roots.
            let envelope = (2.0 / (std::f64::consts::PI * x.to_f64().abs()))
                .sqrt()
                .min(1.0);
            let below = envelope.log2().floor() - exact.exponent_or_large() as f64;
            error *= 2f64.powf(-below.max(0.0));
        }
        if error > worst.0 {
            worst = (error, x, y);
        }
    };
    let count = samples() / function.cost.max(1);
    for (low, high) in function.ranges {
        for _ in 0..count {
            let x = random.between(*low, *high);
            let y = match function.second {
                Some((low, high)) => random.between(low, high),
                None => F128::ZERO,
            };
            measure(x, y);
        }
    }
    for _ in 0..3 * count {
        let (x, y) = hard::draw(&mut random, function);
        measure(x, y);
    }
    worst
}

/// A bar a function; half a unit, which no rounding goes below, is the line.
fn chart(errors: &[(&str, f64)]) -> svg::Document {
    use svg::node::element::{Line, Rectangle, Text};
    const LINE: usize = 16;
    const LEFT: f64 = 120.0;
    const UNIT: f64 = 200.0;
    let height = errors.len() * LINE + 40;
    let background = Rectangle::new()
        .set("width", 760)
        .set("height", height)
        .set("fill", "white");
    let mut document = svg::Document::new()
        .set("viewBox", (0, 0, 760, height))
        .set("font-family", "sans-serif")
        .set("font-size", 11)
        .add(background);
    for (index, (name, error)) in errors.iter().enumerate() {
        let y = index * LINE + 24;
        let width = error.min(2.9) * UNIT;
        let bar = Rectangle::new()
            .set("x", LEFT)
            .set("y", y)
            .set("width", width)
            .set("height", LINE - 4)
            .set("fill", if *error < 1.0 { "#2c7fb8" } else { "#c0392b" });
        let label = Text::new(*name)
            .set("x", LEFT - 6.0)
            .set("y", y + 10)
            .set("text-anchor", "end");
        let value = Text::new(format!("{error:.3}"))
            .set("x", LEFT + width + 4.0)
            .set("y", y + 10);
        document = document.add(bar).add(label).add(value);
    }
    let half = Line::new()
        .set("x1", LEFT + 0.5 * UNIT)
        .set("x2", LEFT + 0.5 * UNIT)
        .set("y1", 16)
        .set("y2", height - 10)
        .set("stroke", "black");
    let title = Text::new("worst error found, units in the last place; the line is one half")
        .set("x", LEFT)
        .set("y", 12);
    document.add(half).add(title)
}

#[test]
fn errors_stay_within_their_bounds() {
    let Some(library) = Library::open() else {
        println!(
            "libmpfr.so.6 is not installed: the accuracy of the mathematical functions is not tested"
        );
        return;
    };
    let mut report = String::new();
    let mut failures = Vec::new();
    let mut errors = Vec::new();
    let wanted = std::env::var("FUNCTION").unwrap_or_default();
    let wanted = |function: &&Function| {
        wanted.is_empty() || wanted.split(',').any(|name| name == function.name)
    };
    for function in TABLE.iter().filter(wanted) {
        if !library.has(function.oracle) {
            println!("{}: this MPFR has no oracle for it", function.name);
            continue;
        }
        let (error, x, y) = worst(&library, function);
        errors.push((function.name, error));
        report.push_str(&format!("| `{}` | {:.3} |\n", function.name, error));
        if std::env::var_os("SHOW").is_some() {
            println!(
                "{}: {error:.3} at {:e} {:e}",
                function.name,
                x.to_f64(),
                y.to_f64()
            );
        }
        if error > function.bound {
            failures.push(format!(
                "{}: {error:.3} ulp at {:e} {:#034x} {:e}, bound {}",
                function.name,
                x.to_f64(),
                x.0,
                y.to_f64(),
                function.bound
            ));
        }
    }
    if std::env::var_os("BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/math-errors.md");
        let head = "<!-- Generated: BLESS=1 SAMPLES=5000 cargo test --release -p wasikit-libc --test math_oracle -->\n\
                    | function | worst error found, ulp |\n|---|---|\n";
        let plot = "\n![errors](math-errors.svg)\n";
        std::fs::write(path, format!("{head}{report}{plot}"))
            .expect("docs/math-errors.md is written");
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/math-errors.svg");
        svg::save(path, &chart(&errors)).expect("docs/math-errors.svg is written");
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
