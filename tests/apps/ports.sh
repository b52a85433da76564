#!/bin/sh
# Fetches well-known programs from Debian's source packages, builds them, unpatched, by their own build systems, and runs
# their own tests under `wasikit run`: docs/ports.md.
#
# Usage: tests/apps/ports.sh [PROGRAM ...]     all that have a recipe in tests/apps/ports, without names
#
# wasikit on PATH or in $WASIKIT; deb-src switched on for apt; works in $PORTS or ./ports. A program's folder gets the
# sources, `log` and `check.log`. The recipes see only what `wasikit env` sets. WASM_REFERENCE=1 skips our sysroot's variables: set
# CC and the others yourself, to compare with another C library.
set -eu
recipes=$(cd "$(dirname "$0")/ports" && pwd)
wasikit=$(command -v "${WASIKIT:-wasikit}")
mkdir -p "${PORTS:-ports}"
cd "${PORTS:-ports}"
[ "${WASM_REFERENCE:-}" ] || eval "$("$wasikit" env)"
export wasikit
# Runs a program as if natively.
run="$wasikit run --native --"

# configure for WASI, with the flags given.
configure() { ./configure --host=wasm32-wasi "$@"; }

# Replaces the programs given by scripts that run them, so that test suites find what they would natively.
wrap() {
    for program; do
        case $(head -c 4 "$program") in '#!'*) continue ;; esac
        # Under its own name, which it puts before its messages; $full_name asks for the name by which it is called.
        modules=$(dirname "$program")/.modules
        mkdir -p "$modules"
        mv "$program" "$modules"
        cat >"$program" <<SCRIPT
#!/bin/sh
exec ${run% --} ${full_name:+--argv0 "\$0"} -- "$PWD/$modules/${program##*/}" "\$@"
SCRIPT
        chmod +x "$program"
        # make must not take the script for older than its parts.
        touch "$program"
    done
}

# Fetches and unpacks the sources of $package into tree/.
fetch() {
    [ -d tree ] && [ "${KEEP:-}" ] && return
    apt-get source --download-only "$package"
    rm -rf tree
    dpkg-source --skip-patches -x ./*.dsc tree
}

for recipe in "${@:-$(cd "$recipes" && ls)}"; do
    for name in $recipe; do
        name=${name%.sh}
        mkdir -p "$name"
        (
            package=$name
            check() { echo "no tests"; }
            cd "$name"
            . "$recipes/$name.sh"
            if (fetch && cd tree && set -x && build) >log 2>&1 </dev/null; then
                printf '%s: built; ' "$name"
                [ "${BUILD_ONLY:-}" ] || (cd tree && check) >check.log 2>&1 </dev/null && code=0 || code=$?
                tail -n 1 check.log | tr '\n' ' '
                echo "(exit code $code)"
            else
                echo "$name: failed, see $PWD/log"
            fi
        )
    done
done
