//! `wasikit doctor`: is everything there that compiling needs, and what to do if not.

use crate::failure::{Failure, Outcome};
use crate::find::llvm::{self, OLDEST};
use crate::find::sysroot::{self, TARGET};
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode};

const USAGE: &str = "\
Check whether everything is there that compiling needs

Usage: wasikit doctor [--json]

Exit code: 0 if C can be compiled and linked, 1 if not.";

/// Version of clang from which everything works: older ones cannot compile setjmp.
const RECOMMENDED: u32 = 20;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It is there.
    Fine,
    /// Something works less well, or only Rust is concerned.
    Warning,
    /// Compiling C is not possible.
    Missing,
}

/// One thing that was looked at.
struct Finding {
    subject: &'static str,
    verdict: Verdict,
    found: String,
    advice: Option<String>,
}

impl Finding {
    fn fine(subject: &'static str, found: impl Into<String>) -> Self {
        Self {
            subject,
            verdict: Verdict::Fine,
            found: found.into(),
            advice: None,
        }
    }

    fn bad(
        subject: &'static str,
        verdict: Verdict,
        found: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self {
            subject,
            verdict,
            found: found.into(),
            advice: Some(advice.into()),
        }
    }

    fn missing(subject: &'static str, failure: &Failure) -> Self {
        Self::bad(
            subject,
            Verdict::Missing,
            failure.summary(),
            failure.advice(),
        )
    }
}

/// Runs `wasikit doctor`.
pub fn main(arguments: Vec<OsString>) -> Outcome {
    let json = match arguments.as_slice() {
        [] => false,
        [option] if option == "--json" => true,
        [option] if option == "--help" || option == "-h" => {
            println!("{USAGE}");
            return Ok(ExitCode::SUCCESS);
        }
        _ => return Err(Failure::user("`wasikit doctor` takes no such argument").hint(USAGE)),
    };
    let findings = [
        clang(),
        linker(),
        sysroot_files(),
        archiver(),
        cargo(),
        rust_target(),
    ];
    print!(
        "{}",
        if json {
            as_json(&findings)
        } else {
            as_text(&findings)
        }
    );
    let missing = findings
        .iter()
        .any(|finding| finding.verdict == Verdict::Missing);
    Ok(ExitCode::from(u8::from(missing)))
}

fn clang() -> Finding {
    const SUBJECT: &str = "clang";
    let clang = match llvm::clang() {
        Ok(clang) => clang,
        Err(failure) => return Finding::missing(SUBJECT, &failure),
    };
    let path = clang.path.display();
    let targets = Command::new(&clang.path).arg("--print-targets").output();
    if !targets.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("wasm32")) {
        let advice = "install LLVM's own clang, or name one with WASIKIT_CLANG";
        return Finding::bad(
            SUBJECT,
            Verdict::Missing,
            format!("{path} cannot compile for WebAssembly"),
            advice,
        );
    }
    match clang.version {
        Some(version) if version < RECOMMENDED => Finding::bad(
            SUBJECT,
            Verdict::Warning,
            format!("{path}, version {version}"),
            format!(
                "{OLDEST} and newer work, {RECOMMENDED} and newer with setjmp; on Debian: apt-get install clang-22 lld-22"
            ),
        ),
        Some(version) => Finding::fine(SUBJECT, format!("{path}, version {version}, with wasm32")),
        None => Finding::fine(SUBJECT, format!("{path}, with wasm32")),
    }
}

fn linker() -> Finding {
    const SUBJECT: &str = "linker";
    match llvm::linker(llvm::clang().ok().as_ref()) {
        Ok(linker) => Finding::fine(SUBJECT, linker.path.display().to_string()),
        Err(failure) => Finding::missing(SUBJECT, &failure),
    }
}

fn archiver() -> Finding {
    const SUBJECT: &str = "llvm-ar";
    let of_clang = llvm::clang().ok().and_then(|clang| clang.version);
    match llvm::binary_tool("ar") {
        Ok(path) if llvm::version_of_tool(&path).is_some_and(|own| Some(own) < of_clang) => {
            Finding::bad(
                SUBJECT,
                Verdict::Warning,
                format!("{}, older than clang", path.display()),
                "it cannot read what clang makes with -flto; on Debian: apt-get install llvm-22",
            )
        }
        Ok(path) => Finding::fine(SUBJECT, path.display().to_string()),
        Err(failure) => Finding::bad(
            SUBJECT,
            Verdict::Warning,
            failure.summary(),
            failure.advice(),
        ),
    }
}

fn sysroot_files() -> Finding {
    const SUBJECT: &str = "sysroot";
    let sysroot = match sysroot::find() {
        Ok(sysroot) => sysroot,
        Err(failure) => return Finding::missing(SUBJECT, &failure),
    };
    let needed =
        ["libc.a", "crt1-command.o"].map(|file| sysroot.join("lib").join(TARGET).join(file));
    let header = sysroot.join("include").join(TARGET).join("stdio.h");
    match needed.iter().chain([&header]).find(|file| !file.is_file()) {
        None => Finding::fine(SUBJECT, sysroot.display().to_string()),
        Some(file) => Finding::bad(
            SUBJECT,
            Verdict::Missing,
            format!(
                "{} is incomplete: {} is missing",
                sysroot.display(),
                file.display()
            ),
            "build it anew: cargo run --release -p wasikit-sysroot -- build",
        ),
    }
}

fn cargo() -> Finding {
    const SUBJECT: &str = "cargo";
    match Command::new("cargo").arg("--version").output() {
        Ok(output) if output.status.success() => Finding::fine(
            SUBJECT,
            String::from_utf8_lossy(&output.stdout).trim().to_string(),
        ),
        _ => Finding::bad(
            SUBJECT,
            Verdict::Warning,
            "not found",
            "needed for Rust programs only: https://rustup.rs",
        ),
    }
}

fn rust_target() -> Finding {
    const SUBJECT: &str = "Rust's wasm32-wasip1";
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .output();
    let directory = output
        .ok()
        .filter(|output| output.status.success())
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_string());
    match directory {
        Some(directory) if Path::new(&directory).is_dir() => Finding::fine(SUBJECT, directory),
        _ => Finding::bad(
            SUBJECT,
            Verdict::Warning,
            "not installed",
            "needed for Rust programs only: rustup target add wasm32-wasip1",
        ),
    }
}

fn as_text(findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let verdict = match finding.verdict {
            Verdict::Fine => "ok     ",
            Verdict::Warning => "warning",
            Verdict::Missing => "missing",
        };
        text += &format!("{verdict}  {}: {}\n", finding.subject, finding.found);
        if let Some(advice) = &finding.advice {
            text += &format!("         {}\n", advice.replace('\n', "\n         "));
        }
    }
    text
}

fn as_json(findings: &[Finding]) -> String {
    let objects: Vec<String> = findings
        .iter()
        .map(|finding| {
            let verdict = match finding.verdict {
                Verdict::Fine => "ok",
                Verdict::Warning => "warning",
                Verdict::Missing => "missing",
            };
            let advice = finding.advice.as_deref().map_or("null".to_string(), json_string);
            format!(
                "  {{\"check\": {}, \"verdict\": \"{verdict}\", \"found\": {}, \"advice\": {advice}}}",
                json_string(finding.subject),
                json_string(&finding.found),
            )
        })
        .collect();
    format!("[\n{}\n]\n", objects.join(",\n"))
}

fn json_string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted += "\\\"",
            '\\' => quoted += "\\\\",
            '\n' => quoted += "\\n",
            control if control.is_control() => quoted += &format!("\\u{:04x}", u32::from(control)),
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_escaped() {
        assert_eq!(json_string("a\"b\\\n\x01"), r#""a\"b\\\n\u0001""#);
    }
}
