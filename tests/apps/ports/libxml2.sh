build() { autoreconf -fi && configure --without-python --without-threads --without-http --without-ftp --disable-shared && make; }
check() { make runtest && wrap runtest && ./runtest; }
