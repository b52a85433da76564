build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DBUILD_SHARED_LIB=OFF -DCMAKE_C_FLAGS=-DLINUX_OS && cmake --build build; }
