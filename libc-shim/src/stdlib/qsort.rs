//! `qsort` (C17 7.22.5.2), `qsort_r` (POSIX.1-2024 XSH).
//!
//! Quicksort that defeats patterns (Peters 2021, "Pattern-defeating Quicksort"), for elements of any width:
//!
//! - one pass first finds input that is sorted or strictly descending already;
//! - the pivot is a median of three, of nine in large ranges; it lies in the first element, since the standard lets
//!   `compare` see nothing but elements of the array;
//! - a pivot equal to the element before the range separates what is equal to it, so few distinct keys take linear time;
//! - a partition that swapped nothing hints at sorted input, which an insertion sort of few moves then finishes;
//! - after too many unbalanced partitions heapsort takes over: O(n log n) always, without memory.
//!
//! A `compare` that contradicts itself gives some permutation and never leaves the array.
//!
//! This file works on raw memory: the elements belong to C, and `compare` looks at them at any time.

/// Below this many elements, insertion sort.
const SMALL: usize = 16;
/// From this many elements on, the pivot is the median of nine.
const LARGE: usize = 80;
/// How many elements an attempt at insertion sort may move.
const FEW_MOVES: usize = 8;
/// The widest element that an insertion moves at once.
const BUFFER: usize = 64;

/// The array: where it starts, how wide its elements are, how they compare.
struct Array<F> {
    base: *mut u8,
    width: usize,
    compare: F,
}

/// Sorts `count` elements of `width` bytes at `base`; `compare` is negative if its first argument goes first.
///
/// # Safety
/// The elements are readable and writable, and `compare` may be called with pointers to them.
#[inline]
pub unsafe fn sort<F: Fn(*const u8, *const u8) -> i32>(
    base: *mut u8,
    count: usize,
    width: usize,
    compare: F,
) {
    if count < 2 || width == 0 {
        return;
    }
    let array = Array {
        base,
        width,
        compare,
    };
    // SAFETY: the elements 0 to `count` are the caller's array.
    if unsafe { array.sort_run(count) } {
        return;
    }
    let bad_allowed = count.ilog2();
    // SAFETY: as above.
    unsafe { array.quicksort(0, count, true, bad_allowed) }
}

/// All methods: the indices given are those of elements of the array.
impl<F: Fn(*const u8, *const u8) -> i32> Array<F> {
    #[inline(always)]
    fn at(&self, index: usize) -> *mut u8 {
        self.base.wrapping_add(index.wrapping_mul(self.width))
    }

    /// Whether element `a` must come before element `b`.
    #[inline(always)]
    fn less(&self, a: usize, b: usize) -> bool {
        (self.compare)(self.at(a), self.at(b)) < 0
    }

    /// Exchanges two elements. It is called, which costs up to 7 % of the time and saves half of the bytes.
    #[inline(never)]
    unsafe fn swap(&self, a: usize, b: usize) {
        // SAFETY: both are elements of this width.
        unsafe { exchange_bytes(self.at(a), self.at(b), self.width) }
    }

    /// Moves element `from` to `to`, which is before it, and those between one place up.
    unsafe fn rotate(&self, to: usize, from: usize) {
        let (first, last) = (self.at(to), self.at(from));
        match self.width {
            // SAFETY: both are elements of 4 bytes.
            4 => unsafe { rotate_words::<u32>(first, last) },
            // SAFETY: both are elements of 8 bytes.
            8 => unsafe { rotate_words::<u64>(first, last) },
            // SAFETY: both are elements of this width, and not wider than the buffer.
            width @ ..=BUFFER => unsafe { rotate_bytes(first, last, width) },
            _ => {
                for place in (to..from).rev() {
                    // SAFETY: both are between the caller's two.
                    unsafe { self.swap(place, place + 1) };
                }
            }
        }
    }

    /// Whether the array was sorted, or strictly descending and now is reversed.
    unsafe fn sort_run(&self, count: usize) -> bool {
        let descending = (self.compare)(self.at(0), self.at(1)) > 0;
        for index in 2..count {
            if ((self.compare)(self.at(index - 1), self.at(index)) > 0) != descending {
                return false;
            }
        }
        if descending {
            let (mut low, mut high) = (0, count - 1);
            while low < high {
                // SAFETY: both are below `count`.
                unsafe { self.swap(low, high) };
                low += 1;
                high -= 1;
            }
        }
        true
    }

    /// Sorts the range; `leftmost` says that no element precedes it.
    unsafe fn quicksort(
        &self,
        mut start: usize,
        mut end: usize,
        mut leftmost: bool,
        mut bad_allowed: u32,
    ) {
        loop {
            let count = end - start;
            if count < SMALL {
                // SAFETY: the range is ours.
                unsafe { self.insertion_sort(start, end, usize::MAX) };
                return;
            }
            // SAFETY: the range has at least `SMALL` elements.
            unsafe { self.pivot_to_front(start, end) };
            // If the pivot is not greater than what precedes the range, it is a least element: set its equals aside.
            if !leftmost && !self.less(start - 1, start) {
                // SAFETY: as above.
                start = unsafe { self.partition_equal(start, end) } + 1;
                continue;
            }
            // SAFETY: as above.
            let (pivot, swapped) = unsafe { self.partition(start, end) };
            let (left, right) = (pivot - start, end - (pivot + 1));
            if left < count / 8 || right < count / 8 {
                if bad_allowed == 0 {
                    // SAFETY: the range is ours.
                    unsafe { self.heapsort(start, end) };
                    return;
                }
                bad_allowed -= 1;
                // SAFETY: both ranges are ours.
                unsafe { self.break_pattern(start, pivot) };
                // SAFETY: as above.
                unsafe { self.break_pattern(pivot + 1, end) };
            } else if !swapped {
                // SAFETY: both ranges are ours.
                let left_done = unsafe { self.insertion_sort(start, pivot, FEW_MOVES) };
                // SAFETY: as above.
                if left_done && unsafe { self.insertion_sort(pivot + 1, end, FEW_MOVES) } {
                    return;
                }
            }
            // The smaller side by recursion, so that the depth stays logarithmic.
            if left < right {
                // SAFETY: the range is ours.
                unsafe { self.quicksort(start, pivot, leftmost, bad_allowed) };
                start = pivot + 1;
                leftmost = false;
            } else {
                // SAFETY: the range is ours.
                unsafe { self.quicksort(pivot + 1, end, false, bad_allowed) };
                end = pivot;
            }
        }
    }

    /// Insertion sort; gives up, returning false, when it has moved more than `moves_allowed` elements.
    unsafe fn insertion_sort(&self, start: usize, end: usize, mut moves_allowed: usize) -> bool {
        for index in start + 1..end.max(start + 1) {
            let mut place = index;
            while place > start && self.less(index, place - 1) {
                place -= 1;
            }
            if place != index {
                // SAFETY: both are in the range.
                unsafe { self.rotate(place, index) };
                match moves_allowed.checked_sub(1) {
                    Some(left) => moves_allowed = left,
                    None => return false,
                }
            }
        }
        true
    }

    /// The middle one of three elements.
    #[inline(never)]
    fn median(&self, a: usize, b: usize, c: usize) -> usize {
        let a_first = self.less(a, b);
        if self.less(b, c) == a_first {
            b
        } else if self.less(a, c) == a_first {
            c
        } else {
            a
        }
    }

    /// Chooses a pivot and swaps it to the front.
    unsafe fn pivot_to_front(&self, start: usize, end: usize) {
        let count = end - start;
        let middle = start + count / 2;
        let last = end - 1;
        let pivot = if count < LARGE {
            self.median(start, middle, last)
        } else {
            let step = count / 8;
            self.median(
                self.median(start, start + step, start + 2 * step),
                self.median(middle - step, middle, middle + step),
                self.median(last - 2 * step, last - step, last),
            )
        };
        if pivot != start {
            // SAFETY: both are in the range.
            unsafe { self.swap(start, pivot) }
        }
    }

    /// Moves what is less than the first element before it and the rest behind it. Returns where that element went and
    /// whether anything but it was swapped.
    unsafe fn partition(&self, start: usize, end: usize) -> (usize, bool) {
        let (mut low, mut high, mut swapped) = (start + 1, end, false);
        loop {
            while low < high && self.less(low, start) {
                low += 1;
            }
            while low < high && !self.less(high - 1, start) {
                high -= 1;
            }
            if low >= high {
                break;
            }
            // SAFETY: both are in the range.
            unsafe { self.swap(low, high - 1) };
            low += 1;
            high -= 1;
            swapped = true;
        }
        if low - 1 != start {
            // SAFETY: both are in the range.
            unsafe { self.swap(start, low - 1) };
        }
        (low - 1, swapped)
    }

    /// Moves what is equal to the first element, which is a least one, to the front. Returns the last of them.
    unsafe fn partition_equal(&self, start: usize, end: usize) -> usize {
        let (mut low, mut high) = (start + 1, end);
        loop {
            while low < high && !self.less(start, low) {
                low += 1;
            }
            while low < high && self.less(start, high - 1) {
                high -= 1;
            }
            if low >= high {
                return low - 1;
            }
            // SAFETY: both are in the range.
            unsafe { self.swap(low, high - 1) };
            low += 1;
            high -= 1;
        }
    }

    /// Swaps some elements of a range that an unbalanced partition left, so that its pattern does not repeat.
    unsafe fn break_pattern(&self, start: usize, end: usize) {
        let count = end - start;
        if count < SMALL {
            return;
        }
        let quarter = count / 4;
        // SAFETY: all are in the range.
        unsafe { self.swap(start, start + quarter) };
        // SAFETY: as above.
        unsafe { self.swap(start + count / 2, start + quarter + 1) };
        // SAFETY: as above.
        unsafe { self.swap(end - 1, end - quarter) };
    }

    /// Heapsort (Williams 1964).
    unsafe fn heapsort(&self, start: usize, end: usize) {
        let count = end - start;
        for root in (0..count / 2).rev() {
            // SAFETY: the range is ours.
            unsafe { self.sift_down(start, root, count) };
        }
        for last in (1..count).rev() {
            // SAFETY: both are in the range.
            unsafe { self.swap(start, start + last) };
            // SAFETY: the range is ours.
            unsafe { self.sift_down(start, 0, last) };
        }
    }

    /// Restores the heap of `count` elements at `start` below `root`.
    unsafe fn sift_down(&self, start: usize, mut root: usize, count: usize) {
        loop {
            let mut child = 2 * root + 1;
            if child >= count {
                return;
            }
            if child + 1 < count && self.less(start + child, start + child + 1) {
                child += 1;
            }
            if !self.less(start + root, start + child) {
                return;
            }
            // SAFETY: both are in the heap.
            unsafe { self.swap(start + root, start + child) };
            root = child;
        }
    }
}

/// Exchanges two values that may lie unaligned.
#[inline]
unsafe fn exchange<T: Copy>(a: *mut u8, b: *mut u8) {
    let (a, b) = (a.cast::<T>(), b.cast::<T>());
    // SAFETY: the caller's element.
    let first = unsafe { a.read_unaligned() };
    // SAFETY: the caller's element.
    let second = unsafe { b.read_unaligned() };
    // SAFETY: the caller's element.
    unsafe { a.write_unaligned(second) };
    // SAFETY: the caller's element.
    unsafe { b.write_unaligned(first) };
}

/// Exchanges two elements of `width` bytes. One loop for all, so that none is unrolled for the few bytes of the end.
#[inline]
unsafe fn exchange_bytes(mut a: *mut u8, mut b: *mut u8, mut width: usize) {
    while width > 0 {
        let part = if width >= 8 {
            // SAFETY: eight bytes of both elements are left.
            unsafe { exchange::<u64>(a, b) };
            8
        } else if width >= 4 {
            // SAFETY: four bytes of both elements are left.
            unsafe { exchange::<u32>(a, b) };
            4
        } else {
            // SAFETY: a byte of both elements is left.
            unsafe { exchange::<u8>(a, b) };
            1
        };
        (a, b) = (a.wrapping_add(part), b.wrapping_add(part));
        width -= part;
    }
}

/// Moves the word at `last` to `first` and those between one place up.
#[inline]
unsafe fn rotate_words<T: Copy>(first: *mut u8, last: *mut u8) {
    let (first, last) = (first.cast::<T>(), last.cast::<T>());
    // SAFETY: the caller's element.
    let moved = unsafe { last.read_unaligned() };
    let mut place = last;
    while place != first {
        let below = place.wrapping_sub(1);
        // SAFETY: an element between the caller's two.
        let value = unsafe { below.read_unaligned() };
        // SAFETY: as above.
        unsafe { place.write_unaligned(value) };
        place = below;
    }
    // SAFETY: the caller's element.
    unsafe { first.write_unaligned(moved) };
}

/// The same for elements of `width` bytes, at most `BUFFER`.
unsafe fn rotate_bytes(first: *mut u8, last: *mut u8, width: usize) {
    let mut buffer = core::mem::MaybeUninit::<[u8; BUFFER]>::uninit();
    let buffer = buffer.as_mut_ptr().cast::<u8>();
    // SAFETY: the element is not longer than the buffer.
    unsafe { core::ptr::copy_nonoverlapping(last, buffer, width) };
    let distance = last.addr() - first.addr();
    // SAFETY: the elements from `first` to before `last` move one place up.
    unsafe { core::ptr::copy(first, first.wrapping_add(width), distance) };
    // SAFETY: as the first copy.
    unsafe { core::ptr::copy_nonoverlapping(buffer, first, width) };
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use core::ffi::{c_int, c_void};

    /// C's `qsort`.
    ///
    /// # Safety
    /// `base` points to `count` elements of `width` bytes that `compare` can compare.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn qsort(
        base: *mut c_void,
        count: usize,
        width: usize,
        compare: unsafe extern "C" fn(*const c_void, *const c_void) -> c_int,
    ) {
        // SAFETY: `sort` passes elements of the array only.
        let compare = |a: *const u8, b: *const u8| unsafe { compare(a.cast(), b.cast()) };
        // SAFETY: the caller vouches for the array.
        unsafe { super::sort(base.cast(), count, width, compare) }
    }

    /// C's `qsort_r`.
    ///
    /// # Safety
    /// `base` points to `count` elements of `width` bytes that `compare` can compare, given `context`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn qsort_r(
        base: *mut c_void,
        count: usize,
        width: usize,
        compare: unsafe extern "C" fn(*const c_void, *const c_void, *mut c_void) -> c_int,
        context: *mut c_void,
    ) {
        // SAFETY: `sort` passes elements of the array only.
        let compare = |a: *const u8, b: *const u8| unsafe { compare(a.cast(), b.cast(), context) };
        // SAFETY: the caller vouches for the array.
        unsafe { super::sort(base.cast(), count, width, compare) }
    }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    /// A record whose first word is the key; the rest shows whether it stayed together.
    fn records(keys: &[u32], words: usize) -> Vec<u32> {
        keys.iter()
            .flat_map(|key| (0..words as u32).map(move |i| key.wrapping_mul(i * 31 + 1)))
            .collect()
    }

    fn sort_records(data: &mut [u32], words: usize) -> usize {
        let compares = core::cell::Cell::new(0);
        let range = data.as_ptr_range();
        let (low, high) = (range.start.addr(), range.end.addr());
        // SAFETY: the slice has so many records, and the closure reads inside them.
        unsafe {
            super::sort(
                data.as_mut_ptr().cast(),
                data.len() / words,
                words * 4,
                |a, b| {
                    compares.set(compares.get() + 1);
                    for p in [a, b] {
                        assert!(
                            (low..high).contains(&p.addr())
                                && (p.addr() - low).is_multiple_of(words * 4)
                        );
                    }
                    (*a.cast::<u32>()).cmp(&*b.cast::<u32>()) as i32
                },
            );
        }
        compares.get()
    }

    fn shapes(count: usize) -> Vec<Vec<u32>> {
        let mut state = 7_u64;
        let mut random = move || {
            state = crate::stdlib::random::next_state(state);
            (state >> 40) as u32
        };
        let n = count as u32;
        let mut almost: Vec<u32> = (0..n).collect();
        for _ in 0..3.min(count) {
            let (a, b) = (random() as usize % count, random() as usize % count);
            almost.swap(a, b);
        }
        std::vec![
            (0..n).map(|_| random()).collect(),
            (0..n).collect(),
            (0..n).rev().collect(),
            (0..n).map(|_| random() % 4).collect(),
            std::vec![5; count],
            (0..n).map(|i| if i < n / 2 { i } else { n - i }).collect(),
            (0..n).map(|i| i % 7 * 1000 + i / 7).collect(),
            almost,
        ]
    }

    #[test]
    fn sorts_every_shape_and_width() {
        for count in [0, 1, 2, 3, 15, 16, 17, 79, 80, 100, 1000, 4096] {
            for keys in if count == 0 {
                std::vec![std::vec![]]
            } else {
                shapes(count)
            } {
                for words in [1, 2, 3, 5, 17, 40] {
                    let mut data = records(&keys, words);
                    let compares = sort_records(&mut data, words);
                    let mut sorted = keys.clone();
                    sorted.sort_unstable();
                    assert_eq!(data, records(&sorted, words));
                    if count > 16 {
                        assert!(
                            compares <= 2 * count * count.ilog2() as usize,
                            "{compares} for {count}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn heapsort_takes_over() {
        let mut data: Vec<u32> = (0..1000).map(|i| i * 7919 % 1009).collect();
        let array = super::Array {
            base: data.as_mut_ptr().cast(),
            width: 4,
            // SAFETY: both point to elements of the vector.
            compare: |a: *const u8, b: *const u8| unsafe {
                (*a.cast::<u32>()).cmp(&*b.cast::<u32>()) as i32
            },
        };
        // SAFETY: the vector has a thousand elements.
        unsafe { array.heapsort(0, 1000) };
        assert!(data.is_sorted());
    }

    #[test]
    fn a_comparison_without_sense_stays_inside() {
        let mut data: Vec<u32> = (0..5000).collect();
        let state = core::cell::Cell::new(1_u64);
        let range = data.as_ptr_range();
        // SAFETY: the closure reads nothing.
        unsafe {
            super::sort(data.as_mut_ptr().cast(), 5000, 4, |a, b| {
                assert!(range.contains(&a.cast()) && range.contains(&b.cast()));
                state.set(crate::stdlib::random::next_state(state.get()));
                (state.get() >> 62) as i32 - 1
            });
        }
        data.sort_unstable();
        assert!(data.into_iter().eq(0..5000));
    }
}
