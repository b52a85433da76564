// oracle: none the host has a log; POSIX syslog, with the messages on the standard error
// dirs: .
// wasm-flags: -D_GNU_SOURCE
#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>

static void through(int priority, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsyslog(priority, format, arguments);
    va_end(arguments);
}

int main(void)
{
    assert(freopen("log", "w", stderr));
    openlog("me", 0, LOG_USER);
    syslog(LOG_ERR, "number %d", 7);
    errno = ENOENT;
    syslog(LOG_USER | LOG_INFO, "%m");
    assert(setlogmask(0) == 0xff);
    assert(setlogmask(LOG_UPTO(LOG_WARNING)) == 0xff && setlogmask(0) == LOG_UPTO(LOG_WARNING));
    syslog(LOG_NOTICE, "masked");
    through(LOG_WARNING, "%s", "not masked");
    closelog();
    openlog("you", LOG_PID, LOG_DAEMON);
    syslog(LOG_CRIT, "pid");
    fclose(stderr);
    char text[256] = "", expected[256];
    FILE *log = fopen("log", "r");
    text[fread(text, 1, 255, log)] = 0;
    snprintf(expected, sizeof expected, "me: number 7\nme: %s\nme: not masked\nyou[%d]: pid\n", strerror(ENOENT), getpid());
    if (strcmp(text, expected)) {
        puts(text);
        return 1;
    }
    puts("ok");
    return 0;
}
