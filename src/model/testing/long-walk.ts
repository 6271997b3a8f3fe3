/**
 * Long random walks, drawn from a seed alone, and the shortest steps that still break a law. A step is drawn at
 * random and taken if the model does not refuse it; now and then one that it refuses is taken.
 */
import {
  ACTION_NAMES,
  ACTIONS,
  DEVICE_KINDS,
  must,
  PROFILES,
  REQUEST_NAMES,
  REQUESTS,
  type ActionName,
  type Profile,
  type RequestName,
} from '../../tlib/index.ts';
import { OPTION_NAMES, OPTIONS, type Options } from '../options/options.ts';
import { ASKS } from '../rules/asks.ts';
import { check, step as run } from '../step/step.ts';
import type { Device, Step, World } from '../world/types.ts';
import { initialWorld, kindOf, partiesOf } from '../world/world.ts';
import { breach, type Law, type Move } from './law.ts';

/** Where a walk begins. */
export interface Start {
  readonly profile: Profile;
  readonly devices: readonly Device[];
  readonly options: Options;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Draw = () => number;
const chance = (draw: Draw, part: number): boolean => draw() < part;
const oneOf = <Item>(draw: Draw, list: readonly Item[]): Item => must(list[Math.floor(draw() * list.length)], 'an item of a list');

const DNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/** Up to eight devices, most of them extensions. */
export function drawStart(draw: Draw): Start {
  const dns = DNS.slice(0, 3 + Math.floor(draw() * 6));
  const kinds = dns.map(() => (chance(draw, 0.65) ? ('extension' as const) : oneOf(draw, DEVICE_KINDS)));
  const phones = dns.filter((_, at) => kinds[at] === 'extension' || kinds[at] === 'external');
  const devices = dns.map((dn, at): Device => {
    const kind = must(kinds[at], 'a kind');
    const isPhone = phones.includes(dn);
    return {
      dn,
      kind,
      ...(isPhone ? { whenCalled: chance(draw, 0.8) ? 'ring' : oneOf(draw, ['busy', 'wait', 'dnd'] as const) } : {}),
      ...(isPhone ? {} : { agents: phones.filter(() => chance(draw, 0.6)) }),
      ...(isPhone && chance(draw, 0.12)
        ? {
            forward: {
              to: oneOf(
                draw,
                dns.filter((other) => other !== dn),
              ),
              when: oneOf(draw, ['unconditional', 'busy', 'no-answer'] as const),
            },
          }
        : {}),
      ...(chance(draw, 0.5) ? { agentID: String(4000 + at) } : {}),
    };
  });
  const set = OPTION_NAMES.filter(() => chance(draw, 0.3)).map((name) => [name, oneOf<string>(draw, OPTIONS[name].values)]);
  return { profile: oneOf(draw, PROFILES), devices, options: Object.fromEntries(set) as Options };
}

/** What ends a call comes seldom and what goes on with it often, or no call would get far. */
const SELDOM: readonly string[] = [
  ...['TReleaseCall', 'TClearCall', 'Release', 'TReconnectCall', 'TUnregisterAddress', 'TSetDNDOn'],
  ...ACTION_NAMES.filter((name) => ACTIONS[name].ends),
];
const NAMES: readonly (RequestName | ActionName)[] = [...REQUEST_NAMES, ...ACTION_NAMES];
/** What each kind of device can ask, once and not for each step that is drawn. */
const ASKED = new Map(DEVICE_KINDS.map((kind) => [kind, NAMES.filter((name) => ASKS[name].kinds.includes(kind))]));
const isRequest = (name: RequestName | ActionName): name is RequestName => REQUEST_NAMES.some((one) => one === name);
const CALL_STATES = ['ConverseOn', 'AnsweringMachineDetected', 'NoAnswer'] as const;

function drawStep(draw: Draw, world: World): Step {
  const device = oneOf(draw, world.devices);
  const names = must(ASKED.get(kindOf(device)), 'the requests of a kind of device');
  let name = oneOf(draw, names);
  if (SELDOM.includes(name) && chance(draw, 0.8)) name = oneOf(draw, names);
  const mine = partiesOf(world, device.dn);
  const { parameters } = isRequest(name) ? REQUESTS[name] : ACTIONS[name];
  const drawn: Step = {
    ...(isRequest(name) ? { request: name } : { action: name }),
    thisDN: device.dn,
    ...(chance(draw, 0.8) ? { otherDN: oneOf(draw, world.devices).dn } : {}),
    ...(mine.length > 1 || chance(draw, 0.1) ? { connID: mine.length > 0 ? oneOf(draw, mine).connID : String(world.created) } : {}),
    ...(chance(draw, 0.1) ? { callState: oneOf(draw, CALL_STATES) } : {}),
    ...(name === 'TAttachUserData' || chance(draw, 0.05) ? { userData: { [oneOf(draw, ['Color', 'Line'])]: 'x' } } : {}),
    ...(name === 'TDeletePair' ? { key: 'Color' } : {}),
    ...(name === 'TMergeCalls' && chance(draw, 0.4) ? { mergeType: oneOf(draw, ['transfer', 'conference'] as const) } : {}),
    ...(name === 'TMonitorNextCall' && chance(draw, 0.6) ? { monitorType: oneOf(draw, ['one-call', 'all-calls'] as const) } : {}),
  };
  // A document refuses parameters that the request does not take, and with them the link.
  const taken: readonly string[] = ['request', 'action', 'thisDN', ...parameters];
  return Object.fromEntries(Object.entries(drawn).filter(([field]) => taken.includes(field))) as unknown as Step;
}

/** Plays steps one after another. */
export function playSteps({ devices, profile, options }: Start, steps: readonly Step[]): readonly Move[] {
  let before = initialWorld(devices, profile, undefined, options);
  return steps.map((step) => {
    const move = { before, step, result: run(before, step) };
    before = move.result.world;
    return move;
  });
}

/** A walk of so many steps. */
export function drawWalk(draw: Draw, length: number): { readonly start: Start; readonly steps: readonly Step[] } {
  const start = drawStart(draw);
  let world = initialWorld(start.devices, start.profile, undefined, start.options);
  const steps: Step[] = [];
  while (steps.length < length) {
    const takesRefused = chance(draw, 0.03);
    let step = drawStep(draw, world);
    for (let turn = 0; turn < 60 && !takesRefused && check(world, step); turn += 1) step = drawStep(draw, world);
    steps.push(step);
    try {
      world = run(world, step).world;
    } catch {
      break; // The walk ends with the step that makes the model throw; whoever plays it finds that.
    }
  }
  return { start, steps };
}

/** Does a walk of these steps break the law, or make the model throw? */
function breaks(start: Start, steps: readonly Step[], law: Law): { readonly at: number; readonly wrong: string } | undefined {
  try {
    return breach(playSteps(start, steps), law, true);
  } catch (error) {
    return { at: steps.length, wrong: String(error) };
  }
}

/** The shortest steps found that still break the law: ever smaller pieces are left out while it stays broken. */
export function shortest(start: Start, steps: readonly Step[], law: Law): { readonly steps: readonly Step[]; readonly wrong: string } {
  const first = must(breaks(start, steps, law), 'a walk that breaks the law');
  let kept = steps.slice(0, first.at);
  let { wrong } = first;
  let left = kept.length + 1;
  for (let size = Math.ceil(kept.length / 2); size >= 1;) {
    for (let at = kept.length - size; at >= 0; at -= size) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      const found = breaks(start, fewer, law);
      if (!found) continue;
      kept = fewer.slice(0, found.at);
      ({ wrong } = found);
      at = Math.min(at, kept.length);
    }
    // Single steps are tried again as long as one of them could go: what went may have been all that another was for.
    if (size > 1) size = Math.ceil(size / 2);
    else if (kept.length === left) break;
    else left = kept.length;
  }
  return { steps: kept, wrong };
}
