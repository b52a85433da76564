//! `sigaction`, `raise`, `sigprocmask`, `pthread_sigmask`, `sigpending`, `__SIG_ERR`, `__SIG_IGN`: POSIX XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::message;
    use crate::signal::state::{self, Set, bit, number};
    use core::ffi::{CStr, c_int, c_long, c_void};
    use core::ptr;

    /// A handler; NULL is `SIG_DFL`.
    pub type Handler = Option<unsafe extern "C" fn(c_int)>;

    /// `siginfo_t`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Information {
        /// The signal.
        pub signal: c_int,
        error: c_int,
        /// `SI_USER` (0) or `SI_QUEUE` (-1).
        pub origin: c_int,
        /// Of the sender: this process.
        pub process: c_int,
        /// Of the sender.
        pub user: u32,
        /// What `sigqueue` passed.
        pub value: *mut c_void,
        address: *mut c_void,
        status: c_int,
        band: c_long,
        rest: [c_int; 23],
    }

    /// `struct sigaction`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Action {
        /// `sa_handler`; with `SA_SIGINFO` a function of three parameters.
        pub handler: Handler,
        /// Signals blocked while the handler runs.
        pub mask: Set,
        /// `SA_…`.
        pub flags: c_int,
    }

    /// `SA_SIGINFO`, `SA_NODEFER`, `SA_RESETHAND`.
    const SIGINFO: c_int = 4;
    const NODEFER: c_int = 0x4000_0000;
    const RESETHAND: c_int = c_int::MIN;
    /// `SA_RESTART`.
    const RESTART: c_int = 0x1000_0000;

    /// `SI_USER`.
    const FROM_USER: c_int = 0;

    const DEFAULT: Action = Action {
        handler: None,
        mask: 0,
        flags: 0,
    };

    static mut ACTIONS: [Action; number::LAST as usize] = [DEFAULT; number::LAST as usize];
    static mut BLOCKED: Set = 0;
    static mut PENDING: Set = 0;
    /// Handlers that ran, and how many of them interrupt system calls, having no `SA_RESTART`.
    static mut RAN: (u32, u32) = (0, 0);

    /// A pending signal.
    #[derive(Clone, Copy)]
    struct Entry {
        signal: c_int,
        origin: c_int,
        value: *mut c_void,
    }

    /// `SIGQUEUE_MAX`, and room for one of each ordinary signal.
    const QUEUE_LIMIT: usize = 128 + 32;
    /// Pending signals in the order of their coming: of an ordinary signal one, of a real-time signal every one.
    static mut QUEUE: [Entry; QUEUE_LIMIT] = [Entry {
        signal: 0,
        origin: 0,
        value: ptr::null_mut(),
    }; QUEUE_LIMIT];
    static mut QUEUED: usize = 0;

    fn entry(index: usize) -> *mut Entry {
        (&raw mut QUEUE)
            .cast::<Entry>()
            .wrapping_add(index % QUEUE_LIMIT)
    }

    /// Adds a signal at the queue's end.
    fn enqueue(new: Entry) -> Result<()> {
        // SAFETY: wasip1 has one thread.
        let used = unsafe { QUEUED };
        let limit = if new.signal < number::FIRST_REAL_TIME {
            QUEUE_LIMIT
        } else {
            QUEUE_LIMIT - number::FIRST_REAL_TIME as usize
        };
        if used >= limit {
            return Err(Errno::EAGAIN);
        }
        // SAFETY: `entry` stays within the array.
        unsafe { entry(used).write(new) };
        // SAFETY: wasip1 has one thread.
        unsafe { QUEUED = used + 1 };
        Ok(())
    }

    /// Takes the first entry of a signal out of the queue, and says whether there are more of it.
    fn dequeue(signal: c_int) -> Option<(Entry, bool)> {
        // SAFETY: wasip1 has one thread.
        let used = unsafe { QUEUED };
        // SAFETY: `entry` stays within the array.
        let is = |&index: &usize| unsafe { (*entry(index)).signal == signal };
        let mut places = (0..used).filter(is);
        let index = places.next()?;
        let more = places.next().is_some();
        // SAFETY: `entry` stays within the array.
        let found = unsafe { *entry(index) };
        for place in index + 1..used {
            // SAFETY: `entry` stays within the array.
            let next = unsafe { *entry(place) };
            // SAFETY: as above.
            unsafe { entry(place - 1).write(next) };
        }
        // SAFETY: wasip1 has one thread.
        unsafe { QUEUED = used - 1 };
        Some((found, more))
    }

    /// How many handlers have run, and how many of them without `SA_RESTART`.
    pub fn handlers_run() -> (u32, u32) {
        // SAFETY: wasip1 has one thread.
        unsafe { RAN }
    }

    use crate::replaceable::{abort, strsignal};

    /// `SIG_ERR` points here: what `signal` returns on failure. It is never called.
    #[unsafe(no_mangle)]
    pub extern "C" fn __SIG_ERR(_signal: c_int) {
        core::arch::wasm32::unreachable()
    }

    /// `SIG_IGN` points here. It is never called.
    #[unsafe(no_mangle)]
    pub extern "C" fn __SIG_IGN(_signal: c_int) {
        // A body of its own, so that no linker folds it together with `__SIG_ERR`.
    }

    fn is_ignore(handler: Handler) -> bool {
        handler.is_some_and(|function| function as usize == __SIG_IGN as *const () as usize)
    }

    fn place(signal: c_int) -> *mut Action {
        let index = signal.wrapping_sub(1).cast_unsigned() as usize % number::LAST as usize;
        (&raw mut ACTIONS).cast::<Action>().wrapping_add(index)
    }

    /// The mask of blocked signals.
    pub fn blocked() -> Set {
        // SAFETY: wasip1 has one thread.
        unsafe { BLOCKED }
    }

    /// Replaces the mask and delivers nothing: what `sigwait` takes must not reach a handler.
    pub fn set_blocked_quietly(mask: Set) {
        // SAFETY: wasip1 has one thread.
        unsafe { BLOCKED = mask };
    }

    /// Replaces the mask and delivers what it no longer blocks.
    pub fn set_blocked(mask: Set) {
        // SAFETY: wasip1 has one thread.
        unsafe { BLOCKED = mask };
        deliver_pending();
    }

    /// Pending signals.
    pub fn pending() -> Set {
        // SAFETY: wasip1 has one thread.
        unsafe { PENDING }
    }

    /// Takes a pending signal: what `sigwait` does. None if it is not pending.
    pub fn take_pending(signal: c_int) -> Option<Information> {
        let bit = bit(signal).ok()?;
        if pending() & bit == 0 {
            return None;
        }
        let (found, more) = dequeue(signal)?;
        if !more {
            // SAFETY: wasip1 has one thread.
            unsafe { PENDING &= !bit };
        }
        Some(information(signal, found.origin, found.value))
    }

    fn information(signal: c_int, origin: c_int, value: *mut c_void) -> Information {
        Information {
            signal,
            error: 0,
            origin,
            process: crate::unistd::pid::SELF,
            user: 0,
            value,
            address: ptr::null_mut(),
            status: 0,
            band: 0,
            rest: [0; 23],
        }
    }

    fn deliver_pending() {
        while let Some(signal) = state::lowest(pending() & !blocked()) {
            let Some(information) = take_pending(signal) else {
                return;
            };
            deliver(&information);
        }
    }

    /// Sends a signal to this program.
    ///
    /// # Errors
    /// EINVAL when there is no such signal.
    pub fn send(signal: c_int, origin: c_int, value: *mut c_void) -> Result<()> {
        let bit = bit(signal)?;
        if blocked() & bit == 0 {
            deliver(&information(signal, origin, value));
            return Ok(());
        }
        // SAFETY: as in `place`.
        let handler = unsafe { (*place(signal)).handler };
        if is_ignore(handler) {
            return Ok(());
        }
        // An ordinary signal that is pending already is not sent twice.
        if pending() & bit == 0 || signal >= number::FIRST_REAL_TIME {
            enqueue(Entry {
                signal,
                origin,
                value,
            })?;
        }
        // SAFETY: wasip1 has one thread.
        unsafe { PENDING |= bit };
        Ok(())
    }

    fn deliver(information: &Information) {
        let signal = information.signal;
        // SAFETY: `place` stays within the array; wasip1 has one thread.
        let action = unsafe { *place(signal) };
        if action.handler.is_none() {
            if state::default_action(signal) == state::Default::Terminate {
                terminate(signal);
            }
            return;
        }
        if is_ignore(action.handler) {
            return;
        }
        if action.flags & RESETHAND != 0 {
            // SAFETY: as above.
            unsafe { (*place(signal)).handler = None };
        }
        let (ran, interrupting) = handlers_run();
        let interrupts = u32::from(action.flags & RESTART == 0);
        // SAFETY: wasip1 has one thread.
        unsafe { RAN = (ran.wrapping_add(1), interrupting.wrapping_add(interrupts)) };
        let before = blocked();
        let itself = if action.flags & NODEFER != 0 {
            0
        } else {
            bit(signal).unwrap_or(0)
        };
        // SAFETY: wasip1 has one thread.
        unsafe { BLOCKED = (before | action.mask | itself) & !state::UNBLOCKABLE };
        // SAFETY: the program installed the action.
        unsafe { __wasikit_call_handler(&action, information) };
        set_blocked(before);
    }

    unsafe extern "C" {
        fn __wasikit_call_handler(action: &Action, information: &Information);
    }

    /// Calls a handler on the stack that is in use: without `sigaltstack` in the program there is no other.
    #[unsafe(export_name = "default:__wasikit_call_handler")]
    unsafe extern "C" fn call_here(action: &Action, information: &Information) {
        // SAFETY: by the caller's contract.
        unsafe { call_handler(action, information) }
    }

    /// Calls the handler of an action.
    ///
    /// # Safety
    /// The action is one that the program installed.
    #[inline(never)]
    pub unsafe fn call_handler(action: &Action, information: &Information) {
        let Some(handler) = action.handler else {
            return;
        };
        if action.flags & SIGINFO != 0 {
            // SAFETY: with SA_SIGINFO the program installed a function of this type.
            let function = unsafe {
                core::mem::transmute::<
                    unsafe extern "C" fn(c_int),
                    unsafe extern "C" fn(c_int, *const Information, *mut c_void),
                >(handler)
            };
            // SAFETY: the program vouched for its handler.
            unsafe { function(information.signal, information, ptr::null_mut()) };
        } else {
            // SAFETY: the program vouched for its handler.
            unsafe { handler(information.signal) };
        }
    }

    /// Ends the program as a signal without a handler does: with a word on standard error and a trap.
    fn terminate(signal: c_int) -> ! {
        // SAFETY: takes any number and returns a string.
        let name = unsafe { strsignal(signal) };
        // SAFETY: as above.
        let name = unsafe { CStr::from_ptr(name) }.to_bytes();
        let parts = [b"terminated by signal: ".as_slice(), name, b"\n"];
        message::write(&parts);
        core::arch::wasm32::unreachable()
    }

    /// What `abort` runs before it traps: a handler for SIGABRT, blocked or not (C17 7.22.4.1).
    #[unsafe(export_name = "strong:__wasikit_signal_abort")]
    extern "C" fn handle_abort() {
        // SAFETY: wasip1 has one thread.
        unsafe { BLOCKED &= !(1 << (number::SIGABRT - 1)) };
        // SAFETY: `place` stays within the array.
        let handler = unsafe { (*place(number::SIGABRT)).handler };
        if handler.is_some() && !is_ignore(handler) {
            deliver(&information(number::SIGABRT, FROM_USER, ptr::null_mut()));
        }
    }

    /// Installs an action and gives the old one.
    ///
    /// # Errors
    /// EINVAL when there is no such signal, or it cannot be caught.
    pub fn install(signal: c_int, new: Option<Action>) -> Result<Action> {
        let bit = bit(signal)?;
        let place = place(signal);
        // SAFETY: `place` stays within the array; wasip1 has one thread.
        let old = unsafe { *place };
        if let Some(new) = new {
            if bit & state::UNBLOCKABLE != 0 {
                return Err(Errno::EINVAL);
            }
            let ignored =
                new.handler.is_none() && state::default_action(signal) == state::Default::Ignore;
            if is_ignore(new.handler) || ignored {
                // A pending signal that becomes ignored is discarded.
                while take_pending(signal).is_some() {}
            }
            // SAFETY: as above.
            unsafe { place.write(new) };
        }
        Ok(old)
    }

    /// POSIX `sigaction`.
    ///
    /// # Safety
    /// `new` and `old` are NULL or valid.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigaction(
        signal: c_int,
        new: *const Action,
        old: *mut Action,
    ) -> c_int {
        // SAFETY: by this function's contract.
        let wanted = (!new.is_null()).then(|| unsafe { *new });
        let before = install(signal, wanted).map(|before| {
            if !old.is_null() {
                // SAFETY: by this function's contract.
                unsafe { old.write(before) };
            }
        });
        errno::zero_or_minus_one(before)
    }

    /// A pipe is written that nobody reads.
    #[unsafe(export_name = "strong:__wasikit_pipe_broken")]
    extern "C" fn pipe_broken() {
        raise(number::SIGPIPE);
    }

    /// C's `raise`. Signal 0 is sent to nobody, as by `kill`.
    #[unsafe(no_mangle)]
    pub extern "C" fn raise(signal: c_int) -> c_int {
        if signal == 0 {
            return 0;
        }
        if signal == number::SIGABRT {
            // SAFETY: `place` stays within the array.
            let handler = unsafe { (*place(signal)).handler };
            if handler.is_none() && blocked() & (1 << (number::SIGABRT - 1)) == 0 {
                // SAFETY: may be called at any time.
                unsafe { abort() }
            }
        }
        errno::zero_or_minus_one(send(signal, FROM_USER, ptr::null_mut()))
    }

    /// POSIX `pthread_sigmask`: returns the error number.
    ///
    /// # Safety
    /// `set` and `old` are NULL or valid.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pthread_sigmask(how: c_int, set: *const Set, old: *mut Set) -> c_int {
        let before = blocked();
        if !set.is_null() {
            // SAFETY: by this function's contract.
            match state::changed_mask(how, before, unsafe { *set }) {
                Ok(mask) => set_blocked(mask),
                Err(error) => return c_int::from(error.0),
            }
        }
        if !old.is_null() {
            // SAFETY: by this function's contract.
            unsafe { old.write(before) };
        }
        0
    }

    /// POSIX `sigprocmask`.
    ///
    /// # Safety
    /// As `pthread_sigmask`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigprocmask(how: c_int, set: *const Set, old: *mut Set) -> c_int {
        // SAFETY: by this function's contract.
        let code = unsafe { pthread_sigmask(how, set, old) };
        if code == 0 {
            return 0;
        }
        errno::set(Errno::EINVAL);
        -1
    }

    /// What `ppoll` and `pselect` do with the signal mask: sets it and gives the old one.
    #[unsafe(export_name = "strong:__wasikit_swap_signal_mask")]
    unsafe extern "C" fn swap_mask(mask: *const Set) -> Set {
        let before = blocked();
        // SAFETY: the caller's mask is initialised.
        set_blocked(unsafe { *mask } & !state::UNBLOCKABLE);
        before
    }

    /// The same for `sigsetjmp` and `siglongjmp`.
    #[unsafe(export_name = "strong:__wasikit_swap_jump_mask")]
    unsafe extern "C" fn swap_jump_mask(mask: *const Set) -> Set {
        // SAFETY: by this function's contract.
        unsafe { swap_mask(mask) }
    }

    /// POSIX `sigpending`.
    ///
    /// # Safety
    /// `set` is writable.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn sigpending(set: *mut Set) -> c_int {
        // SAFETY: by this function's contract.
        unsafe { set.write(pending()) };
        0
    }
}
