//! Folders in the format of the public wasi-testsuite: `NAME.wasm`, and beside it `NAME.json` with what it is given and
//! what it must do.

use super::case::{Case, Expected, Level, Origin, World};
use crate::failure::Failure;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// What `NAME.json` says; what it leaves out means nothing, and 0 for the exit code.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
struct Description {
    args: Vec<String>,
    env: BTreeMap<String, String>,
    dirs: Vec<String>,
    root: Option<String>,
    exit_code: i32,
    stdin: Option<String>,
    stdout: Option<String>,
    stderr: Option<String>,
    /// A conversation with the program, in suites for later versions of WASI.
    operations: Option<serde_json::Value>,
}

/// The cases of a folder. A broken description or a missing module is a case of its own, which is reported.
///
/// # Errors
/// When the folder itself cannot be read.
pub fn cases(folder: &Path) -> Result<Vec<Case>, Failure> {
    let unreadable = |why: String| {
        Failure::user(format!("cannot read the suite `{}`", folder.display()))
            .because(why)
            .hint("a suite is a folder with NAME.wasm and NAME.json files")
    };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(error.to_string()))? {
        let path = entry.map_err(|error| unreadable(error.to_string()))?.path();
        let is_part = path.extension().is_some_and(|extension| {
            extension == "wasm" || extension == "wat" || extension == "json"
        });
        if is_part && path.file_name().is_some_and(|name| name != "manifest.json") {
            names.push(path.with_extension(""));
        }
    }
    names.sort();
    names.dedup();
    if names.is_empty() {
        return Err(unreadable("there is no .wasm file in it".into()));
    }
    Ok(names.iter().map(|stem| case(folder, stem)).collect())
}

fn case(folder: &Path, stem: &Path) -> Case {
    let name = file_name(stem);
    let description = with_suffix(stem, "json");
    let (text, read) = match std::fs::read_to_string(&description) {
        Ok(text) => {
            let read = serde_json::from_str(&text).map_err(|error| error.to_string());
            (text, read)
        }
        // A module without a description needs nothing and exits with 0.
        Err(_) if !description.exists() => (String::new(), Ok(Description::default())),
        Err(error) => (String::new(), Err(error.to_string())),
    };
    let described = read.and_then(|read: Description| {
        let world = world(&read, folder)?;
        Ok((world, read))
    });
    let (world, read, origin) = match described {
        Ok((world, read)) => (world, read, module(stem)),
        Err(why) => {
            let why = format!("{name}.json is broken: {why}");
            (
                World::default(),
                Description::default(),
                Origin::Missing(why),
            )
        }
    };
    let suite = file_name(&std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf()));
    Case {
        group: suite.clone(),
        name: name.clone(),
        level: Level::Must,
        title: name,
        cites: vec![(suite, "a public suite".into())],
        needs: needs(&world),
        world,
        expected: Expected {
            exit: read.exit_code,
            stdout: read.stdout.map(String::into_bytes),
            stderr: read.stderr.map(String::into_bytes),
            sign_of_life: false,
            ..Expected::default()
        },
        rests_on: Vec::new(),
        origin,
        source: Arc::from(text),
        line: 1,
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn module(stem: &Path) -> Origin {
    let name = file_name(stem);
    ["wasm", "wat"]
        .into_iter()
        .map(|suffix| with_suffix(stem, suffix))
        .find(|path| path.is_file())
        .map_or_else(
            || Origin::Missing(format!("there is no {name}.wasm beside {name}.json")),
            Origin::Module,
        )
}

fn with_suffix(stem: &Path, suffix: &str) -> PathBuf {
    let mut name = stem.as_os_str().to_os_string();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

/// What the program is started with, or what the description asks for that cannot be.
fn world(read: &Description, folder: &Path) -> Result<World, String> {
    if read.operations.is_some() {
        return Err("`operations` are not known here".into());
    }
    let mut world = World {
        arguments: read.args.clone(),
        variables: read.env.clone().into_iter().collect(),
        stdin: read.stdin.clone().unwrap_or_default().into_bytes(),
        ..World::default()
    };
    // Some suites say `root`, most `dirs`; every directory is preopened under its own name.
    let mut directories = read.root.iter().chain(&read.dirs);
    match directories.next() {
        Some(first) => {
            world.copy = Some(directory(folder, first)?);
            world.guest = Some(first.clone());
        }
        None => world.bare = true,
    }
    for name in directories {
        world.more.push((name.clone(), directory(folder, name)?));
    }
    Ok(world)
}

/// A directory of the suite; its name must not lead out of it.
fn directory(folder: &Path, name: &str) -> Result<PathBuf, String> {
    let plain = |part| matches!(part, Component::Normal(_));
    if name.is_empty() || !Path::new(name).components().all(plain) {
        return Err(format!("the directory `{name}` is not one of the suite's"));
    }
    let path = folder.join(name);
    if path.is_dir() {
        Ok(path)
    } else {
        Err(format!("there is no directory `{name}`"))
    }
}

/// What the adapter must be able to do.
fn needs(world: &World) -> Vec<String> {
    [
        ("arguments", !world.arguments.is_empty()),
        ("environment", !world.variables.is_empty()),
        ("stdin", !world.stdin.is_empty()),
        ("two directories", !world.more.is_empty()),
        ("preopen names", world.guest.is_some()),
    ]
    .into_iter()
    .filter(|(_, needed)| *needed)
    .map(|(what, _)| what.to_string())
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_broken_is_a_case_that_says_so() {
        let folder = std::env::temp_dir().join(format!("wasikit-suite-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("data")).expect("the temporary folder can be written");
        let write = |name: &str, text: &str| {
            std::fs::write(folder.join(name), text).expect("the temporary folder can be written");
        };
        write("a.json", "{ not json");
        write("a.wasm", "");
        write(
            "b.json",
            r#"{"args": ["x"], "root": "data", "exit_code": 3, "stdout": "hi"}"#,
        );
        write("c.d.wasm", "");
        write("e.json", r#"{"args": "x"}"#);
        write("f.json", r#"{"dirs": ["../.."]}"#);
        write("g.json", r#"{"dirs": ["data", "absent"]}"#);
        let cases = cases(&folder).expect("the folder can be read");
        std::fs::remove_dir_all(&folder).expect("the folder is ours");
        let [a, b, c, e, f, g] = cases.as_slice() else {
            panic!("{} cases", cases.len());
        };
        assert!(matches!(&a.origin, Origin::Missing(why) if why.contains("broken")));
        assert!(matches!(&b.origin, Origin::Missing(why) if why.contains("no b.wasm")));
        assert_eq!((b.expected.exit, b.world.arguments.len()), (3, 1));
        assert_eq!(c.name, "c.d");
        for (case, what) in [(e, "sequence"), (f, "not one of"), (g, "`absent`")] {
            assert!(
                matches!(&case.origin, Origin::Missing(why) if why.contains(what)),
                "{:?}",
                case.origin
            );
        }
    }
}
