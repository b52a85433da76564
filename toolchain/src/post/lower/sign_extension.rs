//! `i32.extend8_s` and its kin: shifted to the top, and back with the sign.

use crate::failure::Failure;
use crate::post::code::{Users, binary, i32, i64, replace};
use walrus::Module;
use walrus::ir::{BinaryOp, Instr, UnaryOp, Unop};

pub fn run(module: &mut Module, users: &Users) -> Result<usize, Failure> {
    let mut count = 0;
    users.each(module, |function| {
        count += replace(function, |instruction| {
            let Instr::Unop(Unop { op }) = instruction else {
                return None;
            };
            match op {
                UnaryOp::I32Extend8S => Some(shifts_32(24)),
                UnaryOp::I32Extend16S => Some(shifts_32(16)),
                UnaryOp::I64Extend8S => Some(shifts_64(56)),
                UnaryOp::I64Extend16S => Some(shifts_64(48)),
                UnaryOp::I64Extend32S => Some(shifts_64(32)),
                _ => None,
            }
        });
    });
    Ok(count)
}

fn shifts_32(bits: i32) -> Vec<Instr> {
    let (left, right) = (binary(BinaryOp::I32Shl), binary(BinaryOp::I32ShrS));
    vec![i32(bits), left, i32(bits), right]
}

fn shifts_64(bits: i64) -> Vec<Instr> {
    let (left, right) = (binary(BinaryOp::I64Shl), binary(BinaryOp::I64ShrS));
    vec![i64(bits), left, i64(bits), right]
}
