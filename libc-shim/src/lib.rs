//! The C library of wasikit: wasi-libc's names and ABI, written in Rust.
//!
//! This page is the contents. A directory is a C header, a file in it a family of functions; each file holds a safe
//! core, then `mod c`, the C edge, which is compiled for wasm only. `docs/hacking.md` has the rules of the house.
//!
//! `no_builtins`: LLVM must not take our functions for what it knows of their names. It would turn the body of `strcpy`,
//! which calls `stpcpy`, into a call of `strcpy`, and a loop that copies, inside `memcpy`, into a call of `memcpy`.

#![no_std]
#![allow(
    clippy::manual_contains,
    reason = "`contains` on bytes calls `memchr`, which is out of line in `core`"
)]
#![no_builtins]
#![cfg_attr(
    not(target_family = "wasm"),
    allow(
        dead_code,
        clippy::useless_conversion,
        reason = "the C edge is left out, and c_long has 8 bytes"
    )
)]
#![cfg_attr(
    test,
    allow(
        clippy::multiple_unsafe_ops_per_block,
        clippy::undocumented_unsafe_blocks,
        reason = "tests own the memory that they point to"
    )
)]

#[cfg(not(target_family = "wasm"))]
extern crate std;

pub mod aio;
pub mod arpa_inet;
pub mod assert;
pub mod builtins;
pub mod complex;
pub mod crt;
pub mod crypt;
pub mod ctype;
pub mod ctypes;
pub mod decimal;
pub mod dirent;
pub mod err;
pub mod errno;
pub mod etc;
pub mod fcntl;
pub mod fenv;
pub mod fmtmsg;
pub mod fnmatch;
pub mod ftw;
pub mod getopt;
pub mod glob;
pub mod grp;
pub mod iconv;
pub mod inttypes;
pub mod langinfo;
pub mod libgen;
pub mod libintl;
pub mod locale;
pub mod math;
pub mod message;
pub mod mntent;
pub mod monetary;
pub mod mqueue;
pub mod net_if;
pub mod netdb;
pub mod nl_types;
pub mod paths;
pub mod poll;
pub mod printf;
pub mod pthread;
pub mod pwd;
pub mod regex;
pub mod replaceable;
pub mod resolv;
pub mod scanf;
pub mod search;
pub mod setjmp;
pub mod shadow;
pub mod signal;
pub mod stdbit;
pub mod stdio;
pub mod stdlib;
pub mod string;
pub mod strings;
pub mod sys_file;
pub mod sys_ioctl;
pub mod sys_ipc;
pub mod sys_mman;
pub mod sys_random;
pub mod sys_resource;
pub mod sys_socket;
pub mod sys_stat;
pub mod sys_statvfs;
pub mod sys_sysinfo;
pub mod sys_time;
pub mod sys_uio;
pub mod sys_utsname;
pub mod sys_wait;
pub mod syslog;
pub mod termios;
pub mod time;
pub mod uchar;
pub mod unistd;
pub mod utmpx;
pub mod variadic;
pub mod wasi;
pub mod wasilibc;
pub mod wchar;
pub mod wctype;
pub mod wordexp;

/// A panic cannot happen: the builder refuses an archive that refers to panic machinery. Rust wants this item all the
/// same, and the builder drops it.
#[cfg(target_family = "wasm")]
#[panic_handler]
fn unreachable_panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
