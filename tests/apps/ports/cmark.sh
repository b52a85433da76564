build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DCMARK_SHARED=OFF && cmake --build build; }
# Its scripts start the program without its suffix.
check() { cp build/src/cmark.wasm build/src/cmark && chmod +x build/src/cmark && wrap build/src/cmark && ctest --test-dir build; }
