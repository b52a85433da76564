// Runs a module with node:wasi, in Node, Deno and Bun: [--dir=HOST::GUEST]... [--env=NAME=VALUE]... MODULE ARGUMENTS
import { readFileSync, realpathSync } from "node:fs";
import { WASI } from "node:wasi";

const words = process.argv.slice(2);
const preopens = {};
const env = {};
for (;;) {
  const option = /^--(dir|env)=([^]*)$/.exec(words[0] ?? "");
  if (!option) break;
  words.shift();
  const cut = option[2].indexOf(option[1] === "dir" ? "::" : "=");
  const [before, after] = [option[2].slice(0, cut), option[2].slice(cut)];
  if (option[1] === "dir") preopens[after.slice(2)] = realpathSync(before);
  else env[before] = after.slice(1);
}
const wasi = new WASI({ version: "preview1", args: words, env, preopens, returnOnExit: true });
try {
  const module = new WebAssembly.Module(readFileSync(words[0]));
  // Bun has getImports only, which wants to be asked for something.
  const none = WebAssembly.Module.imports(module).length === 0;
  const imports = wasi.getImportObject?.() ?? (none ? {} : wasi.getImports(module));
  const instance = new WebAssembly.Instance(module, imports);
  process.exitCode = (instance.exports._start ? wasi.start(instance) : wasi.initialize(instance)) ?? 0;
} catch (error) {
  if (error?.code === undefined || typeof error.code !== "number") {
    console.error(`${error?.name}: ${error?.message}`);
    process.exitCode = 134;
  } else {
    process.exitCode = error.code;
  }
}
