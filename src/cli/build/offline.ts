/** The part of the build that emits the service worker, with the list of what it keeps. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const WORKER = join(import.meta.dirname, 'worker.mjs');

/** What the worker is told: every file of the build, the page as `./`. */
export interface Build {
  /** Another one whenever any file has another content. */
  readonly version: string;
  /** The name of the script that the page loads, which stands in the page. */
  readonly entry: string;
  readonly files: readonly string[];
}

/** In: files by name with what is in them. Out: what the worker is told of them. */
export function describeBuild(files: ReadonlyMap<string, string | Uint8Array>, entry: string): Build {
  const hash = createHash('sha256');
  const names = [...files.keys()].sort();
  for (const name of names) hash.update(`${name}\0`).update(files.get(name) ?? '');
  return {
    version: hash.digest('hex').slice(0, 16),
    entry: entry.split('/').at(-1) ?? entry,
    files: names.map((name) => (name === 'index.html' ? './' : name)),
  };
}

/** Emits `sw.js` beside the page. */
export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'partyline:offline',
    apply: 'build',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle: {
      // The page itself is put together by a plugin of the bundler's own.
      order: 'post',
      handler(_, bundle) {
        const files = new Map<string, string | Uint8Array>();
        for (const each of Object.values(bundle)) files.set(each.fileName, each.type === 'chunk' ? each.code : each.source);
        if (existsSync(publicDir)) for (const name of readdirSync(publicDir)) files.set(name, readFileSync(join(publicDir, name)));
        const entry = Object.values(bundle).find((each) => each.type === 'chunk' && each.isEntry);
        if (entry === undefined || !files.has('index.html')) throw new Error('offline: the build has no page with an entry');
        const build = describeBuild(files, entry.fileName);
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const BUILD = ${JSON.stringify(build)};\n${readFileSync(WORKER, 'utf8')}`,
        });
      },
    },
  };
}
