/**
 * `npm start`: installs if needed, builds the page, serves it on the loopback interface and prints the address of
 * a sample. `--port N` or PORT asks for that very port; otherwise the first free one from 4173 is taken.
 */
import { spawn } from 'node:child_process';
import { runTool } from './child.mjs';
import { installIfNeeded, root } from './install.mjs';
import { inQuotes } from './said.mjs';

const FIRST_PORT = 4173;

/** Ends the process with status 2 and the reason. */
function refuse(reason) {
  process.stderr.write(`${reason}\nUsage: npm start -- [--port N]\n`);
  process.exit(2);
}

/** The port asked for, or undefined. */
function askedPort(argv) {
  const texts = [process.env.PORT].filter(Boolean);
  for (let i = 0; i < argv.length; i += 1) {
    const [name, value] = argv[i].split('=', 2);
    if (name !== '--port') refuse(`Unknown argument ${inQuotes(argv[i])}.`);
    texts.push(value ?? argv[(i += 1)] ?? '');
  }
  const text = texts.at(-1);
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) refuse(`${inQuotes(text)} is not a port.`);
  return port;
}

/** Opens the address with whatever the system opens addresses with; a system without one is no failure. */
function openBrowser(url) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '""', url.replaceAll('&', '^&')]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    /* empty */
  });
  child.unref();
}

const port = askedPort(process.argv.slice(2));
installIfNeeded();
const status = await runTool('build', ['--logLevel', 'warn'], { output: 2 });
if (status !== 0) process.exit(status);

const { preview } = await import('vite');
const { load } = await import('./load.mjs');
const { sampleLink } = await load('src/cli/house/sample.ts');

let server;
try {
  server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: port ?? FIRST_PORT, strictPort: port !== undefined },
  });
} catch (error) {
  process.stderr.write(`Cannot serve on 127.0.0.1${port === undefined ? '' : `, port ${port}`}: ${error.message}\n`);
  process.exit(1);
}

const { port: taken } = server.httpServer.address();
const url = `http://127.0.0.1:${taken}/${sampleLink()}`;
process.stdout.write(`Partyline is at ${url}\nStop it with Ctrl-C.\n`);
if (process.stdout.isTTY) openBrowser(url);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    server.httpServer.closeAllConnections?.();
    void server.close().finally(() => process.exit(0));
  });
}
