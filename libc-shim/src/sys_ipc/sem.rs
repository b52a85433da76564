//! `semget`, `semop`, `semctl`: XSI semaphores. `SEM_UNDO` has nothing to undo: when the program ends, so do they.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::sys_ipc::table::{
        CREATE, LIMIT, Permissions, REMOVE, SET, STATUS, Slot, find, get, unready,
    };
    use crate::unistd::pid::SELF;
    use crate::variadic::Arguments;
    use crate::wasi::{self, clockid};
    use core::ffi::{c_int, c_long, c_void};

    /// Semaphores of a set.
    const MOST: usize = 32;
    /// `SEMVMX`.
    const LARGEST: c_int = 32767;
    /// Operations of a call.
    const OPERATIONS: usize = 32;

    /// `struct semid_ds`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Status {
        permissions: Permissions,
        operated: i64,
        changed: i64,
        count: u16,
        rest: [c_long; 2],
    }

    /// `struct sembuf`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Operation {
        number: u16,
        change: i16,
        flags: i16,
    }

    #[derive(Clone, Copy)]
    struct Set {
        values: [u16; MOST],
        last: [c_int; MOST],
        count: usize,
        operated: i64,
        changed: i64,
    }

    const NEW: Set = Set {
        values: [0; MOST],
        last: [0; MOST],
        count: 0,
        operated: 0,
        changed: 0,
    };

    static mut SETS: [Slot<Set>; LIMIT] = [const {
        Slot {
            used: false,
            permissions: Permissions::NONE,
            body: NEW,
        }
    }; LIMIT];

    fn sets() -> &'static mut [Slot<Set>; LIMIT] {
        let all = &raw mut SETS;
        // SAFETY: wasip1 has one thread, and no two of these references are used at once.
        unsafe { &mut *all }
    }

    fn now() -> i64 {
        let time = wasi::clock_time_get(clockid::REALTIME, 1).unwrap_or(0);
        (time / 1_000_000_000).cast_signed()
    }

    fn obtain(key: c_int, count: c_int, flags: c_int) -> Result<c_int> {
        let count = usize::try_from(count).map_err(|_| Errno::EINVAL)?;
        let exists = key != 0 && get(sets(), key, 0).is_ok();
        if count > MOST || (!exists && count == 0 && (key == 0 || flags & CREATE != 0)) {
            return Err(Errno::EINVAL);
        }
        let (id, slot, new) = get(sets(), key, flags)?;
        if new {
            slot.body = Set {
                count,
                changed: now(),
                ..NEW
            };
        } else if count > slot.body.count {
            return Err(Errno::EINVAL);
        }
        Ok(id)
    }

    /// XSI `semget`.
    #[unsafe(no_mangle)]
    pub extern "C" fn semget(key: c_int, count: c_int, flags: c_int) -> c_int {
        errno::or_minus_one(obtain(key, count, flags))
    }

    /// Makes all operations or none: the operation that would have to wait, if any.
    fn attempt(set: &mut Set, operations: &[Operation]) -> Result<Option<Operation>> {
        let mut values = set.values;
        for operation in operations {
            let number = usize::from(operation.number);
            let place = values
                .get_mut(number)
                .filter(|_| number < set.count)
                .ok_or(Errno::EFBIG)?;
            let value = c_int::from(*place) + c_int::from(operation.change);
            if value < 0 || (operation.change == 0 && *place != 0) {
                return Ok(Some(*operation));
            }
            if value > LARGEST {
                return Err(Errno::ERANGE);
            }
            *place = value as u16;
        }
        set.values = values;
        for operation in operations {
            if let Some(last) = set.last.get_mut(usize::from(operation.number)) {
                *last = SELF;
            }
        }
        set.operated = now();
        Ok(None)
    }

    unsafe fn operate(id: c_int, operations: *const Operation, count: usize) -> Result<()> {
        if count == 0 {
            return Err(Errno::EINVAL);
        }
        if count > OPERATIONS {
            return Err(Errno::E2BIG);
        }
        // SAFETY: the caller has `count` operations.
        let operations = unsafe { core::slice::from_raw_parts(operations, count) };
        let slot = find(sets(), id)?;
        match attempt(&mut slot.body, operations)? {
            Some(waits) => Err(unready("semop", waits.flags.into(), Errno::EAGAIN)),
            None => Ok(()),
        }
    }

    /// XSI `semop`.
    ///
    /// # Safety
    /// `operations` points to `count` of them.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn semop(id: c_int, operations: *const Operation, count: usize) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { operate(id, operations, count) })
    }

    /// Commands of `semctl`.
    mod command {
        use core::ffi::c_int;
        pub const GETPID: c_int = 11;
        pub const GETVAL: c_int = 12;
        pub const GETALL: c_int = 13;
        pub const GETNCNT: c_int = 14;
        pub const GETZCNT: c_int = 15;
        pub const SETVAL: c_int = 16;
        pub const SETALL: c_int = 17;
    }

    /// `argument` is what `union semun` holds: a number or an address.
    unsafe fn control(
        id: c_int,
        number: c_int,
        code: c_int,
        argument: *mut c_void,
    ) -> Result<c_int> {
        let slot = find(sets(), id)?;
        let set = &mut slot.body;
        let index = usize::try_from(number)
            .ok()
            .filter(|&index| index < set.count)
            .ok_or(Errno::EINVAL);
        match code {
            command::GETVAL => {
                let value = set.values.get(index?).ok_or(Errno::EINVAL)?;
                return Ok(c_int::from(*value));
            }
            command::GETPID => return set.last.get(index?).copied().ok_or(Errno::EINVAL),
            // Nobody else can be waiting.
            command::GETNCNT | command::GETZCNT => {
                index?;
            }
            command::SETVAL => {
                let place = set.values.get_mut(index?).ok_or(Errno::EINVAL)?;
                let value = argument.addr().cast_signed();
                *place = u16::try_from(value)
                    .ok()
                    .filter(|&value| c_int::from(value) <= LARGEST)
                    .ok_or(Errno::ERANGE)?;
                set.changed = now();
            }
            command::GETALL => {
                for (index, value) in set.values.iter().take(set.count).enumerate() {
                    // SAFETY: the caller's array has a place for every semaphore.
                    unsafe { argument.cast::<u16>().wrapping_add(index).write(*value) };
                }
            }
            command::SETALL => {
                for (index, value) in set.values.iter_mut().take(set.count).enumerate() {
                    // SAFETY: the caller's array has a value for every semaphore.
                    *value = unsafe { *argument.cast::<u16>().wrapping_add(index) };
                }
                set.changed = now();
            }
            STATUS => {
                let found = Status {
                    permissions: slot.permissions,
                    operated: set.operated,
                    changed: set.changed,
                    count: set.count as u16,
                    rest: [0; 2],
                };
                // SAFETY: the caller's place is writable.
                unsafe { argument.cast::<Status>().write(found) };
            }
            SET => {
                set.changed = now();
                // SAFETY: the caller's status is valid.
                slot.permissions
                    .set(unsafe { &(*argument.cast::<Status>()).permissions });
            }
            REMOVE => slot.used = false,
            _ => return Err(Errno::EINVAL),
        }
        Ok(0)
    }

    /// XSI `semctl`. C passes `union semun` by its address.
    ///
    /// # Safety
    /// The fourth argument is what the command asks for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn semctl(
        id: c_int,
        number: c_int,
        code: c_int,
        arguments: *const c_void,
    ) -> c_int {
        let mut argument: *mut c_void = core::ptr::null_mut();
        let takes_one = matches!(
            code,
            command::GETALL | command::SETALL | command::SETVAL | STATUS | SET
        );
        if takes_one && !arguments.is_null() {
            // SAFETY: the program passes the argument that this command takes.
            argument = unsafe { Arguments::new(arguments).next() };
            // A union travels by the address of a copy in the caller's frame, above ours; a plain number, which many programs
            // pass for SETVAL, is smaller than any such address.
            let frame = (&raw const argument).addr();
            if code != command::SETVAL || argument.addr() > frame {
                argument = unwrap_union(argument);
            }
        }
        // SAFETY: by this function's contract.
        errno::or_minus_one(unsafe { control(id, number, code, argument) })
    }

    /// The word that a `union semun` at this address holds.
    fn unwrap_union(address: *mut c_void) -> *mut c_void {
        // SAFETY: the program passes a `union semun`, as POSIX says, and so its address.
        unsafe { *address.cast::<*mut c_void>() }
    }
}
