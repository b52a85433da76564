build() { configure --disable-shared --enable-pcre2-16 --enable-pcre2-32 && make; }
check() { wrap pcre2test pcre2grep pcre2posix_test && make check; }
