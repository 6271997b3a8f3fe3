/**
 * `npm run bench`: the speed of the model, the weight of the page, its first load, and a click until all panes are
 * drawn. Every line has the figure, the aim and their ratio; a slow figure is no failure, and what could not be
 * measured is said. The last line says how busy the machine was: the figures are of a quiet one. The clicks are in the scenario of bench-scenario.ts (8 parties, 500 past events), or in that of
 * PARTYLINE_BENCH_LINK (a fragment, `#/…`), on the buttons that the selector PARTYLINE_BENCH_CLICK finds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from '../house/child.mjs';
import { installIfNeeded, root } from '../house/install.mjs';

const HOLD_AND_RETRIEVE = ['THoldCall', 'TRetrieveCall'].map((name) => `[data-request="${name}"]:not([aria-disabled="true"])`).join(', ');
/** Frames come as soon as they are drawn: what is measured is the work, not the wait for the screen's next refresh. */
const NO_WAITING = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const ROUNDS = 3;

installIfNeeded();
const { load } = await import('../house/load.mjs');
const { figureLine, percentile } = await load('src/cli/bench/figure.ts');

const print = (figure) => process.stdout.write(`${figureLine(figure)}\n`);
const missing = (name, reason) => process.stdout.write(`${name.padEnd(34)}  not measured: ${reason}\n`);

async function benchModel() {
  if (!existsSync(join(root, 'src/cli/bench/bench.ts'))) return missing('model, steps per second', 'there is no src/cli/bench/bench.ts');
  const { main } = await load('src/cli/bench/bench.ts');
  return main([], {
    stdin: () => '',
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
  });
}

async function benchLongRun() {
  const { main } = await load('src/cli/bench/long-run.ts');
  return main({ stdout: (text) => void process.stdout.write(text) });
}

async function benchClicks(browser, url) {
  const name = 'click to all panes drawn, p95';
  const { benchLink } = await load('src/cli/bench/bench-scenario.ts');
  const link = process.env.PARTYLINE_BENCH_LINK ?? benchLink();
  const { measureClickToDraw } = await import('./bench-page.mjs');
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      rounds.push(await measureClickToDraw(page, `${url}${link}`, process.env.PARTYLINE_BENCH_CLICK ?? HOLD_AND_RETRIEVE));
      await page.close();
    }
    // The quietest round: what the page can do, whatever else the machine is doing meanwhile.
    const [best] = rounds.sort((a, b) => percentile(a, 0.95) - percentile(b, 0.95));
    print({ name, value: percentile(best, 0.95), unit: 'ms', aim: 16, better: 'less' });
    print({ name: 'click to all panes drawn, median', value: percentile(best, 0.5), unit: 'ms', aim: 16, better: 'less' });
  } catch (error) {
    missing(name, error.message.split('\n')[0]);
  }
}

/** Steps back and forth: of the page, and of a page that changes the same DOM without logic, in turn. */
async function benchSteps(browser, url) {
  const { benchLink, crowdedLinks } = await load('src/cli/bench/bench-scenario.ts');
  const { measureReplay, measureSteps } = await import('./steps-page.mjs');
  const scenarios = [{ name: '8 parties, 500 events', link: benchLink(), median: 12 }, ...crowdedLinks()];
  for (const { name, link, median = 16 } of scenarios) {
    try {
      const of = async (measure) => {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
        const taken = await measure(page, `${url}${link}`);
        await page.close();
        return taken;
      };
      const rounds = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push({ ours: await of(measureSteps), alone: await of(measureReplay) });
      const middle = (values) => percentile(values, 0.5);
      // The quietest round, as of the clicks.
      const [{ ours }] = rounds.toSorted((one, other) => middle(one.ours.painted) - middle(other.ours.painted));
      const [{ alone }] = rounds.toSorted((one, other) => middle(one.alone.painted) - middle(other.alone.painted));
      process.stdout.write(`a step back or forth, ${name}\n`);
      print({ name: '  click to painted, median', value: middle(ours.painted), unit: 'ms', aim: median, better: 'less' });
      print({ name: '  click to painted, p95', value: percentile(ours.painted, 0.95), unit: 'ms', aim: 16, better: 'less' });
      print({ name: '  the same DOM alone, median', value: middle(alone.painted), unit: 'ms', aim: median, better: 'less' });
      print({ name: '  ratio of the two', value: middle(ours.painted) / middle(alone.painted), unit: 'times', aim: 2, better: 'less' });
      print({ name: '  layout passes', value: middle(ours.layouts), unit: 'a step', aim: 1, better: 'less' });
      print({ name: '  style passes', value: middle(ours.styles), unit: 'a step', aim: Math.max(1, middle(alone.styles)), better: 'less' });
      print({ name: '  script, median', value: middle(ours.script), unit: 'ms', aim: 4, better: 'less' });
    } catch (error) {
      missing(`a step, ${name}`, error.message.split('\n')[0]);
    }
  }
}

async function benchPage(stepsAlone = false) {
  if ((await runTool('build', ['--logLevel', 'warn'], { output: 2 })) !== 0) return missing('page', 'it does not build');
  const { initialJavaScript, measureFirstLoad } = await import('./bench-page.mjs');
  if (!stepsAlone)
    print({ name: 'initial JavaScript, gzip', value: initialJavaScript(join(root, 'dist')), unit: 'KB', aim: 220, better: 'less' });

  const { preview } = await import('vite');
  const { chromium } = await import('@playwright/test');
  const { findBrowser, LAUNCH_ARGUMENTS } = await load('e2e/browser.ts');
  const { executablePath, env } = await findBrowser();
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
  const launch = (args) => chromium.launch({ executablePath, args: [...LAUNCH_ARGUMENTS, ...args], env: { ...process.env, ...env } });
  const browsers = [await launch([]), await launch(NO_WAITING)];
  try {
    const url = `http://127.0.0.1:${server.httpServer.address().port}/`;
    if (!stepsAlone) {
      const loads = await measureFirstLoad(browsers[0], url);
      print({ name: 'first load until ready, median', value: percentile(loads, 0.5), unit: 'ms', aim: 500, better: 'less' });
      await benchClicks(browsers[1], url);
    }
    await benchSteps(browsers[1], url);
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
  }
}

/** Reading a log of 100 MB (or of so many): written first, then read in a process of its own, whose memory is counted. */
async function benchLogs(megabytes = '100') {
  const folder = mkdtempSync(join(tmpdir(), 'partyline-bench-'));
  const path = join(folder, 'big.log');
  try {
    const { main } = await load('src/cli/bench/reading.ts');
    await main(['--make', path, megabytes], process);
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--read', path], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[2] === '--read') {
  const { main } = await load('src/cli/bench/reading.ts');
  process.exit(await main(['--read', process.argv[3]], { stdout: (text) => void process.stdout.write(text) }));
}
if (process.argv[2] === '--logs') {
  await benchLogs(process.argv[3]);
  process.exit(0);
}

/** What the length of a run costs, and nothing else. */
if (process.argv[2] === '--long') {
  await benchLongRun();
  process.exit(0);
}

/** Many clients and many operations of the mock, and nothing else. */
if (process.argv[2] === '--load') {
  const { main } = await load('src/cli/bench/crowd.ts');
  process.exit(await main(process.argv.slice(3), { stdout: (text) => void process.stdout.write(text) }));
}

/** The laws of the model over long random walks, and nothing else. */
if (process.argv[2] === '--laws') {
  const { main } = await load('src/cli/bench/laws.ts');
  process.exit(await main(process.argv.slice(3), { stdout: (text) => void process.stdout.write(text) }));
}

/** The catalogue as logs, read back and explained; and each with one thing wrong. */
if (process.argv[2] === '--mutants') {
  const { main } = await load('src/cli/bench/mutants.ts');
  process.exit(await main(process.argv.slice(3), { stdout: (text) => void process.stdout.write(text) }));
}

const load1 = () => loadavg()[0].toFixed(1);
const before = load1();
/** Steps back and forth in the page, and nothing else. */
const stepsAlone = process.argv[2] === '--steps';
if (!stepsAlone) {
  await benchModel();
  await benchLongRun();
  await benchLogs();
}
await benchPage(stepsAlone);
process.stdout.write(`load average of the machine: ${before} before, ${load1()} after, on ${cpus().length} cores\n`);
