//! A call that a fault has caught: its parameters, the program's memory, and the way to the real call.
//!
//! The real calls look for the memory of the instance that calls them. So they are called through a bridge: a small
//! module that imports the program's memory, exports it again, and passes each call on.

use wasmtime::{Caller, Extern, Func, FuncType, Instance, Linker, Memory, Module, Val};
use wasmtime_wasi::p1::WasiP1Ctx;

/// The state of a broken runtime.
pub struct Broken {
    /// The healthy one within.
    pub wasi: WasiP1Ctx,
    /// The descriptor of the directory above the program's, which the program should not have.
    pub hole: i32,
    /// What a fault remembers between calls.
    pub remembered: u64,
    real: Linker<Broken>,
    bridge: Option<Instance>,
}

impl Broken {
    /// A state whose calls are those of `real`.
    pub fn new(wasi: WasiP1Ctx, hole: i32, real: Linker<Self>) -> Self {
        Self {
            wasi,
            hole,
            remembered: 0,
            real,
            bridge: None,
        }
    }
}

/// A call under way.
pub struct Call<'a, 'b> {
    caller: &'a mut Caller<'b, Broken>,
    name: &'static str,
    memory: Memory,
    parameters: Vec<Val>,
}

impl<'a, 'b> Call<'a, 'b> {
    /// Catches a call.
    ///
    /// # Errors
    /// When the program has no memory.
    pub fn new(
        caller: &'a mut Caller<'b, Broken>,
        name: &'static str,
        parameters: &[Val],
    ) -> wasmtime::Result<Self> {
        let memory = caller
            .get_export("memory")
            .and_then(Extern::into_memory)
            .ok_or_else(|| wasmtime::Error::msg("the program has no memory"))?;
        Ok(Self {
            caller,
            name,
            memory,
            parameters: parameters.to_vec(),
        })
    }

    /// The name of the call.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// A parameter as a number.
    pub fn get(&self, at: usize) -> i64 {
        match self.parameters.get(at) {
            Some(Val::I32(value)) => i64::from(*value),
            Some(Val::I64(value)) => *value,
            _ => 0,
        }
    }

    /// Changes a parameter.
    pub fn set(&mut self, at: usize, value: i64) {
        match self.parameters.get_mut(at) {
            Some(Val::I32(place)) => *place = i32::from_le_bytes(low(value)),
            Some(Val::I64(place)) => *place = value,
            _ => {}
        }
    }

    /// What the fault remembers.
    pub fn remembered(&mut self) -> &mut u64 {
        &mut self.caller.data_mut().remembered
    }

    /// The descriptor of the directory above the program's.
    pub fn hole(&mut self) -> i64 {
        i64::from(self.caller.data().hole)
    }

    /// The real call, with the parameters as they are now.
    pub fn real(&mut self) -> wasmtime::Result<i32> {
        let (name, parameters) = (self.name, self.parameters.clone());
        self.other(name, &parameters)
    }

    /// Any real call.
    pub fn other(&mut self, name: &str, parameters: &[Val]) -> wasmtime::Result<i32> {
        let bridge = self.bridge(name, parameters)?;
        let func = bridge
            .get_func(&mut *self.caller, name)
            .ok_or_else(|| wasmtime::Error::msg("the bridge lacks the call"))?;
        let mut results = vec![Val::I32(0); func.ty(&*self.caller).results().len()];
        func.call(&mut *self.caller, parameters, &mut results)?;
        Ok(results.first().and_then(Val::i32).unwrap_or(0))
    }

    /// Four bytes of memory.
    pub fn read_u32(&mut self, address: i64) -> u32 {
        let mut bytes = [0; 4];
        // An address outside of memory reads as zero: a fault may be careless.
        let _ = self.memory.read(&*self.caller, place(address), &mut bytes);
        u32::from_le_bytes(bytes)
    }

    /// Bytes of memory.
    pub fn read(&mut self, address: i64, length: i64) -> Vec<u8> {
        let length = usize::try_from(length).unwrap_or(0).min(65536);
        let mut bytes = vec![0; length];
        let _ = self.memory.read(&*self.caller, place(address), &mut bytes);
        bytes
    }

    /// Changes memory.
    pub fn write(&mut self, address: i64, bytes: &[u8]) {
        let _ = self.memory.write(&mut *self.caller, place(address), bytes);
    }

    fn bridge(&mut self, name: &str, parameters: &[Val]) -> wasmtime::Result<Instance> {
        if let Some(bridge) = self.caller.data().bridge
            && bridge.get_func(&mut *self.caller, name).is_some()
        {
            return Ok(bridge);
        }
        let real = self.caller.data().real.clone();
        let func = real
            .get(&mut *self.caller, "wasi_snapshot_preview1", name)
            .ok()
            .and_then(Extern::into_func)
            .ok_or_else(|| {
                wasmtime::Error::msg(format!(
                    "there is no call {name}, with {} parameters",
                    parameters.len()
                ))
            })?;
        let text = bridge_text(name, &func.ty(&*self.caller));
        let module = Module::new(self.caller.engine(), wat::parse_str(text)?)?;
        let imports: [Extern; 2] = [self.memory.into(), Func::into(func)];
        let bridge = Instance::new(&mut *self.caller, &module, &imports)?;
        self.caller.data_mut().bridge = Some(bridge);
        Ok(bridge)
    }
}

/// A module that passes one call on, with the memory it was given.
fn bridge_text(name: &str, ty: &FuncType) -> String {
    let parameters: String = ty.params().map(|ty| format!(" {ty}")).collect();
    let result = if ty.results().len() == 0 {
        ""
    } else {
        "(result i32)"
    };
    let passed: String = (0..ty.params().len())
        .map(|at| format!(" (local.get {at})"))
        .collect();
    format!(
        "(module (import \"m\" \"memory\" (memory 0)) (import \"m\" \"real\" (func $real (param{parameters}) {result})) \
        (export \"memory\" (memory 0)) (func (export \"{name}\") (param{parameters}) {result} (call $real{passed})))"
    )
}

fn low(value: i64) -> [u8; 4] {
    let [a, b, c, d, ..] = value.to_le_bytes();
    [a, b, c, d]
}

/// An address in 32 bits, however it was signed.
fn place(address: i64) -> usize {
    usize::try_from(u32::from_le_bytes(low(address))).unwrap_or(usize::MAX)
}
