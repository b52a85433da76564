build() { configure --disable-nls && make MAKEINFO=true; }
check() { wrap src/grep && make -k -C tests MAKEINFO=true check; }
