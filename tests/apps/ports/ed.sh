# Its configure takes variables from the command line only.
build() { ./configure CC="$CC" && make; }
check() { wrap ed && make -o ed check; }
