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

/// One that is given no directory, and one that writes everything to standard output.
#[test]
fn half_working_runtimes_fail_where_they_are_wrong() -> Result<()> {
    let wasikit = wasikit();
    let no_directory = format!("{} run {{module}}", wasikit.display());
    let script = std::env::temp_dir().join(format!("wasikit-one-stream-{}", std::process::id()));
    let line = format!("'{}' run --dir root \"$1\" 2>&1", wasikit.display());
    std::fs::write(&script, line)?;
    let one_stream = format!("sh {} {{module}}", script.display());
    for (command, case, expected) in [
        (&no_directory, "fd_tell/fresh", "gave path_open 8 (badf)"),
        (&one_stream, "fd_tell/fresh", "1/1 "),
        (
            &one_stream,
            "fd_write/standard_error",
            "standard output held",
        ),
    ] {
        let output = conformance(&["--command", command, "--case", case])?;
        let table = String::from_utf8_lossy(&output.stdout);
        assert!(table.contains(expected), "{case}: {table}");
    }
    std::fs::remove_file(&script)?;
    Ok(())
}

/// What was known before is no news: by a baseline, by an expectation. What was not makes the exit code 1.
#[test]
fn only_news_count() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("wasikit-news-{}", std::process::id()));
    let (good, bad) = (folder.join("good"), folder.join("bad"));
    std::fs::create_dir_all(&good)?;
    std::fs::create_dir_all(&bad)?;
    let adapter = |program: &str, run: &str| {
        format!("title = \"T\"\nget = \"-\"\nprogram = [\"{program}\"]\nrun = [{run}]\n")
    };
    let program = wasikit().display().to_string();
    let run = r#""run", "--dir", "root", "{module}""#;
    std::fs::write(good.join("rt.toml"), adapter(&program, run))?;
    std::fs::write(bad.join("rt.toml"), adapter("/bin/true", r#""{module}""#))?;
    let file = |name: &str, text: &str| -> Result<String> {
        let path = folder.join(name);
        if !text.is_empty() {
            std::fs::write(&path, text)?;
        }
        Ok(path.display().to_string())
    };
    let known = file(
        "known.toml",
        "[expected-fail]\n\"rt:fd_tell/*\" = \"known\"\n",
    )?;
    let skipped = file("skip.json", r#"{"suite": {"fresh": "not now"}}"#)?;
    let (first, second) = (file("first.json", "")?, file("second.json", "")?);
    let junit = file("junit.xml", "")?;
    let check = |folder: &Path, more: &[&str]| -> Result<(Option<i32>, String)> {
        let adapter = folder.join("rt.toml");
        let mut arguments = vec!["--runtime", text(&adapter), "--case", "fd_tell/fresh"];
        arguments.extend(more);
        let output = conformance(&arguments)?;
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok((output.status.code(), told))
    };
    let expect = |got: (Option<i32>, String), code: i32, words: &str| {
        assert!(got.0 == Some(code) && got.1.contains(words), "{got:?}");
    };
    expect(check(&good, &["--json", &first])?, 0, "1/1");
    expect(
        check(&bad, &["--json", &second, "--junit", &junit])?,
        1,
        "0/1!",
    );
    expect(check(&bad, &["--baseline", &first])?, 1, "was pass");
    expect(check(&bad, &["--baseline", &second])?, 0, "0/1!");
    expect(check(&good, &["--baseline", &second])?, 0, "was fail");
    expect(check(&bad, &["--expect", &known])?, 0, "0/1!");
    expect(check(&good, &["--expect", &known])?, 0, "unexpected pass");
    expect(check(&bad, &["--expect", &skipped])?, 0, "n/a");
    let junit = std::fs::read_to_string(&junit)?;
    assert!(
        junit.contains("failures=\"1\"") && junit.contains("<failure type=\"fail\""),
        "{junit}"
    );
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

/// What a profile of `wasikit post` says that a runtime accepts, the report has seen it accept.
#[test]
fn profiles_agree_with_the_report() -> Result<()> {
    let report = std::fs::read_to_string(root().join("docs/runtimes.md"))?;
    let rows = |start: &str| -> Vec<Vec<String>> {
        let (_, table) = report.split_once(start).unwrap_or_default();
        let lines = table.lines().skip_while(|line| !line.starts_with('|'));
        let lines = lines.take_while(|line| line.starts_with('|'));
        lines
            .map(cells)
            .filter(|cells| !cells[0].starts_with("---"))
            .collect()
    };
    let runtimes = rows("# Runtimes");
    let features = rows("## Core features");
    let mut checked = 0;
    for runtime in runtimes.iter().skip(1) {
        let id = runtime[0].split('`').nth(1).unwrap_or_default();
        let profile = match id.split('-').next().unwrap_or_default() {
            "wasikit" | "wasmtime" => "wasmtime",
            "chromium" => "browser",
            name => name,
        };
        let file = root().join(format!("toolchain/profiles/{profile}.toml"));
        let Ok(profile) = std::fs::read_to_string(&file) else {
            continue;
        };
        // What wasikit embeds is the version of the profile that names it; a shim's version is not the browser's.
        let version = match id {
            "wasikit" => 48,
            "chromium" => u32::MAX,
            _ => major(&runtime[1]),
        };
        let Some(claimed) = claims(&profile, version) else {
            continue;
        };
        let column = features[0].iter().position(|cell| cell == id);
        let column = column.with_context(|| format!("no column {id}"))?;
        for row in features.iter().skip(1) {
            let name = profile_name(&row[0]);
            assert!(
                !claimed.contains(&format!("\"{name}\"")) || row[column] == "yes",
                "{}: {id} {} has no {name}",
                file.display(),
                runtime[1]
            );
            checked += 1;
        }
    }
    assert!(checked > 50, "only {checked} features were compared");
    Ok(())
}

/// The cells of a line of a table in Markdown.
fn cells(line: &str) -> Vec<String> {
    let inner = line.trim().trim_matches('|');
    inner
        .split('|')
        .map(|cell| cell.trim().to_string())
        .collect()
}

fn major(version: &str) -> u32 {
    let digits = version.split('.').next().unwrap_or_default();
    digits.parse().unwrap_or(0)
}

/// The list of features in the newest entry of a profile that is not newer than the version.
fn claims(profile: &str, version: u32) -> Option<&str> {
    profile
        .split("[[version]]")
        .skip(1)
        .filter(|entry| {
            let since = entry.split('"').nth(1).unwrap_or_default();
            major(since) <= version
        })
        .last()
        .and_then(|entry| Some(entry.split_once("features = [")?.1.split_once(']')?.0))
}

/// What profiles and clang call the feature that a probe asks for.
fn profile_name(probe: &str) -> &str {
    match probe {
        "exceptions" => "exception-handling",
        "exceptions-legacy" => "legacy-exceptions",
        "multi-memory" => "multimemory",
        "multi-value" => "multivalue",
        "saturating-conversion" => "nontrapping-fptoint",
        "sign-extension" => "sign-ext",
        "simd" => "simd128",
        "tail-calls" => "tail-call",
        "threads" => "atomics",
        same => same,
    }
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
