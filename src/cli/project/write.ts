/** `npm run write`: writes anew what is generated and stands in files that people read, between two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogSummary, readCatalog } from '../../catalog/read/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';
import { quoted } from '../../tlib/index.ts';
import { refuse, type ProjectIO } from './io.ts';
import { MODELS, readModelTexts } from './models.ts';

export const USAGE = `Usage: npm run write [-- --check]

Writes anew what is generated in the project: the text between <!-- NAME:begin --> and <!-- NAME:end -->.

  --check   writes nothing; 1 when something is stale

0: all is as generated; 1: stale (with --check), or a model cannot be read; 2: the command is wrong.
`;

/** A text that is generated: the file it stands in, the name of its marks, and how it comes about. */
export interface Block {
  readonly file: string;
  readonly mark: string;
  readonly text: (root: string) => Result<string, string>;
}

export const BLOCKS: readonly Block[] = [
  {
    file: 'README.md',
    mark: 'models',
    text: (root) => {
      const { entries, errors } = readCatalog(readModelTexts(root));
      return errors.length > 0 ? bad(errors.map(({ message }) => `${MODELS}/${message}`).join('\n')) : good(catalogSummary(entries));
    },
  },
];

/** The file as it should be, or why it cannot be made. */
export function renewed(root: string, { file, mark, text }: Block): Result<{ readonly old: string; readonly text: string }, string> {
  const old = readFileSync(join(root, file), 'utf8');
  const [begin, end] = [`<!-- ${mark}:begin -->\n`, `\n<!-- ${mark}:end -->`];
  const [from, to] = [old.indexOf(begin), old.indexOf(end)];
  if (from < 0 || to < from) return bad(`${file} has no place for "${mark}": expected the lines ${begin.trim()} and ${end.trim()}`);
  const made = text(root);
  return made.ok ? good({ old, text: old.slice(0, from + begin.length) + made.value + old.slice(to) }) : made;
}

/** Runs the command. Out: the exit status. */
export function main(argv: readonly string[], io: ProjectIO): number {
  const unknown = argv.find((word) => !['--check', '--help', '-h'].includes(word));
  if (unknown !== undefined) return refuse(io, `write knows no ${quoted(unknown)}.\n\n${USAGE}`);
  if (argv.includes('--help') || argv.includes('-h')) {
    io.stdout(USAGE);
    return 0;
  }
  let status = 0;
  for (const block of BLOCKS) {
    const file = renewed(io.root, block);
    if (!file.ok) {
      io.stderr(`${file.error}\n`);
      status = 1;
    } else if (file.value.old === file.value.text) io.stdout(`${block.file}, ${block.mark}: as it was\n`);
    else if (argv.includes('--check')) {
      io.stderr(`${block.file}, ${block.mark}: stale; npm run write brings it up to date\n`);
      status = 1;
    } else {
      writeFileSync(join(io.root, block.file), file.value.text);
      io.stdout(`${block.file}, ${block.mark}: written\n`);
    }
  }
  return status;
}
