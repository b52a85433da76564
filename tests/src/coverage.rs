//! Which public names there are, which of them a C test mentions, and which names of wasi-libc are missing.

use crate::paths::root;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The names of a module's golden list.
pub type Modules = BTreeMap<String, BTreeSet<String>>;

/// The golden lists, by module.
///
/// # Errors
/// When a file cannot be read.
pub fn golden() -> Result<Modules> {
    let mut modules = Modules::new();
    let folder = root().join("sysroot/expected/wasm32-wasip1");
    for entry in
        std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        let module = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        modules.insert(module, names_in(&std::fs::read_to_string(&path)?));
    }
    Ok(modules)
}

/// The names in a list: one a line, without comments and `[headings]`.
pub fn names_in(text: &str) -> BTreeSet<String> {
    let names = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim());
    names
        .filter(|name| !name.is_empty() && !name.starts_with('['))
        .map(str::to_owned)
        .collect()
}

/// Names that C reaches without writing them: macros, the compiler, or the start files call them.
pub const REACHED_OTHERWISE: &[(&str, &str)] = &[
    ("__assert_fail", "assert"),
    ("__errno_location", "errno"),
    ("__main_argc_argv", "main"),
    ("__main_void", "main"),
    ("__sigjmp_save", "sigsetjmp"),
    ("__SIG_ERR", "SIG_ERR"),
    ("__SIG_IGN", "SIG_IGN"),
    ("__c_longjmp", "longjmp"),
    ("__cpp_exception", "__builtin_wasm_throw"),
    ("__wasm_longjmp", "longjmp"),
    ("__wasm_setjmp", "setjmp"),
    ("__wasm_setjmp_test", "setjmp"),
    ("_pthread_cleanup_pop", "pthread_cleanup_pop"),
    ("_pthread_cleanup_push", "pthread_cleanup_push"),
    ("__ctype_get_mb_cur_max", "MB_CUR_MAX"),
    ("__fpclassify", "fpclassify"),
    ("__fpclassifyf", "fpclassify"),
    ("__fpclassifyl", "fpclassify"),
    ("__signbit", "signbit"),
    ("__signbitf", "signbit"),
    ("__signbitl", "signbit"),
    ("__issignaling", "issignaling"),
    ("__issignalingf", "issignaling"),
    ("__issignalingl", "issignaling"),
    ("_CLOCK_MONOTONIC", "CLOCK_MONOTONIC"),
    ("_CLOCK_REALTIME", "CLOCK_REALTIME"),
    ("_CLOCK_PROCESS_CPUTIME_ID", "CLOCK_PROCESS_CPUTIME_ID"),
    ("_CLOCK_THREAD_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID"),
    ("__xpg_strerror_r", "strerror_r"),
    ("__xpg_basename", "basename"),
    ("__isoc99_sscanf", "sscanf"),
    ("__strchrnul", "strchrnul"),
    ("__h_errno_location", "h_errno"),
    ("__stack_chk_fail", "stack_protector"),
    ("__stack_chk_guard", "stack_protector"),
];

/// Every identifier in the C programs of `tests/c`.
///
/// # Errors
/// When a file cannot be read.
pub fn mentioned() -> Result<BTreeSet<String>> {
    let mut words = BTreeSet::new();
    collect(&root().join("tests/c"), &mut words)?;
    for (name, through) in REACHED_OTHERWISE {
        if words.contains(*through) {
            words.insert((*name).to_owned());
        }
    }
    // What the headers' bodies call in the end.
    let called: Vec<String> = words.iter().map(|name| format!("__lib_{name}")).collect();
    words.extend(called);
    Ok(words)
}

fn collect(folder: &Path, words: &mut BTreeSet<String>) -> Result<()> {
    for entry in
        std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, words)?;
        } else {
            let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
            words.extend(
                text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                    .map(str::to_owned),
            );
        }
    }
    Ok(())
}

/// The public names of wasi-libc that `sysroot/expected` lacks.
///
/// # Errors
/// When a list cannot be read.
pub fn missing_from_floor() -> Result<BTreeSet<String>> {
    let floor = names_in(&std::fs::read_to_string(
        root().join("tests/reference/c-symbols-wasip1.txt"),
    )?);
    let floor: BTreeSet<String> = floor
        .into_iter()
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    let mut ours: BTreeSet<String> = golden()?.into_values().flatten().collect();
    // These two stand in the start files, not in the archive.
    ours.extend(["_start", "_initialize"].map(str::to_owned));
    Ok(floor.difference(&ours).cloned().collect())
}
