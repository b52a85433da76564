build() { make -C programs lz4 && make -C tests datagen fuzzer frametest; }
# It is called by several names, each of which means something.
check() {
    full_name=1 && wrap programs/lz4 tests/datagen tests/fuzzer tests/frametest && tests/fuzzer -i20 && tests/frametest -i20 &&
        make -C tests -o lz4 -o datagen test-lz4-dict test-lz4-multiple test-lz4-frame-concatenation
}
