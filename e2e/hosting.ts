/** A host of the built page that can be stopped, lose files, and get another version while pages are open. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const DIST = join(import.meta.dirname, '..', 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
};

type Files = ReadonlyMap<string, Buffer>;

export interface Host {
  readonly url: string;
  /** Names of the files that were asked for, in order. */
  readonly asked: readonly string[];
  readonly serve: (files: Files) => void;
  readonly close: () => Promise<void>;
}

/** The build as it lies in dist, by name. */
export function builtFiles(): Files {
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) !== '');
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(DIST, name))]));
}

/** The same page as another build would make it: every hashed name is another one, and so is the worker's version. */
export function nextVersion(files: Files): Files {
  const hashed = [...files.keys()].filter((name) => name.startsWith('assets/')).map((name) => name.slice('assets/'.length));
  const renamed = (text: string): string =>
    hashed.reduce((all, name) => all.replaceAll(name, name.replace(/-.{8}(?=\.\w+$)/, '-NEXT0000')), text);
  const isText = (name: string): boolean => /\.(html|js|css)$/.test(name);
  return new Map(
    [...files].map(([name, bytes]) => {
      const text = isText(name) ? renamed(bytes.toString('utf8')).replace(/"version":"\w+"/, '"version":"next"') : undefined;
      return [renamed(name), text === undefined ? bytes : Buffer.from(text)];
    }),
  );
}

export async function host(files: Files): Promise<Host> {
  let served = files;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    asked.push(name);
    const bytes = served.get(name);
    response.writeHead(bytes === undefined ? 404 : 200, {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      vary: 'Origin',
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    asked,
    serve: (next) => {
      served = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
