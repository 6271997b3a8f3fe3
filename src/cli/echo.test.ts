/** Whatever stands in an argument, a file or a request: what is said of it is short, and nothing in it acts. One line for each surface. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readModel } from '../catalog/read/index.ts';
import { markdownTable, jsonText } from '../exports/index.ts';
import { readLog } from '../importers/index.ts';
import { parseScenario, startRun, validateScenario, type Result } from '../scenario/index.ts';
import { decodeLink } from '../share/index.ts';
import { streamItems } from '../streams/index.ts';
import { HOSTILE, wrongWithEcho } from '../tlib/testing/hostile.ts';
import { main as exportIt } from './export/export.ts';
import { main as mock } from './mock.ts';
import { main as checkModel } from './project/check-model.ts';
import { main as newModel } from './project/new.ts';
import { main as write } from './project/write.ts';
import { main as simulate } from './simulate/simulate.ts';

const root = join(import.meta.dirname, '..', '..');

type Main = (argv: readonly string[], io: Parameters<typeof simulate>[1] & { readonly root: string }) => number | Promise<number>;

/** What a command says on either stream. It must have refused: status 2 or, of a model, 1. */
const refusedBy =
  (main: Main, argv: (text: string) => readonly string[], stdin: (text: string) => string = () => '') =>
  async (text: string): Promise<string> => {
    let said = '';
    const put = (part: string) => {
      said += part;
    };
    const status = await main(argv(text), { root, stdin: async () => Promise.resolve(stdin(text)), stdout: put, stderr: put });
    expect(status).toBeGreaterThan(0);
    return said.replace(/Usage: [^]*$/, '');
  };
const error = ({ ok, ...rest }: Result<unknown, unknown>): string => {
  expect(ok).toBe(false);
  const said = (rest as { readonly error: unknown }).error;
  if (typeof said === 'string') return said;
  const { kind, path, ...others } = said as Readonly<Record<string, string>>;
  // The path of a model is its file's own; a notice shows the one of a document.
  return [kind === 'model' ? '' : path, ...Object.values(others)].join('\n');
};
const STEP = { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' };
const document = (more: object = {}, step: object = STEP): unknown => ({
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }],
  steps: [step],
  ...more,
});
const modelWith = (line: string): string => `# Title\ndevices: A, B\n${line}\n`;

const SURFACES: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  'simulate, an option': refusedBy(simulate, (text) => [`--${text}`]),
  'simulate, a stream': refusedBy(simulate, (text) => ['a.json', '--stream', text]),
  'simulate, two files': refusedBy(simulate, (text) => [`a${text}`, `b${text}`]),
  'simulate, a file': refusedBy(simulate, (text) => [`./${text}`]),
  'simulate, what a file holds': refusedBy(simulate, () => ['-'], String),
  'simulate, a field': refusedBy(
    simulate,
    () => ['-'],
    (text) => JSON.stringify(document({ [text]: 1 })),
  ),
  'export, an option': refusedBy(exportIt, (text) => [`--${text}`]),
  'export, two files': refusedBy(exportIt, (text) => [`a${text}`, `b${text}`, '--format', 'json']),
  'export, a form': refusedBy(exportIt, (text) => ['a', '--format', `a${text}`]),
  'export, a time': refusedBy(exportIt, (text) => ['a', '--format', 'json', '--start', `a${text}`]),
  'export, a file': refusedBy(exportIt, (text) => [`./${text}`, '--format', 'json']),
  'export, what a file holds': refusedBy(exportIt, () => ['-', '--format', 'json'], String),
  'export, where it goes': refusedBy(
    exportIt,
    (text) => ['-', '--format', 'json', '--out', `./no/${text}`],
    () => JSON.stringify(document()),
  ),
  'mock, an option': refusedBy(mock, (text) => [`--${text}`]),
  'mock, a word': refusedBy(mock, (text) => [`a${text}`]),
  'mock, a port': refusedBy(mock, (text) => ['--port', `1${text}`]),
  'mock, a run': refusedBy(mock, (text) => ['--run-id', `r${text}`]),
  'mock, a file': refusedBy(mock, (text) => ['--scenario', `./${text}`]),
  'mock, what a file holds': refusedBy(mock, () => ['--scenario', '-'], String),
  'new, a kind': refusedBy(newModel, (text) => [`a${text}`]),
  'new, an option': refusedBy(newModel, (text) => [`--${text}`]),
  'new, a name': refusedBy(newModel, (text) => ['model', `A${text}`]),
  'new, a chapter': refusedBy(newModel, (text) => ['model', 'some-name', '--chapter', `a${text}`]),
  'new, words': refusedBy(newModel, (text) => ['model', 'some-name', `a${text}`]),
  'check-model, a name': refusedBy(checkModel, (text) => [`a${text}`]),
  'write, a word': refusedBy(write, (text) => [`a${text}`]),
  'a model, its path': (text) => error(readModel(`${text}/x.txt`, modelWith(''))),
  'a model, a line': (text) => error(readModel('releasing/x.txt', modelWith(`A: ${text}`))),
  'a model, a word': (text) => error(readModel('releasing/x.txt', modelWith(`${text}: TMakeCall B`))),
  'a model, a header': (text) => error(readModel('releasing/x.txt', modelWith(`profile: ${text}`))),
  'a model, an event': (text) => error(readModel('releasing/x.txt', modelWith(`A: TMakeCall B\n----\nA  ${text}`))),
  'a model, an attribute': (text) => error(readModel('releasing/x.txt', modelWith(`A: TMakeCall B\n----\nA  EventDialing  ${text}`))),
  'a document, its text': (text) => error(parseScenario(`{"a":${text}`)),
  'a document, a field': (text) => error(validateScenario(document({ [text]: 1 }))),
  'a document, a value': (text) => error(validateScenario(document({ profile: text }))),
  'a document, its version': (text) => error(validateScenario(document({ scenario: text }))),
  'a document, a request': (text) => error(validateScenario(document({}, { ...STEP, request: text }))),
  'a document, a DN': (text) => error(validateScenario(document({}, { ...STEP, thisDN: text }))),
  'a document, a destination': (text) => error(validateScenario(document({}, { ...STEP, otherDN: `no${text}` }))),
  'a document, a parameter': (text) => error(validateScenario(document({}, { ...STEP, [text]: text }))),
  'a document, a DN twice': (text) => {
    const dn = `A${text.slice(0, 40)}`;
    return error(validateScenario(document({ devices: [{ dn }, { dn }] })));
  },
  'a link': (text) => error(decodeLink(`#/1/${text}`)),
  'a link, its version': (text) => error(decodeLink(`#/9${text}/`)),
  'a log, its name': (text) => error(readLog(text, 'nothing')),
  'a log, a line': (text) => error(readLog('x.log', text.replaceAll(/\s/g, '_'))),
};

it.each(Object.entries(SURFACES))('%s', async (_, surface) => {
  for (const [kind, text] of HOSTILE) expect(wrongWithEcho(await surface(text)), kind).toBeUndefined();
});

it.each(['a\u202egnp.exe', 'a\u200bb\ufeffc', '\u{e0041}'])('a run that holds %j prints nothing that acts', (text) => {
  const read = validateScenario(
    document({ title: text, devices: [{ dn: 'A', name: text }, { dn: 'B' }] }, { ...STEP, userData: { [text]: text } }),
  );
  if (!read.ok) throw new Error(read.error.message);
  const run = startRun(read.value);
  for (const printed of [jsonText(streamItems(run, ['dn', 'call', 'web-services', 'recorder'])), markdownTable(run)])
    expect(wrongWithEcho(printed)).toBeUndefined();
});
