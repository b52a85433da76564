build() { autoreconf -fi && configure --disable-shared --without-openssl --without-xml2 --without-nettle && make; }
