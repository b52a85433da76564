//! `select`, `pselect`: POSIX XSH. An `fd_set` is a list of descriptors, as in wasi-libc.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::ctypes::{timespec, timeval};
    use crate::errno::{self, Errno, Result};
    use crate::poll::descriptors::c::{count, duration, with_mask};
    use crate::poll::wait::{PollDescriptor, bits, wait};
    use crate::signal::state::Set;
    use core::ffi::c_int;
    use core::mem::MaybeUninit;

    /// `FD_SETSIZE`.
    const LARGEST: usize = 1024;

    /// `fd_set`.
    #[repr(C)]
    pub struct Descriptors {
        used: usize,
        list: [c_int; LARGEST],
    }

    impl Descriptors {
        fn members(&self) -> &[c_int] {
            self.list.get(..self.used).unwrap_or_default()
        }
    }

    struct Entries {
        list: [MaybeUninit<PollDescriptor>; LARGEST],
        used: usize,
    }

    impl Entries {
        fn as_mut(&mut self) -> &mut [PollDescriptor] {
            let used = self.list.get_mut(..self.used).unwrap_or_default();
            // SAFETY: `add` has written the first `used` entries.
            unsafe { &mut *(core::ptr::from_mut(used) as *mut [PollDescriptor]) }
        }

        fn add(&mut self, descriptor: c_int, events: i16) -> Result<()> {
            if let Some(entry) = self
                .as_mut()
                .iter_mut()
                .find(|entry| entry.descriptor == descriptor)
            {
                entry.events |= events;
                return Ok(());
            }
            let place = self.list.get_mut(self.used).ok_or(Errno::EINVAL)?;
            place.write(PollDescriptor {
                descriptor,
                events,
                revents: 0,
            });
            self.used += 1;
            Ok(())
        }
    }

    unsafe fn fill(
        entries: &mut Entries,
        limit: c_int,
        set: *const Descriptors,
        events: i16,
    ) -> Result<()> {
        if set.is_null() {
            return Ok(());
        }
        // SAFETY: the caller's set is initialised.
        let set = unsafe { &*set };
        for &descriptor in set
            .members()
            .iter()
            .filter(|&&descriptor| descriptor < limit)
        {
            entries.add(descriptor, events)?;
        }
        Ok(())
    }

    /// Leaves in a set the descriptors that have one of the bits; how many they are.
    unsafe fn keep(entries: &mut Entries, set: *mut Descriptors, events: i16) -> usize {
        if set.is_null() {
            return 0;
        }
        // SAFETY: the caller's set is initialised.
        let set = unsafe { &mut *set };
        let mut kept = 0;
        for index in 0..set.used.min(LARGEST) {
            let Some(&descriptor) = set.list.get(index) else {
                break;
            };
            let ready = entries
                .as_mut()
                .iter()
                .any(|entry| entry.descriptor == descriptor && entry.revents & events != 0);
            if let (true, Some(place)) = (ready, set.list.get_mut(kept)) {
                *place = descriptor;
                kept += 1;
            }
        }
        set.used = kept;
        kept
    }

    /// POSIX `pselect`.
    ///
    /// # Safety
    /// Every pointer is NULL or valid.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn pselect(
        limit: c_int,
        reading: *mut Descriptors,
        writing: *mut Descriptors,
        exceptional: *mut Descriptors,
        time: *const timespec,
        mask: *const Set,
    ) -> c_int {
        // SAFETY: by this function's contract.
        count(unsafe { select_until(limit, [reading, writing, exceptional], time, mask) })
    }

    unsafe fn select_until(
        limit: c_int,
        [reading, writing, exceptional]: [*mut Descriptors; 3],
        time: *const timespec,
        mask: *const Set,
    ) -> Result<usize> {
        if !(0..=LARGEST as c_int).contains(&limit) {
            return Err(Errno::EINVAL);
        }
        // SAFETY: by the caller's contract.
        let timeout = unsafe { duration(time) }?;
        let mut entries = Entries {
            list: [const { MaybeUninit::uninit() }; LARGEST],
            used: 0,
        };
        // SAFETY: by the caller's contract.
        unsafe { fill(&mut entries, limit, reading, bits::IN) }?;
        // SAFETY: by the caller's contract.
        unsafe { fill(&mut entries, limit, writing, bits::OUT) }?;
        // SAFETY: by the caller's contract.
        unsafe { fill(&mut entries, limit, exceptional, bits::PRI) }?;
        // SAFETY: by the caller's contract.
        unsafe { with_mask(mask, || wait(entries.as_mut(), timeout)) }?;
        if entries
            .as_mut()
            .iter()
            .any(|entry| entry.revents & bits::NVAL != 0)
        {
            return Err(Errno::EBADF);
        }
        // SAFETY: by the caller's contract.
        let read = unsafe { keep(&mut entries, reading, bits::IN | bits::HUP | bits::ERR) };
        // SAFETY: by the caller's contract.
        let written = unsafe { keep(&mut entries, writing, bits::OUT | bits::HUP | bits::ERR) };
        // SAFETY: by the caller's contract.
        let excepted = unsafe { keep(&mut entries, exceptional, 0) };
        Ok(read + written + excepted)
    }

    /// POSIX `select`. The time is not changed.
    ///
    /// # Safety
    /// Every pointer is NULL or valid.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn select(
        limit: c_int,
        reading: *mut Descriptors,
        writing: *mut Descriptors,
        exceptional: *mut Descriptors,
        time: *mut timeval,
    ) -> c_int {
        let mut length = timespec::default();
        if !time.is_null() {
            // SAFETY: by this function's contract.
            let time = unsafe { *time };
            if time.tv_sec < 0 || time.tv_usec < 0 {
                errno::set(Errno::EINVAL);
                return -1;
            }
            length.tv_sec = time.tv_sec.saturating_add(time.tv_usec / 1_000_000);
            length.tv_nsec = (time.tv_usec % 1_000_000 * 1000) as i32;
        }
        let length = if time.is_null() {
            core::ptr::null()
        } else {
            &raw const length
        };
        // SAFETY: by this function's contract.
        unsafe {
            pselect(
                limit,
                reading,
                writing,
                exceptional,
                length,
                core::ptr::null(),
            )
        }
    }
}
