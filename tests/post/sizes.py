#!/usr/bin/env python3
"""What `wasikit post --shrink` and Binaryen's `wasm-opt -Oz` leave of modules, each alone and both together, as Markdown.

    tests/post/sizes.py MODULE...

wasm-opt may use what the module says that it uses. It has to be on PATH (`npm install binaryen` brings it); the variable WASIKIT
names another wasikit.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

WASIKIT = os.environ.get("WASIKIT", "wasikit")


def size(output, *line):
    made = subprocess.run([*map(str, line)], capture_output=True, text=True)
    if made.returncode:
        sys.exit(f"{' '.join(map(str, line))}: {made.stderr}")
    return f"{output.stat().st_size:,}"


def main():
    print("| program | linked | `--strip=all` | `--shrink --strip=all` | `wasm-opt -Oz` | `--shrink --strip=all --wasm-opt` |")
    print("|---|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder, "out.wasm")
        for module in map(pathlib.Path, sys.argv[1:]):
            post = [WASIKIT, "post", module, "-o", output]
            sizes = [
                f"{module.stat().st_size:,}",
                size(output, *post, "--strip=all"),
                size(output, *post, "--shrink", "--strip=all"),
                size(output, "wasm-opt", "-Oz", "--strip-debug", "--strip-producers", "--strip-target-features",
                     module, "-o", output),
                size(output, *post, "--shrink", "--strip=all", "--wasm-opt"),
            ]
            print(f"| {module.stem} | {' | '.join(sizes)} |", flush=True)


if __name__ == "__main__":
    main()
