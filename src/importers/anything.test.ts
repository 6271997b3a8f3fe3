/** Any text at all gives records or an error, within bounds: broken logs, noise, one line of ten million characters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogRecord } from '../scenario/observed/index.ts';
import { FORMATS, logReader, mergeLogs, readLog } from './index.ts';

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
  "02:41:48.968  RequestUpdateUserDa(dn='3010'|odn=null|connid=006e03a646bbc001|refid=108|msgid=)",
  'SIP:      02:41:48.790  <-INVITE [f: :1 |t: :2 |cs: 1 INVITE | Cid000 ] application/sdp',
  '11:49:08.388_T_I_006c02a1b3c40001 [14:32] EventRouteUsed is received for ts S[S] (this dn=1, refid=0)',
  '11:49:08.536 RLIB: received from 23(OR_Server) message RequestInvoke(1)',
  '{"data":{"messageType":"DnStateChanged","dn":{"number":"1002"}}}',
  '[{"channel":"/v2/me/calls","data":{"messageType":"CallStateChangeMessage","call":{"id":[],"state":{}}}},',
  '{"step":1,"stream":"dn","event":"EventReleased","dn":"B","attributes":{"ConnID":"1","time":-1}}',
  '{"step":1,"stream":"step","did":{"request":5}}',
  '{ "startedDateTime": "x", "request": { "url": "/v2/me/calls/U", "postData": { "text": "{" } }, "response": null } ] } }',
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
  it.each(FORMATS.map(({ name }) => name))('read as %s, by its name', (format) => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const result = readLog('x', lines.join('\n'), format);
        if (result.ok) expect(result.value.records.every((record) => record.format === format)).toBe(true);
        else expect(result.error).toContain(format);
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 4) },
    );
  });
  it('in several files that print the same: nothing is lost, and what is printed twice stands once', () => {
    const of = (file: string, lines: readonly string[]): readonly LogRecord[] => {
      const result = readLog(file, lines.join('\n'));
      return result.ok ? result.value.records : [];
    };
    const counted = (records: readonly LogRecord[]): number => records.reduce((sum, { copies = 0 }) => sum + 1 + copies, 0);
    fc.assert(
      fc.property(anyLines, anyLines, (one, two) => {
        const files = [of('a', one), of('b', [...two, ...one]), of('c', one)];
        const merged = mergeLogs(files);
        expect(counted(merged)).toBe(files.reduce((sum, records) => sum + records.length, 0));
        // Each file keeps its own order.
        for (const file of ['a', 'b', 'c']) {
          const places = merged.filter((record) => record.file === file).map(({ first }) => first);
          expect(places).toEqual(places.toSorted((x, y) => x - y));
        }
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
    // What is kept of it is little.
    expect((result.ok ? result.value.records : []).reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(1_000_000);
  });
  it('of noise', () => {
    let seed = 20_260_101;
    const noise = Uint8Array.from({ length: 10_000_000 }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) | 0;
      return seed >>> 24;
    });
    expect(readLog('noise', noise)).toMatchObject({ ok: false, error: expect.stringContaining('no record was found') as string });
  });
});

it('two large logs that share nothing, or everything, are one in a time that grows as they do', () => {
  const log = (from: number): readonly LogRecord[] =>
    Array.from({ length: 60_000 }, (_, at) => ({
      format: 't-server-log',
      kind: 'event',
      name: 'EventAttachedDataChanged',
      file: String(from),
      first: at + 1,
      last: at + 1,
      text: '',
      attributes: { ThisDN: '7101', ConnID: `00${String(from)}` },
    }));
  expect(mergeLogs([log(1), log(2)])).toHaveLength(120_000);
  expect(mergeLogs([log(1), log(1)])).toHaveLength(60_000);
});
