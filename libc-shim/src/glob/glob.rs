//! `glob`, `globfree`: POSIX.1-2024 XSH, with all of GNU's flags. A tilde without a name is `HOME`; those of users are left
//! as they are.

/// The C edge.
pub mod c {
    use crate::errno::{self, Errno};
    use crate::fnmatch::fnmatch::{Flags, matches};
    use crate::regex::vector::Vector;
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr::null_mut;

    use crate::replaceable::{free, getenv, malloc, realloc};

    unsafe extern "C" {
        fn opendir(path: *const c_char) -> *mut c_void;
        fn readdir(folder: *mut c_void) -> *mut Entry;
        fn closedir(folder: *mut c_void) -> c_int;
        fn lstat(path: *const c_char, status: *mut c_void) -> c_int;
    }

    /// The head of `struct dirent`.
    #[repr(C)]
    #[derive(Debug)]
    pub struct Entry {
        serial: u64,
        kind: u8,
        name: [c_char; 0],
    }

    /// `glob_t`.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Glob {
        /// How many paths.
        pub pathc: usize,
        /// The paths.
        pub pathv: *mut *mut c_char,
        /// Places left free before them.
        pub offs: usize,
        /// GNU's: the flags, and whether there were wildcards.
        pub flags: c_int,
        /// GNU's: with `GLOB_ALTDIRFUNC` what to call instead of `closedir` and its kin.
        pub calls: Calls,
    }

    /// A program's own functions for directories.
    #[repr(C)]
    #[derive(Clone, Copy, Debug)]
    pub struct Calls {
        closedir: Option<unsafe extern "C" fn(*mut c_void)>,
        readdir: Option<unsafe extern "C" fn(*mut c_void) -> *mut Entry>,
        opendir: Option<unsafe extern "C" fn(*const c_char) -> *mut c_void>,
        lstat: Option<unsafe extern "C" fn(*const c_char, *mut c_void) -> c_int>,
        stat: Option<unsafe extern "C" fn(*const c_char, *mut c_void) -> c_int>,
    }

    impl Glob {
        /// No path, and the library's own functions.
        pub const NOTHING: Self = Self {
            pathc: 0,
            pathv: null_mut(),
            offs: 0,
            flags: 0,
            calls: Calls {
                closedir: None,
                readdir: None,
                opendir: None,
                lstat: None,
                stat: None,
            },
        };
    }

    const ERR: c_int = 1;
    const MARK: c_int = 2;
    const NOSORT: c_int = 4;
    const DOOFFS: c_int = 8;
    const NOCHECK: c_int = 0x10;
    const APPEND: c_int = 0x20;
    const NOESCAPE: c_int = 0x40;
    const PERIOD: c_int = 0x80;
    const MAGIC: c_int = 0x100;
    const OWN_CALLS: c_int = 0x200;
    const BRACE: c_int = 0x400;
    const NOMAGIC: c_int = 0x800;
    const TILDE: c_int = 0x1000;
    const ONLY_FOLDERS: c_int = 0x2000;
    const TILDE_CHECK: c_int = 0x4000;
    const NOSPACE: c_int = 1;
    const ABORTED: c_int = 2;
    const NOMATCH: c_int = 3;

    /// What is called when a directory cannot be read.
    pub type OnError = Option<unsafe extern "C" fn(*const c_char, c_int) -> c_int>;

    /// A search in progress.
    struct Search {
        flags: c_int,
        on_error: OnError,
        calls: Calls,
        /// The path so far.
        path: Vector<u8>,
        /// Whether the path holds what a wildcard matched.
        expanded: bool,
        found: Vector<*mut c_char>,
    }

    type Result<T> = core::result::Result<T, c_int>;

    impl Search {
        fn push(&mut self, byte: u8) -> Result<()> {
            self.path.push(byte).map_err(|_| NOSPACE)
        }

        fn push_all(&mut self, bytes: &[u8]) -> Result<()> {
            bytes.iter().try_for_each(|&byte| self.push(byte))
        }

        fn shorten(&mut self, length: usize) {
            // A shorter length needs no memory.
            let _ = self.path.resize(length, 0);
        }

        fn escapes(&self) -> bool {
            self.flags & NOESCAPE == 0
        }

        /// Calls `act` with the path as a C string.
        fn with_path<T>(&mut self, act: impl FnOnce(*const c_char) -> T) -> Result<T> {
            let length = self.path.len();
            self.push(0)?;
            let result = act(self.path.as_ptr().cast());
            self.shorten(length);
            Ok(result)
        }

        /// The kind of what is at the path: 0 if there is nothing.
        fn exists(&mut self) -> Result<bool> {
            let call = self.calls.lstat;
            self.with_path(|path| {
                let mut status = [0_u64; 32];
                let room = status.as_mut_ptr().cast();
                match call {
                    // SAFETY: the path is a C string, and the buffer larger than any `struct stat`.
                    Some(call) => unsafe { call(path, room) == 0 },
                    // SAFETY: as above.
                    None => unsafe { lstat(path, room) == 0 },
                }
            })
        }

        /// Opens the folder at the path, or the working directory for an empty one.
        fn open(&mut self) -> Result<*mut c_void> {
            let call = self.calls.opendir;
            let open = |path: *const c_char| match call {
                // SAFETY: the path is a C string.
                Some(call) => unsafe { call(path) },
                // SAFETY: as above.
                None => unsafe { opendir(path) },
            };
            if self.path.is_empty() {
                Ok(open(c".".as_ptr()))
            } else {
                self.with_path(open)
            }
        }

        /// The next entry of an open folder.
        fn next(&self, folder: *mut c_void) -> *mut Entry {
            match self.calls.readdir {
                // SAFETY: the caller's function, for what the caller's has opened.
                Some(call) => unsafe { call(folder) },
                // SAFETY: the folder is open.
                None => unsafe { readdir(folder) },
            }
        }

        fn close(&self, folder: *mut c_void) {
            match self.calls.closedir {
                // SAFETY: the caller's function, for what the caller's has opened.
                Some(call) => unsafe { call(folder) },
                None => {
                    // SAFETY: the folder is open.
                    unsafe { closedir(folder) };
                }
            }
        }

        fn is_folder(&mut self) -> Result<bool> {
            let folder = self.open()?;
            if folder.is_null() {
                return Ok(false);
            }
            self.close(folder);
            Ok(true)
        }

        /// Notes a copy of the path.
        fn note(&mut self) -> Result<()> {
            let length = self.path.len();
            if self.flags & MARK != 0 && self.path.last() != Some(&b'/') && self.is_folder()? {
                self.push(b'/')?;
            }
            // SAFETY: any size may be asked for.
            let copy = unsafe { malloc(self.path.len() + 1) }.cast::<u8>();
            if copy.is_null() {
                return Err(NOSPACE);
            }
            // SAFETY: the copy has room for the path and a NUL.
            unsafe { core::ptr::copy_nonoverlapping(self.path.as_ptr(), copy, self.path.len()) };
            // SAFETY: as above.
            unsafe { copy.wrapping_add(self.path.len()).write(0) };
            self.shorten(length);
            self.found.push(copy.cast()).map_err(|_| NOSPACE)
        }

        /// Finds what the rest of a pattern matches below the path.
        fn descend(&mut self, pattern: &[u8]) -> Result<()> {
            let slashes = pattern.iter().take_while(|&&byte| byte == b'/').count();
            let (slash_bytes, rest) = pattern.split_at_checked(slashes).unwrap_or((pattern, &[]));
            self.push_all(slash_bytes)?;
            if rest.is_empty() {
                return if self.exists()? { self.note() } else { Ok(()) };
            }
            let end = rest
                .iter()
                .position(|&byte| byte == b'/')
                .unwrap_or(rest.len());
            let (component, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
            if !is_magic(component) {
                let mut bytes = component.iter().copied();
                while let Some(byte) = bytes.next() {
                    let byte = if byte == b'\\' && self.escapes() {
                        bytes.next().unwrap_or(byte)
                    } else {
                        byte
                    };
                    self.push(byte)?;
                }
                if !after.is_empty() {
                    return self.descend(after);
                }
                return if self.exists()? { self.note() } else { Ok(()) };
            }
            self.search_folder(component, after)
        }

        /// Finds what a component with wildcards matches in the folder at the path.
        fn search_folder(&mut self, component: &[u8], after: &[u8]) -> Result<()> {
            let folder = self.open()?;
            if folder.is_null() {
                return self.failed();
            }
            let result = self.search_entries(folder, component, after);
            self.close(folder);
            result
        }

        /// A folder could not be opened: whether that ends the search. What has nothing below it is no error, but for a
        /// folder that the pattern names.
        fn failed(&mut self) -> Result<()> {
            let error = errno::get();
            let is = |known: Errno| c_int::from(known.0) == error;
            if is(Errno::ENOTDIR) || self.expanded && is(Errno::ENOENT) {
                return Ok(());
            }
            let on_error = self.on_error;
            let stop = self.with_path(|path| {
                // SAFETY: the caller's function takes a path and an error number.
                on_error.is_some_and(|call| unsafe { call(path, error) != 0 })
            })?;
            if stop || self.flags & ERR != 0 {
                Err(ABORTED)
            } else {
                Ok(())
            }
        }

        fn search_entries(
            &mut self,
            folder: *mut c_void,
            component: &[u8],
            after: &[u8],
        ) -> Result<()> {
            let length = self.path.len();
            self.expanded = true;
            let mut flags = Flags::PERIOD;
            if self.flags & PERIOD != 0 {
                flags = 0;
            }
            if !self.escapes() {
                flags |= Flags::NOESCAPE;
            }
            if crate::locale::state::current().is_utf8() {
                flags |= Flags::UTF8;
            }
            loop {
                let entry = self.next(folder);
                if entry.is_null() {
                    return Ok(());
                }
                let name_start = entry.wrapping_byte_add(core::mem::offset_of!(Entry, name));
                // SAFETY: the name of an entry is a C string.
                let name = unsafe { CStr::from_ptr(name_start.cast()) }.to_bytes();
                if !matches(component, name, Flags(flags)) {
                    continue;
                }
                // SAFETY: an entry.
                let kind = unsafe { (*entry).kind };
                // Only a folder (3), a link (7) or what is not known (0) can have something below.
                let wants_folder = !after.is_empty() || self.flags & ONLY_FOLDERS != 0;
                if wants_folder && !matches!(kind, 0 | 3 | 7) {
                    continue;
                }
                self.push_all(name)?;
                if after.is_empty() {
                    self.note()?
                } else {
                    self.descend(after)?
                }
                self.shorten(length);
            }
        }

        /// Finds what a pattern matches, each of its alternatives in braces by itself.
        fn search_alternatives(&mut self, pattern: &[u8]) -> Result<()> {
            let Some((start, end)) = braces(pattern, self.escapes()) else {
                return self.search(pattern);
            };
            let (before, rest) = pattern.split_at_checked(start).unwrap_or_default();
            let (inside, after) = rest.split_at_checked(end - start).unwrap_or_default();
            let mut inside = inside.get(1..).unwrap_or_default();
            let after = after.get(1..).unwrap_or_default();
            loop {
                let length = comma(inside, self.escapes());
                let mut one = Vector::new();
                let chosen = inside.get(..length).unwrap_or_default();
                for &byte in before.iter().chain(chosen).chain(after) {
                    one.push(byte).map_err(|_| NOSPACE)?;
                }
                self.search_alternatives(&one)?;
                match inside.get(length + 1..) {
                    Some(rest) => inside = rest,
                    None => return Ok(()),
                }
            }
        }

        /// Finds what a pattern without alternatives matches, in order.
        fn search(&mut self, pattern: &[u8]) -> Result<()> {
            let first = self.found.len();
            self.path.clear();
            self.expanded = false;
            let rest = if self.flags & (TILDE | TILDE_CHECK) != 0 {
                self.tilde(pattern)?
            } else {
                pattern
            };
            let result = self.descend(rest);
            if self.flags & NOSORT == 0 {
                sort(&mut self.found, first);
            }
            result
        }

        /// Replaces a leading tilde; returns the rest of the pattern.
        fn tilde<'a>(&mut self, pattern: &'a [u8]) -> Result<&'a [u8]> {
            let Some(rest) = pattern.strip_prefix(b"~") else {
                return Ok(pattern);
            };
            let names_user = !matches!(rest, [] | [b'/', ..]);
            // SAFETY: the name is a C string.
            let home = unsafe { getenv(c"HOME".as_ptr()) };
            if names_user || home.is_null() {
                return if self.flags & TILDE_CHECK != 0 {
                    Err(NOMATCH)
                } else {
                    Ok(pattern)
                };
            }
            // SAFETY: the environment's values are C strings.
            self.push_all(unsafe { CStr::from_ptr(home) }.to_bytes())?;
            Ok(rest)
        }
    }

    /// Whether a component has wildcards.
    fn is_magic(component: &[u8]) -> bool {
        component
            .iter()
            .any(|byte| matches!(byte, b'*' | b'?' | b'['))
    }

    /// Where the first alternatives in a pattern are: the place of the opening brace and that of the closing one. A pair of braces
    /// with nothing between stands for itself.
    fn braces(pattern: &[u8], escapes: bool) -> Option<(usize, usize)> {
        let mut from = 0;
        loop {
            let start = find_unquoted(pattern, from, escapes, |byte| byte == b'{')?;
            let mut depth = 0_u32;
            let end = find_unquoted(pattern, start + 1, escapes, |byte| {
                match byte {
                    b'{' => depth += 1,
                    b'}' if depth == 0 => return true,
                    b'}' => depth -= 1,
                    _ => {}
                }
                false
            })?;
            if end > start + 1 {
                return Some((start, end));
            }
            from = end + 1;
        }
    }

    /// Where the first alternative ends.
    fn comma(alternatives: &[u8], escapes: bool) -> usize {
        let mut depth = 0_u32;
        let found = find_unquoted(alternatives, 0, escapes, |byte| {
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            byte == b',' && depth == 0
        });
        found.unwrap_or(alternatives.len())
    }

    /// The first byte from `from` on that is not quoted and that `wanted` takes.
    fn find_unquoted(
        pattern: &[u8],
        from: usize,
        escapes: bool,
        mut wanted: impl FnMut(u8) -> bool,
    ) -> Option<usize> {
        let mut at = from;
        while let Some(&byte) = pattern.get(at) {
            if byte == b'\\' && escapes {
                at += 2;
                continue;
            }
            if wanted(byte) {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// Whether a C string goes before another by its bytes.
    fn before(a: *mut c_char, b: *mut c_char) -> bool {
        // SAFETY: the results are C strings.
        let a = unsafe { CStr::from_ptr(a) };
        // SAFETY: as above.
        a < unsafe { CStr::from_ptr(b) }
    }

    /// C's `glob`.
    ///
    /// # Safety
    /// `pattern` is a C string; `result` is writable and, with `GLOB_APPEND`, of an earlier call.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn glob(
        pattern: *const c_char,
        flags: c_int,
        on_error: OnError,
        result: *mut Glob,
    ) -> c_int {
        // SAFETY: the caller passes a C string.
        let pattern = unsafe { CStr::from_ptr(pattern) }.to_bytes();
        let mut offs = 0;
        if flags & DOOFFS != 0 {
            // SAFETY: the caller's structure.
            offs = unsafe { (*result).offs };
        }
        let mut glob = Glob {
            offs,
            ..Glob::NOTHING
        };
        if flags & OWN_CALLS != 0 {
            // SAFETY: the caller's structure, with the functions to call.
            glob.calls = unsafe { (*result).calls };
        }
        let calls = glob.calls;
        if flags & APPEND != 0 {
            // SAFETY: the caller's structure of an earlier call.
            glob = unsafe { result.read() };
        }
        let has_wildcards = is_magic(pattern);
        glob.flags = flags | if has_wildcards { MAGIC } else { 0 };
        let mut search = Search {
            flags,
            on_error,
            calls,
            path: Vector::new(),
            expanded: false,
            found: Vector::new(),
        };
        let searched = if flags & BRACE != 0 {
            search.search_alternatives(pattern)
        } else {
            search.search(pattern)
        };
        let mut status = searched.err().unwrap_or(0);
        if status == 0 && search.found.is_empty() {
            search.path.clear();
            search.flags &= !MARK;
            status = if flags & NOCHECK != 0 || flags & NOMAGIC != 0 && !has_wildcards {
                let noted = search.push_all(pattern).and_then(|()| search.note());
                noted.err().unwrap_or(0)
            } else {
                NOMATCH
            };
        }
        if !search.found.is_empty() || glob.pathv.is_null() && offs > 0 {
            // SAFETY: the list of an earlier call, or none.
            status = unsafe { append(&mut glob, &search.found) }
                .err()
                .unwrap_or(status);
        }
        // SAFETY: the caller's structure.
        unsafe { result.write(glob) };
        status
    }

    /// Heapsort from a place on, as there may be many paths.
    fn sort(paths: &mut Vector<*mut c_char>, first: usize) {
        let sift = |paths: &mut Vector<*mut c_char>, mut root: usize, count: usize| loop {
            let less = |a: usize, b: usize| match (paths.get(first + a), paths.get(first + b)) {
                (Some(&a), Some(&b)) => before(a, b),
                _ => false,
            };
            let mut child = 2 * root + 1;
            if child >= count {
                return;
            }
            if child + 1 < count && less(child, child + 1) {
                child += 1;
            }
            if !less(root, child) {
                return;
            }
            paths.swap_checked(first + root, first + child);
            root = child;
        };
        let count = paths.len().saturating_sub(first);
        for root in (0..count / 2).rev() {
            sift(paths, root, count);
        }
        for last in (1..count).rev() {
            paths.swap_checked(first, first + last);
            sift(paths, 0, last);
        }
    }

    /// Appends paths to the result, which owns them from then on.
    ///
    /// # Safety
    /// The result's list is NULL or from the allocator.
    unsafe fn append(glob: &mut Glob, found: &[*mut c_char]) -> Result<()> {
        let old = glob.pathc;
        let count = glob.offs + old + found.len() + 1;
        let size = count.checked_mul(size_of::<*mut c_char>()).ok_or(NOSPACE)?;
        // SAFETY: NULL or from the allocator.
        let list = unsafe { realloc(glob.pathv.cast(), size) }.cast::<*mut c_char>();
        if list.is_null() {
            for &path in found {
                // SAFETY: `note` made it.
                unsafe { free(path.cast()) };
            }
            return Err(NOSPACE);
        }
        if glob.pathv.is_null() {
            for index in 0..glob.offs {
                // SAFETY: the list has so many places.
                unsafe { list.wrapping_add(index).write(null_mut()) };
            }
        }
        for (index, &path) in found.iter().chain(&[null_mut()]).enumerate() {
            // SAFETY: the list has so many places.
            unsafe { list.wrapping_add(glob.offs + old + index).write(path) };
        }
        glob.pathv = list;
        glob.pathc = old + found.len();
        Ok(())
    }

    /// C's `globfree`.
    ///
    /// # Safety
    /// `result` is of a call of `glob`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn globfree(result: *mut Glob) {
        // SAFETY: the caller's structure.
        let glob = unsafe { result.read() };
        for index in 0..glob.pathc {
            // SAFETY: the list has so many places.
            let path = unsafe { glob.pathv.wrapping_add(glob.offs + index).read() };
            // SAFETY: `glob` made it.
            unsafe { free(path.cast()) };
        }
        // SAFETY: `glob` made the list.
        unsafe { free(glob.pathv.cast()) };
        // SAFETY: the caller's structure.
        unsafe {
            result.write(Glob {
                pathc: 0,
                pathv: null_mut(),
                ..glob
            })
        };
    }
}
