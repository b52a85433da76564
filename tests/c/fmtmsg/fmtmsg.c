// flags: -D_GNU_SOURCE
#include <fmtmsg.h>
#include <stdio.h>

int main(void) {
    printf("%d\n", fmtmsg(MM_PRINT, "UTIL:cat", MM_ERROR, "no such file", "try again", "cat:001"));
    printf("%d\n", fmtmsg(MM_PRINT, MM_NULLLBL, MM_WARNING, "text", MM_NULLACT, MM_NULLTAG));
}
