# With the libc++ of tests/apps/libcxx.sh: its tests throw.
build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DCMAKE_CXX_FLAGS="-O2 -fwasm-exceptions" -DBUILD_SHARED_LIBS=OFF -DBUILD_OBJECT_LIBS=OFF && cmake --build build; }
# A script starts this one by its name.
check() { wrap build/bin/jsontestrunner_exe.wasm && ctest --test-dir build; }
