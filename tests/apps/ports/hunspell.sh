# With the libc++ of tests/apps/libcxx.sh: it reads its dictionaries with <fstream>.
build() { autoreconf -fi && configure --disable-shared --disable-nls CXXFLAGS="-O2 -fwasm-exceptions" && make; }
check() { wrap src/tools/hunspell src/tools/analyze && make -C tests check; }
