build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DCMAKE_BUILD_TYPE=Release -DBROTLI_EMSCRIPTEN=OFF -DBUILD_SHARED_LIBS=OFF && cmake --build build; }
check() { wrap build/brotli* && ctest --test-dir build; }
