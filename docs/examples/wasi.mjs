// node wasi.mjs PROGRAM.wasm [--dir HOST[::GUEST]]... [ARGUMENTS]...: runs a program under Node's WASI.
import { readFile } from 'node:fs/promises';
import { argv, exit } from 'node:process';
import { basename } from 'node:path';

// Node says that its WASI is experimental on every run.
process.removeAllListeners('warning');
const { WASI } = await import('node:wasi');

const [program, ...rest] = argv.slice(2);
const preopens = {};
while (rest[0] === '--dir') {
    const [host, guest] = rest[1].split('::');
    preopens[guest ?? host] = host;
    rest.splice(0, 2);
}
const wasi = new WASI({
    version: 'preview1',
    args: [basename(program), ...rest],
    env: {},
    preopens,
    returnOnExit: true,
});
const module = await WebAssembly.compile(await readFile(program));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
exit(wasi.start(instance));
