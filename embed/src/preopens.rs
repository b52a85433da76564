//! `fd_prestat_get`, `fd_prestat_dir_name`: which directories the program finds open.

use crate::errno::{BADF, NAMETOOLONG, Result, answered, number};
use crate::host;
use crate::layout::root;
use crate::memory::{check, copy, load32, store32};
use crate::open::{Target, find};

fn stat(state: u32, file: u32, to: u32) -> Result<()> {
    match find(state, file)? {
        Target::Host(file) => answered(host::fd_prestat_get(file, to)),
        Target::Here(open) => {
            let root = open.root(state).ok_or(BADF)?;
            check(to, 8)?;
            store32(to, 0);
            store32(to + 4, load32(root + root::NAME_LENGTH));
            Ok(())
        }
    }
}

fn name(state: u32, file: u32, to: u32, size: u32) -> Result<()> {
    match find(state, file)? {
        Target::Host(file) => answered(host::fd_prestat_dir_name(file, to, size)),
        Target::Here(open) => {
            let root = open.root(state).ok_or(BADF)?;
            let length = load32(root + root::NAME_LENGTH);
            if size < length {
                return Err(NAMETOOLONG);
            }
            check(to, length)?;
            copy(to, load32(root + root::NAME), length);
            Ok(())
        }
    }
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_prestat_get(state: u32, file: u32, to: u32) -> i32 {
    number(stat(state, file, to))
}

#[unsafe(no_mangle)]
extern "C" fn embedded_fd_prestat_dir_name(state: u32, file: u32, to: u32, size: u32) -> i32 {
    number(name(state, file, to, size))
}
