//! Exact conversion between binary floating point and decimal or hexadecimal text.
//!
//! Both directions first try one product with a power of ten that is known to 96 or 128 bits ([`power`], [`short`]) and
//! prove from its error bound that the rounding is right; the rare rest is done with whole numbers of as many limbs as
//! it takes ([`digits`] and [`ratio`]). `double` and `long double` share all of it.

pub mod digits;
pub mod ieee;
pub mod power;
pub mod ratio;
pub mod scan;
pub mod short;
pub mod text;
pub mod units;
pub mod whole;
