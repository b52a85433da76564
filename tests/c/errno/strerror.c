// flags: -U_GNU_SOURCE -D_POSIX_C_SOURCE=200809L
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
int main(void) {
  static const int errors[] = {0, E2BIG, EACCES, EAGAIN, EBADF, EBUSY, ECHILD, EDOM, EEXIST, EFAULT, EFBIG, EILSEQ, EINTR, EINVAL, EIO, EISDIR, ELOOP, EMFILE,
    EMLINK, ENAMETOOLONG, ENFILE, ENODEV, ENOENT, ENOEXEC, ENOMEM, ENOSPC, ENOSYS, ENOTDIR, ENOTEMPTY, ENOTSUP, ENOTTY, ENXIO, EOVERFLOW, EPERM, EPIPE, ERANGE,
    EROFS, ESPIPE, ESRCH, ETIMEDOUT, EXDEV, ECONNREFUSED, EADDRINUSE, -1, 99999};
  locale_t l = newlocale(LC_ALL_MASK, "C", 0);
  for (unsigned i = 0; i < sizeof errors / sizeof *errors; i++) {
    char b[64];
    int r = strerror_r(errors[i], b, sizeof b);
    printf("%s|%s|%s|%d\n", strerror(errors[i]), strerror_l(errors[i], l), b, r == 0 ? 0 : r == EINVAL ? 1 : 2);
  }
  char tiny[4];
  printf("%d %s\n", strerror_r(ENOENT, tiny, 4) == ERANGE, tiny);
}
