// Runs a module with node:wasi, in Node, Deno and Bun, or with a library that has the same interface:
// [--library=PACKAGE] [--dir=HOST::GUEST]... [--env=NAME=VALUE]... MODULE ARGUMENTS; --version=PACKAGE
import fs, { existsSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

// A package stands in the node_modules of the working directory, or beside a program on PATH.
function find(name) {
  const folders = process.env.PATH.split(delimiter);
  const places = [join(process.cwd(), "node_modules"), ...folders.map(dirname)];
  const place = places.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  if (place) return { place, ...JSON.parse(readFileSync(join(place, "package.json"), "utf8")) };
  console.error(`there is no ${name}`);
  process.exit(1);
}

const words = process.argv.slice(2);
const preopens = {};
const env = {};
let library = "node:wasi";
for (;;) {
  const option = /^--(dir|env|library|version)=([^]*)$/.exec(words[0] ?? "");
  if (!option) break;
  words.shift();
  const [, name, value] = option;
  const cut = value.indexOf(name === "dir" ? "::" : "=");
  const [before, after] = [value.slice(0, cut), value.slice(cut)];
  if (name === "dir") preopens[after.slice(2)] = realpathSync(before);
  else if (name === "env") env[before] = after.slice(1);
  else if (name === "library") library = join(find(value).place, find(value).main);
  else {
    console.log(find(value).version);
    process.exit(0);
  }
}
// That node:wasi is an experiment would stand in the program's standard error.
process.emitWarning = () => {};
const { WASI } = await import(library);
const wasi = new WASI({ version: "preview1", args: words, env, preopens, fs, returnOnExit: true });
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
