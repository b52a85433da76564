build() { configure --disable-shared CPPFLAGS="-I$PWD/../../zlib/tree" LDFLAGS="-L$PWD/../../zlib/tree" && make libpng16.la pngtest; }
check() { wrap pngtest && ./pngtest pngtest.png; }
