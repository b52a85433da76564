build() { autoreconf -fi && configure --disable-shared && make; }
check() { make check LOG_COMPILER="$run"; }
