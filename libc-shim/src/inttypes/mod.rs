//! `<inttypes.h>`.
