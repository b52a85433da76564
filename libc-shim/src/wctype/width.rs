//! How many columns a character takes: what `wcwidth` and `wcswidth` use.

use super::tables;

/// 0, 1 or 2 columns; -1 for what does not print; 0 for NUL.
#[inline]
pub fn width(code: u32) -> i32 {
    match code {
        0..=0xe_0000 => i32::from(tables::COLUMNS.at(code >> 2) >> (2 * (code & 3)) & 3) - 1,
        // The tags, the variation selectors and the private planes stand far above the table.
        0xe_0001 | 0xe_0020..=0xe_007f | 0xe_0100..=0xe_01ef => 0,
        0xf_0000..=0xf_fffd | 0x10_0000..=0x10_fffd => 1,
        _ => -1,
    }
}
