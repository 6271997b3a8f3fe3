/** The picture while something is in the hand: it floats above the rest, its own lines follow it, nothing else moves. */
import { callBox } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import type { Ground } from './ground.ts';
import { isDeviceKey } from './keys.ts';
import { labelPlace } from './labels.ts';
import type { DrawnLine, Picture } from './picture.ts';
import { routerFor } from './routes.ts';

interface Hand {
  readonly movedKey?: string | undefined;
  readonly movedTo?: Point | undefined;
}

export interface Drawing {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: ReadonlyMap<string, DrawnLine>;
}

/** Boxes and lines, with what is in the hand where it is held. */
export function drawHeld(ground: Ground, picture: Picture, { movedKey, movedTo }: Hand): Drawing {
  const settled = new Map<string, Box>([...ground.cards, ...[...picture.circles].map(([key, at]) => [key, callBox(at)] as const)]);
  const box = movedKey === undefined ? undefined : settled.get(movedKey);
  if (movedKey === undefined || movedTo === undefined || box === undefined) return { boxes: settled, lines: picture.lines };
  const moved = { ...box, ...movedTo };
  const cards = isDeviceKey(movedKey) ? new Map([...ground.cards, [movedKey, moved] as const]) : ground.cards;
  const circles = isDeviceKey(movedKey) ? picture.circles : new Map([...picture.circles, [movedKey, movedTo] as const]);
  const staying = [...picture.lines].filter(([, { party }]) => party.device !== movedKey && party.call !== movedKey);
  const route = routerFor({ cards, circles, words: [], busy: new Map() });
  const lines = new Map(picture.lines);
  const labels = staying.map(([, { label }]) => label);
  for (const [key, { party }] of picture.lines) {
    if (party.device !== movedKey && party.call !== movedKey) continue;
    const way = route(party.device, party.call);
    const joining = { points: way.points, card: cards.get(party.device) ?? moved, circle: circles.get(party.call) ?? moved };
    const others = {
      cards: [...cards.values()],
      circles: [...circles.values()],
      labels,
      lines: staying.map(([, each]) => each.route.points),
    };
    const label = labelPlace(joining, party.state, others);
    labels.push(label);
    lines.set(key, { party, route: way, label });
  }
  return { boxes: new Map([...settled, [movedKey, moved] as const]), lines };
}
