/**
 * A log that begins in the middle of a call: the shortest scenario that leads to a state which what follows fits. The
 * beginnings are those of the manual's models: a call that rings, that is answered, held, consulted about, a conference, and
 * the same by way of a queue or a routing point. Chosen: no source says what may have come before a log.
 */
import { step as stepModel, type Device, type DN, type Step, type World } from '../../model/index.ts';
import { textOf } from '../../scenario/observed/index.ts';
import { DEVICE_KIND_INFO, USUAL_KIND } from '../../tlib/index.ts';
import type { AgentSystem } from '../agents/systems.ts';
import { isDN, namesIn, type Seen, type SeenEvent } from './seen.ts';
import { tell } from './tell.ts';
import type { State, StepMove } from './state.ts';

/** Devices that take part in a beginning are looked for among so many. */
const MOST_PHONES = 4;
/** The shortest of the beginnings that there are. */
const MOST_BEGINNINGS = 300;

const kindOf = (device: Device) => DEVICE_KIND_INFO[device.kind ?? USUAL_KIND];
const dial = (from: Device, to: Device): Step =>
  kindOf(from).monitored ? { request: 'TMakeCall', thisDN: from.dn, otherDN: to.dn } : { action: 'Dial', thisDN: from.dn, otherDN: to.dn };
const answer = (at: Device): Step =>
  kindOf(at).monitored ? { request: 'TAnswerCall', thisDN: at.dn } : { action: 'Answer', thisDN: at.dn };

/** How one call reaches b: dialled, or sent there by a queue or a routing point. */
function reaching(a: Device, b: Device, by: Device | undefined): readonly Step[] {
  if (by === undefined) return [dial(a, b)];
  const sends: Step = kindOf(by).routes
    ? { request: 'TRouteCall', thisDN: by.dn, otherDN: b.dn }
    : { action: 'Divert', thisDN: by.dn, otherDN: b.dn };
  return [dial(a, by), sends];
}

function* pairs(phones: readonly Device[], holders: readonly Device[]): Iterable<readonly Step[]> {
  for (const by of [undefined, ...holders])
    for (const a of phones) {
      if (by !== undefined) yield [dial(a, by)];
      for (const b of phones) if (a !== b) yield* withTwo(a, b, reaching(a, b, by), phones);
    }
}

function* withTwo(a: Device, b: Device, rings: readonly Step[], phones: readonly Device[]): Iterable<readonly Step[]> {
  const talk = [...rings, answer(b)];
  yield rings;
  yield talk;
  for (const who of [a, b]) {
    if (!kindOf(who).monitored) continue;
    yield [...talk, { request: 'THoldCall', thisDN: who.dn }];
    for (const c of phones) if (c !== a && c !== b) yield* consulting(talk, who, c);
  }
}

function* consulting(talk: readonly Step[], who: Device, c: Device): Iterable<readonly Step[]> {
  for (const request of ['TInitiateTransfer', 'TInitiateConference'] as const) {
    const consult = [...talk, { request, thisDN: who.dn, otherDN: c.dn }];
    yield consult;
    yield [...consult, answer(c)];
    if (request === 'TInitiateConference') yield [...consult, answer(c), { request: 'TCompleteConference', thisDN: who.dn }];
  }
}

/** Whoever is there, in the order in which the log names them. */
export function beginnings(devices: readonly Device[], seen: readonly Seen[]): readonly (readonly Step[])[] {
  const named = new Set(seen.slice(0, 60).flatMap(({ record }) => namesIn(record)));
  const there = devices.filter(({ dn }) => named.has(dn));
  const phones = there.filter((device) => kindOf(device).telephone).slice(0, MOST_PHONES);
  const holders = there.filter((device) => !kindOf(device).telephone).slice(0, 2);
  return [...pairs(phones, holders)].sort((one, other) => one.length - other.length).slice(0, MOST_BEGINNINGS);
}

const STARTS: ReadonlySet<string> = new Set(['EventDialing', 'EventRinging', 'EventQueued', 'EventRouteRequest']);
const BEGINS: ReadonlySet<string> = new Set(['TMakeCall', 'TMakePredictiveCall', 'Dial']);

/** Does what the log shows of some call begin with what no call begins with? */
export function beginsWithin(seen: readonly Seen[]): boolean {
  const known = new Set<string>();
  const told = new Set<DN>();
  for (const one of seen) {
    if (one.connID === undefined || known.has(one.connID)) continue;
    known.add(one.connID);
    if (one.is === 'request' ? !BEGINS.has(one.record.name) : !isStart(one, told)) return !isRefused(one, seen);
    if (one.is === 'event') told.add(one.dn);
    const main = (textOf(one.record, 'PreviousConnID') ?? textOf(one.record, 'ParentConnID'))?.toLowerCase();
    if (one.is === 'event' && textOf(one.record, 'CallType') === 'Consult' && main !== undefined && !known.has(main)) return true;
  }
  return false;
}

/** A call that begins; or, of an agent who was told of another, what that has become. */
const isStart = (one: SeenEvent, told: ReadonlySet<DN>): boolean =>
  one.system === undefined ? STARTS.has(one.name) : told.has(one.dn) || STATE_STARTS.has(textOf(one.record, 'State') ?? '');
const STATE_STARTS: ReadonlySet<string> = new Set(['Dialing', 'Ringing']);

/** A request about a call that there is not. */
const isRefused = (one: Seen, seen: readonly Seen[]): boolean =>
  one.is === 'request' && !seen.some((other) => other.is === 'event' && other.name !== 'EventError' && other.connID === one.connID);

const OF_AGENTS: ReadonlySet<string> = new Set(['EventAgentLogin', 'EventAgentLogout', 'EventAgentReady', 'EventAgentNotReady']);

/** Agents who are there before the log begins: the first that it says of them is not that they log in. */
export function loggedInBefore(seen: readonly Seen[]): readonly DN[] {
  const first = new Map<DN, SeenEvent>();
  for (const one of seen) if (one.is === 'event' && isOfAgent(one) && isDN(one.dn) && !first.has(one.dn)) first.set(one.dn, one);
  return [...first].filter(([, one]) => !mayBeLogin(one)).map(([dn]) => dn);
}

/** A message about a device is of its agent only where somebody is logged in there. */
const isOfAgent = ({ system, name, connID, record }: SeenEvent): boolean =>
  system === undefined
    ? OF_AGENTS.has(name)
    : connID === undefined && OF_DEVICES.has(name) && AGENT_STATES.has(textOf(record, 'State') ?? '');
const OF_DEVICES: ReadonlySet<string> = new Set(['DeviceStateChangeMessage', 'DnStateChanged']);
const AGENT_STATES: ReadonlySet<string> = new Set(['Ready', 'NotReady']);
/** Who logs in is not ready. */
const mayBeLogin = ({ system, name, record }: SeenEvent): boolean =>
  system === undefined ? name === 'EventAgentLogin' : textOf(record, 'State') === 'NotReady';

/** The state after steps that came before the log; undefined where the model refuses one. */
export function afterSteps(state: State, steps: readonly Step[], system: AgentSystem | undefined): State | undefined {
  let at = state;
  for (const step of steps) {
    const result = stepModel(at.world, step);
    if (result.refusal !== undefined) return undefined;
    const { told, known } = tell(at, step, result, system);
    const pairings = told.map((event) => ({ event, hidden: true, differences: [] }));
    const move: StepMove = { is: 'step', step, result, pairings, before: true };
    const world: World = result.world;
    at = { ...at, world, known, move, from: at };
  }
  return at;
}
