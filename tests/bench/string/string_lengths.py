#!/usr/bin/env python3
"""Compares two builds of tests/bench/string_lengths.c: string_lengths.py OURS.wasm THEIRS.wasm [ROUNDS].

The two run in turn under wasmtime; the best of the rounds counts. Prints the ratio theirs/ours by function and length,
and the geometric mean.
"""

import math
import subprocess
import sys

RUN = ["/work/bin/wrun"]


def measure(module):
    out = subprocess.run([*RUN, module], capture_output=True, text=True, check=True).stdout
    return {tuple(line.split()[:2]): float(line.split()[2]) for line in out.splitlines()}


def main():
    ours, theirs = sys.argv[1:3]
    best = ({}, {})
    for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 3):
        for module, into in ((ours, best[0]), (theirs, best[1])):
            for key, value in measure(module).items():
                into[key] = min(value, into.get(key, value))
    names = list(dict.fromkeys(name for name, _ in best[0]))
    lengths = list(dict.fromkeys(length for _, length in best[0]))
    print("".join(f"{head:>8}" for head in ["theirs/", *lengths]))
    ratios = []
    for name in names:
        row = [best[1][name, length] / best[0][name, length] for length in lengths]
        ratios += row
        print(f"{name:>10}" + "".join(f"{ratio:8.2f}" for ratio in row))
    print(f"geometric mean {math.exp(sum(map(math.log, ratios)) / len(ratios)):.2f}, least {min(ratios):.2f}")


main()
