/** The page, as main mounts it. */
export { App } from './shell/App.tsx';
export { loadShown } from './shell/panes.ts';
export { onReload } from './ui/parts/server.ts';
export { fetchAllWhileIdle, watchStyles } from './ui/parts/source.ts';
