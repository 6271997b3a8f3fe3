/** What was observed of a scenario: records of logs. */
export { listHead, pairCount, put, putPair, readListHead } from './lists.ts';
export {
  connIDOf,
  textOf,
  type AgentSystemName,
  type LogRecord,
  type ObservedList,
  type ObservedTime,
  type ObservedValue,
  type RecordKind,
} from './record.ts';
