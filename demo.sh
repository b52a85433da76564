#!/bin/bash
# From nothing to running programs: installs what is missing, builds wasikit, compiles the examples and runs them.
set -eu
cd "$(dirname "$0")"
. .ci/setup.sh

setup_packages
setup_rust
build_tools

PATH=$(realpath "${CARGO_TARGET_DIR:-target}/release"):$PATH
export WASIKIT_SYSROOT=${WASIKIT_SYSROOT:-$PWD/target/sysroot}
examples=$PWD/docs/examples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Shows a command and runs it; it must succeed.
run() {
    echo "$GREEN\$ $*$PLAIN"
    "$@"
}

# Shows a command and runs it; it must be refused.
refused() {
    echo "$GREEN\$ $*$PLAIN"
    local code=0
    "$@" || code=$?
    if [ "$code" -eq 0 ]; then
        complain "this should have been refused"
        exit 1
    fi
    echo "(exit code $code)"
}

say "the tools"
run wasikit doctor

say "C programs"
for program in hello cat wc sort env ls copy; do
    run wasikit cc -O2 "$examples/$program.c" -o "$program.wasm"
done
run wasikit run hello.wasm
run wasikit run "$examples/hello.c" you
run wasikit run --env GREETING=hello env.wasm
printf 'pear\napple\nfig\n' > fruit.txt
run wasikit run sort.wasm < fruit.txt
run wasikit run --dir . wc.wasm fruit.txt
mkdir -p tree/branch && touch tree/branch/leaf
run wasikit run --dir tree ls.wasm -R tree

copies=(copy.wasm)
if have_rust_std; then
    say "a Rust program, with std on the same C library"
    run wasikit cargo build --quiet --release --target wasm32-wasip1 --target-dir cargo --manifest-path "$examples/copy-rs/Cargo.toml"
    cp cargo/wasm32-wasip1/release/copy-rs.wasm .
    copies+=(copy-rs.wasm)
fi

for copy in "${copies[@]}"; do
    say "$copy: copies a file, and only where it may"
    out=/tmp/wasikit-demo-$$
    refused wasikit run "$copy" fruit.txt "$out"
    refused wasikit run --dir . "$copy" fruit.txt /nowhere/out
    run wasikit run --dir . --dir /tmp "$copy" fruit.txt "$out"
    run cmp fruit.txt "$out"
    rm "$out"
    cp /etc/passwd before
    refused wasikit run --dir . --dir /tmp "$copy" fruit.txt /tmp/../etc/passwd
    run cmp before /etc/passwd
    # With a name of its own the directory is no root: the library refuses by itself, no call reaches the runtime.
    refused wasikit run --dir .::/work --dir /tmp "$copy" /work/fruit.txt /tmp/../etc/passwd
    run cmp before /etc/passwd
    mkdir -p upper lower
    run wasikit run --dir .::/data --dir upper::/data/up --dir lower::/data/up/low "$copy" /data/fruit.txt /data/up/low/out
    run cmp fruit.txt lower/out
    run wasikit run --dir .::/data "$copy" fruit.txt copied.txt /data
    run cmp fruit.txt copied.txt
done

if have node; then
    say "the same modules under Node's WASI"
    for copy in "${copies[@]}"; do
        refused node "$examples/wasi.mjs" "$copy" fruit.txt out.txt
        run node "$examples/wasi.mjs" "$copy" --dir . fruit.txt out.txt
        run cmp fruit.txt out.txt
    done
fi
say "done"
