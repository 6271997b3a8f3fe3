/** The forms in which a run is written. A new one is a file and a line here; of a log, a line of LOG_FORMS. */
import type { ExportForm } from '../form.ts';
import { LOG_FORMS } from '../logs/index.ts';
import { markdownTable } from '../markdown-table.ts';
import { scenarioJson } from '../document/index.ts';

/** Every form by its name; no two share one. The page and the command read this list. */
export const EXPORTS: readonly ExportForm[] = [
  {
    name: 'json',
    label: 'JSON',
    says: 'the scenario document: what people do, without the events',
    ending: 'json',
    type: 'application/json',
    writes: (run) => scenarioJson(run.document),
  },
  {
    name: 'markdown',
    label: 'Markdown table',
    says: "the run as the manual's table, a column per party",
    ending: 'md',
    type: 'text/markdown',
    writes: (run) => markdownTable(run),
  },
  ...LOG_FORMS,
];
