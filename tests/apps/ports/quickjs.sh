# QuickJS-ng from the crate that bundles it, with its tests. Without -U__wasi__ it leaves out temporary files, atomics and its test driver.
fetch() {
    [ -d tree ] && [ "${KEEP:-}" ] && return
    mkdir -p crate/src && touch crate/src/lib.rs
    printf '[package]\nname = "sources"\nversion = "0.0.0"\n[dependencies]\nlibquickjs-ng-sys = "=0.14.0"\n' >crate/Cargo.toml
    rm -rf tree && (cd crate && cargo vendor) && cp -r crate/vendor/libquickjs-ng-sys/embed/quickjs tree
}
build() { "$wasikit" env --cmake >wasi.cmake && cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE="$PWD/wasi.cmake" -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS=-U__wasi__ && cmake --build build; }
# One file at a time, for the driver takes a thread for a folder of them.
check() {
    passed=0 all=0
    for test in tests/*.js; do
        case $test in tests/empty.js | tests/fixture_* | tests/microbench.js | tests/test_worker*) continue ;; esac
        all=$((all + 1))
        output=$($run "$PWD/build/run-test262.wasm" -c tests.conf -f "$test" 2>&1 | grep -v 'ignoring testdir')
        [ -z "$output" ] && passed=$((passed + 1)) || printf '%s\n' "$output"
    done
    echo "$passed of $all test files"
}
