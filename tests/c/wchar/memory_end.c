// flags: -D_GNU_SOURCE
/* Wide strings at the end of memory: no function reads what lies behind, also where a length reaches further than the character that it
 * looks for. Natively a page without access lies behind them. */
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>
#ifndef __wasm__
#include <sys/mman.h>
#endif

enum { PAGE = 65536 };

static wchar_t *end_of_memory(void)
{
#ifdef __wasm__
	return (wchar_t *)((__builtin_wasm_memory_grow(0, 1) + 1) * PAGE);
#else
	char *all = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	mprotect(all + PAGE, PAGE, PROT_NONE);
	return (wchar_t *)(all + PAGE);
#endif
}

int main(void)
{
	wchar_t *end = end_of_memory();
	int wrong = 0;
	for (size_t length = 0; length < 100; length++) {
		wchar_t *text = end - length - 1;
		wmemset(text, L'x', length);
		text[length] = 0;
		wrong += wcslen(text) != length || wcsnlen(text, SIZE_MAX / 8) != length;
		wrong += wcschr(text, L'y') || wcsrchr(text, L'y') || wcsstr(text, L"xy") || wcspbrk(text, L"abc");
		wrong += wcsspn(text, L"xy") != length || wcscspn(text, L"ab") != length || wcscmp(text, text);
		wrong += wmemchr(text, 0, length + 1) != text + length || wmemchr(text, 0, length + 50) != text + length;
		wrong += wmemchr(text, 0, SIZE_MAX / 8) != text + length;
		wrong += wmemchr(text, L'y', length + 1) != NULL;
	}
	printf("%d\n", wrong);
	return 0;
}
