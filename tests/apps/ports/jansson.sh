build() { autoreconf -fi && configure --disable-shared && make; }
check() { make -C test check TESTS= && wrap test/bin/json_process && (cd test/suites/api && wrap $(find . -maxdepth 1 -type f -perm -1 ! -name '*.sh' ! -name run ! -name check-exports)); make -C test check; }
