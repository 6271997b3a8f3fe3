import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from './simulate.ts';
import { USAGE } from './simulate.args.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixture = (name: string): string => join(FIXTURES, name);

async function simulate(argv: readonly string[], stdin = ''): Promise<{ status: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const status = await main(argv, {
    stdin: () => Promise.resolve(stdin),
    stdout: (text) => void (written.out += text),
    stderr: (text) => void (written.err += text),
  });
  return { status, ...written };
}

describe('what it prints', () => {
  it.each([
    ['the TEvents of a release from a conference', ['release-from-conference.json'], 'release-from-conference.jsonl'],
    ['the same as a server prints them', ['release-from-conference.json', '--raw'], 'release-from-conference.raw.jsonl'],
    ['the same as the manual prints them', ['release-from-conference.json', '--table'], 'release-from-conference.md'],
    ['every stream of a conference', ['streams.json', '--stream', 'all'], 'streams.jsonl'],
    ['every stream as servers print it', ['streams.json', '--stream', 'all', '--raw'], 'streams.raw.jsonl'],
    ['refused requests', ['refusals.json'], 'refusals.jsonl'],
    ['refused requests and actions with the rules that refused', ['refusals.json', '--refusals'], 'refusals.rules.jsonl'],
    ['refused requests and actions in the table', ['refusals.json', '--table'], 'refusals.md'],
  ])('%s', async (_, [file = '', ...options], golden) => {
    const { status, out, err } = await simulate([fixture(file), ...options]);
    expect([status, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(fixture(golden));
  });

  it("the fields of an item in their order, steps from 1, the manual's cells", async () => {
    const { out } = await simulate([fixture('release-from-conference.json')]);
    const items = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { step: number; dn: string; attributes: Record<string, string> });
    expect(items.every((item) => Object.keys(item).join() === 'step,stream,event,dn,attributes')).toBe(true);
    expect(items[0]?.step).toBe(1);
    expect(
      items
        .filter(({ step }) => step === 6)
        .map(({ dn, attributes: { ConnID, ThisDN, OtherDN, OtherDNRole, ThirdPartyDN, ThirdPartyDNRole, CallState } }) => [
          dn,
          ConnID,
          ThisDN,
          OtherDN,
          OtherDNRole,
          ThirdPartyDN,
          ThirdPartyDNRole,
          CallState,
        ]),
    ).toEqual(
      expect.arrayContaining([
        ['A', '1', 'A', 'B', 'DeletedParty', 'B', 'DeletedBy', 'OK'],
        ['B', '1', 'B', undefined, undefined, undefined, undefined, 'OK'],
        ['C', '1', 'C', 'B', 'DeletedParty', 'B', 'DeletedBy', 'OK'],
      ]),
    );
  });

  it('standard input, and the same twice', async () => {
    const text = readFileSync(fixture('release-from-conference.json'), 'utf8');
    const first = await simulate(['-', '--stream', 'dn'], text);
    expect(first).toEqual(await simulate(['--stream=dn', '-'], text));
    expect(first.out).toBe((await simulate([fixture('release-from-conference.json')])).out);
  });

  it('nothing for a scenario in which nothing happens', async () => {
    expect(await simulate(['-'], '{"scenario":1,"devices":[],"steps":[]}')).toEqual({ status: 0, out: '', err: '' });
  });

  const FIELDS = {
    dn: ['step,stream,event,dn,attributes'],
    call: [
      'step,stream,event,connid,attributes',
      'step,stream,event,connid,deprecated,attributes',
      'step,stream,event,deprecated,attributes',
    ],
    'web-services': ['step,stream,event,dn,message'],
    recorder: ['step,stream,event,message'],
    'workspace-v3': ['step,stream,event,dn,message'],
  };
  type Item = {
    readonly step: number;
    readonly stream: keyof typeof FIELDS;
    readonly event: string;
    readonly message?: Readonly<Record<string, unknown>>;
  };
  const items = async (...options: readonly string[]): Promise<readonly Item[]> =>
    (await simulate([fixture('streams.json'), ...options])).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Item);

  it.each([[[]], [['--raw']]])('all streams by step, then by stream, each item with its own fields %j', async (options) => {
    const all = await items('--stream', 'all', ...options);
    const names = Object.keys(FIELDS);
    const place = ({ step, stream }: Item): number => step * names.length + names.indexOf(stream);
    expect(all).toEqual(all.toSorted((a, b) => place(a) - place(b)));
    expect(new Set(all.map(({ stream }) => stream))).toEqual(new Set(names));
    for (const item of all) expect(FIELDS[item.stream]).toContain(Object.keys(item).join());
    for (const { message, stream } of all)
      if (stream === 'web-services' || stream === 'workspace-v3') expect(Object.keys(message ?? {})).toEqual(['data', 'channel']);
    expect(all.filter(({ stream }) => stream === 'recorder').map(({ event }) => event)).toEqual([
      'ConversationStarted',
      'ConversationStarted',
      'ConversationEnded',
      'ConversationMarked',
      'ResponseSent',
      'ConversationEnded',
      'ConversationDeleted',
    ]);
  });

  it.each(Object.keys(FIELDS))('the stream %s alone is its part of all of them', async (name) => {
    for (const options of [[], ['--raw']]) {
      expect(await items('--stream', name, ...options)).toEqual(
        (await items('--stream=all', ...options)).filter(({ stream }) => stream === name),
      );
    }
  });

  it('a call has the same ConnID and CallUUID in every stream of --raw', async () => {
    const all = await items('--stream', 'all', '--raw');
    const first = all.filter(({ step }) => step === 1).map((item) => JSON.stringify(item));
    expect(first.length).toBeGreaterThan(4);
    for (const line of first) expect(line).toContain('"0071027198180001"');
    for (const line of first.slice(2)) expect(line).toContain('"01RCC3N118B1V0SL8O7GK2LAES000001"');
  });

  it('how to use it', async () => {
    expect(await simulate(['--help'])).toEqual({ status: 0, out: USAGE, err: '' });
  });
});

describe('exit status 2, a message, and nothing on standard output', () => {
  const wrong = '{"scenario":1,"devices":[{"dn":"A"}],"steps":[{"request":"TMakeCall","thisDN":"A","otherDN":"Z"}]}';
  it.each([
    [
      'a wrong document',
      ['-'],
      wrong,
      'standard input: $.steps[0].otherDN: expected the DN of a declared device, or a telephone number; found "Z".\n',
    ],
    [
      'a newer one',
      ['-'],
      '{"scenario":9}',
      'standard input: $.scenario: this document has version 9 of the format, and this Partyline reads versions up to 1.\n',
    ],
    ['no JSON', ['-'], '', 'standard input: The scenario document is empty.\n'],
    ['no such file', ['no/such/file.json'], '', 'no/such/file.json: there is no such file.\n'],
    ['a folder', [FIXTURES], '', `${FIXTURES}: this is a folder, not a file.\n`],
    ['no file named', [], '', `Which scenario? Name a file, or - for standard input.\n\n${USAGE}`],
    ['two files', ['a.json', 'b.json'], '', `One scenario at a time: a.json or b.json?\n\n${USAGE}`],
    ['an unknown option', ['-', '--fast'], wrong, `There is no option --fast.\n\n${USAGE}`],
  ])('%s', async (_, argv, stdin, message) => {
    expect(await simulate(argv, stdin)).toEqual({ status: 2, out: '', err: message });
  });

  it('an unknown stream, or none', async () => {
    const unknown = await simulate(['-', '--stream', 'dn,sms'], wrong);
    expect([unknown.status, unknown.out, unknown.err.split(';')[0]]).toEqual([2, '', 'There is no stream "sms"']);
    const none = await simulate(['-', '--stream'], wrong);
    expect([none.status, none.out, none.err.split(':')[0]]).toEqual([2, '', '--stream needs a name']);
  });
});
