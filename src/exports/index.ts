/** A run as text, in the forms of EXPORTS, and the pieces that a command or a pane wants alone. */
export type { ExportForm } from './form.ts';
export { EXPORTS } from './forms/list.ts';
export { jsonText } from './json-text.ts';
export { markdownTable } from './markdown-table.ts';
export { rawAttributes } from './raw.ts';
export { threadOf, voiceMicroservicesRecord, type StreamRecord } from './record.ts';
export { scenarioJson } from './document/index.ts';
