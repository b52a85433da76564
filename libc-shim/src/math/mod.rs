//! `<math.h>`.
//!
//! A file is a family of functions with its three widths. Double precision is computed with tables and short polynomials;
//! single precision in double; `long double` in the 192 bits of [`extended`]. What is not here yet comes from the `libm`
//! crate. `docs/math.md` has the measured errors.

#![allow(
    clippy::eq_op,
    clippy::neg_cmp_op_on_partial_ord,
    clippy::manual_range_contains,
    clippy::nonminimal_bool,
    reason = "with NaN x - x is not zero, x / x not one, and !(x < y) not x >= y"
)]

mod arcsine_table;
pub mod arctangent;
mod arctangent_table;
pub mod bessel;
mod bessel_table;
pub mod classify;
pub mod error_function;
mod error_function_table;
pub mod exponential;
mod exponential_table;
pub mod extended;
pub mod extremes;
pub mod fused;
pub mod gamma;
mod gamma_table;
pub mod hyperbolic;
pub mod instruction;
pub mod instructions;
pub mod inverse_hyperbolic;
mod inverse_hyperbolic_table;
pub mod logarithm;
mod logarithm_table;
pub mod long;
mod pairs;
pub mod parts;
pub mod power;
pub mod remainder;
pub mod root;
mod root_table;
pub mod rounding;
pub mod trigonometric;
pub mod trigonometric_pi;
mod trigonometric_table;
