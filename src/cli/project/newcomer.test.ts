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
    `  TStampCall: { code: 9001, label: 'Stamp call', meaning: 'Stamps the call.', says: 'stamps {call}', group: 'user data', takes: ['connID'], webServices: NO_OPERATION, workspace: NOT_IN_WORKSPACE },\n`,
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

/** A stream's folder, with what its row says beside what it tells. */
const notes = (says: string): Change => [
  'src/streams/notes/notes.ts',
  '',
  `import type { Frame } from '../../scenario/index.ts';
import type { StreamItemFields } from '../items.ts';
import type { Projection } from '../projection.ts';

interface Note extends StreamItemFields {
  readonly stream: 'notes';
}

export const NOTES: Projection<Frame, Note> = {
  name: 'notes',
  start: () => undefined,
  after: (_, frame) => frame,
  items: ({ index, calls }) => calls.map((connID) => ({ stream: 'notes', step: index, event: 'Noted' + connID })),
${says}};
`,
];
const SAYS = [
  '  choices: [],\n',
  "  view: { label: 'Notes', tip: 'What is noted of each call', body: 'log' },\n",
  "  mock: { none: 'Nothing of it is served.' },\n",
  "  search: { none: 'No model has notes.' },\n",
];
const STREAM: readonly Change[] = [
  notes(SAYS.join('')),
  ['src/streams/index.ts', 'import { RECORDER }', "import { NOTES } from './notes/notes.ts';\n"],
  ['src/streams/index.ts', '  recorder: line(RECORDER)', '  notes: line(NOTES),\n'],
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
  'a request without who may ask it, and a stream without its view, its choices, its mock or its search, are type errors, and nothing else is',
  () => {
    for (const change of [...REQUEST.slice(0, 1), ...STREAM.slice(1)]) make(change);
    make(notes(''));
    const errors = types();
    expect(errors.map((line) => line.split('(')[0]).toSorted()).toEqual(['src/model/rules/asks.ts', 'src/streams/notes/notes.ts']);
    expect(errors.join()).toMatch(/Property 'TStampCall' is missing/);
    expect(errors.join()).toMatch(/missing the following properties .*: choices, view, mock, search/);
  },
  PATIENCE,
);

it(
  'a request with a new effect is four files; a stream is its folder and a line of the table',
  () => {
    for (const change of [...REQUEST.slice(1), ...STREAM.slice(0, 1)]) make(change);
    expect([files(REQUEST), files(STREAM)]).toEqual([4, 2]);
    expect(types()).toEqual([]);
    expect(run('src/cli/run.mjs', 'check-model', 'stamp')).toEqual([0, 'It holds.\n']);
    make([
      'call.json',
      '',
      '{"scenario":1,"devices":[{"dn":"A"},{"dn":"B"}],"steps":[{"request":"TMakeCall","thisDN":"A","otherDN":"B"}]}',
    ]);
    expect(run('src/cli/run.mjs', 'simulate', 'call.json', '--stream', 'notes')).toEqual([
      0,
      '{"stream":"notes","step":1,"event":"Noted1"}\n',
    ]);
  },
  PATIENCE,
);
