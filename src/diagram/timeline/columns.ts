/**
 * Columns of the table: one per device in document order. A telephone that is not monitored gets no
 * events, so its column is narrow and can be folded away; beyond thirty devices the widths are fixed.
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
const EXTERNAL_WIDTH = 78;
const FOLDED_WIDTH = 36;

/** More columns than this are drawn only where they can be seen. */
export const MANY_COLUMNS = 30;

export function columnsOf(devices: readonly Device[], folded: ReadonlySet<DN>): readonly Column[] {
  return devices.map((device) => {
    const external = !isMonitored(kindOf(device));
    const isFolded = external && folded.has(device.dn);
    return { device, dn: device.dn, external, folded: isFolded, width: isFolded ? FOLDED_WIDTH : external ? EXTERNAL_WIDTH : EVENTS_WIDTH };
  });
}

/** The grid's tracks; columns of monitored devices share what room is left, unless there are many. */
export function gridTracks(columns: readonly Column[]): string {
  const fixed = columns.length > MANY_COLUMNS;
  const tracks = columns.map(({ external, width }) => (fixed || external ? `${width}px` : `minmax(${width}px, 1fr)`));
  return [`${STEP_WIDTH}px`, ...tracks].join(' ');
}

export function tableWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, STEP_WIDTH);
}
