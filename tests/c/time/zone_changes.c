// flags: -D_GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* localtime and mktime follow TZ, however it was changed: set, replaced, removed, longer and shorter by a byte, in the string that
 * putenv was given. */
static void show(void)
{
	time_t when = 1700000000;
	struct tm *tm = localtime(&when);
	printf("%d %02d:%02d %s %d ", tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_zone, tm->tm_isdst);
	when += 182 * 86400L;
	struct tm later = *localtime(&when);
	printf("%02d %s %d %d\n", later.tm_hour, later.tm_zone, later.tm_isdst, mktime(&later) == when);
}

/* Moments in no order, so that each answer may or may not be that of the last one. */
static void jump(const char *zone)
{
	setenv("TZ", zone, 1), tzset();
	unsigned long long seed = 12345, sum = 0;
	int back = 0;
	for (int i = 0; i < 3000; i++) {
		seed = seed * 6364136223846793005ull + 1442695040888963407ull;
		/* Mostly near the last one, seldom far; from 1971 to 2105. */
		static time_t when;
		time_t step = (time_t)(seed >> 33) % (seed >> 61 ? 86400 * 3 : 4000000000u);
		when = 31536000 + (when + step) % 4228000000u;
		struct tm parts;
		localtime_r(&when, &parts);
		sum = sum * 31 + (unsigned)(parts.tm_hour * 100 + parts.tm_mday * 7 + parts.tm_isdst) + (unsigned char)parts.tm_zone[0];
		parts.tm_min += 1;
		time_t again = mktime(&parts);
		back += again == when + 60;
		sum = sum * 31 + (unsigned)parts.tm_hour;
	}
	printf("%s %llx %d\n", zone, sum, back);
}

int main(void)
{
	jump("CET-1CEST,M3.5.0,M10.5.0/3");
	jump("AEST-10AEDT,M10.1.0,M4.1.0/3");
	jump("<-03>3<-02>,J60/1,J300/23");
	jump("EST5");
	static char text[64] = "TZ=AAA3";
	setenv("TZ", "", 1), show();
	setenv("TZ", "EST5", 1), show();
	setenv("TZ", "EST", 1), tzset();
	setenv("TZ", "EST5EDT,M3.2.0,M11.1.0", 1), show();
	setenv("TZ", "EST5EDT,M3.2.0,M11.1.", 1), tzset();
	setenv("TZ", "<+0530>-5:30", 1), show();
	putenv(text), show();
	text[6] = '4', show();
	strcpy(text + 3, "AAA4BBB,M3.5.0,M10.5.0"), show();
	text[7] = 0, show();
	setenv("TZ", "UTC0", 1), show();
	return 0;
}
