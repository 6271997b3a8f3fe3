/** The page, as main mounts it. */
export { App } from './shell/App.tsx';
export { loadDetail } from './shell/panes.ts';
