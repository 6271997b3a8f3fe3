/** What is packed runs in an empty folder, on Node alone. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 300_000 });
const ROOT = join(import.meta.dirname, '..', '..', '..');
const SCENARIO = { scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: [{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }] };

it('every command runs without the project, and so does the server for programs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partyline-'));
  const built = spawnSync(process.execPath, ['src/cli/build/package.mjs', '--out', join(folder, 'package')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(built.stderr).toBe('');
  writeFileSync(join(folder, 'call.json'), JSON.stringify(SCENARIO));
  const run = (...argv: readonly string[]) =>
    spawnSync(process.execPath, ['package/bin/partyline.mjs', ...argv], { cwd: folder, encoding: 'utf8' });
  expect(run('simulate', 'call.json').stdout).toMatch(/^\{"step":1,"stream":"dn","event":"EventDialing"/);
  const log = run('export', 'call.json', '--format', 't-server-log');
  writeFileSync(join(folder, 'call.log'), log.stdout);
  expect(run('check', 'call.log')).toMatchObject({ status: 0, stdout: expect.stringContaining('"conforms":true') });
  expect(run('explore', '--devices', '2', '--states', '20').stdout).toMatch(/^20 states and .*\n[^]*laws hold\.\n$/);
  expect(run('fly')).toMatchObject({ status: 2, stderr: expect.stringContaining('mock|simulate|check|export|explore') });

  const server = spawn(process.execPath, ['package/bin/partyline.mjs', 'mock', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await new Promise<string>((resolve) => {
    server.stdout.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
  });
  expect(((await (await fetch(`${url}/model/hello`)).json()) as { partyline: string }).partyline).toBe('mock');
  server.kill('SIGTERM');

  const program = `import { IDLE, startMock } from './package/index.mjs';
const mock = await startMock(IDLE);
const answer = await fetch(mock.url + '/model/status');
console.log((await answer.json()).agents.length);
const { request } = await import('node:http');
const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==', authorization: 'Basic ' + btoa('A:') };
await new Promise((resolve) => request(mock.url + '/api/v2/notifications', { headers }).on('upgrade', ({ statusCode }, socket) => {
  console.log(statusCode);
  socket.destroy();
  resolve();
}).end());
await mock.close();`;
  writeFileSync(join(folder, 'try.mjs'), program);
  expect(spawnSync(process.execPath, ['try.mjs'], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '4\n101\n' });
});
