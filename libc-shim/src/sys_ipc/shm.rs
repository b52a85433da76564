//! `shmget`, `shmat`, `shmdt`, `shmctl`: XSI shared memory. Every attachment of a segment is at the same address.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::sys_ipc::table::{CREATE, LIMIT, Permissions, REMOVE, SET, STATUS, Slot, find, get};
    use crate::unistd::pid::SELF;
    use crate::wasi::{self, clockid};
    use core::ffi::{c_int, c_long, c_void};
    use core::ptr;

    unsafe extern "C" {
        fn aligned_alloc(alignment: usize, size: usize) -> *mut c_void;
        fn free(memory: *mut c_void);
    }

    /// `SHMLBA`.
    const ALIGNMENT: usize = 4096;
    /// `SHM_RND`.
    const ROUND: c_int = 0o20000;

    /// `struct shmid_ds`.
    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Status {
        permissions: Permissions,
        size: usize,
        attached: i64,
        detached: i64,
        changed: i64,
        creator: c_int,
        last: c_int,
        attachments: usize,
        rest: [c_long; 2],
    }

    const NEW: Status = Status {
        permissions: Permissions::NONE,
        size: 0,
        attached: 0,
        detached: 0,
        changed: 0,
        creator: SELF,
        last: 0,
        attachments: 0,
        rest: [0; 2],
    };

    struct Segment {
        start: *mut c_void,
        removed: bool,
        status: Status,
    }

    static mut SEGMENTS: [Slot<Segment>; LIMIT] = [const {
        Slot {
            used: false,
            permissions: Permissions::NONE,
            body: Segment {
                start: ptr::null_mut(),
                removed: false,
                status: NEW,
            },
        }
    }; LIMIT];

    fn segments() -> &'static mut [Slot<Segment>; LIMIT] {
        let all = &raw mut SEGMENTS;
        // SAFETY: wasip1 has one thread, and no two of these references are used at once.
        unsafe { &mut *all }
    }

    fn now() -> i64 {
        let time = wasi::clock_time_get(clockid::REALTIME, 1).unwrap_or(0);
        (time / 1_000_000_000).cast_signed()
    }

    fn obtain(key: c_int, size: usize, flags: c_int) -> Result<c_int> {
        // A new segment needs a size; EINVAL must not leave one behind.
        let exists = key != 0 && get(segments(), key, 0).is_ok();
        if !exists && (key == 0 || flags & CREATE != 0) && !(1..=1 << 30).contains(&size) {
            return Err(Errno::EINVAL);
        }
        let (id, slot, new) = get(segments(), key, flags)?;
        if !new {
            return if size > slot.body.status.size {
                Err(Errno::EINVAL)
            } else {
                Ok(id)
            };
        }
        // SAFETY: takes any size that is a multiple of the alignment.
        let start = unsafe { aligned_alloc(ALIGNMENT, size.next_multiple_of(ALIGNMENT)) };
        if start.is_null() {
            slot.used = false;
            return Err(Errno::ENOMEM);
        }
        // SAFETY: fresh memory of at least this size.
        unsafe { ptr::write_bytes(start.cast::<u8>(), 0, size) };
        slot.body = Segment {
            start,
            removed: false,
            status: Status {
                size,
                changed: now(),
                ..NEW
            },
        };
        Ok(id)
    }

    /// XSI `shmget`.
    #[unsafe(no_mangle)]
    pub extern "C" fn shmget(key: c_int, size: usize, flags: c_int) -> c_int {
        errno::or_minus_one(obtain(key, size, flags))
    }

    fn attach(id: c_int, address: *const c_void, flags: c_int) -> Result<*mut c_void> {
        let body = &mut find(segments(), id)?.body;
        let wanted = if flags & ROUND != 0 {
            address.addr() / ALIGNMENT * ALIGNMENT
        } else {
            address.addr()
        };
        // Memory cannot be put where the program wants it.
        if wanted != 0 && wanted != body.start.addr() {
            return Err(Errno::EINVAL);
        }
        body.status.attachments += 1;
        body.status.attached = now();
        body.status.last = SELF;
        Ok(body.start)
    }

    /// XSI `shmat`.
    #[unsafe(no_mangle)]
    pub extern "C" fn shmat(id: c_int, address: *const c_void, flags: c_int) -> *mut c_void {
        match attach(id, address, flags) {
            Ok(start) => start,
            Err(error) => {
                errno::set(error);
                ptr::without_provenance_mut(usize::MAX)
            }
        }
    }

    /// Frees a segment that was removed and that nobody has attached.
    fn sweep(slot: &mut Slot<Segment>) {
        if slot.body.removed && slot.body.status.attachments == 0 {
            slot.used = false;
            // SAFETY: `obtain` allocated it.
            unsafe { free(slot.body.start) };
        }
    }

    /// XSI `shmdt`.
    ///
    /// # Safety
    /// The segment's memory is not used any more if it was removed and this is its last attachment.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn shmdt(address: *const c_void) -> c_int {
        let slot = segments().iter_mut().find(|slot| {
            slot.used && slot.body.status.attachments > 0 && ptr::eq(slot.body.start, address)
        });
        errno::zero_or_minus_one(slot.ok_or(Errno::EINVAL).map(|slot| {
            slot.body.status.attachments -= 1;
            slot.body.status.detached = now();
            slot.body.status.last = SELF;
            sweep(slot);
        }))
    }

    unsafe fn control(id: c_int, command: c_int, status: *mut Status) -> Result<()> {
        let slot = find(segments(), id)?;
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
                slot.permissions.set(unsafe { &(*status).permissions });
                slot.body.status.changed = now();
            }
            REMOVE => {
                slot.body.removed = true;
                slot.permissions.forget_key();
                sweep(slot);
            }
            _ => return Err(Errno::EINVAL),
        }
        Ok(())
    }

    /// XSI `shmctl`.
    ///
    /// # Safety
    /// `status` is valid where the command uses it.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn shmctl(id: c_int, command: c_int, status: *mut Status) -> c_int {
        // SAFETY: by this function's contract.
        errno::zero_or_minus_one(unsafe { control(id, command, status) })
    }
}
