//! The state of the system: descriptors, faults, clock.

use super::tree::{Inode, Node};
use crate::errno::{Errno, Result};
use crate::wasi::types::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::string::String;
use std::vec::Vec;

/// What a call is made to do instead of its work.
#[derive(Clone, Copy, Debug)]
pub enum Effect {
    /// It fails and does nothing.
    Fail(Errno),
    /// If it moves bytes, it moves at most so many.
    Shorten(usize),
}

/// An open file.
#[derive(Clone, Debug)]
pub struct Descriptor {
    /// Which file.
    pub node: usize,
    /// Where the next byte is.
    pub position: u64,
    /// What `fd_fdstat_get` says.
    pub filetype: u8,
    /// Of `fdflags`.
    pub flags: u16,
    /// Of `rights`.
    pub rights: [u64; 2],
    /// The guest name of a preopened directory.
    pub preopen: Option<String>,
}

/// The system.
#[derive(Debug, Default)]
pub struct System {
    /// All files; 0 is the root.
    pub inodes: Vec<Inode>,
    /// Open files by number.
    pub descriptors: BTreeMap<Fd, Descriptor>,
    /// Names of the calls so far.
    pub calls: Vec<&'static str>,
    /// Which calls shall not work.
    pub faults: Vec<(usize, Effect)>,
    /// What every call shall do.
    pub always: Option<Effect>,
    /// Only the first vector counts.
    pub first_vector_only: bool,
    /// The clock, in nanoseconds: each call takes one microsecond.
    pub now: u64,
    /// State of the random numbers.
    pub random: u64,
    /// The arguments.
    pub arguments: Vec<String>,
    /// The environment.
    pub environment: Vec<String>,
}

const STREAM: u64 = rights::FD_READ | rights::FD_WRITE | rights::POLL_FD_READWRITE;

impl System {
    fn new() -> Self {
        let mut system = Self {
            now: 1_000_000_000_000_000_000,
            random: 1,
            ..Self::default()
        };
        system.make(Node::Directory(BTreeMap::new()));
        for fd in 0..3 {
            let node = system.make(Node::File(Vec::new()));
            let descriptor = Descriptor {
                node,
                position: 0,
                filetype: filetype::UNKNOWN,
                flags: 0,
                rights: [STREAM, 0],
                preopen: None,
            };
            system.descriptors.insert(fd, descriptor);
        }
        system.open_preopen("/", 0);
        system
    }

    /// Opens a preopened directory; its descriptor.
    pub fn open_preopen(&mut self, name: &str, node: usize) -> Fd {
        self.open(Descriptor {
            node,
            position: 0,
            filetype: filetype::DIRECTORY,
            flags: 0,
            rights: [
                !(rights::FD_SEEK | rights::FD_READ | rights::FD_WRITE),
                u64::MAX,
            ],
            preopen: Some(String::from(name)),
        })
    }

    /// Gives a descriptor the lowest free number.
    pub fn open(&mut self, descriptor: Descriptor) -> Fd {
        let fd = (0..)
            .find(|fd| !self.descriptors.contains_key(fd))
            .unwrap_or(0);
        self.descriptors.insert(fd, descriptor);
        fd
    }

    /// An open file.
    pub fn descriptor(&self, fd: Fd) -> Result<&Descriptor> {
        self.descriptors.get(&fd).ok_or(Errno::EBADF)
    }

    /// An open file, to change.
    pub fn descriptor_mut(&mut self, fd: Fd) -> Result<&mut Descriptor> {
        self.descriptors.get_mut(&fd).ok_or(Errno::EBADF)
    }

    /// An open file that has a right.
    pub fn with_right(&self, fd: Fd, right: u64) -> Result<&Descriptor> {
        let descriptor = self.descriptor(fd)?;
        if descriptor.rights[0] & right != right {
            return Err(Errno::EBADF);
        }
        Ok(descriptor)
    }
}

std::thread_local! {
    static SYSTEM: RefCell<System> = RefCell::new(System::new());
}

/// Begins anew.
pub fn reset() {
    SYSTEM.with(|system| *system.borrow_mut() = System::new());
}

/// Works on the system without a call.
pub fn with<R>(action: impl FnOnce(&mut System) -> R) -> R {
    SYSTEM.with(|system| action(&mut system.borrow_mut()))
}

/// A call: counts it, fails if it was told to, and says how many bytes it may move.
pub fn call<R>(
    name: &'static str,
    action: impl FnOnce(&mut System, usize) -> Result<R>,
) -> Result<R> {
    with(|system| {
        let index = system.calls.len();
        system.calls.push(name);
        system.now += 1_000;
        let one = system
            .faults
            .iter()
            .find(|fault| fault.0 == index)
            .map(|fault| fault.1);
        match one.or(system.always) {
            Some(Effect::Fail(error)) => Err(error),
            Some(Effect::Shorten(limit)) => action(system, limit),
            None => action(system, usize::MAX),
        }
    })
}
