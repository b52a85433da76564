#!/usr/bin/env bash
# Every check, from nothing: installs what is missing, builds, and runs the tests. CI runs this and nothing else.
set -eu
cd "$(dirname "$0")"
. .ci/setup.sh

setup_packages gcc libc6-dev musl-tools nodejs libmpfr-dev
# Build systems, the C++ library, an editor's server, and the oldest compiler.
setup_more make cmake meson autoconf pkg-config clang-14 lld-14 "libc++-$LLVM_VERSION-dev-wasm32" "clangd-$LLVM_VERSION"
setup_rust rustfmt clippy

# One package at a time: together they would unify the features of their dependencies, and the embedded runtime would be
# compiled twice.
packages=(wasikit-preopen wasikit-libc wasikit-sysroot wasikit wasikit-tests)

say "formatting"
cargo fmt --all --check

build_tools

say "two builds of the sysroot are the same bytes"
build_sysroot --simd
build_sysroot --simd --out target/sysroot-again
diff -r target/sysroot target/sysroot-again
rm -rf target/sysroot-again

say "lints"
if have_rust_std; then
    for package in wasikit-libc wasikit-embed; do
        cargo clippy --quiet --package "$package" --target wasm32-wasip1 -- -D warnings
    done
fi
for package in "${packages[@]}"; do
    cargo clippy --quiet --release --package "$package" --all-targets -- -D warnings
done

say "unit and property tests of the cores, natively"
for package in wasikit-preopen wasikit-libc wasikit-sysroot wasikit; do
    cargo test --quiet --release --package "$package"
done

say "the whole: headers, C programs, command lines"
cargo test --quiet --release --package wasikit-tests --no-fail-fast

say "the demo"
./demo.sh
