/**
 * From the records of a call to a scenario that explains them, and what that leaves open. Pure: no clock, no chance; the
 * work is bounded, whatever the records hold.
 */
import { check, initialWorld, step as stepModel, type ConnID, type Options, type Step, type TEvent } from '../../model/index.ts';
import type { ScenarioDocument } from '../../scenario/index.ts';
import { textOf, type LogRecord, type ObservedTime } from '../../scenario/observed/index.ts';
import type { Profile } from '../../tlib/index.ts';
import type { Difference } from './compare.ts';
import { declaredDevices, inferDevices, type InferredDevices } from './devices.ts';
import { findingsOf, type Finding } from './findings.ts';
import { UNBOUND } from './ids.ts';
import { Explorer } from './search.ts';
import { seenIn, type PrintedID, type Seen } from './seen.ts';
import type { RefusedMove, Setting, State, StepMove } from './state.ts';

export interface ExplainSettings {
  /** Told by the records unless said. */
  readonly profile?: Profile;
  readonly options?: Options;
}

/** An event of the model, and the record that is taken for it. */
export interface ExplainedEvent {
  readonly event: TEvent;
  /** The place of the record among those that were given; none where it is missing, or the log does not show that DN. */
  readonly record?: number;
  readonly hidden: boolean;
  readonly differences: readonly Difference[];
}
/** A step of the scenario, and what of the log belongs to it. */
export interface ExplainedStep {
  readonly step: Step;
  /** The request's record, where the log prints it. */
  readonly record?: number;
  /** The log prints no request of it. */
  readonly inferred: boolean;
  /** It came before the log begins. */
  readonly before: boolean;
  /** Of its request, or of its first event. */
  readonly time?: ObservedTime;
  readonly events: readonly ExplainedEvent[];
}

export interface Explained {
  /** The scenario: it opens in the page, and its run has the frames that `steps` lie over. */
  readonly document: ScenarioDocument;
  /** One for each step of the document. */
  readonly steps: readonly ExplainedStep[];
  /** Records that no step explains, and the step after which each stands. */
  readonly extra: readonly { readonly record: number; readonly after: number }[];
  readonly findings: readonly Finding[];
  /** The ConnID of the log for each call of the scenario. */
  readonly connIDs: Readonly<Record<ConnID, PrintedID>>;
  readonly before: number;
  readonly inferred: number;
  readonly conforms: boolean;
}

/** Of a longer call only so much is explained. */
const MOST_SEEN = 1500;
/** Steps tried for one explanation. */
const MOST_TRIES = 30_000;
/** How many states go on: few, and where that leaves a finding, more and further. */
const NEAR = 3;
const WIDTHS = [NEAR, 16];

function settingOf(seen: readonly Seen[], { shown, outside, unknown }: InferredDevices, profile: Profile): Setting {
  const attributes = new Set(seen.flatMap(({ record }) => Object.keys(record.attributes)));
  const requests = seen.filter((one) => one.is === 'request');
  return {
    seen,
    shown,
    unknown,
    printing: { profile, attributes, outside },
    printsRequests: requests.length > 0,
    references: new Set(requests.flatMap(({ record }) => textOf(record, 'ReferenceID') ?? [])),
  };
}

/** Records of the streams say so by their form. */
const profileOf = (records: readonly LogRecord[]): Profile =>
  records.some(({ format }) => format === 'voice-callthread') ? 'voice-microservices' : 't-server';

/** Explains the records of one call, in the order of the log. */
export function explain(records: readonly LogRecord[], settings: ExplainSettings = {}): Explained {
  const profile = settings.profile ?? profileOf(records);
  const seen = seenIn(records).slice(0, MOST_SEEN);
  const inferred = inferDevices(seen, declaredDevices(records));
  const { devices } = inferred;
  const setting = settingOf(seen, inferred, profile);
  const world = initialWorld(devices, profile, undefined, settings.options);
  const start: State = { world, taken: new Uint8Array(seen.length), first: 0, count: 0, bindings: UNBOUND, cost: 0, latest: -1 };
  const places = placesOf(records, seen);
  let best: { readonly state: State; readonly findings: readonly Finding[] } | undefined;
  for (const width of WIDTHS) {
    const state = new Explorer(setting, MOST_TRIES, width > NEAR).run(start, width);
    const findings = findingsOf(state, setting, places);
    if (best === undefined || state.cost < best.state.cost) best = { state, findings };
    if (findings.length === 0) break;
  }
  if (best === undefined) throw new Error('an explanation was looked for with no width');
  return told(best.state, best.findings, { devices, profile, settings, setting, places });
}

/** Which record each thing is that the log shows. */
function placesOf(records: readonly LogRecord[], seen: readonly Seen[]): ReadonlyMap<Seen, number> {
  const index = new Map(records.map((record, at) => [record, at]));
  return new Map(seen.map((one) => [one, index.get(one.record) ?? -1]));
}

interface Told {
  readonly devices: ScenarioDocument['devices'];
  readonly profile: Profile;
  readonly settings: ExplainSettings;
  readonly setting: Setting;
  readonly places: ReadonlyMap<Seen, number>;
}

function told(state: State, findings: readonly Finding[], { devices, profile, settings, setting, places }: Told): Explained {
  const steps: ExplainedStep[] = [];
  const extra: { record: number; after: number }[] = [];
  const recordOf = (at: number | undefined) => {
    const seen = at === undefined ? undefined : setting.seen[at];
    return seen === undefined ? undefined : places.get(seen);
  };
  for (let at: State | undefined = state, chain: State[] = []; at !== undefined; at = at.from) {
    chain.push(at);
    if (at.from !== undefined) continue;
    for (const { move, from } of chain.reverse()) {
      if (move === undefined || from === undefined) continue;
      if (move.is === 'skip') extra.push({ record: recordOf(move.at) ?? -1, after: steps.length });
      else if (move.is !== 'ignored') steps.push(explainedStep(move, from, setting, recordOf));
    }
  }
  const document: ScenarioDocument = {
    scenario: 1,
    ...(profile === 't-server' ? {} : { profile }),
    ...(settings.options === undefined ? {} : { options: settings.options }),
    devices,
    steps: steps.map(({ step }) => step),
  };
  return {
    document,
    steps,
    extra,
    findings,
    connIDs: Object.fromEntries(state.bindings.printed),
    before: steps.filter(({ before }) => before).length,
    inferred: steps.filter(({ inferred }) => inferred).length,
    conforms: findings.length === 0,
  };
}

type Taken = StepMove | RefusedMove;

function explainedStep(
  move: Taken,
  from: State,
  setting: Setting,
  recordOf: (at: number | undefined) => number | undefined,
): ExplainedStep {
  const events = move.is === 'refused' ? [] : move.pairings;
  const first = move.request ?? setting.seen[Math.min(...events.flatMap(({ at }) => (at === undefined ? [] : [at])))];
  const record = recordOf(move.request?.at);
  const time = first?.record.time;
  return {
    step: shortest(move.step, from),
    ...(record === undefined ? {} : { record }),
    inferred: move.request === undefined,
    before: move.is === 'step' && move.before === true,
    ...(time === undefined ? {} : { time }),
    events: events.map(({ event, at, hidden, differences }) => {
      const place = recordOf(at);
      return { event, ...(place === undefined ? {} : { record: place }), hidden, differences };
    }),
  };
}

/** A step without the calls that go without saying. */
function shortest(step: Step, { world }: State): Step {
  if (step.connID === undefined) return step;
  const { connID: _connID, otherConnID: _otherConnID, ...rest } = step;
  const short = rest as Step;
  return sameCalls(step, short, world) ? short : step;
}

/** Does leaving the calls out change nothing? */
function sameCalls(step: Step, short: Step, world: State['world']): boolean {
  const [one, other] = [check(world, step), check(world, short)];
  if (one !== undefined || other !== undefined) return one?.message === other?.message;
  return JSON.stringify(stepModel(world, step).events) === JSON.stringify(stepModel(world, short).events);
}
