/** The arguments of `explore`, read and checked before anything runs. */
import { readQuery, type Limits, type Query } from '../../exploration/index.ts';
import { bad, good, MAX_DEVICES, type Result } from '../../scenario/index.ts';
import { shown } from '../../tlib/index.ts';

export interface ExploreArgs {
  /** A path, or `-` for standard input; without one it begins with idle devices. */
  readonly file?: string;
  readonly devices: number;
  readonly limits: Limits;
  readonly query?: Query;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run -s explore -- [FILE] [options]

Walks every state that the model can reach from a scenario's end, or from idle devices, breadth first; devices of
one kind are interchangeable. Prints states, transitions, what was covered and what was never reached, and every
broken law with the shortest scenario that breaks it. FILE is a path, or - for standard input.

  --devices N       idle devices to begin with, where no FILE is named (default: 3)
  --calls-per-dn N  goes on from no state with a DN in more calls (default: 2)
  --states N        ends after so many states (default: 2000)
  --depth N         ends after so many steps (default: 30)
  --settings N      goes on from no state with more settings of DNs than N (agent, do not disturb, …; default: 1)
  --find QUERY      prints the shortest scenario in which it happens, as a document:
                    'EventPartyChanged ThirdPartyDNRole=ConferencedBy'
  --json            prints one JSON object instead of text
  --help            prints this

Exit status: 0 all laws hold, or it was found; 1 one is broken, or nothing was found; 2 the command is wrong.
`;

const NUMBERS = { devices: 3, 'calls-per-dn': 2, states: 2000, depth: 30, settings: 1 };
const MOST: Readonly<Record<keyof typeof NUMBERS, number>> = {
  devices: Math.min(26, MAX_DEVICES),
  'calls-per-dn': 100,
  states: 10_000_000,
  depth: 10_000,
  settings: 1000,
};
const isNumber = (name: string): name is keyof typeof NUMBERS => Object.hasOwn(NUMBERS, name);

/** `["--devices", "4"]` -> what to do, or one sentence that says what is wrong. */
export function readArgs(argv: readonly string[]): Result<ExploreArgs, string> {
  const numbers = { ...NUMBERS };
  const files: string[] = [];
  let query: Query | undefined;
  let json = false;
  let help = false;
  for (let at = 0; at < argv.length; at += 1) {
    const [word = '', ...joined] = (argv[at] ?? '').split('=');
    const name = word.slice(2);
    const value = () => (joined.length > 0 ? joined.join('=') : argv[++at]);
    if (word === '-' || !word.startsWith('-')) files.push(argv[at] ?? '');
    else if (word === '-h' || word === '--help') help = true;
    else if (word === '--json') json = true;
    else if (word === '--find') {
      const read = readQuery(value() ?? '');
      if (!read.ok) return read;
      query = read.value;
    } else if (word.startsWith('--') && isNumber(name)) {
      const said = value();
      const number = Number(said);
      if (said === undefined || said === '' || !Number.isInteger(number) || number < (name === 'settings' ? 0 : 1) || number > MOST[name])
        return bad(
          `--${name} is a whole number from ${name === 'settings' ? 0 : 1} to ${MOST[name].toLocaleString('en')}, not ${shown(said ?? 'nothing')}.`,
        );
      numbers[name] = number;
    } else return bad(`There is no option ${shown(word)}.`);
  }
  const [file, another] = files;
  if (another !== undefined) return bad(`One scenario at a time: ${shown(file ?? '')} or ${shown(another)}?`);
  const { devices, 'calls-per-dn': callsPerDN, states, depth, settings } = numbers;
  return good({
    ...(file === undefined ? {} : { file }),
    devices,
    limits: { callsPerDN, states, depth, settings },
    ...(query ? { query } : {}),
    json,
    help,
  });
}
