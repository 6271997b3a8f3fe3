/**
 * `npm run -s simulate -- FILE`: runs a scenario without a browser and prints what every client is
 * told, as JSON Lines or as the manual's table. Source: the interface of that name.
 */
import { parseScenario, startRun, hexConnID, type Frame, type Run } from '../../scenario/index.ts';
import { jsonText, markdownTable, rawAttributes } from '../../exports/index.ts';
import type { Refusal } from '../../model/index.ts';
import { streamFrames, type StreamItem } from '../../streams/index.ts';
import { shown, type Profile } from '../../tlib/index.ts';
import { textOf } from '../io/text-of.ts';
import { readArgs, USAGE, type SimulateArgs } from './simulate.args.ts';

/** How a command reaches the world outside; tests pass their own. */
export interface CommandIO {
  readonly stdin: () => Promise<string | Uint8Array>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Waits until standard output takes more; without it nothing is waited for. */
  readonly drained?: () => Promise<void>;
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
  const source = file === '-' ? 'standard input' : shown(file, 200);
  const text = await textOf(file, io);
  if (!text.ok) return refuse(io, `${source}: ${text.error}\n`);
  const document = parseScenario(text.value);
  if (!document.ok) return refuse(io, `${source}: ${document.error.message}\n`);
  const run = startRun(document.value);
  for (const part of output(run, args.value)) {
    io.stdout(part);
    await io.drained?.();
  }
  return 0;
}

function refuse(io: CommandIO, message: string): number {
  io.stderr(message);
  return 2;
}

/** About how many characters are written at once: a run is held as frames, and of its items no more than this. */
const BATCH = 65_536;

function* output(run: Run, args: SimulateArgs): Iterable<string> {
  if (args.table) {
    yield markdownTable(run);
    return;
  }
  const { profile, location } = run.document;
  let text = '';
  let index = 0;
  for (const items of streamFrames(run, args.streams)) {
    const frame = run.frames[index++];
    const printed = args.refusals && frame ? withRefusals(frame, items, args.streams.includes('dn')) : items;
    for (const item of printed) {
      text += jsonText([args.raw ? raw(item, profile ?? 't-server', location) : item]);
      if (text.length < BATCH) continue;
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
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
function withRefusals(frame: Frame, items: readonly StreamItem[], listActions: boolean): readonly WithRule[] {
  const { refusal } = frame;
  if (!refusal) return items;
  const named = items.map((item): WithRule =>
    item.stream === 'dn' && item.event === 'EventError' ? { ...item, rule: ruleOf(refusal) } : item,
  );
  return listActions ? [...named, ...refusedAction(frame)] : named;
}

function refusedAction({ index, step, refusal, events }: Frame): readonly WithRule[] {
  if (!refusal || events.length > 0 || step?.thisDN === undefined) return [];
  return [{ step: index, stream: 'dn', event: 'Refused', dn: step.thisDN, attributes: {}, rule: ruleOf(refusal) }];
}

function ruleOf({ rule, needs, found }: Refusal): NonNullable<WithRule['rule']> {
  return { id: rule, needs, found };
}
