build() { autoreconf -fi && configure --disable-shared --disable-libseccomp --disable-zlib && make -C src; }
