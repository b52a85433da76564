build() { configure && make; }
check() { wrap yacc && make -k check; }
