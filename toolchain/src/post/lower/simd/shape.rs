//! A lane of a vector's half: where it stands among the 64 bits, what it is read as, and how it is written.

use walrus::ir::{BinaryOp, UnaryOp};
use walrus::{InstrSeqBuilder, LocalId, ValType};

/// What a lane is read or written as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    pub bits: u8,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A number of 64 bits that has the lane's sign.
    Signed,
    /// A number of 64 bits with zeros above the lane.
    Unsigned,
    Float,
}

pub const S8: Shape = shape(8, Kind::Signed);
pub const S16: Shape = shape(16, Kind::Signed);
pub const S32: Shape = shape(32, Kind::Signed);
pub const U8: Shape = shape(8, Kind::Unsigned);
pub const U16: Shape = shape(16, Kind::Unsigned);
pub const U32: Shape = shape(32, Kind::Unsigned);
pub const W64: Shape = shape(64, Kind::Signed);
pub const F32: Shape = shape(32, Kind::Float);
pub const F64: Shape = shape(64, Kind::Float);

const fn shape(bits: u8, kind: Kind) -> Shape {
    Shape { bits, kind }
}

impl Shape {
    /// How many lanes there are in half a vector.
    pub fn lanes(self) -> u8 {
        64 / self.bits
    }

    /// A lane full of ones, at the lower end.
    pub fn ones(self) -> i64 {
        (u64::MAX >> (64 - self.bits)).cast_signed()
    }

    /// A one in every lane: times a number that is one lane wide it has that number in every lane.
    pub fn every(self) -> i64 {
        (0..self.lanes()).fold(0, |all, lane| all | 1 << (lane * self.bits))
    }

    /// The highest bit of every lane.
    pub fn signs(self) -> i64 {
        self.every() << (self.bits - 1)
    }

    /// The least and the greatest number of a lane, if it is not as wide as the numbers themselves.
    pub fn bounds(self) -> (i64, i64) {
        match self.kind {
            Kind::Signed => (-(self.ones() >> 1) - 1, self.ones() >> 1),
            _ => (0, self.ones()),
        }
    }

    /// The type that a lane is computed with.
    pub fn ty(self) -> ValType {
        match (self.kind, self.bits) {
            (Kind::Float, 32) => ValType::F32,
            (Kind::Float, _) => ValType::F64,
            _ => ValType::I64,
        }
    }

    /// The type of the number that instructions put into a lane or take out of it.
    pub fn scalar(self) -> ValType {
        match self.ty() {
            ValType::I64 if self.bits < 64 => ValType::I32,
            ty => ty,
        }
    }

    /// Gets a lane of the half in `half`.
    pub fn read(self, code: &mut InstrSeqBuilder<'_>, half: LocalId, lane: u8) {
        let (below, bits) = (i64::from(lane * self.bits), i64::from(self.bits));
        code.local_get(half);
        match self.kind {
            Kind::Signed if bits < 64 => {
                shift(code, BinaryOp::I64Shl, 64 - bits - below);
                shift(code, BinaryOp::I64ShrS, 64 - bits);
            }
            _ => {
                shift(code, BinaryOp::I64ShrU, below);
            }
        }
        match (self.kind, self.bits) {
            (Kind::Unsigned, _) if below + bits < 64 => {
                code.i64_const(self.ones()).binop(BinaryOp::I64And);
            }
            (Kind::Float, 32) => {
                code.unop(UnaryOp::I32WrapI64)
                    .unop(UnaryOp::F32ReinterpretI32);
            }
            (Kind::Float, _) => {
                code.unop(UnaryOp::F64ReinterpretI64);
            }
            _ => {}
        }
    }

    /// Makes of a lane's value the half of a vector that has zeros in the other lanes.
    pub fn write(self, code: &mut InstrSeqBuilder<'_>, lane: u8) {
        match self.ty() {
            ValType::F32 => {
                code.unop(UnaryOp::I32ReinterpretF32)
                    .unop(UnaryOp::I64ExtendUI32);
            }
            ValType::F64 => {
                code.unop(UnaryOp::I64ReinterpretF64);
            }
            // The shift puts out what is above the last lane.
            _ if lane + 1 < self.lanes() => {
                code.i64_const(self.ones()).binop(BinaryOp::I64And);
            }
            _ => {}
        }
        shift(code, BinaryOp::I64Shl, i64::from(lane * self.bits));
    }

    /// The same for the number that instructions have, of 32 bits if the lane is narrower.
    pub fn write_scalar(self, code: &mut InstrSeqBuilder<'_>, lane: u8) {
        if self.scalar() == ValType::I32 {
            code.unop(UnaryOp::I64ExtendUI32);
        }
        self.write(code, lane);
    }
}

pub fn shift(code: &mut InstrSeqBuilder<'_>, op: BinaryOp, by: i64) {
    if by != 0 {
        code.i64_const(by).binop(op);
    }
}
