//! Folders in the format of the public wasi-testsuite: `NAME.wasm`, and beside it `NAME.json` with what it is given and
//! what it must do.

use super::case::{Case, Expected, Level, Origin, World};
use crate::failure::Failure;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
        let is_part = path
            .extension()
            .is_some_and(|extension| extension == "wasm" || extension == "json");
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
    let name = stem
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let module = with_suffix(stem, "wasm");
    let description = with_suffix(stem, "json");
    let text = std::fs::read_to_string(&description).unwrap_or_default();
    let mut origin = if module.is_file() {
        Origin::Module(module)
    } else {
        Origin::Missing(format!("there is no {name}.wasm beside {name}.json"))
    };
    let (mut world, mut expected) = (World::default(), Expected::default());
    expected.sign_of_life = false;
    let mut needs = Vec::new();
    // A module without a description needs nothing and exits with 0.
    if description.is_file() {
        match serde_json::from_str(&text) {
            Ok(value) => read(&value, folder, &mut world, &mut expected, &mut needs),
            Err(error) => origin = Origin::Missing(format!("{name}.json is broken: {error}")),
        }
    } else {
        world.bare = true;
    }
    let suite = folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Case {
        group: suite.clone(),
        name: name.clone(),
        level: Level::Must,
        title: name,
        cites: vec![(suite, "a public suite".into())],
        world,
        expected,
        rests_on: Vec::new(),
        needs,
        origin,
        source: Arc::from(text),
        line: 1,
    }
}

fn with_suffix(stem: &Path, suffix: &str) -> PathBuf {
    let mut name = stem.as_os_str().to_os_string();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn read(
    value: &Value,
    folder: &Path,
    world: &mut World,
    expected: &mut Expected,
    needs: &mut Vec<String>,
) {
    let strings = |key: &str| -> Vec<String> {
        let list = value[key].as_array().into_iter().flatten();
        list.filter_map(|item| item.as_str().map(str::to_string))
            .collect()
    };
    world.arguments = strings("args");
    for (name, text) in value["env"].as_object().into_iter().flatten() {
        world
            .variables
            .push((name.clone(), text.as_str().unwrap_or_default().to_string()));
    }
    // Newer suites say `root`, older ones `dirs`; the first directory is the one that is preopened.
    let root = value["root"].as_str().map(str::to_string);
    match root.or_else(|| strings("dirs").into_iter().next()) {
        Some(root) => {
            world.copy = Some(folder.join(&root)).filter(|path| path.is_dir());
            world.guest = Some(root);
        }
        None => world.bare = true,
    }
    if let Some(code) = value["exit_code"].as_i64() {
        expected.exit = i32::try_from(code).unwrap_or(-1);
    }
    for (key, place) in [
        ("stdout", &mut expected.stdout),
        ("stderr", &mut expected.stderr),
    ] {
        *place = value[key].as_str().map(|text| text.as_bytes().to_vec());
    }
    if let Some(text) = value["stdin"].as_str() {
        world.stdin = text.as_bytes().to_vec();
    }
    for (needed, there) in [
        ("arguments", !world.arguments.is_empty()),
        ("environment", !world.variables.is_empty()),
    ] {
        if there {
            needs.push(needed.to_string());
        }
    }
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
        let cases = cases(&folder).expect("the folder can be read");
        std::fs::remove_dir_all(&folder).expect("the folder is ours");
        let [a, b, c] = cases.as_slice() else {
            panic!("{} cases", cases.len());
        };
        assert!(matches!(&a.origin, Origin::Missing(why) if why.contains("broken")));
        assert!(matches!(&b.origin, Origin::Missing(why) if why.contains("no b.wasm")));
        assert_eq!((b.expected.exit, b.world.arguments.len()), (3, 1));
        assert_eq!(c.name, "c.d");
    }
}
