build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DBUILD_TESTING=ON && cmake --build build; }
# Its CMakeLists.txt names the program by its path, not as a target, so that ctest does not know how to run it.
check() { wrap build/test/cctest/cctest.wasm && ctest --test-dir build; }
