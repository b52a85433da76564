#!/usr/bin/env python3
"""Makes the table of docs/profiles.md: each program of docs/examples for each profile, run by every runtime that is found.

    tests/profiles/table.py            (WASIKIT names the program; runtimes are looked for on PATH, Node 24 in NODE24)

A runtime is called as `toolchain/runtimes/*.toml` says. `=`: output and exit code are those of the unchanged module under
`wasikit run`. Runtimes that are not found are listed below the table: nothing is said of them.
"""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import tomllib

TOP = pathlib.Path(__file__).resolve().parents[2]
WASIKIT = os.environ.get("WASIKIT", "wasikit")

# A program: arguments, standard input, and what it is made with besides.
PROGRAMS = {
    "hello": ([], ""),
    "env": (["NAME"], ""),
    "sort": ([], "pear\napple\nfig\n"),
    "cat": (["data/text"], ""),
    "wc": (["data/text", "data/more"], ""),
    "ls": (["-R", "data"], ""),
    "copy": (["data/text", "data/copy"], ""),
}

# A profile, and the runtimes that shall run what is made for it: names of toolchain/runtimes, `node24` for NODE24.
PROFILES = {
    "mvp": ["wasmtime", "wasmi", "node", "node24", "wasm3", "wamr", "wasmer", "toywasm", "deno", "bun"],
    "generic": ["wasmtime", "wasmi", "node", "node24", "wasm3", "wamr", "wasmer", "toywasm", "deno", "bun"],
    "wasm3@0.5": ["wasm3"],
    "wamr@2": ["wamr"],
    "wasmer@7": ["wasmer"],
    "node@20": ["node"],
    "node@24": ["node24"],
    "wasmi@2": ["wasmi"],
    "wasmtime@48": ["wasmtime"],
}


def runtime(name):
    """How a runtime is called, or nothing if it is not there."""
    if name == "wasmtime" and not shutil.which("wasmtime"):
        # The same engine.
        return {"program": [WASIKIT, "run"], "run": ["{dirs}", "{env}", "{module}", "{args}"],
                "dir": ["--dir", "{host}::{guest}"], "env": ["--env", "{name}={value}"]}
    file = "node" if name == "node24" else name
    described = tomllib.loads((TOP / f"toolchain/runtimes/{file}.toml").read_text())
    if name == "node24":
        found = os.environ.get("NODE24")
    else:
        found = next(filter(None, map(shutil.which, described["program"])), None)
    if not found:
        return None
    described["program"] = [found]
    if name == "wamr":
        # Also those that cannot give a directory another name; the working directory is the one above.
        described["dir"] = ["--dir={guest}"]
    return described


def line(described, module, arguments, folder):
    """The command that runs a module."""
    words = list(described["program"])
    for part in described["run"]:
        if part == "{dirs}":
            words += [part.format(host=folder / "data", guest="data") for part in described.get("dir", [])]
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


def run(described, module, program, folder):
    """Exit code and output; what a program wrote counts too."""
    arguments, text = PROGRAMS[program]
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    (data / "below").mkdir(parents=True)
    (data / "text").write_text("some words\nin lines\n")
    (data / "more").write_text("0123456789" * 1000)
    try:
        done = subprocess.run(line(described, module, arguments, folder), input=text, cwd=folder, text=True,
                              errors="replace", capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return "no end", "", ""
    copy = data / "copy"
    return done.returncode, done.stdout, copy.read_text() if copy.exists() else ""


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="wasikit-profiles-"))
    found = {name: runtime(name) for name in dict.fromkeys(sum(PROFILES.values(), []))}
    print("| program | before | " + " | ".join(f"`{profile}`" for profile in PROFILES) + " |")
    print("|---|---:|" + "---:|" * len(PROFILES))
    faults = []
    for program in PROGRAMS:
        module = folder / f"{program}.wasm"
        subprocess.run([WASIKIT, "cc", "-O2", TOP / f"docs/examples/{program}.c", "-o", module], check=True)
        own = {"program": [WASIKIT, "run"], "run": ["{dirs}", "{env}", "{module}", "{args}"],
               "dir": ["--dir", "{host}::{guest}"], "env": ["--env", "{name}={value}"]}
        wanted = run(own, module, program, folder)
        cells = []
        for profile, names in PROFILES.items():
            made = folder / f"{program}-for.wasm"
            done = subprocess.run([WASIKIT, "post", module, "-o", made, "--for", profile, "--report", "json"],
                                  capture_output=True, text=True)
            if done.returncode:
                cells.append("refused")
                faults.append(f"{program} for {profile}: {done.stderr.strip()}")
                continue
            size = json.loads(done.stdout)["size"]["after"]
            ran = [name for name in names if found[name]]
            wrong = []
            for name in ran:
                got = run(found[name], made, program, folder)
                if got != wanted:
                    wrong.append(name)
                    faults.append(f"{program} for {profile} in {name}: {got!r}, not {wanted!r}")
            equal = len(ran) - len(wrong)
            cells.append(f"{size:,} " + (f"{equal}/{len(ran)} =" if ran else "not run"))
        print(f"| {program} | {module.stat().st_size:,} | " + " | ".join(cells) + " |", flush=True)
    print()
    print("Run by: " + ", ".join(name for name, there in found.items() if there) + ".")
    print("Not found: " + (", ".join(name for name, there in found.items() if not there) or "none") + ".")
    for fault in faults:
        print(f"- {fault[:400]}")
    shutil.rmtree(folder)


main()
