build() { configure && make; }
check() { wrap mawk && cd test && ./mawktest "$PWD/.."; }
