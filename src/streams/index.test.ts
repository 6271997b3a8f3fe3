import { expect, it } from 'vitest';
import type { Run } from '../scenario/index.ts';
import type { TEvent, World } from '../model/index.ts';
import { STREAM_NAMES, STREAMS, streamItems } from './index.ts';

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

it('the streams there are stand in the order in which they are printed, by their own names', () => {
  expect(STREAM_NAMES).toEqual(['dn', 'call', 'web-services', 'recorder', 'workspace-v3']);
  expect(STREAM_NAMES.map((name) => STREAMS[name].name)).toEqual(STREAM_NAMES);
  expect(streamItems(run, [])).toEqual([]);
});

it.each(STREAM_NAMES)('%s is searched and served, or says in a sentence why not; its choices are questions with answers', (name) => {
  const { search, mock, choices, view } = STREAMS[name];
  const reasons = [search === 'by its events' ? [] : [search.none], 'none' in mock ? [mock.none] : []].flat();
  for (const reason of reasons) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  for (const choice of choices) expect(Object.values(choice).every((text) => typeof text === 'string' && text !== '')).toBe(true);
  expect(view.label.length).toBeLessThan(13);
});
