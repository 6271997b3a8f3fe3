/**
 * Where the states of each party chart stand and which way its transitions run. Drawn by hand, one plan per
 * chart, narrow enough for an upright telephone: Null is the bar at the left that every party comes from and
 * goes back to. What the transitions are is not said here: the machine says it.
 */
import type { Box, Point } from '../canvas/geometry.ts';

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
const BOX = { width: 96, height: 28 } as const;
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
const outOfABelow = (y: number): RoutePlan => ({ ...outOfA(y), label: { x: GAP, y: y + 14, anchor: 'middle' } });

const telephone: ChartPlan = {
  width: 400,
  height: 256,
  states: {
    Null: bar(256),
    Failed: state(A, 18),
    Busy: state(A, 62, 'above'),
    Dialing: state(A, 108),
    Connected: state(B, 142, 'above'),
    Alerting: state(A, 176),
    Held: state(B, 224),
  },
  routes: {
    'Null>Dialing': intoA(101),
    'Dialing>Null': outOfA(118),
    'Null>Alerting': intoA(169),
    'Alerting>Null': outOfABelow(183),
    'Failed>Null': outOfA(18),
    'Busy>Null': outOfA(62),
    'Dialing>Busy': { through: [p(A, 94), p(A, 76)], label: { x: A + 7, y: 89, anchor: 'start' } },
    'Dialing>Failed': {
      through: [p(RIGHT_OF_A, 100), p(RIGHT_OF_A + 66, 100), p(RIGHT_OF_A + 66, 18), p(RIGHT_OF_A, 18)],
      label: { x: RIGHT_OF_A + 72, y: 56, anchor: 'start' },
    },
    'Dialing>Connected': { through: [p(RIGHT_OF_A, 114), p(LEFT_OF_B, 135)], label: { x: RIGHT_OF_A + 3, y: 113, anchor: 'start' } },
    'Alerting>Connected': { through: [p(RIGHT_OF_A, 172), p(LEFT_OF_B, 149)], label: { x: RIGHT_OF_A + 30, y: 178, anchor: 'start' } },
    'Connected>Null': { through: [p(LEFT_OF_B, 142), p(BAR, 142)], label: { x: A, y: 155, anchor: 'middle' } },
    'Connected>Held': { through: [p(B + 18, 156), p(B + 18, 210)], label: { x: B + 23, y: 188, anchor: 'start' } },
    'Held>Connected': { through: [p(B - 18, 210), p(B - 18, 156)], label: { x: B - 24, y: 200, anchor: 'end' } },
    'Held>Null': { through: [p(LEFT_OF_B, 224), p(BAR, 224)], label: { x: A, y: 219, anchor: 'middle' } },
  },
};

/** A queue's first column stands further left, for the long names between its columns. */
const Q = 162;
const RIGHT_OF_Q = Q + BOX.width / 2;
const LEFT_OF_Q = Q - BOX.width / 2;
const Q_GAP = (BAR + LEFT_OF_Q) / 2;
const intoQ = (y: number): RoutePlan => ({ through: [p(BAR, y), p(LEFT_OF_Q, y)], label: { x: Q_GAP, y: y - 5, anchor: 'middle' } });
const outOfQ = (y: number): RoutePlan => ({ through: [p(LEFT_OF_Q, y), p(BAR, y)], label: { x: Q_GAP, y: y + 14, anchor: 'middle' } });

const queue: ChartPlan = {
  width: 400,
  height: 200,
  states: { Null: bar(200), CP_Detect: state(Q, 26), Queued: state(Q, 104), Routing: state(B, 104, 'above') },
  routes: {
    'Null>CP_Detect': intoQ(20),
    'CP_Detect>Null': outOfQ(32),
    'CP_Detect>Queued': { through: [p(Q, 40), p(Q, 90)], label: { x: Q + 7, y: 69, anchor: 'start' } },
    'Null>Queued': intoQ(97),
    'Queued>Null': outOfQ(111),
    'Queued>Routing': {
      through: [p(RIGHT_OF_Q, 97), p(LEFT_OF_B, 97)],
      label: { x: (RIGHT_OF_Q + LEFT_OF_B) / 2, y: 92, anchor: 'middle' },
    },
    'Routing>Queued': {
      through: [p(LEFT_OF_B, 111), p(RIGHT_OF_Q, 111)],
      label: { x: (RIGHT_OF_Q + LEFT_OF_B) / 2, y: 125, anchor: 'middle' },
    },
    'Routing>Null': { through: [p(B, 118), p(B, 164), p(BAR, 164)], label: { x: 256, y: 178, anchor: 'middle' } },
  },
};

const routingPoint: ChartPlan = {
  width: 400,
  height: 124,
  states: { Null: bar(124), Routing: state(220, 58) },
  routes: {
    'Null>Routing': { through: [p(BAR, 50), p(172, 50)], label: { x: 110, y: 45, anchor: 'middle' } },
    'Routing>Null': { through: [p(172, 66), p(BAR, 66)], label: { x: 110, y: 80, anchor: 'middle' } },
  },
};

export const CHART_PLANS: Readonly<Record<string, ChartPlan>> = { telephone, queue, 'routing-point': routingPoint };
