//! Every program of `tests/c` prints under wasikit what it prints under another libc.

use wasikit_tests::c_programs::run_all;

#[test]
fn c_programs_agree_with_the_oracles() -> anyhow::Result<()> {
    let summary = run_all("")?;
    for (name, report) in &summary.failed {
        eprintln!("FAILED {name}\n{report}");
    }
    println!("{} C programs passed", summary.passed);
    assert!(summary.passed > 0, "no program was found");
    assert!(
        summary.failed.is_empty(),
        "{} of {} C programs failed",
        summary.failed.len(),
        summary.passed + summary.failed.len()
    );
    Ok(())
}
