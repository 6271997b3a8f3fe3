/** Any text at all gives records or an error, within bounds: broken logs, noise, one line of ten million characters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logReader, readLog } from './index.ts';

const settings = { seed: Number(process.env.PARTYLINE_SEED ?? 20_260_101), numRuns: Number(process.env.PARTYLINE_RUNS ?? 200) };

/** Pieces that logs are made of, in any order, so that every state of every importer is met. */
const PIECES = [
  '@10:00:00.1230 [0] 8.1.101.25 distribute_event: message EventRinging',
  '2026-01-01T10:00:00.000 Trc 04541 RequestMakeCall received from [24] (00000001 D 127.0.0.1:1)',
  'message RequestMakeCall',
  "\tAttributeThisDN\t'7101'",
  '\tAttributeUserData\t[34] 00 01 00 00..',
  "\t\t'key'(list) 'a'\t1",
  "\t\t'__proto__'\t'x'",
  'received from 65200(S)h:1(fd=) message EventRouteUsed',
  "'EventRinging' (60) attributes:",
  'AttributeUserData [bstr] = KVList: ',
  "\t\t'k' [list] = KVList: ",
  '2026-01-27 04:45:54.086 [TRACE] [x] {',
  '"notificationType": "StatusChange", "call": {',
  '} ] }',
  '{"id":"EventRinging","ThisDN":5,"ConnID":null,"time":{"TimeinSecs":1e300}}',
  '{"log":{"entries":[',
  '[[[[[[{{{{',
  '"a \\',
  '',
  '\u0000\ufeff\u2018',
  '<br /> &#99999999; <span>',
  'Application name: x',
];
const anyLines = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 60 });

describe('any text', () => {
  it('made of pieces of logs', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom('\n', '\r\n', '', '\r\r\n'), (lines, end) => {
        const result = readLog('x', lines.join(end));
        if (!result.ok) expect(result.error.length).toBeGreaterThan(10);
      }),
      settings,
    );
  });
  it('of any bytes, and the same however it is cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), anyLines, fc.integer({ min: 1, max: 90 }), (noise, lines, size) => {
        const bytes = Uint8Array.from([...new TextEncoder().encode(lines.join('\n')), ...noise]);
        const whole = readLog('x', bytes);
        const reader = logReader('x');
        const records = [];
        for (let at = 0; at < bytes.length; at += size) records.push(...reader.push(bytes.slice(at, at + size)));
        records.push(...reader.end().records);
        expect(records).toEqual(whole.ok ? whole.value.records : []);
      }),
      settings,
    );
  });
});

describe('ten million characters in one line', () => {
  it.each([
    ['letters', 'x'],
    ['brackets', '['],
    ['braces', '{"a":'],
    ['quotes', "'"],
    ['an attribute', '\tAttributeThisDN\t'],
    ['a message', '@10:00:00.0000 [0] 8.1 x: message '],
    ['an event of the SDK', "'EventRinging' ("],
    ['a web page', '<br>&#8217;'],
    ['blanks', ' '],
  ])('of %s', (_, piece) => {
    const result = readLog('long', piece.repeat(Math.ceil(10_000_000 / piece.length)));
    expect(result.ok ? result.value.records.length : result.error.length).toBeLessThan(5_000);
  });
});
