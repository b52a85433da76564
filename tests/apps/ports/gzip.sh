build() { configure && make MAKEINFO=true; }
check() { wrap gzip && make -C tests check; }
