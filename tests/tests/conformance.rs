//! `wasikit conformance` on this machine: the embedded runtime keeps what it kept, Node is measured if it is there, and
//! every fault is caught.

use anyhow::{Context, Result};
use std::path::Path;
use std::process::{Command, Output};
use wasikit_tests::paths::{root, sysroot, wasikit};

fn conformance(arguments: &[&str]) -> Result<Output> {
    Command::new(wasikit())
        .env("WASIKIT_SYSROOT", sysroot())
        .arg("conformance")
        .args(arguments)
        .output()
        .context("cannot run wasikit")
}

#[test]
fn the_embedded_runtime_has_no_new_failures() -> Result<()> {
    let output = conformance(&["--runtime", "wasikit"])?;
    let table = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{table}");
    assert!(
        !table.contains("wasikit's own:"),
        "a defect of the C library: {table}"
    );
    Ok(())
}

#[test]
fn every_fault_is_caught() -> Result<()> {
    let output = conformance(&["--faults", "--quiet"])?;
    let list = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{list}");
    Ok(())
}

/// Versions of Node differ too much to expect more than that most of it works, and that our library does.
#[test]
fn node_is_measured() -> Result<()> {
    if Command::new("node").arg("--version").output().is_err() {
        println!("skipped: there is no node");
        return Ok(());
    }
    let output = conformance(&[
        "--runtime",
        "node",
        "--case",
        "path_open/*",
        "--case",
        "libc/*",
    ])?;
    let table = String::from_utf8_lossy(&output.stdout);
    let (_, all) = table
        .split_once("\nall ")
        .with_context(|| format!("no table: {table}"))?;
    let (kept, ran) = all
        .split_whitespace()
        .next()
        .and_then(|cell| cell.trim_end_matches(['!', '-']).split_once('/'))
        .with_context(|| format!("no sum: {table}"))?;
    let (kept, ran): (u32, u32) = (kept.parse()?, ran.parse()?);
    assert!(ran > 70 && kept * 5 > ran * 4, "{table}");
    assert!(
        !table.contains("wasikit's own:"),
        "a defect of the C library: {table}"
    );
    Ok(())
}

#[test]
fn a_broken_suite_is_reported_case_by_case() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("wasikit-broken-suite-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let write = |name: &str, text: &[u8]| std::fs::write(folder.join(name), text);
    write("nonsense.wasm", b"no module")?;
    write("nonsense.json", b"{ no json")?;
    write("absent.json", b"{}")?;
    // An empty program: the type () -> (), one function, exported as _start.
    write(
        "good.wasm",
        b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x07\x0a\x01\x06_start\0\0\x0a\x04\x01\x02\0\x0b",
    )?;
    write("good.json", b"{}")?;
    let output = conformance(&["--runtime", "wasikit", "--suite", text(&folder)])?;
    std::fs::remove_dir_all(&folder)?;
    let table = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{table}");
    for expected in ["1/3!", "nonsense.json is broken", "there is no absent.wasm"] {
        assert!(table.contains(expected), "no `{expected}` in {table}");
    }
    Ok(())
}

/// A runtime that floods, one that dies, one that hangs, one that does nothing: each is a result.
#[test]
fn bad_runtimes_are_results() -> Result<()> {
    // Only the one that hangs needs to wait for its limit; a busy machine must not make hangs of the others.
    for (command, expected, limit_s) in [
        ("yes", "flood", "300"),
        ("sh -c kill${IFS}-SEGV${IFS}$$", "crash", "300"),
        ("sh -c sleep${IFS}1000", "hang", "2"),
        ("true", "did not come to its end", "300"),
    ] {
        let output = conformance(&[
            "--command",
            command,
            "--case",
            "fd_tell/fresh",
            "--timeout",
            limit_s,
        ])?;
        let table = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{command}: {table}");
        assert!(table.contains(expected), "{command}: {table}");
    }
    Ok(())
}

/// The witx files come with the embedded runtime's sources.
#[test]
fn what_the_cases_cite_stands_in_the_specification() -> Result<()> {
    let Some(specification) = specification()? else {
        println!("skipped: the sources of wasmtime-wasi are not in cargo's registry");
        return Ok(());
    };
    for folder in ["cases", "modules"] {
        for entry in std::fs::read_dir(root().join("tests/conformance").join(folder))? {
            let path = entry?.path();
            for line in std::fs::read_to_string(&path)?.lines() {
                let comment = line.trim_start_matches(['/', ';']).trim();
                let Some((place, sentence)) = comment
                    .strip_prefix("cites")
                    .and_then(|rest| rest.split_once(':'))
                else {
                    continue;
                };
                // The core specification and the C library's standards are not in the witx files.
                let elsewhere = matches!(place.trim(), "core" | "library");
                assert!(
                    elsewhere || specification.contains(&in_one_line(sentence)),
                    "{}: {sentence}",
                    path.display()
                );
            }
        }
    }
    Ok(())
}

/// The text of both witx files without comment signs and line breaks.
fn specification() -> Result<Option<String>> {
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(
        || Path::new(&std::env::var_os("HOME").unwrap_or_default()).join(".cargo"),
        Into::into,
    );
    let Ok(registries) = std::fs::read_dir(cargo.join("registry/src")) else {
        return Ok(None);
    };
    for registry in registries {
        for package in std::fs::read_dir(registry?.path())? {
            let package = package?;
            let witx = package.path().join("witx/p1");
            let wanted = package
                .file_name()
                .to_string_lossy()
                .starts_with("wasmtime-wasi-");
            if !wanted || !witx.is_dir() {
                continue;
            }
            let mut text = String::new();
            for name in ["typenames.witx", "wasi_snapshot_preview1.witx"] {
                for line in std::fs::read_to_string(witx.join(name))?.lines() {
                    text.push_str(line.trim_start().trim_start_matches(';'));
                    text.push(' ');
                }
            }
            return Ok(Some(in_one_line(&text)));
        }
    }
    Ok(None)
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}
