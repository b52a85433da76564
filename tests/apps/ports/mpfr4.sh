build() { configure --disable-shared --with-gmp-include="$PWD/../../gmp/tree" --with-gmp-lib="$PWD/../../gmp/tree/.libs" && make; }
check() { make -k check LOG_COMPILER="$run"; }
