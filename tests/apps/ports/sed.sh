build() { configure --disable-nls && make MAKEINFO=true; }
check() { wrap sed/sed && make -k check-TESTS; }
