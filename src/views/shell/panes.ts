/** The four panes, by the names that the layouts use. The detail comes when something is first chosen. */
import { lazy } from 'react';
import { loadQuiz } from '../quiz/start.ts';

export { CanvasPane } from '../canvas/CanvasPane.tsx';
export { ChartPane } from '../chart/ChartPane.tsx';
export { TimelinePane } from '../timeline/TimelinePane.tsx';

/** Fetches the detail pane; a link that has something chosen waits for it. */
export const loadDetail = async () => import('../detail/DetailPane.tsx');

export const DetailPane = lazy(async () => ({ default: (await loadDetail()).DetailPane }));

/** Stands in the detail's place while a quiz runs. */
export const QuizPane = lazy(async () => ({ default: (await loadQuiz()).QuizPane }));
