# Without the definition its header takes uintptr_t for another type than the C library does.
build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DBUILD_SHARED_LIBS=OFF -DUNIT_TESTING=ON -DCMAKE_C_FLAGS="-D_UINTPTR_T -include stdint.h" && cmake --build build; }
# Its ctest names the programs without their suffix.
check() { for m in build/tests/*.wasm build/example/*.wasm build/example/mock/*/*.wasm; do mv "$m" "${m%.wasm}" && wrap "${m%.wasm}"; done; ctest --test-dir build; }
