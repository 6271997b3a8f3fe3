/** The arguments of `export`, read and checked before anything runs. */
import { EXPORTS, type ExportForm } from '../../exports/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';
import { quoted, shown } from '../../tlib/index.ts';

export interface ExportArgs {
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly form: ExportForm;
  /** Where the text goes; standard output without it. */
  readonly out?: string;
  /** Where the clock of the first step stands, in milliseconds since 1970. */
  readonly start?: number;
}

const WIDTH = Math.max(...EXPORTS.map(({ name }) => name.length));
const LISTED = EXPORTS.map(({ name, says }) => `  ${name.padEnd(WIDTH)}  ${says}`).join('\n');

export const USAGE = `Usage: npm run -s export -- FILE --format NAME [options]

Writes the run of a scenario document in another form. FILE is a path, or - for standard input.

  --format NAME   which form, of those below
  --out PATH      the file to write (default: standard output)
  --start TIME    when the first step happens, as 2026-01-01T10:00:00 (GMT): the clock of the forms
                  that have times, a second a step (default: that one)
  --help          prints this

${LISTED}

Exit status: 0 it is written; 2 the document or the command is wrong, or the file cannot be written.
`;

const OPTIONS = ['--format', '--out', '--start'] as const;
type Option = (typeof OPTIONS)[number];
const isOption = (word: string): word is Option => OPTIONS.some((one) => one === word);

/** `["a.json", "--format", "t-server-log"]` -> what to do, undefined for --help, or one sentence that says what is wrong. */
export function readArgs(argv: readonly string[]): Result<ExportArgs | undefined, string> {
  const files: string[] = [];
  const given: Partial<Record<Option, string>> = {};
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--help' || word === '-h') return good(undefined);
    if (word === '-' || !word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [name = '', joined] = word.split(/=(.*)/s);
    if (!isOption(name)) return bad(`There is no option ${shown(name)}.`);
    const value = joined ?? argv[(at += 1)];
    if (value === undefined || value === '' || value.startsWith('--')) return bad(`${name} needs a value.`);
    given[name] = value;
  }
  return argsOf(files, given);
}

function argsOf([file, another]: readonly string[], given: Partial<Record<Option, string>>): Result<ExportArgs, string> {
  const { '--format': format, '--out': out, '--start': startText } = given;
  if (file === undefined) return bad('Which scenario? Name a file, or - for standard input.');
  if (another !== undefined) return bad(`One scenario at a time: ${shown(file)} or ${shown(another)}?`);
  const names = EXPORTS.map(({ name }) => name).join(', ');
  if (format === undefined) return bad(`Which form? --format takes one of ${names}.`);
  const form = EXPORTS.find(({ name }) => name === format);
  if (form === undefined) return bad(`There is no form ${quoted(format)}; there are ${names}.`);
  const start = startText === undefined ? undefined : timeOf(startText);
  if (startText !== undefined && start === undefined)
    return bad(`--start is a time such as 2026-01-01T10:00:00, not ${quoted(startText)}.`);
  return good({ file, form, ...(out === undefined ? {} : { out }), ...(start === undefined ? {} : { start }) });
}

const TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)?Z?$/;

/** `2026-01-01T10:00:00` -> milliseconds since 1970; a day alone begins at midnight. */
function timeOf(text: string): number | undefined {
  if (!TIME.test(text)) return undefined;
  const [day = '', clock = '00:00'] = text.replace('Z', '').split(/[T ]/);
  const time = Date.parse(`${day}T${clock}Z`);
  // A day that there is not, such as the 31st of June, is no time: it must be printed as it was written.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day) ? time : undefined;
}
