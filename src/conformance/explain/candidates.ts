/**
 * The steps that could be behind an event of the log for which no request is printed: whatever could send an event of
 * that name, by whoever the event or its call names, to whoever the next events name. The model says which are legal.
 */
import { eventsOf, subjectsOf, withheldIn, type DN, type KVList, type Party, type Step, type World } from '../../model/index.ts';
import { textOf, type ObservedList } from '../../scenario/observed/index.ts';
import {
  ACTION_NAMES,
  CALL_STATES,
  DOINGS,
  EVENT_NAMES,
  isMonitored,
  needsOther,
  REQUEST_NAMES,
  USUAL_KIND,
  type ActionName,
  type DeviceKind,
  type EventName,
  type RequestName,
} from '../../tlib/index.ts';
import type { Bindings } from './ids.ts';
import { isStep, namesIn, type Seen, type SeenEvent } from './seen.ts';

type Doing = RequestName | ActionName;
const DOING_NAMES: readonly Doing[] = [...REQUEST_NAMES, ...ACTION_NAMES];
const IS_ACTION: ReadonlySet<string> = new Set(ACTION_NAMES);

/** What could send an event. A step that is only told to somebody else first is found by that event. */
const SENDERS: ReadonlyMap<EventName, readonly Doing[]> = new Map(
  EVENT_NAMES.map((event) => [event, DOING_NAMES.filter((doing) => eventsOf(doing).includes(event))]),
);

/** Actions that a telephone outside may take unseen: no DN that the log shows is told. */
const SILENT: readonly Doing[] = ['Answer', 'Release', 'Ring', 'Divert', 'Queue', 'TRouteCall', 'NoAnswer', 'TreatmentEnd'];

/** What lies next in the log, for guessing by. */
export interface Ahead {
  readonly next: SeenEvent;
  /** The next few events, that one included. */
  readonly events: readonly SeenEvent[];
}

/** How many events ahead a step may be recognised by. */
const LOOK_AHEAD = 4;

export function ahead(seen: readonly Seen[], taken: Uint8Array, next: SeenEvent): Ahead {
  const events: SeenEvent[] = [];
  for (let at = next.at; at < seen.length && events.length < LOOK_AHEAD; at += 1) {
    const one = seen[at];
    if (one?.is === 'event' && taken[at] !== 1) events.push(one);
  }
  return { next, events };
}

const namedIn = (events: readonly SeenEvent[]): ReadonlySet<DN> => new Set(events.flatMap(({ record }) => namesIn(record)));

/** The calls of the model that an event may be about: its own, the one it was before, and those of its DN. */
function callsOf({ connID, dn, record }: SeenEvent, world: World, bindings: Bindings): ReadonlySet<string> {
  const previous = textOf(record, 'PreviousConnID')?.toLowerCase();
  const parent = textOf(record, 'ParentConnID')?.toLowerCase();
  const bound = [connID, previous, parent].map((id) => (id === undefined ? undefined : bindings.numbers.get(id)));
  const own = world.calls.filter((call) => bound.includes(call.connID) || call.parties.some((party) => party.dn === dn));
  return new Set(own.map((call) => call.connID));
}

function actors(world: World, at: Ahead, calls: ReadonlySet<string>): readonly DN[] {
  // Who withholds its number is named nowhere.
  const found = new Set<DN>([...namedIn([at.next]), ...withheldIn(world)]);
  for (const call of world.calls) {
    if (!calls.has(call.connID)) continue;
    for (const party of call.parties) found.add(party.dn);
    for (const one of call.pending ?? []) found.add(one.dn);
  }
  return [...found];
}

/** A list that a step can hold. */
function listOf(value: unknown): KVList | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return undefined;
  const userData = value as KVList;
  return isStep({ request: 'TUpdateUserData', thisDN: 'A', userData }) ? userData : undefined;
}

/** The pairs that an event shows and its call does not have yet. */
function newPairs(world: World, connID: string | undefined, found: ObservedList): KVList | undefined {
  const there = world.calls.find((call) => call.connID === connID)?.userData ?? {};
  const more = Object.entries(found).filter(([key, value]) => JSON.stringify(there[key]) !== JSON.stringify(value));
  return listOf(Object.fromEntries(more));
}

/** Parameters that only the events tell: data, keys, reasons why. */
function variants(doing: Doing, subject: Partial<Step>, world: World, at: Ahead): readonly Partial<Step>[] {
  const takes: readonly string[] = DOINGS[doing].parameters;
  const { record, causes } = at.next;
  const callState = textOf(record, 'CallState');
  if (doing === 'TRouteCall') return [{}, { routeType: 'Reject' }];
  if (doing === 'TMergeCalls') return [{}, { mergeType: 'transfer' }];
  if (doing === 'TMonitorNextCall') return textOf(record, 'MonitorNextCallType') === 'OneCall' ? [{ monitorType: 'one-call' }] : [{}];
  if (doing === 'TDeletePair')
    return goneKeys(world, subject.connID, record.attributes.UserData)
      .filter((key) => isStep({ request: 'TDeletePair', thisDN: 'A', key }))
      .map((key) => ({ key }));
  if (takes.includes('treatmentType')) {
    const treatmentType = textOf(record, 'TreatmentType');
    if (treatmentType === undefined || !isStep({ request: 'TApplyTreatment', thisDN: 'A', treatmentType })) return [{}];
    return doing === 'TreatmentEnd' ? [{}, { treatmentType }] : [{ treatmentType }, {}];
  }
  if (doing === 'TAttachUserData' || doing === 'TUpdateUserData') {
    const found = listOf(record.attributes.UserData);
    const userData = found === undefined ? undefined : newPairs(world, subject.connID, found);
    return userData === undefined ? [] : [{ userData }];
  }
  if (takes.includes('callState') && CALL_STATES.some((one) => one === callState && one !== 'OK'))
    return [{}, { callState: callState ?? '' }];
  if (takes.includes('userData') && causes.includes('EventDialing')) {
    const userData = listOf(record.attributes.UserData);
    return userData === undefined ? [{}] : [{ userData }];
  }
  return [{}];
}

function goneKeys(world: World, connID: string | undefined, found: unknown): readonly string[] {
  const there = world.calls.find((call) => call.connID === connID)?.userData ?? {};
  const left = typeof found === 'object' && found !== null ? found : {};
  return Object.keys(there).filter((key) => !Object.hasOwn(left, key));
}

/** How many devices are tried where no event names one. */
const SOME = 4;

const kindOf = (world: World, dn: DN): DeviceKind | undefined => {
  const device = world.devices.find((one) => one.dn === dn);
  return device === undefined ? undefined : (device.kind ?? USUAL_KIND);
};

/** May that DN do it at all? Whoever is outside sends no requests. */
const mayDo = (world: World, dn: DN, doing: Doing): boolean => {
  const kind = kindOf(world, dn);
  return kind !== undefined && (IS_ACTION.has(doing) || isMonitored(kind));
};

function* stepsOf(doings: readonly Doing[], world: World, at: Ahead, bindings: Bindings): Iterable<Step> {
  const calls = callsOf(at.next, world, bindings);
  const who = actors(world, at, calls);
  const named = namedIn(at.events);
  const parties = world.calls.flatMap((call): readonly Party[] => (calls.has(call.connID) ? call.parties : []));
  for (const doing of doings)
    for (const thisDN of who) {
      if (!mayDo(world, thisDN, doing)) continue;
      for (const subject of subjectsOf(world, thisDN, doing))
        for (const variant of variants(doing, subject, world, at)) {
          const base = { ...(IS_ACTION.has(doing) ? { action: doing } : { request: doing }), thisDN, ...subject, ...variant } as Step;
          if (!DOINGS[doing].parameters.includes('otherDN')) yield base;
          else {
            if (!needsOther(doing, base.routeType)) yield base;
            const others = new Set([...named, ...(DOINGS[doing].other === 'taken out' ? parties.map(({ dn }) => dn) : [])]);
            // Its event does not say where to.
            if (doing === 'TCallSetForward') for (const { dn } of world.devices.slice(0, SOME)) others.add(dn);
            for (const otherDN of others) if (otherDN !== thisDN && kindOf(world, otherDN) !== undefined) yield { ...base, otherDN };
          }
        }
    }
}

/** Steps, legal or not, that could send the event that is next. */
export function senders(world: World, at: Ahead, bindings: Bindings): Iterable<Step> {
  const [cause, ...more] = at.next.causes.map((name) => SENDERS.get(name) ?? []);
  if (cause === undefined) return [];
  return stepsOf(more.length === 0 ? cause : [...new Set([...cause, ...more.flat()])], world, at, bindings);
}

/** Steps, legal or not, that could have gone unseen before it, or whose events the log lacks. */
export function unseen(world: World, at: Ahead, bindings: Bindings): Iterable<Step> {
  return stepsOf(SILENT, world, at, bindings);
}

/** The same, of everything that there is. */
export function anything(world: World, at: Ahead, bindings: Bindings): Iterable<Step> {
  return stepsOf(DOING_NAMES, world, at, bindings);
}
