// flags: -D_GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
int main(void) {
  printf("%s %s %s %d\n", strerrorname_np(ENOENT), strerrorname_np(ERANGE), strerrorname_np(0), strerrorname_np(99999) == NULL);
  printf("%s %d\n", strerrordesc_np(EPERM), strerrordesc_np(99999) == NULL);
}
