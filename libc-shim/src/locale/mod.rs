//! `<locale.h>`.

pub mod environment;
pub mod localeconv;
pub mod newlocale;
pub mod setlocale;
pub mod state;
