// oracle: musl
// flags: -D_GNU_SOURCE
// Names around the length of a word, names that begin alike, and what is no name.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  clearenv();
  static const char all[] = "ABCDEFGHIJKLMNOP";
  char name[20], value[20];
  for (size_t length = 1; length <= 16; length++) {
    memcpy(name, all, length), name[length] = 0;
    sprintf(value, "%zu", length);
    printf("%d", setenv(name, value, 1));
    name[length - 1] = '_';
    printf("%d", setenv(name, value, 1));
  }
  putchar('\n');
  putenv((char[]){"A=B=c"});
  putenv((char[]){"ABCDEFGH=IJ=x"});
  for (size_t length = 0; length <= 17; length++) {
    memcpy(name, "ABCDEFGHIJKLMNOPQ", length), name[length] = 0;
    const char *found = getenv(name);
    printf("%s ", found ? found : "-");
    if (length) {
      name[length - 1] = '_';
      found = getenv(name);
      printf("%s ", found ? found : "-");
    }
  }
  static const char *const none[] = {"", "=", "A=B", "A=", "ABCDEFGH=IJ", "ABCDEFG=", "B", "a"};
  for (int i = 0; i < 8; i++)
    printf("%d", getenv(none[i]) == NULL);
  printf(" %d %d", unsetenv("ABCDEFGH"), unsetenv("A"));
  printf(" %d %d %s\n", getenv("ABCDEFGH") == NULL, getenv("A") == NULL, getenv("ABCDEFGHI"));
}
