/** A party chart as things to draw: boxes, arrows, labels. The transitions are the machine's, the places the plan's. */
import type { Chart } from '../../model/index.ts';
import type { EventName, PartyState } from '../../tlib/index.ts';
import type { Box, Point } from '../canvas/geometry.ts';
import { CHART_PLANS } from './plan.ts';
import type { ChartPlan, RoutePlan, StatePlan } from './plan.ts';

export interface ChartArrow {
  /** "Dialing>Connected" */
  readonly id: string;
  readonly from: PartyState;
  readonly to: PartyState;
  readonly events: readonly EventName[];
  /** SVG path data, and the arrow's head as a polygon's points. */
  readonly path: string;
  readonly head: string;
  readonly label: ChartLabel;
}

export interface ChartLabel extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
  /** Event names without "Event", one per line. */
  readonly lines: readonly string[];
  /** What the lines cover. */
  readonly box: Box;
}

export interface ChartState {
  readonly state: PartyState;
  readonly box: Box;
  /** Where the name of an event stands that left the state as it was. */
  readonly stays: Point;
  /** Events that leave the state as it is. */
  readonly news: readonly EventName[];
}

export interface ChartDrawing {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly states: readonly ChartState[];
  readonly arrows: readonly ChartArrow[];
}

export const LABEL_LINE = 14;
const LETTER = 6.5;

/** Draws a chart. Throws, naming the transition, where the plan has no place for a state or a way for a transition. */
export function drawChart(chart: Chart): ChartDrawing {
  const plan = CHART_PLANS[chart.id];
  if (plan === undefined) throw new Error(`drawChart: no plan for chart ${chart.id}`);
  const moving = chart.transitions.filter(({ from, to }) => from !== to);
  const ids = [...new Set(moving.map(arrowId))];
  return {
    id: chart.id,
    width: plan.width,
    height: plan.height,
    states: chart.states.map((state) => {
      const box = placeOf(plan, chart.id, state);
      const news = chart.transitions.filter(({ from, to }) => from === state && to === state).map(({ event }) => event);
      return { state, box, stays: { x: box.x, y: box.stays === 'below' ? box.y + box.height / 2 + 13 : box.y - box.height / 2 - 5 }, news };
    }),
    arrows: ids.flatMap((id) => {
      const same = moving.filter((transition) => arrowId(transition) === id);
      const [first] = same;
      const route = plan.routes[id];
      if (first === undefined) return [];
      if (route === undefined) throw new Error(`drawChart: chart ${chart.id} has no way drawn for ${id}`);
      return [
        {
          id,
          from: first.from,
          to: first.to,
          events: same.map(({ event }) => event),
          ...shaft(route),
          label: labelFor(
            route,
            same.map(({ event }) => event),
          ),
        },
      ];
    }),
  };
}

/** "Dialing>Connected" */
export const arrowId = ({ from, to }: { readonly from: PartyState; readonly to: PartyState }): string => `${from}>${to}`;
/** "EventReleased" without its "Event", as the cells of the timeline print it. */
export const shortName = (event: EventName): string => event.replace(/^Event/, '');

function placeOf(plan: ChartPlan, chart: string, state: PartyState): StatePlan {
  const found = plan.states[state];
  if (found === undefined) throw new Error(`drawChart: chart ${chart} has no place for ${state}`);
  return found;
}

function labelFor({ label }: RoutePlan, events: readonly EventName[]): ChartLabel {
  const lines = events.map(shortName);
  const width = Math.max(...lines.map((line) => line.length)) * LETTER;
  const x = label.anchor === 'middle' ? label.x : label.x + (label.anchor === 'start' ? width / 2 : -width / 2);
  const height = lines.length * LABEL_LINE;
  return { ...label, lines, box: { x, y: label.y - 10 + height / 2, width, height } };
}

/** The line, and a head at its end that points the way of its last stretch. */
function shaft({ through }: RoutePlan): { readonly path: string; readonly head: string } {
  const end = through.at(-1);
  const before = through.at(-2);
  if (end === undefined || before === undefined) throw new Error('drawChart: a way needs two points');
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  const ux = (end.x - before.x) / length;
  const uy = (end.y - before.y) / length;
  const back = { x: end.x - ux * 8, y: end.y - uy * 8 };
  const corners = [end, { x: back.x - uy * 4, y: back.y + ux * 4 }, { x: back.x + uy * 4, y: back.y - ux * 4 }];
  const stop = { x: end.x - ux * 6, y: end.y - uy * 6 };
  return {
    path: `M${[...through.slice(0, -1), stop].map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`,
    head: corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '),
  };
}
