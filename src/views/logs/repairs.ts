/** What one press repairs of a finding: the rest of the call is then explained anew. */
import { placeOf, type OpenedCall, type Place, type Repair } from '../../store/logs/index.ts';
import type { ObservedList } from '../../scenario/observed/index.ts';

type Finding = OpenedCall['findings'][number];

export interface OfferedRepair {
  readonly words: string;
  readonly repair: Repair;
}

/** In: an opened call and one of its findings. Out: what can be taken otherwise, the likeliest first; nothing where the log has no place for it. */
export function repairsOf(call: OpenedCall, finding: Finding): readonly OfferedRepair[] {
  const record = finding.record === undefined ? undefined : call.records[finding.record];
  if (finding.finding === 'missing') return suppliesOf(call, finding);
  if (record === undefined) return [];
  const at = placeOf(record);
  const skip: OfferedRepair = { words: 'Skip this record', repair: { repair: 'skip', at } };
  const { attribute, expected } = finding;
  if (finding.finding === 'attribute' && attribute !== undefined)
    return [{ words: `Take ${attribute} as given`, repair: { repair: 'take', at, attribute, expected } }, skip];
  if (finding.finding !== 'unexplained') return [skip];
  return [skip, ...insertsOf(finding, at)];
}

/** The steps that were possible where the explanation ends. */
function insertsOf(finding: Finding, at: Place): readonly OfferedRepair[] {
  const steps = (finding.possible ?? []).filter(({ because, name }) => because === undefined && name.startsWith('T')).slice(0, 6);
  return steps.map(({ name, thisDN }): OfferedRepair => {
    const connID = finding.connID === undefined || thisDN !== finding.dn ? {} : { connID: finding.connID };
    return { words: `Insert ${name} by ${thisDN}`, repair: { repair: 'insert', at, request: name, thisDN, ...connID } };
  });
}

/** An event that the log lacks is taken as sent; or the request behind it as not asked, where the log prints it. */
function suppliesOf(call: OpenedCall, finding: Finding): readonly OfferedRepair[] {
  const { explained, records } = call;
  const step = explained.steps[finding.step - 1];
  const missing = step?.events.find(
    ({ event, record, hidden }) => !hidden && record === undefined && event.event === finding.event && event.dn === finding.dn,
  );
  const before = [...explained.steps.slice(0, finding.step)]
    .reverse()
    .flatMap((one) => [one.record, ...one.events.map((event) => event.record)]);
  const behind = before.find((place) => place !== undefined);
  const last = step?.events.reduce((most, { record }) => Math.max(most, record ?? -1), step.record ?? -1) ?? -1;
  const record = records[last >= 0 ? last : (behind ?? -1)];
  if (missing === undefined || record === undefined) return [];
  const attributes = printedAttributes(missing.event, explained.connIDs);
  const supply: OfferedRepair = {
    words: `Take ${finding.event} at ${finding.dn} as sent`,
    repair: { repair: 'supply', at: placeOf(record), event: finding.event, attributes },
  };
  const request = step?.record === undefined ? undefined : records[step.record];
  if (request === undefined) return [supply];
  return [supply, { words: `Skip ${request.name}`, repair: { repair: 'skip', at: placeOf(request) } }];
}

/** What the model sends, with the ConnIDs of the log. */
function printedAttributes(
  told: OpenedCall['explained']['steps'][number]['events'][number]['event'],
  connIDs: OpenedCall['explained']['connIDs'],
): ObservedList {
  const ids: ReadonlySet<string> = new Set(['ConnID', 'PreviousConnID', 'ParentConnID', 'TransferConnID']);
  const named = { ...told.attributes, ThisDN: told.dn, ...(told.connID === undefined ? {} : { ConnID: told.connID }) };
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, ids.has(name) && typeof value === 'string' ? (connIDs[value] ?? value) : value]),
  ) as ObservedList;
}
