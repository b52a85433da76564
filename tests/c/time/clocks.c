// oracle: none clocks differ from run to run
// flags: -D_GNU_SOURCE
// wasm-flags: -D_WASI_EMULATED_PROCESS_CLOCKS
#include <errno.h>
#include <stdio.h>
#include <sys/time.h>
#include <sys/timeb.h>
#include <sys/times.h>
#include <time.h>
#include <unistd.h>

int main(void) {
    struct timespec a, b, wait = {0, 2000000}, left = {1, 1}, bad = {0, 1000000000};
    struct timeval now;
    if (clock_gettime(CLOCK_MONOTONIC, &a) || nanosleep(&wait, &left) || clock_gettime(CLOCK_MONOTONIC, &b)) return 1;
    if (left.tv_sec || left.tv_nsec) return 2;
    if ((b.tv_sec - a.tv_sec) * 1000000000LL + b.tv_nsec - a.tv_nsec < 2000000) return 3;
    if (nanosleep(&bad, NULL) != -1 || errno != EINVAL) return 4;
    if (clock_nanosleep(CLOCK_REALTIME, 0, &bad, NULL) != EINVAL) return 5;
    b.tv_nsec = b.tv_nsec < 990000000 ? b.tv_nsec + 2000000 : b.tv_nsec;
    if (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &b, NULL)) return 6;
    if (clock_getres(CLOCK_REALTIME, &a) || a.tv_sec || !a.tv_nsec) return 7;
    time_t t = time(NULL), u;
    if (time(&u) < t || u < t || t < 1700000000) return 8;
    if (gettimeofday(&now, NULL) || now.tv_sec < t || now.tv_usec > 999999) return 9;
    if (timespec_get(&a, TIME_UTC) != TIME_UTC || a.tv_sec < t || timespec_get(&a, 99) != 0) return 10;
    clock_t c = clock();
    if (usleep(1000) || sleep(0) || clock() < c || c < 0) return 11;
    struct tms used;
    if (times(&used) == (clock_t)-1) return 12;
    struct timeb old;
    if (ftime(&old) || old.time < t) return 13;
    if (clock_settime(CLOCK_REALTIME, &a) != -1 || errno != EPERM) return 14;
    if (settimeofday(&now, NULL) != -1 || errno != EPERM) return 15;
    puts("ok");
}
