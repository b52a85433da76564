//! `<ctype.h>`.

pub mod ascii;
pub mod locale;
pub mod mb_cur_max;
