//! Matching without subexpressions: a deterministic automaton, made as the texts need it.
//!
//! A state is a set of states of the program before conditions such as `^` have been looked at, and what those need to
//! know of the byte before. A transition looks at the next byte, decides the conditions, says whether the pattern
//! matches in front of that byte, and reads it.
//!
//! The leftmost match is found in three steps: the search automaton gives the first place where some match ends; it also
//! knows the last place before at which no match was under way; from there on, the first place from which the anchored
//! automaton matches is the start, and the longest it matches is the end. Should many such attempts fail, a simulation
//! that carries the starts along finishes the work, so that the time stays linear.

use super::Result;
use super::parse::{Place, Tree, flags};
use super::program::{Program, State, Step};
use super::vector::Vector;

/// What is known of a text beside its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The bytes.
    pub bytes: &'a [u8],
    /// `REG_NOTBOL`.
    pub not_line_start: bool,
    /// `REG_NOTEOL`.
    pub not_line_end: bool,
    /// The flags of the pattern.
    pub flags: u32,
}

/// Whether a byte is part of a word; of characters beyond ASCII, all are.
fn is_word(byte: u8, pattern_flags: u32) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80 && pattern_flags & flags::UTF8 != 0
}

/// The surroundings of a place: bit 0, a line starts; 1, a word is before; 2, a line ends; 3, a word is after.
pub type Around = u32;
const LINE_START: Around = 1;
const WORD_BEFORE: Around = 2;
const LINE_END: Around = 4;
const WORD_AFTER: Around = 8;

/// Whether a condition holds.
#[inline]
pub fn holds(place: Place, around: Around) -> bool {
    let before = around & WORD_BEFORE != 0;
    let after = around & WORD_AFTER != 0;
    match place {
        Place::LineStart => around & LINE_START != 0,
        Place::LineEnd => around & LINE_END != 0,
        Place::WordStart => !before && after,
        Place::WordEnd => before && !after,
        Place::WordEdge => before != after,
        Place::NoWordEdge => before == after,
    }
}

/// What a condition asks about.
fn asks_about(place: Place) -> Around {
    match place {
        Place::LineStart => LINE_START,
        Place::LineEnd => LINE_END,
        _ => WORD_BEFORE | WORD_AFTER,
    }
}

impl Text<'_> {
    /// What the byte before a place says.
    fn before(&self, at: usize) -> Around {
        match at.checked_sub(1).and_then(|index| self.bytes.get(index)) {
            None => Around::from(!self.not_line_start),
            Some(&byte) => before_of(byte, self.flags),
        }
    }

    /// The surroundings of a place.
    pub fn around(&self, at: usize) -> Around {
        self.before(at)
            | match self.bytes.get(at) {
                None if self.not_line_end => 0,
                None => LINE_END,
                Some(&byte) => after_of(byte, self.flags),
            }
    }
}

fn before_of(byte: u8, pattern_flags: u32) -> Around {
    let line = byte == b'\n' && pattern_flags & flags::NEWLINE != 0;
    let word = is_word(byte, pattern_flags);
    (if line { LINE_START } else { 0 }) | if word { WORD_BEFORE } else { 0 }
}

fn after_of(byte: u8, pattern_flags: u32) -> Around {
    let line = byte == b'\n' && pattern_flags & flags::NEWLINE != 0;
    let word = is_word(byte, pattern_flags);
    (if line { LINE_END } else { 0 }) | if word { WORD_AFTER } else { 0 }
}

/// States of a program that are active, each once.
#[derive(Debug, Default)]
pub struct Active {
    marks: Vector<u32>,
    mark: u32,
    stack: Vector<State>,
}

impl Active {
    /// Forgets all states.
    pub fn clear(&mut self, count: usize) -> Result<()> {
        if self.marks.len() != count || self.mark == u32::MAX {
            self.marks.clear();
            self.marks.resize(count, 0)?;
            self.mark = 0;
        }
        self.mark += 1;
        Ok(())
    }

    /// Whether a state is active.
    #[inline]
    pub fn contains(&self, state: State) -> bool {
        self.marks.get(state as usize) == Some(&self.mark)
    }

    /// Activates a state; false if it is active.
    pub fn insert(&mut self, state: State) -> bool {
        match self.marks.get_mut(state as usize) {
            Some(mark) if *mark != self.mark => {
                *mark = self.mark;
                true
            }
            _ => false,
        }
    }

    /// Activates a state and all that can be reached from it without reading, but not past `stop`; `read` gets those
    /// that read.
    pub fn close(
        &mut self,
        program: &Program,
        (state, stop): (State, State),
        around: Around,
        read: &mut dyn FnMut(State) -> Result<()>,
    ) -> Result<()> {
        self.stack.push(state)?;
        while let Some(state) = self.stack.pop() {
            if !self.insert(state) || state == stop {
                continue;
            }
            match program.step(state) {
                Step::Split(first, second) => {
                    self.stack.push(second)?;
                    self.stack.push(first)?;
                }
                Step::Jump(next) | Step::Save(_, next) | Step::Advanced(_, next) => {
                    self.stack.push(next)?
                }
                Step::At(place, next) => {
                    if holds(place, around) {
                        self.stack.push(next)?;
                    }
                }
                Step::Range(..) | Step::Bitmap(..) => read(state)?,
                Step::Back(..) | Step::End => {}
            }
        }
        Ok(())
    }
}

/// Where a state goes on when it reads this byte.
#[inline]
pub fn reads(step: Step, byte: u8, bitmaps: &[[u32; 8]]) -> Option<State> {
    match step {
        Step::Range(low, high, next) => (low <= byte && byte <= high).then_some(next),
        Step::Bitmap(index, next) => {
            let word = bitmaps.get(index as usize)?.get(usize::from(byte / 32))?;
            (word >> (byte % 32) & 1 != 0).then_some(next)
        }
        _ => None,
    }
}

/// A state of the automaton.
#[derive(Clone, Copy, Debug)]
struct Known {
    /// Its states of the program: a part of `Dfa::members`.
    first: u32,
    count: u32,
    before: Around,
}

/// A transition not yet made.
const UNKNOWN: u32 = u32::MAX;
/// In a transition: there is a match before the byte.
const MATCHED: u32 = 1;
/// In a transition: after the byte no match is under way.
const FRESH: u32 = 2;
/// How many transitions are kept.
const KEPT_MAX: usize = 1 << 18;

/// The automaton.
#[derive(Debug)]
pub struct Dfa {
    /// The class of each byte: bytes of a class are alike to the pattern.
    classes: [u8; 256],
    /// A byte of each class.
    examples: Vector<u8>,
    known: Vector<Known>,
    members: Vector<State>,
    /// For each state and class: four times the place of the next state's transitions, `MATCHED` and `FRESH`. After the
    /// classes come the end of the text and the end that is none of a line.
    next: Vector<u32>,
    /// Places in `known`, by hash.
    table: Vector<u32>,
    /// The transitions of the states in which a search or an attempt begins, by what is before.
    begun: [[u32; 4]; 2],
    /// Where the program starts, ends, and where it searches.
    start: State,
    end: State,
    search: State,
    /// What the pattern's conditions ask about the surroundings.
    relevant: Around,
    active: Active,
    readers: Vector<State>,
    kernel: Vector<State>,
}

impl Dfa {
    /// An automaton for a program, to which it adds the states of the search.
    pub fn new(tree: &Tree, program: &mut Program, pattern_flags: u32) -> Result<Self> {
        let (start, end) = program.part(tree.root);
        let search = program.steps.len() as State;
        program.steps.push(Step::Split(start, search + 1))?;
        program.steps.push(Step::Range(0, 255, search))?;
        let mut dfa = Self {
            classes: [0; 256],
            examples: Vector::new(),
            known: Vector::new(),
            members: Vector::new(),
            next: Vector::new(),
            table: Vector::new(),
            begun: [[UNKNOWN; 4]; 2],
            start,
            end,
            search,
            relevant: 0,
            active: Active::default(),
            readers: Vector::new(),
            kernel: Vector::new(),
        };
        dfa.find_classes(tree, program, pattern_flags)?;
        Ok(dfa)
    }

    /// Bytes are of one class if no state tells them apart.
    fn find_classes(&mut self, tree: &Tree, program: &Program, pattern_flags: u32) -> Result<()> {
        // Bit `b` says that byte `b` begins a class unlike the byte before.
        let mut edges = [false; 257];
        let mut edge = |at: usize| {
            if let Some(place) = edges.get_mut(at) {
                *place = true;
            }
        };
        edge(0);
        for step in program.steps.iter() {
            match *step {
                Step::Range(low, high, _) => {
                    edge(usize::from(low));
                    edge(usize::from(high) + 1);
                }
                Step::Bitmap(index, _) => {
                    let bitmap = tree
                        .bitmaps
                        .get(index as usize)
                        .copied()
                        .unwrap_or_default();
                    let mut before = false;
                    for byte in 0..=255_u8 {
                        let inside = bitmap
                            .get(usize::from(byte / 32))
                            .is_some_and(|word| word >> (byte % 32) & 1 != 0);
                        if inside != before {
                            edge(usize::from(byte));
                        }
                        before = inside;
                    }
                }
                Step::At(place, _) => self.relevant |= asks_about(place),
                _ => {}
            }
        }
        if self.relevant != 0 {
            let of = |byte| before_of(byte, pattern_flags) | after_of(byte, pattern_flags);
            for byte in 1..=255_u8 {
                if (of(byte) ^ of(byte - 1)) & self.relevant != 0 {
                    edge(usize::from(byte));
                }
            }
        }
        let mut class = 0_u8;
        for (byte, (place, edge)) in self.classes.iter_mut().zip(edges).enumerate() {
            if edge {
                class = self.examples.len() as u8;
                self.examples.push(byte as u8)?;
            }
            *place = class;
        }
        Ok(())
    }

    /// How many classes of bytes there are.
    #[inline]
    pub fn class_count(&self) -> usize {
        self.examples.len()
    }

    /// The class of a byte.
    #[inline]
    pub fn class(&self, byte: u8) -> usize {
        usize::from(self.classes[usize::from(byte)])
    }

    #[inline]
    fn stride(&self) -> usize {
        self.examples.len() + 2
    }

    /// The place of the transitions of the state with the members in `self.kernel`, which is made if it is new.
    fn intern(&mut self, before: Around) -> Result<u32> {
        if self.next.len() > KEPT_MAX {
            self.known.clear();
            self.members.clear();
            self.next.clear();
            self.table.clear();
            self.begun = [[UNKNOWN; 4]; 2];
        }
        if self.known.is_empty() {
            // The first state is the dead one.
            self.table.resize(256, UNKNOWN)?;
            let dead = Vector::new();
            let kernel = core::mem::replace(&mut self.kernel, dead);
            self.add_known(0)?;
            self.kernel = kernel;
        }
        let before = if self.kernel.is_empty() {
            0
        } else {
            before & self.relevant
        };
        sort(&mut self.kernel);
        let mut hash = before.wrapping_mul(0x9e37_79b9);
        for &state in self.kernel.iter() {
            hash = (hash ^ state).wrapping_mul(0x0100_0193).rotate_left(7);
        }
        let mask = self.table.len().wrapping_sub(1);
        let mut place = hash as usize;
        loop {
            let index = self.table.get(place & mask).copied().unwrap_or(UNKNOWN);
            let Some(known) = self.known.get(index as usize) else {
                break;
            };
            let members = self
                .members
                .get(known.first as usize..(known.first + known.count) as usize);
            if known.before == before && members == Some(&*self.kernel) {
                return Ok(index * self.stride() as u32);
            }
            place = place.wrapping_add(1);
        }
        let index = self.add_known(before)?;
        if let Some(slot) = self.table.get_mut(place & mask) {
            *slot = index;
        }
        if self.known.len() * 2 > self.table.len() {
            self.enlarge_table()?;
        }
        Ok(index * self.stride() as u32)
    }

    fn add_known(&mut self, before: Around) -> Result<u32> {
        let (first, count) = (self.members.len() as u32, self.kernel.len() as u32);
        for &state in self.kernel.iter() {
            self.members.push(state)?;
        }
        let fresh = if self.known.is_empty() { 0 } else { UNKNOWN };
        self.next.resize(self.next.len() + self.stride(), fresh)?;
        self.known.push(Known {
            first,
            count,
            before,
        })?;
        Ok((self.known.len() - 1) as u32)
    }

    /// Doubles the table.
    fn enlarge_table(&mut self) -> Result<()> {
        let length = self.table.len() * 2;
        self.table.clear();
        self.table.resize(length, UNKNOWN)?;
        for index in 0..self.known.len() {
            let Some(&known) = self.known.get(index) else {
                break;
            };
            if known.count == 0 {
                continue;
            }
            let mut hash = known.before.wrapping_mul(0x9e37_79b9);
            let members = self
                .members
                .get(known.first as usize..(known.first + known.count) as usize);
            for &state in members.unwrap_or(&[]) {
                hash = (hash ^ state).wrapping_mul(0x0100_0193).rotate_left(7);
            }
            let mut place = hash as usize;
            while self
                .table
                .get(place & (length - 1))
                .is_some_and(|&index| index != UNKNOWN)
            {
                place = place.wrapping_add(1);
            }
            if let Some(slot) = self.table.get_mut(place & (length - 1)) {
                *slot = index as u32;
            }
        }
        Ok(())
    }

    /// Makes a transition: from the state whose transitions are at `row`, with the symbol `class`.
    #[cold]
    #[inline(never)]
    fn advance(
        &mut self,
        tree: &Tree,
        program: &Program,
        pattern_flags: u32,
        row: u32,
        class: usize,
    ) -> Result<u32> {
        let stride = self.stride();
        let index = (row as usize).checked_div(stride).unwrap_or(0);
        let Some(&known) = self.known.get(index) else {
            return Ok(0);
        };
        let example = self.examples.get(class).copied();
        let after = match example {
            Some(byte) => after_of(byte, pattern_flags),
            None if class == self.examples.len() => LINE_END,
            None => 0,
        };
        self.active.clear(program.steps.len())?;
        self.readers.clear();
        for offset in 0..known.count {
            let Some(&state) = self.members.get((known.first + offset) as usize) else {
                break;
            };
            let readers = &mut self.readers;
            self.active.close(
                program,
                (state, self.end),
                known.before | after,
                &mut |state| readers.push(state),
            )?;
        }
        let mut flags = 0;
        if self.active.contains(self.end) {
            flags |= MATCHED;
        }
        self.kernel.clear();
        let mut before = 0;
        if let Some(byte) = example {
            before = before_of(byte, pattern_flags);
            self.active.clear(program.steps.len())?;
            for &state in self.readers.iter() {
                if let Some(next) = reads(program.step(state), byte, &tree.bitmaps)
                    && self.active.insert(next)
                {
                    self.kernel.push(next)?;
                }
            }
        }
        if *self.kernel == [self.search] {
            flags |= FRESH;
        }
        let kept = self.known.len();
        let next = self.intern(before)? << 2 | flags;
        // Unless the states have been forgotten meanwhile.
        if self.known.len() >= kept
            && let Some(place) = self.next.get_mut(row as usize + class)
        {
            *place = next;
        }
        Ok(next)
    }

    /// The transitions of the state in which a search or an attempt begins.
    #[inline]
    fn begin(&mut self, is_search: bool, text: &Text<'_>, at: usize) -> Result<u32> {
        let before = text.before(at);
        let row = self.begun[usize::from(is_search)][before as usize % 4];
        if row != UNKNOWN {
            return Ok(row);
        }
        self.begin_new(is_search, before)
    }

    #[cold]
    #[inline(never)]
    fn begin_new(&mut self, is_search: bool, before: Around) -> Result<u32> {
        self.kernel.clear();
        self.kernel
            .push(if is_search { self.search } else { self.start })?;
        let row = self.intern(before)?;
        self.begun[usize::from(is_search)][before as usize % 4] = row;
        Ok(row)
    }

    /// The first place where a match ends, and a place at or after which that match starts.
    pub fn first_end(
        &mut self,
        tree: &Tree,
        program: &Program,
        text: &Text<'_>,
    ) -> Result<Option<(usize, usize)>> {
        let mut row = self.begin(true, text, 0)?;
        let mut fresh = 0;
        for (at, &byte) in text.bytes.iter().enumerate() {
            let class = usize::from(self.classes[usize::from(byte)]);
            let mut next = self
                .next
                .get(row as usize + class)
                .copied()
                .unwrap_or(UNKNOWN);
            if next == UNKNOWN {
                next = self.advance(tree, program, text.flags, row, class)?;
            }
            if next & MATCHED != 0 {
                return Ok(Some((fresh, at)));
            }
            if next & FRESH != 0 {
                fresh = at + 1;
            }
            row = next >> 2;
        }
        let end = self.at_end(tree, program, text, row)?;
        Ok(end.then_some((fresh, text.bytes.len())))
    }

    /// Whether a state matches at the end of the text.
    fn at_end(
        &mut self,
        tree: &Tree,
        program: &Program,
        text: &Text<'_>,
        row: u32,
    ) -> Result<bool> {
        let class = self.examples.len() + usize::from(text.not_line_end);
        let mut next = self
            .next
            .get(row as usize + class)
            .copied()
            .unwrap_or(UNKNOWN);
        if next == UNKNOWN {
            next = self.advance(tree, program, text.flags, row, class)?;
        }
        Ok(next & MATCHED != 0)
    }

    /// The end of the longest match that starts at `start`, and where the attempt stopped.
    pub fn longest(
        &mut self,
        tree: &Tree,
        program: &Program,
        text: &Text<'_>,
        start: usize,
    ) -> Result<(Option<usize>, usize)> {
        let mut row = self.begin(false, text, start)?;
        let mut found = None;
        for (offset, &byte) in text.bytes.get(start..).unwrap_or(&[]).iter().enumerate() {
            let class = usize::from(self.classes[usize::from(byte)]);
            let mut next = self
                .next
                .get(row as usize + class)
                .copied()
                .unwrap_or(UNKNOWN);
            if next == UNKNOWN {
                next = self.advance(tree, program, text.flags, row, class)?;
            }
            if next & MATCHED != 0 {
                found = Some(start + offset);
            }
            row = next >> 2;
            if row == 0 {
                return Ok((found, start + offset));
            }
        }
        if self.at_end(tree, program, text, row)? {
            found = Some(text.bytes.len());
        }
        Ok((found, text.bytes.len()))
    }

    /// The leftmost longest match, given what `first_end` found.
    pub fn span(
        &mut self,
        tree: &Tree,
        program: &Program,
        text: &Text<'_>,
        (fresh, end): (usize, usize),
    ) -> Result<Option<(usize, usize)>> {
        let mut allowed = 16 * (end - fresh) + 1024;
        for start in fresh..=end {
            let (found, stopped) = self.longest(tree, program, text, start)?;
            if let Some(end) = found {
                return Ok(Some((start, end)));
            }
            match allowed.checked_sub(stopped - start) {
                Some(left) => allowed = left,
                None => return self.simulate(tree, program, text, start),
            }
        }
        Ok(None)
    }

    /// The leftmost longest match that starts at `from` or later: all attempts at once, in the order of their starts.
    fn simulate(
        &mut self,
        tree: &Tree,
        program: &Program,
        text: &Text<'_>,
        from: usize,
    ) -> Result<Option<(usize, usize)>> {
        // States that have just been reached, with the starts of their attempts, smallest first.
        let mut reached: Vector<(State, usize)> = Vector::new();
        let mut readers: Vector<(State, usize)> = Vector::new();
        let mut found: Option<(usize, usize)> = None;
        for at in from..=text.bytes.len() {
            if found.is_none() {
                reached.push((self.start, at))?;
            }
            self.active.clear(program.steps.len())?;
            readers.clear();
            let around = text.around(at);
            for &(state, start) in reached.iter() {
                if found.is_some_and(|(best, _)| start > best) {
                    break;
                }
                let ended = self.active.contains(self.end);
                self.active
                    .close(program, (state, self.end), around, &mut |state| {
                        readers.push((state, start))
                    })?;
                if !ended && self.active.contains(self.end) {
                    found = Some((start, at));
                }
            }
            reached.clear();
            let Some(&byte) = text.bytes.get(at) else {
                break;
            };
            for &(state, start) in readers.iter() {
                if let Some(next) = reads(program.step(state), byte, &tree.bitmaps) {
                    reached.push((next, start))?;
                }
            }
            if found.is_some() && reached.is_empty() {
                break;
            }
        }
        Ok(found)
    }
}

/// Sorts a few numbers.
fn sort(states: &mut Vector<State>) {
    for index in 1..states.len() {
        let mut at = index;
        while at > 0 && states.get(at) < states.get(at - 1) {
            states.swap_checked(at, at - 1);
            at -= 1;
        }
    }
}
