build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DBUILD_SHARED_LIBS=OFF -DENABLE_CJSON_UTILS=ON && cmake --build build; }
# Its ctest names the programs without their suffix.
check() { cd build/tests && passed=0 && for test in *.wasm; do $run "$PWD/$test" || break; passed=$((passed + 1)); done; echo "$passed test programs passed"; }
