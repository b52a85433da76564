//! The directory of a case, fresh for every run, and the canary beside it that shows escapes.
//!
//! ```text
//! <case>/root/        what the program is given
//! <case>/second/      the second directory, of cases that ask for one
//! <case>/outside/     the canary: nothing may change here, and nobody may read it
//! ```

use super::case::{Entry, World};
use std::io;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// What lies outside of the sandbox, and what must never come out of it.
const SECRET: &str = "canary-7b1f5c: this text lies outside of the sandbox\n";

/// A case's directory; it goes away with its owner.
#[derive(Debug)]
pub struct Ground {
    /// The whole directory.
    pub folder: PathBuf,
    guest: String,
    more: Vec<String>,
}

impl Drop for Ground {
    fn drop(&mut self) {
        // A directory that stays in the temporary folder harms nobody.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Ground {
    /// Lays out the world in `folder`.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn new(folder: PathBuf, world: &World) -> io::Result<Self> {
        // What an interrupted run left behind is not ours to keep.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder)?;
        let ground = Self {
            folder: folder.canonicalize()?,
            guest: world.guest().to_string(),
            more: world.more.iter().map(|(name, _)| name.clone()).collect(),
        };
        for name in ["outside", "outside/folder", "second"] {
            std::fs::create_dir(ground.folder.join(name))?;
        }
        std::fs::create_dir_all(ground.root())?;
        for (name, from) in &world.more {
            copy(from, &ground.folder.join(name))?;
        }
        std::fs::write(ground.folder.join("outside/secret"), SECRET)?;
        if let Some(from) = &world.copy {
            copy(from, &ground.root())?;
        }
        for entry in &world.entries {
            ground.create(entry)?;
        }
        Ok(ground)
    }

    /// The directory that the program is given.
    pub fn root(&self) -> PathBuf {
        self.folder.join(&self.guest)
    }

    /// The second one.
    pub fn second(&self) -> PathBuf {
        self.folder.join("second")
    }

    fn create(&self, entry: &Entry) -> io::Result<()> {
        let root = self.root();
        let place = |name: &str| -> io::Result<PathBuf> {
            let path = root.join(name);
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent)?;
            }
            Ok(path)
        };
        match entry {
            Entry::File(name, bytes) => std::fs::write(place(name)?, bytes),
            Entry::Directory(name) => std::fs::create_dir_all(place(name)?),
            Entry::Link(name, target) => {
                // An absolute target stands for the canary's directory on this machine.
                let target =
                    target.replace("$OUTSIDE", &self.folder.join("outside").to_string_lossy());
                symlink(target, place(name)?)
            }
            Entry::Absent(_) => Ok(()),
        }
    }

    /// What changed outside of the sandbox, or came out of it.
    pub fn escape(&self, outputs: [&[u8]; 2]) -> Option<String> {
        let token = SECRET.as_bytes().get(..13).unwrap_or_default();
        if outputs
            .iter()
            .any(|output| output.windows(token.len()).any(|part| part == token))
        {
            return Some("the program printed what lies outside of its directory".into());
        }
        if std::fs::read(self.folder.join("outside/secret"))
            .ok()
            .as_deref()
            != Some(SECRET.as_bytes())
        {
            return Some("the file outside of the directory was changed".into());
        }
        let names = |path: &Path| -> Vec<String> {
            let mut names: Vec<String> = std::fs::read_dir(path)
                .map(|entries| {
                    entries
                        .flatten()
                        .map(|entry| entry.file_name().to_string_lossy().into_owned())
                        .collect()
                })
                .unwrap_or_default();
            names.sort();
            names
        };
        let around = names(&self.folder);
        let directories = self.more.iter().chain([&self.guest]);
        let mut laid_out: Vec<&str> = directories
            .filter_map(|name| name.split('/').next())
            .chain(["outside", "second"])
            .collect();
        laid_out.sort_unstable();
        laid_out.dedup();
        if around != laid_out {
            return Some(format!("beside the directory there is now {around:?}"));
        }
        if names(&self.folder.join("outside")) != ["folder", "secret"]
            || !names(&self.folder.join("outside/folder")).is_empty()
        {
            return Some("files appeared or vanished outside of the directory".into());
        }
        None
    }

    /// The first thing in the directory that is not as expected.
    pub fn difference(&self, expected: &[Entry]) -> Option<String> {
        expected.iter().find_map(|entry| match entry {
            Entry::File(name, bytes) => match std::fs::read(self.root().join(name)) {
                Ok(seen) if seen == *bytes => None,
                Ok(seen) => Some(format!(
                    "afterwards `{name}` held {:?}, expected {:?}",
                    String::from_utf8_lossy(&seen),
                    String::from_utf8_lossy(bytes)
                )),
                Err(error) => Some(format!("afterwards `{name}`: {error}")),
            },
            Entry::Directory(name) => (!self.root().join(name).is_dir())
                .then(|| format!("afterwards `{name}` was no directory")),
            Entry::Link(name, target) => match std::fs::read_link(self.root().join(name)) {
                Ok(seen) if seen == Path::new(target) => None,
                Ok(seen) => Some(format!("afterwards `{name}` led to `{}`", seen.display())),
                Err(error) => Some(format!("afterwards `{name}`: {error}")),
            },
            Entry::Absent(name) => self
                .root()
                .join(name)
                .symlink_metadata()
                .is_ok()
                .then(|| format!("afterwards `{name}` was still there")),
        })
    }
}

/// Copies a folder's contents, links as links. What ends in `.cleanup` is left of an earlier run of a public suite.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_name().as_encoded_bytes().ends_with(b".cleanup") {
            continue;
        }
        let target = to.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            copy(&entry.path(), &target)?;
        } else if kind.is_symlink() {
            symlink(std::fs::read_link(entry.path())?, target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
