/** The four panes, by the names that the layouts use. */
export { Canvas } from './canvas/Canvas.tsx';
export { PartyChart } from './chart/PartyChart.tsx';
export { DetailPane } from './detail/DetailPane.tsx';
export { TimelinePane } from './timeline/TimelinePane.tsx';
