/** The command: what it takes, where it writes, and what it refuses. What each form says is tested with the forms. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXPORTS } from '../../exports/index.ts';
import { main } from './export.ts';
import { USAGE } from './export.args.ts';

const folder = mkdtempSync(join(tmpdir(), 'partyline-export-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const CALL = '{"scenario":1,"devices":[{"dn":"7101"},{"dn":"7102"}],"steps":[{"request":"TMakeCall","thisDN":"7101","otherDN":"7102"}]}';

async function run(argv: readonly string[], stdin = CALL): Promise<{ status: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const status = await main(argv, {
    stdin: () => Promise.resolve(stdin),
    stdout: (text) => void (written.out += text),
    stderr: (text) => void (written.err += text),
  });
  return { status, ...written };
}

it.each(EXPORTS.map(({ name }) => name))('%s, the same twice', async (name) => {
  const first = await run(['-', '--format', name]);
  expect([first.status, first.err, first.out.length > 50]).toEqual([0, '', true]);
  expect(await run([`--format=${name}`, '-'])).toEqual(first);
});

it.each([
  ['2026-06-30T23:59:59.250', '@23:59:59.2500', 1_782_863_999],
  ['2026-06-30T23:59:59Z', '@23:59:59.0000', 1_782_863_999],
  ['2026-06-30 10:00', '@10:00:00.0000', 1_782_813_600],
  ['2026-06-30', '@00:00:00.0000', 1_782_777_600],
])('the clock begins at %s', async (start, stamp, seconds) => {
  const { out } = await run(['-', '--format', 't-server-log', '--start', start]);
  expect(out).toContain(`${stamp} [0] 8.1.101.25 distribute_event: message EventDialing\n`);
  expect(out).toContain(`\tAttributeTimeinSecs\t${seconds} (`);
});

it('a second a step unless it is told otherwise, from ten in the morning', async () => {
  const answered = CALL.replace(']}', ',{"request":"TAnswerCall","thisDN":"7102"}]}');
  const { out } = await run(['-', '--format', 't-server-log'], answered);
  expect(out.match(/^\S+ Trc 04541/gm)).toEqual(['2026-01-01T10:00:00.000 Trc 04541', '2026-01-01T10:00:01.000 Trc 04541']);
});

it('writes the file that it is given, and nothing else', async () => {
  const path = join(folder, 'call.log');
  const { out } = await run(['-', '--format', 't-server-log']);
  expect(await run(['-', '--format', 't-server-log', '--out', path])).toEqual({ status: 0, out: '', err: '' });
  expect(readFileSync(path, 'utf8')).toBe(out);
});

it('how to use it, with every form', async () => {
  expect(await run(['--help'])).toEqual({ status: 0, out: USAGE, err: '' });
  for (const { name } of EXPORTS) expect(USAGE).toContain(`  ${name} `);
});

describe('exit status 2, a message, and nothing on standard output', () => {
  it.each([
    ['no file', ['--format', 'json'], 'Which scenario?'],
    ['two files', ['a', 'b', '--format', 'json'], 'One scenario at a time: a or b?'],
    ['no form', ['-'], 'Which form? --format takes one of json,'],
    ['an unknown form', ['-', '--format', 'pdf'], 'There is no form "pdf"; there are json,'],
    ['an option without its value', ['-', '--format'], '--format needs a value.'],
    ['an unknown option', ['-', '--fast'], 'There is no option --fast.'],
    ['a start that is no time', ['-', '--format', 'json', '--start', 'noon'], '--start is a time such as'],
    ['a day that there is not', ['-', '--format', 'json', '--start', '2026-06-31'], '--start is a time such as'],
    ['no such file', ['no/such.json', '--format', 'json'], 'no/such.json: there is no such file.'],
    ['a folder', [folder, '--format', 'json'], 'this is a folder, not a file.'],
    ['a place that cannot be written', ['-', '--format', 'json', '--out', folder], 'cannot be written'],
  ])('%s', async (_, argv, message) => {
    const { status, out, err } = await run(argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
  it('a wrong document', async () => {
    const { status, out, err } = await run(['-', '--format', 'json'], '{"scenario":1,"devices":[],"steps":[{"thisDN":"A"}]}');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('standard input: $.steps[0]');
  });
});
