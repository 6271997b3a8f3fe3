/** What lies out of sight, by the edge of the pane that hides it, nearest first. */
import type { Box } from './geometry.ts';

export type PaneEdge = 'left' | 'right' | 'top' | 'bottom';

/** The part of the canvas that is seen. */
export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Keys of what is less than half seen: `dn:C` right of the pane is found under `right`. */
export function beyond(boxes: ReadonlyMap<string, Box>, sight: Sight): ReadonlyMap<PaneEdge, readonly string[]> {
  const found = new Map<PaneEdge, { readonly key: string; readonly far: number }[]>();
  for (const [key, { x, y }] of boxes) {
    const far: Readonly<Record<PaneEdge, number>> = {
      left: sight.left - x,
      right: x - sight.right,
      top: sight.top - y,
      bottom: y - sight.bottom,
    };
    const [edge] = (['left', 'right', 'top', 'bottom'] as const).toSorted((a, b) => far[b] - far[a]);
    if (edge === undefined || far[edge] <= 0) continue;
    const list = found.get(edge) ?? [];
    list.push({ key, far: far[edge] });
    found.set(edge, list);
  }
  return new Map([...found].map(([edge, list]) => [edge, list.toSorted((a, b) => a.far - b.far).map(({ key }) => key)]));
}
