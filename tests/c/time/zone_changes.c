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

int main(void)
{
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
