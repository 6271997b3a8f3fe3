/**
 * What the guide promises of a newcomer's changes, kept by making them in a copy of the project: which files a request
 * with a new effect and a new stream touch, that the type checker names what is missing, and that they then work.
 * A newcomer's model is in project.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const PATIENCE = 600_000;

/** A file, and what is put before a line of it; a file that is not there is written. */
type Change = readonly [file: string, before: string, text: string];

const REQUEST: readonly Change[] = [
  [
    'src/tlib/requests.ts',
    '  TMonitorNextCall: {\n',
    `  TStampCall: { code: 9001, label: 'Stamp call', meaning: 'Stamps the call.', says: 'stamps {call}', group: 'user data', takes: ['connID'] },\n`,
  ],
  ['src/model/rules/clients.ts', '} as const satisfies Asks', "  TStampCall: { kinds: DN, on: 'own', by: ['Connected'] },\n"],
  [
    'src/model/rules/clients.ts',
    "  {\n    id: 'delete-user-data',\n",
    `  { id: 'stamp', title: 'The call is stamped', ref: functionRef('TStampCall'), prov: 'chosen', on: ['TStampCall'], send: [{ do: 'stamp' }, ...DATA_CHANGED] },\n`,
  ],
  [
    'src/model/scene/effects.ts',
    '} as const satisfies Record<string, (scene: Scene) => void>',
    "  stamp: (scene) => {\n    changeData(scene, (data) => ({ ...data, Stamp: 'yes' }));\n  },\n",
  ],
  [
    'src/catalog/models/user-data/stamp.txt',
    '',
    `# Stamped call
manual: Handling User Data | Attaching/Updating User Data to Internal Call
summary: A stamps the call, and both are told.
provenance: chosen
devices: A, B
given:
  A: TMakeCall B
  B: TAnswerCall
B: TStampCall
----
A  EventAttachedDataChanged  ConnID 1  ThisDN A  ThirdPartyDN B  UserData {"Stamp":"yes"}
B  EventAttachedDataChanged  ConnID 1  ThisDN B  ThirdPartyDN B  UserData {"Stamp":"yes"}
`,
  ],
];

const STREAM: readonly Change[] = [
  ['src/scenario/run/stream-names.ts', '] as const', ", 'notes'"],
  [
    'src/streams/notes/notes.ts',
    '',
    `import type { Frame } from '../../scenario/index.ts';
import type { Projection } from '../projection.ts';

export const NOTES: Projection<Frame> = { name: 'notes', start: () => undefined, after: (_, frame) => frame, items: () => [], choices: [] };
`,
  ],
  ['src/streams/index.ts', "import { RECORDER } from './recorder/recorder.ts'", "import { NOTES } from './notes/notes.ts';\n"],
  ['src/streams/index.ts', '  recorder: line(RECORDER)', '  notes: line(NOTES),\n'],
  [
    'src/views/streams/notes/NotesView.tsx',
    '',
    'export function NotesView(): React.ReactElement {\n  return <p>Nothing is noted.</p>;\n}\n',
  ],
  [
    'src/views/streams/index.ts',
    '  recorder: {\n',
    "  notes: { label: 'Notes', tip: 'What is noted', View: part(async () => import('./notes/NotesView.tsx'), 'NotesView') },\n",
  ],
  ['src/mock/systems.ts', '  recorder: { at:', "  notes: { none: 'Nothing of it is served.' },\n"],
  ['src/catalog/search/occurrences.ts', '  recorder: { none:', "  notes: { none: 'No model has notes.' },\n"],
];

let root = '';
function make([file, before, text]: Change): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  if (before === '') {
    writeFileSync(path, text);
    return;
  }
  const old = readFileSync(path, 'utf8');
  expect(old.split(before), `"${before}" stands once in ${file}`).toHaveLength(2);
  writeFileSync(
    path,
    old.replace(before, () => text + before),
  );
}
/** Runs a command of the copy. Out: the exit status, and all that was said. */
function run(...argv: string[]): readonly [status: number | null, said: string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
  return [status, stdout + stderr];
}
const types = (): readonly string[] =>
  run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')[1]
    .split('\n')
    .filter((line) => /^\S/.test(line));
const files = (changes: readonly Change[]): number => new Set(changes.map(([file]) => file)).size;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'partyline-'));
  for (const name of ['src', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
}, PATIENCE);
afterAll(() => {
  rmSync(root, { recursive: true });
});

it(
  'a name alone is a type error in every place that it needs a line, and nowhere else',
  () => {
    for (const change of [...REQUEST.slice(0, 1), ...STREAM.slice(0, 1)]) make(change);
    const errors = types();
    expect(errors.map((line) => line.split('(')[0]).toSorted()).toEqual([
      'src/catalog/search/occurrences.ts',
      'src/mock/systems.ts',
      'src/model/rules/asks.ts',
      'src/streams/index.ts',
      'src/views/streams/index.ts',
    ]);
    expect(errors.filter((line) => /Property '(TStampCall|notes)' is missing/.test(line))).toHaveLength(5);
  },
  PATIENCE,
);

it(
  'a request with a new effect is four files; a stream is its folder, its view, its name and a line in each of four tables',
  () => {
    for (const change of [...REQUEST.slice(1), ...STREAM.slice(1)]) make(change);
    expect([files(REQUEST), files(STREAM)]).toEqual([4, 7]);
    expect(types()).toEqual([]);
    expect(run('src/cli/run.mjs', 'check-model', 'stamp')).toEqual([0, 'It holds.\n']);
  },
  PATIENCE,
);
