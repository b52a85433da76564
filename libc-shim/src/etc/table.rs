//! A database of `/etc` as C programs read it: one record after the other, in static memory or in the caller's.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno::{self, Errno, Result};
    use crate::etc::file::c::{Contents, Room};
    use crate::etc::pack::c::Packer;
    use crate::etc::text::Lines;
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::{ptr, slice};

    unsafe extern "C" {
        fn getline(line: *mut *mut c_char, size: *mut usize, stream: *mut c_void) -> isize;
    }

    /// A record of a database as C has it.
    pub trait Record: Sized {
        /// A line of the database that was understood.
        type Entry<'a>;
        /// The file.
        const PATH: &'static CStr;
        /// A record of nothing.
        const EMPTY: Self;

        /// Reads a line; `None` if it is no entry.
        fn parse(line: &[u8]) -> Option<Self::Entry<'_>>;

        /// For a program without the file: the entry at `place`, which moves on to the next.
        fn built_in<'a>(place: &mut usize) -> Option<Self::Entry<'a>>;

        /// The entry's record, with what it points to in the packer's buffer; ERANGE if that is too small.
        fn pack(entry: &Self::Entry<'_>, packer: &mut Packer) -> Result<Self>;
    }

    /// The first entry at `place` or after it; `place` moves behind it.
    #[inline]
    pub fn entry_at<'a, R: Record>(text: &'a [u8], place: &mut usize) -> Option<R::Entry<'a>> {
        let mut lines = Lines::from(text, *place);
        let entry = lines.find_map(R::parse);
        *place = lines.place;
        entry
    }

    /// A database and how far it was read.
    #[derive(Debug)]
    pub struct Reader {
        contents: Option<Contents>,
        place: usize,
    }

    impl Reader {
        /// Reads the file, if the program can.
        #[inline]
        pub fn open<R: Record>() -> Result<Self> {
            Ok(Self {
                contents: Contents::read(R::PATH)?,
                place: 0,
            })
        }

        /// The next entry.
        #[inline]
        pub fn advance<R: Record>(&mut self) -> Option<R::Entry<'_>> {
            match &self.contents {
                Some(contents) => entry_at::<R>(contents.bytes(), &mut self.place),
                None => R::built_in(&mut self.place),
            }
        }
    }

    /// What `then` makes of the first entry that matches.
    #[inline]
    pub fn find<R: Record, T>(
        matches: impl Fn(&R::Entry<'_>) -> bool,
        then: impl FnOnce(&R::Entry<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut reader = Reader::open::<R>()?;
        while let Some(entry) = reader.advance::<R>() {
            if matches(&entry) {
                return then(&entry).map(Some);
            }
        }
        Ok(None)
    }

    /// The first entry that matches, in the caller's memory, as the functions named `…_r` give it: 0, with `result` NULL
    /// if there is none, or an error's number.
    ///
    /// # Safety
    /// `buffer` has room for `size` bytes, `record` and `result` may be written.
    #[inline]
    pub unsafe fn find_into<R: Record>(
        matches: impl Fn(&R::Entry<'_>) -> bool,
        record: *mut R,
        buffer: *mut c_char,
        size: usize,
        result: *mut *mut R,
    ) -> c_int {
        // SAFETY: by this function's contract; entries are in memory of their own.
        let mut packer = unsafe { Packer::new(buffer.cast(), size) };
        let found = find::<R, _>(matches, |entry| R::pack(entry, &mut packer));
        let (place, code) = match found {
            Ok(Some(found)) => {
                // SAFETY: by this function's contract.
                unsafe { record.write(found) };
                (record, 0)
            }
            Ok(None) => (ptr::null_mut(), 0),
            Err(error) => (ptr::null_mut(), c_int::from(error.0)),
        };
        // SAFETY: by this function's contract.
        unsafe { result.write(place) };
        code
    }

    /// A record in static memory, and the memory it points to.
    #[derive(Debug)]
    pub struct Answer<R> {
        record: R,
        room: Room,
    }

    impl<R: Record> Answer<R> {
        /// No answer yet.
        pub const EMPTY: Self = Self {
            record: R::EMPTY,
            room: Room::EMPTY,
        };

        /// Keeps an entry's record, and tells where it is.
        #[inline]
        fn keep(&mut self, entry: &R::Entry<'_>) -> Result<*mut R> {
            self.record = self.room.fill(|buffer, size| {
                // SAFETY: `fill` gives a buffer and its size; entries are in memory of their own.
                let mut packer = unsafe { Packer::new(buffer, size) };
                R::pack(entry, &mut packer)
            })?;
            Ok(&raw mut self.record)
        }

        /// The first entry that matches.
        #[inline]
        pub fn look_up(
            &mut self,
            matches: impl Fn(&R::Entry<'_>) -> bool,
        ) -> Result<Option<*mut R>> {
            find::<R, _>(matches, |entry| self.keep(entry))
        }

        /// The first entry that matches; NULL if there is none, or with `errno` set.
        #[inline]
        pub fn find(&mut self, matches: impl Fn(&R::Entry<'_>) -> bool) -> *mut R {
            or_null(self.look_up(matches))
        }
    }

    /// A database that a program reads record by record.
    #[derive(Debug)]
    pub struct Listing<R> {
        reader: Option<Reader>,
        answer: Answer<R>,
    }

    impl<R: Record> Listing<R> {
        /// Before the first record.
        pub const NEW: Self = Self {
            reader: None,
            answer: Answer::EMPTY,
        };

        /// The next record; NULL at the end, or with `errno` set.
        #[inline]
        pub fn advance(&mut self) -> *mut R {
            or_null(self.next())
        }

        #[inline]
        fn next(&mut self) -> Result<Option<*mut R>> {
            if self.reader.is_none() {
                self.reader = Some(Reader::open::<R>()?);
            }
            let entry = self.reader.as_mut().and_then(Reader::advance::<R>);
            entry.map(|entry| self.answer.keep(&entry)).transpose()
        }

        /// The next record in the caller's memory: 0, or the number of an error, with `result` NULL: ENOENT at the end, and
        /// ERANGE, after which the same record is next.
        ///
        /// # Safety
        /// `buffer` has room for `size` bytes, `record` and `result` may be written.
        #[inline]
        pub unsafe fn advance_into(
            &mut self,
            record: *mut R,
            buffer: *mut c_char,
            size: usize,
            result: *mut *mut R,
        ) -> c_int {
            // SAFETY: by this function's contract; entries are in memory of their own.
            let mut packer = unsafe { Packer::new(buffer.cast(), size) };
            let (place, code) = match self.pack_next(&mut packer) {
                Ok(found) => {
                    // SAFETY: by this function's contract.
                    unsafe { record.write(found) };
                    (record, 0)
                }
                Err(error) => (ptr::null_mut(), c_int::from(error.0)),
            };
            // SAFETY: by this function's contract.
            unsafe { result.write(place) };
            code
        }

        #[inline]
        fn pack_next(&mut self, packer: &mut Packer) -> Result<R> {
            let reader = match &mut self.reader {
                Some(reader) => reader,
                none => none.insert(Reader::open::<R>()?),
            };
            let start = reader.place;
            let packed = {
                let entry = reader.advance::<R>().ok_or(Errno::ENOENT)?;
                R::pack(&entry, packer)
            };
            if packed.is_err() {
                reader.place = start;
            }
            packed
        }

        /// Begins anew.
        #[inline]
        pub fn restart(&mut self) {
            self.reader = None;
        }
    }

    /// The records of a stream of the program's own.
    #[derive(Debug)]
    pub struct Stream<R> {
        line: *mut c_char,
        size: usize,
        answer: Answer<R>,
    }

    impl<R: Record> Stream<R> {
        /// Before the first line.
        pub const NEW: Self = Self {
            line: ptr::null_mut(),
            size: 0,
            answer: Answer::EMPTY,
        };

        /// The next line that is an entry; NULL at the end, or with `errno` set.
        ///
        /// # Safety
        /// `stream` is an open stream.
        #[inline]
        pub unsafe fn advance(&mut self, stream: *mut c_void) -> *mut R {
            loop {
                // SAFETY: by this function's contract; the line is allocated by `getline`.
                let length = unsafe { getline(&raw mut self.line, &raw mut self.size, stream) };
                let Ok(length) = usize::try_from(length) else {
                    return ptr::null_mut();
                };
                // SAFETY: `getline` has put as many bytes there.
                let line = unsafe { slice::from_raw_parts(self.line.cast::<u8>(), length) };
                if let Some(entry) = R::parse(line.strip_suffix(b"\n").unwrap_or(line)) {
                    return or_null(self.answer.keep(&entry).map(Some));
                }
            }
        }
    }

    /// The pointer; NULL for none, and for an error, which `errno` becomes.
    #[inline]
    fn or_null<R>(found: Result<Option<*mut R>>) -> *mut R {
        match found {
            Ok(found) => found.unwrap_or(ptr::null_mut()),
            Err(error) => {
                errno::set(error);
                ptr::null_mut()
            }
        }
    }
}
