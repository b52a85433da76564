build() { configure --disable-nls && make MAKEINFO=true; }
check() { make -C tests genfile checkseekhole ckmtime && wrap src/tar tests/genfile tests/checkseekhole tests/ckmtime && make -C tests -o genfile -o checkseekhole -o ckmtime check; }
