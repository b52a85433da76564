//! The arguments of `wasikit post`.

use super::embed::Directory;
use super::features::{FEATURES, Feature};
use super::imports::{Rules, Stub};
use super::lower;
use super::profiles::Profile;
use super::shrink::Strip;
use super::wasi::{PREVIEW1, UNSTABLE};
use crate::failure::Failure;
use std::ffi::OsString;
use std::path::PathBuf;

/// What `wasikit post` was asked to do.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub input: PathBuf,
    pub output: Option<PathBuf>,
    /// The runtimes that shall accept the module.
    pub profile: Option<Profile>,
    /// Features that shall not be in it.
    pub lower: Vec<Feature>,
    pub imports: Rules,
    pub list_imports: bool,
    /// Directories to pack into it, and whether the program can change them.
    pub embed: Vec<Directory>,
    pub embed_writable: bool,
    pub stack: bool,
    pub shrink: bool,
    pub strip: Strip,
    pub wasm_opt: bool,
    pub component: bool,
    pub print_wit: bool,
    pub verify: bool,
    pub report: Option<Form>,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    Json,
}

/// Reads the arguments; none when only help was asked for.
pub fn parse(arguments: Vec<OsString>) -> Result<Option<Options>, Failure> {
    let mut options = Options::default();
    let mut input = None;
    let mut rest = arguments.into_iter();
    while let Some(argument) = rest.next() {
        let text = argument.to_string_lossy().into_owned();
        let (name, inline) = match text.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value.to_string())),
            _ => (text.as_str(), None),
        };
        let mut value = || match inline.clone() {
            Some(value) => Ok(value),
            None => rest
                .next()
                .map(|value| value.to_string_lossy().into_owned())
                .ok_or_else(|| needs_value(name)),
        };
        match name {
            "--help" | "-h" => return Ok(None),
            "-o" | "--output" => {
                options.output = Some(match inline {
                    Some(value) => value.into(),
                    None => rest.next().ok_or_else(|| needs_value(name))?.into(),
                });
            }
            "--for" => options.profile = Some(Profile::named(&value()?)?),
            "--lower" => options.lower = features(inline.as_deref())?,
            "--rename-wasi" => options.imports.wasi = Some(wasi(&value()?)?),
            "--deny" => options.imports.denied.extend(list(&value()?)),
            "--stub" => options.imports.stubs.extend(stubs(&value()?)?),
            "--list-imports" => options.list_imports = true,
            "--embed" => options.embed.push(directory(&value()?)),
            "--embed-writable" => options.embed_writable = true,
            "--stack" => options.stack = true,
            "--shrink" => options.shrink = true,
            "--strip" => {
                let wanted = inline.unwrap_or_else(|| "debug".into());
                options.strip = Strip::named(&wanted)
                    .ok_or_else(|| unknown(name, &wanted, "none, debug, all"))?;
            }
            "--wasm-opt" => options.wasm_opt = true,
            "--component" => options.component = true,
            "--wit" => options.print_wit = true,
            "--verify" => options.verify = true,
            "--report" => {
                let wanted = value()?;
                options.report = Some(match wanted.as_str() {
                    "json" => Form::Json,
                    "text" => Form::Text,
                    _ => return Err(unknown(name, &wanted, "text, json")),
                });
            }
            _ if name.starts_with('-') && name.len() > 1 => {
                return Err(
                    Failure::user(format!("`wasikit post` has no option `{name}`"))
                        .hint("`wasikit post --help` lists them"),
                );
            }
            _ if input.is_some() => {
                return Err(
                    Failure::user(format!("`{text}`: only one module at a time"))
                        .hint("`-o` names the file to write"),
                );
            }
            _ => input = Some(argument),
        }
    }
    options.input = input
        .map(PathBuf::from)
        .ok_or_else(|| Failure::user("no module given").hint(super::USAGE))?;
    check(&options)?;
    Ok(Some(options))
}

/// What does not go together.
fn check(options: &Options) -> Result<(), Failure> {
    if options.output.is_none() && !options.list_imports && !options.verify {
        return Err(
            Failure::user("it is not said where the module shall be written").hint(
                "wasikit post IN.wasm -o OUT.wasm …; `--verify` and `--list-imports` write nothing",
            ),
        );
    }
    if options.verify && options.profile.is_none() {
        return Err(
            Failure::user("`--verify` needs a runtime to verify for").hint(format!(
                "for example `--for generic`; {}",
                super::profiles::known()
            )),
        );
    }
    if options.embed_writable && options.embed.is_empty() {
        return Err(Failure::user(
            "`--embed-writable` says how directories are packed, but none is",
        )
        .hint("`--embed DIR[::PATH]`"));
    }
    if options.print_wit && !options.component {
        return Err(Failure::user("`--wit` prints the interface of a component")
            .hint("`--component --wit`"));
    }
    if let Some(profile) = &options.profile
        && options.component
        && !profile.components
    {
        return Err(
            Failure::user(format!("{} does not run components", profile.name))
                .hint("leave out `--component`"),
        );
    }
    Ok(())
}

fn needs_value(name: &str) -> Failure {
    Failure::user(format!("`{name}` needs a value")).hint("`wasikit post --help` shows the options")
}

fn unknown(name: &str, value: &str, known: &str) -> Failure {
    Failure::user(format!("`{name}` does not know `{value}`")).hint(format!("it knows: {known}"))
}

fn list(text: &str) -> impl Iterator<Item = String> {
    text.split(',')
        .filter(|part| !part.is_empty())
        .map(String::from)
}

/// `DIR[::PATH]`: without a path the program knows the directory by the host's.
fn directory(value: &str) -> Directory {
    let (host, guest) = value.split_once("::").unwrap_or((value, value));
    Directory {
        host: PathBuf::from(host),
        guest: guest.to_string(),
    }
}

/// The features of `--lower=…`, or all that can be lowered.
fn features(text: Option<&str>) -> Result<Vec<Feature>, Failure> {
    let Some(text) = text else {
        return Ok(lower::possible().collect());
    };
    list(text)
        .map(|name| {
            let feature = Feature::named(&name).ok_or_else(|| {
                let known: Vec<&str> = FEATURES.iter().map(|(_, name)| *name).collect();
                unknown("--lower", &name, &known.join(", "))
            })?;
            match lower::possible().any(|possible| possible == feature) {
                true => Ok(feature),
                false => {
                    let known: Vec<&str> = lower::possible().map(Feature::name).collect();
                    Err(
                        Failure::user(format!("{name} cannot be expressed otherwise"))
                            .hint(format!("these can: {}", known.join(", "))),
                    )
                }
            }
        })
        .collect()
}

fn wasi(name: &str) -> Result<&'static str, Failure> {
    match name {
        "preview1" | PREVIEW1 => Ok(PREVIEW1),
        "unstable" | UNSTABLE => Ok(UNSTABLE),
        _ => Err(unknown("--rename-wasi", name, "preview1, unstable")),
    }
}

/// `NAME=KIND,…`.
fn stubs(text: &str) -> Result<Vec<(String, Stub)>, Failure> {
    list(text)
        .map(|rule| {
            let (pattern, kind) = rule.rsplit_once('=').unwrap_or((&rule, "enosys"));
            let stub =
                Stub::named(kind).ok_or_else(|| unknown("--stub", kind, "enosys, trap, zero"))?;
            Ok((pattern.to_string(), stub))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Option<Options>, Failure> {
        parse(line.split(' ').map(OsString::from).collect())
    }

    #[test]
    fn options_are_read() {
        let options =
            parsed("a.wasm -o b.wasm --lower=sign-ext --stub=f=trap,env.*=zero --deny x,y")
                .expect("it is right")
                .expect("no help was asked for");
        assert_eq!(options.lower, [Feature::SignExtension]);
        assert_eq!(
            options.imports.stubs,
            [("f".into(), Stub::Trap), ("env.*".into(), Stub::Zero)]
        );
        assert_eq!(options.imports.denied, ["x", "y"]);
    }

    #[test]
    fn contradictions_are_errors() {
        for line in [
            "a.wasm",
            "a.wasm b.wasm -o c.wasm",
            "a.wasm --verify",
            "a.wasm -o b.wasm --lower=atomics",
            "a.wasm -o b.wasm --lower=speed",
            "a.wasm -o b.wasm --for mvp --component",
            "a.wasm -o b.wasm --stub f=lie",
            "a.wasm -o b.wasm --embed-writable",
            "-o b.wasm",
            "a.wasm -o",
        ] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
