//! Tests with `#[should_panic]`, which libtest on WebAssembly reports as ignored, because nothing there catches panics.
//!
//! Each test is an instance of its own here, so a panic can be told from outside. What remains is to make libtest run the test
//! at all. Its descriptions of the tests are constants in the module's memory; one word of each says `No`, `Yes`, or `Yes` with
//! the text that the message must contain. Where that word stands rustc decides anew with every version, so it is found by
//! trying: near the pointer to the test's name, the word without which libtest stops calling the test «should panic». A
//! wrong guess makes libtest say so still, and nothing was run.

use super::single::Run;
use crate::failure::Failure;
use std::sync::Mutex;

/// What the panic's message must say.
#[derive(Debug, PartialEq, Eq)]
pub enum Expectation {
    /// Anything.
    Any,
    /// This, somewhere.
    Containing(String),
}

/// Where the word stands, seen from the pointer to the name, once that is known.
#[derive(Default)]
pub struct ShouldPanic {
    offset: Mutex<Option<isize>>,
}

/// The variants of libtest's `ShouldPanic` as numbers.
const NO: u32 = 0;
const YES: u32 = 1;
const YES_WITH_MESSAGE: u32 = 2;

/// The largest distance between the name and the word.
const NEAR: isize = 160;

/// What libtest says when it left the test out.
const LEFT_OUT: &[u8] = b" - should panic ... ignored";

impl ShouldPanic {
    /// Runs the test by `attempt`, which takes what to do with the memory before the program starts; `None` when the word is
    /// not found.
    pub fn run(
        &self,
        name: &str,
        attempt: impl Fn(&dyn Fn(&mut [u8])) -> Result<Run, Failure>,
    ) -> Result<Option<(Run, Expectation)>, Failure> {
        let known = self.offset.lock().ok().and_then(|offset| *offset);
        let mut offsets = Vec::new();
        match known {
            Some(offset) => offsets.push(offset),
            None => offsets.extend((-NEAR..=NEAR).step_by(4)),
        }
        for offset in offsets {
            let found = Mutex::new(None);
            let change = |memory: &mut [u8]| {
                if let Ok(mut found) = found.lock() {
                    *found = silence(memory, name, offset);
                }
            };
            // Only a look, as long as there is nothing to change: an instance costs some ten microseconds.
            let run = attempt(&change)?;
            let Some(expectation) = found.into_inner().ok().flatten() else {
                continue;
            };
            if !run
                .text
                .windows(LEFT_OUT.len())
                .any(|window| window == LEFT_OUT)
            {
                if let Ok(mut known) = self.offset.lock() {
                    *known = Some(offset);
                }
                return Ok(Some((run, expectation)));
            }
        }
        Ok(None)
    }
}

/// Sets the word at `offset` from each pointer to `name` to `No`, if it is one of the others; gives what it was.
fn silence(memory: &mut [u8], name: &str, offset: isize) -> Option<Expectation> {
    let mut expectation = None;
    for pointer in pointers_to(memory, name) {
        let Some(place) = pointer.checked_add_signed(offset) else {
            continue;
        };
        let was = match word(memory, place) {
            Some(YES) => Expectation::Any,
            Some(YES_WITH_MESSAGE) => match text_at(memory, place + 4) {
                Some(part) => Expectation::Containing(part.to_string()),
                None => continue,
            },
            _ => continue,
        };
        if let Some(bytes) = memory.get_mut(place..place + 4) {
            bytes.copy_from_slice(&NO.to_le_bytes());
            expectation = Some(was);
        }
    }
    expectation
}

/// Where Rust's references to a text equal to `name` stand.
fn pointers_to(memory: &[u8], name: &str) -> Vec<usize> {
    (0..memory.len().saturating_sub(8))
        .step_by(4)
        .filter(|place| {
            word(memory, place + 4).is_some_and(|length| length as usize == name.len())
                && text_at(memory, *place) == Some(name)
        })
        .collect()
}

/// The text that the reference at `place` leads to.
fn text_at(memory: &[u8], place: usize) -> Option<&str> {
    let start = usize::try_from(word(memory, place)?).ok()?;
    let length = usize::try_from(word(memory, place + 4)?).ok()?;
    std::str::from_utf8(memory.get(start..start.checked_add(length)?)?).ok()
}

fn word(memory: &[u8], place: usize) -> Option<u32> {
    let (bytes, _) = memory.get(place..)?.split_first_chunk::<4>()?;
    Some(u32::from_le_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name and an expected text, their references, and the word 8 bytes behind that to the name.
    fn memory(variant: u32) -> Vec<u8> {
        let mut memory = b"name boo".to_vec();
        for word in [0, 4, variant, 5, 3] {
            memory.extend(u32::to_le_bytes(word));
        }
        memory
    }

    #[test]
    fn the_word_is_changed_and_its_text_read() {
        let mut changed = memory(YES_WITH_MESSAGE);
        let expectation = silence(&mut changed, "name", 8);
        assert_eq!(expectation, Some(Expectation::Containing("boo".into())));
        assert_eq!(changed, memory(NO));
        assert_eq!(silence(&mut memory(YES), "name", 8), Some(Expectation::Any));
        assert_eq!(silence(&mut memory(NO), "name", 8), None);
        assert_eq!(silence(&mut memory(YES), "name", 4), None);
    }
}
