build() { configure --disable-nls --disable-shared && make; }
check() {
    make -C tests check TESTS= && wrap src/xz/xz src/xzdec/xzdec && (cd tests && wrap $(find . -maxdepth 1 -type f -perm -1 ! -name '*.sh')) &&
        make -C tests -o ../src/xz/xz check
}
