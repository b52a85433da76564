build() { autoreconf -fi && configure --disable-shared && make; }
check() { make -C test check LOG_COMPILER="$run"; }
