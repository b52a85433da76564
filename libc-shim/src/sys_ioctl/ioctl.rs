//! `ioctl`: FIONREAD and FIONBIO; what asks for a terminal fails with ENOTTY.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::unistd::descriptor::{self, PipeRequest};
    use crate::variadic::Arguments;
    use crate::wasi::{self, Event, Subscription, SubscriptionBody, eventtype, fdflags, filetype};
    use core::ffi::{c_int, c_void};

    const FIONREAD: c_int = 1;
    const FIONBIO: c_int = 2;

    /// Bytes that can be read at once.
    fn readable(fd: c_int) -> Result<c_int> {
        let kind = descriptor::kind(fd)?;
        let fd = descriptor::real(fd);
        if kind == filetype::DIRECTORY || descriptor::is_null(fd) {
            return Err(Errno::ENOTTY);
        }
        if descriptor::is_pipe(fd) {
            return Ok(descriptor::ask_pipe(fd, PipeRequest::Pending));
        }
        let bytes = if kind == filetype::REGULAR_FILE {
            let size = wasi::fd_filestat_get(fd)?.size;
            size.saturating_sub(wasi::fd_tell(fd)?)
        } else {
            ready(fd)?
        };
        Ok(c_int::try_from(bytes).unwrap_or(c_int::MAX))
    }

    /// What `poll_oneoff` says is ready, with a clock that ends it at once.
    fn ready(fd: u32) -> Result<u64> {
        let subscriptions = [
            Subscription {
                userdata: 0,
                tag: eventtype::FD_READ,
                body: SubscriptionBody {
                    id: fd,
                    ..SubscriptionBody::default()
                },
            },
            Subscription {
                userdata: 1,
                tag: eventtype::CLOCK,
                body: SubscriptionBody {
                    id: wasi::clockid::MONOTONIC,
                    ..SubscriptionBody::default()
                },
            },
        ];
        let mut events = [Event::default(); 2];
        // SAFETY: there is room for as many events as there are subscriptions.
        let count = unsafe { wasi::poll_oneoff(subscriptions.as_ptr(), events.as_mut_ptr(), 2) }?;
        for event in events.iter().take(count) {
            if event.userdata == 0 {
                return match event.error {
                    0 => Ok(event.nbytes),
                    error => Err(Errno(error)),
                };
            }
        }
        Ok(0)
    }

    fn set_blocking(fd: c_int, non_blocking: bool) -> Result<()> {
        let fd = descriptor::real(fd);
        if descriptor::is_pipe(fd) {
            descriptor::set_pipe(fd, non_blocking);
            return Ok(());
        }
        let flags = wasi::fd_fdstat_get(fd)?.flags & !fdflags::NONBLOCK;
        let flags = if non_blocking {
            flags | fdflags::NONBLOCK
        } else {
            flags
        };
        wasi::fd_fdstat_set_flags(fd, flags).map_err(descriptor::refused)
    }

    /// C's `ioctl`. Terminals have no size that WASI could tell: ENOTTY, as for everything that is none.
    ///
    /// # Safety
    /// The argument is what the request takes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ioctl(fd: c_int, request: c_int, arguments: *const c_void) -> c_int {
        let mut arguments = Arguments::new(arguments);
        let result = match request {
            FIONREAD => readable(fd).map(|bytes| {
                // SAFETY: the request takes a pointer.
                let room: *mut c_int = unsafe { arguments.next() };
                // SAFETY: it points to an `int`.
                unsafe { room.write(bytes) }
            }),
            FIONBIO => {
                // SAFETY: the request takes a pointer.
                let value: *const c_int = unsafe { arguments.next() };
                // SAFETY: it points to an `int`.
                set_blocking(fd, unsafe { value.read() } != 0)
            }
            _ => Err(match descriptor::kind(fd) {
                Ok(_) => Errno::ENOTTY,
                Err(error) => error,
            }),
        };
        errno::zero_or_minus_one(result)
    }
}
