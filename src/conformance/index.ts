/** Records of logs against the model: the calls in them. */
export { CallFinder, findCalls, type FoundCalls, type ObservedCall } from './calls/find-calls.ts';
export { searchCalls } from './calls/search.ts';
