import { describe, expect, it } from 'vitest';
import { columnsOf, gridTracks, tableWidth } from './columns.ts';
import { differing } from './differ.ts';
import { firstStop, moveFocus } from './focus.ts';
import type { FocusKey, Place } from './focus.ts';
import { callLife } from './life.ts';
import { eventNames, listEvents } from './list.ts';
import { LEAVING, call, event, frame, read, run, world } from './sample.ts';
import { rowAfterStep, rowOfStep, timelineRows, withGhosts } from './timeline.ts';

const rows = timelineRows(LEAVING).slice();

describe('the table of a run', () => {
  it('has a row per request, one per group of unordered events, and bands where a phase begins', () => {
    expect(rows.map(read)).toEqual([
      '-- Call-Establishing Phase --',
      '1 A TMakeCall B',
      '  A Dialing',
      '  B Ringing',
      '2 B TAnswerCall',
      '{ A Established, B Established',
      '-- Conversation --',
      '3 A TSingleStepConference C, call 1',
      '  C Established',
      '-- Conference --',
      '4 B TReleaseCall call 1',
      '{ B Released, B Retrieved, A PartyDeleted, C PartyDeleted',
      '-- Conversation --',
    ]);
  });

  it('makes the rows of a frame once', () => {
    expect(timelineRows(LEAVING).at(4)).toBe(rows[4]);
  });

  it('adds the rows of a new step, and forgets them for a run that leaves before', () => {
    const upTo = (last: number) => ({ ...LEAVING, frames: LEAVING.frames.slice(0, last + 1) });
    const other = run({
      step: { request: 'TMakeCall', thisDN: 'A', otherDN: 'C' },
      world: world([call('1', { A: 'Dialing', C: 'Alerting' })]),
      events: [event('EventDialing', 'A')],
    });
    expect(timelineRows(upTo(2)).slice().map(read)).toEqual(rows.slice(0, 7).map(read));
    expect(timelineRows(LEAVING).slice()).toEqual(rows);
    expect(timelineRows(upTo(1)).slice().map(read)).toEqual(rows.slice(0, 4).map(read));
    expect(timelineRows(other).slice().map(read)).toEqual(['-- Call-Establishing Phase --', '1 A TMakeCall C', '  A Dialing']);
  });

  it('names the call in a band once there are several, and says which ended', () => {
    const two = run(
      { step: { action: 'Dial', thisDN: 'A', otherDN: 'B' }, world: world([call('1', { A: 'Connected', B: 'Connected' })]) },
      {
        step: { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
        world: world([call('1', { A: 'Connected', B: 'Held' }), call('2', { B: 'Dialing', C: 'Alerting' }, 'Consult')]),
      },
      {
        step: { request: 'TAnswerCall', thisDN: 'C' },
        world: world([call('1', { A: 'Connected', B: 'Held' }), call('2', { B: 'Connected', C: 'Connected' }, 'Consult')]),
      },
      {
        step: { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
        world: world([call('1', { A: 'Connected', B: 'Connected', C: 'Connected' })], 2),
        ended: [{ connID: '2', cause: 'conference', into: '1', by: 'B' }],
      },
      { step: { request: 'TClearCall', thisDN: 'A' }, world: world([], 2), ended: [{ connID: '1', cause: 'released' }] },
    );
    expect(
      timelineRows(two)
        .slice()
        .filter(({ kind }) => kind === 'phase')
        .map(read),
    ).toEqual([
      '-- Call-Establishing Phase --',
      '-- Conversation --',
      '-- Call 2: Consultation --',
      '-- Call 2: Conversation --',
      '-- Call 1: Conference --',
      '-- Call 1: Released --',
    ]);
    expect(callLife(two, '2')).toMatchObject({ made: 2, ended: { step: 4, cause: 'conference', into: '1', by: 'B' } });
    expect(callLife(two, '9')).toBeUndefined();
  });

  it('puts the reason of a refusal under the request and its EventError after it', () => {
    const refusal = { kind: 'state', rule: 'hold', needs: 'needs a Connected call', found: 'none', message: 'm', errorCode: 1 } as const;
    const refused = run({ step: { request: 'THoldCall', thisDN: 'A' }, world: world([], 0), events: [event('EventError', 'A')], refusal });
    expect(timelineRows(refused).slice().map(read)).toEqual(['1 A THoldCall (refused)', '! needs a Connected call', '  A Error']);
  });

  it('shows a preview after the present step and before what this branch has later', () => {
    const ghost = frame(3, {
      step: { request: 'TReleaseCall', thisDN: 'A' },
      world: world([], 1),
      events: [event('EventReleased', 'A'), event('EventReleased', 'B')],
      ended: [{ connID: '1', cause: 'released' }],
    });
    expect(withGhosts(rows, LEAVING, 2, ghost).slice(6, 11).map(read)).toEqual([
      '-- Conversation --',
      '~3 A TReleaseCall',
      '~{ A Released, B Released',
      '~-- Released --',
      '3 A TSingleStepConference C, call 1',
    ]);
  });

  it('shows a preview in place of the next step when it is that step', () => {
    const next = LEAVING.frames[3];
    const ghosts = next === undefined ? [] : withGhosts(rows, LEAVING, 2, next);
    expect(ghosts.slice(6).map(read)).toEqual([
      '-- Conversation --',
      '~3 A TSingleStepConference C, call 1',
      '~  C Established',
      '~-- Conference --',
      '4 B TReleaseCall call 1',
      '{ B Released, B Retrieved, A PartyDeleted, C PartyDeleted',
      '-- Conversation --',
    ]);
  });

  it('finds the rows of a step', () => {
    expect([rowOfStep(rows, 2), rowAfterStep(rows, 2), rowOfStep(rows, 9)]).toEqual([4, 7, 13]);
  });

  it('sets what other systems do across the table, without a DN', () => {
    const side = run({ step: { action: 'Connect' }, world: world([], 0) });
    expect(timelineRows(side).slice().map(read)).toEqual(['1 Connect A client connects']);
  });
});

describe('attributes that differ from the neighboring cell', () => {
  const row = rows[5];
  const events = row?.kind === 'events' ? row.events.map((placed) => [...differing(row, placed.event)]) : [];
  it('are marked in both cells, ThisDN never', () => {
    expect(events).toEqual([['OtherDN'], ['OtherDN']]);
  });
  it('are none where the cells agree', () => {
    const last = rows[11];
    expect(last?.kind === 'events' ? last.events.map((placed) => differing(last, placed.event).size) : []).toEqual([0, 0, 0, 0]);
  });
});

describe('arrow keys', () => {
  const columns = ['A', 'B', 'C'];
  const at = (row: number, dn: string, index = 0): Place => ({ row, dn, index });
  const cases: readonly (readonly [Place, FocusKey, Place])[] = [
    [at(1, 'A'), 'ArrowDown', at(2, 'A')],
    [at(2, 'A'), 'ArrowDown', at(3, 'B')],
    [at(5, 'A'), 'ArrowRight', at(5, 'B')],
    [at(5, 'B'), 'ArrowDown', at(7, 'A')],
    [at(11, 'B'), 'ArrowDown', at(11, 'B', 1)],
    [at(11, 'B', 1), 'ArrowUp', at(11, 'B')],
    [at(11, 'B', 1), 'ArrowDown', at(11, 'B', 1)],
    [at(10, 'B'), 'ArrowUp', at(8, 'C')],
    [at(11, 'B'), 'Home', at(11, 'A')],
    [at(11, 'A'), 'End', at(11, 'C')],
    [at(11, 'C'), 'First', at(1, 'A')],
    [at(1, 'A'), 'Last', at(11, 'A')],
    [at(1, 'A'), 'ArrowUp', at(1, 'A')],
  ];
  it.each(cases)('%o %s', (from, key, to) => {
    expect(moveFocus(rows, columns, from, key)).toEqual(to);
  });
  it('enter the table at the first stop of a step, or after it', () => {
    expect([firstStop(rows, columns, 0), firstStop(rows, columns, 3), firstStop(rows, columns, 9)]).toEqual([
      at(1, 'A'),
      at(7, 'A'),
      undefined,
    ]);
  });
});

describe('the list', () => {
  it('holds every event in the order of sending', () => {
    expect(listEvents(LEAVING).map(({ step, event: { dn } }) => `${step}${dn}`)).toEqual([
      '1A',
      '1B',
      '2A',
      '2B',
      '3C',
      '4B',
      '4B',
      '4A',
      '4C',
    ]);
  });
  it('is filtered by DN and event', () => {
    expect(listEvents(LEAVING, { dn: 'B', event: 'EventEstablished' }).map(({ step, index }) => [step, index])).toEqual([[2, 1]]);
    expect(eventNames(LEAVING)).toEqual([
      'EventDialing',
      'EventEstablished',
      'EventPartyDeleted',
      'EventReleased',
      'EventRetrieved',
      'EventRinging',
    ]);
  });
});

describe('columns', () => {
  const columns = columnsOf([{ dn: 'A' }, { dn: 'X', kind: 'external' }, { dn: 'Y', kind: 'external' }], new Set(['Y', 'A']));
  it('are narrow for external devices, which alone can be folded', () => {
    expect(columns.map(({ dn, external, folded }) => [dn, external, folded])).toEqual([
      ['A', false, false],
      ['X', true, false],
      ['Y', true, true],
    ]);
    expect(gridTracks(columns)).toBe('56px minmax(168px, 1fr) 78px 36px');
    expect(tableWidth(columns)).toBe(56 + 168 + 78 + 36);
  });
  it('have fixed widths when there are many', () => {
    const many = columnsOf(
      Array.from({ length: 40 }, (_, n) => ({ dn: `D${n}` })),
      new Set(),
    );
    expect(gridTracks(many).startsWith('56px 168px 168px')).toBe(true);
  });
});
