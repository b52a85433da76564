// oracle: none glibc and musl lose the beginning of a character when reading fails inside it
// flags: -D_GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

/* Reading fails once at every place of a text, and comes in pieces of every length: no character is lost or comes twice. */
static const char text[] = "a\xc3\xa4\xe2\x82\xac\n\xf0\x9f\x98\x80z\xc3\xbf";
static const wchar_t wanted[] = L"a\u00e4\u20ac\n\U0001f600z\u00ff";
static size_t at, fails_at, piece;

static ssize_t give(void *cookie, char *target, size_t size)
{
	if (at == fails_at) {
		fails_at = -1;
		errno = EAGAIN;
		return -1;
	}
	size_t left = sizeof text - 1 - at;
	if (at < fails_at && fails_at - at < left)
		left = fails_at - at;
	if (left > piece)
		left = piece;
	if (left > size)
		left = size;
	memcpy(target, text + at, left);
	at += left;
	return left;
}

int main(void)
{
	int wrong = 0;
	setlocale(LC_ALL, "C.UTF-8");
	for (int how = 0; how < 2; how++)
		for (size_t place = 0; place < sizeof text; place++)
			for (piece = 1; piece < 6; piece++) {
				FILE *f = fopencookie(NULL, "r", (cookie_io_functions_t){.read = give});
				wchar_t found[20] = {0};
				int count = 0, failures = 0;
				at = 0, fails_at = place;
				while (!feof(f) && count < 19) {
					wint_t next = WEOF;
					wchar_t character;
					errno = 0;
					if (how == 0)
						next = fgetwc(f);
					else if (fwscanf(f, L"%lc", &character) == 1)
						next = character;
					if (next != WEOF)
						found[count++] = next;
					else if (ferror(f)) {
						failures += errno == EAGAIN;
						clearerr(f);
					}
				}
				wrong += wcscmp(found, wanted) != 0 || failures != 1;
				fclose(f);
			}
	if (wrong)
		printf("%d wrong\n", wrong);
	else
		puts("ok");
	return 0;
}
