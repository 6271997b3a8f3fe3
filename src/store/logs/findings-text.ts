/** What was found in a call, as text for a ticket, as Markdown, as JSON; masked where a mask is given. */
import type { OpenedCall } from './opened.ts';
import type { Mask } from './mask.ts';

export type FindingsForm = 'text' | 'markdown' | 'json';

export function findingsText(call: OpenedCall, form: FindingsForm, mask?: Mask): string {
  const text = FORMS[form](call);
  return mask === undefined ? text : mask.text(text);
}

const FORMS: Readonly<Record<FindingsForm, (call: OpenedCall) => string>> = { text: plain, markdown, json };

const title = ({ row }: OpenedCall): string =>
  `Call ${String(row.number)}: ${row.caller ?? 'somebody'} called ${row.called ?? 'somebody'}${row.begin === undefined ? '' : `, ${row.begin.text}`}`;
const sum = ({ findings }: OpenedCall): string =>
  findings.length === 0 ? 'The log and the model agree.' : `${String(findings.length)} finding${findings.length === 1 ? '' : 's'}`;

function plain(call: OpenedCall): string {
  const found = call.findings.map(
    ({ finding, message, remedy, file, title: rule }, at) =>
      `${String(at + 1)}. [${finding}] ${message}\n   Right would be: ${remedy}${rule === undefined ? '' : `\n   Rule: ${rule}`}${file === undefined ? '' : `\n   File: ${file}`}`,
  );
  return `${[title(call), `ConnIDs ${call.row.connIDs.join(' ')}`, sum(call), ...found].join('\n')}\n`;
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\|*_`[\]<>#]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`));

function markdown(call: OpenedCall): string {
  const rows = call.findings.map(
    ({ finding, step, message, remedy, line }, at) =>
      `| ${String(at + 1)} | ${finding} | ${String(step)} | ${line === undefined ? '' : String(line)} | ${escaped(message)} | ${escaped(remedy)} |`,
  );
  const table = rows.length === 0 ? [] : ['', '| | kind | step | line | what | right would be |', '|---|---|---|---|---|---|', ...rows];
  return `${[`## ${escaped(title(call))}`, '', sum(call), ...table].join('\n')}\n`;
}

function json(call: OpenedCall): string {
  const { row, explained, findings } = call;
  const kept = findings.map(({ record: _record, possible: _possible, ...finding }) => finding);
  return `${JSON.stringify(
    {
      call: row.number,
      connIDs: row.connIDs,
      dns: row.dns,
      conforms: findings.length === 0,
      steps: explained.document.steps,
      findings: kept,
    },
    null,
    2,
  )}\n`;
}
