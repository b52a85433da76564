//! Sequences of file operations give what the kernel gives; hostile paths reach nothing outside. The long runs are those of the
//! program `operations`.

use std::path::Path;
use wasikit_tests::operations::run::{Options, permitted, run};

fn compare(sequences: usize, hostile: bool) -> anyhow::Result<()> {
    if !permitted() {
        println!("skipped: `unshare -Urm` is not permitted here, so nothing can be mounted");
        return Ok(());
    }
    let options = Options {
        seed: 1,
        sequences,
        hostile,
    };
    let report = run(Path::new(env!("CARGO_BIN_EXE_operations")), &options)?;
    for (kind, (count, example)) in &report.unknown {
        eprintln!("{count} times: {kind}\n{example}");
    }
    println!("{} operations compared", report.operations);
    assert!(report.operations > 0, "nothing was compared");
    assert!(report.unknown.is_empty(), "the kernel says otherwise");
    Ok(())
}

#[test]
fn the_kernel_agrees() -> anyhow::Result<()> {
    compare(750, false)
}

#[test]
fn nothing_outside_is_reached() -> anyhow::Result<()> {
    compare(100, true)
}
