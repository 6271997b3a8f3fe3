/** The command: its arguments, what it prints, and its exit status. */
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../scenario/index.ts';
import { REQUEST_NAMES } from '../../tlib/index.ts';
import { readArgs } from './explore.args.ts';
import { main } from './explore.ts';

async function run(argv: readonly string[], laws?: Parameters<typeof main>[2], stdin = '') {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    stdin: () => Promise.resolve(stdin),
    stdout: (text: string) => void out.push(text),
    stderr: (text: string) => void err.push(text),
  };
  const status = await main(argv, io, laws);
  return { status, out: out.join(''), err: err.join('') };
}
const SMALL = ['--devices', '2', '--states', '12', '--settings', '0'];

it('prints states, transitions, what was covered and what never was, and that the laws hold', async () => {
  const { status, out } = await run(SMALL);
  expect(out).toMatch(/^12 states and \d+ transitions in \d+\.\d seconds, up to \d+ steps deep, as far as --\S+ goes\.\n/);
  expect(out).toMatch(/\n\d+ of \d+ requests; never:\n/);
  expect(out).toMatch(/\n\d+ of \d+ party transitions; never:\n[^]*queue: Null, EventQueued, Queued\n/);
  expect(out).toMatch(/\n\d+ combinations of event, roles and CallState\n/);
  expect(out).toMatch(/\n2\d laws hold\.\n$/);
  expect(status).toBe(0);
});

it('prints one JSON object', async () => {
  const { out } = await run([...SMALL, '--json']);
  expect(JSON.parse(out)).toMatchObject({
    states: 12,
    stoppedBy: 'states',
    broken: [],
    coverage: { requests: { of: REQUEST_NAMES.length } },
  });
});

it('tells a broken law with its scenario, and says so by its status', async () => {
  const laws = { 'nobody is called': () => 'somebody is' };
  const { status, out } = await run(SMALL, laws);
  expect(status).toBe(1);
  expect(out).toContain('1 of 1 laws are broken.\n\nlaw broken: nobody is called\n  somebody is\n  1. ');
  const document = parseScenario(out.trimEnd().split('\n').at(-1)?.trim() ?? '');
  expect(document.ok && document.value.steps.length).toBe(1);
});

it('prints what it finds as a document, and nothing where there is nothing', async () => {
  const found = await run(['--devices', '2', '--find', 'EventEstablished ThisDNRole=Origination']);
  expect(found.status).toBe(0);
  expect(parseScenario(found.out)).toMatchObject({ ok: true, value: { steps: [{ request: 'TMakeCall' }, { request: 'TAnswerCall' }] } });
  const none = await run([...SMALL, '--find', 'EventQueued']);
  expect(none).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^It was not found in 12 states/) as unknown });
});

it('begins at the end of a scenario', async () => {
  const scenario = JSON.stringify({
    scenario: 1,
    devices: [{ dn: 'A' }, { dn: 'B' }],
    steps: [{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }],
  });
  const { out } = await run(['-', '--find', 'EventEstablished'], undefined, scenario);
  expect(parseScenario(out)).toMatchObject({ ok: true, value: { steps: [{ thisDN: 'A' }, { thisDN: 'B' }] } });
});

describe('a wrong command', () => {
  it.each([
    [['--devices', '0'], /--devices is a whole number from 1 to 26, not 0/],
    [['--states', 'many'], /--states is a whole number/],
    [['--depth'], /not nothing/],
    [['--find', 'EventRining'], /Did you mean EventRinging/],
    [['--fast'], /no option --fast/],
    [['a.json', 'b.json'], /One scenario at a time/],
    [['nowhere.json'], /nowhere\.json: /],
  ])('%j', async (argv, message) => {
    const { status, out, err } = await run(argv);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
  });
  it('a value may stand behind an equals sign, and help is help', async () => {
    expect(readArgs(['--devices=4', '--calls-per-dn=3'])).toMatchObject({ ok: true, value: { devices: 4, limits: { callsPerDN: 3 } } });
    expect(await run(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('Usage: npm run -s explore') as unknown });
  });
});
