build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" && cmake --build build --target yajl_s yajl_test json_verify json_reformat; }
check() { cd test/parsing && t=$(find ../../build -name yajl_test.wasm -o -name yajl_test | head -1) && wrap "$t" && ./run_tests.sh "$t"; }
