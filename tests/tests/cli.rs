//! The command line does what the cases in `tests/cli` say.

use wasikit_tests::cli::{Verdict, cases, run_case};
use wasikit_tests::paths;

#[test]
fn commands_do_what_the_cases_say() -> anyhow::Result<()> {
    let bless = std::env::var_os("BLESS").is_some();
    let only = std::env::var("CASE").unwrap_or_default();
    let folder = paths::root().join("tests/cli");
    let (mut passed, mut failed) = (0, 0);
    for case in cases(&folder)? {
        let name = case
            .strip_prefix(&folder)
            .unwrap_or(&case)
            .display()
            .to_string();
        if !name.contains(&only) {
            continue;
        }
        match run_case(&case, bless)? {
            Verdict::Passed => passed += 1,
            Verdict::Skipped(reason) => println!("skipped {name}: {reason}"),
            Verdict::Failed(report) => {
                failed += 1;
                eprintln!("FAILED {name}\n{report}\n");
            }
        }
    }
    println!("{passed} cases passed");
    assert!(passed > 0, "no case passed");
    assert_eq!(failed, 0, "{failed} cases failed");
    Ok(())
}
