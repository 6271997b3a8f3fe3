import { expect, it } from 'vitest';
import { STREAM_NAMES, type Run } from '../scenario/index.ts';
import type { TEvent, World } from '../model/index.ts';
import { AVAILABLE_STREAMS, STREAMS, streamItems } from './index.ts';

const world: World = { profile: 't-server', location: 'Switch', devices: [], calls: [], created: 0, steps: 0, status: {}, options: {} };
const event = (dn: string): TEvent => ({
  event: 'EventReleased',
  dn,
  connID: '1',
  attributes: { ConnID: '1', ThisDN: dn, CallState: 'OK' },
  rule: 'r',
  line: 0,
  cell: 0,
});
const frame = (index: number, ...dns: readonly string[]) => ({
  index,
  world,
  events: dns.map(event),
  silent: [event('X')],
  ended: [],
  calls: [],
});
const run: Run = { document: { scenario: 1, devices: [], steps: [] }, frames: [frame(0), frame(1, 'A', 'B'), frame(2), frame(3, 'C')] };

it('the stream dn has what monitored DNs are told, by step, in order', () => {
  expect(streamItems(run, ['dn']).map((item) => JSON.stringify(item))).toEqual([
    '{"step":1,"stream":"dn","event":"EventReleased","dn":"A","attributes":{"ConnID":"1","ThisDN":"A","CallState":"OK"}}',
    '{"step":1,"stream":"dn","event":"EventReleased","dn":"B","attributes":{"ConnID":"1","ThisDN":"B","CallState":"OK"}}',
    '{"step":3,"stream":"dn","event":"EventReleased","dn":"C","attributes":{"ConnID":"1","ThisDN":"C","CallState":"OK"}}',
  ]);
});

it('the streams there are stand in the order in which they are printed', () => {
  expect(Object.keys(STREAMS).sort()).toEqual([...AVAILABLE_STREAMS].sort());
  expect(AVAILABLE_STREAMS).toEqual(STREAM_NAMES.filter((name) => name in STREAMS));
  expect(streamItems(run, [])).toEqual([]);
});
