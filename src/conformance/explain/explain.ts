/**
 * From the records of a call to a scenario that explains them, and what that leaves open. Pure: no clock, no chance; the
 * work is bounded, whatever the records hold.
 */
import { check, step as stepModel, type ConnID, type Options, type Step } from '../../model/index.ts';
import type { ScenarioDocument } from '../../scenario/index.ts';
import { textOf, type AgentSystemName, type LogRecord, type ObservedTime } from '../../scenario/observed/index.ts';
import type { Profile } from '../../tlib/index.ts';
import type { Told } from '../agents/message.ts';
import { SYSTEMS } from '../agents/systems.ts';
import type { Difference } from './difference.ts';
import { afterSteps, beginnings, beginsWithin, loggedInBefore } from './begin.ts';
import { declaredDevices, inferDevices, type InferredDevices } from './devices.ts';
import { findingsOf, type Finding } from './findings.ts';
import { UNBOUND } from './ids.ts';
import { leftOut } from './left-out.ts';
import type { ConformsIf } from './options.ts';
import { Explorer } from './search.ts';
import { setOtherwise } from './set-otherwise.ts';
import { idleState } from './tell.ts';
import { seenIn, type PrintedID, type Seen } from './seen.ts';
import { movesOf, stepsBefore, type RefusedMove, type Setting, type State, type StepMove } from './state.ts';

export interface ExplainSettings {
  /** Told by the records unless said. */
  readonly profile?: Profile;
  readonly options?: Options;
}

/** An event of the model, or a message that follows from it, and the record that is taken for it. */
export interface ExplainedEvent {
  readonly event: Told;
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
  /** Whose messages to agents were compared; none where TEvents were. */
  readonly system?: AgentSystemName;
  /** The ConnID of the log for each call of the scenario. */
  readonly connIDs: Readonly<Record<ConnID, PrintedID>>;
  readonly before: number;
  readonly inferred: number;
  readonly conforms: boolean;
  /** It conforms with the switch set so, as `document` has it, and not by default. */
  readonly conformsIf?: ConformsIf;
}

/** Of a longer call only so much is explained. */
const MOST_SEEN = 1500;
/** Steps tried for one explanation. */
const MOST_TRIES = 20_000;
/** With so many findings it is not tried whether the switch is set otherwise. */
const HOPELESS = 8;
/** How many states go on: few, and where that leaves a finding, more and further. */
const NEAR = 3;
const WIDTHS = [NEAR, 16];

function settingOf(seen: readonly Seen[], { shown, outside, unknown }: InferredDevices, profile: Profile): Setting {
  const attributes = new Set(seen.flatMap(({ record }) => Object.keys(record.attributes)));
  const requests = seen.filter((one) => one.is === 'request');
  const told = seen.find((one) => one.is === 'event' && one.system !== undefined);
  return {
    seen,
    shown,
    unknown,
    printing: { profile, attributes, outside },
    ...(told?.is === 'event' && told.system !== undefined ? { system: SYSTEMS[told.system] } : {}),
    printsRequests: requests.length > 0,
    askers: new Set(requests.map(({ step }) => step.thisDN)),
    references: new Set(requests.flatMap(({ record }) => textOf(record, 'ReferenceID') ?? [])),
  };
}

/** Records of the streams say so by their form. */
const profileOf = (records: readonly LogRecord[]): Profile =>
  records.some(({ format }) => format === 'voice-callthread') ? 'voice-microservices' : 't-server';

/** What is the same however the switch is set. */
interface Ground {
  readonly devices: ScenarioDocument['devices'];
  readonly profile: Profile;
  readonly setting: Setting;
  readonly places: ReadonlyMap<Seen, number>;
  /** What came before the log. */
  readonly before: readonly Step[];
}

interface Way {
  readonly state: State;
  readonly findings: readonly Finding[];
  readonly options: Options | undefined;
}

/** What a search may cost: states that go on, steps that are tried, and what the way may cost itself. */
interface Effort {
  readonly widths: readonly number[];
  readonly tries: number;
  readonly limit: number;
}
/** What a system tells of a step costs more than the step, and is told in fewer. */
const MESSAGES: Effort = { widths: WIDTHS, tries: MOST_TRIES / 2, limit: Infinity };
const WHOLE: Effort = { widths: WIDTHS, tries: MOST_TRIES, limit: Infinity };

/** The cheapest way through with the switch set so; undefined where all cost more than the limit. */
function wayThrough(
  { devices, profile, setting, places, before }: Ground,
  options: Options | undefined,
  { widths, tries, limit }: Effort,
): Way | undefined {
  const idle = idleState(setting.system, setting.seen.length, UNBOUND, devices, profile, undefined, options);
  const start = afterSteps(idle, before, setting.system) ?? idle;
  let best: Way | undefined;
  for (const width of widths) {
    const most = Math.min(limit, best?.state.cost ?? Infinity);
    const state = new Explorer(setting, tries, width > NEAR).run(start, width, setting.seen.length, most);
    if (state.count < setting.seen.length || state.cost >= most) continue;
    best = { state, findings: findingsOf(state, setting, places), options };
    if (best.findings.length === 0) break;
  }
  return best;
}

/** Of what the log shows so much decides about a beginning; and so many beginnings are followed to the end. */
const TELLING = 5;
const FOLLOWED = 4;
const FEW_TRIES = 80;
const MORE_TRIES = 6000;

/** The ground with the shortest beginning after which the log goes on with the least to find; as it was where none fits. */
function withBeginning(ground: Ground, options: Options | undefined): Ground {
  const { devices, profile, setting, before } = ground;
  const until = Math.min(TELLING, setting.seen.length);
  const idle = idleState(setting.system, setting.seen.length, UNBOUND, devices, profile, undefined, options);
  const costAfter = (steps: readonly Step[], count: number, tries: number): number => {
    const start = afterSteps(idle, [...before, ...steps], setting.system);
    return start === undefined ? Infinity : new Explorer(setting, tries, false).run(start, NEAR, count).cost;
  };
  const promising = beginnings(devices, setting.seen)
    .map((steps) => ({ steps, cost: costAfter(steps, until, FEW_TRIES) }))
    .sort((one, other) => one.cost - other.cost || one.steps.length - other.steps.length)
    .slice(0, FOLLOWED);
  const none = { steps: [] as readonly Step[], cost: costAfter([], setting.seen.length, MORE_TRIES) };
  const best = promising.reduce((least, { steps }) => {
    const cost = costAfter(steps, setting.seen.length, MORE_TRIES) + steps.length * UNSEEN;
    return cost < least.cost ? { steps, cost } : least;
  }, none);
  return { ...ground, before: [...before, ...best.steps] };
}
/** Each step before the log is one more thing to believe. */
const UNSEEN = 0.1;

/** Explains the records of one call, in the order of the log. */
export function explain(records: readonly LogRecord[], settings: ExplainSettings = {}): Explained {
  const explained = explainSeen(records, settings);
  const beyond = leftOut(records, seenIn(records), MOST_SEEN, explained.steps.length);
  return beyond.length === 0 ? explained : { ...explained, findings: [...explained.findings, ...beyond], conforms: false };
}

function explainSeen(records: readonly LogRecord[], settings: ExplainSettings): Explained {
  const profile = settings.profile ?? profileOf(records);
  const seen = seenIn(records).slice(0, MOST_SEEN);
  const inferred = inferDevices(seen, declaredDevices(records));
  const setting = settingOf(seen, inferred, profile);
  const before = loggedInBefore(seen).map((thisDN): Step => ({ request: 'TAgentLogin', thisDN }));
  const whole: Ground = { devices: inferred.devices, profile, setting, places: placesOf(seen), before };
  const ground = beginsWithin(seen) ? withBeginning(whole, settings.options) : whole;
  const way = wayThrough(ground, settings.options, setting.system === undefined ? WHOLE : MESSAGES);
  if (way === undefined) throw new Error('every log is explained, if by nothing but what is not expected');
  if (way.findings.length === 0 || settings.options !== undefined) return told(way, ground);
  if (way.findings.length > HOPELESS) return told(way, ground);
  const dns = ground.devices.map(({ dn }) => dn);
  const otherwise = setOtherwise(way, setting, dns, (options, limit, tries) =>
    wayThrough(ground, options, { widths: [NEAR], tries: setting.system === undefined ? tries : tries / 4, limit }),
  );
  if (otherwise !== undefined) return { ...told(otherwise.way, ground), conformsIf: otherwise.conformsIf };
  return told(way, ground);
}

/** Which record each thing is that the log shows. */
const placesOf = (seen: readonly Seen[]): ReadonlyMap<Seen, number> => new Map(seen.map((one) => [one, one.place]));

function told({ state, findings, options }: Way, { devices, profile, setting, places }: Ground): Explained {
  const steps: ExplainedStep[] = [];
  const extra: { record: number; after: number }[] = [];
  const recordOf = (at: number | undefined) => {
    const seen = at === undefined ? undefined : setting.seen[at];
    return seen === undefined ? undefined : places.get(seen);
  };
  const moves = movesOf(state);
  for (let at: State | undefined = state, chain: State[] = []; at !== undefined; at = at.from) {
    chain.push(at);
    if (at.from !== undefined) continue;
    for (const { move, from } of chain.reverse()) {
      if (move === undefined || from === undefined) continue;
      if (move.is === 'skip')
        extra.push({ record: recordOf(move.at) ?? -1, after: setting.system === undefined ? steps.length : stepsBefore(moves, move.at) });
      else if (move.is !== 'ignored') steps.push(explainedStep(move, from, setting, recordOf));
    }
  }
  const document: ScenarioDocument = {
    scenario: 1,
    ...(profile === 't-server' ? {} : { profile }),
    ...(options === undefined ? {} : { options }),
    devices,
    steps: steps.map(({ step }) => step),
  };
  return {
    document,
    steps,
    extra,
    findings,
    ...(setting.system === undefined ? {} : { system: setting.system.name }),
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
    inferred: move.request === undefined && !(move.is === 'step' && move.before === true),
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
