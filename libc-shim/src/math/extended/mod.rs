//! The computations of the `long double` functions, in 192 bits.

pub mod constants;
pub mod error_function;
pub mod exponential;
pub mod gamma;
pub mod logarithm;
pub mod number;
pub mod trigonometric;

pub use number::{Extended, Outcome};
