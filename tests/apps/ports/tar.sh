build() { configure --disable-nls && make MAKEINFO=true; }
check() { wrap src/tar && make -C tests check; }
