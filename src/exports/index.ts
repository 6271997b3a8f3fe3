/** A run or a scenario as text: JSON, JSON Lines, Markdown, stream records, a server's raw values. */
export { jsonLines } from './json-lines.ts';
export { markdownTable } from './markdown-table.ts';
export { rawAttributes } from './raw.ts';
export { threadOf, voiceMicroservicesRecord, type StreamRecord } from './record.ts';
export { scenarioJson } from './scenario-json.ts';
