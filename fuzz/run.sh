#!/bin/bash
# Runs fuzz targets against the host's C library: fuzz/run.sh [-m MINUTES] [-s SEED] [-n CASES] [TARGET...]
# Each round of a target is a seed of its own. The first cases that differ are printed, and the target stops with status 1.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
wasikit=${WASIKIT:-wasikit}
minutes=10 seed=1 cases=200000
while getopts m:s:n: option; do
    case $option in
    m) minutes=$OPTARG ;;
    s) seed=$OPTARG ;;
    n) cases=$OPTARG ;;
    *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- printf scanf strtod strtod_long iconv strftime strptime stdio
# Files in memory, where the system has a place for them: the streams' target makes two a case.
[ -n "${TMPDIR:-}" ] || [ ! -w /dev/shm ] || export TMPDIR=/dev/shm
place=$(mktemp -d)
mkdir "$place/files"
trap 'rm -rf "$place"' EXIT

# Both run a target in an empty directory, with its arguments.
ours() { "$wasikit" run --dir "$place/files::." "$place/$1.wasm" "${@:2}"; }
theirs() { (cd "$place/files" && "$place/$1" "${@:2}"); }

# The cases of a block that differ, ours before the host's.
show() {
    ours "$1" "$2" "$3" 1000 cases >"$place/ours" || echo "wasm ended with status $?"
    theirs "$1" "$2" "$3" 1000 cases >"$place/theirs"
    diff "$place/ours" "$place/theirs" | head -n "${FUZZ_LINES:-20}" || true
}

failed=0
for target; do
    "$wasikit" cc -O1 -w -lm -o "$place/$target.wasm" "$here/$target.c"
    cc -O1 -w -o "$place/$target" "$here/$target.c" -lm
    end=$((SECONDS + minutes * 60)) now=$seed
    while
        ours "$target" "$now" 0 "$cases" >"$place/ours" || echo "status $?" >>"$place/ours"
        theirs "$target" "$now" 0 "$cases" >"$place/theirs"
        if ! cmp -s "$place/ours" "$place/theirs"; then
            block=$(diff "$place/ours" "$place/theirs" | sed -n 's/^> \([0-9]*\) .*/\1/p' | head -n 1)
            echo "$target: seed $now differs from case $block on"
            show "$target" "$now" "${block:-0}"
            failed=1
            break
        fi
        now=$((now + 1))
        [ $SECONDS -lt $end ]
    do :; done
    echo "$target: $(((now - seed) * cases)) cases agree"
done
exit $failed
