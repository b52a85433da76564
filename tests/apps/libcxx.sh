#!/bin/sh
# Builds LLVM's libc++ with exceptions, files, locks and everything else that a program of one thread can use: docs/cxx.md.
#
# Usage: tests/apps/libcxx.sh SYSROOT     goes into SYSROOT/include/wasm32-wasip1/c++/v1 and SYSROOT/lib/wasm32-wasip1
#
# The sources of libc++, libc++abi and the unwinder are those of LLVM 22, as PyPI's ziglang carries them. wasikit on PATH or in $WASIKIT,
# clang 20 or newer; works in $WORK or ./libcxx.
set -eu
wasikit=$(command -v "${WASIKIT:-wasikit}")
mkdir -p "$1/include/wasm32-wasip1/c++/v1" "$1/lib/wasm32-wasip1" "${WORK:-libcxx}"
sysroot=$(cd "$1" && pwd)
headers=$sysroot/include/wasm32-wasip1/c++/v1
cd "${WORK:-libcxx}"

[ -d ziglang ] || {
    pip download --quiet --no-deps ziglang==0.17.1
    unzip -q ziglang-*.whl 'ziglang/lib/libcxx/*' 'ziglang/lib/libcxxabi/*' 'ziglang/lib/libunwind/*'
}
lib=$PWD/ziglang/lib
cp -r "$lib/libcxx/include/." "$lib/libcxxabi/include/." "$headers"
# What LLVM's CMake files would write from their options.
cat >"$headers/__config_site" <<'SITE'
#ifndef _LIBCPP___CONFIG_SITE
#define _LIBCPP___CONFIG_SITE
#define _LIBCPP_ABI_VERSION 2
#define _LIBCPP_ABI_NAMESPACE __2
#define _LIBCPP_ABI_FORCE_ITANIUM 0
#define _LIBCPP_ABI_FORCE_MICROSOFT 0
#define _LIBCPP_HAS_THREADS 1
#define _LIBCPP_HAS_THREAD_API_PTHREAD 1
#define _LIBCPP_HAS_THREAD_API_EXTERNAL 0
#define _LIBCPP_HAS_THREAD_API_WIN32 0
#define _LIBCPP_HAS_THREAD_API_C11 0
#define _LIBCPP_HAS_MONOTONIC_CLOCK 1
#define _LIBCPP_HAS_TERMINAL 1
#define _LIBCPP_HAS_MUSL_LIBC 1
#define _LIBCPP_HAS_VENDOR_AVAILABILITY_ANNOTATIONS 0
#define _LIBCPP_HAS_FILESYSTEM 1
#define _LIBCPP_HAS_RANDOM_DEVICE 1
#define _LIBCPP_HAS_LOCALIZATION 1
#define _LIBCPP_HAS_UNICODE 1
#define _LIBCPP_HAS_WIDE_CHARACTERS 1
#define _LIBCPP_HAS_TIME_ZONE_DATABASE 0
#define _LIBCPP_INSTRUMENTED_WITH_ASAN 0
#define _LIBCPP_LIBC_PICOLIBC 0
#define _LIBCPP_LIBC_NEWLIB 0
#define _LIBCPP_PSTL_BACKEND_SERIAL
#define _LIBCPP_HARDENING_MODE_DEFAULT 2
#define _LIBCPP_ASSERTION_SEMANTIC_DEFAULT 2
#endif
SITE
# Zig's compiler defines these names itself, and its headers do not include the file.
grep -rl 'instead of including __config_site' "$headers" | xargs sed -i 's/^.*instead of including __config_site.*$/#include <__config_site>/'
cp "$lib"/libunwind/include/*.h "$headers"

# compile FOLDER STANDARD OPTIONS -- SOURCES: the objects, in FOLDER
compile() {
    folder=$1
    rm -rf "$folder" && mkdir "$folder"
    shift
    options=
    while [ "$1" != -- ]; do
        options="$options $1"
        shift
    done
    shift
    for source; do
        object=$folder/$(basename "$source").o
        # shellcheck disable=SC2086
        "$wasikit" cc -c -O2 -DNDEBUG -fwasm-exceptions -fvisibility=hidden -w $options "$source" -o "$object"
    done
}
cxx="-nostdinc++ -isystem $headers -std=c++23 -D_LIBCPP_BUILDING_LIBRARY -I$lib/libcxx/src -I$lib/libcxx/libc"
cd "$lib/libcxx/src"
# musl has copy_file_range, we have not.
sed -i 's/ || _LIBCPP_HAS_MUSL_LIBC//' filesystem/operations.cpp
# shellcheck disable=SC2086
compile "$lib/libcxx/objects" $cxx -DLIBCXX_BUILDING_LIBCXXABI -- *.cpp ryu/*.cpp filesystem/[!i]*.cpp
cd "$lib/libcxxabi/src"
# Without threads of its own: they would be waited for, and there is one.
# shellcheck disable=SC2086
compile "$lib/libcxxabi/objects" $cxx -D_LIBCXXABI_BUILDING_LIBRARY -I"$lib/libcxxabi/src" -- \
    $(ls ./*.cpp | grep -v -e noexception -e thread_atexit)
cd "$lib/libunwind/src"
compile "$lib/libunwind/objects" -D_LIBUNWIND_HIDE_SYMBOLS -I"$lib/libunwind/include" -- Unwind-wasm.c

cd "$sysroot/lib/wasm32-wasip1"
rm -f libc++.a libc++abi.a
"$wasikit" ar rcs libc++.a "$lib"/libcxx/objects/*.o
"$wasikit" ar rcs libc++abi.a "$lib"/libcxxabi/objects/*.o "$lib"/libunwind/objects/*.o
