/** A run or a scenario as text: JSON, JSON Lines, Markdown, stream records, a server's raw values. */
export { jsonLines } from './json-lines.ts';
export { markdownTable, type TableOptions } from './markdown-table.ts';
export { rawAttributes, type RawAttributes, type RawValue } from './raw.ts';
export { threadOf, voiceMicroservicesRecord, type StreamRecord } from './record.ts';
export { scenarioJson } from './scenario-json.ts';
