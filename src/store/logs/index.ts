/** Logs as views call them: fetched when one is first opened. */
export { findingsText, type FindingsForm } from './findings-text.ts';
export {
  closeCall,
  closeLogs,
  filterLogs,
  goToFinding,
  maskScenario,
  openCall,
  prepareLogs,
  readLogs,
  repairCall,
  searchLogs,
  sortLogs,
  useLogs,
  type SortBy,
} from './logs.ts';
export { maskFor } from './mask.ts';
export { placeOf, type CallRow, type OpenedCall, type Place, type Repair } from './opened.ts';
export { shownCalls } from './shown.ts';
