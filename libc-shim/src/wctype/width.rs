//! How many columns a character takes: what `wcwidth` and `wcswidth` use.

use super::tables;

/// 0, 1 or 2 columns; -1 for what does not print; 0 for NUL.
#[inline]
pub fn width(code: u32) -> i32 {
    if let Some(four) = tables::COLUMNS.at(code >> 2) {
        return (four >> (2 * (code & 3)) & 3) as i32 - 1;
    }
    match code {
        // The tags, the variation selectors and the private planes stand far above the table.
        0xe_0001 | 0xe_0020..=0xe_007f | 0xe_0100..=0xe_01ef => 0,
        0xf_0000..=0xf_fffd | 0x10_0000..=0x10_fffd => 1,
        _ => -1,
    }
}
