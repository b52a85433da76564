//! Between `wasi_snapshot_preview1` and its predecessor `wasi_unstable`, in both directions.
//!
//! The functions are the same, and what they take, but for three things:
//! - `fd_seek` counts its origins from the current place (current, end, start), the younger one from the start;
//! - a file's attributes have 32 bits for the number of links and take 56 bytes instead of 64;
//! - a clock that is waited for has an identifier of its own, so that a subscription takes 56 bytes instead of 48.
//!
//! Those get a function between program and runtime that converts. The attributes are converted in place; what lies behind
//! the shorter ones is kept and put back. Subscriptions are copied to the C stack.

use crate::failure::Failure;
use crate::post::stack::pointer;
use crate::post::wasi::{PREVIEW1, signature};
use walrus::ir::{BinaryOp, ExtendedLoad, LoadKind, MemArg, StoreKind, UnaryOp};
use walrus::{
    FunctionBuilder, FunctionId, ImportId, InstrSeqBuilder, LocalId, MemoryId, Module, ValType,
};

/// Imports `name` from the module `wasi` instead, through a function that converts where that is needed.
pub fn rename(
    module: &mut Module,
    import: ImportId,
    function: FunctionId,
    name: &str,
    wasi: &'static str,
) -> Result<(), Failure> {
    let to_preview1 = wasi == PREVIEW1;
    if name == "sock_accept" && !to_preview1 {
        return Err(Failure::user(format!("`{wasi}` has no `sock_accept`"))
            .hint("`--stub sock_accept=enosys` replaces it"));
    }
    let converts = [
        "fd_seek",
        "fd_filestat_get",
        "path_filestat_get",
        "poll_oneoff",
    ];
    if !converts.contains(&name) {
        module.imports.get_mut(import).module = wasi.into();
        return Ok(());
    }
    let (parameters, results) = signature(name).unwrap_or_default();
    let ty = module.types.get(module.funcs.get(function).ty());
    if (ty.params(), ty.results()) != (parameters.as_slice(), results.as_slice()) {
        return Err(Failure::user(format!(
            "the import `{name}` has not the type that WASI gives it"
        ))
        .hint("`wasikit post --verify` lists what is wrong"));
    }
    let memory = module
        .memories
        .iter()
        .next()
        .map(walrus::Memory::id)
        .ok_or_else(|| Failure::user(format!("`{name}` is imported by a module without memory")))?;
    let ty = module.types.add(&parameters, &results);
    let (callee, _) = module.add_import_func(wasi, name, ty);
    let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
    let locals: Vec<LocalId> = parameters.iter().map(|ty| module.locals.add(*ty)).collect();
    match (name, locals.as_slice()) {
        ("fd_seek", &[file, offset, origin, result]) => {
            let step = if to_preview1 { 1 } else { 2 };
            builder
                .func_body()
                .local_get(file)
                .local_get(offset)
                .local_get(origin)
                .i32_const(step)
                .binop(BinaryOp::I32Add)
                .i32_const(3)
                .binop(BinaryOp::I32RemU)
                .local_get(origin)
                .local_get(origin)
                .i32_const(3)
                .binop(BinaryOp::I32LtU)
                .select(None)
                .local_get(result)
                .call(callee);
        }
        ("poll_oneoff", &[subscriptions, events, count, result]) => {
            let polling = Polling {
                locals: [subscriptions, events, count, result],
                callee,
                memory,
                to_preview1,
            };
            polling.build(module, &mut builder)?;
        }
        (_, all) => {
            let Some(attributes) = all.last().copied() else {
                return Ok(());
            };
            attributes_in_place(
                module,
                &mut builder.func_body(),
                all,
                (callee, memory, attributes),
                to_preview1,
            );
        }
    }
    super::set_body(module, import, function, builder.local_func(locals));
    module.funcs.get_mut(function).name = Some(format!("wasikit {name}"));
    Ok(())
}

/// An address that is one byte aligned as far as the runtime is told, `offset` bytes behind a pointer.
fn at(offset: u64) -> MemArg {
    MemArg { align: 1, offset }
}

const LOAD: LoadKind = LoadKind::I64 { atomic: false };
const STORE: StoreKind = StoreKind::I64 { atomic: false };

/// Calls, and gives a file's attributes the other layout if that went well.
fn attributes_in_place(
    module: &mut Module,
    code: &mut InstrSeqBuilder<'_>,
    arguments: &[LocalId],
    (callee, memory, attributes): (FunctionId, MemoryId, LocalId),
    to_preview1: bool,
) {
    let behind = module.locals.add(ValType::I64);
    let error = module.locals.add(ValType::I32);
    if to_preview1 {
        // The runtime writes eight bytes more than the program has room for.
        code.local_get(attributes)
            .load(memory, LOAD, at(56))
            .local_set(behind);
    }
    for argument in arguments {
        code.local_get(*argument);
    }
    code.call(callee).local_set(error);
    code.local_get(error).unop(UnaryOp::I32Eqz).if_else(
        None,
        |code| {
            if to_preview1 {
                // The number of links, in 32 bits; then size and three times move down.
                code.local_get(attributes)
                    .local_get(attributes)
                    .load(memory, LOAD, at(24))
                    .unop(UnaryOp::I32WrapI64)
                    .store(memory, StoreKind::I32 { atomic: false }, at(20));
                for place in [24, 32, 40, 48] {
                    code.local_get(attributes)
                        .local_get(attributes)
                        .load(memory, LOAD, at(place + 8))
                        .store(memory, STORE, at(place));
                }
            } else {
                for place in [48, 40, 32, 24] {
                    code.local_get(attributes)
                        .local_get(attributes)
                        .load(memory, LOAD, at(place))
                        .store(memory, STORE, at(place + 8));
                }
                code.local_get(attributes)
                    .local_get(attributes)
                    .load(memory, LoadKind::I32 { atomic: false }, at(20))
                    .unop(UnaryOp::I64ExtendUI32)
                    .store(memory, STORE, at(24))
                    .local_get(attributes)
                    .i32_const(0)
                    .store(memory, StoreKind::I32 { atomic: false }, at(20));
            }
        },
        |_| {},
    );
    if to_preview1 {
        code.local_get(attributes)
            .local_get(behind)
            .store(memory, STORE, at(56));
    }
    code.local_get(error);
}

/// What `poll_oneoff` needs.
struct Polling {
    /// Subscriptions, events, how many, where to write the number of events.
    locals: [LocalId; 4],
    callee: FunctionId,
    memory: MemoryId,
    to_preview1: bool,
}

/// No program waits for more at once; the stack need not hold more.
const MOST_SUBSCRIPTIONS: i32 = 1024;

/// The error for more of them.
const ENOMEM: i32 = 48;

impl Polling {
    fn build(&self, module: &mut Module, builder: &mut FunctionBuilder) -> Result<(), Failure> {
        let stack = pointer(module).ok_or_else(|| {
            Failure::user("`poll_oneoff` cannot be converted: the C stack is not found")
                .because("no global looks like the stack pointer")
                .hint("keep the name section, or replace it: `--stub poll_oneoff=enosys`")
        })?;
        let [subscriptions, events, count, result] = self.locals;
        let (old, new) = if self.to_preview1 { (56, 48) } else { (48, 56) };
        let [copies, from, to, end, error] = [(); 5].map(|()| module.locals.add(ValType::I32));
        let mut code = builder.func_body();
        code.local_get(count)
            .i32_const(MOST_SUBSCRIPTIONS)
            .binop(BinaryOp::I32GtU)
            .if_else(
                None,
                |code| {
                    code.i32_const(ENOMEM).return_();
                },
                |_| {},
            );
        code.global_get(stack)
            .local_get(count)
            .i32_const(new)
            .binop(BinaryOp::I32Mul)
            .binop(BinaryOp::I32Sub)
            .i32_const(-16)
            .binop(BinaryOp::I32And)
            .local_tee(copies)
            .local_set(to);
        code.local_get(subscriptions)
            .local_tee(from)
            .local_get(count)
            .i32_const(old)
            .binop(BinaryOp::I32Mul)
            .binop(BinaryOp::I32Add)
            .local_set(end);
        code.block(None, |outer| {
            let done = outer.id();
            outer.loop_(None, |round| {
                let again = round.id();
                round
                    .local_get(from)
                    .local_get(end)
                    .binop(BinaryOp::I32Eq)
                    .br_if(done);
                self.convert(round, from, to);
                for (pointer, step) in [(from, old), (to, new)] {
                    round
                        .local_get(pointer)
                        .i32_const(step)
                        .binop(BinaryOp::I32Add)
                        .local_set(pointer);
                }
                round.br(again);
            });
        });
        // The runtime may call back: what it sees as the stack begins below the copies.
        code.global_get(stack)
            .local_set(end)
            .local_get(copies)
            .global_set(stack);
        code.local_get(copies)
            .local_get(events)
            .local_get(count)
            .local_get(result)
            .call(self.callee)
            .local_set(error)
            .local_get(end)
            .global_set(stack)
            .local_get(error);
        Ok(())
    }

    /// Copies one subscription.
    fn convert(&self, code: &mut InstrSeqBuilder<'_>, from: LocalId, to: LocalId) {
        let copy = |code: &mut InstrSeqBuilder<'_>, from_place: u64, to_place: u64| {
            code.local_get(to)
                .local_get(from)
                .load(self.memory, LOAD, at(from_place))
                .store(self.memory, STORE, at(to_place));
        };
        for place in [0, 8, 16] {
            copy(code, place, place);
        }
        let byte = LoadKind::I32_8 {
            kind: ExtendedLoad::ZeroExtend,
        };
        // A clock: its number, when, how exactly, flags.
        code.local_get(from)
            .load(self.memory, byte, at(8))
            .unop(UnaryOp::I32Eqz)
            .if_else(
                None,
                |clock| {
                    if !self.to_preview1 {
                        // The clock's own identifier, of which preview 1 has none.
                        clock
                            .local_get(to)
                            .i64_const(0)
                            .store(self.memory, STORE, at(16));
                    }
                    for place in [16, 24, 32, 40] {
                        match self.to_preview1 {
                            true => copy(clock, place + 8, place),
                            false => copy(clock, place, place + 8),
                        }
                    }
                },
                |_| {},
            );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::post::file::{File, emit};
    use crate::post::imports::{Rules, run};
    use crate::post::wasi::UNSTABLE;
    use wasmtime::{Caller, Engine, Extern, Linker, Memory, Store};

    /// A program that only passes on what it is called with.
    fn program(wasi: &str) -> Vec<u8> {
        let text = format!(
            r#"(module
              (import "{wasi}" "fd_seek" (func $seek (param i32 i64 i32 i32) (result i32)))
              (import "{wasi}" "fd_filestat_get" (func $stat (param i32 i32) (result i32)))
              (import "{wasi}" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
              (memory (export "memory") 1)
              (global $__stack_pointer (mut i32) (i32.const 4096))
              (func (export "seek") (param i32) (result i32)
                (call $seek (i32.const 3) (i64.const 0) (local.get 0) (i32.const 8)))
              (func (export "stat") (param i32) (result i32) (call $stat (i32.const 3) (local.get 0)))
              (func (export "poll") (param i32 i32) (result i32)
                (call $poll (local.get 0) (i32.const 8192) (local.get 1) (i32.const 8))))"#
        );
        wat::parse_str(text).expect("the text is right")
    }

    /// The program, run with `other` as its WASI, by a host that does what that one says.
    fn started(wasi: &str, other: &'static str) -> (Store<Vec<u8>>, wasmtime::Instance) {
        let file = File::new("m.wasm".into(), program(wasi)).expect("it is valid");
        let mut module = file.parse(false).expect("it can be read");
        let rules = Rules {
            wasi: Some(other),
            ..Rules::default()
        };
        run(&mut module, &rules).expect("all of it can be renamed");
        let bytes = emit(&mut module, None).expect("the result is valid");
        let engine = Engine::default();
        let module = wasmtime::Module::new(&engine, bytes).expect("the runtime takes it");
        let mut linker: Linker<Vec<u8>> = Linker::new(&engine);
        linker
            .func_wrap(other, "fd_seek", |_: i32, _: i64, origin: i32, _: i32| {
                origin
            })
            .expect("a new name");
        let is_preview1 = other == PREVIEW1;
        linker
            .func_wrap(
                other,
                "fd_filestat_get",
                move |mut caller: Caller<'_, Vec<u8>>, _: i32, at: u32| {
                    let attributes = attributes(is_preview1);
                    let memory = memory(&mut caller);
                    memory
                        .write(&mut caller, at as usize, &attributes)
                        .map_or(21, |()| 0)
                },
            )
            .expect("a new name");
        let size = if is_preview1 { 48 } else { 56 };
        linker
            .func_wrap(
                other,
                "poll_oneoff",
                move |mut caller: Caller<'_, Vec<u8>>, at: u32, _: i32, count: u32, _: i32| {
                    let memory = memory(&mut caller);
                    let mut seen = vec![0; size * count as usize];
                    let result = memory
                        .read(&caller, at as usize, &mut seen)
                        .map_or(21, |()| 0);
                    *caller.data_mut() = seen;
                    result
                },
            )
            .expect("a new name");
        let mut store = Store::new(&engine, Vec::new());
        let instance = linker
            .instantiate(&mut store, &module)
            .expect("all is there");
        (store, instance)
    }

    fn memory(caller: &mut Caller<'_, Vec<u8>>) -> Memory {
        match caller.get_export("memory") {
            Some(Extern::Memory(memory)) => memory,
            _ => panic!("the program exports its memory"),
        }
    }

    /// A file's attributes: device, number, kind, links, size, three times.
    fn attributes(is_preview1: bool) -> Vec<u8> {
        let mut bytes = Vec::new();
        for number in [1_u64, 2] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend([4, 0, 0, 0]);
        if is_preview1 {
            bytes.extend([0; 4]);
            bytes.extend(5_u64.to_le_bytes());
        } else {
            bytes.extend(5_u32.to_le_bytes());
        }
        for number in [1_u64 << 40, 7, 8, 9] {
            bytes.extend(number.to_le_bytes());
        }
        bytes
    }

    /// Two subscriptions: a clock and a file.
    fn subscriptions(is_preview1: bool) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(77_u64.to_le_bytes());
        bytes.extend([0; 8]);
        if !is_preview1 {
            bytes.extend([0; 8]);
        }
        bytes.extend(1_u64.to_le_bytes());
        for number in [123_456_u64, 10, 1] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(78_u64.to_le_bytes());
        bytes.extend(1_u64.to_le_bytes());
        bytes.extend(3_u64.to_le_bytes());
        let rest = if is_preview1 { 24 } else { 32 };
        bytes.extend(vec![0; rest]);
        bytes
    }

    #[test]
    fn both_directions_agree_with_the_other_layout() {
        for (wasi, other) in [(PREVIEW1, UNSTABLE), (UNSTABLE, PREVIEW1)] {
            let (mut store, instance) = started(wasi, other);
            let is_preview1 = wasi == PREVIEW1;
            // From the start, from here, from the end; and one that neither knows.
            let origins = if is_preview1 {
                [2, 0, 1, 3]
            } else {
                [1, 2, 0, 3]
            };
            let seek = instance
                .get_typed_func::<i32, i32>(&mut store, "seek")
                .expect("it is exported");
            for (given, wanted) in (0..).zip(origins) {
                assert_eq!(
                    seek.call(&mut store, given).expect("no trap"),
                    wanted,
                    "{wasi}"
                );
            }
            let memory = instance
                .get_memory(&mut store, "memory")
                .expect("it is exported");
            memory
                .write(&mut store, 1024, &[0xaa; 80])
                .expect("it is inside");
            let stat = instance
                .get_typed_func::<i32, i32>(&mut store, "stat")
                .expect("it is exported");
            assert_eq!(stat.call(&mut store, 1024).expect("no trap"), 0);
            let wanted = attributes(is_preview1);
            let mut found = vec![0; 80];
            memory.read(&store, 1024, &mut found).expect("it is inside");
            let (structure, behind) = found.split_at(wanted.len());
            assert_eq!(structure, wanted, "{wasi}");
            assert!(
                behind.iter().all(|byte| *byte == 0xaa),
                "{wasi}: it wrote too far"
            );

            let given = subscriptions(is_preview1);
            memory
                .write(&mut store, 12_000, &given)
                .expect("it is inside");
            let poll = instance
                .get_typed_func::<(i32, i32), i32>(&mut store, "poll")
                .expect("it is exported");
            assert_eq!(poll.call(&mut store, (12_000, 2)).expect("no trap"), 0);
            let seen = store.data().clone();
            let wanted = subscriptions(!is_preview1);
            // What a file's subscription has behind the file's number is not looked at.
            let size = wanted.len() / 2;
            assert_eq!(seen.get(..size), wanted.get(..size), "{wasi}");
            assert_eq!(
                seen.get(size..size + 24),
                wanted.get(size..size + 24),
                "{wasi}"
            );
            assert_eq!(
                poll.call(&mut store, (12_000, 5000)).expect("no trap"),
                ENOMEM
            );
        }
    }
}
