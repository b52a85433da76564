//! `<mqueue.h>`: `mq_open`, `mq_close`, `mq_unlink`, `mq_send`, `mq_receive`, `mq_timedsend`, `mq_timedreceive`,
//! `mq_getattr`, `mq_setattr`, `mq_notify`, POSIX XSH. Queues are the program's own and live as long as it does.

use crate::errno::{Errno, Result};

/// Checks a queue's name: a slash and then none.
///
/// # Errors
/// EINVAL, ENOENT, EACCES and ENAMETOOLONG as on Linux.
pub fn check_name(name: &[u8]) -> Result<()> {
    match name {
        [b'/'] => Err(Errno::ENOENT),
        [b'/', rest @ ..] if rest.len() > 255 => Err(Errno::ENAMETOOLONG),
        [b'/', rest @ ..] if rest.iter().any(|&byte| byte == b'/') => Err(Errno::EACCES),
        [b'/', ..] => Ok(()),
        _ => Err(Errno::EINVAL),
    }
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::check_name;
    use crate::ctypes::timespec;
    use crate::errno::{self, Errno, Result};
    use crate::poll::interruptible::RESTART;
    use crate::pthread::waiting;
    use crate::signal::action::c::send;
    use crate::signal::event::{Event, Notify};
    use crate::variadic::Arguments;
    use crate::wasi::clockid;
    use core::ffi::{CStr, c_char, c_int, c_long, c_uint, c_void};
    use core::ptr;

    unsafe extern "C" {
        fn malloc(size: usize) -> *mut c_void;
        fn free(memory: *mut c_void);
        fn strdup(text: *const c_char) -> *mut c_char;
    }

    const O_NONBLOCK: c_int = 4;
    const O_CREAT: c_int = 1 << 12;
    const O_EXCL: c_int = 4 << 12;
    const O_RDONLY: c_int = 0x0400_0000;
    const O_WRONLY: c_int = 0x1000_0000;
    const SI_MESGQ: c_int = -3;
    /// `MQ_PRIO_MAX`.
    const PRIORITIES: c_uint = 32768;
    /// `MQ_OPEN_MAX`.
    const LIMIT: usize = 64;
    /// Queue descriptors are no file descriptors: they begin where those end.
    const BASE: c_int = 0x10000;

    /// `struct mq_attr`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Attributes {
        flags: c_long,
        most: c_long,
        size: c_long,
        present: c_long,
        unused: [c_long; 4],
    }

    /// A message; its text follows.
    struct Message {
        next: *mut Message,
        priority: c_uint,
        length: usize,
    }

    struct Queue {
        next: *mut Queue,
        /// NULL once it was unlinked.
        name: *mut c_char,
        users: usize,
        most: usize,
        size: usize,
        present: usize,
        /// By priority, then by age.
        messages: *mut Message,
        notify: Option<Notify>,
    }

    static mut QUEUES: *mut Queue = ptr::null_mut();
    /// Open queues, each with the flags of its descriptor.
    static mut OPEN: [(*mut Queue, c_int); LIMIT] = [(ptr::null_mut(), 0); LIMIT];

    fn slot(index: usize) -> *mut (*mut Queue, c_int) {
        (&raw mut OPEN)
            .cast::<(*mut Queue, c_int)>()
            .wrapping_add(index % LIMIT)
    }

    fn opened(descriptor: c_int) -> Result<(*mut (*mut Queue, c_int), &'static mut Queue, c_int)> {
        let index = descriptor
            .checked_sub(BASE)
            .and_then(|index| usize::try_from(index).ok())
            .filter(|&index| index < LIMIT)
            .ok_or(Errno::EBADF)?;
        // SAFETY: `slot` stays within the array; wasip1 has one thread.
        let (queue, flags) = unsafe { *slot(index) };
        // SAFETY: a queue of the table lives until it is closed; no two of these references are used at once.
        let queue = unsafe { queue.as_mut() }.ok_or(Errno::EBADF)?;
        Ok((slot(index), queue, flags))
    }

    /// The link that points to the queue of a name, or to the list's end.
    unsafe fn find(name: &CStr) -> *mut *mut Queue {
        let mut place = &raw mut QUEUES;
        loop {
            // SAFETY: the list's head or a `next` of an element.
            let at = unsafe { *place };
            if at.is_null() {
                return place;
            }
            // SAFETY: elements of the list are valid.
            let other = unsafe { (*at).name };
            // SAFETY: names are strings.
            if !other.is_null() && unsafe { CStr::from_ptr(other) } == name {
                return place;
            }
            // SAFETY: as above.
            place = unsafe { &raw mut (*at).next };
        }
    }

    unsafe fn make(name: *const c_char, attributes: *const Attributes) -> Result<*mut Queue> {
        let (most, size) = if attributes.is_null() {
            (10, 8192)
        } else {
            // SAFETY: the caller's attributes are valid.
            let given = unsafe { *attributes };
            (given.most, given.size)
        };
        if !(1..=65_536).contains(&most) || !(1..=16_777_216).contains(&size) {
            return Err(Errno::EINVAL);
        }
        // SAFETY: the name is a string.
        let name = unsafe { strdup(name) };
        // SAFETY: takes any size.
        let made = unsafe { malloc(size_of::<Queue>()) }.cast::<Queue>();
        if name.is_null() || made.is_null() {
            // SAFETY: NULL or what `strdup` gave.
            unsafe { free(name.cast()) };
            // SAFETY: NULL or what `malloc` gave.
            unsafe { free(made.cast()) };
            return Err(Errno::ENOSPC);
        }
        // SAFETY: wasip1 has one thread.
        let next = unsafe { QUEUES };
        // SAFETY: fresh memory of this size.
        unsafe {
            made.write(Queue {
                next,
                name,
                users: 0,
                most: most.unsigned_abs() as usize,
                size: size.unsigned_abs() as usize,
                present: 0,
                messages: ptr::null_mut(),
                notify: None,
            })
        };
        // SAFETY: wasip1 has one thread.
        unsafe { QUEUES = made };
        Ok(made)
    }

    unsafe fn open(
        name: *const c_char,
        flags: c_int,
        attributes: *const Attributes,
    ) -> Result<c_int> {
        // SAFETY: the caller's name is a string.
        let text = unsafe { CStr::from_ptr(name) };
        check_name(text.to_bytes())?;
        if flags & (O_RDONLY | O_WRONLY) == 0 {
            return Err(Errno::EINVAL);
        }
        let index = (0..LIMIT)
            // SAFETY: `slot` stays within the array; wasip1 has one thread.
            .find(|&index| unsafe { (*slot(index)).0.is_null() })
            .ok_or(Errno::EMFILE)?;
        // SAFETY: the list is sound.
        let place = unsafe { find(text) };
        // SAFETY: `find` gives a link of the list.
        let mut queue = unsafe { *place };
        if queue.is_null() {
            if flags & O_CREAT == 0 {
                return Err(Errno::ENOENT);
            }
            // SAFETY: by the caller's contract.
            queue = unsafe { make(name, attributes) }?;
        } else if flags & O_CREAT != 0 && flags & O_EXCL != 0 {
            return Err(Errno::EEXIST);
        }
        // SAFETY: an element of the list.
        unsafe { (*queue).users += 1 };
        // SAFETY: `slot` stays within the array.
        unsafe { slot(index).write((queue, flags)) };
        Ok(BASE + index as c_int)
    }

    /// POSIX `mq_open`.
    ///
    /// # Safety
    /// `name` is a string; with `O_CREAT` the mode and a pointer to attributes or NULL follow.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mq_open(
        name: *const c_char,
        flags: c_int,
        arguments: *const c_void,
    ) -> c_int {
        let mut attributes: *const Attributes = ptr::null();
        if flags & O_CREAT != 0 {
            let mut arguments = Arguments::new(arguments);
            // SAFETY: by this function's contract.
            let _mode: c_uint = unsafe { arguments.next() };
            // SAFETY: by this function's contract.
            let address: *mut c_void = unsafe { arguments.next() };
            attributes = address.cast_const().cast();
        }
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { open(name, flags, attributes) })
    }

    /// Frees queues that nobody has open and nobody can find.
    fn sweep() {
        let mut place = &raw mut QUEUES;
        loop {
            // SAFETY: the list's head or a `next` of an element.
            let at = unsafe { *place };
            // SAFETY: elements of the list are valid.
            let Some(queue) = (unsafe { at.as_mut() }) else {
                return;
            };
            if queue.users > 0 || !queue.name.is_null() {
                place = &raw mut queue.next;
                continue;
            }
            // SAFETY: as for reading it.
            unsafe { place.write(queue.next) };
            while let Some(message) = take(queue) {
                // SAFETY: `put` allocated it.
                unsafe { free(message.cast()) };
            }
            // SAFETY: `make` allocated it, and it is out of the list.
            unsafe { free(at.cast()) };
        }
    }

    /// POSIX `mq_close`.
    #[unsafe(no_mangle)]
    pub extern "C" fn mq_close(descriptor: c_int) -> c_int {
        errno::zero_or_minus_one(opened(descriptor).map(|(place, queue, _)| {
            queue.users -= 1;
            queue.notify = None;
            // SAFETY: the place is in the table.
            unsafe { place.write((ptr::null_mut(), 0)) };
            sweep();
        }))
    }

    /// POSIX `mq_unlink`.
    ///
    /// # Safety
    /// `name` is a string.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mq_unlink(name: *const c_char) -> c_int {
        // SAFETY: by this function's contract.
        let text = unsafe { CStr::from_ptr(name) };
        let outcome = check_name(text.to_bytes()).and_then(|()| {
            // SAFETY: the list is sound.
            let place = unsafe { find(text) };
            // SAFETY: `find` gives a link of the list.
            let found = unsafe { *place };
            // SAFETY: an element of the list, or NULL.
            let queue = unsafe { found.as_mut() }.ok_or(Errno::ENOENT)?;
            // SAFETY: `strdup` gave it.
            unsafe { free(queue.name.cast()) };
            queue.name = ptr::null_mut();
            sweep();
            Ok(())
        });
        errno::zero_or_minus_one(outcome)
    }

    fn take(queue: &mut Queue) -> Option<*mut Message> {
        let first = queue.messages;
        // SAFETY: NULL or a message of the queue.
        queue.messages = unsafe { first.as_ref() }?.next;
        queue.present -= 1;
        Some(first)
    }

    unsafe fn put(
        queue: &mut Queue,
        text: *const c_char,
        length: usize,
        priority: c_uint,
    ) -> Result<()> {
        // SAFETY: takes any size.
        let made = unsafe { malloc(size_of::<Message>() + length) }.cast::<Message>();
        if made.is_null() {
            return Err(Errno::ENOMEM);
        }
        let mut place = &raw mut queue.messages;
        loop {
            // SAFETY: the list's head or a `next` of a message.
            let at = unsafe { *place };
            // SAFETY: NULL or a message of the queue.
            match unsafe { at.as_mut() } {
                Some(message) if message.priority >= priority => place = &raw mut message.next,
                _ => break,
            }
        }
        // SAFETY: as above.
        let next = unsafe { *place };
        // SAFETY: fresh memory of this size.
        unsafe {
            made.write(Message {
                next,
                priority,
                length,
            })
        };
        // SAFETY: the caller's text has `length` bytes, and there is room for them behind the message.
        unsafe { ptr::copy_nonoverlapping(text.cast::<u8>(), made.wrapping_add(1).cast(), length) };
        // SAFETY: as for reading it.
        unsafe { place.write(made) };
        queue.present += 1;
        Ok(())
    }

    /// Waits until a handler may have changed the queue.
    unsafe fn wait(function: &str, flags: c_int, limit: *const timespec) -> Result<()> {
        if flags & O_NONBLOCK != 0 {
            return Err(Errno::EAGAIN);
        }
        if limit.is_null() {
            return match waiting::for_handler(function) {
                RESTART => Ok(()),
                error => Err(error),
            };
        }
        // SAFETY: the caller's time is valid.
        let limit = unsafe { *limit };
        let end = waiting::nanoseconds(limit)?;
        match waiting::until_or_handler(end, clockid::REALTIME) {
            Err(RESTART) => Ok(()),
            other => other,
        }
    }

    unsafe fn send_until(
        descriptor: c_int,
        (text, length): (*const c_char, usize),
        priority: c_uint,
        limit: *const timespec,
    ) -> Result<()> {
        if priority >= PRIORITIES {
            return Err(Errno::EINVAL);
        }
        loop {
            let (_, queue, flags) = opened(descriptor)?;
            if flags & O_WRONLY == 0 {
                return Err(Errno::EBADF);
            }
            if length > queue.size {
                return Err(Errno::EMSGSIZE);
            }
            if queue.present < queue.most {
                // SAFETY: by the caller's contract.
                unsafe { put(queue, text, length, priority) }?;
                if queue.present == 1
                    && let Some(Notify::Signal(signal, value)) = queue.notify.take()
                {
                    // A full queue of signals loses it, and there is nobody to tell.
                    let _ = send(signal, SI_MESGQ, value);
                }
                return Ok(());
            }
            // SAFETY: by the caller's contract.
            unsafe { wait("mq_send", flags, limit) }?;
        }
    }

    /// POSIX `mq_send`.
    ///
    /// # Safety
    /// `text` has `length` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mq_send(
        descriptor: c_int,
        text: *const c_char,
        length: usize,
        priority: c_uint,
    ) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { mq_timedsend(descriptor, text, length, priority, ptr::null()) }
    }

    /// POSIX `mq_timedsend`.
    ///
    /// # Safety
    /// `text` has `length` bytes; `limit` is NULL or a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mq_timedsend(
        descriptor: c_int,
        text: *const c_char,
        length: usize,
        priority: c_uint,
        limit: *const timespec,
    ) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { send_until(descriptor, (text, length), priority, limit) })
    }

    unsafe fn receive_until(
        descriptor: c_int,
        (buffer, room): (*mut c_char, usize),
        priority: *mut c_uint,
        limit: *const timespec,
    ) -> Result<isize> {
        loop {
            let (_, queue, flags) = opened(descriptor)?;
            if flags & O_RDONLY == 0 {
                return Err(Errno::EBADF);
            }
            if room < queue.size {
                return Err(Errno::EMSGSIZE);
            }
            if let Some(message) = take(queue) {
                // SAFETY: a message that was in the queue.
                let found = unsafe { &*message };
                let length = found.length;
                if !priority.is_null() {
                    // SAFETY: the caller's place is writable.
                    unsafe { priority.write(found.priority) };
                }
                // SAFETY: no message is longer than the queue's size, for which the caller has room.
                unsafe { ptr::copy_nonoverlapping(message.wrapping_add(1).cast(), buffer, length) };
                // SAFETY: `put` allocated it.
                unsafe { free(message.cast()) };
                return Ok(length.cast_signed());
            }
            // SAFETY: by the caller's contract.
            unsafe { wait("mq_receive", flags, limit) }?;
        }
    }

    /// POSIX `mq_receive`.
    ///
    /// # Safety
    /// `buffer` has room for `room` bytes; `priority` is NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mq_receive(
        descriptor: c_int,
        buffer: *mut c_char,
        room: usize,
        priority: *mut c_uint,
    ) -> isize {
        // SAFETY: by this function's contract.
        unsafe { mq_timedreceive(descriptor, buffer, room, priority, ptr::null()) }
    }

    /// POSIX `mq_timedreceive`.
    ///
    /// # Safety
    /// As `mq_receive`; `limit` is NULL or a time.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mq_timedreceive(
        descriptor: c_int,
        buffer: *mut c_char,
        room: usize,
        priority: *mut c_uint,
        limit: *const timespec,
    ) -> isize {
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { receive_until(descriptor, (buffer, room), priority, limit) })
    }

    /// POSIX `mq_getattr`.
    ///
    /// # Safety
    /// `attributes` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mq_getattr(descriptor: c_int, attributes: *mut Attributes) -> c_int {
        errno::zero_or_minus_one(opened(descriptor).map(|(_, queue, flags)| {
            let found = Attributes {
                flags: flags & O_NONBLOCK,
                most: queue.most as c_long,
                size: queue.size as c_long,
                present: queue.present as c_long,
                unused: [0; 4],
            };
            // SAFETY: by this function's contract.
            unsafe { attributes.write(found) }
        }))
    }

    /// POSIX `mq_setattr`: changes `O_NONBLOCK` only.
    ///
    /// # Safety
    /// `new` is valid, `old` NULL or writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mq_setattr(
        descriptor: c_int,
        new: *const Attributes,
        old: *mut Attributes,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let wanted = unsafe { (*new).flags } & O_NONBLOCK;
        // SAFETY: by this function's contract.
        if !old.is_null() && unsafe { mq_getattr(descriptor, old) } != 0 {
            return -1;
        }
        errno::zero_or_minus_one(opened(descriptor).map(|(place, queue, flags)| {
            // SAFETY: the place is in the table.
            unsafe { place.write((&raw mut *queue, flags & !O_NONBLOCK | wanted)) }
        }))
    }

    /// POSIX `mq_notify`.
    ///
    /// # Safety
    /// `event` is NULL or valid.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn mq_notify(descriptor: c_int, event: *const Event) -> c_int {
        let outcome = opened(descriptor).and_then(|(_, queue, _)| {
            // SAFETY: by this function's contract.
            let Some(event) = (unsafe { event.as_ref() }) else {
                queue.notify = None;
                return Ok(());
            };
            let wanted = event.meaning()?;
            if queue.notify.is_some() {
                return Err(Errno::EBUSY);
            }
            queue.notify = Some(wanted);
            Ok(())
        });
        errno::zero_or_minus_one(outcome)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_one_slash() {
        assert_eq!(check_name(b"/a"), Ok(()));
        assert_eq!(check_name(b"a"), Err(Errno::EINVAL));
        assert_eq!(check_name(b""), Err(Errno::EINVAL));
        assert_eq!(check_name(b"/"), Err(Errno::ENOENT));
        assert_eq!(check_name(b"/a/b"), Err(Errno::EACCES));
    }
}
