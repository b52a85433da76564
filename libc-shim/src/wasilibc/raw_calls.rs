//! `<wasi/wasip1.h>`: the calls of WASI preview 1 under the names that wasi-libc gives them, `__wasi_*`.

/// The C edge. Results and errors are those of the witx document; paths come with their length (wasi-libc's header takes
/// strings: those calls measure them).
#[cfg(target_family = "wasm")]
pub mod c {
    use crate::wasi::import;
    use crate::wasi::{Ciovec, Event, Fd, Fdstat, Filestat, Iovec, Prestat, Subscription};
    use core::ffi::{CStr, c_char};

    /// `args_get`: fills `argv` with pointers into `buffer`.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_args_get(argv: *mut *mut u8, buffer: *mut u8) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::args_get(argv, buffer) }
    }

    /// `args_sizes_get`: number of arguments and bytes that they take.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_args_sizes_get(count: *mut usize, size: *mut usize) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::args_sizes_get(count, size) }
    }

    /// `clock_res_get`: resolution of a clock in nanoseconds.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_clock_res_get(id: u32, result: *mut u64) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::clock_res_get(id, result) }
    }

    /// `clock_time_get`: time of a clock in nanoseconds.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_clock_time_get(
        id: u32,
        precision: u64,
        result: *mut u64,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::clock_time_get(id, precision, result) }
    }

    /// `environ_get`: fills `environ` with pointers into `buffer`.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_environ_get(environ: *mut *mut u8, buffer: *mut u8) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::environ_get(environ, buffer) }
    }

    /// `environ_sizes_get`: number of environment strings and bytes that they take.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_environ_sizes_get(count: *mut usize, size: *mut usize) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::environ_sizes_get(count, size) }
    }

    /// `fd_advise`: announces how a file will be used.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_advise(fd: Fd, offset: u64, len: u64, advice: u8) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_advise(fd, offset, len, advice) }
    }

    /// `fd_allocate`: makes room in a file.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_allocate(fd: Fd, offset: u64, len: u64) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_allocate(fd, offset, len) }
    }

    /// `fd_close`: closes a descriptor.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_close(fd: Fd) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_close(fd) }
    }

    /// `fd_datasync`: synchronises the data of a file.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_datasync(fd: Fd) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_datasync(fd) }
    }

    /// `fd_fdstat_get`: state of a descriptor.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_fdstat_get(fd: Fd, result: *mut Fdstat) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_fdstat_get(fd, result) }
    }

    /// `fd_fdstat_set_flags`: sets the flags of a descriptor.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_fdstat_set_flags(fd: Fd, flags: u16) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_fdstat_set_flags(fd, flags) }
    }

    /// `fd_fdstat_set_rights`: narrows the rights of a descriptor.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_fdstat_set_rights(fd: Fd, base: u64, inheriting: u64) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_fdstat_set_rights(fd, base, inheriting) }
    }

    /// `fd_filestat_get`: attributes of an open file.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_filestat_get(fd: Fd, result: *mut Filestat) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_filestat_get(fd, result) }
    }

    /// `fd_filestat_set_size`: sets the size of an open file.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_filestat_set_size(fd: Fd, size: u64) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_filestat_set_size(fd, size) }
    }

    /// `fd_filestat_set_times`: sets the times of an open file.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_filestat_set_times(
        fd: Fd,
        atim: u64,
        mtim: u64,
        flags: u16,
    ) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_filestat_set_times(fd, atim, mtim, flags) }
    }

    /// `fd_pread`: reads at an offset.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_pread(
        fd: Fd,
        iovs: *const Iovec,
        iovs_len: usize,
        offset: u64,
        result: *mut usize,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_pread(fd, iovs, iovs_len, offset, result) }
    }

    /// `fd_prestat_get`: what a preopened descriptor is.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_prestat_get(fd: Fd, result: *mut Prestat) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_prestat_get(fd, result) }
    }

    /// `fd_prestat_dir_name`: guest path of a preopened directory.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_prestat_dir_name(fd: Fd, path: *mut u8, len: usize) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_prestat_dir_name(fd, path, len) }
    }

    /// `fd_pwrite`: writes at an offset.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_pwrite(
        fd: Fd,
        iovs: *const Ciovec,
        iovs_len: usize,
        offset: u64,
        result: *mut usize,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_pwrite(fd, iovs, iovs_len, offset, result) }
    }

    /// `fd_read`: reads.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_read(
        fd: Fd,
        iovs: *const Iovec,
        iovs_len: usize,
        result: *mut usize,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_read(fd, iovs, iovs_len, result) }
    }

    /// `fd_readdir`: reads directory entries.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_readdir(
        fd: Fd,
        buffer: *mut u8,
        len: usize,
        cookie: u64,
        result: *mut usize,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_readdir(fd, buffer, len, cookie, result) }
    }

    /// `fd_renumber`: moves a descriptor over another.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_renumber(from: Fd, to: Fd) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_renumber(from, to) }
    }

    /// `fd_seek`: moves the file position.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_seek(
        fd: Fd,
        offset: i64,
        whence: u8,
        result: *mut u64,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_seek(fd, offset, whence, result) }
    }

    /// `fd_sync`: synchronises data and metadata of a file.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_fd_sync(fd: Fd) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::fd_sync(fd) }
    }

    /// `fd_tell`: the file position.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_tell(fd: Fd, result: *mut u64) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_tell(fd, result) }
    }

    /// `fd_write`: writes.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_fd_write(
        fd: Fd,
        iovs: *const Ciovec,
        iovs_len: usize,
        result: *mut usize,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::fd_write(fd, iovs, iovs_len, result) }
    }

    /// `path_create_directory`: makes a directory.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_create_directory(fd: Fd, path: *const c_char) -> u16 {
        // SAFETY: the caller passes a string.
        let path = unsafe { CStr::from_ptr(path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe { import::path_create_directory(fd, path.as_ptr(), path.len()) }
    }

    /// `path_filestat_get`: attributes of a file.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_filestat_get(
        fd: Fd,
        flags: u32,
        path: *const c_char,
        result: *mut Filestat,
    ) -> u16 {
        // SAFETY: the caller passes a string.
        let path = unsafe { CStr::from_ptr(path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe { import::path_filestat_get(fd, flags, path.as_ptr(), path.len(), result) }
    }

    /// `path_filestat_set_times`: sets the times of a file.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_filestat_set_times(
        fd: Fd,
        flags: u32,
        path: *const c_char,
        atim: u64,
        mtim: u64,
        fst_flags: u16,
    ) -> u16 {
        // SAFETY: the caller passes a string.
        let path = unsafe { CStr::from_ptr(path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe {
            import::path_filestat_set_times(
                fd,
                flags,
                path.as_ptr(),
                path.len(),
                atim,
                mtim,
                fst_flags,
            )
        }
    }

    /// `path_link`: makes a hard link.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_link(
        old_fd: Fd,
        old_flags: u32,
        old_path: *const c_char,
        new_fd: Fd,
        new_path: *const c_char,
    ) -> u16 {
        // SAFETY: the caller passes a string.
        let old_path = unsafe { CStr::from_ptr(old_path) }.to_bytes();
        // SAFETY: the caller passes a string.
        let new_path = unsafe { CStr::from_ptr(new_path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe {
            import::path_link(
                old_fd,
                old_flags,
                old_path.as_ptr(),
                old_path.len(),
                new_fd,
                new_path.as_ptr(),
                new_path.len(),
            )
        }
    }

    /// `path_open`: opens a file or directory.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_open(
        fd: Fd,
        dirflags: u32,
        path: *const c_char,
        oflags: u16,
        rights_base: u64,
        rights_inheriting: u64,
        fdflags: u16,
        result: *mut Fd,
    ) -> u16 {
        // SAFETY: the caller passes a string.
        let path = unsafe { CStr::from_ptr(path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe {
            import::path_open(
                fd,
                dirflags,
                path.as_ptr(),
                path.len(),
                oflags,
                rights_base,
                rights_inheriting,
                fdflags,
                result,
            )
        }
    }

    /// `path_readlink`: reads a symbolic link.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_readlink(
        fd: Fd,
        path: *const c_char,
        buffer: *mut u8,
        len: usize,
        result: *mut usize,
    ) -> u16 {
        // SAFETY: the caller passes a string.
        let path = unsafe { CStr::from_ptr(path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe { import::path_readlink(fd, path.as_ptr(), path.len(), buffer, len, result) }
    }

    /// `path_remove_directory`: removes an empty directory.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_remove_directory(fd: Fd, path: *const c_char) -> u16 {
        // SAFETY: the caller passes a string.
        let path = unsafe { CStr::from_ptr(path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe { import::path_remove_directory(fd, path.as_ptr(), path.len()) }
    }

    /// `path_rename`: renames.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_rename(
        old_fd: Fd,
        old_path: *const c_char,
        new_fd: Fd,
        new_path: *const c_char,
    ) -> u16 {
        // SAFETY: the caller passes a string.
        let old_path = unsafe { CStr::from_ptr(old_path) }.to_bytes();
        // SAFETY: the caller passes a string.
        let new_path = unsafe { CStr::from_ptr(new_path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe {
            import::path_rename(
                old_fd,
                old_path.as_ptr(),
                old_path.len(),
                new_fd,
                new_path.as_ptr(),
                new_path.len(),
            )
        }
    }

    /// `path_symlink`: makes a symbolic link.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_symlink(
        old_path: *const c_char,
        fd: Fd,
        new_path: *const c_char,
    ) -> u16 {
        // SAFETY: the caller passes a string.
        let old_path = unsafe { CStr::from_ptr(old_path) }.to_bytes();
        // SAFETY: the caller passes a string.
        let new_path = unsafe { CStr::from_ptr(new_path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe {
            import::path_symlink(
                old_path.as_ptr(),
                old_path.len(),
                fd,
                new_path.as_ptr(),
                new_path.len(),
            )
        }
    }

    /// `path_unlink_file`: removes a file.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_path_unlink_file(fd: Fd, path: *const c_char) -> u16 {
        // SAFETY: the caller passes a string.
        let path = unsafe { CStr::from_ptr(path) }.to_bytes();
        // SAFETY: by this function's contract.
        unsafe { import::path_unlink_file(fd, path.as_ptr(), path.len()) }
    }

    /// `poll_oneoff`: waits for events.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_poll_oneoff(
        subscriptions: *const Subscription,
        events: *mut Event,
        count: usize,
        result: *mut usize,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::poll_oneoff(subscriptions, events, count, result) }
    }

    /// `random_get`: fills a buffer with random bytes.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_random_get(buffer: *mut u8, len: usize) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::random_get(buffer, len) }
    }

    /// `sched_yield`: gives up the processor.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_sched_yield() -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::sched_yield() }
    }

    /// `sock_accept`: accepts a connection.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_sock_accept(fd: Fd, flags: u16, result: *mut Fd) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::sock_accept(fd, flags, result) }
    }

    /// `sock_recv`: receives; also gives `roflags`.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_sock_recv(
        fd: Fd,
        iovs: *const Iovec,
        iovs_len: usize,
        flags: u16,
        size: *mut usize,
        roflags: *mut u16,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::sock_recv(fd, iovs, iovs_len, flags, size, roflags) }
    }

    /// `sock_send`: sends.
    ///
    /// # Safety
    /// The pointers are valid for what the runtime reads and writes through them; paths are strings.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn __wasi_sock_send(
        fd: Fd,
        iovs: *const Ciovec,
        iovs_len: usize,
        flags: u16,
        result: *mut usize,
    ) -> u16 {
        // SAFETY: by this function's contract.
        unsafe { import::sock_send(fd, iovs, iovs_len, flags, result) }
    }

    /// `sock_shutdown`: shuts a connection down.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_sock_shutdown(fd: Fd, how: u8) -> u16 {
        // SAFETY: the call takes plain values.
        unsafe { import::sock_shutdown(fd, how) }
    }

    /// `proc_exit`: ends the program.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_proc_exit(code: u32) -> ! {
        crate::wasi::proc_exit(code)
    }
    /// Prepares thread-local storage, which a program of one thread has statically.
    #[unsafe(no_mangle)]
    pub extern "C" fn __wasi_init_tp() {}
}
