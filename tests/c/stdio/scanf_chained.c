#include <stdio.h>
#include <wchar.h>

/* A range that begins where the one before it ended: `a-c-e` is `a-e`. */
int main(void)
{
	char text[16] = "";
	wchar_t wide[16] = L"";
	printf("%d", sscanf("ABCDEFG", "%[A-C-E]", text));
	printf(" %s", text);
	printf(" %d", sscanf("ABCDEFG", "%[A-BDC-E-F]", text));
	printf(" %s", text);
	printf(" %d", sscanf("zyABC-", "%[^A-B-C]", text));
	printf(" %s", text);
	printf(" %d", sscanf("ABC-D", "%[A-B-C-]", text));
	printf(" %s", text);
	printf(" %d", swscanf(L"ABCDEFG", L"%l[A-C-E]", wide));
	printf(" %ls\n", wide);
	return 0;
}
