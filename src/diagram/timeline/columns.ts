/**
 * Columns of the table: one per device in document order. A telephone that is not monitored gets no
 * events, so its column is narrow and can be folded away; beyond thirty devices the widths are fixed.
 * Where the table itself is narrow, so are they.
 */
import { kindOf, type Device, type DN } from '../../model/index.ts';
import { isMonitored } from '../../tlib/index.ts';

export interface Column {
  readonly device: Device;
  readonly dn: DN;
  /** Not monitored: no client is told anything about it. */
  readonly external: boolean;
  readonly folded: boolean;
  /** Least width in pixels. */
  readonly width: number;
}

/** The step column, sticky at the left. */
export const STEP_WIDTH = 56;
const EVENTS_WIDTH = 168;
const EVENTS_WIDTH_NARROW = 124;
const EXTERNAL_WIDTH = 78;
const FOLDED_WIDTH = 36;
const OTHERS_WIDTH = 76;
const OTHERS_WIDTH_NARROW = 50;
/** A table of less room than this is narrow, in pixels. */
const NARROW = 480;

/** The width of the column that stands for those without one of their own. */
export const othersWidth = (room: number): number => (room < NARROW ? OTHERS_WIDTH_NARROW : OTHERS_WIDTH);

/** More columns than this are drawn only where they can be seen. */
export const MANY_COLUMNS = 30;

/** In: the devices, those folded, and the room that the table has, in pixels. */
export function columnsOf(devices: readonly Device[], folded: ReadonlySet<DN>, room = Infinity): readonly Column[] {
  const events = room < NARROW ? EVENTS_WIDTH_NARROW : EVENTS_WIDTH;
  return devices.map((device) => {
    const external = !isMonitored(kindOf(device));
    const isFolded = external && folded.has(device.dn);
    return { device, dn: device.dn, external, folded: isFolded, width: isFolded ? FOLDED_WIDTH : external ? EXTERNAL_WIDTH : events };
  });
}

/** The grid's tracks; columns of monitored devices share what room is left, unless there are many. `aside`: the others' width. */
export function gridTracks(columns: readonly Column[], aside = 0): string {
  const fixed = columns.length > MANY_COLUMNS;
  const tracks = columns.map(({ external, width }) => (fixed || external ? `${width}px` : `minmax(${width}px, 1fr)`));
  return [`${STEP_WIDTH}px`, ...tracks, ...(aside === 0 ? [] : [`${aside}px`])].join(' ');
}

export function tableWidth(columns: readonly Column[], aside = 0): number {
  return columns.reduce((sum, { width }) => sum + width, STEP_WIDTH + aside);
}
