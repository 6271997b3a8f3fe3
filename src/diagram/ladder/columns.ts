/** Where the lifelines of a ladder stand: the switch first, then the devices in document order. Pixels from the left. */
import type { Device, DN } from '../../model/index.ts';

export interface Lifeline {
  readonly dn: DN;
  readonly device: Device;
  readonly x: number;
}

export interface LadderColumns {
  /** The switch's lifeline. */
  readonly x: number;
  readonly lines: readonly Lifeline[];
  readonly at: ReadonlyMap<DN, number>;
  readonly width: number;
}

/** The step number, and room for the bracket of a cell. */
const LEFT = 92;
const FIRST = 88;
/** As far from its neighbour as an event's name is long. */
const BETWEEN = 168;

export function ladderColumns(devices: readonly Device[]): LadderColumns {
  const lines = devices.map((device, n) => ({ dn: device.dn, device, x: LEFT + FIRST + n * BETWEEN }));
  return { x: LEFT, lines, at: new Map(lines.map(({ dn, x }) => [dn, x])), width: LEFT + FIRST + lines.length * BETWEEN };
}
