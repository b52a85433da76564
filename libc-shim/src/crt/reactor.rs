//! `_initialize`: the entry of a reactor (`crt1-reactor.o`).

unsafe extern "C" {
    fn __wasm_call_ctors();
}

static mut INITIALIZED: bool = false;

/// Runs the constructors. The runtime calls it once before any other export; a second call traps (application ABI of
/// WASI preview 1).
#[unsafe(no_mangle)]
pub extern "C" fn _initialize() {
    let flag = &raw mut INITIALIZED;
    // SAFETY: wasip1 has one thread, and nothing else touches the flag.
    if unsafe { flag.replace(true) } {
        core::arch::wasm32::unreachable();
    }
    // SAFETY: the linker makes this function; the flag lets it run once.
    unsafe { __wasm_call_ctors() }
}
