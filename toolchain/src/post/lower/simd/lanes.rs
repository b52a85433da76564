//! Half a vector is 64 bits. Here is how one half of a result is computed: lane by lane, or all lanes at once where that is
//! possible with the arithmetic of one large number.
//!
//! The latter is the old art of keeping carries inside of their lanes (Lamport, "Multiple Byte Processing with Full-Word
//! Instructions", 1975; Warren, "Hacker's Delight", chapters 2 and 6).

use super::shape::{Shape, shift};
use walrus::ir::{BinaryOp, UnaryOp};
use walrus::{InstrSeqBuilder, LocalId, ModuleLocals, ValType};

/// What a half of a result is, given one half of each operand.
#[derive(Clone, Copy)]
pub enum Part {
    /// Lane by lane: read so, as the first shape, written as the second.
    Lanes(Reads, Shape, Shape, Compute),
    /// An instruction for numbers of 64 bits.
    Bits(BinaryOp),
    Not,
    AndNot,
    Bitselect,
    Sum(Shape),
    Difference(Shape),
    Equal(Shape),
    NotEqual(Shape),
    /// By the second operand, which is a number.
    ShiftLeft(Shape),
    /// The same, with zeros from above.
    ShiftRight(Shape),
}

/// Which lanes a lane of the result is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// The same one of every operand.
    Each,
    /// The same one of the first operand; the others are numbers.
    First,
    /// Two neighbours of every operand.
    Pairs,
    /// The same one of two operands that stand one behind the other.
    Joined,
}

/// What is done with the lanes read, which are in `x`, `y`, `z`, `w`.
#[derive(Clone, Copy)]
pub enum Compute {
    /// `x` as it is.
    Same,
    /// `x`, as near as the result's lane can come to it.
    Saturated,
    Unary(UnaryOp),
    /// A conversion to 32 bits.
    Truncation(UnaryOp),
    Absolute,
    Negative,
    Op(BinaryOp),
    OpSaturated(BinaryOp),
    /// Ones if it is so.
    Compare(BinaryOp),
    /// `x` if it compares so with `y`, which is the result otherwise.
    Select(BinaryOp),
    /// `y` if it is less than `x`.
    PseudoMin(BinaryOp),
    /// `y` if `x` is less than it.
    PseudoMax(BinaryOp),
    /// Half of the sum, rounded up.
    Average,
    /// The product of fractions of 15 bits, rounded.
    Q15,
    /// `x * z + y * w`.
    SumOfTwo,
    /// By the second operand.
    ShiftSigned,
    /// The byte of the other operands, which are a vector, that `x` names.
    Byte,
}

/// Locals that one function works with.
pub struct Scratch {
    lanes: [LocalId; 4],
    number: LocalId,
}

impl Scratch {
    /// Those that a part needs; what is not used is not in the module.
    pub fn of(part: Part, locals: &mut ModuleLocals) -> Self {
        let ty = match part {
            Part::Lanes(_, from, ..) => from.ty(),
            _ => ValType::I64,
        };
        Self {
            lanes: [(); 4].map(|()| locals.add(ty)),
            number: locals.add(ValType::I64),
        }
    }
}

impl Part {
    /// Whether it is short enough to stand there twice.
    pub fn is_short(self) -> bool {
        match self {
            Self::Lanes(_, _, to, _) => to.lanes() < 2,
            _ => true,
        }
    }

    /// Computes it from the operands.
    pub fn put(self, code: &mut InstrSeqBuilder<'_>, scratch: &Scratch, operands: &[LocalId]) {
        let [Some(a), b, c] = [0, 1, 2].map(|place| operands.get(place).copied()) else {
            return;
        };
        let (b, c) = (b.unwrap_or(a), c.unwrap_or(a));
        match self {
            Self::Lanes(reads, from, to, compute) => {
                for lane in 0..to.lanes() {
                    reads.put(code, from, to, scratch, operands, lane);
                    compute.put(code, to, scratch, operands);
                    to.write(code, lane);
                    if lane > 0 {
                        code.binop(BinaryOp::I64Or);
                    }
                }
            }
            Self::Bits(op) => {
                code.local_get(a).local_get(b).binop(op);
            }
            Self::Not => {
                code.local_get(a).i64_const(-1).binop(BinaryOp::I64Xor);
            }
            Self::AndNot => {
                code.local_get(a)
                    .local_get(b)
                    .i64_const(-1)
                    .binop(BinaryOp::I64Xor)
                    .binop(BinaryOp::I64And);
            }
            // Where a bit of `c` is set it is from `a`.
            Self::Bitselect => {
                code.local_get(a)
                    .local_get(b)
                    .binop(BinaryOp::I64Xor)
                    .local_get(c)
                    .binop(BinaryOp::I64And)
                    .local_get(b)
                    .binop(BinaryOp::I64Xor);
            }
            // The highest bits are added apart, without what they would carry.
            Self::Sum(shape) => {
                let signs = shape.signs();
                code.local_get(a).i64_const(!signs).binop(BinaryOp::I64And);
                code.local_get(b).i64_const(!signs).binop(BinaryOp::I64And);
                code.binop(BinaryOp::I64Add);
                code.local_get(a).local_get(b).binop(BinaryOp::I64Xor);
                code.i64_const(signs).binop(BinaryOp::I64And);
                code.binop(BinaryOp::I64Xor);
            }
            // They are set before, so that nothing is borrowed from the next lane.
            Self::Difference(shape) => {
                let signs = shape.signs();
                code.local_get(a).i64_const(signs).binop(BinaryOp::I64Or);
                code.local_get(b).i64_const(!signs).binop(BinaryOp::I64And);
                code.binop(BinaryOp::I64Sub);
                code.local_get(a).local_get(b).binop(BinaryOp::I64Xor);
                code.i64_const(signs).binop(BinaryOp::I64And);
                code.i64_const(signs).binop(BinaryOp::I64Xor);
                code.binop(BinaryOp::I64Xor);
            }
            Self::Equal(shape) | Self::NotEqual(shape) => {
                code.local_get(a).local_get(b).binop(BinaryOp::I64Xor);
                code.local_set(scratch.number);
                nonzero(code, shape, scratch.number);
                let bits = i64::from(shape.bits) - 1;
                shift(code, BinaryOp::I64ShrU, bits);
                code.i64_const(shape.ones()).binop(BinaryOp::I64Mul);
                if matches!(self, Self::Equal(_)) {
                    code.i64_const(-1).binop(BinaryOp::I64Xor);
                }
            }
            Self::ShiftLeft(shape) | Self::ShiftRight(shape) => {
                let op = match self {
                    Self::ShiftLeft(_) => BinaryOp::I64Shl,
                    _ => BinaryOp::I64ShrU,
                };
                // What a lane full of ones becomes is what may be left in every lane.
                code.local_get(a).local_get(b).binop(op);
                code.i64_const(shape.ones()).local_get(b).binop(op);
                code.i64_const(shape.ones()).binop(BinaryOp::I64And);
                code.i64_const(shape.every()).binop(BinaryOp::I64Mul);
                code.binop(BinaryOp::I64And);
            }
        }
    }
}

/// The highest bit of every lane that is not zero, and no other bit.
pub fn nonzero(code: &mut InstrSeqBuilder<'_>, shape: Shape, number: LocalId) {
    let signs = shape.signs();
    code.local_get(number)
        .i64_const(!signs)
        .binop(BinaryOp::I64And)
        .i64_const(!signs)
        .binop(BinaryOp::I64Add)
        .local_get(number)
        .binop(BinaryOp::I64Or)
        .i64_const(signs)
        .binop(BinaryOp::I64And);
}

impl Reads {
    /// Puts into the scratch locals what the result's lane is made of.
    fn put(
        self,
        code: &mut InstrSeqBuilder<'_>,
        from: Shape,
        to: Shape,
        scratch: &Scratch,
        operands: &[LocalId],
        lane: u8,
    ) {
        let read: Vec<(Option<&LocalId>, u8)> = match self {
            Self::Each => operands.iter().map(|half| (Some(half), lane)).collect(),
            Self::First => vec![(operands.first(), lane)],
            Self::Pairs => operands
                .iter()
                .flat_map(|half| [(Some(half), 2 * lane), (Some(half), 2 * lane + 1)])
                .collect(),
            Self::Joined if lane < to.lanes() / 2 => vec![(operands.first(), lane)],
            Self::Joined => vec![(operands.get(1), lane - to.lanes() / 2)],
        };
        for ((half, lane), local) in read.into_iter().zip(scratch.lanes) {
            if let Some(half) = half {
                from.read(code, *half, lane);
                code.local_set(local);
            }
        }
    }
}

impl Compute {
    fn put(
        self,
        code: &mut InstrSeqBuilder<'_>,
        to: Shape,
        scratch: &Scratch,
        operands: &[LocalId],
    ) {
        let [x, y, z, w] = scratch.lanes;
        match self {
            Self::Same => {
                code.local_get(x);
            }
            Self::Saturated => {
                code.local_get(x);
                saturate(code, to, scratch.number);
            }
            Self::Unary(op) => {
                code.local_get(x).unop(op);
            }
            Self::Truncation(op) => {
                code.local_get(x).unop(op).unop(UnaryOp::I64ExtendUI32);
            }
            Self::Negative => {
                code.i64_const(0).local_get(x).binop(BinaryOp::I64Sub);
            }
            Self::Absolute => {
                Self::Negative.put(code, to, scratch, operands);
                code.local_get(x).local_get(x).i64_const(0);
                code.binop(BinaryOp::I64LtS).select(None);
            }
            Self::Op(op) => {
                code.local_get(x).local_get(y).binop(op);
            }
            Self::OpSaturated(op) => {
                code.local_get(x).local_get(y).binop(op);
                saturate(code, to, scratch.number);
            }
            Self::Compare(op) => {
                code.i64_const(0).local_get(x).local_get(y).binop(op);
                code.unop(UnaryOp::I64ExtendUI32).binop(BinaryOp::I64Sub);
            }
            Self::Select(op) => {
                code.local_get(x).local_get(y);
                code.local_get(x).local_get(y).binop(op).select(None);
            }
            Self::PseudoMin(op) => {
                code.local_get(y).local_get(x);
                code.local_get(y).local_get(x).binop(op).select(None);
            }
            Self::PseudoMax(op) => {
                code.local_get(y).local_get(x);
                code.local_get(x).local_get(y).binop(op).select(None);
            }
            Self::Average => {
                code.local_get(x).local_get(y).binop(BinaryOp::I64Add);
                code.i64_const(1).binop(BinaryOp::I64Add);
                shift(code, BinaryOp::I64ShrU, 1);
            }
            Self::Q15 => {
                code.local_get(x).local_get(y).binop(BinaryOp::I64Mul);
                code.i64_const(1 << 14).binop(BinaryOp::I64Add);
                shift(code, BinaryOp::I64ShrS, 15);
                saturate(code, to, scratch.number);
            }
            Self::SumOfTwo => {
                code.local_get(x).local_get(z).binop(BinaryOp::I64Mul);
                code.local_get(y).local_get(w).binop(BinaryOp::I64Mul);
                code.binop(BinaryOp::I64Add);
            }
            Self::ShiftSigned => {
                code.local_get(x);
                operands.get(1).map(|by| code.local_get(*by));
                code.binop(BinaryOp::I64ShrS);
            }
            Self::Byte => {
                if let [_, low, high] = operands {
                    // The number of a bit may be anything: only its last six bits count.
                    code.local_get(*low).local_get(*high);
                    code.local_get(x).i64_const(8).binop(BinaryOp::I64LtU);
                    code.select(None);
                    code.local_get(x);
                    shift(code, BinaryOp::I64Shl, 3);
                    code.binop(BinaryOp::I64ShrU).i64_const(0);
                    code.local_get(x).i64_const(16).binop(BinaryOp::I64LtU);
                    code.select(None);
                }
            }
        }
    }
}

/// Brings a number into the bounds of a lane.
fn saturate(code: &mut InstrSeqBuilder<'_>, to: Shape, number: LocalId) {
    let (least, greatest) = to.bounds();
    for (bound, op) in [(least, BinaryOp::I64GtS), (greatest, BinaryOp::I64LtS)] {
        code.local_set(number).local_get(number).i64_const(bound);
        code.local_get(number).i64_const(bound).binop(op);
        code.select(None);
    }
}
