//! `tzset`, `tzname`, `timezone`, `daylight` (POSIX.1-2024 XSH), and the zone that `TZ` names.
//!
//! Without `TZ` local time is that of `/etc/localtime`, if the program may open it, else UTC. `TZ` is a description (`CET-1CEST,M3.5.0,M10.5.0/3`) or, with or without a leading
//! colon, the name of a file, which is looked for below `TZDIR` or `/usr/share/zoneinfo` in what the program may open.

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::errno;
    use crate::paths::uncovered;
    use crate::string::scan;
    use crate::time::calendar::{DAY, Tm, join, split_into};
    use crate::time::tzif::File;
    use crate::time::zone::{Kind, Name, Span, Zone};
    use core::ffi::{CStr, c_char, c_int, c_long, c_void};
    use core::ptr::{null, null_mut};

    use crate::replaceable::{close, free, getenv, malloc, read};

    unsafe extern "C" {
        fn open(path: *const c_char, flags: c_int, arguments: *const c_void) -> c_int;
    }

    /// The largest file read; those of the zone database have less than 4 KiB.
    const FILE_MAX: usize = 65_536;
    /// The longest `TZ` and path.
    const TEXT_MAX: usize = 255;

    /// What an absent `TZ` stands for.
    const DEFAULT: &[u8] = b":/etc/localtime";

    /// C's `tzname`: the abbreviations of standard and daylight saving time.
    #[unsafe(no_mangle)]
    pub static mut tzname: [*const c_char; 2] = [c"UTC".as_ptr(); 2];
    /// C's `timezone`: seconds west of UTC in standard time.
    #[unsafe(no_mangle)]
    pub static mut timezone: c_long = 0;
    /// C's `daylight`: whether the zone ever saves daylight.
    #[unsafe(no_mangle)]
    pub static mut daylight: c_int = 0;

    /// The zone in force.
    struct State {
        /// The value of `TZ` that it was made of, with its NUL; a length beyond that is one that never matches.
        text: [u8; TEXT_MAX + 1],
        length: usize,
        /// There was no `TZ`.
        absent: bool,
        zone: Zone,
        /// The last answer: what is in force and for how long, and the abbreviation.
        known: Span,
        known_name: *const c_char,
        /// The bytes of a zone file.
        file: *mut u8,
        file_length: usize,
        /// Abbreviations that C sees: standard, daylight saving, and the one last used from a file.
        names: [Name; 4],
    }

    /// The answer to no question.
    const NEVER: Span = Span {
        kind: Kind {
            offset: 0,
            is_dst: false,
        },
        from: 0,
        until: 0,
    };

    static mut STATE: State = State {
        text: [0; TEXT_MAX + 1],
        length: 0,
        absent: false,
        zone: Zone::UTC,
        known: NEVER,
        known_name: null(),
        file: null_mut(),
        file_length: 0,
        names: [Zone::UTC.name; 4],
    };

    /// Brings the state up to date with `TZ`.
    #[inline]
    fn current() -> &'static mut State {
        let state = &raw mut STATE;
        // SAFETY: wasip1 has one thread, and no function here keeps such a reference while it calls another.
        let state = unsafe { &mut *state };
        // SAFETY: the name is a C string.
        let value = unsafe { getenv(c"TZ".as_ptr()) };
        // SAFETY: the environment's values are C strings.
        if !unsafe { state.is_of(value) } {
            // SAFETY: as above.
            unsafe { state.renew(value) };
        }
        state
    }

    impl State {
        /// Whether it was made of this value of `TZ`, which is NULL if there is none.
        ///
        /// # Safety
        /// `value` is NULL or a C string.
        #[inline]
        unsafe fn is_of(&self, value: *const c_char) -> bool {
            if value.is_null() || self.absent {
                return value.is_null() && self.absent;
            }
            // SAFETY: by this function's contract.
            unsafe { self.is_text(value) }
        }

        /// Whether it was made of this text.
        ///
        /// # Safety
        /// `value` is a C string.
        #[inline(never)]
        unsafe fn is_text(&self, value: *const c_char) -> bool {
            let value = value.cast::<u8>();
            if self.length > TEXT_MAX {
                return false;
            }
            let size = self.length + 1;
            if value.addr() % 0x1_0000 + size <= 0x1_0000 {
                // SAFETY: memory consists of whole pages, and these bytes are in one with the string's first. The text ends with its
                // NUL, so what is equal is so up to there.
                return unsafe { scan::mismatch_bytes(value, self.text.as_ptr(), size) } == size;
            }
            // SAFETY: two strings.
            let end = unsafe { scan::mismatch(value, self.text.as_ptr(), usize::MAX) };
            // SAFETY: no NUL precedes the difference.
            end == self.length && unsafe { value.wrapping_add(end).read() } == 0
        }

        /// Makes it that of another value of `TZ`. Out of line, so that the frequent case needs no memory.
        ///
        /// # Safety
        /// `value` is NULL or a C string.
        #[cold]
        #[inline(never)]
        unsafe fn renew(&mut self, value: *const c_char) {
            let before = errno::get();
            self.absent = value.is_null();
            let text = if self.absent {
                DEFAULT
            } else {
                // SAFETY: by this function's contract.
                unsafe { CStr::from_ptr(value) }.to_bytes()
            };
            self.known = NEVER;
            self.change(text);
            errno::set(errno::Errno(before as u16));
        }

        /// Makes `text` the zone in force.
        fn change(&mut self, text: &[u8]) {
            self.length = text.len();
            for (to, from) in self.text.iter_mut().zip(text.iter().chain(&[0])) {
                *to = *from;
            }
            // SAFETY: NULL, or from `malloc`; `tm_zone` never points into it.
            unsafe { free(self.file.cast()) };
            (self.file, self.file_length) = (null_mut(), 0);
            let name = text.strip_prefix(b":").unwrap_or(text);
            let described = if name.len() == text.len() {
                Zone::parse(text)
            } else {
                None
            };
            self.zone = described.unwrap_or(Zone::UTC);
            if described.is_none() && !name.is_empty() {
                // That a program could not look for a zone is no reason for its failing.
                uncovered::quietly(|| self.load(name));
            }
            let utc = Kind {
                offset: 0,
                is_dst: false,
            };
            let [standard, saving] = match self.file() {
                Some(file) => file.latest(),
                None => [
                    Some((
                        Kind {
                            offset: self.zone.standard,
                            ..utc
                        },
                        self.zone.name,
                    )),
                    self.zone.saving.map(|(offset, name)| {
                        (
                            Kind {
                                offset,
                                is_dst: true,
                            },
                            name,
                        )
                    }),
                ],
            };
            let (standard_kind, standard_name) =
                standard.or(saving).unwrap_or((utc, Zone::UTC.name));
            let saving_name = saving.map_or(standard_name, |(_, name)| name);
            self.names = [standard_name, saving_name, standard_name, saving_name];
            let [first, second, ..] = &self.names;
            let names = [first.as_ptr().cast(), second.as_ptr().cast()];
            // SAFETY: wasip1 has one thread.
            unsafe { tzname = names };
            // SAFETY: as above.
            unsafe { timezone = -standard_kind.offset };
            // SAFETY: as above.
            unsafe { daylight = c_int::from(saving.is_some()) };
        }

        /// Reads the file of a zone's name.
        fn load(&mut self, name: &[u8]) {
            let mut path = [0_u8; 2 * TEXT_MAX + 2];
            let mut folder: &[u8] = b"";
            if !name.starts_with(b"/") {
                // SAFETY: the name is a C string.
                let value = unsafe { getenv(c"TZDIR".as_ptr()) };
                folder = b"/usr/share/zoneinfo";
                if !value.is_null() {
                    // SAFETY: the environment's values are C strings.
                    folder = unsafe { CStr::from_ptr(value) }.to_bytes();
                }
            }
            if name.len() > TEXT_MAX || folder.len() > TEXT_MAX {
                return;
            }
            for (to, from) in path.iter_mut().zip(folder.iter().chain(b"/").chain(name)) {
                *to = *from;
            }
            // SAFETY: the path ends in a NUL.
            let descriptor = unsafe { open(path.as_ptr().cast(), 0x0400_0000, null()) };
            if descriptor < 0 {
                return;
            }
            // SAFETY: takes any size.
            let memory = unsafe { malloc(FILE_MAX) }.cast::<u8>();
            if !memory.is_null() {
                let mut length = 0;
                while length < FILE_MAX {
                    // SAFETY: the buffer has so many bytes left.
                    let got = unsafe {
                        read(
                            descriptor,
                            memory.wrapping_add(length).cast(),
                            FILE_MAX - length,
                        )
                    };
                    match usize::try_from(got) {
                        Ok(got @ 1..) => length += got,
                        _ => break,
                    }
                }
                (self.file, self.file_length) = (memory, length);
            }
            // SAFETY: takes any number.
            unsafe { close(descriptor) };
        }

        /// The zone file in force.
        fn file(&self) -> Option<File<'_>> {
            if self.file.is_null() {
                return None;
            }
            // SAFETY: so many bytes were read into the buffer.
            File::parse(unsafe { core::slice::from_raw_parts(self.file, self.file_length) })
        }

        /// Learns what is in force at a moment.
        #[cold]
        #[inline(never)]
        fn learn(&mut self, time: i64) {
            let (span, name) = match self.file() {
                Some(file) => file.span_at(time),
                None => {
                    self.known = self.zone.span_at(time);
                    let place = self.names.get(usize::from(self.known.kind.is_dst));
                    self.known_name = place.map_or(null(), |name| name.as_ptr().cast());
                    return;
                }
            };
            self.known = span;
            // The first two are `tzname`'s; the others follow what the program asks for.
            let index = match self.names.iter().position(|known| *known == name) {
                Some(index) => index,
                None => 2 + usize::from(span.kind.is_dst),
            };
            if let Some(place) = self.names.get_mut(index) {
                *place = name;
                self.known_name = place.as_ptr().cast();
            }
        }

        /// The kind of local time at a moment. `known_name` is its abbreviation.
        #[inline]
        fn kind_at(&mut self, time: i64) -> Kind {
            if !self.known.contains(time) {
                self.learn(time);
            }
            self.known.kind
        }
    }

    /// The local fields of a time.
    pub fn fields(time: i64) -> errno::Result<Tm> {
        let mut tm = Tm::ZERO;
        fields_into(&mut tm, time).ok_or(errno::Errno::EOVERFLOW)?;
        Ok(tm)
    }

    /// The same in an existing structure; `None` if the year has too many digits.
    #[inline]
    pub fn fields_into(tm: &mut Tm, time: i64) -> Option<()> {
        current().fields(tm, time)
    }

    /// The time of local fields, which are brought into their ranges; `None` if the year has too many digits.
    #[inline(always)]
    pub fn normalize(tm: &mut Tm) -> Option<i64> {
        let state = current();
        let time = state.time_of(tm);
        state.fields(tm, time)?;
        Some(time)
    }

    impl State {
        #[inline(always)]
        fn fields(&mut self, tm: &mut Tm, time: i64) -> Option<()> {
            let kind = self.kind_at(time);
            split_into(tm, time, kind.offset)?;
            tm.tm_isdst = c_int::from(kind.is_dst);
            tm.tm_zone = self.known_name;
            Some(())
        }

        /// The time of local fields, of which `tm_isdst` says how to read what is ambiguous.
        #[inline(always)]
        fn time_of(&mut self, tm: &Tm) -> i64 {
            let as_utc = join(tm);
            let known = &self.known;
            // No offset is as much as a day.
            let is_certain = known.contains(as_utc - DAY) && known.contains(as_utc + DAY);
            if is_certain && (tm.tm_isdst < 0 || (tm.tm_isdst > 0) == known.kind.is_dst) {
                return as_utc - i64::from(known.kind.offset);
            }
            self.time_near_change(as_utc, tm.tm_isdst)
        }

        /// The same where the kind may change within a day, or is not the one that the fields name.
        #[inline(never)]
        fn time_near_change(&mut self, as_utc: i64, is_dst: c_int) -> i64 {
            let before = self.kind_at(as_utc - DAY);
            let after = self.kind_at(as_utc + DAY);
            let wanted = (is_dst >= 0).then_some(is_dst > 0);
            let mut fallback = None;
            for kind in [before, after] {
                let time = as_utc - i64::from(kind.offset);
                if self.kind_at(time).offset != kind.offset {
                    continue;
                }
                if wanted.is_none_or(|wanted| wanted == kind.is_dst) {
                    return time;
                }
                fallback = Some(time);
            }
            // The caller insists on a kind that is not in force then: take its offset from where it is.
            if let Some(wanted) = wanted {
                for distance in [0, 1, -1, 90, -90, 180, -180, 270, -270, 360, -360] {
                    let kind = self.kind_at(as_utc + distance * DAY);
                    if kind.is_dst == wanted {
                        return as_utc - i64::from(kind.offset);
                    }
                }
            }
            fallback.unwrap_or(as_utc - i64::from(before.offset))
        }
    }

    /// C's `tzset`.
    #[unsafe(no_mangle)]
    pub extern "C" fn tzset() {
        current();
    }
}
