/**
 * Finds a Chromium on any machine: the one that CHROMIUM_PATH names; Playwright's own download; a browser of the
 * system; on Linux x64 the one that the npm package @sparticuz/chromium carries, unpacked once into node_modules/.cache.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';

export interface Browser {
  readonly executablePath: string;
  /** Variables that this browser needs beside the process's own. */
  readonly env: Readonly<Record<string, string>>;
}

/** No GPU, no calls to anyone, and letters that look the same on every machine. */
export const LAUNCH_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser to test with. Throws, saying what was tried, when there is none. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file`);
    return { executablePath: named, env: {} };
  }
  const installed = [chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return carriedBrowser();
  throw new Error('No Chromium found: set CHROMIUM_PATH, run `npx playwright install chromium`, or install Chrome or Chromium');
}

/** The browser of @sparticuz/chromium with its fonts, and its libraries where the system lacks them. */
async function carriedBrowser(): Promise<Browser> {
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const env = { FONTCONFIG_PATH: join(folder, 'fonts') };
  if (!lacksLibraries(executablePath)) return { executablePath, env };
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter((path) => path !== '');
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries.join(':') } };
}

/**
 * Unpacks the package into a folder of its own and renames that when it is complete: whoever finds it finds it whole.
 * The package unpacks into the temporary folder and brings its libraries only to a machine that looks like its
 * usual one, so it is told of both by variables, which are put back afterwards.
 */
async function unpacked(): Promise<string> {
  const manifest = packageFile('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const cache = resolve(dirname(manifest), '../../.cache/partyline');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(`${folder}.`);
  const before = { ...process.env };
  try {
    process.env['TMPDIR'] = making;
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
    const { default: carried } = await import('@sparticuz/chromium');
    await carried.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
  writeFileSync(join(making, 'fonts', 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another process was quicker: its folder is as good.
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** Only the carried fonts, so that a letter the page's own fonts lack looks the same everywhere. */
function fontConfiguration(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
    '',
  ].join('\n');
}

function lacksLibraries(executablePath: string): boolean {
  // Without ldd there is no output to read, whatever the types say.
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' }) as { stdout: string | null };
  return stdout?.includes('not found') ?? true;
}

/** The package.json of a dependency, wherever it is installed. */
function packageFile(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  return join(entry.slice(0, entry.lastIndexOf(join('node_modules', name))), 'node_modules', name, 'package.json');
}
