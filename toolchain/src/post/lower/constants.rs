//! Constant expressions that calculate: their value.
//!
//! An expression that needs the value of an imported global is one for dynamic linking, and is refused.

use crate::failure::Failure;
use walrus::ir::Value;
use walrus::{ConstExpr, ConstOp, DataKind, ElementKind, GlobalKind, Module};

pub fn run(module: &mut Module) -> Result<usize, Failure> {
    let mut count = 0;
    let globals: Vec<_> = module.globals.iter().map(walrus::Global::id).collect();
    for id in globals {
        if let GlobalKind::Local(ConstExpr::Extended(operations)) = &module.globals.get(id).kind {
            let value = value(module, operations, "the initial value of a global")?;
            module.globals.get_mut(id).kind = GlobalKind::Local(ConstExpr::Value(value));
            count += 1;
        }
    }
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in segments {
        if let DataKind::Active {
            memory,
            offset: ConstExpr::Extended(operations),
        } = &module.data.get(id).kind
        {
            let memory = *memory;
            let offset =
                ConstExpr::Value(value(module, operations, "the offset of a data segment")?);
            module.data.get_mut(id).kind = DataKind::Active { memory, offset };
            count += 1;
        }
    }
    let elements: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
    for id in elements {
        if let ElementKind::Active {
            table,
            offset: ConstExpr::Extended(operations),
        } = &module.elements.get(id).kind
        {
            let table = *table;
            let offset = ConstExpr::Value(value(
                module,
                operations,
                "the offset of an element segment",
            )?);
            module.elements.get_mut(id).kind = ElementKind::Active { table, offset };
            count += 1;
        }
    }
    Ok(count)
}

/// Calculates.
fn value(module: &Module, operations: &[ConstOp], what: &str) -> Result<Value, Failure> {
    let refuse = || {
        Failure::user(format!("{what} cannot be calculated beforehand"))
            .because("it depends on what the module imports")
    };
    let mut stack: Vec<Value> = Vec::new();
    for operation in operations {
        let result = match operation {
            ConstOp::I32Const(value) => Value::I32(*value),
            ConstOp::I64Const(value) => Value::I64(*value),
            ConstOp::F32Const(value) => Value::F32(*value),
            ConstOp::F64Const(value) => Value::F64(*value),
            ConstOp::GlobalGet(id) => match &module.globals.get(*id).kind {
                GlobalKind::Local(ConstExpr::Value(value)) => *value,
                _ => return Err(refuse()),
            },
            operation => match (operation, stack.pop(), stack.pop()) {
                (operation, Some(Value::I32(right)), Some(Value::I32(left))) => match operation {
                    ConstOp::I32Add => Value::I32(left.wrapping_add(right)),
                    ConstOp::I32Sub => Value::I32(left.wrapping_sub(right)),
                    ConstOp::I32Mul => Value::I32(left.wrapping_mul(right)),
                    _ => return Err(refuse()),
                },
                (operation, Some(Value::I64(right)), Some(Value::I64(left))) => match operation {
                    ConstOp::I64Add => Value::I64(left.wrapping_add(right)),
                    ConstOp::I64Sub => Value::I64(left.wrapping_sub(right)),
                    ConstOp::I64Mul => Value::I64(left.wrapping_mul(right)),
                    _ => return Err(refuse()),
                },
                _ => return Err(refuse()),
            },
        };
        stack.push(result);
    }
    stack.pop().ok_or_else(refuse)
}
