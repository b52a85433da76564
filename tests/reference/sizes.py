#!/usr/bin/env python3
"""The functions that make a program larger with our C library than with rustup's wasi-libc, the worst first.

    tests/reference/sizes.py [NAME[+NAME]...]

Links, with each library, a program that exports the function and calls nothing: for each name that both define (lists what is more
than 5 % and 200 bytes larger), or for those given, several of them in one program with `+`. Takes two minutes for all. The variable
SYSROOT names another sysroot than target/sysroot, WASM_LD another linker than wasm-ld-22.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINKER = os.environ.get("WASM_LD", "wasm-ld-22")


def libraries():
    """The folder and the compiler's support of ours and of wasi-libc."""
    ours = pathlib.Path(os.environ.get("SYSROOT", ROOT / "target/sysroot")) / "lib/wasm32-wasip1"
    rust = subprocess.check_output(["rustc", "--print", "sysroot"], text=True, cwd=ROOT).strip()
    target = pathlib.Path(rust, "lib/rustlib/wasm32-wasip1/lib")
    support = next(target.glob("libcompiler_builtins-*.rlib"))
    return (ours, ours / "libclang_rt.builtins.a"), (target / "self-contained", support)


def defined(folder):
    lines = subprocess.run(["llvm-nm", "--defined-only", "--extern-only", "-P", folder / "libc.a"],
                           capture_output=True, text=True).stdout.splitlines()
    words = [line.split() for line in lines]
    return {word[0] for word in words if len(word) > 1 and word[1] in "TWDVBR"}


def size(library, main, names):
    folder, support = library
    with tempfile.NamedTemporaryFile(suffix=".wasm") as module:
        line = [LINKER, "--gc-sections", "--strip-all", "--stack-first", "--compress-relocations", folder / "crt1-command.o",
                main, "-L", folder, "-lc", support, "-o", module.name]
        line += [f"--export={name}" for name in names]
        made = subprocess.run(line, capture_output=True)
        return os.path.getsize(module.name) if made.returncode == 0 else None


def main():
    ours, theirs = libraries()
    chosen = sys.argv[1:]
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor() as pool:
        program = pathlib.Path(place, "main.o")
        subprocess.run(["clang-22", "--target=wasm32-wasip1", "-Os", "-c", "-x", "c", "-", "-o", program],
                       input="int main(void) { return 0; }", text=True, check=True)
        names = chosen or sorted(defined(ours[0]) & defined(theirs[0]))
        sizes = pool.map(lambda name: [size(library, program, name.split("+")) for library in (ours, theirs)], names)
        rows = [(name, *pair) for name, pair in zip(names, sizes) if None not in pair]
    if not chosen:
        rows = [row for row in rows if row[1] > row[2] * 1.05 and row[1] - row[2] > 200]
    for name, mine, reference in sorted(rows, key=lambda row: row[2] - row[1]):
        print(f"{name:32} {mine:7} {reference:7} {mine - reference:+7} {100 * mine / reference:5.0f} %")


if __name__ == "__main__":
    main()
