#!/usr/bin/env python3
"""Runs everything of wasikit that reads modules over damaged and extreme ones: no crash, no defect, no hang, bounded memory.

    fuzz/modules.py [-s SEED] [-n COUNT] [-k KIND] MODULE...

Without modules only the extremes are made (1,000,000 functions, 65,000 types, nested blocks, …), `-k` picks those whose name
contains KIND. With modules each is damaged COUNT times, section by section: what stands in custom sections (names, DWARF,
producers, target_features, dylink) and in sections of numbers is replaced, doubled, cut or made huge. The environment
variable WASIKIT names another wasikit. What is wrong is kept in the directory `fuzz-modules.found`.
"""

import argparse
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

WASIKIT = os.environ.get("WASIKIT", "wasikit")
SECONDS = 60
# What any command may take, besides so many times the module's size.
MEMORY, TIMES = 700 << 20, 120

COMMANDS = [
    ["post", "@", "-o", "$", "--lower", "--stack", "--shrink"],
    ["post", "@", "-o", "$", "--for", "generic", "--strip"],
    ["post", "@", "-o", "$", "--stub", "*=enosys", "--strip=all"],
    ["post", "@", "-o", "$", "--rename-wasi", "unstable"],
    ["post", "@", "-o", "$", "--component", "--wit"],
    ["post", "@", "-o", "$", "--embed", os.path.dirname(os.path.abspath(__file__))],
    ["post", "@", "--verify", "--for", "mvp"],
    ["post", "@", "--list-imports"],
    ["why", "@", "--import", "fd_write"],
    ["why", "@", "--function", "main"],
    ["why", "@", "--feature", "bulk-memory-opt"],
    ["size", "@", "--by", "unit"],
    ["size", "@", "--json"],
    ["size", "@", "--html", "$"],
    ["run", "@"],
]


def number(value):
    """LEB128."""
    out = bytearray()
    while True:
        byte = value & 0x7F
        value >>= 7
        out.append(byte | (0x80 if value else 0))
        if not value:
            return bytes(out)


def section(kind, content):
    return bytes([kind]) + number(len(content)) + content


def vector(items):
    return number(len(items)) + b"".join(items)


def repeated(item, count):
    return number(count) + item * count


def named(text):
    text = text if isinstance(text, bytes) else text.encode()
    return number(len(text)) + text


def custom(name, content):
    return section(0, named(name) + content)


HEADER = b"\0asm\1\0\0\0"
VOID = section(1, vector([b"\x60\0\0"]))
START = section(7, vector([named("_start") + b"\0\0"]))
MEMORY_ONE = section(5, b"\1\0\1")


def body(code, local=b"\0"):
    content = local + code + b"\x0b"
    return number(len(content)) + content


def program(functions, before=b"", after=b"", types=VOID, exports=START):
    """Functions of type 0, the first one exported as `_start`."""
    declared = section(3, repeated(b"\0", len(functions)))
    return HEADER + types + declared + before + exports + section(10, vector(functions)) + after


def names_of(count, name):
    functions = number(count) + b"".join(number(i) + named(name(i)) for i in range(count))
    return custom("name", b"\1" + number(len(functions)) + functions)


def extremes():
    """Modules that are valid, or nearly, and larger in one way than anybody would have them."""
    empty = body(b"")
    yield "a million functions", lambda: program([empty] * 1_000_000)
    yield "a million calls in a chain", lambda: program(
        [body(b"\x10" + number(min(i + 1, 299_999))) for i in range(300_000)])
    yield "everybody calls everybody", lambda: program(
        [body(b"".join(b"\x10" + number(j) for j in range(1500)))] * 1500)
    yield "functions that are nearly the same", lambda: program(
        [body(b"\x41" + number(i % 60) + b"\x1a") for i in range(200_000)])
    yield "long names", lambda: program([empty] * 20_000, after=names_of(20_000, lambda i: "x" * 1500))
    yield "names that are all the same", lambda: program(
        [empty] * 200_000, after=names_of(200_000, lambda i: "same"))
    # Itanium substitutions: each doubles what the one before means.
    seats = [""] + list("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    bomb = "_Z1f1AIiiE" + "".join(f"S{seat}_S{seat}_" for seat in seats)
    yield "names that double", lambda: program([empty] * 50, after=names_of(50, lambda i: bomb))
    pairs = "_Z1f1BIiE" + "".join(f"1{letter}IS{seat}_S{seat}_E" for letter, seat in zip("CDEFGHJKLMNOPQRSTUVWXY" * 2, seats))
    yield "templates that double", lambda: program([empty] * 50, after=names_of(50, lambda i: pairs))
    yield "pointers to pointers", lambda: program(
        [empty] * 50, after=names_of(50, lambda i: "_Z1f" + "P" * 100_000 + "i"))
    yield "rust names that nest", lambda: program(
        [empty] * 50, after=names_of(50, lambda i: "_RI" + "R" * 50_000 + "NvC1a1fmE"))
    yield "rust names that refer back", lambda: program(
        [empty] * 50, after=names_of(50, lambda i: "_RINvC1a1f" + "T" + "".join(f"TB{seat}_B{seat}_E" for seat in "9abcdefghijklmnop") + "EE"))
    yield "locals without end", lambda: program([body(b"", b"\1" + number(49_000) + b"\x7e")] * 100_000)
    yield "many locals", lambda: program([body(b"\x20" + number(48_999) + b"\x1a", b"\1" + number(49_000) + b"\x7e")] * 20)
    table = b"\x41\0\x0e" + repeated(b"\0", 65_000) + b"\0"
    yield "branches to ten million places", lambda: program([body(table)] * 154)
    yield "branches with values", lambda: program(
        [body(b"\x02\x7f" * 400 + b"\x41\0\x41\0\x0e" + number(65_000)
              + b"".join(number(i % 400) for i in range(65_000)) + b"\0" + b"\x0b" * 400 + b"\x1a")] * 5)
    yield "nested blocks", lambda: program([body(b"\x02\x40" * 100_000 + b"\x0b" * 100_000)])
    yield "nested loops", lambda: program([body(b"\x03\x40" * 3_000_000 + b"\x0b" * 3_000_000)])
    yield "nested ifs", lambda: program([body(b"\x41\0\x04\x40" * 100_000 + b"\x0b" * 100_000)])
    types = [b"\x60" + vector([bytes([0x7C + (i >> 2 * j & 3)]) for j in range(10)]) + b"\0" for i in range(65_000)]
    yield "sixty-five thousand types", lambda: HEADER + section(1, vector([b"\x60\0\0"] + types)) + program([empty])[len(HEADER + VOID):]
    yield "a million types in groups", lambda: HEADER + section(1, repeated(b"\x4e\1\x60\0\0", 900_000)) + program([empty])[len(HEADER + VOID):]
    many = section(1, vector([b"\x60\0\0", b"\x60\0" + repeated(b"\x7f", 1000)]))
    calls = b"\x10\1" + b"\x1a" * 1000
    yield "a thousand results", lambda: HEADER + many + section(3, b"\2\0\1") + START + section(
        10, vector([body(calls * 3000), body(b"\x41\0" * 1000)]))
    yield "blocks of a thousand results", lambda: HEADER + many + section(3, b"\2\0\1") + START + section(
        10, vector([body((b"\x02\1" + b"\x41\0" * 1000 + b"\x0c\0\x0b" + b"\x1a" * 1000) * 500), body(b"\x41\0" * 1000)]))
    data = section(11, vector([b"\0\x41\0\x0b" + named(b"x" * (40 << 20))]))
    yield "much data", lambda: program([empty], before=section(5, b"\1\0" + number(1000)), after=data)
    yield "many segments", lambda: program([empty], before=MEMORY_ONE, after=section(11, repeated(b"\0\x41\0\x0b\0", 100_000)))
    yield "data over data", lambda: program(
        [empty], before=section(5, b"\1\0" + number(100)), after=section(11, repeated(b"\0\x41\0\x0b" + named(b"x" * 60_000), 100)))
    yield "data at the end", lambda: program(
        [empty], before=section(5, b"\1\0" + number(65_536)), after=section(11, vector([b"\0\x41\x7f\x0b" + named(b"x")])))
    passive = b"\x41\0\x41\0\x41" + number(0) + b"\xfc\x08\0\0"
    yield "passive data", lambda: HEADER + VOID + section(3, b"\1\0") + section(5, b"\1\0" + number(1000)) + START + section(
        12, b"\1") + section(10, vector([body(passive * 1000)])) + section(11, vector([b"\1" + named(bytes(range(256)) * (10 << 12))]))
    yield "all of memory", lambda: program([empty], before=section(5, b"\1\1" + number(65_536) + number(65_536)))
    yield "limits that contradict", lambda: program([empty], before=section(5, b"\1\1" + number(9) + number(3)))
    yield "two memories", lambda: program([empty], before=section(5, repeated(b"\0\1", 90)))
    yield "memory of 64 bits", lambda: program([empty], before=section(5, b"\1\4" + number(1 << 47)))
    yield "a table of millions", lambda: program(
        [empty], before=section(4, b"\1\x70\0" + number(10_000_000)))
    yield "a table that is full", lambda: HEADER + VOID + section(3, b"\1\0") + section(4, b"\1\x70\0" + number(5_000_000)) + START + section(
        9, vector([b"\0\x41\0\x0b" + repeated(b"\0", 5_000_000)])) + section(10, vector([empty]))
    yield "many exports", lambda: program(
        [empty], exports=section(7, vector([named("_start") + b"\0\0"] + [named(str(i)) + b"\0\0" for i in range(90_000)])))
    yield "many imports", lambda: HEADER + VOID + section(2, vector(
        [named("wasi_snapshot_preview1") + named("fd_write") + b"\0\0"] * 100_000)) + section(3, b"\1\0") + START + section(10, vector([empty]))
    yield "many globals", lambda: program([empty], before=section(6, repeated(b"\x7f\1\x41\0\x0b", 500_000)))
    yield "globals that are sums", lambda: program([empty], before=section(6, vector(
        [b"\x7f\0\x41\1\x0b"] + [b"\x7f\0" + (b"\x23" + number(i)) * 2 + b"\x6a\x0b" for i in range(90_000)])))
    yield "a long sum", lambda: program([empty], before=section(6, vector([b"\x7f\0\x41\1" + b"\x41\1\x6a" * 900_000 + b"\x0b"])))
    yield "many custom sections", lambda: program([empty]) + custom("x", b"") * 1_000_000
    yield "a huge custom section", lambda: program([empty]) + custom("producers", b"\xff" * (50 << 20))
    yield "counts without contents", lambda: program([empty]) + b"".join(
        custom(name, b"\xff\xff\xff\xff\x0f" * 3) for name in CUSTOM)
    yield "name section without end", lambda: program([empty]) + custom("name", b"\1\xff\xff\xff\x0f" + b"\xff\xff\xff\xff\x0f")
    for which in range(0, 12):
        yield f"huge name subsection {which}", lambda which=which: program([empty]) + custom(
            "name", bytes([which]) + (lambda c: number(len(c)) + c)(b"\xff\xff\xff\xff\x0f\0\0\0"))
    yield "names of what is not there", lambda: program([empty]) + custom("name", b"".join(
        bytes([which]) + (lambda c: number(len(c)) + c)(vector([number(2**32 - 1) + named("x")])) for which in (1, 4, 5, 6, 7, 8, 9, 11)))
    yield "simd without end", lambda: program(
        [body(b"".join(b"\xfd\x0c" + bytes([i & 255, i >> 8 & 255] * 8) + b"\xfd\x0c" + bytes(16) + b"\xfd\x0d"
                       + bytes(random.randrange(32) for _ in range(16)) + b"\x1a" for i in range(50_000)))])
    units = b"".join((lambda c: len(c).to_bytes(4, "little") + c)(b"\5\0\1\4\0\0\0\0" + b"\1" * 100) for _ in range(50_000))
    yield "many units of DWARF", lambda: program([empty]) + custom(".debug_info", units) + custom(".debug_abbrev", b"\1\x11\1\0\0\0")
    yield "nested DWARF", lambda: program([empty]) + custom(".debug_info", (lambda c: len(c).to_bytes(4, "little") + c)(
        b"\4\0\0\0\0\0\4" + b"\1" * 3_000_000)) + custom(".debug_abbrev", b"\1\x11\1\0\0\0")
    line = b"\2\0\xff\xff\xff\x0f\1\1\1\xfb\x0e\x0d\0\1\1\1\1\0\0\0\1\0\0\1"
    yield "lines of DWARF", lambda: program([empty]) + custom(".debug_line", (len(line).to_bytes(4, "little") + line) * 10_000)


CUSTOM = ["name", "producers", "target_features", "dylink.0", "linking", "reloc.CODE", "sourceMappingURL", "component-type",
          "metadata.code.branch_hint", ".debug_info", ".debug_abbrev", ".debug_line", ".debug_str", ".debug_ranges",
          ".debug_loc", ".debug_aranges", ".debug_line_str", ".debug_addr", ".debug_rnglists", ".debug_str_offsets"]


def read_number(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def sections(module):
    """Each section: its kind and content."""
    at, found = 8, []
    while at < len(module):
        kind = module[at]
        size, at = read_number(module, at + 1)
        found.append((kind, module[at:at + size]))
        at += size
    return found


def damaged(module, chance):
    """The module with one to three sections changed; mostly custom ones, which no validator reads."""
    parts = sections(module)
    for _ in range(chance.randrange(1, 4)):
        customs = [i for i, (kind, _) in enumerate(parts) if kind == 0]
        place = chance.choice(customs) if customs and chance.random() < 0.8 else chance.randrange(len(parts))
        kind, content = parts[place]
        content = bytearray(content)
        skip = 0
        if kind == 0:
            size, skip = read_number(content, 0)
            skip += size
        how = chance.randrange(8)
        if len(content) <= skip:
            continue
        at = chance.randrange(skip, len(content))
        if how == 0:
            del content[at:]
        elif how == 1:
            content[at:at] = content[skip:skip + chance.randrange(1, 200)]
        elif how == 2:
            content[at:at + 5] = b"\xff\xff\xff\xff\x0f"
        elif how == 3:
            del content[at:at + chance.randrange(1, 50)]
        elif how == 4:
            parts.insert(chance.randrange(len(parts) + 1), (kind, bytes(content)))
            continue
        elif how == 5:
            parts.append((0, named(chance.choice(CUSTOM)) + bytes(content[skip:][:chance.randrange(1, 3000)])))
            continue
        else:
            for _ in range(chance.randrange(1, 30)):
                at = chance.randrange(skip, len(content))
                content[at] = chance.choice([0, 1, 0x7F, 0x80, 0xFF, content[at] ^ 1 << chance.randrange(8), chance.randrange(256)])
        parts[place] = (kind, bytes(content))
    return HEADER + b"".join(section(kind, content) for kind, content in parts)


def offences(path, name, directory, quiet):
    """Runs every command on the module; says which misbehave."""
    size = os.path.getsize(path)
    found = []
    for command in COMMANDS:
        output = os.path.join(directory, "out")
        line = [WASIKIT] + [{"@": path, "$": output}.get(word, word) for word in command]
        limit = SECONDS / 6 if command[0] == "run" else SECONDS
        begin = time.monotonic()
        with open(os.path.join(directory, "messages"), "wb+") as messages:
            child = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=messages)
            used = None
            while used is None:
                pid, status, usage = os.wait4(child.pid, os.WNOHANG)
                if pid:
                    used = usage
                elif time.monotonic() - begin > limit:
                    child.kill()
                    _, status, used = os.wait4(child.pid, 0)
                else:
                    time.sleep(0.002)
            child.returncode = os.waitstatus_to_exitcode(status)
            messages.seek(0)
            text = messages.read(4000).decode(errors="replace")
        seconds, peak = time.monotonic() - begin, used.ru_maxrss << 10
        why = None
        # What a program does when it runs, and what its compiler needs, is not ours.
        runs = command[0] == "run"
        if child.returncode not in (0, 1) and not runs or child.returncode < 0 and seconds < limit:
            why = f"ends with {child.returncode}"
        if "panicked" in text or "defect" in text or "gave up" in text:
            why = "is a defect"
        if seconds > SECONDS and not runs:
            why = f"takes {seconds:.0f} s"
        if peak > MEMORY + TIMES * size and not runs:
            why = f"takes {peak >> 20} MiB"
        if not quiet:
            print(f"  {' '.join(command[:1] + command[2:]):45.45} {child.returncode:4} {seconds:6.2f} s {peak >> 20:6} MiB  "
                  f"{text.splitlines()[0][:90] if text else ''}", flush=True)
        if why:
            found.append(f"{name}: {' '.join(line[1:])}: {why}: {text.strip()[:300]}")
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("-s", type=int, default=1, metavar="SEED")
    arguments.add_argument("-n", type=int, default=20, metavar="COUNT")
    arguments.add_argument("-k", default="", metavar="KIND")
    arguments.add_argument("modules", nargs="*", metavar="MODULE")
    given = arguments.parse_args()
    failed = 0
    random.seed(given.s)

    def attempt(name, module, quiet):
        nonlocal failed
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "m.wasm")
            with open(path, "wb") as file:
                file.write(module)
            found = offences(path, name, directory, quiet)
            for offence in found:
                print(offence, flush=True)
            if found:
                failed += 1
                os.makedirs("fuzz-modules.found", exist_ok=True)
                shutil.copy(path, os.path.join("fuzz-modules.found", name.replace(" ", "-").replace("/", "-") + ".wasm"))

    if given.modules:
        for path in given.modules:
            with open(path, "rb") as file:
                module = file.read()
            for seed in range(given.s, given.s + given.n):
                attempt(f"{os.path.basename(path)} {seed}", damaged(module, random.Random(seed)), True)
    else:
        for name, make in extremes():
            if given.k in name:
                module = make()
                print(f"{name}: {len(module):,} bytes", flush=True)
                attempt(name, module, False)
    print(f"{failed} modules with findings" if failed else "nothing found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
