/**
 * The devices that a log tells of, and what each is. A DN that gets events is monitored; which kind, its own events say.
 * One that is only named is outside the switch where a call's type says so, and otherwise a telephone that this log does
 * not show. What happens when a DN is called is read from what the log says became of the calls to it.
 */
import type { Device, DN } from '../../model/index.ts';
import { validateScenario } from '../../scenario/index.ts';
import { textOf, type LogRecord } from '../../scenario/observed/index.ts';
import { ERROR_CODES, isMonitored, isTelephone, must, USUAL_KIND, type DeviceKind, type WhenCalled } from '../../tlib/index.ts';
import { isDN, namesIn, participantsIn, type PrintedID, type Seen, type SeenEvent, type SeenRequest } from './seen.ts';

/** What the log says of one DN. */
interface Sight {
  queued: boolean;
  routed: boolean;
  predictive: boolean;
  /** It gets events. */
  shown: boolean;
  /** A request was sent by its client. */
  asks: boolean;
  /** It is named as ThisQueue by others. */
  isQueue: boolean;
  outside: boolean;
  /** An event names it, or a request that was not refused for it. */
  known: boolean;
  /** What became of the calls to it. */
  rang: number;
  rangLate: number;
  busy: number;
  busyLate: number;
  /** Its client sets do not disturb or forwarding, so that what becomes of its calls follows from that. */
  sets: boolean;
  forward?: NonNullable<Device['forward']>;
  /** Somebody is logged in there, or out. */
  isAgent: boolean;
  agentID?: string;
  readonly agents: Set<DN>;
  /** Where calls rang that were made to this number, as messages to agents' clients say. */
  readonly sends: Set<DN>;
}

const SET_BY_CLIENT: ReadonlySet<string> = new Set(['EventDNDOn', 'EventDNDOff', 'EventForwardSet', 'EventForwardCancel']);

const ARRIVES: ReadonlySet<string> = new Set(['EventRinging', 'EventQueued', 'EventRouteRequest']);

const newSight = (): Sight => ({
  queued: false,
  routed: false,
  predictive: false,
  shown: false,
  asks: false,
  isQueue: false,
  outside: false,
  known: false,
  sets: false,
  isAgent: false,
  rang: 0,
  rangLate: 0,
  busy: 0,
  busyLate: 0,
  agents: new Set(),
  sends: new Set(),
});

/** What a dialled call lists for the agent as long as it may be answered; one that is busy or out of reach can only be given up. */
const REACHABLE: readonly string[] = ['SendDtmf', 'clear'];
const listsIn = ({ attributes }: LogRecord, names: readonly string[]): boolean => {
  const { Capabilities } = attributes;
  const all: unknown = Capabilities;
  return !Array.isArray(all) || all.length === 0 || all.some((one) => names.includes(one as string));
};

/** Where a call rang that nobody had dialled there. */
interface Arrival {
  readonly at: DN;
  readonly connID: PrintedID;
  /** The calls on their way by then. */
  readonly ways: readonly Way[];
}

/** Who is called and not yet reached, by whom, and since when. */
interface Way {
  /** Of messages to agents' clients: the calls that it belongs to. */
  readonly calls?: readonly string[];
  /** It can only be given up; it could be answered before. */
  busy?: boolean;
  late?: boolean;
  /** Who is dialled now in its place. */
  sentTo?: DN;
  readonly to: DN;
  readonly by: DN;
  readonly since: number | undefined;
}

/** Events of one step come within this many milliseconds. */
const AT_ONCE = 900;

class Sights {
  readonly all = new Map<DN, Sight>();
  private ways: Way[] = [];
  /** A call comes from outside, and nothing says from whom. */
  withheld = false;
  private readonly dialled: Way[] = [];
  private readonly arrivals: Arrival[] = [];

  of(dn: DN): Sight {
    const known = this.all.get(dn);
    if (known !== undefined) return known;
    const sight = newSight();
    this.all.set(dn, sight);
    return sight;
  }

  add(seen: Seen): void {
    for (const dn of namesIn(seen.record)) {
      if (isDN(dn) && seen.is === 'event') this.of(dn).known = true;
      else if (isDN(dn)) this.of(dn);
    }
    if (seen.is === 'event' && seen.system !== undefined) this.message(seen);
    else if (seen.is === 'event') this.event(seen);
    else this.request(seen.step.thisDN, seen.step.request !== undefined);
    if (seen.is === 'request' && seen.step.request === undefined && seen.step.action === 'Ring') this.of(seen.step.thisDN).rangLate += 1;
    if (seen.is === 'request' && seen.step.request === undefined && seen.step.action === 'Busy') this.of(seen.step.thisDN).busyLate += 1;
  }

  private request(dn: DN, asks: boolean): void {
    if (asks) this.of(dn).asks = true;
  }

  /** A message to an agent's client: of queues it says nothing but the number that was called. */
  private message(seen: SeenEvent): void {
    const { dn, connID, record, time } = seen;
    if (!isDN(dn)) return;
    const sight = this.of(dn);
    sight.shown = true;
    const state = textOf(record, 'State');
    if (connID === undefined) {
      if (state === 'Ready' || state === 'NotReady') sight.isAgent = true;
      if (textOf(record, 'DoNotDisturb') === 'On' || textOf(record, 'ForwardTo') !== undefined) sight.sets = true;
      return;
    }
    const [other] = participantsIn(record);
    const type = textOf(record, 'CallType');
    const [ani, dnis] = [textOf(record, 'ANI'), textOf(record, 'DNIS')];
    if (type === 'Inbound' && isDN(ani)) this.of(ani).outside = true;
    else if (type === 'Inbound' && state === 'Ringing' && isDN(other)) this.of(other).outside = true;
    if (type === 'Outbound' && state === 'Dialing' && isDN(other)) this.of(other).outside = true;
    if (state === 'Dialing' && isDN(other)) this.dials(seen, other);
    if (state !== 'Ringing') return;
    if (!this.ways.some(({ to }) => to === dn)) this.arrivals.push({ at: dn, connID, ways: [...this.dialled] });
    this.reached(dn, undefined, time);
    if (isDN(dnis) && dnis !== dn) this.of(dnis).sends.add(dn);
  }

  private dials({ dn, connID = '', record, time }: SeenEvent, to: DN): void {
    const mine = this.dialled.findLast((one) => one.by === dn && one.calls?.[0] === connID);
    const busy = !listsIn(record, REACHABLE);
    if (mine?.to === to) {
      mine.late ||= busy && mine.busy !== true;
      mine.busy = busy;
      return;
    }
    // Who dialled a number and is on his way to another was sent there.
    if (mine !== undefined) mine.sentTo = to;
    const dnis = textOf(record, 'DNIS');
    if (mine === undefined && isDN(dnis) && dnis !== to) {
      const called = this.of(dnis);
      if (!called.sets) called.forward ??= { to, when: 'unconditional' };
    }
    const parent = textOf(record, 'ParentConnID')?.toLowerCase();
    const way: Way = { to, by: dn, since: time, busy, calls: parent === undefined ? [connID] : [connID, parent] };
    this.ways.push(way);
    this.dialled.push(way);
  }

  /** Whoever was dialled, shows what he is told, and never rang, was busy. A number that is told nothing and whose calls ring elsewhere is a queue. */
  settle(): void {
    for (const { to, busy, late } of this.ways) {
      const there = this.of(to);
      if (late === true) there.busyLate += 1;
      else if ((busy === true || there.shown) && there.rang === 0 && !there.sets) there.busy += 1;
    }
    for (const { to, sentTo } of this.dialled) {
      if (sentTo === undefined) continue;
      const there = this.of(to);
      if (!there.shown) there.routed = true;
      else if (!there.sets && there.rang > 0) there.forward ??= { to: sentTo, when: 'no-answer' };
    }
    for (const { at, connID, ways } of this.arrivals) {
      const way = ways.findLast(({ to, calls }) => calls?.includes(connID) === true && !this.of(to).shown && !this.of(to).outside);
      if (way !== undefined) this.of(way.to).sends.add(at);
    }
    for (const [, sight] of this.all) {
      if (sight.shown || sight.asks || sight.sends.size === 0 || sight.forward !== undefined) continue;
      sight.isQueue = true;
      for (const agent of sight.sends) sight.agents.add(agent);
    }
  }

  private event(seen: SeenEvent): void {
    const { dn, name, record } = seen;
    const queue = textOf(record, 'ThisQueue');
    if (isDN(queue) && queue !== dn) this.of(queue).isQueue = true;
    if (!isDN(dn)) return;
    const sight = this.of(dn);
    sight.shown = true;
    if (SET_BY_CLIENT.has(name)) sight.sets = true;
    if (name.startsWith('EventAgent')) sight.isAgent = true;
    const agentID = textOf(record, 'AgentID');
    if (isDN(agentID)) sight.agentID ??= agentID;
    if (name === 'EventQueued' || name === 'EventDiverted') sight.queued = true;
    if (name === 'EventRouteRequest' || name === 'EventRouteUsed') sight.routed = true;
    if (name === 'EventDialing' && queue === dn) sight.predictive = true;
    this.outside(seen);
    this.way(seen);
  }

  /** Who is outside the switch: the caller of an incoming call, the called of an outgoing one. */
  private outside({ name, record }: SeenEvent): void {
    const type = textOf(record, 'CallType');
    const other = textOf(record, 'OtherDN');
    const ani = textOf(record, 'ANI');
    if (type === 'Inbound' && !isDN(ani) && !isDN(other) && ARRIVES.has(name)) this.withheld = true;
    if (type === 'Inbound' && isDN(ani)) this.of(ani).outside = true;
    else if (type === 'Inbound' && isDN(other) && textOf(record, 'ThisDNRole') === 'Destination') this.of(other).outside = true;
    if (type === 'Outbound' && isDN(other) && (name === 'EventDialing' || name === 'EventNetworkReached')) this.of(other).outside = true;
    if (name === 'EventNetworkReached' && isDN(other)) this.of(other).outside = true;
    if (type === 'Outbound' && textOf(record, 'OtherDNRole') === 'Destination' && isDN(other)) this.of(other).outside = true;
  }

  private way({ name, dn, record, time }: SeenEvent): void {
    const other = textOf(record, 'OtherDN');
    if (name === 'EventDialing' && isDN(other)) this.ways.push({ to: other, by: dn, since: time });
    const third = textOf(record, 'ThirdPartyDN');
    if (name === 'EventReleased' && textOf(record, 'CallState') === 'Forwarded' && isDN(third))
      this.of(dn).forward = { to: third, when: 'no-answer' };
    if (name === 'EventRinging') this.reached(dn, textOf(record, 'CallState'), time);
    if (name === 'EventDestinationBusy') this.notReached(dn, other, textOf(record, 'CallState'), time);
    if (name === 'EventRinging' && isDN(textOf(record, 'ThisQueue'))) this.of(textOf(record, 'ThisQueue') ?? '').agents.add(dn);
  }

  private reached(dn: DN, callState: string | undefined, time: number | undefined): void {
    const way = this.ways.find((one) => one.to === dn);
    this.of(dn).rang += 1;
    if (way !== undefined && isLate(way.since, time)) this.of(dn).rangLate += 1;
    const last = this.ways.at(-1);
    if (callState === 'Forwarded' && way === undefined && last !== undefined) {
      const there = this.of(last.to);
      if (there.rang === 0 && !there.sets) there.forward ??= { to: dn, when: 'unconditional' };
      this.ways = this.ways.filter((one) => one !== last);
    }
    this.ways = this.ways.filter((one) => one !== way);
  }

  private notReached(by: DN, other: string | undefined, callState: string | undefined, time: number | undefined): void {
    const way = this.ways.findLast((one) => one.by === by && (!isDN(other) || one.to === other));
    if (way === undefined) return;
    const sight = this.of(way.to);
    this.ways = this.ways.filter((one) => one !== way);
    if (sight.rang > 0 && sight.shown) return;
    // Who does not answer has rung, unseen where the log does not show that DN.
    if (callState === 'NoAnswer') return;
    if (isLate(way.since, time) || (callState !== undefined && callState !== 'Busy' && callState !== 'OK')) sight.busyLate += 1;
    else sight.busy += 1;
  }
}

const isLate = (since: number | undefined, time: number | undefined): boolean =>
  since !== undefined && time !== undefined && time - since >= AT_ONCE;

function kindOf(sight: Sight): DeviceKind {
  if (sight.routed) return sight.queued || sight.predictive ? 'routing-queue' : 'routing-point';
  if (sight.queued || sight.predictive || (sight.isQueue && !sight.shown)) return 'acd-queue';
  return sight.outside && !sight.shown && !sight.asks ? 'external' : 'extension';
}

function whenCalled(sight: Sight): WhenCalled {
  if (sight.sets) return 'ring';
  if (sight.rangLate > 0 || (sight.busy > 0 && sight.rang > 0)) return 'wait';
  if (sight.busy > 0) return 'busy';
  return sight.busyLate > 0 ? 'wait' : 'ring';
}

/** Devices that the log itself declares, as our own JSON Lines do; none where a scenario could not hold them. */
export function declaredDevices(records: readonly LogRecord[]): readonly Device[] {
  const found = new Map<DN, unknown>();
  for (const record of records) {
    const listed = record.kind === 'other' && record.name === 'devices' ? record.attributes.devices : undefined;
    for (const one of Array.isArray(listed) ? (listed as readonly unknown[]) : [])
      if (typeof one === 'object' && one !== null && 'dn' in one && typeof one.dn === 'string') found.set(one.dn, one);
  }
  const valid = validateScenario({ scenario: 1, devices: [...found.values()], steps: [] });
  return valid.ok ? valid.value.devices : [];
}

export interface InferredDevices {
  readonly devices: readonly Device[];
  /** DNs whose events the log shows; only those are compared. */
  readonly shown: ReadonlySet<DN>;
  readonly outside: ReadonlySet<DN>;
  /** DNs that are no device: only requests name them which were refused for that. */
  readonly unknown: ReadonlySet<DN>;
}

const UNKNOWN_DN = String(ERROR_CODES['unknown-dn'].code);

/** DNs that requests name which were refused because there is no such DN. */
function unknownDNs(seen: readonly Seen[]): ReadonlySet<DN> {
  const unknown = new Set<DN>();
  for (const one of seen) {
    if (one.is !== 'event' || one.name !== 'EventError') continue;
    const reference = textOf(one.record, 'ReferenceID');
    if (textOf(one.record, 'ErrorCode') !== UNKNOWN_DN) continue;
    const asked = seen.findLast((other, at) => at < one.at && other.is === 'request' && isAskedBy(one, other, reference));
    if (asked?.is === 'request' && asked.step.otherDN !== undefined) unknown.add(asked.step.otherDN);
  }
  return unknown;
}

const isAskedBy = (error: SeenEvent, asked: SeenRequest, reference: string | undefined): boolean =>
  reference === undefined ? asked.step.thisDN === error.dn : textOf(asked.record, 'ReferenceID') === reference;

/** An event says that calls are forwarded and not where to: where the log names nobody else, it is somewhere outside it. */
const ELSEWHERE: Device = { dn: 'elsewhere', kind: 'external' };
const forwardedTo = (seen: readonly Seen[], devices: number): readonly Device[] =>
  devices === 1 && seen.some((one) => one.is === 'event' && one.name === 'EventForwardSet') ? [ELSEWHERE] : [];

/** A DN for somebody whose number no event tells. */
const unnamedIn = (devices: readonly Device[]): DN =>
  must(
    ['X', 'Withheld', ...devices.map((_, at) => `Withheld${at}`)].find((dn) => !devices.some((device) => device.dn === dn)),
    'a DN that no device has',
  );

/** In: what the log shows, and the devices that it declares itself. Out: all devices, in the order in which the log names them. */
export function inferDevices(seen: readonly Seen[], declared: readonly Device[]): InferredDevices {
  const sights = new Sights();
  for (const one of seen) sights.add(one);
  if (seen.some((one) => one.is === 'event' && one.system !== undefined)) sights.settle();
  const unknown = unknownDNs(seen);
  const named = new Map(declared.map((device) => [device.dn, device]));
  const inferred: Device[] = [];
  for (const [dn, sight] of sights.all) {
    const isKnown = sight.known || sight.asks || !unknown.has(dn);
    if (named.has(dn) || !isKnown) continue;
    const kind = kindOf(sight);
    const called = isTelephone(kind) ? whenCalled(sight) : 'ring';
    const agents = isTelephone(kind) ? [] : [...sight.agents].filter((agent) => agent !== dn);
    inferred.push({
      dn,
      ...(kind === USUAL_KIND ? {} : { kind }),
      ...(sight.agentID === undefined ? (sight.isAgent ? { agentID: dn } : {}) : { agentID: sight.agentID }),
      ...(called === 'ring' ? {} : { whenCalled: called }),
      ...(sight.forward === undefined ? {} : { forward: sight.forward }),
      ...(agents.length === 0 ? {} : { agents }),
    });
  }
  const devices = [...declared, ...inferred, ...forwardedTo(seen, declared.length + inferred.length)];
  if (sights.withheld && !devices.some(({ withheld }) => withheld === true))
    devices.push({ dn: unnamedIn(devices), kind: 'external', withheld: true });
  return {
    devices,
    shown: new Set(seen.flatMap((one) => (one.is === 'event' ? [one.dn] : []))),
    unknown: new Set([...unknown].filter((dn) => !devices.some((device) => device.dn === dn))),
    outside: new Set(devices.filter(({ kind = USUAL_KIND }) => !isMonitored(kind)).map(({ dn }) => dn)),
  };
}
