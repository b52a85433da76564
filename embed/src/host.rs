//! The runtime's functions. The packer gives each the program's own import, and one that answers ENOSYS where the program
//! has none.

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    pub safe fn clock_time_get(clock: u32, precision: u64, time: u32) -> i32;
    pub safe fn fd_advise(file: u32, offset: u64, length: u64, advice: u32) -> i32;
    pub safe fn fd_allocate(file: u32, offset: u64, length: u64) -> i32;
    pub safe fn fd_close(file: u32) -> i32;
    pub safe fn fd_datasync(file: u32) -> i32;
    pub safe fn fd_fdstat_get(file: u32, stat: u32) -> i32;
    pub safe fn fd_fdstat_set_flags(file: u32, flags: u32) -> i32;
    pub safe fn fd_fdstat_set_rights(file: u32, base: u64, inheriting: u64) -> i32;
    pub safe fn fd_filestat_get(file: u32, stat: u32) -> i32;
    pub safe fn fd_filestat_set_size(file: u32, size: u64) -> i32;
    pub safe fn fd_filestat_set_times(file: u32, accessed: u64, modified: u64, flags: u32) -> i32;
    pub safe fn fd_pread(file: u32, parts: u32, count: u32, offset: u64, done: u32) -> i32;
    pub safe fn fd_prestat_dir_name(file: u32, name: u32, length: u32) -> i32;
    pub safe fn fd_prestat_get(file: u32, stat: u32) -> i32;
    pub safe fn fd_pwrite(file: u32, parts: u32, count: u32, offset: u64, done: u32) -> i32;
    pub safe fn fd_read(file: u32, parts: u32, count: u32, done: u32) -> i32;
    pub safe fn fd_readdir(file: u32, to: u32, length: u32, cookie: u64, done: u32) -> i32;
    pub safe fn fd_seek(file: u32, offset: i64, origin: u32, place: u32) -> i32;
    pub safe fn fd_sync(file: u32) -> i32;
    pub safe fn fd_tell(file: u32, place: u32) -> i32;
    pub safe fn fd_write(file: u32, parts: u32, count: u32, done: u32) -> i32;
    pub safe fn path_create_directory(folder: u32, path: u32, length: u32) -> i32;
    pub safe fn path_filestat_get(
        folder: u32,
        flags: u32,
        path: u32,
        length: u32,
        stat: u32,
    ) -> i32;
    pub safe fn path_filestat_set_times(
        folder: u32,
        flags: u32,
        path: u32,
        length: u32,
        accessed: u64,
        modified: u64,
        which: u32,
    ) -> i32;
    pub safe fn path_link(
        folder: u32,
        flags: u32,
        path: u32,
        length: u32,
        to_folder: u32,
        to: u32,
        to_length: u32,
    ) -> i32;
    pub safe fn path_open(
        folder: u32,
        flags: u32,
        path: u32,
        length: u32,
        how: u32,
        base: u64,
        inheriting: u64,
        file_flags: u32,
        file: u32,
    ) -> i32;
    pub safe fn path_readlink(
        folder: u32,
        path: u32,
        length: u32,
        to: u32,
        to_length: u32,
        done: u32,
    ) -> i32;
    pub safe fn path_remove_directory(folder: u32, path: u32, length: u32) -> i32;
    pub safe fn path_rename(
        folder: u32,
        path: u32,
        length: u32,
        to_folder: u32,
        to: u32,
        to_length: u32,
    ) -> i32;
    pub safe fn path_symlink(
        target: u32,
        target_length: u32,
        folder: u32,
        path: u32,
        length: u32,
    ) -> i32;
    pub safe fn path_unlink_file(folder: u32, path: u32, length: u32) -> i32;
    pub safe fn poll_oneoff(subscriptions: u32, events: u32, count: u32, done: u32) -> i32;
    pub safe fn sock_accept(socket: u32, flags: u32, file: u32) -> i32;
    pub safe fn sock_recv(
        socket: u32,
        parts: u32,
        count: u32,
        flags: u32,
        done: u32,
        answer_flags: u32,
    ) -> i32;
    pub safe fn sock_send(socket: u32, parts: u32, count: u32, flags: u32, done: u32) -> i32;
    pub safe fn sock_shutdown(socket: u32, how: u32) -> i32;
}
