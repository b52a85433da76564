//! The comment above a case: `key: value`, one a line.

use crate::conformance::case::{Entry, Expected, Level, World};

/// What the comment said.
#[derive(Debug, Default)]
pub struct Directives {
    /// How binding the case is, and what it states.
    pub statement: Option<(Level, String)>,
    /// What it rests on.
    pub cites: Vec<(String, String)>,
    /// What it is started with.
    pub world: World,
    /// What is expected.
    pub expected: Expected,
    /// Cases that a case of the library depends on.
    pub rests_on: Vec<String>,
    /// What the adapter must be able to do.
    pub needs: Vec<String>,
}

impl Directives {
    /// Takes one line of the comment. `group` is what a bare `cites:` refers to.
    pub fn take(&mut self, line: &str, group: &str) -> Result<(), String> {
        let (key, value) = line
            .split_once(':')
            .ok_or_else(|| format!("`{line}` is not `key: value`"))?;
        let (key, value) = (key.trim(), value.trim());
        if let Some(level) = Level::parse(key) {
            self.statement = Some((level, value.to_string()));
            return Ok(());
        }
        if let Some(place) = key.strip_prefix("cites") {
            let place = match place.trim() {
                "" => group,
                place => place,
            };
            self.cites.push((place.to_string(), value.to_string()));
            return Ok(());
        }
        match key {
            "file" => self.world.entries.push(file(value)),
            "dir" => self.world.entries.push(Entry::Directory(value.to_string())),
            "link" => {
                self.world.entries.push(link(value)?);
                self.need("links");
            }
            "args" => {
                self.world.arguments = value.split(' ').map(unescape_text).collect();
                self.need("arguments");
            }
            "env" => {
                let (name, text) = value
                    .split_once('=')
                    .ok_or_else(|| format!("`{value}` is not NAME=VALUE"))?;
                self.world
                    .variables
                    .push((name.to_string(), unescape_text(text)));
                self.need("environment");
            }
            "stdin" => {
                self.world.stdin = unescape(value);
                self.need("stdin");
            }
            "preopen" if value == "second" => {
                self.world.second = true;
                self.need("two directories");
            }
            "preopen" if value == "none" => self.world.bare = true,
            "needs" => self.need(value),
            "stdout" => self.expected.stdout = Some(unescape(value)),
            "stderr" => {
                self.expected.stderr = Some(unescape(value));
                self.expected.sign_of_life = false;
            }
            "exit" => {
                self.expected.exit = value
                    .parse()
                    .map_err(|_| format!("`{value}` is not an exit code"))?;
                self.expected.sign_of_life = false;
                self.need("exit codes");
            }
            "trap" => {
                self.expected.trap = true;
                self.expected.sign_of_life = false;
            }
            "may trap" => self.expected.may_trap = true,
            "after" => self.expected.after.push(file(value)),
            "after link" => self.expected.after.push(link(value)?),
            "after dir" => self
                .expected
                .after
                .push(Entry::Directory(value.to_string())),
            "gone" => self.expected.after.push(Entry::Absent(value.to_string())),
            "rests on" => self
                .rests_on
                .extend(value.split_whitespace().map(str::to_string)),
            _ => return Err(format!("`{key}` is no key")),
        }
        Ok(())
    }

    fn need(&mut self, what: &str) {
        if !self.needs.iter().any(|need| need == what) {
            self.needs.push(what.to_string());
        }
    }
}

/// `NAME = CONTENT`, or `NAME` for an empty file; `NAME = *3000` for so many bytes.
fn file(value: &str) -> Entry {
    let (name, content) = value.split_once(" = ").unwrap_or((value, ""));
    Entry::File(name.trim().to_string(), unescape(content))
}

/// `NAME -> TARGET`.
fn link(value: &str) -> Result<Entry, String> {
    let (name, target) = value
        .split_once(" -> ")
        .ok_or_else(|| format!("`{value}` is not NAME -> TARGET"))?;
    Ok(Entry::Link(name.to_string(), target.to_string()))
}

fn unescape_text(text: &str) -> String {
    String::from_utf8_lossy(&unescape(text)).into_owned()
}

/// `\n`, `\t`, `\0`, `\s` (a space) and `\\`; `*3000` stands for so many bytes.
pub fn unescape(text: &str) -> Vec<u8> {
    if let Some(count) = text
        .strip_prefix('*')
        .and_then(|count| count.parse::<usize>().ok())
    {
        return (b'a'..=b'z').cycle().take(count).collect();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        match rest.next() {
            Some(b'n') => bytes.push(b'\n'),
            Some(b't') => bytes.push(b'\t'),
            Some(b's') => bytes.push(b' '),
            Some(b'0') => bytes.push(0),
            Some(other) => bytes.push(other),
            None => bytes.push(b'\\'),
        }
    }
    bytes
}
