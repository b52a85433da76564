// Runs modules in Chromium with @bjorn3/browser_wasi_shim: a JSON line for each on standard input, one for what it did on
// standard output. The browser is driven over its debugging pipe; every case has a worker of its own in one page.
import { spawn } from "node:child_process";
import { existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";

const names = ["chromium", "chromium-browser", "google-chrome"];
const folders = process.env.PATH.split(delimiter);
const find = (candidates) => candidates.find((file) => existsSync(file));
const browser = find(names.flatMap((name) => folders.map((folder) => join(folder, name))));

// The shim stands in the node_modules of the working directory, or beside a program on PATH, or where the variable says.
const shim = find([
  process.env.WASIKIT_BROWSER_WASI_SHIM ?? "",
  join(process.cwd(), "node_modules/@bjorn3/browser_wasi_shim"),
  ...folders.map((folder) => join(dirname(folder), "@bjorn3/browser_wasi_shim")),
]);
if (process.argv[2] === "--version") {
  if (!browser || !shim) {
    console.error(browser ? "there is no @bjorn3/browser_wasi_shim" : "there is no chromium");
    process.exit(1);
  }
  const own = JSON.parse(readFileSync(join(shim, "package.json"), "utf8")).version;
  console.log(own);
  process.exit(0);
}

const profile = mkdtempSync(join(tmpdir(), "wasikit-chromium-"));
const child = spawn(
  browser,
  ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe", `--user-data-dir=${profile}`, "about:blank"],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);
const stop = () => {
  child.kill("SIGKILL");
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
};
process.on("exit", stop);
child.on("exit", () => process.exit(1));

let serial = 0;
const waiting = new Map();
let buffered = "";
child.stdio[4].on("data", (data) => {
  buffered += data;
  const messages = buffered.split("\0");
  buffered = messages.pop();
  for (const message of messages.map((text) => JSON.parse(text))) {
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  }
});
const ask = (method, params, sessionId) =>
  new Promise((resolve) => {
    const id = ++serial;
    waiting.set(id, resolve);
    child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });

// What a worker does with a request.
const work = `
  import { WASI, File, OpenFile, PreopenDirectory, Directory, ConsoleStdout } from "/shim/index.js";
  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const tree = (entry) => "file" in entry ? new File(bytes(entry.file))
    : new Directory(new Map(entry.entries.map(([name, inner]) => [name, tree(inner)])));
  onmessage = async ({ data }) => {
    const kept = [[], []];
    const stream = (to) => new ConsoleStdout((part) => { for (const byte of part) to.push(byte); });
    let exit = 0, note = "";
    try {
      const fds = [new OpenFile(new File(bytes(data.stdin))), stream(kept[0]), stream(kept[1]),
        ...data.dirs.map(({ guest, entries }) => new PreopenDirectory(guest, new Map(entries.map(([name, inner]) => [name, tree(inner)]))))];
      const wasi = new WASI(data.args, data.env, fds, { debug: false });
      const module = await WebAssembly.compile(bytes(data.module));
      const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport, wasi_unstable: wasi.wasiImport });
      exit = wasi.start(instance) ?? 0;
    } catch (error) {
      exit = 134;
      note = error?.name + ": " + error?.message;
    }
    const text = (part) => new TextDecoder().decode(Uint8Array.from(part));
    postMessage({ exit, stdout: text(kept[0]), stderr: text(kept[1]) + note });
  };`;

// Modules need an origin: the page, its workers and the shim come from here.
const server = createServer((request, response) => {
  const name = /^\/shim\/([a-z_]+\.js)$/.exec(request.url)?.[1];
  const [type, body] = request.url === "/" ? ["text/html", "<!doctype html>"]
    : request.url === "/work.js" ? ["text/javascript", work]
    : name ? ["text/javascript", readFileSync(join(shim, "dist", name))]
    : ["text/plain", ""];
  response.writeHead(200, { "content-type": type }).end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

// What the page does: a worker for each request.
const page = () => {
  globalThis.runCase = (request) =>
    new Promise((resolve) => {
      const worker = new Worker("/work.js", { type: "module" });
      const end = (answer) => {
        worker.terminate();
        resolve(JSON.stringify(answer));
      };
      setTimeout(end, request.limit, { hung: true });
      worker.onmessage = ({ data }) => end(data);
      worker.onerror = (event) => end({ exit: 134, stdout: "", stderr: `worker: ${event.message}` });
      worker.postMessage(request);
    });
};

const { result: made } = await ask("Target.createTarget", { url: `http://127.0.0.1:${server.address().port}/` });
const { result: attached } = await ask("Target.attachToTarget", { targetId: made.targetId, flatten: true });
const evaluate = async (expression) => {
  const answer = await ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, attached.sessionId);
  const { result, exceptionDetails } = answer.result ?? {};
  if (!result || exceptionDetails) throw new Error(exceptionDetails?.exception?.description ?? JSON.stringify(answer));
  return result.value;
};
// The page may still be loading, and would lose what is set before.
while ((await evaluate("document.readyState + location.protocol")) !== "completehttp:") await new Promise((resolve) => setTimeout(resolve, 20));
await evaluate(`(${page})()`);

const encode = (file) => readFileSync(file).toString("base64");
const entries = (folder) =>
  readdirSync(folder)
    .map((name) => [name, join(folder, name)])
    // The shim has no symbolic links.
    .filter(([, path]) => !lstatSync(path).isSymbolicLink())
    .map(([name, path]) => [name, lstatSync(path).isDirectory() ? { entries: entries(path) } : { file: encode(path) }]);

console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const data = {
    ...request,
    module: encode(request.module),
    stdin: Buffer.from(request.stdin).toString("base64"),
    args: ["case.wasm", ...request.args],
    dirs: request.dirs.map(({ host, guest }) => ({ guest, entries: entries(host) })),
  };
  try {
    console.log(await evaluate(`runCase(${JSON.stringify(data)})`));
  } catch (error) {
    console.log(JSON.stringify({ exit: 134, stdout: "", stderr: String(error) }));
  }
}
process.exit(0);
