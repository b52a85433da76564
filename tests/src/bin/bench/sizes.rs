//! How large small programs are with each library.

use std::fmt::Write as _;
use wasikit_tests::build::Library;
use wasikit_tests::sizes::{PROGRAMS, bytes};

/// The table of the programs, in Markdown. One that does not link has no size.
pub fn table() -> String {
    let mut text = String::from(
        "Bytes of small programs: `wasikit cc -Os -s`, and the same program linked with rustup's wasi-libc (`--gc-sections --strip-all --compress-relocations`).\n\n| program | wasikit | wasi-libc | share |\n|---|---:|---:|---:|\n",
    );
    let cell = |value: Option<u64>| value.map_or_else(|| "–".to_owned(), |value| value.to_string());
    for (name, _) in PROGRAMS {
        let [ours, theirs] = [Library::Ours, Library::Reference]
            .map(|library| bytes(name, library, "target/bench/sizes").ok());
        let share = ours.zip(theirs).map_or_else(
            || "–".to_owned(),
            |(a, b)| format!("{:.0} %", a as f64 * 100.0 / b as f64),
        );
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {share} |",
            cell(ours),
            cell(theirs)
        );
    }
    text
}
