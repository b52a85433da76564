#!/usr/bin/env python3
"""Writes the table of docs/profiles.md: each program for each profile, run by every runtime that is found.

    tests/profiles/table.py [PORTS [DOCUMENT]]

Without PORTS: the programs of docs/examples. With the folder of tests/apps/ports.sh, where the programs of programs.py were
built: those, and the crates of tests/apps/crates, which are built in PORTS/crates. DOCUMENT's part between the two marks is
written anew. What ran before is kept in PORTS/profiles.json and not run again, while module and runtime stay the same.

WASIKIT names the program; runtimes are looked for on PATH, other versions of Node in NODE24 and NODE26. A runtime is called as
`toolchain/runtimes/*.toml` says. `=`: output, exit code and written files are those of the unchanged module under `wasikit run`.
"""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib

from programs import CRATES, EXAMPLES, PORTS, SQL, files

TOP = pathlib.Path(__file__).resolve().parents[2]
WASIKIT = os.environ.get("WASIKIT", "wasikit")
MARKS = ("<!-- by tests/profiles/table.py -->\n", "<!-- until here -->\n")
EVERYWHERE = ["wasmtime", "wasmtime-py", "wasmi", "wamr", "node", "node24", "node26", "deno", "bun", "wasm-util", "wasmer", "wasmedge",
              "toywasm", "chromium"]

# A profile, and the runtimes that shall run what is made for it: names of toolchain/runtimes, `node24` for NODE24.
PROFILES = {
    "mvp": EVERYWHERE,
    "generic": EVERYWHERE,
    "wasm3@0.5": [],
    "wamr@2": ["wamr"],
    "wasmedge@0.14": ["wasmedge"],
    "wasmer@7": ["wasmer"],
    "browser@2024": ["chromium"],
    "node@20": ["node"],
    "node@24": ["node24", "node26"],
    "wasmi@2": ["wasmi"],
    "wasmtime@48": ["wasmtime", "wasmtime-py"],
}

LIMIT = 120
OWN = {"program": [WASIKIT, "run"], "run": ["{dirs}", "{env}", "{module}", "{args}"],
       "dir": ["--dir", "{host}::{guest}"], "env": ["--env", "{name}={value}"]}


def runtime(name):
    """How a runtime is called, or nothing if it is not there."""
    if name == "wasmtime" and not shutil.which("wasmtime"):
        # The same engine.
        return OWN
    described = tomllib.loads((TOP / f"toolchain/runtimes/{name.rstrip('0123456789')}.toml").read_text())
    if name in ("node24", "node26"):
        found = os.environ.get(name.upper())
    else:
        found = next(filter(None, map(shutil.which, described["program"])), None)
    if not found:
        return None
    described["program"] = [found]
    if "script" in described:
        asked = [word.format(script=TOP / "toolchain/runtimes" / described["script"]) for word in described["version"]]
        if subprocess.run([found, *asked], capture_output=True).returncode:
            return None
    if name == "wamr":
        # Also those that cannot give a directory another name; the working directory is the one above.
        described["dir"] = ["--dir={guest}"]
    return described


def line(described, module, arguments, host):
    """The command that runs a module."""
    words = list(described["program"])
    for part in described["run"]:
        if part == "{dirs}":
            words += [part.format(host=host, guest=host.name) for part in described.get("dir", [])]
        elif part == "{env}":
            words += [part.format(name="NAME", value="value") for part in described.get("env", [])]
        elif part == "{args}":
            words += arguments
        elif part == "{module}":
            words.append(str(module))
        elif part == "{script}":
            words.append(str(TOP / "toolchain/runtimes" / described["script"]))
        else:
            words.append(part)
    return words


def in_session(described, module, program, host):
    """What a runtime that is told its work on standard input says of each command."""
    words = [*described["program"], str(TOP / "toolchain/runtimes" / described["script"])]
    requests = [{"module": str(module), "args": arguments, "stdin": text, "env": ["NAME=value"], "limit": LIMIT * 1000,
                 "dirs": [{"host": str(host), "guest": host.name}]} for arguments, text in program["commands"]]
    done = subprocess.run(words, input="".join(json.dumps(request) + "\n" for request in requests), capture_output=True, text=True,
                          timeout=LIMIT)
    answers = [json.loads(answer) for answer in done.stdout.splitlines()[1:]]
    return [[answer.get("exit", "no end"), answer.get("stdout", "")] for answer in answers]


def run(described, module, program, folder):
    """Exit codes and outputs, and the sum over what the program leaves behind."""
    host = folder / program["folder"].name if "folder" in program else folder / "data"
    shutil.rmtree(host, ignore_errors=True)
    if "folder" in program:
        shutil.copytree(program["folder"], host)
    else:
        for name, text in files().items():
            (host / name).parent.mkdir(parents=True, exist_ok=True)
            (host / name).write_text(text)
    results = []
    try:
        if described.get("session"):
            return [in_session(described, module, program, host), ""]
        for arguments, text in program["commands"]:
            done = subprocess.run(line(described, module, arguments, host), input=text, cwd=folder, text=True, errors="replace",
                                  capture_output=True, timeout=LIMIT)
            results.append([done.returncode, done.stdout])
    except subprocess.TimeoutExpired:
        return ["no end", ""]
    left = hashlib.sha256()
    for path in sorted(host.rglob("*")):
        if path.is_file() and path.suffix != ".db":
            left.update(f"{path.relative_to(host)}\0".encode() + path.read_bytes())
    return [results, left.hexdigest()]


def programs(ports, folder):
    """Name, module and commands of each program."""
    if not ports:
        for name, command in EXAMPLES.items():
            module = folder / f"{name}.wasm"
            subprocess.run([WASIKIT, "cc", "-O2", TOP / f"docs/examples/{name}.c", "-o", module], check=True)
            yield name, module, {"commands": [command], "writes": name == "copy"}
        return
    for name, program in PORTS.items():
        tree = ports / name / "tree"
        module = tree / program["module"]
        # Where tests have run a script stands in its place.
        kept = module.parent / ".modules" / module.name
        program["commands"] = [(arguments, SQL if text == "sql" else text) for arguments, text in program["commands"]]
        if "folder" in program:
            program["folder"] = tree / program["folder"]
        yield name, kept if kept.exists() else module, program
    shutil.copytree(TOP / "tests/apps/crates", ports / "crates", dirs_exist_ok=True)
    subprocess.run([WASIKIT, "cargo", "build", "--quiet", "--release"], cwd=ports / "crates", check=True)
    for name, (module, text) in CRATES.items():
        command = ([], files()[text] if text else "")
        yield name, ports / f"crates/target/wasm32-wasip1/release/{module}.wasm", {"commands": [command], "writes": text is None}


def digest(data):
    return hashlib.sha256(data).hexdigest()[:24]


class Table:
    """Cells, and what is to be said below them."""

    def __init__(self, folder, notes):
        self.folder = folder
        self.notes = notes
        self.known = json.loads(notes.read_text()) if notes and notes.exists() else {}
        self.found = {name: runtime(name) for name in EVERYWHERE}
        self.faults = {}

    def outcome(self, name, runtime_name, module, program):
        """What a runtime did, from an earlier run if nothing changed."""
        described = OWN if runtime_name == "wanted" else self.found[runtime_name]
        key = f"{name} {runtime_name} {digest(module.read_bytes())} {digest(repr(program['commands']).encode())}"
        if key not in self.known:
            self.known[key] = run(described, module, program, self.folder)
            if self.notes:
                self.notes.write_text(json.dumps(self.known, indent=0))
        return self.known[key]

    def cell(self, name, module, program, profile, wanted):
        made = self.folder / f"{name}-for.wasm"
        done = subprocess.run([WASIKIT, "post", module, "-o", made, "--for", profile, "--report", "json"], capture_output=True, text=True)
        if done.returncode:
            reasons = re.findall("uses (.*), which", done.stderr) or done.stderr.splitlines()[:1]
            self.fault(f"{name} uses {', '.join(dict.fromkeys(reasons))}: refused", profile)
            return "refused"
        size = json.loads(done.stdout)["size"]["after"]
        ran = wrong = 0
        for runtime_name in PROFILES[profile]:
            described = self.found[runtime_name]
            if not described or described.get("session") and program.get("writes"):
                continue
            ran += 1
            got = self.outcome(name, runtime_name, made, program)
            if without(program, got[0]) != without(program, wanted[0]) or not described.get("session") and got[1] != wanted[1]:
                wrong += 1
                self.fault(f"{name} in {runtime_name}: {differing(got[0], wanted[0])}", profile)
        return f"{size:,} " + (f"{ran - wrong}/{ran} =" if ran else "–")

    def fault(self, what, profile):
        self.faults.setdefault(what, []).append(f"`{profile}`")

    def rows(self, ports):
        yield "| program | before | " + " | ".join(f"`{profile}`" for profile in PROFILES) + " |"
        yield "|---|---:|" + "---:|" * len(PROFILES)
        for name, module, program in programs(ports, self.folder):
            wanted = self.outcome(name, "wanted", module, program)
            cells = [self.cell(name, module, program, profile, wanted) for profile in PROFILES]
            print(name, *cells, file=sys.stderr, flush=True)
            yield f"| {name} | {module.stat().st_size:,} | " + " | ".join(cells) + " |"
        yield ""
        yield "Run by: " + ", ".join(name for name, there in self.found.items() if there) + "."
        yield "Not found: " + (", ".join(name for name, there in self.found.items() if not there) or "none") + "."
        if self.faults:
            yield ""
            yield from (f"- {what} ({', '.join(profiles)})" for what, profiles in self.faults.items())


def without(program, results):
    """Exit codes and outputs without what varies."""
    if "varies" not in program or not isinstance(results, list):
        return results
    return [[code, re.sub(program["varies"], "", text)] for code, text in results]


def differing(got, wanted):
    """What was different, in a few words."""
    if not isinstance(got, list):
        return str(got)
    codes = [code for code, _ in got]
    if codes != [code for code, _ in wanted]:
        return f"exit codes {codes}, not {[code for code, _ in wanted]}"
    return "another output" if got != wanted else "other files"


def main():
    ports = pathlib.Path(sys.argv[1]).resolve() if sys.argv[1:] else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="wasikit-profiles-"))
    table = Table(folder, ports / "profiles.json" if ports else None)
    text = "\n".join(table.rows(ports)) + "\n"
    shutil.rmtree(folder)
    if sys.argv[2:]:
        document = pathlib.Path(sys.argv[2])
        before, rest = document.read_text().split(MARKS[0])
        document.write_text(before + MARKS[0] + text + MARKS[1] + rest.split(MARKS[1])[1])
    else:
        print(text, end="")


main()
