/** The session of src/mock/README.md, command by command, against `npm run mock`. By curl where there is one. */
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseScenario } from '../scenario/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'src', 'mock', 'README.md'), 'utf8');
const SESSION = [...README.matchAll(/^curl (.+)\n# (.+)$/gm)].map(([, command = '', answer = '']) => ({
  words: wordsOf(command),
  answer: JSON.parse(answer) as object,
}));
const hasCurl = spawnSync('curl', ['--version']).status === 0;

let server: ChildProcess;
let url = '';
beforeAll(async () => {
  server = spawn(process.execPath, ['src/cli/run.mjs', 'mock', '--port', '0', '--run-id', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  url = await new Promise((resolve) => {
    server.stdout?.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
  });
}, 60_000);
afterAll(async () => {
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
});

/** `-u A:any -d '{"a":1}' http://…` -> its words, without a shell. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

async function run(words: readonly string[]): Promise<string> {
  if (hasCurl)
    return new Promise((resolve, reject) => {
      execFile('curl', ['-sS', ...words], (error, out) => {
        if (error) reject(new Error(error.message));
        else resolve(out);
      });
    });
  const valueOf = (option: string) => (words.includes(option) ? words[words.indexOf(option) + 1] : undefined);
  const body = valueOf('-d');
  const headers = { authorization: `Basic ${Buffer.from(valueOf('-u') ?? '').toString('base64')}` };
  return (await fetch(words.at(-1) ?? '', { headers, ...(body === undefined ? {} : { method: 'POST', body }) })).text();
}

it('log in, dial, answer as the other, hold, release', async () => {
  expect(SESSION).toHaveLength(6);
  for (const { words, answer } of SESSION) {
    const said: unknown = JSON.parse(await run(words.map((word) => word.replace('http://127.0.0.1:8080', url))));
    expect(said, words.join(' ')).toMatchObject(answer);
  }
  const scenario = parseScenario(await (await fetch(`${url}/model/scenario`)).text());
  expect(scenario.ok ? scenario.value.steps : scenario.error).toMatchObject([
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'THoldCall', thisDN: 'A' },
    { request: 'TReleaseCall', thisDN: 'A' },
  ]);
});
