//! `nftw`, `ftw`: POSIX.1-2024 XSH.
//!
//! A directory is read whole and closed before what is in it is visited, so one descriptor is enough at any depth.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::dirent::scandir::c::scandir;
    use crate::dirent::stream::Entry;
    use crate::errno::{self, Errno};
    use crate::paths::PATH_MAX;
    use crate::paths::directory::Base;
    use crate::paths::target::{Follow, bytes};
    use crate::sys_stat::stat::c::at;
    use crate::sys_stat::status::{S_IFDIR, S_IFLNK, S_IFMT, Stat};
    use core::ffi::{CStr, c_char, c_int};
    use core::ptr;

    const FTW_F: c_int = 1;
    const FTW_D: c_int = 2;
    const FTW_DNR: c_int = 3;
    const FTW_NS: c_int = 4;
    const FTW_SL: c_int = 5;
    const FTW_DP: c_int = 6;
    const FTW_SLN: c_int = 7;

    const FTW_PHYS: c_int = 1;
    const FTW_MOUNT: c_int = 2;
    const FTW_CHDIR: c_int = 4;
    const FTW_DEPTH: c_int = 8;

    /// `struct FTW`.
    #[repr(C)]
    pub struct Position {
        base: c_int,
        level: c_int,
    }

    /// What `nftw` calls.
    pub type Visit =
        unsafe extern "C" fn(*const c_char, *const Stat, c_int, *mut Position) -> c_int;
    /// What `ftw` calls.
    pub type SimpleVisit = unsafe extern "C" fn(*const c_char, *const Stat, c_int) -> c_int;

    /// Either.
    #[derive(Clone, Copy)]
    enum Callback {
        Full(Visit),
        Simple(SimpleVisit),
    }

    /// A directory that is being walked, and those above it.
    struct Above<'a> {
        device: u64,
        number: u64,
        next: Option<&'a Above<'a>>,
    }

    use crate::replaceable::{free, malloc};

    unsafe extern "C" {
        fn chdir(path: *const c_char) -> c_int;
        fn getcwd(room: *mut c_char, size: usize) -> *mut c_char;
    }

    struct Walk {
        callback: Callback,
        flags: c_int,
        /// `PATH_MAX` bytes: the path that the callback gets.
        path: *mut u8,
        /// The working directory at the start, if FTW_CHDIR is given.
        home: *mut c_char,
        device: u64,
    }

    impl Walk {
        fn name(&self) -> &[u8] {
            // SAFETY: the buffer holds a string.
            unsafe { bytes(self.path.cast()) }
        }

        fn status(&self) -> (Stat, c_int) {
            let path = self.name();
            if self.flags & FTW_PHYS == 0 {
                match at(Base::WORKING, path, Follow::Yes) {
                    Ok(stat) => return (stat, kind(&stat)),
                    Err(Errno::ENOENT | Errno::ELOOP) => {}
                    Err(error) => {
                        errno::set(error);
                        return (Stat::default(), FTW_NS);
                    }
                }
            }
            match at(Base::WORKING, path, Follow::No) {
                Ok(stat) if stat.st_mode & S_IFMT == S_IFLNK && self.flags & FTW_PHYS == 0 => {
                    (stat, FTW_SLN)
                }
                Ok(stat) => (stat, kind(&stat)),
                Err(error) => {
                    errno::set(error);
                    (Stat::default(), FTW_NS)
                }
            }
        }

        /// Calls the program, from the directory that the object is in if it wants that.
        fn call(&self, stat: &Stat, kind: c_int, base: usize, level: c_int) -> c_int {
            let path = self.path.cast_const().cast();
            match self.callback {
                Callback::Simple(visit) => {
                    let kind = match kind {
                        FTW_SLN => FTW_NS,
                        kind => kind,
                    };
                    // SAFETY: the program's function takes these.
                    unsafe { visit(path, stat, kind) }
                }
                Callback::Full(visit) => {
                    let mut position = Position {
                        base: c_int::try_from(base).unwrap_or(c_int::MAX),
                        level,
                    };
                    if !self.home.is_null() && !self.enter(base) {
                        return -1;
                    }
                    // SAFETY: the program's function takes these.
                    let result = unsafe { visit(path, stat, kind, &raw mut position) };
                    if !self.home.is_null() {
                        // SAFETY: it is a string.
                        unsafe { chdir(self.home) };
                    }
                    result
                }
            }
        }

        /// Goes to the directory that the first `base` bytes of the path name.
        fn enter(&self, base: usize) -> bool {
            if base == 0 {
                return true;
            }
            // SAFETY: the base lies in the path.
            let end = unsafe { self.path.add(base) };
            // SAFETY: as above.
            let kept = unsafe { end.replace(0) };
            // SAFETY: the path is a string.
            let result = unsafe { chdir(self.path.cast()) };
            // SAFETY: as above.
            unsafe { end.write(kept) };
            result == 0
        }

        /// Visits what the path names, and what is below it.
        fn visit(&mut self, base: usize, level: c_int, above: Option<&Above<'_>>) -> c_int {
            let (stat, kind) = self.status();
            if level == 0 {
                self.device = stat.st_dev;
                if kind == FTW_NS {
                    return -1;
                }
            }
            if self.flags & FTW_MOUNT != 0 && kind != FTW_NS && stat.st_dev != self.device {
                return 0;
            }
            if kind != FTW_D {
                return self.call(&stat, kind, base, level);
            }
            let mut upper = above;
            while let Some(directory) = upper {
                if directory.device == stat.st_dev && directory.number == stat.st_ino {
                    return 0;
                }
                upper = directory.next;
            }
            let mut list = ptr::null_mut();
            // SAFETY: the path is a string, and the result is local.
            let count = unsafe { scandir(self.path.cast(), &raw mut list, None, None) };
            let Ok(count) = usize::try_from(count) else {
                if errno::get() != c_int::from(Errno::EACCES.0) {
                    return -1;
                }
                return self.call(&stat, FTW_DNR, base, level);
            };
            let mut result = 0;
            if self.flags & FTW_DEPTH == 0 {
                result = self.call(&stat, FTW_D, base, level);
            }
            let here = Above {
                device: stat.st_dev,
                number: stat.st_ino,
                next: above,
            };
            for index in 0..count {
                // SAFETY: the list has `count` entries.
                let entry = unsafe { list.wrapping_add(index).read() };
                if result == 0 {
                    result = self.enter_entry(entry, level, &here);
                }
                // SAFETY: entries come from `malloc`.
                unsafe { free(entry.cast()) };
            }
            // SAFETY: the list comes from `malloc`, or is NULL.
            unsafe { free(list.cast()) };
            if result == 0 && self.flags & FTW_DEPTH != 0 {
                result = self.call(&stat, FTW_DP, base, level);
            }
            result
        }

        fn enter_entry(&mut self, entry: *const Entry, level: c_int, here: &Above<'_>) -> c_int {
            // SAFETY: as below.
            let place = unsafe { &raw const (*entry).name };
            // SAFETY: it is an entry that `scandir` made, with a string for a name.
            let name = unsafe { CStr::from_ptr(place.cast()) }.to_bytes();
            if matches!(name, b"." | b"..") {
                return 0;
            }
            let len = self.name().len();
            let slash = usize::from(self.name().last() != Some(&b'/'));
            let base = len + slash;
            if base + name.len() >= PATH_MAX {
                errno::set(Errno::ENAMETOOLONG);
                return -1;
            }
            // SAFETY: the path and what is added fit the buffer.
            let end = unsafe { self.path.add(len) };
            // SAFETY: as above; without a slash the name overwrites it.
            unsafe { end.write(b'/') };
            // SAFETY: as above.
            let room = unsafe { end.add(slash) };
            // SAFETY: as above.
            unsafe { ptr::copy_nonoverlapping(name.as_ptr(), room, name.len()) };
            // SAFETY: as above.
            unsafe { room.wrapping_add(name.len()).write(0) };
            let result = self.visit(base, level + 1, Some(here));
            // SAFETY: as above.
            unsafe { end.write(0) };
            result
        }
    }

    fn kind(stat: &Stat) -> c_int {
        match stat.st_mode & S_IFMT {
            S_IFDIR => FTW_D,
            S_IFLNK => FTW_SL,
            _ => FTW_F,
        }
    }

    fn start(path: &[u8], callback: Callback, flags: c_int) -> c_int {
        if path.len() >= PATH_MAX {
            errno::set(Errno::ENAMETOOLONG);
            return -1;
        }
        // SAFETY: `malloc` takes any size.
        let room = unsafe { malloc(PATH_MAX) }.cast::<u8>();
        if room.is_null() {
            errno::set(Errno::ENOMEM);
            return -1;
        }
        // SAFETY: the path and a NUL fit.
        unsafe { ptr::copy_nonoverlapping(path.as_ptr(), room, path.len()) };
        // SAFETY: as above.
        unsafe { room.wrapping_add(path.len()).write(0) };
        let home = if flags & FTW_CHDIR == 0 {
            ptr::null_mut()
        } else {
            // SAFETY: NULL asks for fresh memory.
            unsafe { getcwd(ptr::null_mut(), 0) }
        };
        let mut trimmed = path;
        while let [rest @ .., b'/'] = trimmed {
            trimmed = rest;
        }
        let base = trimmed.iter().rposition(|&byte| byte == b'/');
        let mut walk = Walk {
            callback,
            flags,
            path: room,
            home,
            device: 0,
        };
        let result = walk.visit(base.map_or(0, |slash| slash + 1), 0, None);
        // SAFETY: it comes from `malloc`.
        unsafe { free(room.cast()) };
        // SAFETY: it comes from `malloc`, or is NULL.
        unsafe { free(home.cast()) };
        result
    }

    /// C's `nftw`, which does without a limit of its own for open directories.
    ///
    /// # Safety
    /// `path` is a string, `visit` a function that takes what `nftw` passes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn nftw(
        path: *const c_char,
        visit: Visit,
        _limit: c_int,
        flags: c_int,
    ) -> c_int {
        // SAFETY: by this function's contract.
        start(unsafe { bytes(path) }, Callback::Full(visit), flags)
    }

    /// C's `ftw`.
    ///
    /// # Safety
    /// `path` is a string, `visit` a function that takes what `ftw` passes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ftw(path: *const c_char, visit: SimpleVisit, _limit: c_int) -> c_int {
        // SAFETY: by this function's contract.
        start(unsafe { bytes(path) }, Callback::Simple(visit), 0)
    }
}
