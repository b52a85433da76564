#include <libintl.h>
#include <locale.h>
#include <stdio.h>

// Messages of a program without catalogues, and what it sets for its domains.
static const char *shown(const char *text) { return text ? text : "NULL"; }

int main(void)
{
	setlocale(LC_ALL, "C");
	printf("%s\n", gettext("plain"));
	printf("%s\n", dgettext("other", "of a domain"));
	printf("%s\n", dcgettext(NULL, "of a category", LC_MESSAGES));
	for (unsigned long n = 0; n < 3; n++) {
		printf("%s %s %s\n", ngettext("one", "more", n), dngettext("other", "one", "more", n),
		       dcngettext("other", "one", "more", n, LC_MESSAGES));
	}
	printf("%s\n", textdomain(NULL));
	printf("%s\n", textdomain("mine"));
	printf("%s\n", textdomain(NULL));
	printf("%s\n", textdomain(""));
	printf("%s\n", shown(bindtextdomain("mine", "/somewhere")));
	printf("%s\n", shown(bindtextdomain("mine", NULL)));
	printf("%s\n", shown(bindtextdomain("mine", "/elsewhere")));
	printf("%s\n", shown(bindtextdomain("mine", NULL)));
	printf("%s\n", shown(bindtextdomain("unknown", NULL)));
	printf("%s\n", shown(bindtextdomain("", "/nowhere")));
	printf("%s\n", shown(bindtextdomain(NULL, "/nowhere")));
	printf("%s\n", shown(bind_textdomain_codeset("mine", NULL)));
	printf("%s\n", shown(bind_textdomain_codeset("mine", "UTF-8")));
	printf("%s\n", shown(bind_textdomain_codeset("mine", NULL)));
	printf("%s\n", shown(bind_textdomain_codeset("", "UTF-8")));
	return 0;
}
