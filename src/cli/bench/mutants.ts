/**
 * `npm run bench -- --mutants [--every N] [--from N] [--form NAME] [--show N]`: the catalogue's models as logs, read back and
 * explained, unchanged and with one thing wrong each. Prints of every form how many come back with the same steps and no
 * finding, and of the mutants how many are found, how many are what another scenario sends, and what is found beside. Aim: 99 % found, nothing on an unchanged log.
 */
import { CATALOG } from '../../catalog/index.ts';
import { judge, mutantsOf } from '../check/testing/mutants.ts';
import { recordsOf, roundTrip } from '../check/testing/round-trip.ts';

interface Io {
  readonly stdout: (text: string) => void;
}
interface Wanted {
  /** Every so many-th mutant. */
  readonly every: number;
  /** Beginning with this one, so that the whole can be taken in parts. */
  readonly from: number;
  readonly form: string;
  /** So many that are not found are shown. */
  readonly show: number;
}
const USAGE = 'Usage: npm run bench -- --mutants [--every N] [--from N] [--form NAME] [--show N]\n';
const FORMS = ['t-server-log', 'psdk-log', 'json-lines', 'voice-callthread'];

const NUMBERS = { '--every': 'every', '--from': 'from', '--show': 'show' } as const;
const isNumber = (name: string | undefined): name is keyof typeof NUMBERS => name !== undefined && Object.hasOwn(NUMBERS, name);

/** In: the words after `--mutants`. Out: what is wanted, or undefined where they are not understood. */
export function readWanted(argv: readonly string[]): Wanted | undefined {
  const wanted = { every: 1, from: 0, form: 't-server-log', show: 10 };
  for (let at = 0; at < argv.length; at += 2) {
    const [name, value = ''] = [argv[at], argv[at + 1]];
    if (name === '--form' && FORMS.includes(value)) wanted.form = value;
    else if (isNumber(name) && /^[0-9]{1,6}$/.test(value)) wanted[NUMBERS[name]] = Number(value);
    else return undefined;
  }
  return wanted.every > 0 ? wanted : undefined;
}

function trips(io: Io): void {
  for (const form of FORMS) {
    const all = roundTrip(form, () => true);
    const wrong = all.filter(({ findings }) => findings.length > 0);
    const same = all.filter(({ sameSteps }) => sameSteps).length;
    io.stdout(`${form}: ${all.length} models unchanged; falsely found in ${wrong.length}; the same steps ${same}\n`);
    for (const { id, findings } of wrong.slice(0, 5)) io.stdout(`  ${id}: ${findings[0] ?? ''}\n`);
  }
}

interface Tally {
  count: number;
  found: number;
  clean: number;
  conforms: number;
}
const NONE: Tally = { count: 0, found: 0, clean: 0, conforms: 0 };

/** Runs it. Out: 0; a figure below its aim is no failure, as in the rest of `bench`. */
export function main(argv: readonly string[], io: Io): Promise<number> {
  const wanted = readWanted(argv);
  if (!wanted) {
    io.stdout(USAGE);
    return Promise.resolve(2);
  }
  if (wanted.from === 0) trips(io);
  const tallies = new Map<string, Tally>();
  let number = 0;
  let shown = 0;
  for (const { id, document } of CATALOG) {
    if (document === undefined) continue;
    for (const mutant of mutantsOf(recordsOf(wanted.form, document))) {
      number += 1;
      if (number % wanted.every !== wanted.from % wanted.every) continue;
      const { found, others, conforms } = judge(mutant);
      const tally = tallies.get(mutant.kind) ?? NONE;
      tallies.set(mutant.kind, {
        count: tally.count + 1,
        found: tally.found + Number(found),
        clean: tally.clean + Number(others.length === 0),
        conforms: tally.conforms + Number(conforms),
      });
      if ((found && others.length === 0) || shown >= wanted.show) continue;
      shown += 1;
      const [first] = mutant.about;
      io.stdout(
        `  ${found ? 'more than' : conforms ? 'conforms:' : 'not found:'} ${mutant.kind} of ${first?.name ?? ''} in ${id}, line ${first?.first ?? 0}${others[0] === undefined ? '' : `; ${others[0]}`}\n`,
      );
    }
  }
  report(tallies, wanted.form, io);
  return Promise.resolve(0);
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function report(tallies: ReadonlyMap<string, Tally>, form: string, io: Io): void {
  const all = [...tallies].sort(([one], [other]) => (one < other ? -1 : 1));
  const sum = all.reduce(
    (total, [, one]) => ({
      count: total.count + one.count,
      found: total.found + one.found,
      clean: total.clean + one.clean,
      conforms: total.conforms + one.conforms,
    }),
    NONE,
  );
  for (const [kind, { count, found, clean, conforms }] of [...all, ['all mutants', sum] as const])
    io.stdout(
      `${form}, ${kind.padEnd(18)} ${String(count).padStart(6)}; found ${percent(found, count)}; the log of another scenario ${percent(conforms, count)}; nothing falsely found beside in ${percent(clean, count)}\n`,
    );
}
