//! `<complex.h>`.

#![allow(
    clippy::eq_op,
    clippy::neg_cmp_op_on_partial_ord,
    clippy::manual_range_contains,
    clippy::nonminimal_bool,
    reason = "with NaN x - x is not zero, x / x not one, and !(x < y) not x >= y"
)]

pub mod circular;
pub mod convert;
pub mod elementary;
pub mod exponential;
pub mod functions;
pub mod hyperbolic;
pub mod parts;
