//! `<wchar.h>`: wide strings and multibyte conversion.

pub mod btowc;
pub mod charset;
pub mod copy;
pub mod mbrtowc;
pub mod mbsrtowcs;
pub mod scan;
pub mod utf8;
pub mod wcrtomb;
pub mod wcscasecmp;
pub mod wcscat;
pub mod wcschr;
pub mod wcscmp;
pub mod wcscpy;
pub mod wcsdup;
pub mod wcslcpy;
pub mod wcslen;
pub mod wcsrtombs;
pub mod wcsspn;
pub mod wcsstr;
pub mod wcstod;
pub mod wcstok;
pub mod wcstol;
pub mod wcstol_c23;
pub mod wcsxfrm;
pub mod wcwidth;
pub mod wmem;
