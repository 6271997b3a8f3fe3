import { expect, it } from 'vitest';
import type { TEvent } from '../model/index.ts';
import { voiceMicroservicesRecord } from './record.ts';

const event = (attributes: TEvent['attributes']): TEvent => ({
  event: 'EventReleased',
  dn: 'B',
  connID: '2',
  attributes,
  rule: 'r',
  line: 0,
  cell: 0,
});

it("an event of T-Server's becomes a record: id for Event, the thread added, ConnIDs with the location", () => {
  const record = voiceMicroservicesRecord(
    event({ ConnID: '2', PreviousConnID: '1', ThisDN: 'B', CallState: 'OK', Event: 'EventReleased' }),
    { location: 'SwitchA', thread: '1' },
  );
  expect(JSON.stringify(record)).toBe(
    '{"id":"EventReleased","CallThreadID":"1","ConnID":"2@SwitchA","PreviousConnID":"1@SwitchA","ThisDN":"B","CallState":"OK"}',
  );
});

it('an event of Voice Microservices keeps the thread it has', () => {
  expect(voiceMicroservicesRecord(event({ ConnID: '2', CallThreadID: '1', id: 'EventReleased' }))).toEqual({
    id: 'EventReleased',
    CallThreadID: '1',
    ConnID: '2@Switch',
  });
});
