//! An in-memory system for native tests, with the same functions as `raw`.
//!
//! Each thread, and so each test, has a system of its own: a tree of files, three standard descriptors (0 to 2, streams
//! that cannot seek) and one preopened directory (3, named `/`). A test arranges it with the functions here, tells it
//! which calls shall fail or be cut short, and looks at what was left.

/// The calls.
pub mod calls;
mod system;
mod tree;

use super::types::*;
use crate::errno::Errno;
use std::string::String;
use std::vec::Vec;
use system::with;

pub use system::Effect;

/// Begins anew: the system as it is at the start of a thread.
pub fn reset() {
    system::reset();
}

/// Makes the call number `index`, counted from 0 at the last `reset`, behave so.
pub fn inject(index: usize, effect: Effect) {
    with(|system| system.faults.push((index, effect)));
}

/// Makes every call behave so.
pub fn inject_always(effect: Effect) {
    with(|system| system.always = Some(effect));
}

/// The calls since the last `reset`, by name.
pub fn calls() -> Vec<&'static str> {
    with(|system| system.calls.clone())
}

/// Makes a file with these bytes below the preopened directory, and the directories above it.
pub fn put_file(path: &str, bytes: &[u8]) {
    with(|system| {
        let node = system.make(tree::Node::File(bytes.to_vec()));
        system.place(path, node);
    });
}

/// Makes a symbolic link.
pub fn put_symlink(path: &str, target: &str) {
    with(|system| {
        let node = system.make(tree::Node::Symlink(target.as_bytes().to_vec()));
        system.place(path, node);
    });
}

/// Makes a directory.
pub fn put_directory(path: &str) {
    with(|system| {
        let node = system.make(tree::Node::Directory(Default::default()));
        system.place(path, node);
    });
}

/// The bytes of a file, if it is there.
pub fn file(path: &str) -> Option<Vec<u8>> {
    with(|system| {
        let found = system.resolve(3, path.as_bytes(), true).ok()?.node?;
        system.bytes(found).map(<[u8]>::to_vec)
    })
}

/// What was written to one of the standard descriptors, or put there to be read.
pub fn stream_bytes(fd: Fd) -> Vec<u8> {
    with(|system| {
        let node = system
            .descriptor(fd)
            .map_or(0, |descriptor| descriptor.node);
        system.bytes(node).map(<[u8]>::to_vec).unwrap_or_default()
    })
}

/// What the program will read from its standard input.
pub fn set_input(bytes: &[u8]) {
    with(|system| {
        let node = system.descriptor(0).map_or(0, |descriptor| descriptor.node);
        if let Some(content) = system.bytes_mut(node) {
            *content = bytes.to_vec();
        }
    });
}

/// Makes a descriptor a terminal.
pub fn make_terminal(fd: Fd) {
    with(|system| {
        if let Ok(descriptor) = system.descriptor_mut(fd) {
            descriptor.filetype = filetype::CHARACTER_DEVICE;
        }
    });
}

/// Makes a runtime that looks only at the first vector of a read or write, as some do.
pub fn first_vector_only() {
    with(|system| system.first_vector_only = true);
}

/// Adds a preopened directory: the directory `path` of the tree under the guest name `name`; its descriptor.
///
/// # Errors
/// ENOENT when there is no such directory.
pub fn preopen(name: &str, path: &str) -> Result<Fd, Errno> {
    with(|system| {
        let node = system
            .resolve(3, path.as_bytes(), true)?
            .node
            .ok_or(Errno::ENOENT)?;
        Ok(system.open_preopen(name, node))
    })
}

/// Sets the arguments.
pub fn set_arguments(arguments: &[&str]) {
    with(|system| system.arguments = arguments.iter().map(|&text| String::from(text)).collect());
}

/// Sets the environment, strings `NAME=value`.
pub fn set_environment(environment: &[&str]) {
    with(|system| {
        system.environment = environment.iter().map(|&text| String::from(text)).collect();
    });
}
