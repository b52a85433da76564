#!/usr/bin/env python3
"""Measures what `wasikit post` takes of a large module, beside walrus alone, which parses the module and emits it again.

    tests/post/times.py [-r ROUNDS] [MODULE...]

Without modules one of 11 MB is made: SQLite ten times over (the source in the crate libsqlite3-sys), each with other options of
clang, all of it exported. Prints, as Markdown, the least wall time and processor time (user and system) of ROUNDS runs, which
take turns, and the most memory. The variables WASIKIT and WASIKIT_SYSROOT name another wasikit and its sysroot.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "target/post"
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
WASIKIT = os.environ.get("WASIKIT", str(TARGET / "release/wasikit"))

COMBINATIONS = [
    "",
    "--for generic",
    "--lower",
    "--shrink",
    "--stack",
    "--stack --shrink",
    "--for generic --stack --shrink",
]

OPTIONS = ["-O1", "-O2", "-O3", "-Os", "-Oz", "-O2 -fno-inline", "-O1 -fno-inline", "-O2 -fwrapv -fno-strict-aliasing",
           "-Os -fno-inline", "-O3 -fno-inline"]


def run(*line, **options):
    return subprocess.run([str(word) for word in line], check=True, **options)


def sqlite_ten_times():
    """Every copy has a prefix of its own for what it would share with the others."""
    module = WORK / "sqlite10.wasm"
    if module.exists():
        return module
    WORK.mkdir(parents=True, exist_ok=True)
    # A copy: cargo writes a lock beside the manifest.
    crates = shutil.copytree(ROOT / "tests/apps/crates", WORK / "crates", dirs_exist_ok=True)
    metadata = run("cargo", "metadata", "--format-version=1", "--manifest-path", crates / "Cargo.toml",
                   stdout=subprocess.PIPE).stdout
    manifest = next(package["manifest_path"] for package in json.loads(metadata)["packages"]
                    if package["name"] == "libsqlite3-sys")
    source = pathlib.Path(manifest).parent / "sqlite3/sqlite3.c"
    compiler = [WASIKIT, "cc", "-w", "-DSQLITE_THREADSAFE=0", "-DSQLITE_OMIT_LOAD_EXTENSION", "-DSQLITE_ENABLE_FTS5",
                "-DSQLITE_ENABLE_RTREE", "-DSQLITE_PRIVATE=", "-c", source]
    run(*compiler, "-O0", "-o", WORK / "plain.o")
    listed = run(WASIKIT, "nm", "--defined-only", WORK / "plain.o", stdout=subprocess.PIPE, text=True).stdout
    names = [line.split()[2] for line in listed.splitlines() if line.split()[1] in "TDBR"]
    objects = []
    for number, options in enumerate(OPTIONS):
        prefix = WORK / f"prefix{number}.h"
        prefix.write_text("".join(f"#define {name} copy{number}_{name}\n" for name in names))
        objects.append(WORK / f"{number}.o")
        run(*compiler, *options.split(), "-include", prefix, "-o", objects[-1])
    main = WORK / "main.c"
    main.write_text("int main(void) { return 0; }\n")
    # What the runtimes of `generic` have not comes in with everything else.
    whole = WORK / "whole.wasm"
    run(WASIKIT, "cc", main, *objects, "-Wl,--no-gc-sections,--export-all,--allow-undefined", "-o", whole)
    run(WASIKIT, "post", whole, "-o", module, "--stub", "sock_accept=enosys")
    return module


def measured(line):
    """Seconds on the wall, seconds of the processor, mebibytes."""
    begin = time.monotonic()
    pid = os.posix_spawn(line[0], line, os.environ)
    _, status, usage = os.wait4(pid, 0)
    wall = time.monotonic() - begin
    if status:
        sys.exit(f"{' '.join(line)}: fails")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def table(module, rounds):
    walrus, output = TARGET / "release/examples/parse_and_emit", str(WORK / "out.wasm")
    lines = {"walrus alone": [str(walrus), str(module), output]}
    for options in COMBINATIONS:
        lines[f"`{options}`" if options else "nothing asked for"] = [WASIKIT, "post", str(module), "-o", output, *options.split()]
    runs = {name: [] for name in lines}
    for _ in range(rounds):
        for name, line in lines.items():
            runs[name].append(measured(line))
    best = {name: (min(wall for wall, _, _ in of), min(processor for _, processor, _ in of), max(memory for _, _, memory in of))
            for name, of in runs.items()}
    base = best["walrus alone"]
    print(f"\n{module.name}, {module.stat().st_size / 1e6:.1f} MB:\n")
    print("| | wall | | processor | | memory |\n|---|---:|---:|---:|---:|---:|")
    for name, (wall, processor, memory) in best.items():
        print(f"| {name} | {wall:.2f} s | {wall / base[0]:.2f} | {processor:.2f} s | {processor / base[1]:.2f} | {memory:.0f} MB |")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("-r", type=int, default=5, metavar="ROUNDS")
    arguments.add_argument("modules", nargs="*", metavar="MODULE", type=pathlib.Path)
    given = arguments.parse_args()
    run("cargo", "build", "--release", "-q", "-p", "wasikit", "--example", "parse_and_emit", cwd=ROOT)
    WORK.mkdir(parents=True, exist_ok=True)
    for module in given.modules or [sqlite_ten_times()]:
        table(module, given.r)


if __name__ == "__main__":
    main()
