"""Runs a module with the Python library `wasmtime`: [--dir=HOST::GUEST]... [--env=NAME=VALUE]... MODULE ARGUMENTS"""

import importlib.metadata
import os
import sys

import wasmtime

words = sys.argv[1:]
if words == ["--version"]:
    print(importlib.metadata.version("wasmtime"))
    sys.exit(0)

config = wasmtime.WasiConfig()
config.inherit_stdin()
config.inherit_stdout()
config.inherit_stderr()
variables = []
while words[0].startswith("--"):
    name, value = words.pop(0).split("=", 1)
    if name == "--dir":
        config.preopen_dir(*value.split("::", 1))
    else:
        variables.append(value.split("=", 1))
config.env = variables
config.argv = words

status = 0
try:
    engine = wasmtime.Engine()
    store = wasmtime.Store(engine)
    store.set_wasi(config)
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    with open(words[0], "rb") as file:
        module = wasmtime.Module(engine, file.read())
    instance = linker.instantiate(store, module)
    instance.exports(store)["_start"](store)
except wasmtime.ExitTrap as exit:
    status = exit.code
except Exception as error:
    print(error, file=sys.stderr)
    status = 134
sys.stdout.flush()
sys.stderr.flush()
os._exit(status & 0xFF)
