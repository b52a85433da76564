build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DENABLE_SHARED=OFF -DWITH_SIMD=OFF && cmake --build build; }
# Its tests ask for ../testimages, which for a program in build/ is build/testimages.
check() { cp -r testimages build && ctest --test-dir build; }
