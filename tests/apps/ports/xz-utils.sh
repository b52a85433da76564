build() { configure --disable-nls --disable-shared && make; }
check() { wrap src/xz/xz src/xzdec/xzdec && make -C tests check LOG_COMPILER="$run"; }
