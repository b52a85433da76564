//! C types that `core::ffi` lacks, with wasi-libc's layouts.

#![allow(non_camel_case_types, reason = "these are the names that C gives them")]

/// `off_t`: a file offset or size in bytes.
pub type off_t = i64;
/// `time_t`: seconds since 1970-01-01T00:00:00Z.
pub type time_t = i64;
/// `suseconds_t`: microseconds.
pub type suseconds_t = i64;
/// `size_t`.
pub type size_t = usize;
/// `ssize_t`.
pub type ssize_t = isize;
/// `mode_t`.
pub type mode_t = u32;
/// `wchar_t`: one Unicode scalar value.
pub type wchar_t = i32;
/// `wint_t`: a `wchar_t` or `WEOF`.
pub type wint_t = u32;
/// `wctype_t`: what `wctype` returns.
pub type wctype_t = usize;
/// `dev_t`.
pub type dev_t = u64;
/// `ino_t`.
pub type ino_t = u64;
/// `nlink_t`.
pub type nlink_t = u64;
/// `uid_t`.
pub type uid_t = u32;
/// `gid_t`.
pub type gid_t = u32;
/// `pid_t`.
pub type pid_t = i32;
/// `long double`: the bits of an IEEE 754 binary128. In `extern "C"` Rust passes a `u128` as C passes a `long double`.
pub type LongDouble = u128;

/// `struct timespec`.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct timespec {
    /// Seconds.
    pub tv_sec: time_t,
    /// Nanoseconds, 0 to 999,999,999. (C's `long`: 4 bytes on wasm32.)
    pub tv_nsec: core::ffi::c_long,
}

/// `struct timeval`.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct timeval {
    /// Seconds.
    pub tv_sec: time_t,
    /// Microseconds, 0 to 999,999.
    pub tv_usec: suseconds_t,
}
