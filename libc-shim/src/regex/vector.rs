//! A growing array over `malloc`, which tells when there is no memory: the one raw file of the regular expressions.

use super::{Error, Result};
use core::ops::{Deref, DerefMut};

use crate::replaceable::{free, realloc};

/// A growing array of plain values.
#[derive(Debug)]
pub struct Vector<T: Copy> {
    memory: *mut T,
    length: usize,
    capacity: usize,
}

impl<T: Copy> Vector<T> {
    /// An empty array, without memory.
    pub const fn new() -> Self {
        Self {
            memory: core::ptr::null_mut(),
            length: 0,
            capacity: 0,
        }
    }

    /// Appends a value.
    pub fn push(&mut self, value: T) -> Result<()> {
        if self.length == self.capacity {
            self.grow(self.length + 1)?;
        }
        // SAFETY: `length` is below the capacity.
        unsafe { self.memory.wrapping_add(self.length).write(value) };
        self.length += 1;
        Ok(())
    }

    /// Changes the length; new places get `value`.
    pub fn resize(&mut self, length: usize, value: T) -> Result<()> {
        if length > self.capacity {
            self.grow(length)?;
        }
        while self.length < length {
            // SAFETY: `length` is below the capacity.
            unsafe { self.memory.wrapping_add(self.length).write(value) };
            self.length += 1;
        }
        self.length = length;
        Ok(())
    }

    /// Takes the last value off.
    pub fn pop(&mut self) -> Option<T> {
        let last = self.last().copied()?;
        self.length -= 1;
        Some(last)
    }

    /// Forgets all values but the first `length`.
    pub fn truncate(&mut self, length: usize) {
        self.length = self.length.min(length);
    }

    /// Forgets the values, keeps the memory.
    pub fn clear(&mut self) {
        self.length = 0;
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, least: usize) -> Result<()> {
        let capacity = least.max(self.capacity * 2).max(8);
        let size = capacity.checked_mul(size_of::<T>()).ok_or(Error::ESPACE)?;
        // SAFETY: the memory is NULL or ours.
        let memory = unsafe { realloc(self.memory.cast(), size) };
        if memory.is_null() {
            return Err(Error::ESPACE);
        }
        self.memory = memory.cast();
        self.capacity = capacity;
        Ok(())
    }
}

impl<T: Copy> Default for Vector<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Copy> Drop for Vector<T> {
    fn drop(&mut self) {
        // SAFETY: the memory is NULL or ours.
        unsafe { free(self.memory.cast()) }
    }
}

impl<T: Copy> Deref for Vector<T> {
    type Target = [T];
    #[inline]
    fn deref(&self) -> &[T] {
        if self.memory.is_null() {
            return &[];
        }
        // SAFETY: the first `length` places are initialised.
        unsafe { core::slice::from_raw_parts(self.memory, self.length) }
    }
}

impl<T: Copy> DerefMut for Vector<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        if self.memory.is_null() {
            return &mut [];
        }
        // SAFETY: the first `length` places are initialised.
        unsafe { core::slice::from_raw_parts_mut(self.memory, self.length) }
    }
}
