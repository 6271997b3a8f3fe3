/** The outline of a device says what kind it is, without color: drawn in a box of any size. */
import type { LucideIcon } from 'lucide-react';
import { Globe, ListTree, Phone, Split, UsersRound } from 'lucide-react';
import { DEVICE_KIND_INFO, DEVICE_KINDS, type DeviceKind, type DeviceKindInfo } from '../../../tlib/index.ts';

interface Shape {
  /** What stands out behind it: the stack of a queue. */
  readonly behind?: (width: number, height: number) => string;
  readonly outline: (width: number, height: number) => string;
  readonly icon: LucideIcon;
}

const path = (...parts: readonly (string | number)[]): string => parts.join(' ');

const ICONS: Readonly<Record<DeviceKindInfo['icon'], LucideIcon>> = {
  phone: Phone,
  globe: Globe,
  agents: UsersRound,
  split: Split,
  list: ListTree,
};
const OUTLINES: Readonly<Record<DeviceKindInfo['shape'], Omit<Shape, 'icon'>>> = {
  card: {
    outline: (w, h) =>
      path('M 7.5 1.5 H', w - 7.5, 'a 6 6 0 0 1 6 6 V', h - 7.5, 'a 6 6 0 0 1 -6 6 H 7.5 a 6 6 0 0 1 -6 -6 V 7.5 a 6 6 0 0 1 6 -6 Z'),
  },
  capsule: {
    outline: (w, h) => {
      const r = (h - 3) / 2;
      return path('M', r + 1.5, '1.5 H', w - r - 1.5, 'a', r, r, '0 0 1 0', h - 3, 'H', r + 1.5, 'a', r, r, '0 0 1 0', 3 - h, 'Z');
    },
  },
  stack: {
    behind: (w, h) => path('M 9 4 V 1.5 H', w - 1.5, 'V', h - 7, 'H', w - 4),
    outline: (w, h) => path('M 1.5 5.5 H', w - 5.5, 'V', h - 1.5, 'H 1.5 Z'),
  },
  hexagon: { outline: (w, h) => path('M 14 1.5 H', w - 14, 'L', w - 1.5, h / 2, 'L', w - 14, h - 1.5, 'H 14 L 1.5', h / 2, 'Z') },
  'stacked hexagon': {
    behind: (w, h) => path('M 17 4 L 18 1.5 H', w - 11, 'L', w - 1.5, h / 2 - 4),
    outline: (w, h) => path('M 13 5.5 H', w - 17, 'L', w - 5.5, h / 2 + 2, 'L', w - 17, h - 1.5, 'H 13 L 1.5', h / 2 + 2, 'Z'),
  },
};

/** How each kind of device is drawn: what its row names. */
export const SHAPES = Object.fromEntries(
  DEVICE_KINDS.map((kind) => {
    const { icon, shape } = DEVICE_KIND_INFO[kind];
    return [kind, { ...OUTLINES[shape], icon: ICONS[icon] }];
  }),
) as Readonly<Record<DeviceKind, Shape>>;
