build() { autoreconf -fi && configure --disable-shared --disable-pthreads --disable-ssp && make; }
check() { make -k check LOG_COMPILER="$run"; }
