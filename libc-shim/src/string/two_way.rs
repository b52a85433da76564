//! Finding a word in a text in linear time and constant space: the two-way algorithm (M. Crochemore and D. Perrin,
//! "Two-way string-matching", Journal of the ACM 38, 1991). `memmem` and `strstr` fall back to it; the case-folding and
//! the wide searches use nothing else.
//!
//! The word is cut in two at a critical position. The right part is compared first, forwards; a mismatch there allows a
//! shift by as much as was matched. Then the left part, backwards; a mismatch there allows a shift by the word's period.
//! A periodic word remembers how much of it is known to match after such a shift, so that nothing is compared twice.

/// Where `word` occurs first in `text`, symbols being compared after `fold`.
pub fn find<S: Copy, K: Copy + Ord>(
    text: &[S],
    word: &[S],
    fold: impl Fn(S) -> K + Copy,
) -> Option<usize> {
    if word.is_empty() {
        return Some(0);
    }
    let (cut, period) = critical_cut(word, fold);
    let same = |left: Option<&S>, right: Option<&S>| match (left, right) {
        (Some(&left), Some(&right)) => fold(left) == fold(right),
        _ => false,
    };
    let is_periodic = (0..cut).all(|index| same(word.get(index), word.get(index + period)));
    let shift = if is_periodic {
        period
    } else {
        cut.max(word.len() - cut) + 1
    };
    let mut known = 0;
    let mut start = 0;
    while text.len() >= word.len() && start <= text.len() - word.len() {
        let mut index = cut.max(known);
        while same(word.get(index), text.get(start + index)) {
            index += 1;
        }
        if index < word.len() {
            start += index - cut + 1;
            known = 0;
            continue;
        }
        let mut index = cut;
        while index > known && same(word.get(index - 1), text.get(start + index - 1)) {
            index -= 1;
        }
        if index <= known {
            return Some(start);
        }
        start += shift;
        known = if is_periodic { word.len() - period } else { 0 };
    }
    None
}

/// Where to cut a word, and the period of its right part: of the greatest suffixes under an order and its reverse, the
/// shorter one.
fn critical_cut<S: Copy, K: Copy + Ord>(
    word: &[S],
    fold: impl Fn(S) -> K + Copy,
) -> (usize, usize) {
    let forward = greatest_suffix(word, |left, right| fold(left) < fold(right));
    let backward = greatest_suffix(word, |left, right| fold(right) < fold(left));
    if forward.0 >= backward.0 {
        forward
    } else {
        backward
    }
}

/// Where the greatest suffix of a word begins, under the order that `less` gives, and that suffix's period.
fn greatest_suffix<S: Copy>(word: &[S], less: impl Fn(S, S) -> bool) -> (usize, usize) {
    let (mut best, mut candidate, mut matched, mut period) = (0, 1, 0, 1);
    while let (Some(&new), Some(&old)) = (word.get(candidate + matched), word.get(best + matched)) {
        if less(new, old) {
            candidate += matched + 1;
            matched = 0;
            period = candidate - best;
        } else if less(old, new) {
            best = candidate;
            candidate += 1;
            matched = 0;
            period = 1;
        } else if matched + 1 == period {
            candidate += period;
            matched = 0;
        } else {
            matched += 1;
        }
    }
    (best, period)
}

#[cfg(test)]
mod tests {
    use super::find;
    use std::vec::Vec;

    fn naive(text: &[u8], word: &[u8]) -> Option<usize> {
        (0..=text.len().checked_sub(word.len())?).find(|&start| text[start..].starts_with(word))
    }

    #[test]
    fn agrees_with_the_naive_search_over_small_alphabets() {
        let mut random = 1u64;
        let mut next = move |limit: u64| {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random % limit
        };
        for _ in 0..60_000 {
            let letters = 1 + next(3);
            let text: Vec<u8> = (0..next(40)).map(|_| next(letters) as u8).collect();
            let mut word: Vec<u8> = (0..next(8)).map(|_| next(letters) as u8).collect();
            if next(3) == 0 {
                word = word.repeat(1 + next(3) as usize);
            }
            assert_eq!(
                find(&text, &word, |b| b),
                naive(&text, &word),
                "{text:?} {word:?}"
            );
        }
    }

    #[test]
    fn folds() {
        assert_eq!(find(b"xxABcd", b"aBC", |b| b.to_ascii_lowercase()), Some(2));
    }
}
