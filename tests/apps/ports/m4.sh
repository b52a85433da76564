build() { configure && make MAKEINFO=true; }
check() { wrap src/m4 && make -C checks check; }
