build() { configure --disable-nls && make MAKEINFO=true; }
check() { wrap src/cmp src/diff src/diff3 src/sdiff && make -k -C tests check; }
