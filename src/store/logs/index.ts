/** Logs as views call them: fetched when one is first opened. */
export { closeCall, closeLogs, filterLogs, openCall, readLogs, searchLogs, sortLogs, useLogs, type SortBy } from './logs.ts';
export type { NamedContent } from './messages.ts';
export { shownCalls } from './shown.ts';
export type { CallRow, OpenedCall } from './session.ts';
