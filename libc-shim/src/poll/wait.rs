//! Waiting for descriptors and a time: what `poll` and `select` share.

use crate::errno::{Errno, Result};
use crate::poll::interruptible;
use crate::replaceable::{free, malloc};
use crate::unistd::descriptor;
use crate::wasi::{self, Event, Subscription, SubscriptionBody, clockid, eventtype, filetype};

/// Bits of `events` and `revents`, with wasi-libc's values.
pub mod bits {
    /// `POLLIN`, `POLLRDNORM`.
    pub const IN: i16 = 0x1;
    /// `POLLOUT`, `POLLWRNORM`.
    pub const OUT: i16 = 0x2;
    /// `POLLPRI`: never there, since WASI has no urgent data.
    pub const PRI: i16 = 0x200;
    /// `POLLERR`.
    pub const ERR: i16 = 0x1000;
    /// `POLLHUP`.
    pub const HUP: i16 = 0x2000;
    /// `POLLNVAL`.
    pub const NVAL: i16 = 0x4000;
}

/// `struct pollfd`.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PollDescriptor {
    /// The descriptor; negative ones are passed over.
    pub descriptor: i32,
    /// What is waited for.
    pub events: i16,
    /// What there is.
    pub revents: i16,
}

/// How long to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timeout {
    /// Until a descriptor is ready.
    Never,
    /// At most so many nanoseconds.
    After(u64),
}

/// Subscriptions that one call of the runtime carries without any allocation.
const AT_ONCE: usize = 64;

/// Waits, fills in `revents`, and returns the number of entries that have any.
///
/// # Errors
/// What the runtime says; ENOMEM when there is no room for a great many descriptors; ENOSYS when urgent data is all that is
/// waited for.
pub fn wait(descriptors: &mut [PollDescriptor], timeout: Timeout) -> Result<usize> {
    let mut ready = 0;
    let mut wanted = 0;
    for entry in descriptors.iter_mut() {
        entry.revents = immediate(entry);
        ready += usize::from(entry.revents != 0);
        if can_wait_for(entry).is_some() {
            wanted += usize::from(entry.events & bits::IN != 0)
                + usize::from(entry.events & bits::OUT != 0);
        }
    }
    // What is ready already is told without waiting; the others may be ready as well.
    let timeout = if ready > 0 {
        Timeout::After(0)
    } else {
        timeout
    };
    if wanted == 0 {
        if ready > 0 {
            return Ok(ready);
        }
        if descriptors.iter().any(waits_for_urgent_data) {
            return Err(Errno::ENOSYS);
        }
    }
    let clock = timeout != Timeout::Never;
    let total = wanted + usize::from(clock);
    if total == 0 {
        return nothing_to_wait_for();
    }
    if total > AT_ONCE {
        return wait_for_many(descriptors, timeout, total);
    }
    let mut subscriptions = [Subscription::default(); AT_ONCE];
    let mut events = [Event::default(); AT_ONCE];
    let (subscriptions, events) = (subscriptions.get_mut(..total), events.get_mut(..total));
    wait_for(
        descriptors,
        timeout,
        subscriptions.unwrap_or_default(),
        events.unwrap_or_default(),
    )
}

/// As `wait_for`, with allocated room.
#[cold]
fn wait_for_many(
    descriptors: &mut [PollDescriptor],
    timeout: Timeout,
    total: usize,
) -> Result<usize> {
    let size = total * (size_of::<Subscription>() + size_of::<Event>());
    // SAFETY: takes any size.
    let room = unsafe { malloc(size) };
    if room.is_null() {
        return Err(Errno::ENOMEM);
    }
    // SAFETY: there are as many bytes; of both types all zeros are a value.
    unsafe { core::ptr::write_bytes(room.cast::<u8>(), 0, size) };
    let first = room.cast::<Subscription>();
    // SAFETY: the first part of the room, which is aligned for any type.
    let subscriptions = unsafe { core::slice::from_raw_parts_mut(first, total) };
    let second = first.wrapping_add(total).cast::<Event>();
    // SAFETY: the second part, which the size of a subscription keeps aligned.
    let events = unsafe { core::slice::from_raw_parts_mut(second, total) };
    let result = wait_for(descriptors, timeout, subscriptions, events);
    // SAFETY: it comes from `malloc` and is not used any more.
    unsafe { free(room) };
    result
}

/// Waits with room for as many subscriptions and events as there are to be.
fn wait_for(
    descriptors: &mut [PollDescriptor],
    timeout: Timeout,
    subscriptions: &mut [Subscription],
    events: &mut [Event],
) -> Result<usize> {
    let total = subscriptions.len().min(events.len());
    fill(descriptors, timeout, subscriptions);
    // SAFETY: `total` subscriptions are filled, and there is room for as many events.
    let outcome =
        unsafe { interruptible::wait(subscriptions.as_ptr(), events.as_mut_ptr(), total) };
    // `poll` and `select` are never restarted.
    let count = outcome.map_err(|error| match error {
        interruptible::RESTART => Errno::EINTR,
        other => other,
    })?;
    for event in events
        .iter()
        .take(count.min(total))
        .filter(|event| event.tag != eventtype::CLOCK)
    {
        let index = usize::try_from(event.userdata).unwrap_or(usize::MAX);
        if let Some(entry) = descriptors.get_mut(index) {
            entry.revents |= happened(event);
        }
    }
    Ok(descriptors
        .iter()
        .filter(|entry| entry.revents != 0)
        .count())
}

/// What is known of an entry without waiting: a closed descriptor, a pipe, or a file, which is always ready.
fn immediate(entry: &PollDescriptor) -> i16 {
    if entry.descriptor < 0 {
        return 0;
    }
    let fd = descriptor::real(entry.descriptor);
    if descriptor::is_null(fd) {
        return entry.events & (bits::IN | bits::OUT);
    }
    if descriptor::is_pipe(fd) {
        return pipe_events(fd) & (entry.events | bits::ERR | bits::HUP);
    }
    match wasi::fd_fdstat_get(fd) {
        Err(_) => bits::NVAL,
        Ok(state) if matches!(state.filetype, filetype::REGULAR_FILE | filetype::DIRECTORY) => {
            entry.events & (bits::IN | bits::OUT)
        }
        Ok(_) => 0,
    }
}

/// Whether the runtime can be asked to wait for an entry: it knows nothing of pipes.
fn can_wait_for(entry: &PollDescriptor) -> Option<u32> {
    if entry.descriptor < 0 || entry.revents != 0 {
        return None;
    }
    let fd = descriptor::real(entry.descriptor);
    (!descriptor::is_pipe(fd)).then_some(fd)
}

fn waits_for_urgent_data(entry: &PollDescriptor) -> bool {
    entry.descriptor >= 0 && entry.events & bits::PRI != 0
}

/// The events of an end of a pipe.
#[cfg(target_family = "wasm")]
fn pipe_events(fd: u32) -> i16 {
    unsafe extern "C" {
        fn __wasikit_pipe_state(fd: u32) -> i32;
    }
    // SAFETY: either definition takes any number.
    let state = unsafe { __wasikit_pipe_state(fd) };
    let mut events = 0;
    for (bit, event) in [(1, bits::IN), (2, bits::OUT)] {
        if state & bit != 0 {
            events |= event;
        }
    }
    if state & 4 != 0 {
        // Odd numbers write.
        events |= if fd.is_multiple_of(2) {
            bits::HUP
        } else {
            bits::ERR
        };
    }
    events
}

/// Without pipes there is none to ask about.
#[cfg(target_family = "wasm")]
#[unsafe(export_name = "default:__wasikit_pipe_state")]
extern "C" fn no_pipes(_fd: u32) -> i32 {
    0
}

#[cfg(not(target_family = "wasm"))]
fn pipe_events(_fd: u32) -> i16 {
    0
}

fn fill(descriptors: &[PollDescriptor], timeout: Timeout, subscriptions: &mut [Subscription]) {
    let mut places = subscriptions.iter_mut();
    for (index, entry) in descriptors.iter().enumerate() {
        let Some(id) = can_wait_for(entry) else {
            continue;
        };
        for (bit, tag) in [
            (bits::IN, eventtype::FD_READ),
            (bits::OUT, eventtype::FD_WRITE),
        ] {
            if entry.events & bit != 0
                && let Some(place) = places.next()
            {
                *place = Subscription {
                    userdata: index as u64,
                    tag,
                    body: SubscriptionBody {
                        id,
                        ..SubscriptionBody::default()
                    },
                };
            }
        }
    }
    if let (Timeout::After(timeout), Some(place)) = (timeout, places.next()) {
        let body = SubscriptionBody {
            id: clockid::MONOTONIC,
            timeout,
            precision: 1,
            flags: 0,
        };
        *place = Subscription {
            userdata: u64::MAX,
            tag: eventtype::CLOCK,
            body,
        };
    }
}

fn happened(event: &Event) -> i16 {
    const HANG_UP: u16 = 1;
    match (Errno(event.error), event.tag) {
        (Errno(0), eventtype::FD_WRITE) if event.flags & HANG_UP != 0 => bits::HUP,
        (Errno(0), eventtype::FD_WRITE) => bits::OUT,
        (Errno(0), _) if event.flags & HANG_UP != 0 => bits::IN | bits::HUP,
        (Errno(0), _) => bits::IN,
        (Errno::EBADF, _) => bits::NVAL,
        (Errno::EPIPE, _) => bits::HUP,
        _ => bits::ERR,
    }
}

#[cfg(target_family = "wasm")]
fn nothing_to_wait_for() -> Result<usize> {
    crate::pthread::waiting::for_handler("poll");
    Err(Errno::EINTR)
}

#[cfg(not(target_family = "wasm"))]
fn nothing_to_wait_for() -> Result<usize> {
    Err(Errno::EDEADLK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_become_bits() {
        let event = |error, tag, flags| Event {
            error,
            tag,
            flags,
            ..Event::default()
        };
        assert_eq!(happened(&event(0, eventtype::FD_READ, 0)), bits::IN);
        assert_eq!(
            happened(&event(0, eventtype::FD_READ, 1)),
            bits::IN | bits::HUP
        );
        assert_eq!(happened(&event(0, eventtype::FD_WRITE, 0)), bits::OUT);
        assert_eq!(
            happened(&event(Errno::EBADF.0, eventtype::FD_READ, 0)),
            bits::NVAL
        );
        assert_eq!(
            happened(&event(Errno::EIO.0, eventtype::FD_READ, 0)),
            bits::ERR
        );
    }

    #[test]
    fn urgent_data_alone_cannot_be_waited_for() {
        let mut entry = [PollDescriptor {
            descriptor: 1,
            events: bits::PRI,
            revents: 0,
        }];
        assert!(waits_for_urgent_data(&entry[0]));
        entry[0].descriptor = -1;
        assert!(!waits_for_urgent_data(&entry[0]));
    }

    #[test]
    fn both_directions_and_the_clock_are_subscribed() {
        let entries = [
            PollDescriptor {
                descriptor: 4,
                events: bits::IN | bits::OUT,
                revents: 0,
            },
            PollDescriptor {
                descriptor: -1,
                events: bits::IN,
                revents: 0,
            },
        ];
        let mut subscriptions = [Subscription::default(); 4];
        fill(&entries, Timeout::After(5), &mut subscriptions);
        let tags: std::vec::Vec<u8> = subscriptions.iter().map(|s| s.tag).collect();
        assert_eq!(
            tags,
            [eventtype::FD_READ, eventtype::FD_WRITE, eventtype::CLOCK, 0]
        );
    }
}
