/** The arguments of `simulate`, read and checked before anything runs. */
import { bad, good, type Result } from '../../scenario/index.ts';
import { STREAM_NAMES, type StreamName } from '../../streams/index.ts';
import { quoted, shown } from '../../tlib/index.ts';

export interface SimulateArgs {
  /** A path, or `-` for standard input. Absent only with --help. */
  readonly file?: string;
  readonly streams: readonly StreamName[];
  readonly raw: boolean;
  readonly refusals: boolean;
  readonly table: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run -s simulate -- FILE [options]

Runs a scenario document and prints what every client is told: JSON Lines, one object per item,
in order. FILE is a path, or - for standard input.

  --stream NAMES   which streams, with commas between: ${STREAM_NAMES.join(', ')}; or all (default: dn)
  --raw            ConnIDs of 16 hexadecimal digits and numeric enumerations, as a server prints them
  --refusals       adds to every EventError the rule that refused; lists refused actions as well
  --table          prints the TEvents as the manual's table (Markdown) instead
  --help           prints this

Exit status: 0 the scenario ran; 2 the document or the command is wrong.
`;

/** `["a.json", "--stream", "dn,call"]` -> what to do, or one sentence that says what is wrong. */
export function readArgs(argv: readonly string[]): Result<SimulateArgs, string> {
  const flags = { raw: false, refusals: false, table: false, help: false };
  const files: string[] = [];
  let streams: readonly StreamName[] = ['dn'];
  let onlyFiles = false;
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (onlyFiles || word === '-' || !word.startsWith('-')) files.push(word);
    else if (word === '--') onlyFiles = true;
    else if (word === '-h' || word === '--help') flags.help = true;
    else if (word === '--raw' || word === '--refusals' || word === '--table') flags[word.slice(2) as 'raw' | 'refusals' | 'table'] = true;
    else if (word === '--stream' || word.startsWith('--stream=')) {
      const names = word === '--stream' ? argv[++index] : word.slice('--stream='.length);
      const read = readStreams(names);
      if (!read.ok) return read;
      streams = read.value;
    } else return bad(`There is no option ${shown(word)}.`);
  }
  const [file, another] = files;
  if (another !== undefined) return bad(`One scenario at a time: ${shown(file ?? '')} or ${shown(another)}?`);
  if (file === undefined && !flags.help) return bad('Which scenario? Name a file, or - for standard input.');
  return good({ ...(file === undefined ? {} : { file }), streams, ...flags });
}

function readStreams(names: string | undefined): Result<readonly StreamName[], string> {
  if (names === undefined || names === '' || names.startsWith('--'))
    return bad(`--stream needs a name: ${STREAM_NAMES.join(', ')} or all.`);
  if (names === 'all') return good(STREAM_NAMES);
  const chosen = names.split(',').map((name) => name.trim());
  const unknown = chosen.find((name) => !STREAM_NAMES.some((known) => known === name));
  if (unknown !== undefined) return bad(`There is no stream ${quoted(unknown)}; there are ${STREAM_NAMES.join(', ')} and all.`);
  return good(STREAM_NAMES.filter((name) => chosen.includes(name)));
}
