//! Objects with keys and ids: what the three kinds share.

use crate::errno::{Errno, Result};
use core::ffi::{c_int, c_long};

/// `IPC_CREAT`.
pub const CREATE: c_int = 0o1000;
/// `IPC_EXCL`.
pub const EXCLUSIVE: c_int = 0o2000;
/// `IPC_NOWAIT`.
pub const NO_WAIT: c_int = 0o4000;
/// `IPC_RMID`.
pub const REMOVE: c_int = 0;
/// `IPC_SET`.
pub const SET: c_int = 1;
/// `IPC_STAT`.
pub const STATUS: c_int = 2;

/// How many objects of a kind there can be.
pub const LIMIT: usize = 64;

/// `struct ipc_perm`.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Permissions {
    key: c_int,
    user: u32,
    group: u32,
    creator: u32,
    creators_group: u32,
    mode: u32,
    sequence: c_int,
    rest: [c_long; 2],
}

impl Permissions {
    /// None, for an object that is not made yet.
    pub const NONE: Self = Self {
        key: 0,
        user: 0,
        group: 0,
        creator: 0,
        creators_group: 0,
        mode: 0,
        sequence: 0,
        rest: [0; 2],
    };

    /// Takes the key away, so that nobody finds the object any more.
    pub fn forget_key(&mut self) {
        self.key = 0;
    }

    /// `IPC_SET`: the owner and the mode.
    pub fn set(&mut self, from: &Self) {
        self.user = from.user;
        self.group = from.group;
        self.mode = from.mode & 0o777;
    }
}

/// A place for an object.
#[derive(Debug)]
pub struct Slot<T> {
    /// Whether there is one.
    pub used: bool,
    /// Whose it is.
    pub permissions: Permissions,
    /// The object.
    pub body: T,
}

/// The place of an id.
///
/// # Errors
/// EINVAL when there is none.
pub fn find<T>(slots: &mut [Slot<T>; LIMIT], id: c_int) -> Result<&mut Slot<T>> {
    let id = usize::try_from(id).map_err(|_| Errno::EINVAL)?;
    let slot = slots.get_mut(id % LIMIT).ok_or(Errno::EINVAL)?;
    if slot.used && slot.permissions.sequence == (id / LIMIT) as c_int {
        Ok(slot)
    } else {
        Err(Errno::EINVAL)
    }
}

/// The id of the object of a key, made if the flags ask for it; the object, and whether it is new.
///
/// # Errors
/// ENOENT, EEXIST, ENOSPC as `msgget` and its relatives have them.
pub fn get<T>(
    slots: &mut [Slot<T>; LIMIT],
    key: c_int,
    flags: c_int,
) -> Result<(c_int, &mut Slot<T>, bool)> {
    let of_key = |slot: &Slot<T>| key != 0 && slot.used && slot.permissions.key == key;
    if let Some(index) = slots.iter().position(of_key) {
        if flags & (CREATE | EXCLUSIVE) == CREATE | EXCLUSIVE {
            return Err(Errno::EEXIST);
        }
        let slot = slots.get_mut(index).ok_or(Errno::ENOSPC)?;
        return Ok((id(index, slot.permissions.sequence), slot, false));
    }
    if key != 0 && flags & CREATE == 0 {
        return Err(Errno::ENOENT);
    }
    let index = slots
        .iter()
        .position(|slot| !slot.used)
        .ok_or(Errno::ENOSPC)?;
    let slot = slots.get_mut(index).ok_or(Errno::ENOSPC)?;
    slot.permissions = Permissions {
        key,
        mode: flags.cast_unsigned() & 0o777,
        // Another id than that of an object that was here before; small enough for an `int`.
        sequence: (slot.permissions.sequence + 1) & 0xff_ffff,
        ..Permissions::NONE
    };
    slot.used = true;
    Ok((id(index, slot.permissions.sequence), slot, true))
}

fn id(index: usize, sequence: c_int) -> c_int {
    sequence * LIMIT as c_int + index as c_int
}

/// The error of a call that has to wait: `refusal` if the flags say not to, EINTR once a handler has run. Linux restarts none of
/// these calls, not even for `SA_RESTART`.
#[cfg(target_family = "wasm")]
pub fn unready(function: &str, flags: c_int, refusal: Errno) -> Errno {
    if flags & NO_WAIT != 0 {
        return refusal;
    }
    crate::pthread::waiting::for_handler(function);
    Errno::EINTR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_found_by_key_and_id() {
        let mut slots = [const {
            Slot {
                used: false,
                permissions: Permissions::NONE,
                body: 0,
            }
        }; LIMIT];
        assert!(matches!(get(&mut slots, 5, 0), Err(Errno::ENOENT)));
        let Ok((first, _, true)) = get(&mut slots, 5, CREATE | 0o600) else {
            panic!("a new object");
        };
        assert!(matches!(get(&mut slots, 5, 0), Ok((same, _, false)) if same == first));
        assert!(matches!(
            get(&mut slots, 5, CREATE | EXCLUSIVE),
            Err(Errno::EEXIST)
        ));
        assert!(matches!(get(&mut slots, 0, 0), Ok((other, _, true)) if other != first));
        find(&mut slots, first)
            .map(|slot| slot.used = false)
            .unwrap_or_default();
        assert!(find(&mut slots, first).is_err());
        assert!(matches!(get(&mut slots, 6, CREATE), Ok((other, _, true)) if other != first));
    }
}
