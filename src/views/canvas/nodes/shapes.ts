/** The outline of a device says what kind it is, without color: drawn in a box of 148 by 52. */
import type { LucideIcon } from 'lucide-react';
import { Globe, ListTree, Phone, Split, UsersRound } from 'lucide-react';
import type { DeviceKind } from '../../../tlib/index.ts';

interface Shape {
  /** What stands out behind it: the stack of a queue. */
  readonly behind?: string;
  readonly outline: string;
  readonly icon: LucideIcon;
}

const STACK = 'M9,4 V1.5 H146.5 V45 H144';
const HEXAGON = 'M14,1.5 H134 L146.5,26 L134,50.5 H14 L1.5,26 Z';

export const SHAPES: Readonly<Record<DeviceKind, Shape>> = {
  extension: { outline: 'M7.5,1.5 H140.5 a6,6 0 0 1 6,6 V44.5 a6,6 0 0 1 -6,6 H7.5 a6,6 0 0 1 -6,-6 V7.5 a6,6 0 0 1 6,-6 Z', icon: Phone },
  external: { outline: 'M26,1.5 H122 a24.5,24.5 0 0 1 0,49 H26 a24.5,24.5 0 0 1 0,-49 Z', icon: Globe },
  'acd-queue': { behind: STACK, outline: 'M1.5,5.5 H142.5 V50.5 H1.5 Z', icon: UsersRound },
  'routing-point': { outline: HEXAGON, icon: Split },
  'routing-queue': { behind: 'M17,4 L18,1.5 H137 L146.5,22', outline: 'M13,5.5 H131 L142.5,28 L131,50.5 H13 L1.5,28 Z', icon: ListTree },
};
