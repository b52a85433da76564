// dirs: .
// oracle: none /etc is the program's own preopen
#include <shadow.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utmp.h>

// /etc/shadow of a preopen; and that nobody is logged in.
#define CHECK(what) do { if (!(what)) { printf("line %d: %s\n", __LINE__, #what); failed = 1; } } while (0)

int main(void)
{
	int failed = 0;
	char room[256], line[256] = "";
	struct spwd found, *user, own = {"me", "!", 1, -1, 3, -1, -1, -1, -1};
	CHECK(!getspnam("ann") && !getspent());
	endspent();
	mkdir("/etc", 0755);
	FILE *file = fopen("/etc/shadow", "w");
	fputs("root:*:19000:0:99999:7:::\nbroken\nann:$6$salt$hash:19001::::30:20000:\n", file);
	CHECK(putspent(&own, file) == 0);
	fclose(file);
	CHECK((user = getspnam("ann")) && !strcmp(user->sp_pwdp, "$6$salt$hash") && user->sp_lstchg == 19001);
	CHECK(user && user->sp_min == -1 && user->sp_inact == 30 && user->sp_expire == 20000 && user->sp_flag == (unsigned long)-1);
	CHECK(!getspnam_r("root", &found, room, sizeof room, &user) && user == &found && found.sp_max == 99999);
	CHECK(getspnam_r("root", &found, room, 3, &user) && !user);
	CHECK((user = getspent()) && !strcmp(user->sp_namp, "root"));
	CHECK((user = getspent()) && !strcmp(user->sp_namp, "ann"));
	CHECK((user = getspent()) && !strcmp(user->sp_namp, "me") && user->sp_max == 3 && user->sp_min == -1);
	CHECK(!getspent());
	setspent();
	CHECK((user = getspent()) && !strcmp(user->sp_namp, "root"));
	endspent();
	file = fopen("/etc/shadow", "r");
	CHECK((user = fgetspent(file)) && !strcmp(user->sp_namp, "root"));
	while (fgets(line, sizeof line, file))
		;
	CHECK(!strcmp(line, "me:!:1::3::::\n"));
	fclose(file);
	CHECK(!lckpwdf() && !ulckpwdf());

	struct utmp wanted = {.ut_type = USER_PROCESS};
	setutent();
	CHECK(!getutent() && !getutid(&wanted) && !getutline(&wanted) && !pututline(&wanted));
	CHECK(utmpname("/somewhere") == -1);
	endutent();
	if (!failed)
		puts("ok");
	return failed;
}
