#!/usr/bin/env python3
"""What a configure script finds, held against what there is.

    tests/apps/truth.py [FOLDER]       wasikit in WASIKIT or on PATH; autoconf, nm and a glibc are needed; some minutes

Every public function of this machine's glibc goes through AC_CHECK_FUNCS of a configure script that sees nothing but
`wasikit env`. What it finds must be a name of sysroot/expected, each of which a C test calls (tests/tests/coverage.rs). What it does not
find must be refused by the linker in a program that declares it, and a header may declare it only with the label of
bits/absent.h, with which it fails with ENOSYS: docs/decisions/processes.md.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
WASIKIT = os.environ.get("WASIKIT", "wasikit")
# Sun's remote procedure calls, the name service's insides, and the names of _FloatN: nobody asks for those.
LEFT_OUT = re.compile(r"_|(xdr|svc|clnt|key_|auth|pmap|rpc|ns_|inet6_|.*f(32|64|128)x?(_r)?$)|user2netname|netname|getrpc|setrpc|endrpc|des_|.*_(np64)$")

# Compiled by clang itself, which knows them by their names; it crashes over `char longjmp(void)`, which counts as no.
COMPILERS = {"setjmp", "longjmp"}
# What C11 took away is declared to older programs only.
OLD = {"gets"}


def asked():
    libraries = ["libc.so.6", "libm.so.6"]
    folder = pathlib.Path(subprocess.check_output(["cc", "-print-file-name=libc.so.6"], text=True)).parent
    text = subprocess.check_output(["nm", "-D", "--defined-only", *(folder / name for name in libraries)], text=True)
    found = re.findall(r" [TWi] (\w+)@", text)
    return sorted({name for name in found if not LEFT_OUT.match(name)})


def configured(names, folder):
    """Which of the names configure finds."""
    (folder / "configure.ac").write_text("AC_INIT([truth], [1])\nAC_PROG_CC\nAC_CHECK_FUNCS([" + "\n".join(names) + "])\nAC_OUTPUT\n")
    # What an earlier run in the same folder found stands in the cache.
    script = f'autoconf && eval "$({WASIKIT} env)" && ./configure -C --host=wasm32-wasi'
    with open(folder / "log", "w") as log:
        subprocess.run(["sh", "-c", script], cwd=folder, stdout=log, stderr=log, check=True)
    return set(re.findall(r"^ac_cv_func_(\w+)=\$\{ac_cv_func_\w+=yes\}", (folder / "config.cache").read_text(), re.M))


def declared(names, folder):
    """Which of the names the headers declare, and which of those only to say that they are absent."""
    root = TOP / "sysroot/include"
    headers = sorted(str(path.relative_to(root)) for path in root.rglob("*.h")
                     if path.relative_to(root).parts[0] not in ("bits", "wasi", "c++") and not path.name.startswith("__"))
    # Headers that are refused in C, or want others before them, say so and are left out.
    usable = [header for header in headers if compiles(f"#include <{header}>\n", folder)]
    text = "".join(f"#include <{header}>\n" for header in usable)
    uses = "".join(f"void *use_{name} = (void *)&{name};\n" for name in names)
    (folder / "all.c").write_text(text + uses)
    command = [WASIKIT, "cc", "-D_GNU_SOURCE", "-D_ALL_SOURCE", "-fsyntax-only", "-w", "-ferror-limit=0", "all.c"]
    errors = subprocess.run(command, cwd=folder, capture_output=True, text=True).stderr
    command = [WASIKIT, "cc", "-D_GNU_SOURCE", "-D_ALL_SOURCE", "-E", "-dM", "all.c"]
    macros = subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout
    # A macro (`stat64` is `stat`) is what it stands for.
    macros = set(re.findall(r"^#define (\w+)", macros, re.M))
    there = set(names) - macros - set(re.findall(r"undeclared (?:identifier|library function|function) '(\w+)'", errors))
    sources = "".join((root / header).read_text() for header in headers)
    declarations = re.sub(r"^#.*|/\*.*?\*/", "", sources, flags=re.M).split(";")
    absent = {re.search(r"(\w+)\s*\(", text)[1] for text in declarations if "__ABSENT(" in text}
    return there, macros, absent


def compiles(text, folder):
    command = [WASIKIT, "cc", "-D_GNU_SOURCE", "-fsyntax-only", "-w", "-x", "c", "-"]
    return subprocess.run(command, cwd=folder, input=text, text=True, capture_output=True).returncode == 0


def main():
    folder = pathlib.Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp(prefix="wasikit-truth-"))
    folder.mkdir(exist_ok=True)
    names = asked()
    found = configured(names, folder)
    golden = {line.split()[0] for file in (TOP / "sysroot/expected/wasm32-wasip1").glob("*.txt") for line in file.read_text().splitlines()
              if line and not line.startswith("#")}
    there, macros, absent = declared(names, folder)
    missing = set(names) - found
    print(f"{len(names)} names asked for, {len(found)} found, {len(missing)} not.")
    faults = {
        "found, but no public name of the library": found - golden - COMPILERS,
        "not found, but a public name of the library": missing & golden,
        "found, but no header declares them": found - there - macros - OLD,
        "not found, but a header declares them as if they were there": (missing & there) - absent - COMPILERS,
    }
    for what, which in faults.items():
        print(f"{what}: {len(which)}" + "".join(f" {name}" for name in sorted(which)))
    print(f"declared, not found, ENOSYS when called: {len(missing & absent)}")
    sys.exit(1 if any(faults.values()) else 0)


main()
