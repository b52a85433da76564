//! `msgget`, `msgsnd`, `msgrcv`, `msgctl`: XSI message queues.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::sys_ipc::table::{
        LIMIT, Permissions, REMOVE, SET, STATUS, Slot, find, get, unready,
    };
    use crate::unistd::pid::SELF;
    use crate::wasi::{self, clockid};
    use core::ffi::{c_int, c_long, c_void};
    use core::ptr;

    unsafe extern "C" {
        fn malloc(size: usize) -> *mut c_void;
        fn free(memory: *mut c_void);
    }

    /// `MSG_NOERROR`.
    const CUT: c_int = 0o10000;
    /// The longest message, and the bytes that a queue holds.
    const LONGEST: usize = 8192;
    const CAPACITY: usize = 16384;

    /// A message; its text follows.
    struct Message {
        next: *mut Message,
        kind: c_long,
        length: usize,
    }

    struct Queue {
        first: *mut Message,
        status: Status,
    }

    /// `struct msqid_ds`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Status {
        permissions: Permissions,
        sent: i64,
        received: i64,
        changed: i64,
        bytes: usize,
        messages: usize,
        capacity: usize,
        last_sender: c_int,
        last_receiver: c_int,
        rest: [c_long; 2],
    }

    const NEW: Status = Status {
        permissions: Permissions::NONE,
        sent: 0,
        received: 0,
        changed: 0,
        bytes: 0,
        messages: 0,
        capacity: CAPACITY,
        last_sender: 0,
        last_receiver: 0,
        rest: [0; 2],
    };

    static mut QUEUES: [Slot<Queue>; LIMIT] = [const {
        Slot {
            used: false,
            permissions: Permissions::NONE,
            body: Queue {
                first: ptr::null_mut(),
                status: NEW,
            },
        }
    }; LIMIT];

    fn queues() -> &'static mut [Slot<Queue>; LIMIT] {
        let all = &raw mut QUEUES;
        // SAFETY: wasip1 has one thread, and no two of these references are used at once.
        unsafe { &mut *all }
    }

    fn now() -> i64 {
        let time = wasi::clock_time_get(clockid::REALTIME, 1).unwrap_or(0);
        (time / 1_000_000_000).cast_signed()
    }

    /// XSI `msgget`.
    #[unsafe(no_mangle)]
    pub extern "C" fn msgget(key: c_int, flags: c_int) -> c_int {
        errno::or_minus_one(get(queues(), key, flags).map(|(id, slot, new)| {
            if new {
                slot.body.status = Status {
                    changed: now(),
                    ..NEW
                };
            }
            id
        }))
    }

    unsafe fn send(id: c_int, message: *const c_void, length: usize, flags: c_int) -> Result<()> {
        // SAFETY: the caller's message begins with its kind.
        let kind = unsafe { *message.cast::<c_long>() };
        if kind < 1 || length > LONGEST {
            return Err(Errno::EINVAL);
        }
        let queue = &mut find(queues(), id)?.body;
        if queue.status.bytes + length > queue.status.capacity {
            return Err(unready("msgsnd", flags, Errno::EAGAIN));
        }
        // SAFETY: takes any size.
        let made = unsafe { malloc(size_of::<Message>() + length) }.cast::<Message>();
        if made.is_null() {
            return Err(Errno::ENOMEM);
        }
        // SAFETY: fresh memory of this size.
        unsafe {
            made.write(Message {
                next: ptr::null_mut(),
                kind,
                length,
            })
        };
        let text = message.cast::<c_long>().wrapping_add(1).cast::<u8>();
        // SAFETY: the caller's text has `length` bytes, and there is room for them behind the message.
        unsafe { ptr::copy_nonoverlapping(text, made.wrapping_add(1).cast(), length) };
        let mut place = &raw mut queue.first;
        loop {
            // SAFETY: the list's head or a `next` of a message.
            let at = unsafe { *place };
            // SAFETY: NULL or a message of the queue.
            let Some(other) = (unsafe { at.as_mut() }) else {
                break;
            };
            place = &raw mut other.next;
        }
        // SAFETY: as above.
        unsafe { place.write(made) };
        queue.status.bytes += length;
        queue.status.messages += 1;
        queue.status.last_sender = SELF;
        queue.status.sent = now();
        Ok(())
    }

    /// XSI `msgsnd`.
    ///
    /// # Safety
    /// `message` is a `long` and `length` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn msgsnd(
        id: c_int,
        message: *const c_void,
        length: usize,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { send(id, message, length, flags) })
    }

    /// The link to the message that a receiver wants: the first, the first of a kind, or the first of the lowest kind up
    /// to `-wanted`.
    unsafe fn choose(queue: &mut Queue, wanted: c_long) -> Option<*mut *mut Message> {
        let mut place = &raw mut queue.first;
        let mut best: Option<(*mut *mut Message, c_long)> = None;
        loop {
            // SAFETY: the list's head or a `next` of a message.
            let at = unsafe { *place };
            // SAFETY: NULL or a message of the queue.
            let Some(message) = (unsafe { at.as_mut() }) else {
                break;
            };
            let fits = match wanted {
                0 => best.is_none(),
                1.. => best.is_none() && message.kind == wanted,
                _ => {
                    message.kind <= wanted.checked_neg().unwrap_or(c_long::MAX)
                        && best.is_none_or(|(_, kind)| message.kind < kind)
                }
            };
            if fits {
                best = Some((place, message.kind));
            }
            place = &raw mut message.next;
        }
        best.map(|(place, _)| place)
    }

    unsafe fn receive(
        id: c_int,
        message: *mut c_void,
        room: usize,
        wanted: c_long,
        flags: c_int,
    ) -> Result<isize> {
        if room > isize::MAX as usize {
            return Err(Errno::EINVAL);
        }
        let queue = &mut find(queues(), id)?.body;
        // SAFETY: the queue's list is sound.
        let Some(place) = (unsafe { choose(queue, wanted) }) else {
            return Err(unready("msgrcv", flags, Errno::ENOMSG));
        };
        // SAFETY: `choose` gives a link to a message.
        let found = unsafe { *place };
        // SAFETY: as above.
        let &Message { next, kind, length } = unsafe { &*found };
        if length > room && flags & CUT == 0 {
            return Err(Errno::E2BIG);
        }
        let count = length.min(room);
        // SAFETY: the caller's place begins with a `long`.
        unsafe { message.cast::<c_long>().write(kind) };
        let text = message.cast::<c_long>().wrapping_add(1).cast::<u8>();
        // SAFETY: the message has `length` bytes and the caller room for `room`.
        unsafe { ptr::copy_nonoverlapping(found.wrapping_add(1).cast(), text, count) };
        // SAFETY: as for reading it.
        unsafe { place.write(next) };
        // SAFETY: `send` allocated it.
        unsafe { free(found.cast()) };
        queue.status.bytes -= length;
        queue.status.messages -= 1;
        queue.status.last_receiver = SELF;
        queue.status.received = now();
        Ok(count.cast_signed())
    }

    /// XSI `msgrcv`.
    ///
    /// # Safety
    /// `message` is a `long` and room for `room` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn msgrcv(
        id: c_int,
        message: *mut c_void,
        room: usize,
        wanted: c_long,
        flags: c_int,
    ) -> isize {
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { receive(id, message, room, wanted, flags) })
    }

    unsafe fn control(id: c_int, command: c_int, status: *mut Status) -> Result<()> {
        let slot = find(queues(), id)?;
        match command {
            STATUS => {
                let found = Status {
                    permissions: slot.permissions,
                    ..slot.body.status
                };
                // SAFETY: the caller's place is writable.
                unsafe { status.write(found) };
            }
            SET => {
                // SAFETY: the caller's status is valid.
                let wanted = unsafe { *status };
                if wanted.capacity > CAPACITY {
                    return Err(Errno::EPERM);
                }
                slot.permissions.set(&wanted.permissions);
                slot.body.status.capacity = wanted.capacity;
                slot.body.status.changed = now();
            }
            REMOVE => {
                slot.used = false;
                let mut at = core::mem::replace(&mut slot.body.first, ptr::null_mut());
                while !at.is_null() {
                    // SAFETY: a message of the queue.
                    let next = unsafe { (*at).next };
                    // SAFETY: `send` allocated it.
                    unsafe { free(at.cast()) };
                    at = next;
                }
            }
            _ => return Err(Errno::EINVAL),
        }
        Ok(())
    }

    /// XSI `msgctl`.
    ///
    /// # Safety
    /// `status` is valid where the command uses it.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn msgctl(id: c_int, command: c_int, status: *mut Status) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { control(id, command, status) })
    }
}
