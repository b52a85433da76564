build() { cp /usr/share/misc/config.sub /usr/share/misc/config.guess . && configure --disable-shared && make check TESTS=; }
check() { $run "$PWD/check_csv"; }
