build() { make -e libbz2.a bzip2 bzip2recover; }
check() { wrap bzip2 && make -e test; }
