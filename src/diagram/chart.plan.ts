/**
 * Where the states of each party chart stand and which way its transitions run. Drawn by hand, one plan per
 * chart, narrow enough for an upright telephone: Null is the bar at the left that every party comes from and
 * goes back to. What the transitions are is not said here: the machine says it.
 */
import type { Box, Point } from './canvas.geometry.ts';

export interface StatePlan extends Box {
  /** Where the name of an event that leaves the state as it is stands. */
  readonly stays: 'above' | 'below';
}

export interface RoutePlan {
  readonly through: readonly Point[];
  /** The label's left, middle or right edge, and the baseline of its first line. */
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' };
}

export interface ChartPlan {
  readonly width: number;
  readonly height: number;
  readonly states: Readonly<Record<string, StatePlan>>;
  /** By "Dialing>Connected". */
  readonly routes: Readonly<Record<string, RoutePlan>>;
}

const BAR = 44;
const BOX = { width: 88, height: 32 } as const;
const A = 180;
const B = 350;
const LEFT_OF_A = A - BOX.width / 2;
const RIGHT_OF_A = A + BOX.width / 2;
const LEFT_OF_B = B - BOX.width / 2;
const GAP = (BAR + LEFT_OF_A) / 2;

const state = (x: number, y: number, stays: 'above' | 'below' = 'below'): StatePlan => ({ x, y, ...BOX, stays });
const bar = (height: number): StatePlan => ({ x: BAR / 2, y: height / 2, width: BAR, height: height - 8, stays: 'below' });
const p = (x: number, y: number): Point => ({ x, y });
/** A level arrow between the bar and column A, its label above it. */
const intoA = (y: number): RoutePlan => ({ through: [p(BAR, y), p(LEFT_OF_A, y)], label: { x: GAP, y: y - 5, anchor: 'middle' } });
const outOfA = (y: number): RoutePlan => ({ through: [p(LEFT_OF_A, y), p(BAR, y)], label: { x: GAP, y: y - 5, anchor: 'middle' } });
/** The same with the label below. */
const outOfABelow = (y: number): RoutePlan => ({ through: [p(LEFT_OF_A, y), p(BAR, y)], label: { x: GAP, y: y + 14, anchor: 'middle' } });

const telephone: ChartPlan = {
  width: 400,
  height: 308,
  states: {
    Null: bar(308),
    Failed: state(A, 22),
    Busy: state(A, 68),
    Dialing: state(A, 134),
    Connected: state(B, 172, 'above'),
    Alerting: state(A, 210),
    Held: state(B, 270),
  },
  routes: {
    'Null>Dialing': intoA(126),
    'Dialing>Null': outOfA(146),
    'Null>Alerting': intoA(202),
    'Alerting>Null': outOfABelow(218),
    'Failed>Null': outOfA(22),
    'Busy>Null': outOfA(68),
    'Dialing>Busy': { through: [p(A, 118), p(A, 84)], label: { x: A - 6, y: 105, anchor: 'end' } },
    'Dialing>Failed': { through: [p(RIGHT_OF_A, 126), p(RIGHT_OF_A + 16, 126), p(RIGHT_OF_A + 16, 22), p(RIGHT_OF_A, 22)], label: { x: RIGHT_OF_A + 22, y: 70, anchor: 'start' } },
    'Dialing>Connected': { through: [p(RIGHT_OF_A, 142), p(LEFT_OF_B, 164)], label: { x: RIGHT_OF_A + 42, y: 145, anchor: 'start' } },
    'Alerting>Connected': { through: [p(RIGHT_OF_A, 206), p(LEFT_OF_B, 180)], label: { x: RIGHT_OF_A + 42, y: 210, anchor: 'start' } },
    'Connected>Null': { through: [p(LEFT_OF_B, 172), p(BAR, 172)], label: { x: A, y: 186, anchor: 'middle' } },
    'Connected>Held': { through: [p(B + 18, 188), p(B + 18, 254)], label: { x: B + 23, y: 226, anchor: 'start' } },
    'Held>Connected': { through: [p(B - 18, 254), p(B - 18, 188)], label: { x: B - 24, y: 236, anchor: 'end' } },
    'Held>Null': { through: [p(LEFT_OF_B, 270), p(BAR, 270)], label: { x: A, y: 265, anchor: 'middle' } },
  },
};

const queue: ChartPlan = {
  width: 400,
  height: 220,
  states: { Null: bar(220), CP_Detect: state(A, 28), Queued: state(A, 112), Routing: state(B, 112, 'above') },
  routes: {
    'Null>CP_Detect': intoA(22),
    'CP_Detect>Null': outOfABelow(34),
    'CP_Detect>Queued': { through: [p(A, 44), p(A, 96)], label: { x: A + 6, y: 74, anchor: 'start' } },
    'Null>Queued': intoA(104),
    'Queued>Null': outOfABelow(120),
    'Queued>Routing': { through: [p(RIGHT_OF_A, 104), p(LEFT_OF_B, 104)], label: { x: (RIGHT_OF_A + LEFT_OF_B) / 2, y: 99, anchor: 'middle' } },
    'Routing>Queued': { through: [p(LEFT_OF_B, 120), p(RIGHT_OF_A, 120)], label: { x: (RIGHT_OF_A + LEFT_OF_B) / 2, y: 134, anchor: 'middle' } },
    'Routing>Null': { through: [p(B, 128), p(B, 180), p(BAR, 180)], label: { x: 262, y: 194, anchor: 'middle' } },
  },
};

const routingPoint: ChartPlan = {
  width: 400,
  height: 124,
  states: { Null: bar(124), Routing: state(220, 58) },
  routes: {
    'Null>Routing': { through: [p(BAR, 50), p(176, 50)], label: { x: 110, y: 45, anchor: 'middle' } },
    'Routing>Null': { through: [p(176, 66), p(BAR, 66)], label: { x: 110, y: 80, anchor: 'middle' } },
  },
};

export const CHART_PLANS: Readonly<Record<string, ChartPlan>> = { telephone, queue, 'routing-point': routingPoint };
