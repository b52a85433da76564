//! `<wasi/libc.h>` and the `__wasi_*` names: what wasi-libc offers beyond POSIX.

pub mod at;
pub mod descriptors;
pub mod nocwd;
pub mod preopens;
pub mod raw_calls;
