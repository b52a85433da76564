# Without streams: the libc++ that there is has no <fstream>.
build() { make config=release defines=PUGIXML_NO_EXCEPTIONS,PUGIXML_NO_STL BUILD=build/wasi build/wasi/test; }
check() { wrap build/wasi/test && build/wasi/test; }
