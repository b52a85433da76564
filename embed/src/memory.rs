//! Linear memory by address. The only file here with raw memory; an address outside of memory traps, as every access does.
//!
//! The code shares its memory with a program that knows nothing of it, and both only ever see bytes: there is no Rust object
//! at any of these addresses.

use crate::errno::{FAULT, Result};
use core::ptr::with_exposed_provenance_mut;

/// A page of memory.
pub const PAGE: u32 = 65_536;

fn pointer<T>(address: u32) -> *mut T {
    with_exposed_provenance_mut(address as usize)
}

pub fn load8(address: u32) -> u32 {
    // SAFETY: bytes of linear memory, see above.
    u32::from(unsafe { pointer::<u8>(address).read_unaligned() })
}

pub fn load32(address: u32) -> u32 {
    // SAFETY: bytes of linear memory, see above.
    unsafe { pointer::<u32>(address).read_unaligned() }
}

pub fn load64(address: u32) -> u64 {
    // SAFETY: bytes of linear memory, see above.
    unsafe { pointer::<u64>(address).read_unaligned() }
}

pub fn store8(address: u32, value: u32) {
    // SAFETY: bytes of linear memory, see above.
    unsafe { pointer::<u8>(address).write_unaligned(value as u8) }
}

pub fn store32(address: u32, value: u32) {
    // SAFETY: bytes of linear memory, see above.
    unsafe { pointer::<u32>(address).write_unaligned(value) }
}

pub fn store64(address: u32, value: u64) {
    // SAFETY: bytes of linear memory, see above.
    unsafe { pointer::<u64>(address).write_unaligned(value) }
}

/// Copies; the two may overlap.
pub fn copy(to: u32, from: u32, length: u32) {
    let (mut done, mut left) = (0, length);
    if to.wrapping_sub(from) >= length {
        while left >= 8 {
            store64(to.wrapping_add(done), load64(from.wrapping_add(done)));
            done += 8;
            left -= 8;
        }
        while left > 0 {
            store8(to.wrapping_add(done), load8(from.wrapping_add(done)));
            done += 1;
            left -= 1;
        }
    } else {
        while left >= 8 {
            left -= 8;
            store64(to.wrapping_add(left), load64(from.wrapping_add(left)));
        }
        while left > 0 {
            left -= 1;
            store8(to.wrapping_add(left), load8(from.wrapping_add(left)));
        }
    }
}

pub fn zero(address: u32, length: u32) {
    let mut done = 0;
    while length - done >= 8 {
        store64(address.wrapping_add(done), 0);
        done += 8;
    }
    while done < length {
        store8(address.wrapping_add(done), 0);
        done += 1;
    }
}

pub fn equal(left: u32, right: u32, length: u32) -> bool {
    (0..length).all(|at| load8(left.wrapping_add(at)) == load8(right.wrapping_add(at)))
}

/// The bytes of a text.
pub fn bytes(address: u32, length: u32) -> impl Iterator<Item = u8> {
    (0..length).map(move |at| load8(address.wrapping_add(at)) as u8)
}

/// Refuses what does not lie in memory, as a runtime does.
pub fn check(address: u32, length: u32) -> Result<()> {
    let end = u64::from(address) + u64::from(length);
    let size = core::arch::wasm32::memory_size::<0>() as u64 * u64::from(PAGE);
    if end > size { Err(FAULT) } else { Ok(()) }
}

/// More pages; where they begin.
pub fn grow(pages: u32) -> Option<u32> {
    let before = core::arch::wasm32::memory_grow::<0>(pages as usize);
    if before == usize::MAX {
        return None;
    }
    (before as u32).checked_mul(PAGE)
}

/// Stores a number where the program wants it.
pub fn answer(to: u32, value: u32) -> Result<()> {
    check(to, 4)?;
    store32(to, value);
    Ok(())
}
