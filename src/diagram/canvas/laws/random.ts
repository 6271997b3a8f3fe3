/** Scenarios nobody would think of: any devices, calls and states, some devices put anywhere by hand. From a seed, so that a failure can be seen again. */
import { DEVICE_KINDS, PARTY_STATES, type PartyState } from '../../../tlib/index.ts';
import { cardOf } from '../cards.ts';
import type { Point, Size } from '../geometry.ts';
import { groundOf, type Ground } from '../ground.ts';
import type { Moment } from '../picture.ts';
import type { CanvasShape } from '../ring.ts';

export interface RandomScenario {
  readonly devices: readonly { readonly key: string; readonly dn: string }[];
  readonly ground: Ground;
  readonly moments: readonly Moment[];
  readonly shape: CanvasShape;
  readonly room: Size;
}

const MOST_DEVICES = 40;
const MOST_CALLS = 12;
const LINES = ['extension', 'Bea, agent', 'Ada Lovelace-Augustin of Ockham, agent', 'سلمى بنت عبد الله بن محمد, agent', '会议室 三号楼'];
const DNS = [
  (n: number): string => String(5001 + n),
  (n: number): string => `D${String(n)}`,
  (n: number): string => `+3222567${String(1000 + n)}`,
];

type Draw = (low: number, high: number) => number;

function drawFrom(seed: number): Draw {
  let state = seed;
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return low + Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * (high - low + 1));
  };
}

/** One of a list. Throws when there is none. */
function one<T>(draw: Draw, list: readonly T[]): T {
  const [found] = list.slice(draw(0, list.length - 1));
  if (found === undefined) throw new Error('random: expected something to choose from');
  return found;
}

/** The scenario of a seed, in a pane of that size. */
export function randomScenario(seed: number, room: Size): RandomScenario {
  const draw = drawFrom(seed);
  const shape = room.width > room.height * 0.95 ? 'wide' : 'tall';
  const count = draw(1, draw(0, 3) === 0 ? MOST_DEVICES : 12);
  const dnOf = one(draw, DNS);
  const devices = Array.from({ length: count }, (_, n) => {
    const line = draw(0, 3) === 0 ? one(draw, LINES) : 'extension';
    return { dn: dnOf(n), key: `dn:${dnOf(n)}`, ...cardOf(dnOf(n), one(draw, DEVICE_KINDS), line) };
  });
  const placed: Record<string, Point> = {};
  if (draw(0, 2) === 0) for (const { key } of devices) if (draw(0, 3) === 0) placed[key] = { x: draw(-500, 500), y: draw(-350, 350) };
  return {
    devices,
    ground: groundOf({ devices, placed, shape }),
    moments: momentsOf(
      draw,
      devices.map(({ key }) => key),
    ),
    shape,
    room,
  };
}

/** Calls come and go, parties join and change their state: one change a step. */
function momentsOf(draw: Draw, devices: readonly string[]): readonly Moment[] {
  let calls: readonly { readonly key: string; readonly members: readonly string[] }[] = [];
  const states = new Map<string, PartyState>();
  const moments: Moment[] = [];
  const steps = draw(2, 14);
  for (let step = 1; step <= steps; step += 1) {
    const what = draw(0, 5);
    if (calls.length === 0 || (what <= 1 && calls.length < MOST_CALLS))
      calls = [...calls, { key: `call:${String(step)}`, members: [...new Set([one(draw, devices), one(draw, devices)])] }];
    else if (what <= 3) {
      const call = one(draw, calls);
      const joins = one(draw, devices);
      calls = calls.map((each) => (each === call ? { ...each, members: [...new Set([...each.members, joins])] } : each));
    } else if (what === 4) {
      const call = one(draw, calls);
      states.set(`${one(draw, call.members)}@${call.key}`, one(draw, PARTY_STATES));
    } else {
      const ends = one(draw, calls);
      calls = calls.filter((each) => each !== ends);
    }
    moments.push({
      calls,
      parties: calls.flatMap(({ key: call, members }) =>
        members.map((device) => {
          const key = `${device}@${call}`;
          const state = states.get(key) ?? one(draw, PARTY_STATES);
          states.set(key, state);
          return { key, device, call, state };
        }),
      ),
    });
  }
  return moments;
}
