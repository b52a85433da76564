//! `<semaphore.h>`: `sem_*`, POSIX XSH `sem_wait` and its family. Named semaphores live as long as the program.

use crate::errno::{Errno, Result};

/// `SEM_VALUE_MAX`.
pub const LARGEST: u32 = i32::MAX as u32;

/// `sem_t`: 16 bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Semaphore {
    /// How often it can be taken.
    pub value: u32,
    rest: [u32; 3],
}

impl Semaphore {
    /// A semaphore that can be taken `value` times.
    pub fn new(value: u32) -> Result<Self> {
        if value > LARGEST {
            Err(Errno::EINVAL)
        } else {
            Ok(Self {
                value,
                rest: [0; 3],
            })
        }
    }

    /// Takes it once; EAGAIN when that is not possible.
    pub fn take(&mut self) -> Result<()> {
        self.value = self.value.checked_sub(1).ok_or(Errno::EAGAIN)?;
        Ok(())
    }

    /// Gives it back once.
    pub fn post(&mut self) -> Result<()> {
        if self.value >= LARGEST {
            return Err(Errno::EOVERFLOW);
        }
        self.value += 1;
        Ok(())
    }
}

/// The C edge of semaphores in the program's own memory.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::Semaphore;
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::poll::interruptible::RESTART;
    use crate::pthread::{cancel, waiting};
    use core::ffi::c_int;

    /// POSIX `sem_init`.
    ///
    /// # Safety
    /// `semaphore` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_init(
        semaphore: *mut Semaphore,
        _shared: c_int,
        value: u32,
    ) -> c_int {
        let made = Semaphore::new(value).map(|made| {
            // SAFETY: by this function's contract.
            unsafe { semaphore.write(made) }
        });
        errno::zero_or_minus_one(made)
    }

    /// POSIX `sem_destroy`.
    #[unsafe(no_mangle)]
    pub extern "C" fn sem_destroy(_semaphore: *mut Semaphore) -> c_int {
        0
    }

    /// POSIX `sem_post`.
    ///
    /// # Safety
    /// `semaphore` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_post(semaphore: *mut Semaphore) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { &mut *semaphore }.post())
    }

    /// POSIX `sem_trywait`.
    ///
    /// # Safety
    /// `semaphore` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_trywait(semaphore: *mut Semaphore) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { &mut *semaphore }.take())
    }

    /// POSIX `sem_wait`: a cancellation point; nobody but a handler could post.
    ///
    /// # Safety
    /// `semaphore` is initialised.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_wait(semaphore: *mut Semaphore) -> c_int {
        cancel::c::pthread_testcancel();
        loop {
            // SAFETY: by this function's contract.
            if unsafe { &mut *semaphore }.take().is_ok() {
                return 0;
            }
            let interruption = waiting::for_handler("sem_wait");
            // SAFETY: by this function's contract.
            if interruption == Errno::EINTR && unsafe { (*semaphore).value } == 0 {
                errno::set(Errno::EINTR);
                return -1;
            }
        }
    }

    unsafe fn timed_wait(
        semaphore: *mut Semaphore,
        time: *const timespec,
        clock: u32,
    ) -> Result<()> {
        cancel::c::pthread_testcancel();
        loop {
            // SAFETY: by the caller's contract.
            if unsafe { &mut *semaphore }.take().is_ok() {
                return Ok(());
            }
            // SAFETY: by the caller's contract.
            let end = waiting::nanoseconds(unsafe { *time })?;
            let outcome = waiting::until_or_handler(end, clock);
            // SAFETY: by the caller's contract.
            if outcome != Err(RESTART) && unsafe { (*semaphore).value } == 0 {
                return outcome;
            }
        }
    }

    /// POSIX `sem_timedwait`: the time runs out.
    ///
    /// # Safety
    /// `semaphore` is initialised; `time` points to a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_timedwait(
        semaphore: *mut Semaphore,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe {
            timed_wait(semaphore, time, crate::wasi::clockid::REALTIME)
        })
    }

    /// POSIX `sem_clockwait` (2024).
    ///
    /// # Safety
    /// As `sem_timedwait`; `clock` is a clock id.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_clockwait(
        semaphore: *mut Semaphore,
        clock: *const u32,
        time: *const timespec,
    ) -> c_int {
        // SAFETY: a clock id points to the runtime's number of the clock.
        let clock = unsafe { *clock };
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { timed_wait(semaphore, time, clock) })
    }

    /// POSIX `sem_getvalue`.
    ///
    /// # Safety
    /// `semaphore` is initialised; `value` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_getvalue(semaphore: *mut Semaphore, value: *mut c_int) -> c_int {
        // SAFETY: by this function's contract.
        let found = unsafe { (*semaphore).value };
        // SAFETY: by this function's contract.
        unsafe { value.write(found.cast_signed()) };
        0
    }
}

/// The C edge of named semaphores.
#[cfg(target_family = "wasm")]
pub mod named {
    use super::Semaphore;
    use crate::errno::{self, Errno, Result};
    use crate::variadic::Arguments;
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr;

    use crate::replaceable::{free, malloc, strdup};

    /// `O_CREAT` and `O_EXCL` of `<fcntl.h>`.
    const CREATE: c_int = 1 << 12;
    const EXCLUSIVE: c_int = 4 << 12;

    #[repr(C)]
    struct Named {
        semaphore: Semaphore,
        /// NULL once it was unlinked.
        name: *mut c_char,
        users: u32,
        next: *mut Named,
    }

    static mut LIST: *mut Named = ptr::null_mut();

    unsafe fn find(name: &CStr) -> *mut Named {
        // SAFETY: wasip1 has one thread.
        let mut at = unsafe { LIST };
        while !at.is_null() {
            // SAFETY: every element of the list is valid.
            let element = unsafe { &*at };
            // SAFETY: names of elements are strings.
            if !element.name.is_null() && unsafe { CStr::from_ptr(element.name) } == name {
                break;
            }
            at = element.next;
        }
        at
    }

    /// A name is a slash, or none, and something that might be a file's name.
    fn check_name(name: &CStr) -> Result<()> {
        let bytes = name.to_bytes();
        let name = bytes.strip_prefix(b"/").unwrap_or(bytes);
        if name.len() > 251 {
            return Err(Errno::ENAMETOOLONG);
        }
        if name.is_empty() || name.iter().any(|&byte| byte == b'/') {
            return Err(Errno::EINVAL);
        }
        Ok(())
    }

    unsafe fn open(name: *const c_char, flags: c_int, value: u32) -> Result<*mut Semaphore> {
        // SAFETY: the caller's name is a string.
        let text = unsafe { CStr::from_ptr(name) };
        check_name(text)?;
        // SAFETY: reads the list.
        let found = unsafe { find(text) };
        if !found.is_null() {
            if flags & CREATE != 0 && flags & EXCLUSIVE != 0 {
                return Err(Errno::EEXIST);
            }
            // SAFETY: an element of the list.
            unsafe { (*found).users += 1 };
            return Ok(found.cast());
        }
        if flags & CREATE == 0 {
            return Err(Errno::ENOENT);
        }
        let semaphore = Semaphore::new(value)?;
        // SAFETY: the name is a string.
        let name = unsafe { strdup(name) };
        // SAFETY: takes any size.
        let made = unsafe { malloc(size_of::<Named>()) }.cast::<Named>();
        if name.is_null() || made.is_null() {
            // SAFETY: NULL or what `strdup` gave.
            unsafe { free(name.cast()) };
            return Err(Errno::ENOMEM);
        }
        // SAFETY: wasip1 has one thread.
        let next = unsafe { LIST };
        // SAFETY: fresh memory of this size.
        unsafe {
            made.write(Named {
                semaphore,
                name,
                users: 1,
                next,
            })
        };
        // SAFETY: wasip1 has one thread.
        unsafe { LIST = made };
        Ok(made.cast())
    }

    /// POSIX `sem_open`.
    ///
    /// # Safety
    /// `name` is a string; with `O_CREAT` the mode and the value follow.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_open(
        name: *const c_char,
        flags: c_int,
        arguments: *const c_void,
    ) -> *mut Semaphore {
        let mut value = 0;
        if flags & CREATE != 0 {
            let mut arguments = Arguments::new(arguments);
            // SAFETY: by this function's contract.
            let _mode: u32 = unsafe { arguments.next() };
            // SAFETY: by this function's contract.
            value = unsafe { arguments.next() };
        }
        // SAFETY: by this function's contract.
        errno::or_null(unsafe { open(name, flags, value) })
    }

    /// Frees elements that nobody uses and nobody can find.
    unsafe fn sweep() {
        let mut place = &raw mut LIST;
        loop {
            // SAFETY: the list's head or a `next` of an element.
            let at = unsafe { *place };
            if at.is_null() {
                return;
            }
            // SAFETY: an element of the list.
            let element = unsafe { &mut *at };
            if element.users == 0 && element.name.is_null() {
                // SAFETY: as for reading it.
                unsafe { place.write(element.next) };
                // SAFETY: `open` allocated it.
                unsafe { free(at.cast()) };
            } else {
                place = &raw mut element.next;
            }
        }
    }

    /// POSIX `sem_close`.
    ///
    /// # Safety
    /// `semaphore` came from `sem_open`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_close(semaphore: *mut Semaphore) -> c_int {
        let named = semaphore.cast::<Named>();
        // SAFETY: by this function's contract.
        let element = unsafe { &mut *named };
        element.users = element.users.saturating_sub(1);
        // SAFETY: no reference into the list is used any more.
        unsafe { sweep() };
        0
    }

    /// POSIX `sem_unlink`.
    ///
    /// # Safety
    /// `name` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sem_unlink(name: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        let name = unsafe { CStr::from_ptr(name) };
        // SAFETY: reads the list.
        let found = unsafe { find(name) };
        if found.is_null() {
            errno::set(Errno::ENOENT);
            return -1;
        }
        // SAFETY: an element of the list.
        let name = core::mem::replace(&mut unsafe { &mut *found }.name, ptr::null_mut());
        // SAFETY: `strdup` gave it.
        unsafe { free(name.cast()) };
        // SAFETY: no reference into the list is used any more.
        unsafe { sweep() };
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts() {
        let mut semaphore = Semaphore::new(1).unwrap_or_default();
        assert_eq!(semaphore.take(), Ok(()));
        assert_eq!(semaphore.take(), Err(Errno::EAGAIN));
        assert_eq!(semaphore.post(), Ok(()));
        semaphore.value = LARGEST;
        assert_eq!(semaphore.post(), Err(Errno::EOVERFLOW));
        assert!(Semaphore::new(LARGEST + 1).is_err());
    }
}
