//! `open_memstream`: POSIX.1-2024 XSH.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::super::allocate::c as allocate;
    use super::super::output::taken;
    use super::super::stream::{File, Operations, flag};
    use crate::ctypes::wchar_t;
    use crate::errno::{self, Errno, Result};
    use core::cell::Cell;
    use core::ffi::{c_char, c_int, c_void};

    use crate::replaceable::{free, realloc};

    /// The memory of a stream, which grows; also that of `open_wmemstream`, whose unit is a wide character.
    pub struct Growing {
        /// The memory: the caller may change where it sees it.
        pub held: Cell<*mut c_void>,
        /// Where the caller sees the memory.
        pub memory: *mut *mut c_void,
        /// Where the caller sees how many units it has.
        pub shown: *mut usize,
        /// Units written.
        pub len: Cell<usize>,
        /// Where the next unit goes.
        pub position: Cell<usize>,
        /// Units that there is room for, the NUL included.
        pub capacity: Cell<usize>,
        /// Bytes of a unit.
        pub unit: usize,
        /// A character that is not complete.
        pub state: Cell<[u32; 2]>,
    }

    impl Growing {
        /// Makes a new stream over growing memory, which holds only its NUL.
        ///
        /// # Safety
        /// The pointers are valid while the stream is open.
        pub unsafe fn open(
            memory: *mut *mut c_void,
            shown: *mut usize,
            unit: usize,
            operations: &'static Operations,
        ) -> Result<*mut File> {
            let file = allocate::stream::<Self>(-1, flag::WRITABLE, 1024)?;
            // SAFETY: it was just allocated.
            let stream = unsafe { &*file };
            let growing = Self {
                held: Cell::new(core::ptr::null_mut()),
                memory,
                shown,
                len: Cell::new(0),
                position: Cell::new(0),
                capacity: Cell::new(0),
                unit,
                state: Cell::default(),
            };
            let context = stream.context.get().cast::<Self>();
            // SAFETY: the context has room for it.
            unsafe { context.write(growing) };
            stream.operations.set(Some(operations));
            // SAFETY: it was just written.
            if let Err(error) = unsafe { &*context }.reserve(0) {
                // SAFETY: nobody has seen the stream.
                unsafe { free(file.cast()) };
                return Err(error);
            }
            // The caller sees nothing before it asks; this is what `fflush` calls of a stream to which nothing was written.
            stream.give_back.set(Some(show));
            Ok(file)
        }

        /// That of a stream.
        ///
        /// # Safety
        /// The stream was made by `open`.
        pub unsafe fn of(file: &File) -> &Self {
            // SAFETY: by this function's contract.
            unsafe { &*file.context.get().cast() }
        }

        /// Makes room for so many more units and a NUL; what lies between the end and the position becomes zero.
        /// Returns where the position is.
        pub fn reserve(&self, more: usize) -> Result<*mut u8> {
            let end = self.position.get().checked_add(more).ok_or(Errno::ENOMEM)?;
            let mut memory = self.held.get();
            if end >= self.capacity.get() {
                let capacity = (end + 1).max(self.capacity.get() * 2).max(16);
                let bytes = capacity.checked_mul(self.unit).ok_or(Errno::ENOMEM)?;
                // SAFETY: the memory is NULL or came from here.
                memory = unsafe { realloc(memory, bytes) };
                if memory.is_null() {
                    return Err(Errno::ENOMEM);
                }
                self.held.set(memory);
                self.capacity.set(capacity);
            }
            let start = memory.cast::<u8>();
            let gap = self.position.get().saturating_sub(self.len.get());
            let from = start.wrapping_add(self.len.get() * self.unit);
            if gap > 0 {
                // SAFETY: the gap ends at the position, for which there is room.
                unsafe { from.write_bytes(0, gap * self.unit) };
            }
            Ok(start.wrapping_add(self.position.get() * self.unit))
        }

        /// So many units have been written at the position.
        pub fn advance(&self, count: usize) {
            self.position.set(self.position.get() + count);
            self.len.set(self.len.get().max(self.position.get()));
        }

        /// Puts the NUL and shows the caller the memory and the length, which is the position if that is the smaller.
        pub fn show(&self) {
            let memory = self.held.get();
            let end = memory.cast::<u8>().wrapping_add(self.len.get() * self.unit);
            if self.unit == 1 {
                // SAFETY: room for a NUL was reserved behind the units.
                unsafe { end.write(0) };
            } else {
                // SAFETY: as above, for a wide one.
                unsafe { end.cast::<wchar_t>().write(0) };
            }
            // SAFETY: the pointers are valid while the stream is open.
            unsafe { self.memory.write(memory) };
            // SAFETY: as above.
            unsafe { self.shown.write(self.len.get().min(self.position.get())) };
        }

        /// Moves the position, also behind the end.
        pub fn seek(&self, offset: i64, whence: c_int) -> Result<i64> {
            let base = match whence {
                0 => 0,
                1 => self.position.get(),
                2 => self.len.get(),
                _ => return Err(Errno::EINVAL),
            };
            let position = i64::try_from(base)
                .ok()
                .and_then(|base| base.checked_add(offset))
                .filter(|position| (0..=i64::from(i32::MAX)).contains(position))
                .ok_or(Errno::EINVAL)?;
            self.position.set(usize::try_from(position).unwrap_or(0));
            self.show();
            Ok(position)
        }
    }

    /// Shows the caller what the stream holds.
    pub(in crate::stdio) fn show(file: &File) {
        // SAFETY: a stream of `open_memstream` or `open_wmemstream`, as whatever has this function.
        unsafe { Growing::of(file) }.show();
    }

    fn write(file: &File, bytes: &[u8]) -> Result<usize> {
        // SAFETY: these operations are only those of `open_memstream`.
        let growing = unsafe { Growing::of(file) };
        let target = growing.reserve(bytes.len())?;
        // SAFETY: room was made for the bytes.
        unsafe { target.copy_from(bytes.as_ptr(), bytes.len()) };
        growing.advance(bytes.len());
        growing.show();
        Ok(bytes.len())
    }

    static OPERATIONS: Operations = Operations {
        read: no_read,
        write: |file, bytes, count| taken(write(file, bytes), count),
        // SAFETY: as above.
        seek: |file, offset, whence| unsafe { Growing::of(file) }.seek(offset, whence),
        close: |file| {
            show(file);
            Ok(())
        },
    };

    /// A stream that is only written is never asked to read.
    ///
    /// # Safety
    /// None is needed.
    pub unsafe fn no_read(_: &File, _: *mut u8, _: usize) -> Result<usize> {
        Err(Errno::EBADF)
    }

    /// POSIX's `open_memstream`.
    ///
    /// # Safety
    /// The pointers are valid while the stream is open.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn open_memstream(
        memory: *mut *mut c_char,
        size: *mut usize,
    ) -> *mut File {
        // SAFETY: by this function's contract.
        errno::or_null(unsafe { Growing::open(memory.cast(), size, 1, &OPERATIONS) })
    }
}
