# Its `register` is none of C++17.
build() { configure CXXFLAGS="-O2 -std=c++14" && make -C lib && make -C src; }
# What it generates is compiled and run natively.
check() { full_name=1 && wrap src/gperf && make -C tests check CC=cc CXX=c++; }
