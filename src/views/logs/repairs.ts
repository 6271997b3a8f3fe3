/** What one press repairs of a finding: the rest of the call is then explained anew. */
import type { LogRecord } from '../../scenario/observed/index.ts';
import type { OpenedCall, Repair } from '../../store/logs/index.ts';

type Finding = OpenedCall['findings'][number];

export interface OfferedRepair {
  readonly words: string;
  readonly repair: Repair;
}

/** In: a finding and the record that it is about. Out: what can be taken otherwise; nothing where the log has no place for it. */
export function repairsOf(finding: Finding, record: LogRecord | undefined): readonly OfferedRepair[] {
  if (record === undefined) return [];
  const at = { file: record.file, first: record.first };
  const skip: OfferedRepair = { words: 'Skip this record', repair: { repair: 'skip', at } };
  const { attribute, expected } = finding;
  if (finding.finding === 'attribute' && attribute !== undefined)
    return [{ words: `Take ${attribute} as given`, repair: { repair: 'take', at, attribute, expected } }, skip];
  if (finding.finding === 'missing') return [];
  if (finding.finding !== 'unexplained') return [skip];
  const steps = (finding.possible ?? []).filter(({ because, name }) => because === undefined && name.startsWith('T')).slice(0, 6);
  return [
    skip,
    ...steps.map(({ name, thisDN }): OfferedRepair => {
      const connID = finding.connID === undefined || thisDN !== finding.dn ? {} : { connID: finding.connID };
      return { words: `Insert ${name} by ${thisDN}`, repair: { repair: 'insert', at, request: name, thisDN, ...connID } };
    }),
  ];
}
