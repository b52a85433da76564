/* Copies, fills and comparisons that the compiler inserts or expands. */
struct large {
    char bytes[5000];
};
struct small {
    char bytes[7];
};

void assign(struct large *a, const struct large *b) { *a = *b; }
struct large pass(struct large a) { return a; }
void clear(struct large *a) { *a = (struct large){0}; }
void assign_small(struct small *a, const struct small *b) { *a = *b; }
void copy(void *a, const void *b, unsigned long n) { __builtin_memcpy(a, b, n); }
void move(void *a, const void *b, unsigned long n) { __builtin_memmove(a, b, n); }
void fill(void *a, int c, unsigned long n) { __builtin_memset(a, c, n); }
int compare(const void *a, const void *b, unsigned long n) { return __builtin_memcmp(a, b, n); }
int same(const void *a, const void *b, unsigned long n) { return __builtin_memcmp(a, b, n) == 0; }
void *find(const void *a, int c, unsigned long n) { return __builtin_memchr(a, c, n); }
unsigned long length(const char *a) { return __builtin_strlen(a); }
void copy_loop(char *restrict a, const char *restrict b, unsigned n)
{
    for (unsigned i = 0; i < n; i++)
        a[i] = b[i];
}
void fill_loop(char *a, unsigned n)
{
    for (unsigned i = 0; i < n; i++)
        a[i] = 0;
}
unsigned long length_loop(const char *a)
{
    unsigned long n = 0;
    while (a[n])
        n++;
    return n;
}
void leave(void) { __builtin_unreachable(); }
void stop(void) { __builtin_trap(); }
