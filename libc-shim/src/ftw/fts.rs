//! `fts_open`, `fts_read`, `fts_children`, `fts_set`, `fts_close`: BSD.
//!
//! The working directory is never changed (as with FTS_NOCHDIR), so `fts_accpath` is `fts_path`; each entry has its path to
//! itself. A directory is read whole and closed before its entries are returned.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::dirent::scandir::c::scandir;
    use crate::dirent::stream::Entry as Found;
    use crate::errno::{self, Errno};
    use crate::paths::directory::Base;
    use crate::paths::target::{Follow, bytes};
    use crate::sys_stat::stat::c::at;
    use crate::sys_stat::status::{S_IFDIR, S_IFLNK, S_IFMT, S_IFREG, Stat};
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::ptr;

    const COMFOLLOW: c_int = 1;
    const LOGICAL: c_int = 2;
    const NOSTAT: c_int = 8;
    const SEEDOT: c_int = 0x20;
    const XDEV: c_int = 0x40;
    const OPTIONS: c_int = 0xff;
    const NAMEONLY: c_int = 0x100;

    const D: u16 = 1;
    const DC: u16 = 2;
    const DEFAULT: u16 = 3;
    const DNR: u16 = 4;
    const DOT: u16 = 5;
    const DP: u16 = 6;
    const F: u16 = 8;
    const NS: u16 = 10;
    const NSOK: u16 = 11;
    const SL: u16 = 12;
    const SLNONE: u16 = 13;

    const AGAIN: u16 = 1;
    const FOLLOW: u16 = 2;
    const NOINSTR: u16 = 3;
    const SKIP: u16 = 4;

    /// How two entries are ordered.
    pub type Compare =
        Option<unsafe extern "C" fn(*const *const Node, *const *const Node) -> c_int>;

    /// `FTS`.
    #[repr(C)]
    pub struct Walk {
        current: *mut Node,
        child: *mut Node,
        array: *mut *mut Node,
        device: u64,
        path: *mut c_char,
        root: c_int,
        path_len: u32,
        items: u32,
        compare: Compare,
        options: c_int,
    }

    /// `FTSENT`. The name goes on behind it, then come the path and the attributes.
    #[repr(C)]
    pub struct Node {
        cycle: *mut Node,
        parent: *mut Node,
        link: *mut Node,
        number: i64,
        pointer: *mut c_void,
        access_path: *mut c_char,
        path: *mut c_char,
        errno: c_int,
        link_fd: c_int,
        path_len: u32,
        name_len: u32,
        inode: u64,
        device: u64,
        links: u64,
        level: c_int,
        info: u16,
        flags: u16,
        instruction: u16,
        stat: *mut Stat,
        name: [c_char; 1],
    }

    use crate::replaceable::{calloc, free, qsort};

    /// A node for `name` in a directory whose path is `above` (none for a start, whose name is its path).
    fn make(above: Option<&[u8]>, name: &[u8], level: c_int) -> *mut Node {
        let above = above.unwrap_or_default();
        let slash = usize::from(!above.is_empty() && above.last() != Some(&b'/'));
        let path_len = above.len() + slash + name.len();
        let path_at = size_of::<Node>() + name.len() + 1;
        let stat_at = (path_at + path_len + 1).next_multiple_of(align_of::<Stat>());
        // SAFETY: `calloc` takes any sizes.
        let start = unsafe { calloc(1, stat_at + size_of::<Stat>()) }.cast::<u8>();
        let node = start.cast::<Node>();
        if node.is_null() {
            return node;
        }
        let path = start.wrapping_add(path_at);
        // SAFETY: the memory is zeroed, which is valid for a node.
        let made = unsafe { &mut *node };
        made.path = path.cast();
        made.access_path = made.path;
        made.path_len = path_len as u32;
        made.name_len = name.len() as u32;
        made.level = level;
        made.instruction = NOINSTR;
        made.stat = start.wrapping_add(stat_at).cast();
        // SAFETY: the name has its room at the end of the node.
        unsafe { ptr::copy_nonoverlapping(name.as_ptr(), (&raw mut made.name).cast(), name.len()) };
        // SAFETY: so have the parts of the path.
        unsafe { ptr::copy_nonoverlapping(above.as_ptr(), path, above.len()) };
        if slash != 0 {
            // SAFETY: as above.
            unsafe { path.wrapping_add(above.len()).write(b'/') };
        }
        let rest = path.wrapping_add(above.len() + slash);
        // SAFETY: as above.
        unsafe { ptr::copy_nonoverlapping(name.as_ptr(), rest, name.len()) };
        node
    }

    /// # Safety
    /// The list is one of nodes that nothing else refers to.
    unsafe fn delete(mut list: *mut Node) {
        while !list.is_null() {
            // SAFETY: by this function's contract.
            let next = unsafe { (*list).link };
            // SAFETY: by this function's contract.
            unsafe { free(list.cast()) };
            list = next;
        }
    }

    impl Node {
        /// Fetches the attributes and returns what kind of entry it is.
        fn look(&mut self, options: c_int, follow: bool) -> u16 {
            // SAFETY: a node's path is a string.
            let path = unsafe { bytes(self.path) };
            let mut found = Err(Errno::ENOENT);
            let follow = follow || options & LOGICAL != 0;
            if follow {
                found = at(Base::WORKING, path, Follow::Yes);
            }
            if found.is_err() {
                let own = at(Base::WORKING, path, Follow::No);
                if follow && own.is_ok() {
                    // A link that leads nowhere.
                    self.store(own.unwrap_or_default());
                    return SLNONE;
                }
                found = own;
            }
            let stat = match found {
                Ok(stat) => stat,
                Err(error) => {
                    self.errno = c_int::from(error.0);
                    return NS;
                }
            };
            self.store(stat);
            match stat.st_mode & S_IFMT {
                S_IFDIR => self.directory(),
                S_IFLNK => SL,
                S_IFREG => F,
                _ => DEFAULT,
            }
        }

        /// The name of a start becomes the last part of its path when the walk gets there.
        fn shorten_name(&mut self) {
            let room = (&raw mut self.name).cast::<u8>();
            // SAFETY: the name is a string.
            let name = unsafe { bytes(room.cast()) };
            let slash = name.iter().rposition(|&byte| byte == b'/');
            if let Some(slash) = slash
                && slash + 1 < name.len()
            {
                let len = name.len() - slash - 1;
                // SAFETY: the last part and its NUL lie in the name.
                unsafe { ptr::copy(room.wrapping_add(slash + 1), room, len + 1) };
                self.name_len = len as u32;
            }
        }

        fn store(&mut self, stat: Stat) {
            self.device = stat.st_dev;
            self.inode = stat.st_ino;
            self.links = stat.st_nlink;
            // SAFETY: a node has its attributes behind it.
            unsafe { self.stat.write(stat) };
        }

        fn directory(&mut self) -> u16 {
            // SAFETY: the name is a string.
            let name = unsafe { bytes((&raw const self.name).cast()) };
            if self.level > 0 && matches!(name, b"." | b"..") {
                return DOT;
            }
            let mut above = self.parent;
            // SAFETY: parents are nodes that live as long as what is below them.
            while let Some(node) = unsafe { above.as_mut() } {
                if node.level >= 0 && node.device == self.device && node.inode == self.inode {
                    self.cycle = node;
                    return DC;
                }
                above = node.parent;
            }
            D
        }
    }

    impl Walk {
        /// The entries of a directory as a list.
        fn load(&mut self, node: *mut Node, names_only: bool) -> *mut Node {
            // SAFETY: `node` is the current one.
            let parent = unsafe { &mut *node };
            let mut list = ptr::null_mut();
            // SAFETY: the path is a string, and the result is local.
            let count = unsafe { scandir(parent.path, &raw mut list, None, None) };
            let Ok(count) = usize::try_from(count) else {
                parent.info = DNR;
                parent.errno = errno::get();
                return ptr::null_mut();
            };
            let mut first = ptr::null_mut();
            for index in (0..count).rev() {
                // SAFETY: the list has `count` entries.
                let found: *mut Found = unsafe { list.wrapping_add(index).read() };
                // SAFETY: as below.
                let place = unsafe { &raw const (*found).name };
                // SAFETY: entries have strings for names.
                let name = unsafe { CStr::from_ptr(place.cast()) }.to_bytes();
                if self.options & SEEDOT != 0 || !matches!(name, b"." | b"..") {
                    // SAFETY: the path is a string.
                    let above = unsafe { bytes(parent.path) };
                    let made = make(Some(above), name, parent.level + 1);
                    // SAFETY: it is NULL or a node.
                    if let Some(child) = unsafe { made.as_mut() } {
                        child.parent = node;
                        child.link = first;
                        child.info = if names_only
                            || self.options & NOSTAT != 0
                                && self.options & LOGICAL == 0
                                && !is_directory(found)
                        {
                            NSOK
                        } else {
                            child.look(self.options, false)
                        };
                        first = made;
                    }
                }
                // SAFETY: entries come from `malloc`.
                unsafe { free(found.cast()) };
            }
            // SAFETY: the list comes from `malloc`, or is NULL.
            unsafe { free(list.cast()) };
            self.sort(first)
        }

        /// Orders a list as the program wants it.
        fn sort(&self, list: *mut Node) -> *mut Node {
            let Some(compare) = self.compare else {
                return list;
            };
            let mut count = 0;
            let mut node = list;
            // SAFETY: the list is one of nodes.
            while let Some(entry) = unsafe { node.as_ref() } {
                count += 1;
                node = entry.link;
            }
            // SAFETY: `calloc` takes any sizes.
            let array = unsafe { calloc(count + 1, size_of::<*mut Node>()) }.cast::<*mut Node>();
            if array.is_null() {
                return list;
            }
            node = list;
            for index in 0..count {
                // SAFETY: there is room for `count` and a NULL.
                unsafe { array.wrapping_add(index).write(node) };
                // SAFETY: the list has `count` nodes.
                node = unsafe { (*node).link };
            }
            // SAFETY: the array has `count` pointers, which `compare` takes.
            unsafe {
                qsort(
                    array.cast(),
                    count,
                    size_of::<*mut Node>(),
                    compare as *const c_void,
                )
            };
            for index in 0..count {
                // SAFETY: the array has `count` nodes and a NULL.
                let next = unsafe { array.wrapping_add(index + 1).read() };
                // SAFETY: as above.
                let node = unsafe { array.wrapping_add(index).read() };
                // SAFETY: it is a node.
                unsafe { (*node).link = next };
            }
            // SAFETY: as above.
            let first = unsafe { array.read() };
            // SAFETY: it comes from `calloc`.
            unsafe { free(array.cast()) };
            first
        }

        /// The next entry, or NULL after the last.
        fn read(&mut self) -> *mut Node {
            let node = self.current;
            // SAFETY: the current node is NULL or one of ours.
            let Some(entry) = (unsafe { node.as_mut() }) else {
                return node;
            };
            let instruction = core::mem::replace(&mut entry.instruction, NOINSTR);
            if instruction == AGAIN {
                entry.info = entry.look(self.options, false);
                return node;
            }
            if instruction == FOLLOW && matches!(entry.info, SL | SLNONE) {
                entry.info = entry.look(self.options, true);
                return node;
            }
            if entry.info == D {
                let elsewhere = self.options & XDEV != 0 && entry.device != self.device;
                if instruction == SKIP || elsewhere {
                    // SAFETY: nobody has seen the children, or may use them any more.
                    unsafe { delete(self.child) };
                    self.child = ptr::null_mut();
                    entry.info = DP;
                    return node;
                }
                if !self.child.is_null() && self.options & NAMEONLY != 0 {
                    // SAFETY: as above.
                    unsafe { delete(self.child) };
                    self.child = ptr::null_mut();
                }
                self.options &= !NAMEONLY;
                let child = core::mem::replace(&mut self.child, ptr::null_mut());
                let child = if child.is_null() {
                    self.load(node, false)
                } else {
                    child
                };
                if child.is_null() {
                    if entry.info == D {
                        entry.info = DP;
                    }
                    return node;
                }
                self.current = child;
                return self.arrive();
            }
            self.leave()
        }

        /// Goes from the current node, which is done, to the next one or up.
        fn leave(&mut self) -> *mut Node {
            let done = self.current;
            let (next, parent) = {
                // SAFETY: it is a node.
                let done = unsafe { &*done };
                (done.link, done.parent)
            };
            // SAFETY: the program may not use it after this call.
            unsafe { free(done.cast()) };
            if !next.is_null() {
                self.current = next;
                return self.arrive();
            }
            self.current = parent;
            // SAFETY: nodes have parents.
            let above = unsafe { &mut *parent };
            if above.level < 0 {
                // SAFETY: nothing refers to it any more.
                unsafe { free(parent.cast()) };
                self.current = ptr::null_mut();
                errno::set(Errno(0));
                return ptr::null_mut();
            }
            above.info = DP;
            parent
        }

        /// Returns the current node, unless the program wants it skipped.
        fn arrive(&mut self) -> *mut Node {
            let node = self.current;
            // SAFETY: it is a node.
            let entry = unsafe { &mut *node };
            if entry.level == 0 {
                self.device = entry.device;
                entry.shorten_name();
            }
            match core::mem::replace(&mut entry.instruction, NOINSTR) {
                SKIP => return self.leave(),
                FOLLOW => entry.info = entry.look(self.options, true),
                _ => {}
            }
            node
        }
    }

    fn is_directory(found: *const Found) -> bool {
        // SAFETY: it is an entry that `scandir` made.
        matches!(unsafe { (*found).kind }, 0 | 3)
    }

    /// BSD's `fts_open`.
    ///
    /// # Safety
    /// `paths` points to strings and a NULL, `compare` takes nodes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fts_open(
        paths: *const *const c_char,
        options: c_int,
        compare: Compare,
    ) -> *mut Walk {
        if options & !OPTIONS != 0 {
            errno::set(Errno::EINVAL);
            return ptr::null_mut();
        }
        // SAFETY: `calloc` takes any sizes.
        let walk = unsafe { calloc(1, size_of::<Walk>()) }.cast::<Walk>();
        let top = make(None, b"", -1);
        // The first read leaves this node for the starts.
        let before = make(None, b"", 0);
        if walk.is_null() || top.is_null() || before.is_null() {
            for memory in [walk.cast::<c_void>(), top.cast(), before.cast()] {
                // SAFETY: it is NULL or comes from `malloc`.
                unsafe { free(memory) };
            }
            errno::set(Errno::ENOMEM);
            return ptr::null_mut();
        }
        // SAFETY: all zero is a valid walk.
        let state = unsafe { &mut *walk };
        state.options = options;
        state.compare = compare;
        let (mut first, mut last) = (ptr::null_mut::<Node>(), ptr::null_mut::<Node>());
        let mut next = paths;
        loop {
            // SAFETY: by this function's contract.
            let path = unsafe { next.read() };
            if path.is_null() {
                break;
            }
            // SAFETY: by this function's contract.
            let node = make(None, unsafe { bytes(path) }, 0);
            // SAFETY: it is NULL or a node.
            if let Some(entry) = unsafe { node.as_mut() } {
                entry.parent = top;
                entry.info = entry.look(options, options & COMFOLLOW != 0);
                // SAFETY: it is NULL or a node.
                match unsafe { last.as_mut() } {
                    Some(last) => last.link = node,
                    None => first = node,
                }
                last = node;
            }
            next = next.wrapping_add(1);
        }
        // SAFETY: it is a node.
        let initial = unsafe { &mut *before };
        initial.parent = top;
        initial.info = 9;
        initial.link = state.sort(first);
        state.current = before;
        walk
    }

    /// BSD's `fts_read`.
    ///
    /// # Safety
    /// `walk` comes from `fts_open`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fts_read(walk: *mut Walk) -> *mut Node {
        // SAFETY: by this function's contract.
        unsafe { &mut *walk }.read()
    }

    /// BSD's `fts_children`.
    ///
    /// # Safety
    /// `walk` comes from `fts_open`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fts_children(walk: *mut Walk, options: c_int) -> *mut Node {
        if options != 0 && options != NAMEONLY {
            errno::set(Errno::EINVAL);
            return ptr::null_mut();
        }
        // SAFETY: by this function's contract.
        let walk = unsafe { &mut *walk };
        errno::set(Errno(0));
        // SAFETY: the current node is NULL or one of ours.
        let Some(entry) = (unsafe { walk.current.as_ref() }) else {
            return ptr::null_mut();
        };
        if entry.info == 9 {
            return entry.link;
        }
        if entry.info != D {
            return ptr::null_mut();
        }
        // SAFETY: the program gets a new list for the old one.
        unsafe { delete(walk.child) };
        walk.options = walk.options & !NAMEONLY | options;
        walk.child = walk.load(walk.current, options == NAMEONLY);
        walk.child
    }

    /// BSD's `fts_set`.
    ///
    /// # Safety
    /// `node` comes from the walk.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fts_set(
        _walk: *mut Walk,
        node: *mut Node,
        instruction: c_int,
    ) -> c_int {
        match u16::try_from(instruction) {
            Ok(instruction @ 0..=SKIP) => {
                // SAFETY: by this function's contract.
                unsafe { (*node).instruction = instruction };
                0
            }
            _ => {
                errno::set(Errno::EINVAL);
                -1
            }
        }
    }

    /// BSD's `fts_close`.
    ///
    /// # Safety
    /// `walk` comes from `fts_open` and is not used any more.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn fts_close(walk: *mut Walk) -> c_int {
        // SAFETY: by this function's contract.
        let state = unsafe { &mut *walk };
        // SAFETY: nothing refers to the children any more.
        unsafe { delete(state.child) };
        let mut node = state.current;
        // SAFETY: the current node is NULL or one of ours, as are those above it.
        while let Some(entry) = unsafe { node.as_ref() } {
            let parent = entry.parent;
            // SAFETY: nothing refers to the rest of this level any more.
            unsafe { delete(node) };
            node = parent;
        }
        // SAFETY: it comes from `calloc`.
        unsafe { free(walk.cast()) };
        0
    }
}
