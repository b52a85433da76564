//! The files of the directories as bytes at an address, in the layout of `wasikit-embed`.
//!
//! Names are sorted, files begin at the start of 1970, and numbers are given in order: the same directory gives the same bytes.
//! Symbolic links stay links. Contents that are the same are there once; whoever writes to one gets a copy.

use super::Directory;
use crate::failure::Failure;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use wasikit_embed::layout::{entry, hash, node, root, state};

/// More than this is refused: memory ends at four times as much, and the program wants some too.
const MOST: u64 = 1 << 30;

/// The longest name.
const LONGEST: usize = 255;

/// Room for the table of open files and first changes, without asking for memory.
const FRESH: u64 = 4096;

/// The bytes, and what they are.
pub struct Image {
    pub bytes: Vec<u8>,
    pub counts: [(&'static str, usize); 4],
    /// The end of the memory that belongs to it.
    end: u64,
}

impl Image {
    /// Packs directories for the address `start`.
    pub fn of(directories: &[Directory], writable: bool, start: u64) -> Result<Self, Failure> {
        let mut packer = Packer {
            start,
            bytes: vec![0; state::SIZE as usize],
            contents: HashMap::new(),
            number: 1,
            files: 0,
            folders: 0,
            links: 0,
        };
        let mut roots = Vec::new();
        for directory in directories {
            let metadata = fs::metadata(&directory.host)
                .map_err(|error| unreadable(&directory.host, error))?;
            if !metadata.is_dir() {
                return Err(Failure::user(format!(
                    "`{}` is no directory",
                    directory.host.display()
                ))
                .because("a program finds directories open, never files")
                .hint("name the directory that the file is in"));
            }
            let folder = packer.reserve(node::SIZE)?;
            packer.directory(folder, folder, &directory.host)?;
            packer.put(folder + node::LINKS, 1);
            let name = packer.append(directory.guest.as_bytes())?;
            roots.push((folder, name, directory.guest.len()));
        }
        let list = packer.reserve(root::SIZE * directories.len() as u32)?;
        for (place, (folder, name, length)) in (0..).zip(&roots) {
            let at = list + place * root::SIZE;
            packer.put(at + root::NODE, *folder);
            packer.put(at + root::NAME, *name);
            packer.put(at + root::NAME_LENGTH, packed(*length as u64)?);
        }
        packer.state(writable, list, roots.len())
    }

    /// How far memory is used behind the address.
    pub fn reach(&self) -> u64 {
        self.end
    }
}

struct Packer {
    start: u64,
    bytes: Vec<u8>,
    /// Where contents are that are there already.
    contents: HashMap<Vec<u8>, u32>,
    number: u64,
    files: usize,
    folders: usize,
    links: usize,
}

impl Packer {
    /// The address behind everything.
    fn end(&self) -> Result<u32, Failure> {
        let length = self.bytes.len() as u64;
        if length > MOST {
            return Err(too_large());
        }
        packed(self.start + length)
    }

    /// Room of `size` zeros at an address that is a multiple of eight.
    fn reserve(&mut self, size: u32) -> Result<u32, Failure> {
        self.bytes.resize(self.bytes.len().next_multiple_of(8), 0);
        let at = self.end()?;
        self.bytes.resize(self.bytes.len() + size as usize, 0);
        Ok(at)
    }

    fn append(&mut self, bytes: &[u8]) -> Result<u32, Failure> {
        let at = self.end()?;
        self.bytes.extend_from_slice(bytes);
        Ok(at)
    }

    fn write(&mut self, address: u32, bytes: &[u8]) {
        let at = usize::try_from(u64::from(address) - self.start).unwrap_or(usize::MAX);
        if let Some(place) = self.bytes.get_mut(at..at.saturating_add(bytes.len())) {
            place.copy_from_slice(bytes);
        }
    }

    fn put(&mut self, address: u32, value: u32) {
        self.write(address, &value.to_le_bytes());
    }

    fn put64(&mut self, address: u32, value: u64) {
        self.write(address, &value.to_le_bytes());
    }

    /// Describes a node that has its place.
    fn describe(&mut self, at: u32, kind: u32, data: u32, length: u32) {
        self.put(at + node::KIND, kind);
        self.put(at + node::DATA, data);
        self.put(at + node::LENGTH, length);
        self.put(at + node::LINKS, 1);
        self.put64(at + node::NUMBER, self.number);
        self.number += 1;
    }

    /// Contents, once for all that are the same.
    fn contents(&mut self, bytes: Vec<u8>) -> Result<(u32, u32), Failure> {
        let length = packed(bytes.len() as u64)?;
        if let Some(at) = self.contents.get(&bytes) {
            return Ok((*at, length));
        }
        let at = self.append(&bytes)?;
        self.contents.insert(bytes, at);
        Ok((at, length))
    }

    fn directory(&mut self, at: u32, parent: u32, path: &Path) -> Result<(), Failure> {
        self.folders += 1;
        let listed = fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut found = listed.map_err(|error| unreadable(path, error))?;
        found.sort_by_key(fs::DirEntry::file_name);
        let count = packed(found.len() as u64)?;
        let list = self.reserve(count.checked_mul(entry::SIZE).ok_or_else(too_large)?)?;
        self.describe(at, node::DIRECTORY, list, count);
        self.put(at + node::PARENT, parent);
        for (place, child) in (0..).zip(found) {
            let name = child.file_name();
            let bytes = bytes_of(&name);
            if bytes.len() > LONGEST {
                return Err(Failure::user(format!(
                    "the name of `{}` is too long",
                    child.path().display()
                ))
                .because(format!("WASI programs know {LONGEST} bytes")));
            }
            let node = self.child(at, &child)?;
            let here = list + place * entry::SIZE;
            let text = self.append(&bytes)?;
            self.put(here + entry::NAME, text);
            self.put(here + entry::NAME_LENGTH, packed(bytes.len() as u64)?);
            self.put(here + entry::HASH, hash(bytes.iter().copied()));
            self.put(here + entry::NODE, node);
            // `.` and `..` come first.
            self.put64(here + entry::COOKIE, u64::from(place) + 2);
        }
        Ok(())
    }

    fn child(&mut self, parent: u32, child: &fs::DirEntry) -> Result<u32, Failure> {
        let path = child.path();
        let fails = |error| unreadable(&path, error);
        let kind = child.file_type().map_err(fails)?;
        let at = self.reserve(node::SIZE)?;
        if kind.is_dir() {
            self.directory(at, parent, &path)?;
        } else if kind.is_symlink() {
            let target = fs::read_link(&path).map_err(fails)?;
            let (data, length) = self.contents(bytes_of(target.as_os_str()))?;
            self.describe(at, node::LINK, data, length);
            self.links += 1;
        } else if kind.is_file() {
            let length = child.metadata().map_err(fails)?.len();
            if length > MOST {
                return Err(too_large().because(format!("`{}` has {length} bytes", path.display())));
            }
            let (data, length) = self.contents(fs::read(&path).map_err(fails)?)?;
            self.describe(at, node::FILE, data, length);
            self.files += 1;
        } else {
            return Err(
                Failure::user(format!("`{}` cannot be packed", path.display()))
                    .because("it is neither a file nor a directory nor a symbolic link")
                    .hint("take it out of the directory"),
            );
        }
        Ok(at)
    }

    /// Describes the whole.
    fn state(mut self, writable: bool, roots: u32, count: usize) -> Result<Image, Failure> {
        let at = packed(self.start)?;
        let length = (self.bytes.len() as u64).next_multiple_of(8);
        let end = (self.start + length + FRESH).next_multiple_of(super::PAGE);
        self.put(at + state::WRITABLE, u32::from(writable));
        self.put(at + state::ROOTS, roots);
        self.put(at + state::ROOT_COUNT, packed(count as u64)?);
        self.put(at + state::PACKED_END, packed(self.start + length)?);
        self.put64(at + state::NEXT_NUMBER, self.number);
        // Behind the cookies of every directory.
        self.put64(at + state::NEXT_COOKIE, self.number + 2);
        self.put(at + state::FRESH, packed(self.start + length)?);
        self.put(at + state::FRESH_END, packed(end)?);
        Ok(Image {
            counts: [
                ("files", self.files),
                ("directories", self.folders),
                ("symbolic links", self.links),
                ("bytes of data", self.bytes.len()),
            ],
            bytes: self.bytes,
            end: end - self.start,
        })
    }
}

/// An address or a length in the program's memory.
fn packed(value: u64) -> Result<u32, Failure> {
    u32::try_from(value).map_err(|_| too_large())
}

fn too_large() -> Failure {
    Failure::user("the directories are too large to be packed into a module")
        .because(format!("they may have {MOST} bytes together"))
        .hint("leave them outside: `wasikit run --dir`")
}

fn unreadable(path: &Path, error: std::io::Error) -> Failure {
    Failure::user(format!("cannot read `{}`", path.display()))
        .because(error)
        .hint("`--embed DIR[::PATH]` packs what the host has in DIR")
}

#[cfg(unix)]
fn bytes_of(name: &OsStr) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    name.as_bytes().to_vec()
}

#[cfg(not(unix))]
fn bytes_of(name: &OsStr) -> Vec<u8> {
    name.to_string_lossy().into_owned().into_bytes()
}
