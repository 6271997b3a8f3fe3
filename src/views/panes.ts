/** The four panes, by the names that the layouts use. */
export { Canvas } from './canvas/Canvas.tsx';
export { PartyChart } from './chart/PartyChart.tsx';
export { EventDetail } from './detail/EventDetail.tsx';
export { Timeline } from './timeline/Timeline.tsx';
