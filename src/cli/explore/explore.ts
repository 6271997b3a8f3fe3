/**
 * `npm run -s explore -- [FILE]`: walks the states that the model can reach and holds every step to the laws of the model,
 * or looks for something in them. Source: the interface of that name.
 */
import { explore, type Covered, type Exploration, type Laws } from '../../exploration/index.ts';
import { EVERY_LAW } from '../../model/testing/laws/every.ts';
import { canonical, describeStep, good, parseScenario, type Result, type ScenarioDocument } from '../../scenario/index.ts';
import { shown } from '../../tlib/index.ts';
import { textOf } from '../io/text-of.ts';
import type { CommandIO } from '../simulate/simulate.ts';
import { readArgs, USAGE, type ExploreArgs } from './explore.args.ts';

/** Runs the command. In: its arguments, its io, and the laws by name. Out: the exit status. */
export async function main(argv: readonly string[], io: CommandIO, laws: Laws = EVERY_LAW): Promise<number> {
  const read = readArgs(argv);
  if (!read.ok) return refuse(io, `${read.error}\n\n${USAGE}`);
  const args = read.value;
  if (args.help) {
    io.stdout(USAGE);
    return 0;
  }
  const document = await documentOf(args, io);
  if (!document.ok) return refuse(io, document.error);
  const begun = Date.now();
  // Whoever looks for something does not ask whether the laws hold.
  const seen = explore(document.value, args.limits, args.query ? {} : laws, args.query);
  if (args.query) return tellFound(seen, io);
  const seconds = (Date.now() - begun) / 1000;
  const count = Object.keys(laws).length;
  io.stdout(args.json ? `${JSON.stringify({ ...seen, laws: count, seconds }, undefined, 2)}\n` : report(seen, count, seconds));
  return seen.broken.length === 0 ? 0 : 1;
}

function refuse(io: CommandIO, message: string): number {
  io.stderr(message);
  return 2;
}

/** The scenario of the file, or idle devices: A, B, C, … */
async function documentOf({ file, devices }: ExploreArgs, io: CommandIO): Promise<Result<ScenarioDocument, string>> {
  if (file === undefined)
    return good({ scenario: 1, devices: Array.from({ length: devices }, (_, at) => ({ dn: String.fromCodePoint(65 + at) })), steps: [] });
  const source = file === '-' ? 'standard input' : shown(file, 200);
  const text = await textOf(file, io);
  if (!text.ok) return { ok: false, error: `${source}: ${text.error}\n` };
  const document = parseScenario(text.value);
  return document.ok ? document : { ok: false, error: `${source}: ${document.error.message}\n` };
}

const asText = (document: ScenarioDocument): string => JSON.stringify(canonical(document), undefined, 2);

function tellFound({ found, states, transitions, stoppedBy }: Exploration, io: CommandIO): number {
  if (found) io.stdout(`${asText(found)}\n`);
  else io.stderr(`It was not found in ${number(states)} states and ${number(transitions)} transitions${stopped(stoppedBy)}.\n`);
  return found ? 0 : 1;
}

const number = (value: number): string => value.toLocaleString('en');
const stopped = (by: Exploration['stoppedBy']): string => (by === undefined ? ': there are no more' : `, as far as --${by} goes`);

function report(seen: Exploration, laws: number, seconds: number): string {
  const { states, transitions, depth, stoppedBy, coverage, broken } = seen;
  const { requests, actions, rules, transitions: ofParties, combinations } = coverage;
  return [
    `${number(states)} states and ${number(transitions)} transitions in ${seconds.toFixed(1)} seconds, up to ${number(depth)} steps deep${stopped(stoppedBy)}.`,
    '',
    ...covered('requests', requests),
    ...covered('actions', actions),
    ...covered('rules', rules),
    ...covered('party transitions', ofParties),
    `${number(combinations)} combinations of event, roles and CallState`,
    '',
    broken.length === 0 ? `${laws} laws hold.` : `${broken.length} of ${laws} laws are broken.`,
    ...broken.flatMap(({ law, wrong, document }) => [
      '',
      `law broken: ${law}`,
      `  ${wrong}`,
      ...document.steps.map((step, at) => `  ${at + 1}. ${describeStep(step)}`),
      `  ${JSON.stringify(canonical(document))}`,
    ]),
    '',
  ].join('\n');
}

const covered = (name: string, { reached, of, never }: Covered): readonly string[] => [
  `${reached} of ${of} ${name}${never.length === 0 ? '' : '; never:'}`,
  ...never.map((one) => `  ${one}`),
];
