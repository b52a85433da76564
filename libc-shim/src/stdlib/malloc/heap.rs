//! The heap: which chunk serves a request, and what becomes of a chunk that is freed.
//!
//! Memory that nobody had yet is the *top*; it grows with the linear memory. A freed chunk of up to `QUICK_LIMIT` bytes goes
//! onto a *quick list* of its size and still counts as used, so that the usual free and malloc of small things are a push
//! and a pop (Weinstock and Wulf, "An efficient algorithm for heap storage allocation", 1988). Larger ones go onto one more
//! list, of *pending* chunks: if the next one wanted has the size of the last one freed, it gets it; else all of them are
//! merged with free neighbours and go into *bins*: one per size up to 32 granules, eight per power of two above, found
//! through a bitmap (the two-level segregated fit of Masmano, Ripoll, Crespo and Real, "TLSF: a new dynamic memory
//! allocator for real-time systems", 2004). Before the top would have to grow, the quick lists are merged into the bins:
//! what is freed is reused before memory grows, and each deferred merge is paid for by one free.
//!
//! docs/decisions/malloc.md has the alternatives and the measurements.

use super::chunk::{BELOW_USED, Chunk, GRANULE, USED, WORD};
use core::ptr::null_mut;

/// Freed chunks up to this size are kept apart.
const QUICK_LIMIT: usize = 20 * GRANULE;
const QUICK_LISTS: usize = QUICK_LIMIT / GRANULE + 1;
/// The list behind those: of larger chunks.
const PENDING: usize = QUICK_LISTS;

/// A small block that moves because it grows gets twice what it needs, if that is no more than this, and keeps it.
const ROOM_LIMIT: usize = 2 * QUICK_LIMIT;

/// Sizes up to so many granules have a bin of their own.
const EXACT: usize = 32;
const BINS: usize = EXACT + 8 * (usize::BITS as usize - 5 - GRANULE.trailing_zeros() as usize);
const BITMAP_WORDS: usize = BINS.div_ceil(32);

/// How many chunks of a bin that may be too small are tried before a bin that cannot be.
const TRIES: usize = 8;

/// Where memory comes from.
pub trait Source {
    /// At least so many more bytes, or fewer on the first call; the addresses where they begin and end, multiples of `GRANULE`. They are zero.
    fn grow(&mut self, bytes: usize) -> Option<(*mut u8, *mut u8)>;
}

/// A heap.
pub struct Heap<S> {
    source: S,
    /// The memory that nobody had yet: its chunk, which has no header, and where it ends.
    top: Chunk,
    top_end: *mut u8,
    /// What lies above this and above the start of the top has never been written.
    fresh: *mut u8,
    /// Freed chunks that still count as used.
    quick: [Chunk; QUICK_LISTS + 1],
    /// Which words of `bitmap` are not 0.
    summary: u32,
    /// Which bins are not empty.
    bitmap: [u32; BITMAP_WORDS],
    bins: [Chunk; BINS],
}

/// The size of the chunk that a request needs; None when no memory could hold it.
#[inline]
const fn chunk_size(request: usize) -> Option<usize> {
    if request > isize::MAX.cast_unsigned() - 2 * GRANULE {
        return None;
    }
    Some((request + WORD + GRANULE - 1) & !(GRANULE - 1))
}

/// The bin for chunks of this size.
#[inline]
const fn bin_of(size: usize) -> usize {
    let granules = size / GRANULE;
    if granules < EXACT {
        return granules;
    }
    let exponent = granules.ilog2() as usize;
    EXACT + (exponent - 5) * 8 + ((granules >> (exponent - 3)) & 7)
}

/// Whether two sizes, flags included, are of one bin, which must be one of a range.
#[inline]
const fn are_of_one_bin(one: usize, other: usize) -> bool {
    if other < EXACT * GRANULE {
        return false;
    }
    let shift = other.ilog2() - 3;
    one >> shift == other >> shift
}

impl<S: Source> Heap<S> {
    /// An empty heap.
    pub const fn new(source: S) -> Self {
        Self {
            source,
            top: Chunk::NONE,
            top_end: null_mut(),
            fresh: null_mut(),
            quick: [Chunk::NONE; QUICK_LISTS + 1],
            summary: 0,
            bitmap: [0; BITMAP_WORDS],
            bins: [Chunk::NONE; BINS],
        }
    }

    /// Memory for `request` bytes, or NULL.
    #[inline]
    pub fn allocate(&mut self, request: usize) -> *mut u8 {
        let payload = self.allocate_quickly(request);
        if !payload.is_null() {
            return payload;
        }
        self.allocate_slowly(request)
    }

    /// What `allocate` does where no quick list has what is wanted.
    #[inline(never)]
    pub fn allocate_slowly(&mut self, request: usize) -> *mut u8 {
        let Some(size) = chunk_size(request) else {
            return null_mut();
        };
        self.settle();
        self.search(size).payload()
    }

    /// What `allocate` does where a quick list has what is wanted; else NULL.
    #[inline]
    pub fn allocate_quickly(&mut self, request: usize) -> *mut u8 {
        let size = chunk_size(request);
        if request <= QUICK_LIMIT - WORD
            && let Some(list) = self.quick.get_mut(size.unwrap_or(0) / GRANULE)
        {
            let chunk = *list;
            if !chunk.is_none() {
                *list = chunk.next();
            }
            return chunk.payload();
        }
        let chunk = self.quick[PENDING];
        if chunk.is_none() || size != Some(chunk.size()) {
            return null_mut();
        }
        self.quick[PENDING] = chunk.next();
        chunk.payload()
    }

    /// As `allocate_slowly`; the bytes are zero.
    #[inline]
    pub fn allocate_zeroed_slowly(&mut self, request: usize) -> *mut u8 {
        let fresh = self.fresh.max(self.top.payload());
        let payload = self.allocate_slowly(request);
        if !payload.is_null() {
            // Memory above `fresh` was zero; so is what came by growing since, which lies higher still.
            let dirty = request.min(fresh.addr().saturating_sub(payload.addr()));
            // SAFETY: the chunk has room for the request.
            unsafe { payload.write_bytes(0, dirty) };
        }
        payload
    }

    /// As `allocate`, for a block that is moved because it grows, and so may grow again: into a gap of twice its size, or
    /// above the other blocks, where it grows in place, if there is room without growing the heap. Without the gaps two
    /// blocks that grow in turn would leap over each other each time.
    #[inline]
    pub fn allocate_growing(&mut self, request: usize) -> *mut u8 {
        let Some(size) = chunk_size(request) else {
            return null_mut();
        };
        let gap = if size > QUICK_LIMIT {
            self.find(2 * size)
        } else {
            Chunk::NONE
        };
        if !gap.is_none() {
            self.split(gap, size).payload()
        } else if 2 * size <= self.top_size() {
            let room = if 2 * size <= ROOM_LIMIT { size } else { 0 };
            self.cut_top(size + room).payload()
        } else {
            self.allocate(request)
        }
    }

    /// Takes back a payload.
    ///
    /// # Safety
    /// It came from this heap and is not used any more.
    #[inline]
    pub unsafe fn release(&mut self, payload: *mut u8) {
        // SAFETY: by this function's contract.
        let chunk = unsafe { Chunk::at(payload) };
        // No call, so that there need be no look at the stack's limit.
        let list = &mut self.quick[(chunk.size() / GRANULE).min(PENDING)];
        chunk.set_next(*list);
        *list = chunk;
    }

    /// Adds to the pending chunks.
    #[inline]
    fn put_off(&mut self, chunk: Chunk) {
        chunk.set_next(self.quick[PENDING]);
        self.quick[PENDING] = chunk;
    }

    /// Makes the pending chunks free; says whether there were any.
    #[inline]
    fn settle(&mut self) -> bool {
        let pending = self.quick[PENDING];
        if !pending.is_none() {
            self.merge_list(PENDING);
        }
        !pending.is_none()
    }

    /// What `resize` does where that is easy: the chunk has the size already, or it is the last one and there is room, or the
    /// free chunk above it stays in its bin.
    ///
    /// # Safety
    /// The payload came from this heap.
    #[inline]
    pub unsafe fn resize_quickly(&mut self, payload: *mut u8, request: usize) -> bool {
        // SAFETY: by this function's contract.
        let chunk = unsafe { Chunk::at(payload) };
        let Some(wanted) = chunk_size(request) else {
            return false;
        };
        let header = chunk.header();
        let size = header & !(GRANULE - 1);
        if wanted == size {
            return true;
        }
        let (above, end) = (chunk.above(size), chunk.above(wanted));
        let flags = header & (USED | BELOW_USED);
        if above == self.top {
            let has_room = end.payload() <= self.top_end;
            if has_room {
                self.end_at_top(chunk, wanted);
            }
            return has_room;
        }
        if wanted < size && size <= ROOM_LIMIT && size <= 2 * wanted {
            return true;
        }
        let free = above.header();
        let rest = (size + free).wrapping_sub(wanted);
        if free & USED != 0 || wanted > size + free || !are_of_one_bin(rest, free) {
            return false;
        }
        self.raise(above, end, rest & !(GRANULE - 1));
        chunk.set_header(wanted | flags);
        true
    }

    /// Makes the payload's chunk hold `request` bytes where it stands. False when that is not possible.
    ///
    /// # Safety
    /// The payload came from this heap.
    #[inline]
    pub unsafe fn resize(&mut self, payload: *mut u8, request: usize) -> bool {
        self.settle();
        // SAFETY: by this function's contract.
        let chunk = unsafe { Chunk::at(payload) };
        let Some(wanted) = chunk_size(request) else {
            return false;
        };
        let size = chunk.size();
        let above = chunk.above(size);
        if above == self.top {
            let missing = wanted.saturating_sub(size);
            // Growing may begin another top elsewhere.
            if missing > self.top_size() && !(self.grow(missing) && above == self.top) {
                return false;
            }
            self.end_at_top(chunk, wanted);
            return true;
        }
        if wanted > size {
            let more = above.size();
            if above.header() & USED != 0 || wanted - size > more {
                return false;
            }
            self.unlink(above, more);
            chunk.set_header(wanted | chunk.header() & BELOW_USED | USED);
            let rest = chunk.above(wanted);
            if size + more > wanted {
                self.link(rest, size + more - wanted);
            } else {
                rest.set_header(rest.header() | BELOW_USED);
            }
        } else {
            self.trim(chunk, size, wanted);
        }
        true
    }

    /// Gives a used chunk just below the top another size, for which there is room.
    #[inline]
    fn end_at_top(&mut self, chunk: Chunk, size: usize) {
        chunk.set_header(size | chunk.header() & (USED | BELOW_USED));
        self.fresh = self.fresh.max(self.top.payload());
        self.top = chunk.above(size);
    }

    /// Leaves a used chunk `wanted` of its `size` bytes.
    #[inline]
    fn trim(&mut self, chunk: Chunk, size: usize, wanted: usize) {
        chunk.set_header(wanted | chunk.header() & BELOW_USED | USED);
        if size > wanted {
            let rest = chunk.above(wanted);
            rest.set_header((size - wanted) | USED | BELOW_USED);
            self.put_off(rest);
        }
    }

    /// Memory for `request` bytes at a multiple of `alignment`, a power of two, or NULL.
    pub fn allocate_aligned(&mut self, alignment: usize, request: usize) -> *mut u8 {
        if alignment <= GRANULE {
            return self.allocate(request);
        }
        let Some(size) = chunk_size(request) else {
            return null_mut();
        };
        let Some(enough) = size.checked_add(alignment) else {
            return null_mut();
        };
        let list = &mut self.quick[(size / GRANULE).min(PENDING)];
        let last = *list;
        if !last.is_none() && last.size() == size && last.payload().addr().is_multiple_of(alignment)
        {
            *list = last.next();
            return last.payload();
        }
        let payload = self.allocate(enough);
        if payload.is_null() {
            return payload;
        }
        // SAFETY: it was just allocated.
        let chunk = unsafe { Chunk::at(payload) };
        let whole = chunk.size();
        let before = payload.addr().next_multiple_of(alignment) - payload.addr();
        let aligned = chunk.above(before);
        if before > 0 {
            aligned.set_header((whole - before) | USED);
            chunk.set_header(before | chunk.header() & BELOW_USED | USED);
            aligned.set_header(aligned.header() | BELOW_USED);
            self.put_off(chunk);
        }
        self.trim(aligned, whole - before, size);
        aligned.payload()
    }

    /// A used chunk of this size, or none, where nothing is pending.
    #[inline]
    fn search(&mut self, size: usize) -> Chunk {
        let found = self.find(size);
        if !found.is_none() {
            return self.split(found, size);
        }
        if size > self.top_size() {
            self.merge_quick();
            let found = self.find(size);
            if !found.is_none() {
                return self.split(found, size);
            }
            if size > self.top_size() && !self.grow(size) {
                return Chunk::NONE;
            }
        }
        self.cut_top(size)
    }

    /// A free chunk of at least this size, or none.
    fn find(&self, size: usize) -> Chunk {
        let bin = bin_of(size);
        // Chunks of an exact bin all fit; in a bin of a range some may not.
        let mut chunk = self.bins.get(bin).copied().unwrap_or(Chunk::NONE);
        for _ in 0..TRIES {
            if chunk.is_none() || chunk.size() >= size {
                break;
            }
            chunk = chunk.next();
        }
        if !chunk.is_none() && chunk.size() >= size {
            return chunk;
        }
        let next = bin + 1;
        let mut word = next / 32;
        let mut bits = self.bitmap.get(word).copied().unwrap_or(0) & (u32::MAX << (next % 32));
        if bits == 0 {
            let words = self.summary & (u32::MAX << 1 << word);
            if words == 0 {
                return Chunk::NONE;
            }
            word = words.trailing_zeros() as usize;
            bits = self.bitmap.get(word).copied().unwrap_or(0);
        }
        let bin = word * 32 + bits.trailing_zeros() as usize;
        self.bins.get(bin).copied().unwrap_or(Chunk::NONE)
    }

    /// Takes a free chunk out of its bin and makes `size` bytes of it used; the rest stays free.
    fn split(&mut self, chunk: Chunk, size: usize) -> Chunk {
        let whole = chunk.size();
        self.unlink(chunk, whole);
        // Below a free chunk there is always a used one.
        chunk.set_header(size | USED | BELOW_USED);
        let rest = chunk.above(size);
        if whole > size {
            self.link(rest, whole - size);
        } else {
            rest.set_header(rest.header() | BELOW_USED);
        }
        chunk
    }

    /// Merges a chunk with its free neighbours and puts the result into its bin, or into the top.
    #[inline]
    fn merge(&mut self, chunk: Chunk) {
        let size = chunk.size();
        if chunk.header() & BELOW_USED != 0 && chunk.above(size) == self.top {
            self.add_to_top(chunk);
        } else {
            self.merge_neighbours(chunk, size);
        }
    }

    /// Makes the chunk below the top part of it.
    #[inline]
    fn add_to_top(&mut self, chunk: Chunk) {
        self.fresh = self.fresh.max(self.top.payload());
        self.top = chunk;
    }

    fn merge_neighbours(&mut self, mut chunk: Chunk, mut size: usize) {
        if chunk.header() & BELOW_USED == 0 {
            let below = chunk.below();
            let more = below.size();
            self.unlink(below, more);
            chunk = below;
            size += more;
        }
        let above = chunk.above(size);
        if above == self.top {
            self.add_to_top(chunk);
            return;
        }
        let header = above.header();
        if header & USED == 0 {
            let more = above.size();
            self.unlink(above, more);
            size += more;
        } else {
            above.set_header(header & !BELOW_USED);
        }
        self.link(chunk, size);
    }

    /// Merges all chunks of the quick lists.
    #[cold]
    fn merge_quick(&mut self) {
        for index in 0..self.quick.len() {
            self.merge_list(index);
        }
    }

    /// Merges all chunks of one of the quick lists.
    #[inline(never)]
    fn merge_list(&mut self, index: usize) {
        let Some(list) = self.quick.get_mut(index) else {
            return;
        };
        let mut chunk = core::mem::replace(list, Chunk::NONE);
        while !chunk.is_none() {
            let next = chunk.next();
            self.merge(chunk);
            chunk = next;
        }
    }

    /// Puts a chunk into its bin, as free, below a used one.
    #[inline]
    fn link(&mut self, chunk: Chunk, size: usize) {
        chunk.set_header(size | BELOW_USED);
        chunk.set_footer(size);
        let bin = bin_of(size);
        if let (Some(head), Some(bits)) = (self.bins.get_mut(bin), self.bitmap.get_mut(bin / 32)) {
            chunk.set_next(*head);
            chunk.set_previous(Chunk::NONE);
            if !head.is_none() {
                head.set_previous(chunk);
            }
            *head = chunk;
            *bits |= 1 << (bin % 32);
            self.summary |= 1 << (bin / 32);
        }
    }

    /// Takes a free chunk out of its bin.
    #[inline]
    fn unlink(&mut self, chunk: Chunk, size: usize) {
        let (next, previous) = (chunk.next(), chunk.previous());
        if !next.is_none() {
            next.set_previous(previous);
        }
        if !previous.is_none() {
            previous.set_next(next);
            return;
        }
        let bin = bin_of(size);
        if let (Some(head), Some(bits)) = (self.bins.get_mut(bin), self.bitmap.get_mut(bin / 32)) {
            *head = next;
            if next.is_none() {
                *bits &= !(1 << (bin % 32));
                if *bits == 0 {
                    self.summary &= !(1 << (bin / 32));
                }
            }
        }
    }

    /// Lets a free chunk begin further up, so that it has `size` bytes and stays in its bin.
    #[inline]
    fn raise(&mut self, chunk: Chunk, raised: Chunk, size: usize) {
        let (next, previous) = (chunk.next(), chunk.previous());
        raised.set_header(size | BELOW_USED);
        raised.set_footer(size);
        raised.set_next(next);
        raised.set_previous(previous);
        if !next.is_none() {
            next.set_previous(raised);
        }
        if !previous.is_none() {
            previous.set_next(raised);
        } else if let Some(head) = self.bins.get_mut(bin_of(size)) {
            *head = raised;
        }
    }

    /// Makes a used chunk of the first bytes of the top, which has them.
    #[inline]
    fn cut_top(&mut self, size: usize) -> Chunk {
        let chunk = self.top;
        chunk.set_header(size | USED | BELOW_USED);
        self.top = chunk.above(size);
        chunk
    }

    /// How many bytes the top has.
    #[inline]
    fn top_size(&self) -> usize {
        self.top_end.addr() - self.top.payload().addr()
    }

    /// Makes the top hold at least `size` bytes.
    #[cold]
    fn grow(&mut self, size: usize) -> bool {
        let Some((start, end)) = self.source.grow(size - self.top_size()) else {
            return false;
        };
        if !self.top.is_none() && start == self.top_end {
            self.top_end = end;
            return true;
        }
        if self.top_size() > 0 {
            // Somebody else has the memory above: the old top becomes a free chunk below a header that stays used.
            let (old, old_size) = (self.top, self.top_size());
            old.above(old_size).set_header(USED);
            self.link(old, old_size);
        }
        let first = start.wrapping_add(GRANULE);
        // SAFETY: the word before `first` is memory that the source gave.
        self.top = unsafe { Chunk::at(first) };
        self.top_end = end;
        self.fresh = first;
        // What came may be less than the whole, because only the want of the old top was asked for.
        self.top_size() >= size || self.grow(size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::alloc::Layout;
    use std::vec::Vec;

    /// A stretch of memory of which the heap gets pieces; somebody else may take some in between.
    struct Arena {
        start: *mut u8,
        used: usize,
        limit: usize,
        skip: usize,
    }

    const PAGE: usize = 4096;

    impl Arena {
        fn new(limit: usize) -> Self {
            let layout = Layout::from_size_align(limit, PAGE).unwrap();
            // SAFETY: the size is not 0. Tests do not give it back.
            Self {
                start: unsafe { std::alloc::alloc_zeroed(layout) },
                used: 0,
                limit,
                skip: 0,
            }
        }
    }

    impl Source for Arena {
        fn grow(&mut self, bytes: usize) -> Option<(*mut u8, *mut u8)> {
            let len = (bytes + GRANULE).next_multiple_of(PAGE);
            let from = self.used + core::mem::take(&mut self.skip);
            if from + len > self.limit {
                return None;
            }
            self.used = from + len;
            Some((
                self.start.wrapping_add(from),
                self.start.wrapping_add(from + len),
            ))
        }
    }

    /// Walks all chunks of a heap whose memory is in one piece, and checks what must hold.
    fn check(heap: &Heap<Arena>) {
        if heap.top.is_none() {
            return;
        }
        // SAFETY: the first chunk begins there.
        let mut chunk = unsafe { Chunk::at(heap.source.start.wrapping_add(GRANULE)) };
        let mut below_used = true;
        while chunk != heap.top {
            let header = chunk.header();
            assert_eq!(
                header & BELOW_USED != 0,
                below_used,
                "the flag tells the truth"
            );
            assert!(
                header & USED != 0 || below_used,
                "free neighbours are merged"
            );
            let above = chunk.above(chunk.size());
            if header & USED == 0 {
                assert_eq!(above.below(), chunk, "the footer leads back");
            }
            below_used = header & USED != 0;
            chunk = above;
        }
        assert!(below_used, "what is free below the top is part of it");
    }

    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: usize) -> usize {
            // Marsaglia's xorshift64.
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 % limit as u64) as usize
        }
    }

    /// What the program believes to have: where, how much, filled with what.
    struct Block(*mut u8, usize, u8);

    impl Block {
        fn fill(&self) {
            // SAFETY: the heap gave it these bytes.
            unsafe { self.0.write_bytes(self.2, self.1) };
        }

        fn assert_whole(&self, len: usize) {
            // SAFETY: as above.
            let bytes = unsafe { core::slice::from_raw_parts(self.0, len) };
            assert!(
                bytes.iter().all(|&byte| byte == self.2),
                "nobody else wrote here"
            );
        }
    }

    fn size(random: &mut Random) -> usize {
        match random.below(10) {
            0 => random.below(20_000),
            1..4 => random.below(1_500),
            _ => random.below(300),
        }
    }

    fn run(seed: u64, foreign: bool) {
        let mut heap = Heap::new(Arena::new(16 << 20));
        let mut random = Random(seed);
        let mut blocks: Vec<Block> = Vec::new();
        for step in 0..20_000 {
            if foreign && random.below(500) == 0 {
                heap.source.skip = PAGE;
            }
            let grow = random.below(100) < if step / 2_000 % 2 == 0 { 60 } else { 40 };
            match random.below(10) {
                0 if !blocks.is_empty() => {
                    let index = random.below(blocks.len());
                    let block = &mut blocks[index];
                    let wanted = size(&mut random);
                    // SAFETY: the block came from the heap.
                    if unsafe { heap.resize(block.0, wanted) } {
                        block.assert_whole(block.1.min(wanted));
                        block.1 = wanted;
                        block.fill();
                    } else {
                        block.assert_whole(block.1);
                    }
                }
                1 => {
                    let alignment = 1 << random.below(13);
                    let len = size(&mut random);
                    let block = Block(
                        heap.allocate_aligned(alignment, len),
                        len,
                        random.below(256) as u8,
                    );
                    assert_eq!(block.0.addr() % alignment, 0);
                    block.fill();
                    blocks.push(block);
                }
                2 => {
                    let len = size(&mut random);
                    let mut block = Block(heap.allocate_quickly(len), len, 0);
                    if block.0.is_null() {
                        block.0 = heap.allocate_zeroed_slowly(len);
                    } else {
                        block.fill();
                    }
                    block.assert_whole(len);
                    blocks.push(Block(block.0, len, random.below(256) as u8));
                    blocks.last().unwrap().fill();
                }
                _ if grow || blocks.is_empty() => {
                    let len = size(&mut random);
                    let block = Block(heap.allocate(len), len, random.below(256) as u8);
                    assert!(!block.0.is_null());
                    assert_eq!(block.0.addr() % GRANULE, 0);
                    block.fill();
                    blocks.push(block);
                }
                _ => {
                    let index = random.below(blocks.len());
                    let block = blocks.swap_remove(index);
                    block.assert_whole(block.1);
                    // SAFETY: the block came from the heap.
                    unsafe { heap.release(block.0) };
                }
            }
            if step % 64 == 0 && !foreign {
                check(&heap);
            }
        }
        for block in blocks {
            block.assert_whole(block.1);
            // SAFETY: the block came from the heap.
            unsafe { heap.release(block.0) };
        }
        heap.merge_quick();
        if !foreign {
            check(&heap);
            assert_eq!(
                heap.top.payload(),
                heap.source.start.wrapping_add(GRANULE),
                "all is one again"
            );
            assert!(heap.bitmap.iter().all(|&word| word == 0));
        }
    }

    #[test]
    fn blocks_are_whole_and_all_memory_comes_back() {
        for seed in 1..9 {
            run(seed, false);
        }
    }

    #[test]
    fn memory_that_others_took_is_left_alone() {
        for seed in 1..9 {
            run(seed, true);
        }
    }

    #[test]
    fn memory_is_reused_before_it_grows() {
        let mut heap = Heap::new(Arena::new(4 << 20));
        for _ in 0..50 {
            let blocks: Vec<_> = (0..2_000).map(|_| heap.allocate(100)).collect();
            assert!(blocks.iter().all(|block| !block.is_null()));
            for block in blocks {
                // SAFETY: the block came from the heap.
                unsafe { heap.release(block) };
            }
            let large = heap.allocate(200_000);
            assert!(!large.is_null());
            // SAFETY: as above.
            unsafe { heap.release(large) };
        }
        assert!(heap.source.used < 400_000, "{}", heap.source.used);
    }

    #[test]
    fn no_memory_and_sizes_that_cannot_be() {
        let mut heap = Heap::new(Arena::new(1 << 20));
        for request in [usize::MAX, usize::MAX - WORD, usize::MAX / 2 + 1, 2 << 20] {
            assert!(heap.allocate(request).is_null());
            assert!(heap.allocate_zeroed_slowly(request).is_null());
            assert!(heap.allocate_aligned(64, request).is_null());
        }
        assert!(heap.allocate_aligned(usize::MAX / 2 + 1, 1).is_null());
        let block = heap.allocate(10);
        // SAFETY: the block came from the heap.
        assert!(!unsafe { heap.resize(block, usize::MAX) });
        // SAFETY: as above.
        assert!(!unsafe { heap.resize(block, 2 << 20) });
        check(&heap);
    }

    #[test]
    fn the_last_block_grows_where_it_stands() {
        let mut heap = Heap::new(Arena::new(8 << 20));
        let block = heap.allocate(10);
        for len in (100..4_000_000).step_by(99_999) {
            // SAFETY: the block came from the heap.
            assert!(unsafe { heap.resize(block, len) });
        }
    }

    #[test]
    fn every_size_has_a_bin_in_order() {
        let mut last = 0;
        for granules in 1..100_000 {
            let bin = bin_of(granules * GRANULE);
            assert!(bin == last || bin == last + 1);
            let are_one = are_of_one_bin((granules - 1) * GRANULE, granules * GRANULE);
            assert_eq!(are_one, bin == last && granules > EXACT);
            last = bin;
        }
        assert!(bin_of(usize::MAX) < BINS);
    }
}
