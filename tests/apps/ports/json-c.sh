# getrusage is there, but knows nothing of memory.
build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DBUILD_SHARED_LIBS=OFF -DDISABLE_WERROR=ON -DHAVE_GETRUSAGE=OFF && cmake --build build; }
# Its scripts name the programs without their suffix.
check() { for m in build/tests/*.wasm; do mv "$m" "${m%.wasm}" && wrap "${m%.wasm}"; done; USE_VALGRIND=0 ctest --test-dir build; }
