/** The arguments of `check`, read and checked before anything is read. */
import { FORMATS } from '../../importers/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';
import { nearest, PROFILES, shown, type Profile } from '../../tlib/index.ts';

export interface CheckArgs {
  /** Paths, or `-` for standard input. None only with --help. */
  readonly files: readonly string[];
  readonly format?: string;
  readonly call?: number;
  /** Where the scenario is written. */
  readonly scenario?: string;
  readonly profile?: Profile;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run -s check -- FILE… [options]

Reads logs, finds the calls in them, explains each by the model and prints where the two part: JSON Lines,
one object per file, per call and per finding. FILE is a path, or - for standard input; several files are
one log.

  --format NAME    the format; otherwise it is told by the lines: ${FORMATS.map(({ name }) => name).join(', ')}
  --call N         only the call of that number
  --scenario OUT   writes the scenario of the call to a file (of the only call, or with --call)
  --profile NAME   ${PROFILES.join(' or ')}; otherwise it is told by the records
  --help           prints this

Exit status: 0 every call conforms; 1 there is a finding; 2 nothing could be read, or the command is wrong.
`;

const OPTIONS = ['--format', '--call', '--scenario', '--profile'] as const;
type OptionName = (typeof OPTIONS)[number];
const isOption = (word: string): word is OptionName => OPTIONS.some((one) => one === word);

/** `["a.log", "--call", "2"]` -> what to do, or one sentence that says what is wrong. */
export function readArgs(argv: readonly string[]): Result<CheckArgs, string> {
  const files: string[] = [];
  const given = new Map<OptionName, string>();
  let help = false;
  let onlyFiles = false;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    const equals = word.indexOf('=');
    const [name, inline] = equals > 0 ? [word.slice(0, equals), word.slice(equals + 1)] : [word, undefined];
    if (onlyFiles || word === '-' || !word.startsWith('-')) files.push(word);
    else if (word === '--') onlyFiles = true;
    else if (word === '-h' || word === '--help') help = true;
    else if (isOption(name)) {
      const value = inline ?? argv[(index += 1)];
      if (value === undefined || value === '' || value.startsWith('--')) return bad(`${name} needs a value.`);
      given.set(name, value);
    } else return bad(unknownOption(word));
  }
  if (files.length === 0 && !help) return bad('Which log? Name a file, or - for standard input.');
  const wrong = [wrongFormat(given.get('--format')), wrongCall(given.get('--call')), wrongProfile(given.get('--profile'))].find(
    (one) => one !== undefined,
  );
  if (wrong !== undefined) return bad(wrong);
  const [format, call, scenario, profile] = OPTIONS.map((name) => given.get(name));
  return good({
    files,
    help,
    ...(format === undefined ? {} : { format }),
    ...(call === undefined ? {} : { call: Number(call) }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(profile === undefined ? {} : { profile: profile as Profile }),
  });
}

function unknownOption(word: string): string {
  const meant = nearest(word, [...OPTIONS, '--help']);
  return `There is no option ${shown(word)}${meant === undefined ? '.' : `; did you mean ${meant}?`}`;
}

function wrongFormat(name: string | undefined): string | undefined {
  const names = FORMATS.map((one) => one.name);
  return name === undefined || names.includes(name) ? undefined : `There is no format ${shown(name)}; there are ${names.join(', ')}.`;
}

function wrongCall(text: string | undefined): string | undefined {
  return text === undefined || /^[1-9][0-9]{0,8}$/.test(text)
    ? undefined
    : `--call needs the number of a call, and ${shown(text)} is none.`;
}

function wrongProfile(name: string | undefined): string | undefined {
  return name === undefined || PROFILES.some((one) => one === name)
    ? undefined
    : `There is no profile ${shown(name)}; there are ${PROFILES.join(' and ')}.`;
}
