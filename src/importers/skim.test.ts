/** Skimming: the same records in the same places as reading whole, and all of it when one is read again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogRecord } from '../scenario/observed/index.ts';
import { logReader, readLog, readWhole } from './index.ts';

const EVENT = '@10:00:00.1230 [0] 8.1.101.25 distribute_event: message EventRinging';
const BODY = [
  '\tAttributeEventSequenceNumber\t0000000000000007',
  '\tAttributeTimeinuSecs\t123000',
  '\tAttributeTimeinSecs\t1767261600 (10:00:00)',
  "\tAttributeThisDN\t'7102'",
  '\tAttributeThisDNRole\t2',
  '\tAttributeUserData\t[34] 00 01 00 00..',
  "\t\t'RTargetAgentGroup'\t'VAG_Skill1'",
  '\tAttributeReferenceID\t4294967295',
  '\tAttributeConnID\t006C000000000001',
  '\tAttributeCallType\t2',
];
const DELIVERY = '10:00:00.123 Int 04545 Interaction message "EventRinging" sent to 24 ("Desktop")';

function skimmed(text: string, size = text.length): LogRecord[] {
  const reader = logReader('a.log', undefined, true);
  const records: LogRecord[] = [];
  for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)));
  return [...records, ...reader.end().records];
}
const whole = (text: string): readonly LogRecord[] => {
  const result = readLog('a.log', text);
  return result.ok ? result.value.records : [];
};

it('reads ids, DNs, roles, time and number, and passes over the rest', () => {
  const [record] = skimmed([EVENT, ...BODY, DELIVERY, ''].join('\n'));
  expect(record).toMatchObject({
    skimmed: true,
    first: 1,
    last: 11,
    sequence: 7,
    time: { text: '10:00:00.1230', epoch: 1_767_261_600_123 },
  });
  expect(record?.attributes).toEqual({ ThisDN: '7102', ThisDNRole: 'Destination', ConnID: '006c000000000001' });
});

const REQUEST = [
  '2026-01-01T10:00:00.000 Trc 04541 RequestMakeCall received from [66] (00000e85 Desk 127.0.0.1:49280)',
  'message RequestMakeCall',
  '\tAttributeReferenceID\t1',
  "\tAttributeThisDN\t'7101'",
  '\tAttributeExtensions\t[14] 00 01 01 00..',
  "\t\t'RTR'\t115",
];
const URS = [
  'received from 65200(SIPS)host:7007(fd=) message EventRouteRequest',
  "\tAttributeThisDN\t'3020'",
  "\tAttributeThisQueue\t'3020'",
];

/** The block of a rotated file is no line of the record that it cuts; its text may show it. Of ends of lines only one is kept. */
const withoutHeader = (record: LogRecord) => ({ ...record, text: record.text.replace(/\n(?:Application|Host) name:.*|\r/g, '') });

describe('what is read again is what reading whole gives', () => {
  it.each([
    ['an event and a request', [EVENT, ...BODY, DELIVERY, ...REQUEST, EVENT, ...BODY]],
    ['URS, whose time stands behind', [DELIVERY, ...URS, '11:49:08.388_T_I_006c02a1b3c40001 [14:32] EventRouteRequest', ...URS]],
    ['lines that lost their tabs', [EVENT, ...BODY.map((line) => line.replaceAll('\t', '    ')), EVENT, ...BODY]],
    ['a list whose length does not fit', [EVENT, '\tAttributeUserData\t[99] 00 01 00 00..', "\t\t'a'\t1"]],
    ['two messages on one line', [EVENT, `\tAttributeConnID\t006c000000000002${EVENT}`, ...BODY]],
    ['a line that is none of its own', [EVENT, "\tAttributeThisDN\t'1'", '\tsomething else', '\tAttributeConnID\t1']],
    ['ends of lines of two characters', [`${EVENT}\r`, ...BODY.map((line) => `${line}\r`)]],
    ['the block at the top of a file inside', [EVENT, ...BODY.slice(0, 5), 'Application name: SIPS', 'Host name: h', ...BODY.slice(5)]],
  ])('%s', (_, lines) => {
    const text = `${lines.join('\n')}\n`;
    for (const size of [text.length, 100, 7])
      expect(skimmed(text, size).map(readWhole).map(withoutHeader)).toEqual(whole(text).map(withoutHeader));
  });
});

/** What a T-Server log may hold between its records and in them. */
const PIECES = [
  EVENT,
  EVENT.replace('10:00:00.1230', '23:59:59.9999').replace('Ringing', 'Established'),
  EVENT.replace('10:00:00.1230', '10:61:00.1230'),
  EVENT.replace('distribute_event', 'distribute call/party event'),
  EVENT.replace('[0] 8.1', '[1] 8.5').replace('EventRinging', 'EventUnknown'),
  `${EVENT} `,
  ...REQUEST.slice(0, 2),
  ...REQUEST.map((line) => line.replace('2026-01-01T', '')).slice(0, 1),
  DELIVERY,
  '2026-01-01T10:00:00.458 Trc 04542 EventRinging sent to [24] (00000479 ICON_localdb 10.51.60.68:59022)',
  // A list and its pairs stand together, as in the whole record that is among these.
  ...BODY.filter((line) => !/UserData|RTarget/.test(line)),
  "\tAttributeThisDN\t'7102",
  "\tAttributeThisDN\t'71'02'",
  '\tAttributeThisDN\t7102',
  '\tAttributeOtherDN\t',
  '\tAttributeReferenceID\t',
  '\tAttributeReferenceID\t 12 ',
  '\tAttributeConnID\t0000000000000000',
  '\tAttributeCallState\t22',
  '\tAttributeEventSequenceNumber\tffffffffffffffff',
  '\tAttributeEventSequenceNumber\t12',
  '\tAttributeTimeinSecs\tsoon',
  '\tsomething else',
  '(a remark)',
  '',
  `@10:00:00.0000 [BSYNC] Trace: Send to backup (S) [20]:`,
  `2026-01-01T10:00:00.000 Std 04500 x${EVENT}`,
];
/** What a list of calls is made from. */
const LISTED = ['ConnID', 'ThisDN', 'OtherDN', 'ThisDNRole', 'CallState', 'ReferenceID', 'PreviousConnID'];
/** No server prints an attribute twice: of such a record nothing is said here but that it is read again as a whole. */
const isPlain = ({ text }: LogRecord): boolean => {
  const names = text.match(/Attribute\w+/g) ?? [];
  return new Set(names).size === names.length;
};
const listed = (records: readonly LogRecord[]) =>
  records
    .filter(isPlain)
    .map((record) => [
      record.first,
      record.last,
      record.name,
      record.sequence,
      record.time,
      ...LISTED.map((name) => record.attributes[name]),
    ]);

it('whatever a log holds, in whatever order: what is read at once is what line by line gives', () => {
  const anyLog = fc.array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.constant([EVENT, ...BODY, DELIVERY].join('\n')) },
    ),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(anyLog, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 5, max: 2000 }), (lines, end, size) => {
      const text = `${EVENT}\n${lines.join('\n')}\n`.replaceAll('\n', end);
      const all = whole(text);
      for (const read of [skimmed(text), skimmed(text, size)]) {
        expect(listed(read)).toEqual(listed(all));
        expect(read.map(readWhole).map(withoutHeader)).toEqual(all.map(withoutHeader));
      }
    }),
    { seed: Number(process.env.PARTYLINE_SEED ?? 20_260_101), numRuns: Number(process.env.PARTYLINE_RUNS ?? 200) },
  );
});
