build() { autoreconf -fi && configure --disable-shared --disable-nls && make && make -C tests check TESTS=; }
check() { (cd tests && wrap test1 test2 test3 tdict); make -C tests check; }
