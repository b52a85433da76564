build() { make CC="$CC" LD="$CC" CFLAGS="-O2 -Dunix"; }
check() { wrap figlet chkfont && make check; }
