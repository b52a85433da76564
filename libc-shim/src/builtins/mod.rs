//! What compiled code calls without naming it: arithmetic on wide and long types.
//!
//! What Rust's own `compiler_builtins` already has well (128-bit integers, most of half precision) is not repeated here; the
//! builder adds it to the archive.

#![allow(
    clippy::eq_op,
    clippy::neg_cmp_op_on_partial_ord,
    clippy::manual_range_contains,
    clippy::nonminimal_bool,
    reason = "with NaN x - x is not zero, x / x not one, and !(x < y) not x >= y"
)]

pub mod atomic;
pub mod atomic_16;
pub mod binary128;
pub mod bits;
pub mod complex;
pub mod half;
pub mod limbs;
pub mod long_double;
pub mod overflow;
pub mod power;
pub mod straight;
