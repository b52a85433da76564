// oracle: musl
#include <locale.h>
#include <regex.h>
#include <stdio.h>

/* A backslash in front of a byte that is no character of UTF-8, and in front of one that is. */
int main(void)
{
	regex_t regex;
	setlocale(LC_ALL, "C.UTF-8");
	printf("%d\n", regcomp(&regex, "\\\xfc", 0) == REG_BADPAT);
	printf("%d\n", regcomp(&regex, "a\\\xc3", REG_EXTENDED) == REG_BADPAT);
	printf("%d", regcomp(&regex, "\\\xc3\xbc+", REG_EXTENDED));
	printf(" %d\n", regexec(&regex, "x\xc3\xbc\xc3\xbc", 0, NULL, 0));
	regfree(&regex);
	return 0;
}
