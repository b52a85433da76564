// oracle: none how much time a program takes differs
#include <stdio.h>
#include <time.h>

// The clocks of the processor's time go on, and agree with clock() where that is used.
int main(void)
{
	struct timespec first, second, resolution;
	volatile unsigned work = 0;
	clockid_t own;
	if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &first)) return 1;
	for (unsigned i = 0; i < 3000000; i++) work += i;
	if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &second)) return 2;
	if (second.tv_sec < first.tv_sec || (second.tv_sec == first.tv_sec && second.tv_nsec <= first.tv_nsec)) return 3;
	if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &second)) return 4;
	if (clock_getres(CLOCK_PROCESS_CPUTIME_ID, &resolution) || resolution.tv_sec || resolution.tv_nsec <= 0) return 5;
	if (clock_getres(CLOCK_THREAD_CPUTIME_ID, NULL)) return 6;
	if (clock_getcpuclockid(0, &own) || clock_gettime(own, &second)) return 7;
	double by_clock = (double)clock() / CLOCKS_PER_SEC;
	if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &second)) return 8;
	double by_id = second.tv_sec + second.tv_nsec * 1e-9;
	if (by_id < by_clock || by_id > by_clock + 0.5) return 9;
	puts("ok");
	return 0;
}
