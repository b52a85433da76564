// oracle: musl
#include <langinfo.h>
#include <stdio.h>
int main(void) {
  static const nl_item items[] = {ABDAY_1, ABDAY_2, ABDAY_7, DAY_1, DAY_7, ABMON_1, ABMON_12, MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10,
    MON_11, MON_12, AM_STR, PM_STR, D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM, ERA, ERA_D_FMT, ERA_D_T_FMT, ERA_T_FMT, RADIXCHAR, THOUSEP, YESEXPR, NOEXPR, CRNCYSTR, ALT_DIGITS};
  for (unsigned i = 0; i < sizeof items / sizeof *items; i++) printf("%u [%s]\n", i, nl_langinfo(items[i]));
}
