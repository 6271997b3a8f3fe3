/**
 * When two worlds are the same state: devices of one kind are interchangeable, calls go by the order of their numbers,
 * and what only grows (how many calls and steps there were, what is attached to a call) is left out.
 *
 *     1: A Connected, B Held    is the state of    7: C Connected, A Held    where A, B and C are plain extensions
 */
import { forwardingOf, type Device, type DN, type World } from '../model/index.ts';

/** The groups of devices that may stand for each other: declared alike, but for names, and named by no other device. */
export function interchangeable({ devices }: World): readonly (readonly DN[])[] {
  const named = new Set(devices.flatMap(({ agents = [], forward }) => [...agents, ...(forward ? [forward.to] : [])]));
  const groups = new Map<string, DN[]>();
  for (const device of devices) {
    const { dn, name: _, ...rest } = device;
    const alike = named.has(dn)
      ? `only ${dn}`
      : JSON.stringify({ ...rest, agentID: rest.agentID === undefined ? '' : 'some' } satisfies Partial<Device>);
    groups.set(alike, [...(groups.get(alike) ?? []), dn]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Fields that hold the number of a call, and of a step. */
const CALLS: ReadonlySet<string> = new Set(['connID', 'mainConnID', 'thread']);
const STEPS: ReadonlySet<string> = new Set(['invitedAt']);
/** Fields that only say what was once attached. */
const LEFT_OUT: ReadonlySet<string> = new Set(['userData']);

type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** What is set of a DN, without what is as it would be anyway. */
function settingsOf(world: World, dn: DN): Readonly<Record<string, unknown>> {
  const { registered, dnd, muted, forward: _, ...rest } = world.status[dn] ?? {};
  return {
    ...rest,
    ...(registered === false ? { registered } : {}),
    ...(dnd ? { dnd } : {}),
    ...(muted ? { muted } : {}),
    forward: forwardingOf(world, dn)?.to,
  };
}

/** How many settings of DNs are others than in another world: each of a DN counts. */
export function settingsIn(world: World, other: World = world): number {
  return world.devices.reduce((sum, { dn }) => {
    const [now, was] = [settingsOf(world, dn), settingsOf(other, dn)];
    return sum + [...new Set([...Object.keys(now), ...Object.keys(was)])].filter((name) => now[name] !== was[name]).length;
  }, 0);
}

/** What of a world makes a state, as plain data. */
function stateOf(world: World): Plain {
  const status = Object.keys(world.status).flatMap((dn) => {
    const set = settingsOf(world, dn);
    return Object.values(set).every((value) => value === undefined) ? [] : [{ dn, ...set }];
  });
  return { status, calls: world.calls } as unknown as Plain;
}

/** The numbers in some fields, each with its place in their order. */
function ranks(value: Plain, fields: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Set<number>();
  const visit = (at: Plain): void => {
    if (at === null || typeof at !== 'object') return;
    for (const [key, inside] of Object.entries(at)) {
      if (fields.has(key)) found.add(Number(inside));
      else visit(inside);
    }
  };
  visit(value);
  return new Map([...found].toSorted((a, b) => a - b).map((number, at) => [String(number), at]));
}

/** Where each of some DNs stands: its place in the calls, and who is set to what about it. */
function placesOf(value: Plain, dns: ReadonlySet<DN>): ReadonlyMap<DN, string> {
  const places = new Map<DN, string>([...dns].map((dn) => [dn, '']));
  const visit = (at: Plain, path: string): void => {
    if (typeof at === 'string' && dns.has(at)) places.set(at, `${places.get(at) ?? ''} ${path}`);
    if (at === null || typeof at !== 'object') return;
    for (const [key, inside] of Object.entries(at)) {
      // One's own settings belong to oneself, in whatever order they were made.
      if (path === '/status') placesIn(inside as Status);
      else visit(inside, `${path}/${key}`);
    }
  };
  const placesIn = (set: Status): void => {
    const { dn, ...rest } = set;
    const own = JSON.stringify(rest, (_, one: unknown) => (typeof one === 'string' && dns.has(one) ? '*' : one));
    if (dns.has(dn)) places.set(dn, `${places.get(dn) ?? ''} own ${own}`);
    for (const other of Object.values(rest))
      if (typeof other === 'string' && dns.has(other)) places.set(other, `${places.get(other) ?? ''} set`);
  };
  visit(value, '');
  return places;
}
interface Status {
  readonly dn: DN;
  readonly [field: string]: Plain;
}

/** Every order of a list, or the list alone where there are too many orders to try. */
function orders<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length < 2 || list.length > 4) return [list];
  return list.flatMap((one, at) => orders(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}

/** The ways to name the DNs of a group by their places: more than one only where places do not tell two apart. */
function namings(group: readonly DN[], places: ReadonlyMap<DN, string>): readonly (readonly DN[])[] {
  const alike = new Map<string, DN[]>();
  for (const dn of group) {
    const place = places.get(dn) ?? '';
    alike.set(place, [...(alike.get(place) ?? []), dn]);
  }
  const sorted = [...alike].toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Whoever is nowhere is named by nothing: any order is as good as another.
  return sorted.reduce<readonly (readonly DN[])[]>(
    (all, [place, dns]) => {
      const tried = place === '' ? [dns] : orders(dns);
      return all.flatMap((before) => tried.map((next) => [...before, ...next]));
    },
    [[]],
  );
}

/** In: a world, and the groups of its devices. Out: a text that is the same for all worlds of the same state. */
export function canonicalKey(world: World, groups: readonly (readonly DN[])[]): string {
  const value = stateOf(world);
  const dns = new Set(groups.flat());
  const places = placesOf(value, dns);
  const calls = ranks(value, CALLS);
  const steps = ranks(value, STEPS);
  const ways = groups.reduce<readonly (readonly string[])[]>(
    (all, group, at) =>
      all.flatMap((before) => namings(group, places).map((order) => [...before, ...order.map((dn, n) => `${dn}\u0000${at}.${n}`)])),
    [[]],
  );
  return ways
    .map((way) => written(value, new Map(way.map((pair) => pair.split('\u0000') as [DN, string])), calls, steps))
    .reduce((a, b) => (a < b ? a : b));
}

function written(
  value: Plain,
  names: ReadonlyMap<DN, string>,
  calls: ReadonlyMap<string, number>,
  steps: ReadonlyMap<string, number>,
): string {
  const text = (at: Plain, key: string): string => {
    if (CALLS.has(key)) return String(calls.get(String(at)));
    if (STEPS.has(key)) return String(steps.get(String(at)));
    if (typeof at === 'string') return names.has(at) ? `#${names.get(at) ?? ''}` : JSON.stringify(at);
    if (at === null || typeof at !== 'object') return String(at);
    if (Array.isArray(at)) {
      const items = at.map((one: Plain) => text(one, ''));
      return `[${(key === 'status' ? items.toSorted() : items).join()}]`;
    }
    const fields = Object.entries(at as Readonly<Record<string, Plain>>).filter(([name, one]) => one !== undefined && !LEFT_OUT.has(name));
    return `{${fields
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => `${name}:${text(one, name)}`)
      .join()}}`;
  };
  return text(value, '');
}
