//! Scanning wide characters: what `wcslen`, `wcschr` and `wmemchr` are made of. A raw file.
//!
//! Both flavours read whole aligned blocks, as `string::scan` does and for the same reason soundly.

pub mod pair;
#[cfg(not(target_feature = "simd128"))]
mod scalar;
#[cfg(target_feature = "simd128")]
mod vector;

#[cfg(not(target_feature = "simd128"))]
use scalar as flavour;
#[cfg(target_feature = "simd128")]
use vector as flavour;

pub use flavour::{find, find_in_text, find_or_end, length, length_within};

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec;

    #[test]
    fn finds_at_every_place() {
        for len in 0..150 {
            for offset in 0..8 {
                // What no text holds may be found where it is not, but not believed.
                let fill = if len % 3 == 0 { i32::MIN + 7 } else { 7 };
                let mut text = vec![fill; offset + len + 40];
                text[offset + len] = 0;
                let start = text[offset..].as_ptr();
                for wanted in [0, len / 2, len.saturating_sub(1)] {
                    if wanted < len {
                        text[offset + wanted] = 9;
                    }
                    let index = text[offset..]
                        .iter()
                        .position(|&c| c == 9 || c == 0)
                        .unwrap();
                    // SAFETY: a string.
                    assert_eq!(unsafe { length(start) }, len);
                    // SAFETY: a string.
                    assert_eq!(unsafe { length_within(start, len / 2) }, len / 2);
                    // SAFETY: a string.
                    let found = unsafe { find_or_end(start, 9) };
                    assert_eq!(found, start.wrapping_add(index));
                    // SAFETY: a string.
                    let found = unsafe { find_in_text(start, 9) };
                    let is_there = text[offset + index] == 9;
                    assert_eq!(
                        found,
                        if is_there {
                            start.wrapping_add(index)
                        } else {
                            core::ptr::null()
                        }
                    );
                    // SAFETY: so many characters.
                    let found = unsafe { find(start, 9, len) };
                    if index < len {
                        assert_eq!(found, start.wrapping_add(index));
                    } else {
                        assert!(found.is_null());
                    }
                    if wanted < len {
                        text[offset + wanted] = fill;
                    }
                }
            }
        }
    }
}
