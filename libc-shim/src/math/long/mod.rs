//! The `long double` functions that are computed in fractions of 128 bits: what 113 bits of a result need where nothing cancels.
//!
//! Errors of some units of 2^-128 are thousandths of a result's last place. Where more bits are wanted, for what is subtracted from
//! something close, there is [`extended`](super::extended).

pub mod arctangent;
pub mod exponential;
pub mod fraction;
pub mod root;
pub mod trigonometric;
