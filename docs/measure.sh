#!/bin/bash
# Writes the pages that hold figures anew: docs/status.md, docs/benchmarks.md with its chart, and docs/sizes.md.
#   docs/measure.sh [ROUNDS]    rounds of each of a benchmark's placements, 3 if not given: ten minutes on a quiet machine
set -eu
cd "$(dirname "$0")/.."
. .ci/setup.sh

setup_packages gcc libc6-dev musl-tools
setup_rust
build_tools
build_sysroot --simd

say "docs/benchmarks.md, docs/sizes.md"
cargo run --quiet --release --package wasikit-tests --bin bench -- --rounds "${1:-3}" --write
say "docs/status.md"
cargo run --quiet --release --package wasikit-tests --bin status -- --write
