//! Compiling libc-shim: cargo makes a static library, of which the members are read. And the file system that `wasikit post`
//! packs into modules: a module that has no data.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One set of archives: what the code generator may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// The features that every supported profile has or can be lowered to.
    Baseline,
    /// With the 128-bit vector instructions.
    Simd128,
}

impl Flavour {
    fn rustflags(self) -> &'static str {
        match self {
            Self::Baseline => "",
            Self::Simd128 => "-Ctarget-feature=+simd128",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::Simd128 => "simd128",
        }
    }
}

/// What the code generator aims at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Speed, as the profile says.
    Speed,
    /// Few bytes.
    Size,
}

/// A member of a static library: its name and its bytes.
pub type Member = (String, Vec<u8>);

/// Compiles libc-shim of the workspace at `root` and returns the members of the static library.
///
/// # Errors
/// When cargo cannot be run or the crate does not compile; cargo's own message has gone to standard error.
pub fn static_library(root: &Path, flavour: Flavour, aim: Aim) -> Result<Vec<Member>> {
    // Attributes that LLVM gives each function, not rustc's level: rustc then divides and names the objects alike with both aims.
    let (folder, options): (_, &[&str]) = match aim {
        Aim::Speed => (flavour.folder().to_owned(), &[]),
        Aim::Size => (
            format!("{}-small", flavour.folder()),
            &[
                "-Cllvm-args=-force-attribute=minsize",
                "-Cllvm-args=-force-attribute=optsize",
            ],
        ),
    };
    let target_dir = root.join("target/libc").join(folder);
    let mut flags = remapped_paths(root);
    // A loop that is worth more code says so itself; unrolled ones made qsort 1.6 times as large and no faster.
    for option in ["-unroll-runtime=false", "-unroll-allow-partial=false"] {
        flags.push_str(&format!("\u{1f}-Cllvm-args={option}"));
    }
    if !flavour.rustflags().is_empty() {
        flags.push('\u{1f}');
        flags.push_str(flavour.rustflags());
    }
    cargo(
        root,
        &target_dir,
        "wasikit-libc",
        "staticlib",
        options,
        &flags,
    )?;
    read_members(&target_dir.join("wasm32-wasip1/sysroot/libwasikit_libc.a"))
}

/// Compiles the file system that is packed into modules. It may use nothing but the first version of WebAssembly, and lie
/// anywhere in memory: whatever would become data is refused.
///
/// # Errors
/// As above, and when it has data.
pub fn embedded_files(root: &Path) -> Result<Vec<u8>> {
    let target_dir = root.join("target/libc/embed");
    let mut flags = remapped_paths(root);
    for option in [
        "-Ctarget-cpu=mvp",
        // A table of results would be data.
        "-Cllvm-args=-switch-to-lookup=false",
        "-Clink-self-contained=no",
        "-Clinker-flavor=wasm-ld",
        "-Clinker=rust-lld",
        "-Clink-args=--no-entry --stack-first",
    ] {
        flags.push('\u{1f}');
        flags.push_str(option);
    }
    let options = ["-Copt-level=z", "-Ccodegen-units=1"];
    cargo(
        root,
        &target_dir,
        "wasikit-embed",
        "cdylib",
        &options,
        &flags,
    )?;
    let path = target_dir.join("wasm32-wasip1/sysroot/wasikit_embed.wasm");
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    for payload in wasmparser::Parser::new(0).parse_all(&bytes) {
        if let wasmparser::Payload::DataSection(_) | wasmparser::Payload::ElementSection(_) =
            payload?
        {
            bail!(
                "the embedded file system has data or a table, for which there is no place in a program"
            );
        }
    }
    Ok(bytes)
}

/// Has cargo compile a package for the target.
fn cargo(
    root: &Path,
    target_dir: &Path,
    package: &str,
    kind: &str,
    options: &[&str],
    flags: &str,
) -> Result<()> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command.args(["rustc", "--quiet", "--package", package]);
    command.args(["--profile", "sysroot", "--target", "wasm32-wasip1"]);
    command.args(["--crate-type", kind, "--"]).args(options);
    command.env("CARGO_TARGET_DIR", target_dir);
    command.env("CARGO_ENCODED_RUSTFLAGS", flags);
    let status = command.status().context("cannot run cargo")?;
    if !status.success() {
        bail!("{package} does not compile for wasm32-wasip1 (cargo's message is above)");
    }
    Ok(())
}

/// Paths of this machine must not reach the archives: two builds give the same bytes wherever they run.
fn remapped_paths(root: &Path) -> String {
    let mut flags = format!("--remap-path-prefix={}=/wasikit", root.display());
    if let Some(home) = cargo_home() {
        flags.push_str(&format!(
            "\u{1f}--remap-path-prefix={}=/cargo",
            home.display()
        ));
    }
    flags
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))
}

/// The members of an archive.
///
/// # Errors
/// When the file cannot be read or is not an archive.
pub fn read_members(path: &Path) -> Result<Vec<Member>> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let archive = object::read::archive::ArchiveFile::parse(bytes.as_slice())
        .with_context(|| format!("{} is not an archive", path.display()))?;
    let mut members = Vec::new();
    for member in archive.members() {
        let member = member?;
        let name = String::from_utf8_lossy(member.name()).into_owned();
        members.push((name, member.data(bytes.as_slice())?.to_vec()));
    }
    Ok(members)
}
