/** The four panes, by the names that the layouts use. */
export { CanvasPane } from './canvas/CanvasPane.tsx';
export { ChartPane } from './chart/ChartPane.tsx';
export { DetailPane } from './detail/DetailPane.tsx';
export { TimelinePane } from './timeline/TimelinePane.tsx';
