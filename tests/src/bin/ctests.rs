//! `ctests [FILTER]`: runs the programs of `tests/c` whose path contains FILTER.

#![forbid(unsafe_code)]

use std::process::ExitCode;
use wasikit_tests::c_programs::run_all;

fn main() -> ExitCode {
    let filter = std::env::args().nth(1).unwrap_or_default();
    match run_all(&filter) {
        Ok(summary) => {
            for (name, report) in &summary.failed {
                println!("FAILED {name}\n{report}");
            }
            println!("{} passed, {} failed", summary.passed, summary.failed.len());
            ExitCode::from(u8::from(!summary.failed.is_empty()))
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}
