build() { configure --disable-nls --disable-threads --enable-no-install-program=stdbuf,timeout && make -k MAKEINFO=true; }
