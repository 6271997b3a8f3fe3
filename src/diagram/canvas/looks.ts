/** How a call-party state looks on a line, so that it can be told without color. */
import type { PartyState } from '../../tlib/index.ts';

export type LineLook = 'solid' | 'dashes' | 'dots' | 'double' | 'zigzag' | 'fading' | 'dash-dot';

export const LINE_LOOKS: Readonly<Record<PartyState, LineLook>> = {
  Null: 'fading',
  Initiated: 'dots',
  Dialing: 'dots',
  Alerting: 'dots',
  Queued: 'double',
  Routing: 'double',
  CP_Detect: 'dots',
  Connected: 'solid',
  Held: 'dashes',
  Busy: 'zigzag',
  Failed: 'zigzag',
  Bridged: 'dash-dot',
};
