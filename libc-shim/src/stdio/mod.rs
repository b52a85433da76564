//! `<stdio.h>` and `<stdio_ext.h>`: streams.

pub mod allocate;
pub mod descriptor;
pub mod ext;
pub mod fclose;
pub mod fflush;
pub mod fgetc;
pub mod fgetln;
pub mod fgets;
pub mod fmemopen;
pub mod fopen;
pub mod fopencookie;
pub mod fputc;
pub mod fputs;
pub mod fread;
pub mod freopen;
pub mod fwrite;
pub mod getline;
pub mod gets;
pub mod input;
pub mod lock;
pub mod mode;
pub mod open_memstream;
pub mod open_wmemstream;
pub mod output;
pub mod perror;
pub mod position;
pub mod puts;
pub mod remove;
pub mod rename;
pub mod renameat;
pub mod setvbuf;
pub mod status;
pub mod stderr;
pub mod stdin;
pub mod stdout;
pub mod stream;
pub mod wide;

pub mod ctermid;
#[cfg(test)]
mod tests;
pub mod tmpfile;
pub mod tmpnam;
