build() { CHOST=wasm32 ./configure --static && make libz.a example minigzip; }
check() { wrap example minigzip && make -o example -o minigzip teststatic; }
