/**
 * Loads a TypeScript module of this project on a Node that cannot read TypeScript. Vite bundles it once into
 * node_modules/.cache; as long as no source changes, the next start only imports that bundle.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

const CACHE = join(root, 'node_modules', '.cache', 'partyline', 'modules');

/** Everything a bundle can depend on: a change in any of these makes it stale. */
const SOURCES = ['src', 'e2e', 'vite.config.ts', 'package-lock.json', 'package.json'];
const IS_SOURCE = /\.(ts|tsx|mjs|json|txt|css)$/;

/** One line per source file with its size and time, in a fixed order. */
function describeSources(place) {
  const stats = statSync(join(root, place), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return IS_SOURCE.test(place) ? [`${place} ${stats.size} ${stats.mtimeMs}`] : [];
  return readdirSync(join(root, place))
    .sort()
    .flatMap((name) => describeSources(`${place}/${name}`));
}

/** Bundles `entry` into `file`. A folder of its own and a rename keep two processes from reading half a bundle. */
async function bundle(entry, file) {
  const { build } = await import('vite');
  const outDir = `${file}.${process.pid}`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'module.mjs', codeSplitting: false } },
    },
  });
  renameSync(join(outDir, 'module.mjs'), file);
  rmSync(outDir, { recursive: true, force: true });
}

/** Removes bundles that nobody made today: a younger one may be about to be imported by another process. */
function forgetOldBundles() {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(CACHE)) {
    const file = join(CACHE, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < yesterday) rmSync(file, { recursive: true, force: true });
  }
}

/** The module at `path` (relative to the project's folder, such as `src/cli/simulate.ts`), imported. */
export async function load(path) {
  const entry = join(root, path);
  const state = createHash('sha1').update(SOURCES.flatMap(describeSources).join('\n')).digest('hex').slice(0, 16);
  const file = join(CACHE, `${path.replace(/[^\w.]/g, '-')}-${state}.mjs`);
  if (!existsSync(file)) {
    await bundle(entry, file);
    forgetOldBundles();
  }
  return import(pathToFileURL(file).href);
}
