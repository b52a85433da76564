# Sourced by demo.sh and test.sh: installs what is missing, quickly if nothing is.
#
#   setup_packages PACKAGE...   clang, wasm-ld and LLVM's tools; PACKAGEs are further Debian packages
#   setup_more PACKAGE...       further Debian packages, each left out with a note if it cannot be had
#   setup_rust COMPONENT...     the pinned toolchain with the target wasm32-wasip1; COMPONENTs of rustup
#   have_rust_std               whether Rust's standard library for WASI is there
#   build_tools                 wasikit and wasikit-sysroot, in release mode, and then the sysroot
#   build_sysroot OPTION...     runs wasikit-sysroot
#
# Nothing is installed on systems other than Debian and its kin: there the missing things are named.

LLVM_VERSION=22

# What `wasikit-sysroot build` needs in its environment; filled where rustup's server cannot be reached.
SYSROOT_ENVIRONMENT=()

if [ -t 1 ]; then BOLD=$'\033[1m' GREEN=$'\033[32m' PLAIN=$'\033[0m'; else BOLD='' GREEN='' PLAIN=''; fi

say() { echo "$BOLD== $*$PLAIN"; }
complain() { printf 'error: %s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# The version of the newest clang from 14 on, the oldest that wasikit takes, that PATH or Debian's folders hold.
clang_version() {
    local version
    for version in $(seq 40 -1 14); do
        if have "clang-$version" || [ -x "/usr/lib/llvm-$version/bin/clang" ]; then
            echo "$version"
            return 0
        fi
    done
    have clang || return 1
    version=$(clang -dumpversion | cut -d. -f1)
    [ "$version" -ge 14 ] && echo "$version"
}

# have_llvm_tool TOOL VERSION: the tool, of that version or a newer one, under its plain or a versioned name.
have_llvm_tool() {
    local version
    for version in $(seq 40 -1 "$2"); do
        if have "$1-$version" || [ -x "/usr/lib/llvm-$version/bin/$1" ]; then
            return 0
        fi
    done
    have "$1" || return 1
    version=$("$1" --version | sed -n 's/.*\(LLD\|version\) \([0-9]*\).*/\2/p' | head -n 1)
    [ "${version:-0}" -ge "$2" ]
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

setup_packages() {
    local missing=() version
    version=$(clang_version) || { version=$LLVM_VERSION && missing+=("clang-$version"); }
    # Older ones cannot read what that clang makes with -flto.
    have_llvm_tool wasm-ld "$version" || missing+=("lld-$version")
    have_llvm_tool llvm-ar "$version" || missing+=("llvm-$version")
    have cc || missing+=(gcc libc6-dev)
    local package
    for package in "$@"; do
        dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    if ! have apt-get || { [ "$(id -u)" -ne 0 ] && ! have sudo; }; then
        complain "these are missing: ${missing[*]} (Debian's names)"
        cat >&2 <<-TEXT
		  clang and wasm-ld   LLVM 14 or newer (setjmp: 20), with the WebAssembly target:
		                      https://releases.llvm.org, or your system's packages clang, lld and llvm
		  cc                  any C compiler for this machine
		Install them and run this again.
		TEXT
        return 1
    fi
    say "installing ${missing[*]}"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

setup_more() {
    local package missing=()
    for package in "$@"; do
        dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    have apt-get && { [ "$(id -u)" -eq 0 ] || have sudo; } || return 0
    as_root apt-get update -q || true
    for package in "${missing[@]}"; do
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$package" ||
            echo "note: $package cannot be installed; tests that need it are left out" >&2
    done
}

setup_rust() {
    if ! have rustup; then
        complain "rustup is missing"
        echo "  https://rustup.rs installs it; then run this again" >&2
        return 1
    fi
    local channel component
    channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
    if ! rustup run "$channel" rustc --version >/dev/null 2>&1; then
        say "installing Rust $channel"
        if ! rustup toolchain install "$channel" --profile minimal; then
            use_installed_rust "$channel" || return 1
        fi
    fi
    # Automatic installation may be switched off, so each part is asked for.
    if ! have_rust_std && ! rustup target add wasm32-wasip1; then
        use_debians_sources || return 1
    fi
    for component in "$@"; do
        rustup component add "$component" >/dev/null 2>&1 ||
            echo "note: rustup's component $component cannot be installed; what needs it is left out" >&2
    done
}

have_rust_std() {
    [ -d "$(rustc --print target-libdir --target wasm32-wasip1)" ]
}

# Without rustup's server the toolchain that is there has to do.
use_installed_rust() {
    local installed
    installed=$(rustup toolchain list | sed -n 's/^\(stable[^ ]*\).*/\1/p' | head -n 1)
    if [ -z "$installed" ]; then
        complain "Rust $1 cannot be installed, and no stable toolchain is there"
        return 1
    fi
    echo "note: Rust $1 cannot be installed; using $installed" >&2
    export RUSTUP_TOOLCHAIN=$installed
}

# Rust's core for WebAssembly out of Debian's packages, which conflict with rustup when installed and are only unpacked.
use_debians_sources() {
    local folder=$PWD/target/debian-rust packages
    packages=(rustc-web libstd-rust-web-1.96 libstd-rust-web-dev rust-web-src)
    if ! have apt-get; then
        complain "the target wasm32-wasip1 of Rust is missing and rustup cannot install it"
        echo "  with a connection to https://static.rust-lang.org: rustup target add wasm32-wasip1" >&2
        return 1
    fi
    say "rustup's server cannot be reached: taking Rust's core from Debian's sources"
    setup_packages libllvm22 || return 1
    if [ ! -d "$folder/usr/lib/rustlib" ]; then
        mkdir -p "$folder/packages"
        (cd "$folder/packages" && apt-get download -q "${packages[@]}") || return 1
        local package
        for package in "$folder"/packages/*.deb; do
            dpkg -x "$package" "$folder" || return 1
        done
    fi
    link_rust_source "$folder" || return 1
    SYSROOT_ENVIRONMENT=(
        "RUSTC=$folder/usr/bin/rustc"
        "LD_LIBRARY_PATH=$folder/usr/lib:$folder/usr/lib/$(uname -m)-linux-gnu"
        "RUSTC_BOOTSTRAP=1"
        "CARGO_UNSTABLE_BUILD_STD=core,compiler_builtins"
    )
}

# cargo looks for the library's source below the compiler's own folder.
link_rust_source() {
    local source target=$1/usr/lib/rustlib/src
    source=$(find "$1/usr/src" -maxdepth 1 -name 'rustc-*' | head -n 1)
    [ -n "$source" ] || { complain "Debian's rust-web-src holds no source"; return 1; }
    rm -rf "$target"
    mkdir -p "$target"
    ln -s "$source" "$target/rust"
}

build_tools() {
    say "building wasikit (the first time this takes a quarter of an hour: it embeds a runtime)"
    cargo build --release -p wasikit -p wasikit-sysroot || return 1
    say "building the sysroot"
    build_sysroot
}

build_sysroot() {
    env "${SYSROOT_ENVIRONMENT[@]}" "${CARGO_TARGET_DIR:-target}/release/wasikit-sysroot" build "$@"
}
