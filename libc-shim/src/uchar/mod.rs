//! `<uchar.h>`: conversion between multibyte characters and UTF-8, UTF-16 and UTF-32.

pub mod c16rtomb;
pub mod c8rtomb;
pub mod mbrtoc16;
pub mod mbrtoc32;
pub mod mbrtoc8;
pub mod surrogates;
