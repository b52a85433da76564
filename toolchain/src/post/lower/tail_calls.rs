//! Tail calls: a call and a return. What they save, stack, is not saved then.

use crate::failure::Failure;
use crate::post::code::{Users, call, replace, return_};
use walrus::Module;
use walrus::ir::{CallIndirect, Instr, ReturnCall, ReturnCallIndirect};

pub fn run(module: &mut Module, users: &Users) -> Result<usize, Failure> {
    let mut count = 0;
    users.each(module, |function| {
        count += replace(function, |instruction| match instruction {
            Instr::ReturnCall(ReturnCall { func }) => Some(vec![call(*func), return_()]),
            Instr::ReturnCallIndirect(ReturnCallIndirect { ty, table }) => {
                let call = CallIndirect {
                    ty: *ty,
                    table: *table,
                };
                Some(vec![call.into(), return_()])
            }
            _ => None,
        });
    });
    Ok(count)
}
