/** A long run is printed as its reader takes it: nothing of what was printed, or waits to be, is kept. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { ScenarioStep } from '../../scenario/index.ts';
import { main } from './simulate.ts';

const RUN = join(import.meta.dirname, '..', 'run.mjs');
const folder = mkdtempSync(join(tmpdir(), 'partyline-streaming-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A conference that everybody joins: each step tells everybody of everybody, so that what is printed grows with the cube. */
function conference(count: number): string {
  const dns = Array.from({ length: count }, (_, index) => String(7001 + index));
  const [first = '', second = '', ...others] = dns;
  const steps: readonly ScenarioStep[] = [
    { request: 'TMakeCall', thisDN: first, otherDN: second },
    { request: 'TAnswerCall', thisDN: second },
    ...others.flatMap((dn): readonly ScenarioStep[] => [
      { request: 'TSingleStepConference', thisDN: first, otherDN: dn },
      { request: 'TAnswerCall', thisDN: dn },
    ]),
  ];
  return JSON.stringify({ scenario: 1, devices: dns.map((dn) => ({ dn })), steps });
}

test('no more is made than the reader takes', async () => {
  let [written, taken, most] = [0, 0, 0];
  const status = await main(['-', '--stream', 'all'], {
    stdin: async () => Promise.resolve(conference(24)),
    stdout: (text) => {
      written += text.length;
      most = Math.max(most, written - taken);
    },
    stderr: () => undefined,
    // It takes all that waits, but only when it is asked to.
    drained: async () => {
      await turn();
      taken = written;
    },
  });
  expect([status, written > 800_000]).toEqual([0, true]);
  expect(most).toBeLessThan(100_000);
});

test('a conference of 60, every stream, to a slow reader, in a heap of 24 MB', async () => {
  const file = join(folder, 'conference.json');
  writeFileSync(file, conference(60));
  // The first start after a change bundles the command, which takes more.
  expect(spawnSync(process.execPath, [RUN, 'simulate', '--help']).status).toBe(0);
  const child = spawn(process.execPath, ['--max-old-space-size=24', RUN, 'simulate', file, '--stream', 'all'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const ended = new Promise((resolve) => {
    child.once('close', resolve);
  });
  let length = 0;
  for await (const part of child.stdout) {
    length += (part as Buffer).length;
    await turn();
  }
  expect({ status: await ended, said }).toEqual({ status: 0, said: '' });
  expect(length).toBeGreaterThan(12_000_000);
});
