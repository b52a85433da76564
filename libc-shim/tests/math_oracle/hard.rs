//! Arguments where an error hides that even draws from a range do not find: around the points at which a function is special
//! (roots, limits, multiples of π/2), around the bounds of tables, very small ones, and pairs made for each other.

use super::functions::{Function, Kind};
use super::{Random, round};
use std::f64::consts::{FRAC_1_SQRT_2, FRAC_PI_4, LN_2};
use wasikit_libc::builtins::binary128::F128;
use wasikit_libc::math::extended::{Extended, constants};

/// The doubles, singles and long doubles closest to multiples of π/2 for their size: mantissa and exponent of two. Found with
/// continued fractions (W. Kahan, "Minimizing q*m - n", 1983).
static NEAR_QUARTER_TURNS: [(u128, i32); 18] = [
    (6381956970095103, 797),
    (3205513981387887, -46),
    (7763785107565477, -29),
    (5916243447979695, 79),
    (8444920710073313, 939),
    (2925482757170843, 526),
    (16367173, 72),
    (10741887, 11),
    (16573937, -16),
    (10057457, 62),
    (5808979, 18),
    (3073997040896496544881086095976867, 798),
    (5148095012591940008617327381075435, 133),
    (7568068408771471655927458102649627, 979),
    (6976731615443014489380587259506215, 253),
    (884279719003555, 0),
    (1, 0),
    (11, 1),
];

/// Where a function is special, by the oracle's name.
fn anchors(oracle: &str) -> &'static [f64] {
    match oracle {
        "exp" => &[
            709.782712893384,
            -708.3964185322641,
            -745.1332191019412,
            88.72284,
            -87.33655,
            -103.97208,
            11356.523,
            -11355.137,
            -11432.769,
        ],
        "exp2" => &[
            1024.0, -1022.0, -1074.0, -1075.0, 128.0, -126.0, -149.0, 16384.0, -16382.0, -16494.0,
        ],
        "exp10" => &[
            308.25471555991674,
            -307.6526555685888,
            -323.6072453387798,
            38.53184,
            -37.92978,
            -45.15450,
            4932.075,
            -4931.473,
        ],
        "expm1" => &[
            709.782712893384,
            0.35,
            -0.35,
            -36.7,
            -37.43,
            -40.0,
            88.72284,
            -17.33,
            LN_2,
            -LN_2,
            -78.0,
            11356.0,
        ],
        "exp2m1" | "exp10m1" => &[0.5, -0.5, 20.0, 64.0, -53.0, -54.0, -16.3, 1.0, -1.0],
        "log" | "log2" | "log10" => &[
            1.0,
            0.9375,
            1.0625,
            2.2250738585072014e-308,
            5e-324,
            1e-45,
            1.7976931348623157e308,
            3e38,
            10.0,
            100.0,
            1e22,
            2.0,
            0.5,
        ],
        "log1p" | "log2p1" | "log10p1" => &[
            0.0625,
            -0.0625,
            -1.0,
            -0.5,
            1.0,
            0.0009765625,
            9007199254740992.0,
            4503599627370496.0,
            9.0,
            1.7976931348623157e308,
        ],
        "sin" | "cos" | "tan" => &[
            524288.0,
            -524288.0,
            FRAC_PI_4,
            7.450580596923828e-9,
            0.0009765625,
            1.7976931348623157e308,
            0.015625,
            0.0078125,
        ],
        "sinpi" | "cospi" | "tanpi" => &[
            0.5,
            0.25,
            1.0,
            1.5,
            2.0,
            0.75,
            1e9,
            4503599627370496.0,
            9007199254740992.0,
            1234567.5,
        ],
        "cbrt" => &[
            1.0,
            8.0,
            27.0,
            64.0,
            2.0,
            2.2250738585072014e-308,
            5e-324,
            1e-45,
            1.7976931348623157e308,
        ],
        "rec_sqrt" | "sqrt" => &[1.0, 2.0, 4.0, 2.2250738585072014e-308, 5e-324],
        "asin" | "acos" => &[1.0, -1.0, 0.5, -0.5, 0.875, 0.125, FRAC_1_SQRT_2, 0.96875],
        "atan" => &[
            1.0,
            -1.0,
            0.4375,
            0.6875,
            1.1875,
            2.4375,
            0.0625,
            9007199254740992.0,
            1e300,
            1e-8,
        ],
        "sinh" | "cosh" => &[
            710.4758600739439,
            709.78,
            1e-8,
            0.35,
            22.0,
            0.3465735902799727,
            89.41599,
            11357.216,
            36.7,
            18.4,
        ],
        "tanh" => &[
            22.0,
            0.55,
            1e-9,
            19.06,
            9.01,
            0.175,
            40.0,
            0.3465735902799727,
        ],
        "asinh" => &[
            0.3,
            1e-8,
            1.0,
            1e8,
            134217728.0,
            268435456.0,
            1.7976931348623157e308,
        ],
        "acosh" => &[
            1.0,
            1.0625,
            2.0,
            1e8,
            134217728.0,
            268435456.0,
            1.7976931348623157e308,
        ],
        "atanh" => &[1.0, -1.0, 0.25, 0.5, 1e-8],
        "erf" => &[0.875, 5.92158, 6.0, 3.9192, 0.84375, 1e-8, 1.0, 8.6],
        "erfc" => &[
            0.5, 0.25, -0.875, -6.0, -5.8, 26.543258, 27.226, 10.05, 9.19, 106.5, 0.476936, 1.0,
        ],
        "lgamma" => &[
            1.0,
            2.0,
            12.0,
            8.0,
            1e-300,
            0.75,
            0.23,
            2.55e305,
            1e300,
            -2.4570247382208006,
            -2.7476826467274127,
            -3.14358088834998,
            -3.955294284858598,
            -4.039361839740536,
            -4.991544640560047,
            -5.008218168440823,
            -6.0,
            -7.0,
            -10.0,
            -0.5,
            -1.5,
            -20.5,
            -2.0,
            -1.0,
        ],
        "gamma" => &[
            171.624_376_956_302_7,
            1.0,
            2.0,
            12.0,
            1.4616321449683622,
            171.0,
            35.0401,
            1755.5,
            -1.0,
            -2.0,
            -0.5,
            -10.0,
            -20.5,
            -170.5,
            -177.5,
            -183.5,
            5.6e-309,
            1e-9,
            -1e-9,
            -30.0,
            -150.0,
        ],
        "j0" => &[
            2.404825557695773,
            5.520078110286311,
            8.653727912911013,
            2.0,
            8.0,
            4.5454,
            2.8571,
        ],
        "j1" => &[
            3.8317059702075125,
            7.015586669815619,
            2.0,
            8.0,
            4.5454,
            2.8571,
        ],
        "y0" => &[
            0.8935769662791675,
            3.957678419314858,
            7.086051060301773,
            2.0,
            8.0,
        ],
        "y1" => &[
            2.197141326031017,
            5.429681040794135,
            8.596005868331169,
            2.0,
            8.0,
        ],
        _ => &[],
    }
}

/// The lowest and the highest exponent of two of a normal number.
fn exponents(kind: Kind) -> (i32, i32, u32) {
    match kind {
        Kind::Single => (-126, 127, 24),
        Kind::Double => (-1022, 1023, 53),
        Kind::Long => (-16382, 16383, 113),
    }
}

/// 2^exponent times a number.
fn scaled(value: u128, exponent: i32) -> F128 {
    let mut number = Extended::from_f128(F128::from_u128(value));
    number.exponent += exponent;
    number.to_f128()
}

impl Random {
    fn below(&mut self, count: usize) -> usize {
        (self.next() >> 11) as usize % count.max(1)
    }

    /// Moved by some places of the format, or by a share of itself that may be as small as a place.
    fn around(&mut self, anchor: F128, kind: Kind) -> F128 {
        let (_, _, bits) = exponents(kind);
        let part = F128::from_u64(self.next() >> 1) / F128::from_u64(1 << 63);
        let share = match self.below(3) {
            0 => scaled(self.below(9) as u128, -(bits as i32)),
            1 => scaled(1, -(self.below(bits as usize) as i32)),
            _ => part * scaled(1, -(self.below(bits as usize) as i32) - 1),
        };
        let share = if self.next() >> 63 == 0 {
            share
        } else {
            -share
        };
        anchor + anchor * share
    }

    /// Any magnitude that the format has, subnormal ones too.
    fn of_any_size(&mut self, kind: Kind) -> F128 {
        let (low, high, bits) = exponents(kind);
        let exponent = low - bits as i32 + self.below((high - low) as usize + bits as usize) as i32;
        let fraction = F128::from_u64(self.next() | 1 << 63) / F128::from_u64(1 << 63);
        fraction * scaled(1, exponent)
    }

    /// Close to a number of few bits, as the bounds of tables are.
    fn at_a_bound(&mut self, low: f64, high: f64, kind: Kind) -> F128 {
        let value = self.between(low, high);
        let kept = 1 + self.below(10) as u32;
        let short = F128(value.0 & !((1u128 << (112 - kept)) - 1));
        self.around(short, kind)
    }
}

/// Close to a multiple of π/2, or of ln 2 / 128, of which tables are made, or to a root below zero.
fn multiple(random: &mut Random, oracle: &str, kind: Kind) -> Option<F128> {
    let steps = 1 + random.next() % (1 << (1 + random.below(20)));
    let unit = match oracle {
        "sin" | "cos" | "tan" => {
            if random.below(4) == 0 {
                let (mantissa, exponent) =
                    NEAR_QUARTER_TURNS[random.below(NEAR_QUARTER_TURNS.len())];
                return Some(scaled(mantissa, exponent));
            }
            constants::HALF_PI
        }
        "lgamma" => {
            let roots = &constants::LOG_GAMMA_ROOTS;
            let [_, place @ ..] = roots[random.below(roots.len())].place;
            let root = -Extended::from_fixed(place, 5);
            return Some(random.around(root.to_f128(), kind));
        }
        "exp" | "expm1" | "sinh" | "cosh" | "tanh" => constants::LN_2.scaled(-7),
        _ => return None,
    };
    let value = (unit * Extended::from_f128(F128::from_u64(steps))).to_f128();
    Some(random.around(value, kind))
}

/// One argument.
fn single_argument(random: &mut Random, function: &Function) -> F128 {
    let kind = function.kind;
    let anchors = anchors(function.oracle);
    let (low, high) = function.ranges[random.below(function.ranges.len())];
    let value = match random.below(8) {
        0 => random.of_any_size(kind),
        1 | 2 => random.at_a_bound(low, high, kind),
        3 | 4 => match multiple(random, function.oracle, kind) {
            Some(value) => value,
            None => random.at_a_bound(low, high, kind),
        },
        _ if anchors.is_empty() => random.at_a_bound(low, high, kind),
        _ => {
            let anchor = anchors[random.below(anchors.len())];
            random.around(F128::from_f64(anchor), kind)
        }
    };
    if random.next() >> 62 == 0 {
        -value
    } else {
        value
    }
}

/// A base close to 1 (or anywhere) and an exponent for which the power is in range, or just out of it.
fn power(random: &mut Random, kind: Kind) -> (F128, F128) {
    let base = match random.below(3) {
        0 => random.around(F128::ONE, kind),
        1 => random.of_any_size(kind),
        _ => random.at_a_bound(0.5, 2.0, kind),
    };
    let base = round(base, kind);
    let limit = match kind {
        Kind::Single => 104.0,
        Kind::Double => 746.0,
        Kind::Long => 11434.0,
    };
    let log = Extended::from_f128(base);
    let log = wasikit_libc::math::extended::logarithm::log(log).to_f128();
    let target = match random.below(4) {
        0 => random.around(F128::from_f64(limit), kind),
        1 => -random.around(F128::from_f64(limit), kind),
        _ => random.between(-limit, limit),
    };
    let exponent = target / log;
    (
        base,
        if exponent.is_finite() {
            exponent
        } else {
            F128::ONE
        },
    )
}

/// Two arguments.
fn two_arguments(random: &mut Random, function: &Function, second: (f64, f64)) -> (F128, F128) {
    let kind = function.kind;
    if function.oracle == "pow" {
        return power(random, kind);
    }
    let (low, high) = function.ranges[random.below(function.ranges.len())];
    match random.below(4) {
        // One a short multiple of the other, all but exactly.
        0 => {
            let x = round(random.of_any_size(kind), kind);
            let ratio = scaled(1 + random.below(64) as u128, -(random.below(8) as i32));
            let y = random.around(x * ratio, kind);
            if random.below(2) == 0 { (x, y) } else { (y, x) }
        }
        1 => (random.of_any_size(kind), random.of_any_size(kind)),
        2 => {
            let x = random.of_any_size(kind);
            let (_, _, bits) = exponents(kind);
            let apart = random.below(2 * bits as usize) as i32 - bits as i32;
            (x, random.between(-2.0, 2.0) * x * scaled(1, apart))
        }
        _ => (
            random.at_a_bound(low, high, kind),
            random.at_a_bound(second.0, second.1, kind),
        ),
    }
}

/// Arguments that are hard for this function.
pub fn draw(random: &mut Random, function: &Function) -> (F128, F128) {
    match function.second {
        None => (single_argument(random, function), F128::ZERO),
        Some(second) => two_arguments(random, function, second),
    }
}
