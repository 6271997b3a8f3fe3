/** `check` on a log typed by hand: what it prints, and its exit status. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from './check.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});
const file = (name: string, text: string): string => {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
};

async function check(argv: readonly string[], stdin = '') {
  const written = { out: '', err: '' };
  const status = await main(argv, {
    stdin: () => Promise.resolve(stdin),
    stdout: (text) => void (written.out += text),
    stderr: (text) => void (written.err += text),
  });
  const lines = written.out.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));
  return { status, ...written, lines };
}

const event = (time: string, name: string, attributes: string): string =>
  `@${time}.0000 [0] 8.1.101.25 distribute_event: message ${name}\n${attributes
    .split(' ')
    .map((pair) => `\tAttribute${pair.replace('=', '\t')}\n`)
    .join('')}`;
/** 7101 calls 7102, who answers; 7102's EventRinging names who called. */
const log = (caller: string): string =>
  [
    '10:00:00.000 Trc 04541 RequestMakeCall received from [24] (00000001 Desktop 127.0.0.1:49280)\nmessage RequestMakeCall\n',
    "\tAttributeReferenceID\t1\n\tAttributeThisDN\t'7101'\n\tAttributeOtherDN\t'7102'\n",
    event(
      '10:00:00',
      'EventDialing',
      "ThisDN='7101' ThisDNRole=1 OtherDN='7102' OtherDNRole=2 ConnID=006c02a1b3c40001 CallType=1 ReferenceID=1",
    ),
    event(
      '10:00:00',
      'EventRinging',
      `ThisDN='7102' ThisDNRole=2 OtherDN='${caller}' OtherDNRole=1 ConnID=006c02a1b3c40001 CallType=1 CallState=0`,
    ),
    event('10:00:02', 'EventOnHook', "ThisDN='7102'"),
    '10:00:03.000 Trc 04541 RequestAnswerCall received from [25] (00000002 Desktop 127.0.0.1:49281)\nmessage RequestAnswerCall\n',
    "\tAttributeReferenceID\t9\n\tAttributeThisDN\t'7102'\n\tAttributeConnID\t006c02a1b3c40001\n",
    event(
      '10:00:03',
      'EventEstablished',
      "ThisDN='7102' ThisDNRole=2 OtherDN='7101' OtherDNRole=1 ConnID=006c02a1b3c40001 CallType=1 CallState=0 ReferenceID=9",
    ),
    event(
      '10:00:03',
      'EventEstablished',
      "ThisDN='7101' ThisDNRole=1 OtherDN='7102' OtherDNRole=2 ConnID=006c02a1b3c40001 CallType=1 CallState=0",
    ),
  ].join('');

const CALL = {
  kind: 'call',
  call: 1,
  connIDs: ['006c02a1b3c40001'],
  dns: ['7101', '7102'],
  steps: [
    { request: 'TMakeCall', thisDN: '7101', otherDN: '7102' },
    { request: 'TAnswerCall', thisDN: '7102' },
  ],
  inferred: 0,
  conforms: true,
  findings: 0,
};

describe('what it prints', () => {
  it('a log that conforms: its file, its call; status 0', async () => {
    const path = file('good.log', log('7101'));
    const { status, lines, err } = await check([path]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines).toEqual([
      {
        kind: 'file',
        file: path,
        format: 't-server-log',
        records: 7,
        tevents: 4,
        requests: 2,
        skipped: 0,
        from: '10:00:00.000',
        to: '10:00:03.000',
        other: { EventOnHook: 1 },
      },
      CALL,
    ]);
  });
  it('a log that does not: each finding with its line and the rule; status 1', async () => {
    const { status, lines } = await check([file('bad.log', log('7103'))]);
    expect(status).toBe(1);
    expect(lines.slice(1)).toMatchObject([
      { ...CALL, conforms: false, findings: 1, dns: expect.anything() as unknown },
      {
        kind: 'finding',
        call: 1,
        finding: 'attribute',
        step: 1,
        event: 'EventRinging',
        dn: '7102',
        attribute: 'OtherDN',
        expected: '7101',
        found: '7103',
        line: 14,
        rule: 'deliver-ring',
        provenance: 'manual',
      },
    ]);
  });
  it('standard input, and two files as one log', async () => {
    const piped = await check(['-'], log('7101'));
    expect([piped.status, piped.lines[0]?.file, piped.lines.length]).toEqual([0, 'standard input', 2]);
    const text = log('7101');
    const half = text.indexOf('10:00:03.000 Trc');
    const { status, lines } = await check([file('1.log', text.slice(0, half)), file('2.log', text.slice(half))]);
    expect([status, lines.map(({ kind }) => kind)]).toEqual([0, ['file', 'file', 'call']]);
    expect(lines[2]).toEqual(CALL);
  });
  it('the scenario that explains the call', async () => {
    const out = join(FOLDER, 'scenario.json');
    expect((await check([file('call.log', log('7101')), '--scenario', out])).status).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({ scenario: 1, devices: [{ dn: '7101' }, { dn: '7102' }], steps: CALL.steps });
  });
  it('nothing that moves a cursor', async () => {
    const { out } = await check(['-'], log('71\u001b[2J03'));
    expect(out).not.toContain('\u001b');
    expect(out).toContain('\\u001b[2J');
  });
  it('another call is asked for, or none', async () => {
    const { lines } = await check(['-', '--call', '1', '--profile=t-server', '--format', 't-server-log'], log('7101'));
    expect(lines.map(({ kind }) => kind)).toEqual(['file', 'call']);
  });
});

describe('refusals: one message on standard error, status 2', () => {
  it.each([
    [[], 'Which log?'],
    [['--call', 'x', '-'], '--call needs the number of a call'],
    [['--call'], '--call needs a value'],
    [['-', '--call', '2'], 'There is no call 2: there is one call.'],
    [['--format', 'nope', '-'], 'There is no format nope; there are t-server-log'],
    [['--profile', 'nope', '-'], 'There is no profile nope; there are t-server and voice-microservices.'],
    [['--sceanrio', 'x', '-'], 'There is no option --sceanrio; did you mean --scenario?'],
    [['/no/such/file'], '/no/such/file: there is no such file.'],
    [['/'], '/: this is a folder, not a file.'],
    [['-', '--format', 'har'], 'standard input: no record was found'],
    [['-', '--scenario', '/no/such/folder/x.json'], '/no/such/folder/x.json: '],
  ])('%j', async (argv, message) => {
    const { status, err } = await check(argv, log('7101'));
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
  it.each(['', 'hello\n', '\u0000\u0001\u001b[31m'.repeat(500)])('text that holds no record: %j', async (text) => {
    const { status, out, err } = await check(['-'], text);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^standard input: no record was found in \d+ lines?\./);
    expect(err).not.toContain('\u001b');
  });
  it('--help', async () => {
    expect(await check(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('Exit status') as string });
  });
});
