//! The built-in suite: the files of `tests/conformance`, compiled into this program as text, so that an installed
//! `wasikit` has them too.

pub mod directives;
mod files;
mod read;

use super::case::Case;
use crate::failure::Failure;

pub use files::HEADER;

/// The text of a C file of the suite.
pub fn c_file(name: &str) -> Option<&'static str> {
    let (_, text) = files::C.iter().find(|(file, _)| *file == name)?;
    Some(text)
}

/// All cases, in the order of the calls' names.
///
/// # Errors
/// When a file breaks the rules of `tests/conformance/README.md`.
pub fn cases() -> Result<Vec<Case>, Failure> {
    let mut cases = Vec::new();
    for (file, text) in files::C {
        cases.extend(read::c_cases(file, text)?);
    }
    for (file, text) in files::MODULES {
        cases.push(read::module_case("module", file, text)?);
    }
    Ok(cases)
}

/// One module for each proposal beyond the first version of WebAssembly.
///
/// # Errors
/// As [`cases`].
pub fn features() -> Result<Vec<Case>, Failure> {
    files::FEATURES
        .iter()
        .map(|(file, text)| read::module_case("feature", file, text))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// The 45 calls of `wasi_snapshot_preview1`.
    const CALLS: &str = "args_get args_sizes_get clock_res_get clock_time_get environ_get environ_sizes_get fd_advise \
        fd_allocate fd_close fd_datasync fd_fdstat_get fd_fdstat_set_flags fd_fdstat_set_rights fd_filestat_get \
        fd_filestat_set_size fd_filestat_set_times fd_pread fd_prestat_dir_name fd_prestat_get fd_pwrite fd_read \
        fd_readdir fd_renumber fd_seek fd_sync fd_tell fd_write path_create_directory path_filestat_get \
        path_filestat_set_times path_link path_open path_readlink path_remove_directory path_rename path_symlink \
        path_unlink_file poll_oneoff proc_exit proc_raise random_get sched_yield sock_accept sock_recv sock_send \
        sock_shutdown";

    #[test]
    fn every_call_has_cases_and_every_case_a_sentence() {
        let cases = cases().expect("the suite follows its own rules");
        let groups: BTreeSet<&str> = cases.iter().map(|case| case.group.as_str()).collect();
        for call in CALLS.split_whitespace() {
            assert!(groups.contains(call), "{call} has no case");
        }
        let names: BTreeSet<String> = cases.iter().map(Case::id).collect();
        assert_eq!(names.len(), cases.len(), "two cases have one name");
        assert!(cases.len() >= 300, "{} cases", cases.len());
        for case in &cases {
            assert!(!case.cites.is_empty(), "{} cites nothing", case.id());
            for needed in &case.rests_on {
                assert!(names.contains(needed), "{}: no case {needed}", case.id());
            }
        }
    }

    #[test]
    fn every_file_of_the_suite_is_compiled_in() {
        let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/conformance");
        let listed = |files: &[(&str, &str)]| -> BTreeSet<String> {
            files.iter().map(|(file, _)| file.to_string()).collect()
        };
        for (folder, extension, files) in [
            ("cases", "c", files::C),
            ("modules", "wat", files::MODULES),
            ("features", "wat", files::FEATURES),
        ] {
            let there: BTreeSet<String> = std::fs::read_dir(suite.join(folder))
                .expect("the suite is in the checkout")
                .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                .filter(|name| name.ends_with(&format!(".{extension}")))
                .collect();
            assert_eq!(
                there,
                listed(files),
                "toolchain/src/conformance/suite/files.rs, {folder}"
            );
        }
    }
}
