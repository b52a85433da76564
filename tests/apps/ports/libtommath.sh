build() { make libtommath.a test; }
check() { $run ./test; }
