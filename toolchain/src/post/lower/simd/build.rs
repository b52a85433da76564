//! The functions that stand for instructions: a vector is a pair of numbers there, the lower half first.

use super::lanes::{Compute, Part, Reads, Scratch, nonzero};
use super::shape::{Shape, U8};
use super::table::Operation;
use walrus::ir::{BinaryOp, UnaryOp};
use walrus::{FunctionBuilder, FunctionId, InstrSeqBuilder, LocalId, Module, ValType};

/// A vector in locals.
type Halves = [LocalId; 2];

/// Both halves of a vector, as types.
const VECTOR: [ValType; 2] = [ValType::I64; 2];

/// The bytes that `Byte` picks, one for each of the first operand.
const BYTES: Part = Part::Lanes(Reads::First, U8, U8, Compute::Byte);

/// Adds the function for an operation to the module.
pub fn function(module: &mut Module, name: &str, operation: Operation) -> FunctionId {
    let vectors = |count| vec![ValType::I64; 2 * count];
    let with = |mut types: Vec<ValType>, more| {
        types.push(more);
        types
    };
    let vector = VECTOR.to_vec();
    let (parameters, results) = match operation {
        Operation::Halves(count, _) => (vectors(count), vector),
        Operation::Shift(..) => (with(vectors(1), ValType::I32), vector),
        Operation::Widen { vectors: count, .. } => (vectors(count), vector),
        Operation::Narrow(_) | Operation::Swizzle | Operation::Shuffle(_) => (vectors(2), vector),
        Operation::NarrowZero(_) => (vectors(1), vector),
        Operation::Splat(shape) => (vec![shape.scalar()], vector),
        Operation::Extract(shape, _) => (vectors(1), vec![shape.scalar()]),
        Operation::Replace(shape, _) => (with(vectors(1), shape.scalar()), vector),
        Operation::AnyTrue | Operation::AllTrue(_) | Operation::Bitmask(_) => {
            (vectors(1), vec![ValType::I32])
        }
    };
    make(
        module,
        name,
        &parameters,
        &results,
        |module, code, given| {
            body(module, name, operation, code, given);
        },
    )
}

/// `select` for vectors: two of them and a condition.
pub fn select(module: &mut Module) -> FunctionId {
    let parameters = [VECTOR.as_slice(), &VECTOR, &[ValType::I32]].concat();
    make(
        module,
        "v128.select",
        &parameters,
        &VECTOR,
        |_, code, given| {
            if let [low, high, other_low, other_high, condition] = *given {
                for (one, other) in [(low, other_low), (high, other_high)] {
                    code.local_get(one).local_get(other).local_get(condition);
                    code.select(None);
                }
            }
        },
    )
}

/// Any shuffle: two vectors, and the places as a third. A place that is not in a vector gives zero there, as `swizzle` has it.
pub fn any_shuffle(module: &mut Module, swizzle: FunctionId) -> FunctionId {
    let parameters = [VECTOR; 3].concat();
    make(
        module,
        "i8x16.shuffle",
        &parameters,
        &VECTOR,
        |module, code, given| {
            if let [low, high, other_low, other_high, places_low, places_high] = *given {
                let halves = [(); 2].map(|()| module.locals.add(ValType::I64));
                code.local_get(low).local_get(high);
                code.local_get(places_low).local_get(places_high);
                code.call(swizzle);
                code.local_set(halves[1]).local_set(halves[0]);
                code.local_get(other_low).local_get(other_high);
                for places in [places_low, places_high] {
                    // 16 to 31 become 0 to 15, and what was that lies outside.
                    code.local_get(places).i64_const(0x1010_1010_1010_1010);
                    code.binop(BinaryOp::I64Xor);
                }
                code.call(swizzle);
                code.local_get(halves[1]).binop(BinaryOp::I64Or);
                code.local_set(halves[1]);
                code.local_get(halves[0]).binop(BinaryOp::I64Or);
                code.local_get(halves[1]);
            }
        },
    )
}

fn make(
    module: &mut Module,
    name: &str,
    parameters: &[ValType],
    results: &[ValType],
    fill: impl FnOnce(&mut Module, &mut InstrSeqBuilder<'_>, &[LocalId]),
) -> FunctionId {
    let given: Vec<LocalId> = parameters.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, parameters, results);
    builder.name(format!("wasikit {name}"));
    fill(module, &mut builder.func_body(), &given);
    builder.finish(given, &mut module.funcs)
}

/// Puts a part there once for each set of operands: as it is, or as calls of a function of its own.
fn put_parts(
    module: &mut Module,
    name: &str,
    code: &mut InstrSeqBuilder<'_>,
    part: Part,
    sets: &[Vec<LocalId>],
) {
    if part.is_short() || sets.len() < 2 {
        let scratch = Scratch::of(part, &mut module.locals);
        for operands in sets {
            part.put(code, &scratch, operands);
        }
        return;
    }
    let types: Vec<ValType> = sets.iter().flatten().map(|_| ValType::I64).collect();
    let types = types.get(..types.len() / sets.len()).unwrap_or_default();
    let name = format!("{name}, one half");
    let half = make(
        module,
        &name,
        types,
        &[ValType::I64],
        |module, code, given| {
            part.put(code, &Scratch::of(part, &mut module.locals), given);
        },
    );
    for operands in sets {
        for operand in operands {
            code.local_get(*operand);
        }
        code.call(half);
    }
}

fn body(
    module: &mut Module,
    name: &str,
    operation: Operation,
    code: &mut InstrSeqBuilder<'_>,
    given: &[LocalId],
) {
    let vectors: Vec<Halves> = given.as_chunks::<2>().0.to_vec();
    let [Some(first), second] = [0, 1].map(|place| vectors.get(place).copied()) else {
        // A splat has no vector.
        if let (Operation::Splat(shape), [number]) = (operation, given) {
            splat(module, code, shape, *number);
        }
        return;
    };
    let [low, high] = first;
    let half =
        |place: usize| -> Vec<LocalId> { vectors.iter().map(|vector| vector[place]).collect() };
    match operation {
        Operation::Halves(_, part) => put_parts(module, name, code, part, &[half(0), half(1)]),
        Operation::Shift(shape, part) => {
            let by = module.locals.add(ValType::I64);
            if let Some(count) = given.last() {
                code.local_get(*count)
                    .i32_const(i32::from(shape.bits) - 1)
                    .binop(BinaryOp::I32And)
                    .unop(UnaryOp::I64ExtendUI32)
                    .local_set(by);
            }
            put_parts(module, name, code, part, &[vec![low, by], vec![high, by]]);
        }
        Operation::Widen {
            high: upper, part, ..
        } => {
            let lower: Vec<LocalId> = half(usize::from(upper));
            let upper: Vec<LocalId> = lower
                .iter()
                .map(|source| {
                    let shifted = module.locals.add(ValType::I64);
                    code.local_get(*source).i64_const(32);
                    code.binop(BinaryOp::I64ShrU).local_set(shifted);
                    shifted
                })
                .collect();
            put_parts(module, name, code, part, &[lower, upper]);
        }
        Operation::Narrow(part) => {
            let other = second.unwrap_or(first);
            put_parts(module, name, code, part, &[first.to_vec(), other.to_vec()]);
        }
        Operation::NarrowZero(part) => {
            put_parts(module, name, code, part, &[first.to_vec()]);
            code.i64_const(0);
        }
        Operation::Swizzle => {
            let places = second.unwrap_or(first);
            let sets = places.map(|place| vec![place, low, high]);
            put_parts(module, name, code, BYTES, &sets);
        }
        Operation::Shuffle(places) => {
            let sources: Vec<LocalId> = given.to_vec();
            for half in places.as_chunks::<8>().0 {
                shuffle(code, &sources, *half);
            }
        }
        Operation::Extract(shape, lane) => {
            let (source, lane) = match lane < shape.lanes() {
                true => (low, lane),
                false => (high, lane - shape.lanes()),
            };
            shape.read(code, source, lane);
            if shape.scalar() == ValType::I32 {
                code.unop(UnaryOp::I32WrapI64);
            }
        }
        Operation::Replace(shape, lane) => {
            let number = given.last().copied().unwrap_or(low);
            let place = usize::from(lane / shape.lanes());
            for (this, source) in first.into_iter().enumerate() {
                code.local_get(source);
                if this == place {
                    let lane = lane % shape.lanes();
                    let others = !(shape.ones() << (lane * shape.bits));
                    code.i64_const(others).binop(BinaryOp::I64And);
                    code.local_get(number);
                    shape.write_scalar(code, lane);
                    code.binop(BinaryOp::I64Or);
                }
            }
        }
        Operation::AnyTrue => {
            code.local_get(low).local_get(high).binop(BinaryOp::I64Or);
            code.i64_const(0).binop(BinaryOp::I64Ne);
        }
        Operation::AllTrue(shape) => {
            nonzero(code, shape, low);
            nonzero(code, shape, high);
            code.binop(BinaryOp::I64And);
            code.i64_const(shape.every() << (shape.bits - 1));
            code.binop(BinaryOp::I64Eq);
        }
        Operation::Bitmask(shape) => bitmask(code, shape, first),
        Operation::Splat(_) => {}
    }
}

fn splat(module: &mut Module, code: &mut InstrSeqBuilder<'_>, shape: Shape, number: LocalId) {
    let half = module.locals.add(ValType::I64);
    code.local_get(number);
    shape.write_scalar(code, 0);
    if shape.lanes() > 1 {
        code.i64_const(shape.every()).binop(BinaryOp::I64Mul);
    }
    code.local_tee(half).local_get(half);
}

/// Eight bytes, each by its place in the sources. Bytes that move equally far from the same source move together.
fn shuffle(code: &mut InstrSeqBuilder<'_>, sources: &[LocalId], places: [u8; 8]) {
    let mut moves: Vec<(usize, i64, i64)> = Vec::new();
    for (to, place) in (0_u8..).zip(places) {
        let source = usize::from(place / 8);
        let left = 8 * (i64::from(to) - i64::from(place % 8));
        let mask = 0xff << (8 * to);
        match moves
            .iter_mut()
            .find(|(from, by, _)| (*from, *by) == (source, left))
        {
            Some((_, _, all)) => *all |= mask,
            None => moves.push((source, left, mask)),
        }
    }
    for (count, (source, left, mask)) in moves.into_iter().enumerate() {
        if let Some(source) = sources.get(source) {
            code.local_get(*source);
        }
        if left != 0 {
            let op = match left > 0 {
                true => BinaryOp::I64Shl,
                false => BinaryOp::I64ShrU,
            };
            code.i64_const(left.abs()).binop(op);
        }
        if mask != -1 {
            code.i64_const(mask).binop(BinaryOp::I64And);
        }
        if count > 0 {
            code.binop(BinaryOp::I64Or);
        }
    }
}

fn bitmask(code: &mut InstrSeqBuilder<'_>, shape: Shape, [low, high]: Halves) {
    let lanes = shape.lanes();
    for (number, half) in [(0, low), (lanes, high)] {
        for lane in 0..lanes {
            code.local_get(half);
            code.i64_const(i64::from((lane + 1) * shape.bits - 1));
            code.binop(BinaryOp::I64ShrU).i64_const(1);
            code.binop(BinaryOp::I64And);
            code.i64_const(i64::from(number + lane));
            code.binop(BinaryOp::I64Shl);
            if number + lane > 0 {
                code.binop(BinaryOp::I64Or);
            }
        }
    }
    code.unop(UnaryOp::I32WrapI64);
}
