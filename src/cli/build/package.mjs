/**
 * What `npm pack` puts into the package, built once: every command and the mock server for programs, each one file that
 * needs nothing but Node, and the page. `--out FOLDER` builds the files elsewhere and leaves the page out.
 */
import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const elsewhere = process.argv.indexOf('--out');
const out = elsewhere < 0 ? join(root, 'package') : resolve(process.argv[elsewhere + 1] ?? 'package');

const ENTRIES = {
  mock: 'src/cli/mock.ts',
  simulate: 'src/cli/simulate/simulate.ts',
  check: 'src/cli/check/check.ts',
  export: 'src/cli/export/export.ts',
  explore: 'src/cli/explore/explore.ts',
  index: 'src/mock/index.ts',
};

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'bin'), { recursive: true });
for (const [name, entry] of Object.entries(ENTRIES)) {
  const outDir = join(out, `.${name}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'module.mjs', codeSplitting: false } },
    },
  });
  renameSync(join(outDir, 'module.mjs'), join(out, `${name}.mjs`));
  rmSync(outDir, { recursive: true, force: true });
}
copyFileSync(join(root, 'src', 'cli', 'build', 'partyline.mjs'), join(out, 'bin', 'partyline.mjs'));
chmodSync(join(out, 'bin', 'partyline.mjs'), 0o755);
if (elsewhere < 0) await build({ root, logLevel: 'error' });
