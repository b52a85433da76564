//! The functions of WASI preview 1 and what they take.

use walrus::ValType;

/// The module that preview 1 is imported from.
pub const PREVIEW1: &str = "wasi_snapshot_preview1";

/// The module that its predecessor is imported from.
pub const UNSTABLE: &str = "wasi_unstable";

/// The error "function not supported".
pub const ENOSYS: i32 = 52;

/// Every function with its parameters: `i` is 32 bits wide, `l` 64. All give an error number but `proc_exit`.
pub const FUNCTIONS: [(&str, &str); 46] = [
    ("args_get", "ii"),
    ("args_sizes_get", "ii"),
    ("clock_res_get", "ii"),
    ("clock_time_get", "ili"),
    ("environ_get", "ii"),
    ("environ_sizes_get", "ii"),
    ("fd_advise", "illi"),
    ("fd_allocate", "ill"),
    ("fd_close", "i"),
    ("fd_datasync", "i"),
    ("fd_fdstat_get", "ii"),
    ("fd_fdstat_set_flags", "ii"),
    ("fd_fdstat_set_rights", "ill"),
    ("fd_filestat_get", "ii"),
    ("fd_filestat_set_size", "il"),
    ("fd_filestat_set_times", "illi"),
    ("fd_pread", "iiili"),
    ("fd_prestat_dir_name", "iii"),
    ("fd_prestat_get", "ii"),
    ("fd_pwrite", "iiili"),
    ("fd_read", "iiii"),
    ("fd_readdir", "iiili"),
    ("fd_renumber", "ii"),
    ("fd_seek", "ilii"),
    ("fd_sync", "i"),
    ("fd_tell", "ii"),
    ("fd_write", "iiii"),
    ("path_create_directory", "iii"),
    ("path_filestat_get", "iiiii"),
    ("path_filestat_set_times", "iiiilli"),
    ("path_link", "iiiiiii"),
    ("path_open", "iiiiillii"),
    ("path_readlink", "iiiiii"),
    ("path_remove_directory", "iii"),
    ("path_rename", "iiiiii"),
    ("path_symlink", "iiiii"),
    ("path_unlink_file", "iii"),
    ("poll_oneoff", "iiii"),
    ("proc_exit", "i"),
    ("proc_raise", "i"),
    ("random_get", "ii"),
    ("sched_yield", ""),
    ("sock_accept", "iii"),
    ("sock_recv", "iiiiii"),
    ("sock_send", "iiiii"),
    ("sock_shutdown", "ii"),
];

/// Parameters and results of a function of preview 1 or its predecessor.
pub fn signature(name: &str) -> Option<(Vec<ValType>, Vec<ValType>)> {
    let (_, parameters) = FUNCTIONS.iter().find(|(known, _)| *known == name)?;
    let parameters = parameters.chars().map(|letter| match letter {
        'l' => ValType::I64,
        _ => ValType::I32,
    });
    let results = match name {
        "proc_exit" => Vec::new(),
        _ => vec![ValType::I32],
    };
    Some((parameters.collect(), results))
}

/// Names that are like this one.
pub fn similar(name: &str) -> Option<&'static str> {
    FUNCTIONS
        .iter()
        .map(|(known, _)| *known)
        .find(|known| known.contains(name) || name.contains(known))
}
