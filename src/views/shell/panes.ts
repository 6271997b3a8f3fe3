/** The panes, by the names that the layouts use. The chart comes behind the first screen, the detail when something is first chosen. */
import { createElement, Suspense } from 'react';
import { partOf } from '../ui/parts/part.ts';
import { source } from '../ui/parts/source.ts';
import { quizPane } from '../quiz/start.ts';

export { CanvasPane } from '../canvas/CanvasPane.tsx';
export { TimelinePane } from '../timeline/TimelinePane.tsx';

const chart = source(async () => import('../chart/ChartPane.tsx'));
const detail = source(async () => import('../detail/DetailPane.tsx'));

/** Waits for the panes that are shown and come by themselves: the chart, and of a link that has something chosen the detail. */
export async function loadShown(hasChosen: boolean): Promise<void> {
  await Promise.all([chart, ...(hasChosen ? [detail] : [])].map(async (pane) => pane.fetch().catch(() => undefined)));
}

const Chart = partOf(chart, 'ChartPane');

/** The party chart, which is asked for with the first screen and drawn after it: nobody acts there first. */
export function ChartPane() {
  return createElement(Suspense, { fallback: null }, createElement(Chart));
}

export const DetailPane = partOf(detail, 'DetailPane');

/** Stands in the detail's place while a quiz runs. */
export const QuizPane = partOf(quizPane, 'QuizPane');
