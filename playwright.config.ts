/**
 * Browser tests of the built page (`npm run build` first, or `npm run e2e`, which does both).
 * One set of pictures serves every machine: the fonts are the page's own, motion is off, a hundredth may differ.
 */
import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGUMENTS } from './e2e/browser.ts';

const port = Number(process.env['PARTYLINE_E2E_PORT'] ?? 4174);
const results = process.env['PARTYLINE_E2E_RESULTS'];
const { executablePath, env } = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // In CI a missing picture is a failure; at a desk it is taken, shown as a failure once, and committed.
  updateSnapshots: process.env['CI'] ? 'none' : 'missing',
  // Two cores take three: a test waits for its page, and a page for its test, a good part of the time.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // These end what hangs; a busy machine may take its time.
  timeout: 120_000,
  expect: { timeout: 30_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled', caret: 'hide', scale: 'css' } },
  reporter: results === undefined ? 'list' : [['list'], ['json', { outputFile: results }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath, args: LAUNCH_ARGUMENTS, env: { ...definedVariables(), ...env } },
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // Every test has a browser of its own: only those of the worker let it fetch the whole page again.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // `npm run e2e -- NAME --trace retain-on-failure` keeps what a failing test did.
    trace: 'off',
  },
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});

/** This process's variables as Playwright wants them: no undefined among them. */
function definedVariables(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
