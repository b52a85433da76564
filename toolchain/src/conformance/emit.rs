//! A case as a folder for a bug report: the module, the directory it is given, its source, and the command.

use super::adapter::Runtime;
use super::case::Case;
use super::module::{Builder, store};
use super::run::Settings;
use super::world::Ground;
use crate::failure::{Failure, Outcome};
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

/// Writes each of the cases into a folder of its own below `folder`.
pub fn all(cases: &[Case], runtimes: &[Runtime], folder: &Path, settings: &Settings) -> Outcome {
    let builder = Builder::new(settings.scratch.join("modules"))?;
    let cannot =
        |why: String| Failure::user(format!("cannot write to `{}`", folder.display())).because(why);
    for case in cases {
        let place = std::path::absolute(folder.join(case.id().replace('/', "-")))
            .map_err(|error| cannot(error.to_string()))?;
        let bytes = builder
            .module(case)
            .map_err(|why| Failure::user(format!("`{}` has no module", case.id())).because(why))?;
        let ground =
            Ground::new(place.clone(), &case.world).map_err(|error| cannot(error.to_string()))?;
        let module = place.join("case.wasm");
        store(&bytes, &module).map_err(cannot)?;
        let texts = [
            ("source.txt", case.source.to_string()),
            ("README.md", readme(case, runtimes, &ground, &module)),
        ];
        for (name, text) in texts {
            std::fs::write(place.join(name), text).map_err(|error| cannot(error.to_string()))?;
        }
        println!("{}", place.display());
        // The folder is the result: it is to stay.
        std::mem::forget(ground);
    }
    Ok(ExitCode::SUCCESS)
}

fn readme(case: &Case, runtimes: &[Runtime], ground: &Ground, module: &Path) -> String {
    let mut text = format!(
        "# {}\n\n{} ({})\n\n",
        case.id(),
        case.title,
        case.level.name()
    );
    for (place, sentence) in &case.cites {
        let _ = writeln!(text, "> {sentence}\n> ({place})\n");
    }
    let end = if case.expected.trap {
        "a trap".to_string()
    } else {
        format!("exit code {}", case.expected.exit)
    };
    let _ = writeln!(
        text,
        "Expected: {end}{}. `root/` is the directory that the program is given; `outside/` must stay as it is.\n\n\
        Run it in this folder; a run changes `root/`.\n",
        if case.expected.sign_of_life {
            ", and \"ok\" on standard error"
        } else {
            ""
        }
    );
    for runtime in runtimes {
        let line: Vec<String> = runtime
            .command_line(case, ground, module)
            .iter()
            .map(|word| quoted(word))
            .collect();
        let _ = writeln!(
            text,
            "{} {}:\n\n    {}\n",
            runtime.adapter.title,
            runtime.version,
            line.join(" ")
        );
    }
    text
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=@+,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_string()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
