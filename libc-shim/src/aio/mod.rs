//! `<aio.h>`: `aio_read`, `aio_write`, `aio_fsync`, `aio_error`, `aio_return`, `aio_suspend`, `aio_cancel`, `lio_listio`,
//! POSIX XSH. A transfer is made when it is submitted, so it is complete whenever the program asks.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::pthread::waiting;
    use crate::signal::action::c::send;
    use crate::signal::event::{Event, Notify};
    use crate::unistd::descriptor;
    use crate::wasi::{self, clockid, fdflags};
    use core::ffi::{c_int, c_void};

    unsafe extern "C" {
        fn read(descriptor: c_int, buffer: *mut c_void, length: usize) -> isize;
        fn write(descriptor: c_int, buffer: *const c_void, length: usize) -> isize;
        fn pread(descriptor: c_int, buffer: *mut c_void, length: usize, offset: i64) -> isize;
        fn pwrite(descriptor: c_int, buffer: *const c_void, length: usize, offset: i64) -> isize;
        fn fsync(descriptor: c_int) -> c_int;
        fn fdatasync(descriptor: c_int) -> c_int;
    }

    /// `struct aiocb`.
    #[repr(C)]
    pub struct Control {
        descriptor: c_int,
        operation: c_int,
        priority: c_int,
        buffer: *mut c_void,
        length: usize,
        event: Event,
        state: c_int,
        error: c_int,
        result: isize,
        offset: i64,
        reserved: [c_int; 8],
    }

    /// The state of a request that is complete and whose result was not fetched yet.
    const COMPLETE: c_int = 0x0061_696f;
    const LIO_READ: c_int = 0;
    const LIO_WRITE: c_int = 1;
    const LIO_NOP: c_int = 2;
    const LIO_NOWAIT: c_int = 1;
    const AIO_ALLDONE: c_int = 2;
    /// `AIO_LISTIO_MAX`.
    const LONGEST_LIST: c_int = 1024;
    const O_DSYNC: c_int = fdflags::DSYNC as c_int;
    const O_SYNC: c_int = fdflags::SYNC as c_int;
    const SI_ASYNCIO: c_int = -4;

    /// What a request asks for when it is complete. One that is all zero asks for signal 0, which is nothing.
    fn notification(event: &Event) -> Result<Notify> {
        if event.notify == 0 && event.signal == 0 {
            return Ok(Notify::Nothing);
        }
        event.meaning()
    }

    /// EBADF if it is no descriptor.
    fn check(descriptor: c_int) -> Result<()> {
        let fd = descriptor::real(descriptor);
        if descriptor::is_pipe(fd) {
            return Ok(());
        }
        wasi::fd_fdstat_get(fd).map(|_| ())
    }

    fn notify(wanted: Notify) {
        if let Notify::Signal(signal, value) = wanted {
            // A full queue loses the signal, and there is nobody to tell.
            let _ = send(signal, SI_ASYNCIO, value);
        }
    }

    /// Reads or writes at the request's offset; a descriptor without positions is read or written where it is.
    unsafe fn transfer(control: &Control, writes: bool) -> isize {
        let &Control {
            descriptor,
            buffer,
            length,
            offset,
            ..
        } = control;
        let appends = wasi::fd_fdstat_get(descriptor::real(descriptor))
            .is_ok_and(|state| state.flags & fdflags::APPEND != 0);
        if writes && appends {
            // SAFETY: the caller's buffer has `length` bytes.
            return unsafe { write(descriptor, buffer, length) };
        }
        let count = if writes {
            // SAFETY: as above.
            unsafe { pwrite(descriptor, buffer, length, offset) }
        } else {
            // SAFETY: as above.
            unsafe { pread(descriptor, buffer, length, offset) }
        };
        if count >= 0 || errno::get() != c_int::from(Errno::ESPIPE.0) {
            return count;
        }
        if writes {
            // SAFETY: as above.
            unsafe { write(descriptor, buffer, length) }
        } else {
            // SAFETY: as above.
            unsafe { read(descriptor, buffer, length) }
        }
    }

    /// Makes a call that says -1 and `errno`, leaving `errno` as it was.
    fn quietly(call: impl FnOnce() -> isize) -> (isize, c_int) {
        let before = errno::get();
        let result = call();
        let error = if result < 0 { errno::get() } else { 0 };
        errno::set(Errno(before as u16));
        (result, error)
    }

    fn complete(control: &mut Control, (result, error): (isize, c_int)) {
        control.result = result;
        control.error = error;
        control.state = COMPLETE;
    }

    unsafe fn submit(control: *mut Control, writes: bool) -> Result<()> {
        // SAFETY: the caller's request is valid.
        let control = unsafe { &mut *control };
        let wanted = notification(&control.event)?;
        if control.priority < 0 || control.offset < 0 || control.length > isize::MAX as usize {
            return Err(Errno::EINVAL);
        }
        check(control.descriptor)?;
        // SAFETY: the caller's buffer has the length he says.
        let outcome = quietly(|| unsafe { transfer(control, writes) });
        complete(control, outcome);
        notify(wanted);
        Ok(())
    }

    /// POSIX `aio_read`.
    ///
    /// # Safety
    /// `control` is a request whose buffer is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn aio_read(control: *mut Control) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { submit(control, false) })
    }

    /// POSIX `aio_write`.
    ///
    /// # Safety
    /// `control` is a request whose buffer is readable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn aio_write(control: *mut Control) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { submit(control, true) })
    }

    /// POSIX `aio_fsync`.
    ///
    /// # Safety
    /// `control` is a request.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn aio_fsync(operation: c_int, control: *mut Control) -> c_int {
        // SAFETY: by this function's contract.
        let control = unsafe { &mut *control };
        let outcome = (|| {
            if operation != O_SYNC && operation != O_DSYNC {
                return Err(Errno::EINVAL);
            }
            let wanted = notification(&control.event)?;
            check(control.descriptor)?;
            let outcome = quietly(|| {
                let code = if operation == O_DSYNC {
                    // SAFETY: takes any number.
                    unsafe { fdatasync(control.descriptor) }
                } else {
                    // SAFETY: takes any number.
                    unsafe { fsync(control.descriptor) }
                };
                code as isize
            });
            complete(control, outcome);
            notify(wanted);
            Ok(())
        })();
        errno::zero_or_minus_one(outcome)
    }

    /// POSIX `aio_error`: returns the error number.
    ///
    /// # Safety
    /// `control` is a request.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn aio_error(control: *const Control) -> c_int {
        // SAFETY: by this function's contract.
        let control = unsafe { &*control };
        if control.state == COMPLETE {
            return control.error;
        }
        errno::set(Errno::EINVAL);
        c_int::from(Errno::EINVAL.0)
    }

    /// POSIX `aio_return`: once for every request.
    ///
    /// # Safety
    /// `control` is a request.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn aio_return(control: *mut Control) -> isize {
        // SAFETY: by this function's contract.
        let control = unsafe { &mut *control };
        if control.state != COMPLETE {
            errno::set(Errno::EINVAL);
            return -1;
        }
        control.state = 0;
        if control.error != 0 {
            errno::set(Errno(control.error as u16));
        }
        control.result
    }

    /// POSIX `aio_suspend`: every request is complete; a list of none waits for its time.
    ///
    /// # Safety
    /// `list` has `count` elements; `limit` is NULL or a duration.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn aio_suspend(
        list: *const *const Control,
        count: c_int,
        limit: *const timespec,
    ) -> c_int {
        let Ok(count) = usize::try_from(count) else {
            errno::set(Errno::EINVAL);
            return -1;
        };
        for index in 0..count {
            // SAFETY: by this function's contract.
            if !unsafe { *list.wrapping_add(index) }.is_null() {
                return 0;
            }
        }
        let error = if limit.is_null() {
            waiting::for_handler("aio_suspend");
            Errno::EINTR
        } else {
            // SAFETY: by this function's contract.
            let length = waiting::nanoseconds(unsafe { *limit }).unwrap_or(0);
            let now = wasi::clock_time_get(clockid::MONOTONIC, 1).unwrap_or(0);
            match waiting::until_or_handler(now.saturating_add(length), clockid::MONOTONIC) {
                Err(Errno::ETIMEDOUT) | Ok(()) => Errno::EAGAIN,
                Err(_) => Errno::EINTR,
            }
        };
        errno::set(error);
        -1
    }

    /// POSIX `aio_cancel`: there is nothing left to cancel.
    ///
    /// # Safety
    /// `control` is NULL or a request.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn aio_cancel(descriptor: c_int, control: *mut Control) -> c_int {
        let outcome = check(descriptor).and_then(|()| {
            // SAFETY: by this function's contract.
            if !control.is_null() && unsafe { (*control).descriptor } != descriptor {
                return Err(Errno::EINVAL);
            }
            Ok(AIO_ALLDONE)
        });
        errno::or_minus_one(outcome)
    }

    unsafe fn submit_all(
        mode: c_int,
        list: *const *mut Control,
        count: c_int,
        event: *const Event,
    ) -> Result<()> {
        if !(0..=LONGEST_LIST).contains(&count) || !matches!(mode, 0 | LIO_NOWAIT) {
            return Err(Errno::EINVAL);
        }
        let wanted = if mode == LIO_NOWAIT && !event.is_null() {
            // SAFETY: the caller's event is valid.
            notification(unsafe { &*event })?
        } else {
            Notify::Nothing
        };
        let mut failed = false;
        for index in 0..count.unsigned_abs() as usize {
            // SAFETY: the caller's list has `count` elements.
            let control = unsafe { *list.wrapping_add(index) };
            if control.is_null() {
                continue;
            }
            // SAFETY: the caller's requests are valid.
            let operation = unsafe { (*control).operation };
            let outcome = match operation {
                LIO_NOP => continue,
                // SAFETY: as above.
                LIO_READ | LIO_WRITE => unsafe { submit(control, operation == LIO_WRITE) },
                _ => Err(Errno::EINVAL),
            };
            // SAFETY: as above.
            let control = unsafe { &mut *control };
            if let Err(error) = outcome {
                complete(control, (-1, c_int::from(error.0)));
            }
            failed |= control.error != 0;
        }
        notify(wanted);
        if failed { Err(Errno::EIO) } else { Ok(()) }
    }

    /// POSIX `lio_listio`.
    ///
    /// # Safety
    /// `list` has `count` elements, each NULL or a request; `event` is NULL or valid.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn lio_listio(
        mode: c_int,
        list: *const *mut Control,
        count: c_int,
        event: *const Event,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { submit_all(mode, list, count, event) })
    }
}
