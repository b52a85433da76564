build() { autoreconf -fi && configure --disable-maintainer-mode CPPFLAGS="-I$PWD/../../libonig/tree/src" LDFLAGS="-L$PWD/../../libonig/tree/src/.libs" --disable-docs --disable-shared --enable-static && make; }
check() { wrap jq && make -o jq check NO_VALGRIND=1; }
