//! `sysconf`, `pathconf`, `fpathconf`, `confstr`, `getpagesize`, `getdtablesize`: POSIX XSH. The limits are those that
//! `<limits.h>` names; what depends on the file system below is what the commonest ones have.

/// What `sysconf` answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The value.
    Value(i32),
    /// No limit, or an option that is not supported: -1 and errno untouched.
    Without,
    /// A question that POSIX does not know: EINVAL.
    Unknown,
}

const VERSION: i32 = 200_809;
const PAGE: i32 = 65_536;
/// The last of the numbers `_SC_…`.
const LAST: i32 = 250;

/// Answers `_SC_…`, by the numbers of `<bits/confname.h>`. `pages` is the size of the linear memory.
pub fn system(name: i32, pages: i32) -> Answer {
    use Answer::{Unknown, Value, Without};
    match name {
        0 => Value(131_072),                          // ARG_MAX
        1 => Value(0),                                // CHILD_MAX
        2 => Value(100),                              // CLK_TCK
        3 => Value(32),                               // NGROUPS_MAX
        4 => Value(1024),                             // OPEN_MAX
        5 => Value(1000),                             // STREAM_MAX
        6 => Value(6),                                // TZNAME_MAX
        9 | 11 | 15 | 46 | 47 | 96 => Value(VERSION), // REALTIME_SIGNALS, TIMERS, FSYNC, 2_VERSION, 2_C_BIND, 2_C_VERSION
        12 | 14 => Value(VERSION),                    // ASYNCHRONOUS_IO, SYNCHRONIZED_IO
        16..=18 => Value(VERSION),                    // MAPPED_FILES, MEMLOCK, MEMLOCK_RANGE
        20..=22 => Value(VERSION), // MESSAGE_PASSING, SEMAPHORES, SHARED_MEMORY_OBJECTS
        23 | 24 => Value(1024),    // AIO_LISTIO_MAX, AIO_MAX
        25 => Value(0),            // AIO_PRIO_DELTA_MAX
        27 => Value(64),           // MQ_OPEN_MAX
        34 => Value(128),          // SIGQUEUE_MAX
        35 => Value(32),           // TIMER_MAX
        94 => Value(1),            // XOPEN_SHM
        29 => Value(VERSION),      // VERSION
        8 | 155 => Value(1),       // SAVED_IDS, REGEXP
        26 | 33 => Value(0x7fff_ffff), // DELAYTIMER_MAX, SEM_VALUE_MAX
        28 => Value(32_768),       // MQ_PRIO_MAX
        30 => Value(PAGE),         // PAGESIZE
        31 => Value(33),           // RTSIG_MAX
        36 | 38 => Value(99),      // BC_BASE_MAX, BC_SCALE_MAX
        37 => Value(2048),         // BC_DIM_MAX
        39 => Value(1000),         // BC_STRING_MAX
        40 => Value(2),            // COLL_WEIGHTS_MAX
        42 => Value(32),           // EXPR_NEST_MAX
        43 => Value(4096),         // LINE_MAX
        44 => Value(255),          // RE_DUP_MAX
        60 => Value(1024),         // IOV_MAX
        67 | 68 | 78 | 82 => Value(VERSION), // THREADS and their options
        69 | 70 => Value(1024),    // GETGR_R_SIZE_MAX, GETPW_R_SIZE_MAX
        71 => Value(256),          // LOGIN_NAME_MAX
        72 => Value(32),           // TTY_NAME_MAX
        73 => Value(4),            // THREAD_DESTRUCTOR_ITERATIONS
        74 => Value(128),          // THREAD_KEYS_MAX
        75 => Value(2048),         // THREAD_STACK_MIN
        76 => Value(1),            // THREAD_THREADS_MAX
        83 | 84 => Value(1),       // NPROCESSORS_CONF, NPROCESSORS_ONLN
        85 | 86 => Value(pages),   // PHYS_PAGES, AVPHYS_PAGES
        87 => Without,             // ATEXIT_MAX
        89 | 90 => Value(700),     // XOPEN_VERSION
        91 | 93 => Value(1),       // XOPEN_UNIX, XOPEN_ENH_I18N
        109 => Value(20),          // NZERO
        126 | 177 | 238 => Value(1), // …_ILP32_OFFBIG
        132 | 133 | 137 | 138 => Value(VERSION), // ADVISORY_INFO, BARRIERS, CLOCK_SELECTION, CPUTIME
        149 | 153 | 154 | 164 => Value(VERSION), // MONOTONIC_CLOCK, READER_WRITER_LOCKS, SPIN_LOCKS, TIMEOUTS
        173 => Value(40),                        // SYMLOOP_MAX
        180 => Value(255),                       // HOST_NAME_MAX
        235 => Value(VERSION),                   // IPV6
        241 => Value(4),                         // SS_REPL_MAX
        249 => Value(2048),                      // MINSIGSTKSZ
        250 => Value(8192),                      // SIGSTKSZ
        name if (0..=LAST).contains(&name) => Without,
        _ => Unknown,
    }
}

/// Answers `_PC_…`.
pub fn path(name: i32) -> Answer {
    use Answer::{Unknown, Value, Without};
    match name {
        0 => Value(8),          // LINK_MAX
        1..=3 => Value(255),    // MAX_CANON, MAX_INPUT, NAME_MAX
        4 | 5 => Value(4096),   // PATH_MAX, PIPE_BUF
        6 | 7 | 9 => Value(1),  // CHOWN_RESTRICTED, NO_TRUNC, SYNC_IO
        8 => Value(0),          // VDISABLE
        13 => Value(64),        // FILESIZEBITS
        14..=18 => Value(4096), // REC_…, ALLOC_SIZE_MIN
        19 => Value(4096),      // SYMLINK_MAX
        20 | 21 => Value(1),    // 2_SYMLINKS, TIMESTAMP_RESOLUTION
        10..=12 => Without,
        _ => Unknown,
    }
}

/// Answers `_CS_…`, without the NUL.
pub fn string(name: i32) -> Option<&'static [u8]> {
    match name {
        0 => Some(b"/bin:/usr/bin"),
        1 | 5 => Some(b"POSIX_V7_ILP32_OFFBIG"),
        2..=4 | 1100..=1151 => Some(b""),
        _ => None,
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::{Answer, PAGE, path, string, system};
    use crate::errno::{self, Errno};
    use crate::unistd::descriptor;
    use core::ffi::{c_char, c_int, c_long};
    use core::ptr;

    fn reply(answer: Answer) -> c_long {
        match answer {
            Answer::Value(value) => value,
            Answer::Without => -1,
            Answer::Unknown => {
                errno::set(Errno::EINVAL);
                -1
            }
        }
    }

    /// POSIX `sysconf`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sysconf(name: c_int) -> c_long {
        let pages = c_int::try_from(core::arch::wasm32::memory_size::<0>()).unwrap_or(c_int::MAX);
        reply(system(name, pages))
    }

    unsafe extern "C" {
        fn access(path: *const c_char, mode: c_int) -> c_int;
    }

    /// POSIX `pathconf`: the answers are the same for all files, but the file must be there.
    ///
    /// # Safety
    /// `file` is a C string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pathconf(file: *const c_char, name: c_int) -> c_long {
        // SAFETY: by this function's contract.
        if unsafe { access(file, 0) } != 0 {
            return -1;
        }
        reply(path(name))
    }

    /// POSIX `fpathconf`.
    #[unsafe(no_mangle)]
    pub extern "C" fn fpathconf(fd: c_int, name: c_int) -> c_long {
        match descriptor::kind(fd) {
            Ok(_) => reply(path(name)),
            Err(error) => {
                errno::set(error);
                -1
            }
        }
    }

    /// POSIX `confstr`.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn confstr(name: c_int, buffer: *mut c_char, size: usize) -> usize {
        let Some(text) = string(name) else {
            errno::set(Errno::EINVAL);
            return 0;
        };
        if let Some(room) = size.checked_sub(1) {
            let length = text.len().min(room);
            // SAFETY: the buffer has room for `length` bytes, fewer than its size, and a literal does not overlap it.
            unsafe { ptr::copy_nonoverlapping(text.as_ptr(), buffer.cast(), length) };
            // SAFETY: `length` is less than the buffer's size.
            unsafe { buffer.wrapping_add(length).write(0) };
        }
        text.len() + 1
    }

    /// BSD's `getpagesize`: WebAssembly's page.
    #[unsafe(no_mangle)]
    pub extern "C" fn getpagesize() -> c_int {
        PAGE
    }

    /// BSD's `getdtablesize`.
    #[unsafe(no_mangle)]
    pub extern "C" fn getdtablesize() -> c_int {
        1024
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_told_apart() {
        assert_eq!(system(30, 7), Answer::Value(65_536));
        assert_eq!(system(85, 7), Answer::Value(7));
        assert_eq!(system(10, 7), Answer::Without);
        assert_eq!(system(-1, 7), Answer::Unknown);
        assert_eq!(path(3), Answer::Value(255));
        assert_eq!(path(22), Answer::Unknown);
    }
}
