//! The kernel as oracle: random trees are mounted at random guest paths in a mount namespace of our own, and random
//! paths are looked up by Linux and by `walk`. Where namespaces are not permitted the test says so and passes.
//!
//! `WASIKIT_KERNEL_LOOKUPS` says how many lookups are compared (default 40,000).

mod common;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, chroot, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use wasikit_preopen::{Buffers, Error, Kind, Look, Mode, Place, Route, Slot, Table, walk};

const CHILD: &str = "WASIKIT_KERNEL_CHILD";
const NAMES: [&str; 5] = ["a", "b", "c", "d", "l"];

fn main() -> ExitCode {
    if let Some(seed) = std::env::var_os(CHILD) {
        let seed = seed
            .to_string_lossy()
            .parse()
            .expect("the parent gives a number");
        return world(seed);
    }
    let permitted = Command::new("unshare").args(["-Urm", "true"]).output();
    if !permitted.is_ok_and(|output| output.status.success()) {
        println!("kernel: skipped, for `unshare -Urm true` is not permitted here");
        return ExitCode::SUCCESS;
    }
    let lookups: u64 = std::env::var("WASIKIT_KERNEL_LOOKUPS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(40_000);
    let me = std::env::current_exe().expect("tests are files");
    for seed in 1..=lookups.div_ceil(PER_WORLD) {
        let status = Command::new("unshare")
            .arg("-Urm")
            .arg(&me)
            .env(CHILD, seed.to_string())
            .status()
            .expect("it ran before");
        if !status.success() {
            println!(
                "kernel: differs; again with {CHILD}={seed} unshare -Urm {}",
                me.display()
            );
            return ExitCode::FAILURE;
        }
    }
    println!("kernel: {lookups} lookups agree");
    ExitCode::SUCCESS
}

const PER_WORLD: u64 = 4_000;

/// xorshift64*
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let value = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D);
        usize::try_from(value >> 33).expect("31 bits") % limit
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn path(&mut self, mounts: &[String], longest: usize) -> String {
        let mut path = String::new();
        if self.below(3) == 0 {
            path.push('/');
        }
        if self.below(4) == 0 {
            path += &mounts[self.below(mounts.len())];
            path.push('/');
        }
        for _ in 0..self.below(longest) {
            path += self.pick(&["a", "b", "c", "d", "l", "..", "..", ".", "", "a", "l", "l"]);
            path.push('/');
        }
        if self.below(3) > 0 {
            path += self.pick(&NAMES);
        }
        path
    }
}

/// One preopened tree, as the runtime sees it.
#[derive(Default)]
struct Tree(BTreeMap<String, Node>);

#[derive(Clone)]
enum Node {
    Directory(u64),
    Link(u64, String),
    File(u64),
}

struct Runtime(Vec<Tree>);

impl Look for Runtime {
    fn look(&mut self, fd: u32, path: &[u8], target: &mut [u8]) -> Result<Kind, Error> {
        let path = std::str::from_utf8(path).expect("our names are text");
        Ok(match self.0[fd as usize - 3].0.get(path) {
            None => Kind::Absent,
            Some(Node::Directory(_)) => Kind::Directory,
            Some(Node::File(_)) => Kind::Other,
            Some(Node::Link(_, text)) => {
                let room = target.get_mut(..text.len()).ok_or(Error::TOO_LONG)?;
                room.copy_from_slice(text.as_bytes());
                Kind::Link(text.len())
            }
        })
    }
}

/// What the runtime makes of a path.
enum Seen {
    Inode(u64),
    Refused,
    Error(&'static str),
}

impl Runtime {
    /// Resolves as a runtime does: within one tree, refusing what leads out of it.
    fn resolve(&self, fd: u32, path: &str, follow: bool) -> Seen {
        let tree = &self.0[fd as usize - 3].0;
        let mut here: Vec<String> = Vec::new();
        let mut rest: Vec<String> = path.split('/').rev().map(String::from).collect();
        let mut links = 0;
        while let Some(part) = rest.pop() {
            match part.as_str() {
                "" | "." => continue,
                ".." if here.pop().is_some() => continue,
                ".." => return Seen::Refused,
                _ => here.push(part),
            }
            match tree.get(&here.join("/")) {
                None => return Seen::Error("ENOENT"),
                Some(Node::Link(..)) if rest.is_empty() && !follow => {}
                Some(Node::Link(_, text)) if text.starts_with('/') => return Seen::Refused,
                Some(Node::Link(_, text)) => {
                    links += 1;
                    if links > 40 {
                        return Seen::Error("ELOOP");
                    }
                    here.pop();
                    rest.extend(text.split('/').rev().map(String::from));
                }
                Some(Node::File(_)) if !rest.is_empty() => return Seen::Error("ENOTDIR"),
                _ => {}
            }
        }
        match tree.get(&here.join("/")) {
            Some(Node::Directory(inode) | Node::File(inode) | Node::Link(inode, _)) => {
                Seen::Inode(*inode)
            }
            None => Seen::Error("ENOENT"),
        }
    }
}

fn inode(path: &Path) -> u64 {
    path.symlink_metadata().expect("just made").ino()
}

fn grow(
    random: &mut Random,
    mounts: &[String],
    host: &Path,
    below: &str,
    depth: u32,
    tree: &mut Tree,
) {
    for name in NAMES {
        let relative = format!("{below}{name}");
        let path = host.join(&relative);
        let node = match random.below(10) {
            0..=2 if depth < 4 => {
                std::fs::create_dir(&path).expect("room");
                Node::Directory(inode(&path))
            }
            3 => {
                std::fs::write(&path, "").expect("room");
                Node::File(inode(&path))
            }
            4..=6 => {
                let target = match random.path(mounts, 4) {
                    empty if empty.is_empty() => String::from("."),
                    target => target,
                };
                symlink(&target, &path).expect("room");
                Node::Link(inode(&path), target)
            }
            _ => continue,
        };
        let directory = matches!(node, Node::Directory(_));
        tree.0.insert(relative.clone(), node);
        if directory {
            grow(
                random,
                mounts,
                host,
                &format!("{relative}/"),
                depth + 1,
                tree,
            );
        }
    }
}

fn run(program: &str, arguments: &[&OsStr]) {
    let status = Command::new(program)
        .args(arguments)
        .status()
        .expect(program);
    assert!(status.success(), "{program} {arguments:?}");
}

fn world(seed: u64) -> ExitCode {
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let top = std::env::temp_dir().join(format!("wasikit-kernel-{}", std::process::id()));
    // One that a run left behind does as well: what is mounted on it is ours alone.
    std::fs::create_dir_all(&top).expect("a temporary directory");
    run(
        "mount",
        &["-t", "tmpfs", "none"]
            .map(OsStr::new)
            .into_iter()
            .chain([top.as_os_str()])
            .collect::<Vec<_>>(),
    );
    let root = top.join("root");
    std::fs::create_dir(&root).expect("room");
    run(
        "mount",
        &["-t", "tmpfs", "none"]
            .map(OsStr::new)
            .into_iter()
            .chain([root.as_os_str()])
            .collect::<Vec<_>>(),
    );

    let mut mounts: Vec<String> = Vec::new();
    for _ in 0..=random.below(5) {
        mounts.push(common::canonical(&random.path(&[String::new()], 4)));
    }
    let mut trees = Vec::new();
    let mut hosts: Vec<PathBuf> = Vec::new();
    for number in 0..mounts.len() {
        let host = top.join(format!("host{number}"));
        std::fs::create_dir(&host).expect("room");
        let mut tree = Tree::default();
        tree.0.insert(String::new(), Node::Directory(inode(&host)));
        grow(&mut random, &mounts, &host, "", 0, &mut tree);
        trees.push(tree);
        hosts.push(host);
    }

    // Mount points must exist below the mounts that they lie in: replace what is in the way.
    let mut order: Vec<usize> = (0..mounts.len()).collect();
    order.sort_by_key(|&number| {
        (
            if mounts[number].is_empty() {
                0
            } else {
                mounts[number].split('/').count()
            },
            number,
        )
    });
    for &number in &order {
        let point = &mounts[number];
        if point.is_empty() {
            run(
                "mount",
                &[
                    OsStr::new("--bind"),
                    hosts[number].as_os_str(),
                    root.as_os_str(),
                ],
            );
            continue;
        }
        let later = |other: &&usize| (mounts[**other].clone(), **other) != (point.clone(), number);
        let above = order.iter().filter(later).copied().filter(|&other| {
            let prefix = &mounts[other];
            prefix.is_empty()
                || point
                    .strip_prefix(prefix.as_str())
                    .is_some_and(|rest| rest.starts_with('/'))
        });
        // The mount that really is there: the longest, and the later of two at the same place.
        let owner = above.max_by_key(|&other| (mounts[other].len(), other));
        make_point(
            owner.map(|owner| (&hosts[owner], &mounts[owner], &mut trees[owner])),
            &root,
            point,
        );
        run(
            "mount",
            &[
                OsStr::new("--bind"),
                hosts[number].as_os_str(),
                root.join(point).as_os_str(),
            ],
        );
    }
    let slots = mounts.iter().zip(3..);
    let slots: Vec<_> = slots
        .map(|(name, fd)| Slot::new(name.as_bytes(), fd))
        .collect();
    let mut table = Table::new();
    for slot in &slots {
        table.register(slot);
    }
    chroot(&root).expect("root in the namespace");

    let mut runtime = Runtime(trees);
    let mut base = String::new();
    for _ in 0..PER_WORLD {
        std::env::set_current_dir(Path::new("/").join(&base)).expect("it was found there");
        let path = random.path(&mounts, 6);
        let follow = random.below(3) > 0;
        let kernel = if follow {
            std::fs::metadata(&path)
        } else {
            std::fs::symlink_metadata(&path)
        };
        let kernel = match kernel {
            Ok(found) => Ok((found.ino(), found.dev())),
            Err(error) => Err(error.raw_os_error().unwrap_or(0)),
        };
        for mode in [Mode::Quick, Mode::Exact] {
            let (ours, canonical) = lookup(&table, &mut runtime, &base, &path, follow, mode);
            let virtual_device = Path::new("/")
                .metadata()
                .map(|root| root.dev())
                .unwrap_or(0);
            let same = match (&ours, &kernel) {
                (Found::Inode(inode), Ok((expected, _))) => inode == expected,
                (Found::Virtual, Ok((_, device))) => *device == virtual_device,
                (Found::Error(ours), Err(kernel)) => {
                    *ours
                        == match kernel {
                            2 => "ENOENT",
                            20 => "ENOTDIR",
                            40 => "ELOOP",
                            _ => "?",
                        }
                }
                _ => false,
            };
            if !same {
                eprintln!(
                    "mounts {mounts:?} cwd /{base}: {path:?} follow {follow} {mode:?}: {ours:?}, the kernel {kernel:?}"
                );
                return ExitCode::FAILURE;
            }
            if let (Some(canonical), Mode::Exact, true, Ok(_)) = (canonical, mode, follow, &kernel)
            {
                let real = std::fs::canonicalize(&path).expect("it is there");
                if real.as_os_str().as_bytes() != format!("/{canonical}").as_bytes() {
                    eprintln!(
                        "mounts {mounts:?} cwd /{base}: {path:?} is /{canonical}, for the kernel {}",
                        real.display()
                    );
                    return ExitCode::FAILURE;
                }
                if random.below(4) == 0 && real.is_dir() {
                    base = canonical;
                }
            }
        }
    }
    ExitCode::SUCCESS
}

/// Makes the directories of a mount point, on the host of the mount that it lies in or in the bare root.
fn make_point(owner: Option<(&PathBuf, &String, &mut Tree)>, root: &Path, point: &str) {
    let Some((host, above, tree)) = owner else {
        return std::fs::create_dir_all(root.join(point)).expect("room");
    };
    let relative = point[above.len()..].trim_start_matches('/');
    let ends = relative
        .match_indices('/')
        .map(|(at, _)| at)
        .chain([relative.len()]);
    for end in ends {
        let name = &relative[..end];
        let path = host.join(name);
        if !matches!(tree.0.get(name), Some(Node::Directory(_))) {
            if tree.0.remove(name).is_some() {
                std::fs::remove_file(&path).expect("it was made here");
            }
            std::fs::create_dir(&path).expect("room");
            tree.0
                .insert(String::from(name), Node::Directory(inode(&path)));
        }
    }
}

#[derive(Debug)]
enum Found {
    Inode(u64),
    Virtual,
    Error(&'static str),
}

fn lookup(
    table: &Table,
    runtime: &mut Runtime,
    base: &str,
    path: &str,
    follow: bool,
    mode: Mode,
) -> (Found, Option<String>) {
    let (mut canonical, mut pending) = ([0; 4096], [0; 4096]);
    let route = Route {
        base: base.as_bytes(),
        path: path.as_bytes(),
        follow,
        mode,
    };
    let buffers = Buffers {
        canonical: &mut canonical,
        pending: &mut pending,
    };
    let found = walk(table, runtime, route, buffers);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("text");
    match found {
        Ok((Place::Real { fd, path: below }, canonical)) => {
            match runtime.resolve(fd, &text(below), follow) {
                Seen::Inode(inode) => (Found::Inode(inode), Some(text(canonical))),
                Seen::Error(error) => (Found::Error(error), None),
                Seen::Refused if mode == Mode::Quick => {
                    lookup(table, runtime, base, path, follow, Mode::Exact)
                }
                Seen::Refused => (Found::Error("refused"), None),
            }
        }
        Ok((Place::Virtual, canonical)) => (Found::Virtual, Some(text(canonical))),
        Ok((Place::Absent, _)) => (Found::Error("ENOENT"), None),
        Err(Error::NOT_FOUND) => (Found::Error("ENOENT"), None),
        Err(Error::NOT_DIRECTORY) => (Found::Error("ENOTDIR"), None),
        Err(Error::LOOP) => (Found::Error("ELOOP"), None),
        Err(_) => (Found::Error("EIO"), None),
    }
}
