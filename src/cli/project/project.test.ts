/** The commands for whoever works on the project, in a folder of their own: what is written, what is never, and what is said. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalog } from '../../catalog/read/index.ts';
import { play } from '../../catalog/testing/play.ts';
import { main as check } from './check-model.ts';
import { MODELS, readModelTexts } from './models.ts';
import { main as create } from './new.ts';
import { BLOCKS, main as write, renewed } from './write.ts';

const ROOT = join(import.meta.dirname, '../../..');
const README = 'Before.\n<!-- models:begin -->\nold\n<!-- models:end -->\nAfter.\n';

let root = '';
/** Runs a command in the folder. Out: the exit status, and all that was said. */
function run(main: typeof create, ...argv: string[]): readonly [status: number, said: string] {
  const said: string[] = [];
  const hear = (text: string): void => void said.push(text);
  return [main(argv, { root, stdout: hear, stderr: hear }), said.join('')];
}
const put = (path: string, text: string): void => {
  writeFileSync(join(root, path), text);
};
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const RELEASE = readFileSync(join(ROOT, MODELS, 'releasing/release.txt'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'partyline-'));
  mkdirSync(join(root, MODELS, 'releasing'), { recursive: true });
  put(`${MODELS}/releasing/release.txt`, RELEASE);
  put('README.md', README);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe("a newcomer's model", () => {
  const files = (): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));

  it('is one file, which is listed, opens, and passes as it is written', () => {
    const before = files();
    const [status, said] = run(create, 'model', 'call-to-a-friend', '--chapter', 'basic');
    expect([status, said]).toEqual([0, expect.stringContaining(`${MODELS}/basic/call-to-a-friend.txt\n`)]);
    expect(files().filter((path) => !before.includes(path))).toEqual([`${MODELS}/basic/call-to-a-friend.txt`]);

    const catalog = readCatalog(readModelTexts(root));
    expect(catalog.errors).toEqual([]);
    expect(catalog.entries.find(({ id }) => id === 'call-to-a-friend')).toMatchObject({
      title: 'Call to a friend',
      group: 'Basic Call Models',
      status: 'done',
      precondition: 1,
    });
    const file = catalog.files.find(({ id }) => id === 'call-to-a-friend');
    expect(file?.profiles).toHaveLength(2);
    for (const profile of file?.profiles ?? []) {
      const { got, wanted } = file === undefined ? { got: [], wanted: [''] } : play(file, profile);
      expect(got).toEqual(wanted);
    }
    expect(run(check, 'call-to-a-friend')).toEqual([0, 'It holds.\n']);
  });

  it('is asked for in every chapter alike', () => {
    for (const chapter of ['queues', 'network', 'refusals', 'user-data'])
      expect(run(create, 'model', `in-${chapter}`, `--chapter=${chapter}`)[0]).toBe(0);
    expect(readCatalog(readModelTexts(root)).errors).toEqual([]);
    expect(run(check)).toEqual([0, 'All 5 hold.\n']);
  });

  it('that varies another goes to the same chapter, under a title of its own', () => {
    expect(run(create, 'model', 'release--twice', '--title', 'Release, twice')[0]).toBe(0);
    expect(text(`${MODELS}/releasing/release--twice.txt`)).toMatch(/^# Release, twice\n/);
    expect(readCatalog(readModelTexts(root)).entries.find(({ id }) => id === 'release--twice')?.variantOf).toBe('release');
  });

  it('never overwrites one, in whichever chapter that stands', () => {
    expect(run(create, 'model', 'release', '--chapter', 'basic')).toEqual([
      2,
      `${MODELS}/releasing/release.txt is there already; nothing was written.\n`,
    ]);
    expect(text(`${MODELS}/releasing/release.txt`)).toBe(RELEASE);
  });

  it.each([
    [['modle', 'x'], 'Nothing new is called "modle"; did you mean model?'],
    [['model'], 'What is the model called?'],
    [['model', 'Two Step'], '"Two Step" is no name for a model: small letters and digits between dashes, as in two-step.'],
    [['model', '../x', '--chapter', 'basic'], '"../x" is no name for a model'],
    [['model', 'a', 'b'], '"b" is too much'],
    [['model', 'x'], 'In which chapter? Add --chapter and one of basic, releasing, '],
    [['model', 'x', '--chapter', 'holdin'], 'There is no chapter "holdin"; did you mean holding?'],
    [['model', 'x', '--chapter'], '--chapter needs a value.'],
    [['model', 'x', '--chaptr', 'basic'], 'There is no option --chaptr; did you mean --chapter?'],
  ])('%j is answered', (argv, message) => {
    const before = files();
    const [status, said] = run(create, ...argv);
    expect([status, said]).toEqual([2, expect.stringContaining(message)]);
    expect(files()).toEqual(before);
  });
});

describe('a model is checked alone', () => {
  it('and what differs is shown, with the step, whatever becomes of the others', () => {
    put(`${MODELS}/releasing/broken.txt`, 'nonsense');
    put(`${MODELS}/releasing/other.txt`, RELEASE.replace('CallState OK', 'CallState Transferred'));
    const [status, said] = run(check, 'other');
    expect(status).toBe(1);
    expect(said).toMatch(
      /^releasing\/other\.txt, t-server\nreleasing\/other\.txt:\d+ A: TReleaseCall\n- A {2}EventReleased .*CallState Transferred\n\+ A {2}EventReleased .*CallState OK\n/,
    );
    expect(said).toMatch(/\n1 of 1 do not hold\.\n$/);
    expect(run(check, 'release')).toEqual([0, 'It holds.\n']);
    const [, all] = run(check);
    expect(all).toContain('releasing/broken.txt:1: ');
    expect(all).toMatch(/\n2 of 3 do not hold\.\n$/);
    expect(run(check, 'releas')).toEqual([2, 'There is no model "releas"; did you mean release?\n']);
  });

  it('shows the whole of a step whose lines stand in another order', () => {
    const lines = RELEASE.split('\n');
    const at = lines.indexOf('----');
    put(`${MODELS}/releasing/other.txt`, [...lines.slice(0, at + 1), lines[at + 2], lines[at + 1], ...lines.slice(at + 3)].join('\n'));
    expect(run(check, 'other')[1].match(/^[-+] [AB]/gm)).toEqual(['- B', '- A', '+ A', '+ B', '- B', '- A', '+ A', '+ B']);
  });
});

describe('what is generated', () => {
  it.each(BLOCKS.map((block) => [`${block.file}, ${block.mark}`, block] as const))('%s is as the project has it', (_, block) => {
    const file = renewed(ROOT, block);
    expect(file.ok && file.value.old === file.value.text, 'npm run write brings it up to date').toBe(true);
  });

  it('is said to be stale, is written between its marks, and then is not', () => {
    expect(run(write, '--check')).toEqual([1, 'README.md, models: stale; npm run write brings it up to date\n']);
    expect(text('README.md')).toBe(README);
    expect(run(write)).toEqual([0, 'README.md, models: written\n']);
    expect(text('README.md')).toMatch(/^Before\.\n<!-- models:begin -->\n1 of the 28 lines[^]*\n<!-- models:end -->\nAfter\.\n$/);
    expect(run(write, '--check')).toEqual([0, 'README.md, models: as it was\n']);
  });

  it('is left alone while a model cannot be read, or its place is not there', () => {
    put(`${MODELS}/releasing/broken.txt`, '# x\nprovenance: manul\n');
    expect(run(write)).toEqual([1, `${MODELS}/releasing/broken.txt:2: "manul" is no provenance; did you mean "manual"?\n`]);
    expect(text('README.md')).toBe(README);
    put('README.md', 'Nothing.');
    expect(run(write)).toEqual([1, expect.stringContaining('README.md has no place for "models"')]);
  });
});

it('the commands run as people type them', () => {
  const said = (...argv: string[]): string => execFileSync(process.execPath, ['src/cli/run.mjs', ...argv], { cwd: ROOT, encoding: 'utf8' });
  expect(said('check-model', 'release')).toBe('It holds.\n');
  expect(said('write', '--check')).toMatch(/^README\.md, models: as it was\n/);
  expect(said('new', '--help')).toMatch(/^Usage: npm run new -- model NAME/);
}, 120_000);
