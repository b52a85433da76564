//! Public functions that the library itself calls by their C names, so that a program's own definition is used: memory that C
//! code may `free` comes from the program's `malloc` if it has one. Declared once, here.

use core::ffi::{c_char, c_int, c_void};

unsafe extern "C" {
    /// C's `malloc`.
    pub fn malloc(size: usize) -> *mut c_void;
    /// C's `calloc`.
    pub fn calloc(count: usize, size: usize) -> *mut c_void;
    /// C's `realloc`.
    pub fn realloc(memory: *mut c_void, size: usize) -> *mut c_void;
    /// C's `free`.
    pub fn free(memory: *mut c_void);
    /// C's `abort`.
    pub fn abort() -> !;
    /// C's `exit`.
    pub fn exit(status: c_int) -> !;
    /// C's `getenv`.
    pub fn getenv(name: *const c_char) -> *mut c_char;
    /// C's `qsort`; `compare` is the function that C would pass.
    pub fn qsort(base: *mut c_void, count: usize, size: usize, compare: *const c_void);
    /// POSIX `close`.
    pub fn close(descriptor: c_int) -> c_int;
    /// POSIX `read`.
    pub fn read(descriptor: c_int, buffer: *mut c_void, size: usize) -> isize;
    /// POSIX `lseek`.
    pub fn lseek(descriptor: c_int, offset: i64, whence: c_int) -> i64;
    /// POSIX `strdup`.
    pub fn strdup(text: *const c_char) -> *mut c_char;
    /// C's `strerror`.
    pub fn strerror(number: c_int) -> *mut c_char;
    /// POSIX `strsignal`.
    pub fn strsignal(signal: c_int) -> *mut c_char;
}
