//! The arguments of `wasikit run`.

use crate::failure::Failure;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A directory that the program may reach.
#[derive(Debug, PartialEq, Eq)]
pub struct Directory {
    /// Where it is on this machine.
    pub host: PathBuf,
    /// What the program calls it.
    pub guest: String,
    /// Whether the program may only read.
    pub read_only: bool,
}

/// What `wasikit run` was asked to do.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The module or source file.
    pub program: PathBuf,
    /// The program's `argv[0]`.
    pub program_name: String,
    /// The rest of the program's arguments.
    pub arguments: Vec<String>,
    /// The program's whole environment.
    pub environment: Vec<(String, String)>,
    /// The directories it may reach.
    pub directories: Vec<Directory>,
    /// Whether it may reach every directory of this machine.
    pub native: bool,
    /// Where relative paths count from, without the leading slash; `None` for the root.
    pub working: Option<String>,
}

/// Reads the arguments; `None` when only help was asked for.
///
/// Our own options stand before the program or right after it; from the first argument that is none of them,
/// or from `--`, everything belongs to the program.
pub fn parse(arguments: Vec<OsString>) -> Result<Option<Options>, Failure> {
    let mut options = Options::default();
    let mut rest = arguments.into_iter().peekable();
    let mut program = None;
    let mut cargo = false;
    let mut argv0 = None;
    while let Some(argument) = rest.peek() {
        let text = argument.to_string_lossy().into_owned();
        let (name, inline_value) = match text.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value.to_string())),
            _ => (text.as_str(), None),
        };
        match name {
            "--dir" | "--dir-ro" | "--env" | "--argv0" => {
                rest.next();
                let value = match inline_value {
                    Some(value) => value,
                    None => utf8(rest.next().ok_or_else(|| {
                        Failure::user(format!("`{name}` needs a value"))
                            .hint("`wasikit run --help` shows the options")
                    })?)?,
                };
                match name {
                    "--env" => options.environment.extend(variable(&value)),
                    "--argv0" => argv0 = Some(value),
                    _ => options
                        .directories
                        .push(directory(&value, name == "--dir-ro")),
                }
            }
            "--cargo" => {
                rest.next();
                cargo = true;
            }
            "--inherit-env" | "--native" => {
                rest.next();
                options.environment.extend(all_variables());
                options.native |= name == "--native";
            }
            "--" => {
                rest.next();
                program = program.or_else(|| rest.next());
                break;
            }
            "--help" | "-h" if program.is_none() => return Ok(None),
            _ if program.is_some() => break,
            _ if text.starts_with('-') && text.len() > 1 => {
                return Err(
                    Failure::user(format!("`wasikit run` has no option `{name}`"))
                        .hint("options of the program itself stand after its name: wasikit run PROGRAM -- OPTIONS"),
                );
            }
            _ => program = rest.next(),
        }
    }
    let Some(program) = program else {
        return Err(Failure::user("no program given to run")
            .hint("wasikit run program.wasm [--dir HOST::GUEST] [--] arguments"));
    };
    options.program = PathBuf::from(program);
    options.program_name = match (argv0, options.program.file_name()) {
        (Some(name), _) => name,
        (None, Some(name)) => name.to_string_lossy().into_owned(),
        (None, None) => options.program.display().to_string(),
    };
    if cargo {
        for_cargo(&mut options, std::env::vars_os());
    }
    options.arguments = rest.map(utf8).collect::<Result<_, _>>()?;
    Ok(Some(options))
}

/// What a program that cargo runs finds natively: the variables that describe its package, and its directory by its absolute
/// name, if it was given that directory at all.
fn for_cargo(options: &mut Options, variables: impl Iterator<Item = (OsString, OsString)>) {
    let told = variables.filter_map(|(name, value)| {
        let name = name.into_string().ok()?;
        let describes = name == MANIFEST || name.starts_with("CARGO_PKG_");
        Some((name, value.into_string().ok()?)).filter(|_| describes)
    });
    let told: Vec<(String, String)> = told.collect();
    if let Some((_, package)) = told.iter().find(|(name, _)| name == MANIFEST)
        && let Some(given) = options
            .directories
            .iter()
            .find(|given| given.host == Path::new("."))
        && std::env::current_dir().is_ok_and(|current| current == Path::new(package))
    {
        let named = Directory {
            host: PathBuf::from(package),
            guest: package.clone(),
            read_only: given.read_only,
        };
        options.directories.push(named);
    }
    // What the user set by --env stands first, where getenv() finds it.
    options.environment.extend(told);
}

/// The variable that names the package's directory.
const MANIFEST: &str = "CARGO_MANIFEST_DIR";

/// `HOST[::GUEST]`: without a guest name the program knows the directory by the host's.
fn directory(value: &str, read_only: bool) -> Directory {
    let (host, guest) = value.split_once("::").unwrap_or((value, value));
    Directory {
        host: PathBuf::from(host),
        guest: guest.to_string(),
        read_only,
    }
}

/// Our own environment.
fn all_variables() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
}

/// `NAME=VALUE`, or `NAME` for a variable of our own environment, if it is set.
fn variable(value: &str) -> Option<(String, String)> {
    match value.split_once('=') {
        Some((name, value)) => Some((name.to_string(), value.to_string())),
        None => std::env::var(value)
            .ok()
            .map(|inherited| (value.to_string(), inherited)),
    }
}

/// WASI runtimes pass arguments on as UTF-8.
fn utf8(argument: OsString) -> Result<String, Failure> {
    argument.into_string().map_err(|argument| {
        Failure::user(format!(
            "the argument `{}` is not UTF-8",
            argument.display()
        ))
        .because("the runtime passes arguments to programs as UTF-8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Options {
        parse(arguments.iter().map(OsString::from).collect())
            .expect("these arguments are right")
            .expect("no help was asked for")
    }

    #[test]
    fn our_options_stand_on_both_sides_of_the_program() {
        let options = parsed(&[
            "--dir",
            "a",
            "d/p.wasm",
            "--dir=b::/c",
            "--env",
            "K=V=W",
            "-x",
            "--dir",
            "y",
        ]);
        assert_eq!(options.program_name, "p.wasm");
        assert_eq!(options.arguments, ["-x", "--dir", "y"]);
        assert_eq!(options.environment, [("K".to_string(), "V=W".to_string())]);
        let names: Vec<_> = options
            .directories
            .iter()
            .map(|directory| &directory.guest)
            .collect();
        assert_eq!(names, ["a", "/c"]);
    }

    #[test]
    fn a_native_world_has_all_variables() {
        let options = parsed(&["--native", "p.wasm"]);
        assert!(options.native);
        assert_eq!(options.environment.len(), all_variables().count());
    }

    #[test]
    fn two_dashes_end_our_options() {
        assert_eq!(
            parsed(&["p.wasm", "--", "--dir", "x"]).arguments,
            ["--dir", "x"]
        );
        assert_eq!(
            parsed(&["--", "p.wasm", "--dir", "x"]).arguments,
            ["--dir", "x"]
        );
    }

    #[test]
    fn a_wrong_option_is_named() {
        assert!(parse(vec!["--dri".into(), "p.wasm".into()]).is_err());
        assert!(parse(vec!["--dir".into()]).is_err());
        assert!(parse(vec![]).is_err());
    }
}
