build() { cd expat && autoreconf -fi && configure --without-docbook --disable-shared && make; }
check() { cd expat && make -C tests check LOG_COMPILER="$run"; }
