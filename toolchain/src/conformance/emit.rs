//! A case as a folder for a bug report: the module, the directory it is given, its source, and the command.

use super::adapter::Runtime;
use super::case::Case;
use super::module::{Builder, store};
use super::run::Settings;
use super::session;
use super::world::Ground;
use crate::failure::{Failure, Outcome};
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

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
        let emitted = Emitted {
            case,
            ground: &ground,
            module: &module,
            limit: settings.limit,
        };
        let mut texts = vec![
            ("source.txt".to_string(), case.source.to_string()),
            ("README.md".to_string(), emitted.readme(runtimes)),
        ];
        if !case.world.stdin.is_empty() {
            let input = String::from_utf8_lossy(&case.world.stdin).into_owned();
            texts.push(("stdin.txt".to_string(), input));
        }
        for runtime in runtimes {
            texts.extend(emitted.files(runtime).map_err(cannot)?);
        }
        for (name, text) in texts {
            std::fs::write(place.join(name), text).map_err(|error| cannot(error.to_string()))?;
        }
        println!("{}", place.display());
        // The folder is the result: it is to stay.
        std::mem::forget(ground);
    }
    Ok(ExitCode::SUCCESS)
}

/// A case in its folder.
struct Emitted<'a> {
    case: &'a Case,
    ground: &'a Ground,
    module: &'a Path,
    limit: Duration,
}

impl Emitted<'_> {
    fn readme(&self, runtimes: &[Runtime]) -> String {
        let case = self.case;
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
        let life = if case.expected.sign_of_life {
            ", and \"ok\" on standard error"
        } else {
            ""
        };
        let _ = writeln!(
            text,
            "Expected: {end}{life}. `{}/` is the directory that the program is given; `outside/` must stay as it is.\n\n\
            Run it in this folder; a run may change the directory.\n",
            case.world.guest()
        );
        for runtime in runtimes {
            let _ = writeln!(
                text,
                "{} {}:\n\n    {}\n",
                runtime.adapter.title,
                runtime.version,
                self.command(runtime)
            );
        }
        text
    }

    /// The command as one types it in the folder.
    fn command(&self, runtime: &Runtime) -> String {
        let mut line = runtime.command_line(self.case, self.ground, self.module);
        // A program that was found on PATH is called by its name.
        if let (Some(program), Some(name)) = (line.first_mut(), runtime.program.file_name()) {
            let name = name.to_string_lossy();
            if runtime.adapter.program.iter().any(|known| *known == name) {
                *program = name.into_owned();
            }
        }
        let inside = runtime.adapter.inside;
        let words: Vec<String> = line
            .iter()
            .map(|word| match inside {
                true => quoted(word),
                false => quoted(&self.relative(runtime, word)),
            })
            .collect();
        let command = words.join(" ");
        if inside {
            format!("cd {} && {command}", self.case.world.guest())
        } else if runtime.adapter.session {
            format!("{command} < {}", request_file(runtime))
        } else if self.case.world.stdin.is_empty() {
            command
        } else {
            format!("{command} < stdin.txt")
        }
    }

    /// A word without the places of this machine.
    fn relative(&self, runtime: &Runtime, word: &str) -> String {
        let here = format!("{}/", self.ground.folder.display());
        let mut word = word.replace(&here, "");
        if let Some(script) = &runtime.script {
            word = word.replace(&script.display().to_string(), &script_name(script));
        }
        word
    }

    /// What the command needs beside the module: the adapter's script, and the request to a session.
    fn files(&self, runtime: &Runtime) -> Result<Vec<(String, String)>, String> {
        let mut files = Vec::new();
        if let Some(script) = &runtime.script {
            let text = std::fs::read_to_string(script).map_err(|error| error.to_string())?;
            files.push((script_name(script), text));
        }
        if runtime.adapter.session {
            let request = session::request(self.case, self.ground, self.module, self.limit);
            let line = self.relative(runtime, &request.to_string());
            files.push((request_file(runtime), format!("{line}\n")));
        }
        Ok(files)
    }
}

fn script_name(script: &Path) -> String {
    let name = script.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn request_file(runtime: &Runtime) -> String {
    format!("request-{}.json", runtime.id)
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
