/** Skimming: the same records in the same places as reading whole, and all of it when one is read again. */
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
