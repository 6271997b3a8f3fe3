/** A server that is killed in the middle of what it does, and started again on the file that it kept. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 180_000 });
const ROOT = join(import.meta.dirname, '..', '..');
const running: ChildProcess[] = [];
afterEach(() => {
  for (const one of running.splice(0)) one.kill('SIGKILL');
});

async function start(file: string): Promise<{ readonly url: string; readonly kill: () => Promise<void> }> {
  const server = spawn(process.execPath, ['src/cli/run.mjs', 'mock', '--port', '0', '--keep', file], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.push(server);
  const url = await new Promise<string>((resolve) => {
    server.stdout.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
  });
  const kill = async () => {
    const ended = new Promise((resolve) => {
      server.once('exit', resolve);
    });
    server.kill('SIGKILL');
    await ended;
  };
  return { url, kill };
}

it('killing it loses nothing that was answered, and ids stay what they were', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'partyline-')), 'run.jsonl');
  const first = await start(file);
  const post = async (step: object) => (await fetch(`${first.url}/model/steps`, { method: 'POST', body: JSON.stringify(step) })).status;
  let answered = 0;
  const talk = async (caller: string, called: string) => {
    for (;;) {
      for (const step of [
        { request: 'TMakeCall', thisDN: caller, otherDN: called },
        { request: 'TAnswerCall', thisDN: called },
        { request: 'TReleaseCall', thisDN: caller },
      ]) {
        if ((await post(step).catch(() => 0)) !== 200) return;
        answered += 1;
      }
    }
  };
  const talking = [talk('A', 'B'), talk('C', 'D')];
  await expect.poll(() => answered, { timeout: 60_000 }).toBeGreaterThan(40);
  await first.kill();
  await Promise.all(talking);
  const again = await start(file);
  const { steps } = (await (await fetch(`${again.url}/model/scenario`)).json()) as { steps: readonly object[] };
  // A step may have been taken whose answer did not get out: one of each pair that talks, at most.
  expect(steps.length).toBeGreaterThanOrEqual(answered);
  expect(steps.length).toBeLessThanOrEqual(answered + 2);
  await again.kill();
});
