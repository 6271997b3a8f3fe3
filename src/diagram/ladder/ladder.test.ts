/** The ladder of a conference: who asks, who is told, and how long each part lasts. */
import { expect, it } from 'vitest';
import { extendRun, startRun } from '../../scenario/index.ts';
import { must } from '../../tlib/index.ts';
import { rowOfStep, timelineRows } from '../timeline/timeline.ts';
import { withExtras } from './extras.ts';
import { ladderRows, type LadderRow } from './ladder.ts';

const RUN = startRun({
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { request: 'TReleaseCall', thisDN: 'C' },
  ],
});

const text = (row: LadderRow): string => {
  const bars = row.bars.map(({ dn, connID, state, lane }) => `${dn}@${connID} ${state}${lane > 0 ? ` lane ${lane}` : ''}`).join(', ');
  const says =
    row.kind === 'event'
      ? `${row.placed.event.dn} ${row.placed.event.event} ${row.bracket}`
      : row.kind === 'request'
        ? `${row.dn ?? ''} asks ${row.name}`
        : row.kind === 'extra'
          ? `${row.dn} is told too much`
          : `${row.kind} ${row.text}`;
  return `${row.step} ${says} [${bars}]`;
};

it('has a row for each request and each event, with the calls as they are then', () => {
  const rows = ladderRows(timelineRows(RUN).slice(), RUN).filter(({ kind }) => kind !== 'phase');
  expect(rows.slice(0, 9).map(text)).toEqual([
    '1 A asks TMakeCall []',
    '1 A EventDialing none [A@1 Dialing, B@1 Alerting]',
    '1 B EventRinging none [A@1 Dialing, B@1 Alerting]',
    '2 B asks TAnswerCall [A@1 Dialing, B@1 Alerting]',
    '2 A EventEstablished first [A@1 Connected, B@1 Connected]',
    '2 B EventEstablished last [A@1 Connected, B@1 Connected]',
    '3 B asks TInitiateConference [A@1 Connected, B@1 Connected]',
    '3 B EventHeld first [A@1 Connected, B@1 Held, B@2 Dialing lane 1, C@2 Alerting]',
    '3 B EventDialing middle [A@1 Connected, B@1 Held, B@2 Dialing lane 1, C@2 Alerting]',
  ]);
});

it('says why a request was refused, at the DN that asked', () => {
  const rows = ladderRows(timelineRows(RUN).slice(), RUN).filter(({ step }) => step === 4);
  expect(rows.map(({ kind }) => kind)).toEqual(['request', 'refusal', 'event']);
  expect(rows[1]).toMatchObject({ dn: 'C' });
});

it('finds the first row of a step, and the end behind the last one', () => {
  const rows = ladderRows(timelineRows(RUN).slice(), RUN);
  expect(rows[rowOfStep(rows, 3)]).toMatchObject({ step: 3 });
  expect(rowOfStep(rows, 9)).toBe(rows.length);
});

it('keeps the rows of the steps before when the run goes on', () => {
  const before = ladderRows(timelineRows(RUN).slice(), RUN);
  const longer = extendRun(RUN, { request: 'TReleaseCall', thisDN: 'B', connID: '2' });
  const after = ladderRows(timelineRows(longer).slice(), longer);
  expect(after.length).toBeGreaterThan(before.length);
  expect(before.every((row, at) => row === after[at])).toBe(true);
});

it('has the events of a log that the model does not send behind the step after which they came', () => {
  const rows = ladderRows(timelineRows(RUN).slice(), RUN);
  expect(withExtras(rows, RUN, () => [])).toBe(rows);
  const more = withExtras(rows, RUN, (step) => (step === 0 ? ['A'] : step === 1 ? ['B', 'A'] : []));
  expect(more.length).toBe(rows.length + 3);
  const at = more.findIndex((row) => row.kind === 'extra' && row.step === 1);
  expect([more[0]?.kind, more[at - 1]?.step, text(must(more[at], 'the row')).replace(/ \[.*/, '')]).toEqual([
    'extra',
    1,
    '1 B is told too much',
  ]);
  expect(more.slice(at + 2).every(({ step }) => step > 1)).toBe(true);
});
