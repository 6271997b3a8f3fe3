/** Records of logs against the model: the calls in them, and what explains them. */
export { CallFinder, findCalls, type FoundCalls, type ObservedCall } from './calls/find-calls.ts';
export { searchCalls } from './calls/search.ts';
export { between } from './calls/summary.ts';
export { explainCalls, type ExplainedCall } from './explain/explain-calls.ts';
export { causesOf } from './agents/message.ts';
export type { Explained } from './explain/explain.ts';
export type { Finding } from './explain/findings.ts';
