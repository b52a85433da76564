//! Random paths and operations.

use super::mounts::closable;
use super::random::Random;
use super::trees::{CHAIN, ODD_NAMES};

/// A random path of at most about `longest` names.
pub fn path(random: &mut Random, mounts: &[String], longest: usize) -> String {
    let mut path = String::new();
    if random.once_in(3) {
        path.push('/');
    }
    if random.once_in(4) && !mounts.is_empty() {
        path += &mounts[random.below(mounts.len())];
        path.push('/');
    }
    for _ in 0..random.below(longest) {
        path += match random.below(16) {
            0..=3 => "..",
            4 => ".",
            5 => "",
            6 => random.pick(&ODD_NAMES),
            _ => random.name(),
        };
        path.push('/');
    }
    match random.below(24) {
        0 => path += "..",
        1 => path += ".",
        2..=5 => {}
        6 if random.once_in(2) => path += &format!("s{}", 30 + random.below(CHAIN - 30)),
        6 => path += random.pick(&ODD_NAMES),
        7 => path += &format!("{}/", random.name()),
        8 if random.once_in(8) => path += &"n".repeat(254 + random.below(3)),
        8 if random.once_in(8) => path = format!("{}{path}", "./".repeat(2000 + random.below(60))),
        8 if random.once_in(8) => path += &format!("a{NO_UTF8}"),
        8 if random.once_in(8) => path += &"d/".repeat(1 + random.below(40)),
        _ => path += random.name(),
    }
    path
}

/// A path as attackers write it: many ways up, and names that other systems take for something else.
fn hostile_path(random: &mut Random, mounts: &[String]) -> String {
    const PARTS: [&str; 24] = [
        "..",
        "..",
        "..",
        "..",
        ".",
        "",
        "...",
        "..;",
        ".. ",
        " ..",
        "..\\",
        "..\\..",
        "%2e%2e",
        "%2f",
        "\u{2024}\u{2024}",
        "\u{ff0e}\u{ff0e}",
        "\u{2215}",
        "..\u{7f}",
        "secret",
        "secret",
        "C:",
        "proc",
        "self",
        "root",
    ];
    let mut path = path(random, mounts, 4);
    for _ in 0..random.below(12) {
        if random.once_in(3) {
            path += random.name();
        } else {
            path += random.pick(&PARTS);
        }
        path += random.pick(&["/", "/", "/", "//", "/./", ""]);
    }
    if random.once_in(2) {
        path += "secret";
    }
    if random.once_in(200) {
        path += &"/..".repeat(random.below(1300));
    }
    path
}

/// What stands in a name for a byte that makes it no UTF-8.
pub const NO_UTF8: char = '\u{fdd0}';

/// The bytes that a name or path of ours stands for.
pub fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (index, part) in text.split(NO_UTF8).enumerate() {
        if index > 0 {
            bytes.push(0xff);
        }
        bytes.extend(part.as_bytes());
    }
    bytes
}

/// A word of a script: what the interpreter could misread is written as `%XX`.
pub fn word(text: &str) -> String {
    let mut word = String::new();
    for byte in bytes(text) {
        if byte <= b' ' || byte == b'%' || byte > b'~' {
            word += &format!("%{byte:02x}");
        } else {
            word.push(char::from(byte));
        }
    }
    word
}

/// Operations, where a capital letter as a word stands for an argument (see `argument`), and how often each is to be met.
const OPERATIONS: [(usize, &str); 68] = [
    (4, "open S O P"),
    (4, "openat S D O P"),
    (1, "close S"),
    (2, "read S N"),
    (1, "pread S N I"),
    (2, "write S written-N"),
    (1, "pwrite S placed-N I"),
    (1, "tell S"),
    (1, "fchmod S"),
    (1, "fstatvfs S"),
    (1, "fsometimes S K"),
    (1, "seek S I W"),
    (1, "ftruncate S I"),
    (1, "fstat S"),
    (1, "futimens S T"),
    (1, "sync S"),
    (1, "dup S S"),
    (1, "dup2 S S"),
    (1, "dup3 S S"),
    (1, "renumber S S"),
    (1, "getfl S"),
    (1, "append S B"),
    (1, "fchdir S"),
    (1, "listfd S"),
    (1, "opendir S P"),
    (1, "readdir S N"),
    (1, "seekdir S"),
    (1, "rewinddir S"),
    (1, "stat P"),
    (1, "lstat P"),
    (1, "list P"),
    (1, "walk E"),
    (1, "realpath P"),
    (1, "fstatat D P n"),
    (1, "fstatat D P x"),
    (1, "access P M"),
    (1, "faccessat D P M n"),
    (1, "faccessat D P M x"),
    (2, "mkdir P"),
    (1, "mkdirat D P"),
    (1, "rmdir P"),
    (1, "unlink P"),
    (1, "remove P"),
    (1, "unlinkat D P d"),
    (1, "unlinkat D P x"),
    (3, "rename P P"),
    (1, "renameat D P D P"),
    (1, "renameat2 D P D P F"),
    (1, "link P P"),
    (1, "linkat D P D P f"),
    (1, "linkat D P D P x"),
    (2, "symlink L P"),
    (1, "symlinkat L D P"),
    (1, "readlink P N"),
    (1, "readlinkat D E 4000"),
    (2, "chdir P"),
    (1, "getcwd"),
    (1, "truncate P I"),
    (1, "utimensat D P T n"),
    (1, "utimensat D P T x"),
    (1, "sometimes D P K n"),
    (1, "sometimes D P K x"),
    (1, "chmod P"),
    (1, "fchmodat D P"),
    (1, "chown P"),
    (1, "statvfs P"),
    (1, "glob G"),
    (2, "probe P"),
];

fn short_path(random: &mut Random, mounts: &[String]) -> String {
    // Most operations should find something, so short paths prevail.
    let longest = random.pick(&[1, 1, 2, 2, 2, 2, 3, 3, 5, 12]);
    path(random, mounts, longest)
}

/// What a letter of a template stands for.
fn argument(letter: &str, random: &mut Random, mounts: &[String]) -> String {
    match letter {
        "S" => random.below(4).to_string(),
        "D" if random.once_in(5) => "-".into(),
        "D" => random.below(4).to_string(),
        "P" => word(&short_path(random, mounts)),
        "L" => {
            // Links with absolute contents are few, for not every runtime makes them.
            let path = short_path(random, mounts);
            word(if random.once_in(30) {
                &path
            } else {
                path.trim_start_matches('/')
            })
        }
        "E" => {
            // A path that is not empty, and has no slash behind it: what these calls make of that is not told anywhere.
            let path = short_path(random, mounts);
            let path = path.trim_end_matches('/');
            word(if path.is_empty() { "/" } else { path })
        }
        "G" => {
            // Libraries differ in what a backslash before an ordinary character means.
            let path = short_path(random, &[]).replace('\\', "");
            let names: Vec<&str> = path.split('/').filter(|name| !name.is_empty()).collect();
            let root = if path.starts_with('/') { "/" } else { "" };
            let ending = random.pick(&["*", "/*", "*/*", "?", "[a-c]*"]);
            let ending = if names.is_empty() {
                ending.trim_start_matches('/')
            } else {
                ending
            };
            word(&(root.to_owned() + &names.join("/") + ending))
        }
        "O" => open_flags(random),
        "N" => random.below(40).to_string(),
        "I" => random.pick(&["0", "1", "3", "30", "-1", "-4"]).into(),
        "W" => random.below(4).to_string(),
        "T" => (1 + random.below(1000)).to_string(),
        "B" => random.below(2).to_string(),
        "K" => random.below(8).to_string(),
        // RENAME_NOREPLACE, and flags that are none.
        "F" => random.pick(&["0", "1", "1", "1", "64"]).into(),
        "M" => random.below(8).to_string(),
        other => match other.strip_suffix('N') {
            Some(start) => format!("{start}{}", random.below(1000)),
            None => other.into(),
        },
    }
}

fn open_flags(random: &mut Random) -> String {
    let mut flags = String::from(random.pick(&["r", "r", "r", "w", "b"]));
    for (letter, rarity) in [('c', 3), ('x', 8), ('t', 8), ('a', 6), ('d', 3), ('n', 6)] {
        if random.once_in(rarity) {
            flags.push(letter);
        }
    }
    // O_CREAT with O_DIRECTORY is not defined by POSIX, and newer kernels refuse it.
    if flags.contains('c') {
        flags = flags.replace('d', "");
    }
    // Nor is O_TRUNC without writing.
    if flags.starts_with('r') {
        flags = flags.replace('t', "");
    }
    flags
}

fn operation(random: &mut Random, mounts: &[String]) -> String {
    let all: usize = OPERATIONS.iter().map(|(weight, _)| weight).sum();
    let mut left = random.below(all);
    for (weight, template) in OPERATIONS {
        if left < weight {
            let words = template
                .split(' ')
                .map(|word| argument(word, random, mounts));
            return words.collect::<Vec<_>>().join(" ");
        }
        left -= weight;
    }
    String::new()
}

/// A sequence of `count` operations.
pub fn sequence(random: &mut Random, mounts: &[String], count: usize) -> Vec<String> {
    let mut script: Vec<String> = (0..count).map(|_| operation(random, mounts)).collect();
    if random.once_in(8) {
        take_preopens(random, mounts, &mut script);
    }
    script
}

/// Puts descriptors of preopens into slots here and there, where operations close, replace, duplicate and move them.
fn take_preopens(random: &mut Random, mounts: &[String], script: &mut Vec<String>) {
    for index in closable(mounts) {
        if random.once_in(3) {
            continue;
        }
        let slot = random.below(4);
        let place = random.below(script.len());
        script.insert(place, format!("preopen {slot} {index}"));
        let change = match random.below(6) {
            0 | 1 => format!("close {slot}"),
            2 => format!("dup2 {} {slot}", random.below(4)),
            3 => format!("renumber {} {slot}", random.below(4)),
            4 => format!("renumber {slot} {}", random.below(4)),
            _ => continue,
        };
        script.insert(place + 1 + random.below(script.len() - place), change);
    }
}

/// A sequence that tries hostile paths, and sometimes makes or moves something.
pub fn hostile_sequence(random: &mut Random, mounts: &[String], count: usize) -> Vec<String> {
    let operation = |_| {
        let path = word(&hostile_path(random, mounts));
        match random.below(40) {
            0 => format!("chdir {path}"),
            1 => format!("open 0 r {path}"),
            2 => format!("open 1 wct {path}"),
            3 => format!("openat 1 0 r {path}"),
            4 => format!("symlink {} l", path.trim_start_matches('/')),
            5 => format!("rename {path} {}", word(&hostile_path(random, mounts))),
            6 => format!("link {path} {}", word(&hostile_path(random, mounts))),
            7 => format!("unlink {path}"),
            8 => format!("mkdir {path}"),
            9 => format!("list {path}"),
            10 => format!("realpath {path}"),
            11 => format!("truncate {path} 0"),
            12 => format!("rmdir {path}"),
            13 => "write 1 written".into(),
            14 => "read 0 64".into(),
            _ => format!("probe {path}"),
        }
    };
    (0..count).map(operation).collect()
}
