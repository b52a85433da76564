//! Files, directories and symbolic links, and finding them by path.

use super::system::System;
use crate::errno::{Errno, Result};
use std::collections::{BTreeMap, VecDeque};
use std::vec::Vec;

/// What a file is.
#[derive(Clone, Debug)]
pub enum Node {
    /// Bytes.
    File(Vec<u8>),
    /// Names and the files that they stand for.
    Directory(BTreeMap<Vec<u8>, usize>),
    /// Another path.
    Symlink(Vec<u8>),
}

/// A file.
#[derive(Clone, Debug)]
pub struct Inode {
    /// What it is.
    pub node: Node,
    /// Names that it has.
    pub links: u64,
    /// Access, modification and status times.
    pub times: [u64; 3],
}

/// Where a path leads.
#[derive(Debug)]
pub struct Found {
    /// The directory that has or would have the name.
    pub directory: usize,
    /// The name; empty when the path ends in the start, `.` or `..`.
    pub name: Vec<u8>,
    /// What the name stands for now.
    pub node: Option<usize>,
}

impl System {
    /// A new file that no directory has yet.
    pub fn make(&mut self, node: Node) -> usize {
        let now = self.now;
        self.inodes.push(Inode {
            node,
            links: 0,
            times: [now; 3],
        });
        self.inodes.len() - 1
    }

    /// Puts a file below the root, with the directories above it.
    pub fn place(&mut self, path: &str, node: usize) {
        let mut directory = 0;
        let mut names: Vec<&str> = path.split('/').filter(|name| !name.is_empty()).collect();
        let last = names.pop().unwrap_or("");
        for name in names {
            let known = self
                .entries(directory)
                .ok()
                .and_then(|all| all.get(name.as_bytes()).copied());
            directory = known.unwrap_or_else(|| {
                let made = self.make(Node::Directory(BTreeMap::new()));
                self.link(directory, name.as_bytes(), made);
                made
            });
        }
        self.link(directory, last.as_bytes(), node);
    }

    /// Gives a file a name.
    pub fn link(&mut self, directory: usize, name: &[u8], node: usize) {
        let now = self.now;
        if let Some(entries) = self.entries_mut(directory) {
            entries.insert(name.to_vec(), node);
        }
        if let Some(inode) = self.inodes.get_mut(node) {
            inode.links += 1;
            inode.times[2] = now;
        }
    }

    /// Takes a name away.
    pub fn unlink(&mut self, directory: usize, name: &[u8]) {
        let removed = self
            .entries_mut(directory)
            .and_then(|entries| entries.remove(name));
        if let Some(inode) = removed.and_then(|node| self.inodes.get_mut(node)) {
            inode.links -= 1;
        }
    }

    /// The names in a directory.
    pub fn entries(&self, node: usize) -> Result<&BTreeMap<Vec<u8>, usize>> {
        match self.inodes.get(node) {
            Some(Inode {
                node: Node::Directory(entries),
                ..
            }) => Ok(entries),
            Some(_) => Err(Errno::ENOTDIR),
            None => Err(Errno::ENOENT),
        }
    }

    fn entries_mut(&mut self, node: usize) -> Option<&mut BTreeMap<Vec<u8>, usize>> {
        match self.inodes.get_mut(node) {
            Some(Inode {
                node: Node::Directory(entries),
                ..
            }) => Some(entries),
            _ => None,
        }
    }

    /// The bytes of a file.
    pub fn bytes(&self, node: usize) -> Option<&[u8]> {
        match self.inodes.get(node) {
            Some(Inode {
                node: Node::File(bytes),
                ..
            }) => Some(bytes),
            _ => None,
        }
    }

    /// The bytes of a file, to change.
    pub fn bytes_mut(&mut self, node: usize) -> Option<&mut Vec<u8>> {
        match self.inodes.get_mut(node) {
            Some(Inode {
                node: Node::File(bytes),
                ..
            }) => Some(bytes),
            _ => None,
        }
    }

    /// Follows a path from a directory's descriptor, as WASI wants it: never above that directory.
    pub fn resolve(&self, fd: u32, path: &[u8], follow: bool) -> Result<Found> {
        let start = self.descriptor(fd)?.node;
        self.entries(start)?;
        if path.is_empty() {
            return Err(Errno::ENOENT);
        }
        if path.first() == Some(&b'/') {
            return Err(Errno::EPERM);
        }
        let mut stack = std::vec![start];
        let mut todo: VecDeque<Vec<u8>> = path
            .split(|&byte| byte == b'/')
            .map(<[u8]>::to_vec)
            .collect();
        let mut links = 0;
        loop {
            let directory = *stack.last().unwrap_or(&start);
            let Some(name) = todo.pop_front() else {
                return Ok(Found {
                    directory,
                    name: Vec::new(),
                    node: Some(directory),
                });
            };
            match name.as_slice() {
                b"" | b"." => {
                    self.entries(directory)?;
                    continue;
                }
                b".." => {
                    self.entries(directory)?;
                    stack.pop();
                    if stack.is_empty() {
                        return Err(Errno::EPERM);
                    }
                    continue;
                }
                _ => {}
            }
            let node = self.entries(directory)?.get(&name).copied();
            let last = todo.is_empty();
            let only_slashes = todo.iter().all(Vec::is_empty);
            match node
                .and_then(|node| self.inodes.get(node))
                .map(|inode| &inode.node)
            {
                Some(Node::Symlink(target)) if !last || follow => {
                    links += 1;
                    if links > 40 {
                        return Err(Errno::ELOOP);
                    }
                    if target.first() == Some(&b'/') {
                        return Err(Errno::EPERM);
                    }
                    for part in target.split(|&byte| byte == b'/').rev() {
                        todo.push_front(part.to_vec());
                    }
                }
                Some(Node::Directory(_)) if only_slashes => {
                    return Ok(Found {
                        directory,
                        name,
                        node,
                    });
                }
                Some(_) if last => {
                    return Ok(Found {
                        directory,
                        name,
                        node,
                    });
                }
                Some(Node::Directory(_)) => stack.extend(node),
                Some(_) => return Err(Errno::ENOTDIR),
                None if last || only_slashes => {
                    return Ok(Found {
                        directory,
                        name,
                        node: None,
                    });
                }
                None => return Err(Errno::ENOENT),
            }
        }
    }
}
