// oracle: none the calls of preview 1 under their raw names exist on WASI only (witx wasi_snapshot_preview1)
// dirs: .
// env: KEY=value
// args: one two
#include <stdio.h>
#include <string.h>
#include <wasi/api.h>

static int bad;
#define CHECK(condition) do { if (!(condition)) { bad = 1; printf("line %d: %s\n", __LINE__, #condition); } } while (0)
#define OK(call) CHECK((call) == 0)

int main(void)
{
    __wasi_size_t count, size, done;
    OK(__wasi_args_sizes_get(&count, &size));
    CHECK(count == 3 && size < 512);
    uint8_t *pointers[8], bytes[512];
    OK(__wasi_args_get(pointers, bytes));
    CHECK(!strcmp((char *)pointers[2], "two"));
    OK(__wasi_environ_sizes_get(&count, &size));
    CHECK(count >= 1 && count < 8);
    OK(__wasi_environ_get(pointers, bytes));
    CHECK(!strcmp((char *)pointers[0], "KEY=value"));
    __wasi_timestamp_t time, later;
    OK(__wasi_clock_res_get(0, &time));
    OK(__wasi_clock_time_get(1, 1, &time));
    OK(__wasi_clock_time_get(1, 1, &later));
    CHECK(later >= time);
    uint8_t random[16] = {0};
    OK(__wasi_random_get(random, sizeof random));
    OK(__wasi_sched_yield());

    __wasi_prestat_t preopen;
    OK(__wasi_fd_prestat_get(3, &preopen));
    CHECK(preopen.tag == 0);
    OK(__wasi_fd_prestat_dir_name(3, bytes, preopen.u.dir.pr_name_len));
    CHECK(__wasi_fd_prestat_get(99, &preopen) != 0);
    __wasi_fd_t fd, other;
    OK(__wasi_path_create_directory(3, "dir"));
    OK(__wasi_path_open(3, 0, "dir/file", 1, ~0ull >> 35, 0, 0, &fd));
    __wasi_ciovec_t out = {(const uint8_t *)"hello world", 11};
    OK(__wasi_fd_write(fd, &out, 1, &done));
    CHECK(done == 11);
    OK(__wasi_fd_pwrite(fd, &out, 1, 100, &done));
    __wasi_filesize_t offset;
    OK(__wasi_fd_seek(fd, 6, 0, &offset));
    CHECK(offset == 6);
    OK(__wasi_fd_tell(fd, &offset));
    CHECK(offset == 6);
    char text[32] = {0};
    __wasi_iovec_t in = {(uint8_t *)text, 5};
    OK(__wasi_fd_read(fd, &in, 1, &done));
    CHECK(!strcmp(text, "world"));
    OK(__wasi_fd_pread(fd, &in, 1, 100, &done));
    CHECK(!strcmp(text, "hello"));
    OK(__wasi_fd_filestat_set_size(fd, 11));
    __wasi_filestat_t stat;
    OK(__wasi_fd_filestat_get(fd, &stat));
    CHECK(stat.size == 11 && stat.filetype == 4);
    OK(__wasi_fd_filestat_set_times(fd, 1000, 2000000000, 5));
    OK(__wasi_path_filestat_get(3, 0, "dir/file", &stat));
    CHECK(stat.mtim == 2000000000);
    OK(__wasi_path_filestat_set_times(3, 0, "dir/file", 0, 3000000000, 4));
    __wasi_fdstat_t state;
    OK(__wasi_fd_fdstat_get(fd, &state));
    CHECK(state.fs_filetype == 4);
    OK(__wasi_fd_fdstat_set_flags(fd, 1));
    (void)__wasi_fd_fdstat_set_rights(fd, 0, 0);
    OK(__wasi_fd_sync(fd));
    OK(__wasi_fd_datasync(fd));
    OK(__wasi_fd_advise(fd, 0, 10, 0));
    (void)__wasi_fd_allocate(fd, 0, 20);
    OK(__wasi_path_open(3, 0, "dir/other", 1, ~0ull >> 35, 0, 0, &other));
    OK(__wasi_fd_renumber(other, fd));
    CHECK(__wasi_fd_tell(other, &offset) == __WASI_ERRNO_BADF);
    OK(__wasi_fd_close(fd));
    CHECK(__wasi_fd_close(fd) == __WASI_ERRNO_BADF);

    OK(__wasi_path_link(3, 0, "dir/file", 3, "linked"));
    OK(__wasi_path_rename(3, "linked", 3, "moved"));
    OK(__wasi_path_symlink("moved", 3, "symbolic"));
    OK(__wasi_path_readlink(3, "symbolic", bytes, sizeof bytes, &done));
    CHECK(done == 5 && !memcmp(bytes, "moved", 5));
    OK(__wasi_path_unlink_file(3, "moved"));
    OK(__wasi_path_unlink_file(3, "symbolic"));
    CHECK(__wasi_path_unlink_file(3, "symbolic") == __WASI_ERRNO_NOENT);
    OK(__wasi_path_open(3, 0, "dir", 2, 1ull << 14, 0, 0, &fd));
    OK(__wasi_fd_readdir(fd, bytes, sizeof bytes, 0, &done));
    CHECK(done > 24);
    OK(__wasi_fd_close(fd));
    OK(__wasi_path_unlink_file(3, "dir/file"));
    OK(__wasi_path_unlink_file(3, "dir/other"));
    OK(__wasi_path_remove_directory(3, "dir"));

    __wasi_subscription_t wait = {0};
    wait.userdata = 7;
    wait.u.tag = 0;
    wait.u.u.clock.id = 1;
    wait.u.u.clock.timeout = 1000000;
    __wasi_event_t event;
    OK(__wasi_poll_oneoff(&wait, &event, 1, &done));
    CHECK(done == 1 && event.userdata == 7);
    CHECK(__wasi_sock_accept(99, 0, &fd) != 0);
    __wasi_roflags_t flags;
    CHECK(__wasi_sock_recv(99, &in, 1, 0, &done, &flags) != 0);
    CHECK(__wasi_sock_send(99, &out, 1, 0, &done) != 0);
    CHECK(__wasi_sock_shutdown(99, 1) != 0);
    if (!bad)
        puts("ok");
    fflush(stdout);
    __wasi_proc_exit((__wasi_exitcode_t)bad);
}
