build() { autoreconf -fi && configure --disable-shared --disable-asm && make; }
check() { wrap lzotest/lzotest examples/simple && (cd tests && make align chksum promote sizes && wrap align chksum promote sizes) && make -o lzotest/lzotest check; }
