# The tests want exceptions.
build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DFMT_TEST=OFF && cmake --build build; }
