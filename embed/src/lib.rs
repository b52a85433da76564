//! A file system inside of a module: `wasikit post --embed` packs a directory and this code into a program, and puts its
//! functions before those of WASI that the program imports. Calls about the directory are answered here, all others go on
//! to the runtime.
//!
//! The code is compiled to WebAssembly on its own and copied into programs that know nothing of it. So it has no data of its
//! own and no allocator: everything, its stack too, lies in pages behind the program's memory, at an address that each of
//! its functions gets as the first argument. All of it goes by addresses in linear memory, never by Rust references.
//!
//! [`layout`] is what the packer and this code agree on.

#![no_std]

#[cfg(target_family = "wasm")]
mod attributes;
#[cfg(target_family = "wasm")]
mod entries;
#[cfg(target_family = "wasm")]
mod errno;
#[cfg(target_family = "wasm")]
mod files;
#[cfg(target_family = "wasm")]
mod host;
pub mod layout;
#[cfg(target_family = "wasm")]
mod memory;
#[cfg(target_family = "wasm")]
mod nodes;
#[cfg(target_family = "wasm")]
mod numbers;
#[cfg(target_family = "wasm")]
mod open;
#[cfg(target_family = "wasm")]
mod opening;
#[cfg(target_family = "wasm")]
mod paths;
#[cfg(target_family = "wasm")]
mod preopens;
#[cfg(target_family = "wasm")]
mod renaming;
#[cfg(target_family = "wasm")]
mod room;
#[cfg(target_family = "wasm")]
mod sockets;
#[cfg(target_family = "wasm")]
mod waiting;
#[cfg(target_family = "wasm")]
mod walk;

/// Nothing here panics; the linker would show it if anything did, for then there would be data.
#[cfg(target_family = "wasm")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
