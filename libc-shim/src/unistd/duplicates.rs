//! Several C descriptors for one of the runtime's: what `unistd::descriptor` asks once `dup`, `fcntl` or `pipe` is linked.
//!
//! WASI cannot duplicate a descriptor, so C's numbers are given their own meaning. A number that has none means the
//! runtime's own; a runtime's descriptor is closed when the last C number for it is. The functions that replace others stand
//! here and not in a module of their own, so that they are linked with those that `dup` calls.

use crate::errno::{Errno, Result};
use crate::paths::directory::is_virtual;
use crate::unistd::descriptor::{close_real, is_null};
use crate::unistd::transfer;
use crate::wasi::{self, Fd};
use core::ffi::c_int;

/// C numbers that can have a meaning of their own.
const LIMIT: Fd = 1024;

/// The number is the runtime's.
const SAME: Fd = 0;
/// The number is closed, whatever the runtime has under it.
const CLOSED: Fd = 1;
/// What the runtime, a pipe or a directory above preopens has under `n` is `MEANT + n`.
const MEANT: Fd = 2;

/// The first of the numbers that stand for ends of pipes.
pub const PIPE: Fd = 0x6000_0000;

/// A number that no descriptor has.
const NOTHING: Fd = Fd::MAX;

static mut MEANINGS: [Fd; LIMIT as usize] = [SAME; LIMIT as usize];

/// Numbers that would be closed when another program takes the place of this one, could it: `FD_CLOEXEC`, one bit each.
static mut CLOSED_ON_EXEC: [u32; LIMIT as usize / 32] = [0; LIMIT as usize / 32];

/// How many numbers have a meaning of their own. As long as there is none, no two mean the same.
static mut MEANT_COUNT: usize = 0;

/// All lower numbers are open: so that the runtime need not be asked about them each time something is opened.
static mut OPEN_BELOW: Fd = 0;

fn meaning(number: Fd) -> Fd {
    let pointer = &raw const MEANINGS;
    // SAFETY: wasip1 has one thread, and no reference to the table is held.
    let meanings = unsafe { &*pointer };
    meanings.get(number as usize).copied().unwrap_or(SAME)
}

fn set_meaning(number: Fd, meaning: Fd) {
    let pointer = &raw mut MEANINGS;
    // SAFETY: as above.
    let meanings = unsafe { &mut *pointer };
    if let Some(place) = meanings.get_mut(number as usize) {
        // SAFETY: wasip1 has one thread.
        let count =
            unsafe { MEANT_COUNT } + usize::from(meaning >= MEANT) - usize::from(*place >= MEANT);
        // SAFETY: as above.
        unsafe { MEANT_COUNT = count };
        *place = meaning;
        let below = open_below();
        if meaning == CLOSED && number < below {
            set_open_below(number);
        } else if meaning != CLOSED && number == below {
            set_open_below(number + 1);
        }
    }
}

/// Whether `FD_CLOEXEC` is set.
pub fn is_closed_on_exec(number: Fd) -> bool {
    let pointer = &raw const CLOSED_ON_EXEC;
    // SAFETY: wasip1 has one thread, and no reference to the bits is held.
    let bits = unsafe { &*pointer };
    let word = bits.get(number as usize / 32).copied().unwrap_or(0);
    word >> (number % 32) & 1 != 0
}

/// Sets `FD_CLOEXEC`, or clears it.
pub fn set_closed_on_exec(number: Fd, closed: bool) {
    let pointer = &raw mut CLOSED_ON_EXEC;
    // SAFETY: as above.
    let bits = unsafe { &mut *pointer };
    if let Some(word) = bits.get_mut(number as usize / 32) {
        *word = *word & !(1 << (number % 32)) | u32::from(closed) << (number % 32);
    }
}

#[unsafe(export_name = "strong:__wasikit_close_on_exec")]
extern "C" fn close_on_exec(number: Fd) {
    set_closed_on_exec(number, true);
}

fn open_below() -> Fd {
    // SAFETY: wasip1 has one thread.
    unsafe { OPEN_BELOW }
}

fn set_open_below(number: Fd) {
    // SAFETY: as above.
    unsafe { OPEN_BELOW = number };
}

/// The runtime's number, or that of an end of a pipe.
fn real(number: Fd) -> Fd {
    match meaning(number) {
        SAME => number,
        CLOSED => NOTHING,
        meant => meant - MEANT,
    }
}

/// Gives a C number the meaning of a runtime's number.
pub fn bind(number: Fd, real: Fd) -> Result<()> {
    let meaning = match real.checked_add(MEANT) {
        _ if number == real => SAME,
        Some(meaning) => meaning,
        None => return Err(Errno::EMFILE),
    };
    set_meaning(number, meaning);
    Ok(())
}

fn is_open(number: Fd) -> bool {
    match meaning(number) {
        SAME => wasi::fd_fdstat_get(number).is_ok(),
        CLOSED => false,
        _ => true,
    }
}

/// The lowest C number from `least` on that is free.
pub fn lowest(least: Fd) -> Result<Fd> {
    let below = open_below();
    let number = (least.max(below)..LIMIT)
        .find(|&number| !is_open(number))
        .ok_or(Errno::EMFILE)?;
    if least <= below {
        set_open_below(number);
    }
    Ok(number)
}

/// Whether a number other than the runtime's own means it.
fn is_shared(real: Fd) -> bool {
    // SAFETY: wasip1 has one thread.
    if unsafe { MEANT_COUNT } == 0 {
        return false;
    }
    let pointer = &raw const MEANINGS;
    // SAFETY: wasip1 has one thread, and no reference to the table is held.
    let meanings = unsafe { &*pointer };
    let meaning = real.wrapping_add(MEANT);
    meanings.iter().any(|other| *other == meaning)
}

/// A second number, `least` or the next free one, for what `fd` means.
pub fn duplicate(fd: c_int, least: c_int) -> Result<c_int> {
    let number = fd.cast_unsigned();
    if number >= LIMIT || !is_open(number) {
        return Err(Errno::EBADF);
    }
    let least = Fd::try_from(least).map_err(|_| Errno::EINVAL)?;
    if least >= LIMIT {
        return Err(Errno::EINVAL);
    }
    let free = lowest(least)?;
    bind(free, real(number))?;
    Ok(free.cast_signed())
}

/// Makes `to` mean what `from` means.
pub fn replace(from: c_int, to: c_int) -> Result<c_int> {
    let (number, target) = (from.cast_unsigned(), to.cast_unsigned());
    if number >= LIMIT || target >= LIMIT || !is_open(number) {
        return Err(Errno::EBADF);
    }
    if from != to {
        if is_open(target) {
            close(target)?;
        }
        bind(target, real(number))?;
    }
    Ok(to)
}

fn close(number: Fd) -> Result<()> {
    if number >= LIMIT {
        return close_real(number);
    }
    let before = meaning(number);
    if before == CLOSED {
        return Err(Errno::EBADF);
    }
    set_closed_on_exec(number, false);
    let meant = real(number);
    if before == SAME && !is_shared(number) {
        close_real(number)?;
        set_meaning(number, CLOSED);
        return Ok(());
    }
    set_meaning(number, CLOSED);
    let own = meant < LIMIT && meaning(meant) == SAME;
    if own || is_shared(meant) || is_virtual(meant) {
        return Ok(());
    }
    if meant >= PIPE {
        transfer::closed(meant);
        return Ok(());
    }
    close_real(meant)
}

#[unsafe(export_name = "strong:__wasikit_descriptor")]
extern "C" fn real_for_all(number: Fd) -> Fd {
    real(number)
}

#[unsafe(export_name = "strong:__wasikit_close")]
extern "C" fn close_for_all(number: Fd) -> u16 {
    close(number).map_or_else(|error| error.0, |()| 0)
}

/// The lowest free number, where `fd` has just been opened: that it is open there does not take its number.
fn lowest_for(fd: Fd) -> Result<Fd> {
    let below = open_below();
    match (below..fd).find(|&number| !is_open(number)) {
        Some(number) => {
            set_open_below(number);
            Ok(number)
        }
        None if meaning(fd) <= CLOSED => {
            set_open_below(fd.max(below));
            Ok(fd)
        }
        None => lowest(fd.max(below)),
    }
}

/// A C number, the lowest free one, for what the runtime has just opened as `fd`.
#[unsafe(export_name = "strong:__wasikit_new_descriptor")]
extern "C" fn adopt(fd: Fd) -> Fd {
    if is_virtual(fd) || is_null(fd) {
        return match lowest(0).and_then(|number| bind(number, fd).map(|()| number)) {
            Ok(number) => number,
            Err(_) => Fd::MAX,
        };
    }
    if fd >= LIMIT {
        return fd;
    }
    let Ok(number) = lowest_for(fd) else {
        return Fd::MAX;
    };
    if number != fd && meaning(fd) == SAME {
        set_meaning(fd, CLOSED);
    }
    if bind(number, fd).is_err() {
        return Fd::MAX;
    }
    number
}

#[unsafe(export_name = "strong:__wasikit_move_descriptor")]
extern "C" fn move_for_all(from: Fd, to: Fd) -> u16 {
    let closed_on_exec = is_closed_on_exec(from);
    let moved = replace(from.cast_signed(), to.cast_signed())
        .inspect(|_| set_closed_on_exec(to, closed_on_exec));
    let result = moved.and_then(|_| if from == to { Ok(()) } else { close(from) });
    result.map_or_else(|error| error.0, |()| 0)
}
