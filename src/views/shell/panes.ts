/** The four panes, by the names that the layouts use. The detail comes when something is first chosen. */
import { partOf } from '../ui/parts/part.ts';
import { source } from '../ui/parts/source.ts';
import { quizPane } from '../quiz/start.ts';

export { CanvasPane } from '../canvas/CanvasPane.tsx';
export { ChartPane } from '../chart/ChartPane.tsx';
export { TimelinePane } from '../timeline/TimelinePane.tsx';

const detail = source(async () => import('../detail/DetailPane.tsx'));

/** Waits for the detail pane, which a link that has something chosen shows; without a server it is not waited for. */
export async function loadDetail(): Promise<void> {
  await detail.fetch().catch(() => undefined);
}

export const DetailPane = partOf(detail, 'DetailPane');

/** Stands in the detail's place while a quiz runs. */
export const QuizPane = partOf(quizPane, 'QuizPane');
