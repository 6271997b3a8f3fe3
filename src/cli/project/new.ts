/** `npm run new -- model NAME --chapter CHAPTER`: writes the file that a new call model begins as. Never overwrites one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHAPTER_NAMES, skeleton, titleOf, type ChapterName } from '../../catalog/read/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';
import { nearest, quoted, shown } from '../../tlib/index.ts';
import { refuse, type ProjectIO } from './io.ts';
import { idOf, MODELS, readModelTexts } from './models.ts';

export const USAGE = `Usage: npm run new -- model NAME [--chapter CHAPTER] [--title TITLE]

Writes ${MODELS}/CHAPTER/NAME.txt, a model that passes as it stands and has a TODO where something is to be typed.

  NAME               small letters and digits between dashes; MODEL--WHAT-HAPPENS is a variant of MODEL
  --chapter CHAPTER  one of ${CHAPTER_NAMES.join(', ')};
                     a variant goes to its model's chapter unless told
  --title TITLE      as the library shows it (default: the name in words)
  --help             prints this

0: written; 2: the command is wrong, or the model is there already.
`;

const NAME = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/;

interface NewArgs {
  readonly words: readonly string[];
  readonly chapter?: string;
  readonly title?: string;
  readonly help: boolean;
}

/** `["model", "x", "--chapter", "basic"]` → what to write, or one sentence that says what is wrong. */
function readArgs(argv: readonly string[]): Result<NewArgs, string> {
  const words: string[] = [];
  let options: Omit<NewArgs, 'words'> = { help: false };
  for (let at = 0; at < argv.length; at += 1) {
    const [name = '', joined] = (argv[at] ?? '').split(/=(.*)/s);
    if (name === '--help' || name === '-h') options = { ...options, help: true };
    else if (name === '--chapter' || name === '--title') {
      const value = joined ?? argv[(at += 1)];
      if (value === undefined || value === '') return bad(`${name} needs a value.`);
      options = { ...options, [name.slice(2)]: value };
    } else if (name.startsWith('-')) return bad(`There is no option ${shown(name)}${meant(name, ['--chapter', '--title', '--help'])}`);
    else words.push(argv[at] ?? '');
  }
  return good({ words, ...options });
}

function meant(word: string, names: readonly string[]): string {
  const near = nearest(word, names);
  return near === undefined ? `; there are ${names.join(', ')}.` : `; did you mean ${near}?`;
}

/** Where the model goes: the chapter that was named, or that of the model which it varies. */
function chapterOf(id: string, asked: string | undefined, paths: readonly string[]): Result<ChapterName, string> {
  const varied = id.includes('--') ? paths.find((path) => idOf(path) === id.slice(0, id.indexOf('--'))) : undefined;
  const name = asked ?? varied?.split('/')[0];
  if (name === undefined) return bad(`In which chapter? Add --chapter and one of ${CHAPTER_NAMES.join(', ')}.`);
  const chapter = CHAPTER_NAMES.find((each) => each === name);
  return chapter === undefined ? bad(`There is no chapter ${quoted(name)}${meant(name, CHAPTER_NAMES)}`) : good(chapter);
}

/** Runs the command. Out: the exit status. */
export function main(argv: readonly string[], io: ProjectIO): number {
  const args = readArgs(argv);
  if (!args.ok) return refuse(io, args.error);
  const { help, title, chapter: asked, words } = args.value;
  if (help || words.length === 0) {
    io.stdout(USAGE);
    return help ? 0 : 2;
  }
  const [kind = '', id, ...more] = words;
  if (kind !== 'model') return refuse(io, `Nothing new is called ${quoted(kind)}${meant(kind, ['model'])}`);
  if (id === undefined) return refuse(io, 'What is the model called? Give its name after "model".');
  if (more.length > 0) return refuse(io, `One model at a time: ${quoted(more.join(' '))} is too much. Put a title in quotes.`);
  if (!NAME.test(id))
    return refuse(io, `${quoted(id)} is no name for a model: small letters and digits between dashes, as in ${slug(id.slice(0, 60))}.`);
  const paths = Object.keys(readModelTexts(io.root));
  const there = paths.find((path) => idOf(path) === id);
  if (there !== undefined) return refuse(io, `${MODELS}/${there} is there already; nothing was written.`);
  const chapter = chapterOf(id, asked, paths);
  return chapter.ok ? write(io, id, chapter.value, title ?? titleOf(id)) : refuse(io, chapter.error);
}

/** A name like what was typed. */
function slug(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words === '' ? 'two-step-transfer--nobody-answers' : words;
}

function write(io: ProjectIO, id: string, chapter: ChapterName, title: string): number {
  const path = `${MODELS}/${chapter}/${id}.txt`;
  const file = join(io.root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, skeleton(id, chapter, title), { flag: 'wx' });
  io.stdout(`${path}\nType the manual's lines in place of its own; ${MODELS}/README.md describes each.\n`);
  io.stdout(`Then: npm run check-model -- ${id}, and npm run write for what is generated from it.\n`);
  return 0;
}
