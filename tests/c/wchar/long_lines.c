// dirs: .
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

/* fputws and fgetws: runs of ASCII that end at a buffer's end, at other characters, and at the end of the room */
int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	static wchar_t text[400], back[400];
	FILE *f = fopen("f", "w+");
	for (int len = 0; len < 300; len += 7) {
		for (int k = 0; k < len; k++)
			text[k] = len % 3 && k % 61 == 60 ? 0x20ac + k : k % 90 == 89 ? L'\n' : L'a' + k % 26;
		text[len] = 0;
		printf("%d ", fputws(text, f) >= 0);
	}
	printf("%ld\n", ftell(f));
	rewind(f);
	for (int room = 1; fgetws(back, 2 + room % 199, f); room += 13)
		printf("%zu %x ", wcslen(back), (unsigned)back[wcslen(back) - 1]);
	printf("\n%d %d\n", fwide(f, 0) > 0, feof(f) != 0);
	fclose(f);
	return 0;
}
