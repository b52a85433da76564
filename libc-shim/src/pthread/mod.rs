//! `<pthread.h>`, `<threads.h>`, `<semaphore.h>`, `<sched.h>` in a program of one thread.
//!
//! Everything that one thread can do has its POSIX meaning: mutexes count and complain, keys have destructors,
//! cancelling oneself works. Creating a thread fails with EAGAIN. A wait that only another thread could end is a
//! deadlock: it is reported on standard error and the program aborts, because hanging would tell nobody anything.

pub mod attr;
pub mod barrier;
pub mod c11;
pub mod cancel;
pub mod cond;
pub mod key;
pub mod mutex;
pub mod mutexattr;
pub mod once;
pub mod rwlock;
pub mod sched;
pub mod semaphore;
pub mod spin;
pub mod thread;
pub mod waiting;

use crate::errno::Result;
use core::ffi::c_int;

/// What POSIX thread functions return: 0 or the error number; they leave `errno` alone.
#[inline]
pub fn code(result: Result<()>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(error) => c_int::from(error.0),
    }
}
