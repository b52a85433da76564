build() { configure --disable-shared --disable-assembler --disable-public-key --disable-documentation && make; }
check() { make -C testsuite check EMULATOR="$run"; }
