//! Every public name is called by a C program, and no public name of wasi-libc is missing.

use anyhow::Result;
use wasikit_tests::coverage::{golden, mentioned, missing_from_floor};

#[test]
fn every_public_name_is_called_by_a_c_program() -> Result<()> {
    let words = mentioned()?;
    let untested: Vec<String> = golden()?
        .into_values()
        .flatten()
        .filter(|name| !words.contains(name))
        .collect();
    assert!(
        untested.is_empty(),
        "no program of tests/c mentions {untested:?}"
    );
    Ok(())
}

#[test]
fn the_names_of_wasi_libc_are_all_there() -> Result<()> {
    // The working directory of wasi-libc as a string; here it is kept differently (docs/deviations.md).
    let missing: Vec<String> = missing_from_floor()?
        .into_iter()
        .filter(|name| name != "__wasilibc_cwd")
        .collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
    Ok(())
}
