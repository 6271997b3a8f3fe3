/**
 * Brings the dependencies when they are missing or do not fit the lock file, so that every command
 * of this project works right after a clone. Plain JavaScript: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, whatever the current folder is. */
export const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

const OLDEST_NODE = 20;

/** Versions by place of every package that a lock file requires on all platforms. */
function requiredPackages(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages).filter(([place, entry]) => place !== '' && !entry.optional && !entry.devOptional);
}

/** True when node_modules holds what package-lock.json asks for. Compares contents only if the times leave a doubt. */
export function isInstalled(folder = root) {
  const wanted = join(folder, 'package-lock.json');
  const present = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(present)) return false;
  if (statSync(present).mtimeMs >= statSync(wanted).mtimeMs) return true;
  const found = new Map(requiredPackages(present));
  return requiredPackages(wanted).every(([place, entry]) => found.get(place)?.version === entry.version);
}

/**
 * Runs `npm ci` if needed. Everything it prints goes to standard error: standard output belongs to the command.
 * Ends the process with status 1 when Node is too old or the installation fails.
 */
export function installIfNeeded(folder = root) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    process.stderr.write(`Partyline needs Node ${OLDEST_NODE} or newer; this is ${process.version}.\n`);
    process.exit(1);
  }
  if (isInstalled(folder)) return;
  process.stderr.write('Installing the dependencies (npm ci) …\n');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...before, ...args], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write('npm ci failed: see above.\n');
    process.exit(1);
  }
}
