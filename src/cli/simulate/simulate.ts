/**
 * `npm run -s simulate -- FILE`: runs a scenario without a browser and prints what every client is
 * told, as JSON Lines or as the manual's table. Source: the interface of that name.
 */
import { readFile } from 'node:fs/promises';
import {
  phaseAfter,
  phaseBefore,
  parseScenario,
  startRun,
  hexConnID,
  bad,
  good,
  type Result,
  type Frame,
  type Run,
} from '../../scenario/index.ts';
import { jsonLines, markdownTable, rawAttributes } from '../../exports/index.ts';
import type { Refusal } from '../../model/index.ts';
import { streamItems, type StreamItem } from '../../streams/index.ts';
import type { Profile } from '../../tlib/index.ts';
import { readArgs, USAGE, type SimulateArgs } from './simulate.args.ts';

/** How a command reaches the world outside; tests pass their own. */
export interface CommandIO {
  readonly stdin: () => Promise<string>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** Runs the command. In: its arguments and its io. Out: the exit status, 0 or 2. */
export async function main(argv: readonly string[], io: CommandIO): Promise<number> {
  const args = readArgs(argv);
  if (!args.ok) return refuse(io, `${args.error}\n\n${USAGE}`);
  if (args.value.help || args.value.file === undefined) {
    io.stdout(USAGE);
    return 0;
  }
  const { file } = args.value;
  const source = file === '-' ? 'standard input' : file;
  const text = await textOf(file, io);
  if (!text.ok) return refuse(io, `${source}: ${text.error}\n`);
  const document = parseScenario(text.value);
  if (!document.ok) return refuse(io, `${source}: ${document.error.message}\n`);
  const run = startRun(document.value);
  for (const part of output(run, args.value)) io.stdout(part);
  return 0;
}

function refuse(io: CommandIO, message: string): number {
  io.stderr(message);
  return 2;
}

async function textOf(file: string, io: CommandIO): Promise<Result<string, string>> {
  if (file === '-') return good(await io.stdin());
  try {
    return good(await readFile(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return bad('there is no such file.');
    if (code === 'EISDIR') return bad('this is a folder, not a file.');
    return bad(error instanceof Error ? error.message : String(error));
  }
}

/** How many lines are written at once: a long run is not held as one text. */
const BATCH = 1000;

function* output(run: Run, args: SimulateArgs): Iterable<string> {
  if (args.table) {
    yield markdownTable(run, {
      phases: (before, frame) => ({ above: phaseBefore(before, frame)?.text, below: phaseAfter(before, frame)?.text }),
    });
    return;
  }
  const { profile, location } = run.document;
  const items = args.refusals
    ? withRefusals(run, streamItems(run, args.streams), args.streams.includes('dn'))
    : streamItems(run, args.streams);
  for (let at = 0; at < items.length; at += BATCH) {
    const batch = items.slice(at, at + BATCH);
    yield jsonLines(args.raw ? batch.map((item) => raw(item, profile ?? 't-server', location)) : batch);
  }
}

/** ConnIDs, enumerations and times as a server prints them. Messages of other systems have theirs already. */
function raw(item: StreamItem, profile: Profile, location?: string): object {
  if (item.stream === 'call')
    return {
      ...item,
      ...(item.connid === undefined ? {} : { connid: hexConnID(item.connid) }),
      attributes: rawAttributes(item, profile, location),
    };
  return item.stream === 'dn' ? { ...item, attributes: rawAttributes(item, profile, location) } : item;
}

type WithRule = StreamItem & { readonly rule?: { readonly id: string; readonly needs: string; readonly found: string } };

/**
 * Adds the rule to each EventError. A refused action is told to nobody, so it is listed here as an
 * item of its own, with event `Refused` and no attributes: no client gets such an event.
 */
function withRefusals(run: Run, items: readonly StreamItem[], listActions: boolean): readonly WithRule[] {
  const named = items.map((item): WithRule => {
    const refusal = item.stream === 'dn' && item.event === 'EventError' ? run.frames[item.step]?.refusal : undefined;
    return refusal ? { ...item, rule: ruleOf(refusal) } : item;
  });
  const untold = listActions ? run.frames.flatMap(refusedAction) : [];
  return untold.length === 0 ? named : [...named, ...untold].sort((a, b) => a.step - b.step);
}

function refusedAction({ index, step, refusal, events }: Frame): readonly WithRule[] {
  if (!refusal || events.length > 0 || step?.thisDN === undefined) return [];
  return [{ step: index, stream: 'dn', event: 'Refused', dn: step.thisDN, attributes: {}, rule: ruleOf(refusal) }];
}

function ruleOf({ rule, needs, found }: Refusal): NonNullable<WithRule['rule']> {
  return { id: rule, needs, found };
}
