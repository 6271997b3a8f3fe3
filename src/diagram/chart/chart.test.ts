import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../model/index.ts';
import { overlaps } from '../canvas/geometry.ts';
import type { Box } from '../canvas/geometry.ts';
import { drawChart } from './draw.ts';

describe.each(Object.values(CHARTS).map((chart) => [chart.id, chart] as const))('the chart %s', (_, chart) => {
  const drawing = drawChart(chart);
  const boxes: readonly (readonly [string, Box])[] = [
    ...drawing.states.map(({ state, box }) => [state, box] as const),
    ...drawing.arrows.map(({ id, label }) => [`label ${id}`, label.box] as const),
  ];

  it('draws every state and every transition between two states', () => {
    expect(drawing.states.map(({ state }) => state)).toEqual(chart.states);
    const drawn = drawing.arrows.flatMap(({ from, to, events }) => events.map((event) => `${from} ${event} ${to}`));
    expect(drawn.sort()).toEqual(
      chart.transitions
        .filter(({ from, to }) => from !== to)
        .map(({ from, event, to }) => `${from} ${event} ${to}`)
        .sort(),
    );
  });

  it('lets no label cover a state or another label', () => {
    expect(
      boxes.flatMap(([a, first], n) =>
        boxes
          .slice(n + 1)
          .filter(([, second]) => overlaps(first, second))
          .map(([b]) => `${a} on ${b}`),
      ),
    ).toEqual([]);
  });

  it('keeps everything within its frame', () => {
    expect(
      boxes
        .filter(
          ([, { x, y, width, height }]) =>
            x - width / 2 < -0.5 || y - height / 2 < -0.5 || x + width / 2 > drawing.width || y + height / 2 > drawing.height,
        )
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('keeps the names of events that leave a state as it is off the labels', () => {
    const stays = drawing.states
      .filter(({ state, news }) => state !== 'Null' && news.length > 0)
      .map(({ state, stays: at }) => [state, { x: at.x, y: at.y - 4, width: 88, height: 12 }] as const);
    const labels = drawing.arrows.map(({ id, label }) => [id, label.box] as const);
    expect(stays.flatMap(([state, box]) => labels.filter(([, other]) => overlaps(box, other)).map(([id]) => `${state} on ${id}`))).toEqual(
      [],
    );
  });
});
