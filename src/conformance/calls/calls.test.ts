/** Which records are of one call, and what a list says of it; records typed by hand. */
import { describe, expect, it } from 'vitest';
import type { LogRecord, ObservedList } from '../../scenario/observed/index.ts';
import { findCalls, searchCalls } from '../index.ts';

let line = 0;
/** `EventRinging 7102 c1` at a second: the name, ThisDN, ConnID. */
function record(words: string, attributes: ObservedList = {}, more: Partial<LogRecord> = {}): LogRecord {
  const [name = '', dn, connID] = words.split(' ');
  line += 1;
  const kind = name === 'EventError' ? 'error' : name.startsWith('Event') ? 'event' : 'request';
  return {
    format: 't-server-log',
    kind,
    name,
    file: 'a.log',
    first: line,
    last: line,
    text: words,
    attributes: { ...(dn ? { ThisDN: dn } : {}), ...(connID ? { ConnID: connID } : {}), ...attributes },
    ...more,
  };
}
const names = (records: readonly LogRecord[]): string => records.map(({ text }) => text).join(', ');
const families = (...records: LogRecord[]): readonly string[] => findCalls(records).calls.map((call) => names(call.records));
const only = (...records: LogRecord[]) => {
  const { calls } = findCalls(records);
  expect(calls).toHaveLength(1);
  return calls[0];
};

describe('families', () => {
  it('calls that nothing ties are two, however they interleave', () => {
    expect(
      families(record('EventRinging A 1'), record('EventRinging B 2'), record('EventReleased A 1'), record('EventReleased B 2')),
    ).toEqual(['EventRinging A 1, EventReleased A 1', 'EventRinging B 2, EventReleased B 2']);
  });

  it.each(['PreviousConnID', 'TransferConnID', 'FirstTransferConnID', 'LastTransferConnID', 'RefConnID'])(
    '%s ties two, also late',
    (name) => {
      expect(families(record('EventRinging A 1'), record('EventDialing B 2'), record('EventPartyChanged C 1', { [name]: '2' }))).toEqual([
        'EventRinging A 1, EventDialing B 2, EventPartyChanged C 1',
      ]);
    },
  );

  it('a CallUUID ties as well; an id of zeros and a CallID that is used again do not', () => {
    expect(families(record('EventRinging A 1', { CallUUID: 'U' }), record('EventRinging B 2', { CallUUID: 'U' }))).toHaveLength(1);
    expect(
      families(
        record('EventRinging A 1', { PreviousConnID: '0000', CallID: 5 }),
        record('EventRinging B 2', { PreviousConnID: '0000', CallID: 5 }),
      ),
    ).toHaveLength(2);
  });

  it('capital letters and what follows an @ make no other call', () => {
    expect(families(record('EventRinging A 00AB'), record('EventReleased A 00ab@Switch'))).toHaveLength(1);
  });

  it('a chain of a thousand transfers is one call', () => {
    const chain = Array.from({ length: 1000 }, (_, at) => record(`EventPartyChanged A c${at + 1}`, { PreviousConnID: `c${at + 2}` }));
    expect(only(...chain)?.connIDs).toHaveLength(1000);
  });

  it('the ConnIDs of our own JSON Lines are of their file', () => {
    const ours = (file: string) => record('EventRinging A 1', {}, { format: 'json-lines', file });
    expect(families(ours('x'), ours('y'))).toHaveLength(2);
  });
});

describe('requests that name no call', () => {
  it('belong to the call that answers with their number', () => {
    const { calls, others } = findCalls([
      record('TMakeCall A', { OtherDN: 'B', ReferenceID: 1 }),
      record('TMakeCall A', { OtherDN: 'C', ReferenceID: 2 }),
      record('EventDialing A 1', { ReferenceID: 2 }),
      record('EventDialing A 2', { ReferenceID: 1 }),
    ]);
    expect(calls.map(({ records }) => records.map(({ attributes }) => attributes.ReferenceID))).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(others).toEqual([]);
  });

  it('without a number, to the first event of a new call at their DN, or with it on the other side', () => {
    expect(families(record('TMakeCall A'), record('EventReleased A 1'))).toEqual(['TMakeCall A, EventReleased A 1']);
    expect(families(record('Dial X'), record('EventRinging A 1', { OtherDN: 'X' }))).toEqual(['Dial X, EventRinging A 1']);
    const { calls, others } = findCalls([record('EventRinging A 1'), record('TSetMuteOn A'), record('EventReleased A 1')]);
    expect([calls.map(({ records }) => names(records)), names(others)]).toEqual([['EventRinging A 1, EventReleased A 1'], 'TSetMuteOn A']);
  });

  it('an error belongs to the call of its request, and a refused TMakeCall to none', () => {
    const { calls, others } = findCalls([
      record('EventEstablished A 1'),
      record('THoldCall A 1', { ReferenceID: 7 }),
      record('EventError', { ReferenceID: 7 }),
      record('TMakeCall A', { ReferenceID: 8 }),
      record('EventError A', { ReferenceID: 8 }),
      record('EventDialing A 2'),
    ]);
    expect(calls.map(({ records }) => names(records))).toEqual(['EventEstablished A 1, THoldCall A 1, EventError', 'EventDialing A 2']);
    expect(names(others)).toBe('TMakeCall A, EventError A');
  });

  it('agent and telephone events are of no call', () => {
    expect(names(findCalls([record('EventAgentLogin A'), record('EventRinging A 1'), record('EventOnHook A')]).others)).toBe(
      'EventAgentLogin A, EventOnHook A',
    );
  });
});

describe('what the list says', () => {
  const DAY = 86_400_000;
  const at = (ofDay: number) => ({ time: { text: String(ofDay), ofDay } });
  it('who called whom, DNs without the switch, ANI and DNIS, counts', () => {
    expect(
      only(
        record('TMakeCall 7101', { OtherDN: '7102' }),
        record('EventDialing 7101 AB', { ThisDNRole: 'Origination', OtherDN: '7102', CallUUID: 'U1', DNIS: '7102' }, at(1000)),
        record('EventRinging 7102 AB', { ThisDNRole: 'Destination', OtherDN: '7101', ANI: '7101' }, at(1001)),
        record('EventReleased Switch:: AB', { ThirdPartyDN: '7103' }, at(3500)),
      ),
    ).toMatchObject({
      number: 1,
      caller: '7101',
      called: '7102',
      ani: '7101',
      dnis: '7102',
      connIDs: ['ab'],
      callUUIDs: ['U1'],
      dns: ['7101', '7102', '7103'],
      events: 3,
      requests: 1,
      length: 2500,
      begin: { text: '1000' },
    });
  });
  it('an incoming call from outside: the ANI called', () => {
    expect(only(record('EventRinging 7102 1', { ThisDNRole: 'Destination', ANI: '+1555' }))).toMatchObject({
      caller: '+1555',
      called: '7102',
    });
  });
  it('an agent’s own view', () => {
    const state = (State: string) => record('StatusChange 1003', { CallUUID: 'U', State, Participants: ['1002'] }, { kind: 'state' });
    expect(only(state('Dialing'), state('Established'), state('Released'))).toMatchObject({
      caller: '1003',
      called: '1002',
      dns: ['1003', '1002'],
      ended: 'released',
    });
    expect(only(state('Ringing'))).toMatchObject({ caller: '1002', called: '1003', ended: 'goes on' });
  });
  it.each([
    [[1000, 500], 0],
    [[DAY - 1000, 2000], 3000],
    [[1000, 4000], 3000],
  ])('the length from %j is %d', ([from = 0, to = 0], length) => {
    expect(only(record('EventRinging A 1', {}, at(from)), record('EventReleased A 1', {}, at(to)))?.length).toBe(length);
  });

  const party = (...events: readonly string[]) => events.map((event) => record(event));
  it.each([
    ['released', party('EventRinging A 1', 'EventEstablished A 1', 'EventReleased A 1')],
    ['goes on', party('EventRinging A 1', 'EventEstablished A 1', 'EventRinging B 1', 'EventReleased B 1')],
    ['abandoned', party('EventQueued Q 1', 'EventAbandoned Q 1')],
    ['busy', party('EventDialing A 1', 'EventDestinationBusy A 1', 'EventReleased A 1')],
    ['no answer', party('EventDialing A 1', 'EventReleased A 1')],
    [
      'released',
      [
        ...party('EventEstablished A 1', 'EventEstablished C 2'),
        record('EventPartyChanged C 1', { PreviousConnID: '2' }),
        ...party('EventReleased A 1', 'EventReleased C 1'),
      ],
    ],
    ['unknown', party('EventAttachedDataChanged A 1')],
    ['error', [record('EventError A 1')]],
    ['transferred', [...party('EventEstablished A 1'), record('EventReleased A 1', { CallState: 'Transferred' })]],
  ] as const)('it ended: %s', (ended, records) => {
    expect(only(...records)?.ended).toBe(ended);
  });
});

describe('search', () => {
  const { calls } = findCalls([
    record('EventRinging 7102 00ab', { CallUUID: 'UUID1', UserData: { Customer: 'Müller', Inner: { Case: [4711, 'x'] } } }),
    record('EventRinging 7103 00cd', { DNIS: '800' }),
  ]);
  it.each([
    ['7102', [1]],
    ['00CD', [2]],
    ['uuid1', [1]],
    ['müller', [1]],
    ['customer 471', [1]],
    ['800', [2]],
    ['710', [1, 2]],
    ['müller 7103', []],
    [' ', [1, 2]],
  ])('%s', (query, found) => {
    expect(searchCalls(calls, query).map(({ number }) => number)).toEqual(found);
  });
});
