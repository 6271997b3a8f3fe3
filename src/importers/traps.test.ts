/** What real logs do to a reader, one test each: lost tabs, typographic quotes, cut files, mixed clocks, copies. */
import { describe, expect, it } from 'vitest';
import { mergeLogs, readLog, withoutCopies } from './index.ts';

const read = (content: Uint8Array | string, format?: string) => {
  const result = readLog('a.log', content, format);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const records = (content: Uint8Array | string) => read(content).records;
const lines = (...all: readonly string[]): string => all.join('\n');

const EVENT = '@10:00:00.1230 [0] 8.1.101.25 distribute_event: message EventRinging';
const ATTRIBUTES = [
  "\tAttributeThisDN\t'7102'",
  '\tAttributeThisDNRole\t2',
  '\tAttributeConnID\t006C000000000001',
  '\tAttributeCallState\t0',
];
const RINGING = { ThisDN: '7102', ThisDNRole: 'Destination', ConnID: '006c000000000001', CallState: 'OK' };

describe('indentation that a paste has lost', () => {
  it.each([
    ['a tab', '\t', '\t'],
    ['four blanks', '    ', '    '],
    ['nothing before the name', '', '\t'],
    ['one blank', ' ', ' '],
  ])('%s', (_, indent, gap) => {
    const text = lines(
      EVENT,
      `${indent}AttributeThisDN${gap}'7102'`,
      `${indent}AttributeUserData${gap}[34] 00 01 00 00..`,
      `${indent}${indent}'RTargetAgentGroup'${gap}'VAG_Skill1'`,
      `${indent}AttributeConnID${gap}006c000000000001`,
    );
    expect(records(text).map(({ attributes }) => attributes)).toEqual([
      { ThisDN: '7102', UserData: { RTargetAgentGroup: 'VAG_Skill1' }, ConnID: '006c000000000001' },
    ]);
    expect(records(text)[0]?.notes).toBeUndefined();
  });

  it('a list inside a list, without depth, is told by the number of pairs', () => {
    const text = lines(
      EVENT,
      'AttributeUserData\t[149] 00 01 03 00..',
      "'ORSI:x'(list) 'Session'\t'1'",
      "'Node'\t'272'",
      "AttributeThisDN\t'1'",
    );
    expect(records(text)[0]?.attributes).toEqual({ UserData: { 'ORSI:x': { Session: '1', Node: '272' } }, ThisDN: '1' });
  });
  it('a list inside a list, with depth, and a pair behind it', () => {
    const text = lines(
      EVENT,
      '\tAttributeUserData\t[9] 00 02 03 00..',
      "\t\t'L'(list) 'a'\t1",
      "\t\t\t'b'\t'2'",
      "\t\t'c'\t''",
      "\t\t'e'(list) ",
      "\t\t'f'\t1",
    );
    expect(records(text)[0]?.attributes).toEqual({ UserData: { L: { a: 1, b: '2' }, c: '', e: {}, f: 1 } });
  });
});

it('typographic quotes, entities and breaks of a web page', () => {
  const text =
    'request to 65200(TServer) message RequestAttachUserData<br /> AttributeUserData    [34] 00 02 00 00..<br /> &#8216;Rule&#8217;    &#8221;<br /> &#8216;Group&#8217;    &#8216;?:Skill > 1&#8217;<br /> <span style="x">AttributeThisDN    &#8216;9001&#8217;</span>';
  expect(records(text)).toMatchObject([
    { name: 'TAttachUserData', first: 1, last: 1, attributes: { UserData: { Rule: '', Group: '?:Skill > 1' }, ThisDN: '9001' } },
  ]);
});

it('a mark at the beginning, and ends of lines of every kind', () => {
  const text = `\ufeff${[EVENT, ...ATTRIBUTES].join('\r\n')}\r\r\n${EVENT}\n`;
  const bytes = new TextEncoder().encode(text);
  expect(records(bytes).map(({ name, first, last }) => [name, first, last])).toEqual([
    ['EventRinging', 1, 5],
    ['EventRinging', 6, 6],
  ]);
});

it('a file that begins in the middle of a record, and one cut by the block at the top of the next', () => {
  const header = ['SIP Server Ver. 8.1.101.25 of a day', 'Application name:  SIPS', 'Host name: h1', '', 'File: (2) /log/sips.log'];
  const text = lines("\tAttributeThisDN\t'7101'", EVENT, ...ATTRIBUTES.slice(0, 2), ...header, ...ATTRIBUTES.slice(2));
  const { records: found, summary } = read(text);
  expect(found.map(({ attributes, first, last }) => ({ attributes, first, last }))).toEqual([{ attributes: RINGING, first: 2, last: 11 }]);
  expect(summary).toMatchObject({ skipped: 1, firstSkipped: { line: 1 } });
});

it('two messages glued to one line', () => {
  const text = lines(`Wrong Checksum.${EVENT}`, ATTRIBUTES[0] ?? '', `\tAttributeConnID\t006c000000000002${EVENT}`, ...ATTRIBUTES);
  expect(records(text).map(({ name, attributes, first, last }) => [name, attributes.ThisDN, attributes.ConnID, first, last])).toEqual([
    ['EventRinging', '7102', '006c000000000002', 1, 3],
    ['EventRinging', '7102', '006c000000000001', 3, 7],
  ]);
});

it('masked values: a list that is shorter than it says is read, with a note', () => {
  const [record] = records(lines(EVENT, '\tAttributeUserData\t[34] 00 01 00 00..', "\t\t'RTargetAgentGroup'\t'****'"));
  expect(record?.attributes).toEqual({ UserData: { RTargetAgentGroup: '****' } });
  expect(record?.notes?.join()).toContain('UserData says 34 bytes and has 28');
});

it('bytes of an older encoding in one line', () => {
  const before = new TextEncoder().encode(`${EVENT}\n\tAttributeUserData\t[9] 00 01 00 00..\n\t\t'Name'\t'`);
  const after = new TextEncoder().encode("'\n\tAttributeThisDN\t'Ärger'\n");
  const bytes = Uint8Array.from([...before, 0x4d, 0xfc, 0x6c, ...after]);
  expect(records(bytes)[0]?.attributes).toEqual({ UserData: { Name: 'Mül' }, ThisDN: 'Ärger' });
});

describe('the same event many times', () => {
  const numbered = (at: string, more: readonly string[] = []) =>
    lines(
      `@${at} [0] 8.1 distribute_event: message EventRinging`,
      '\tAttributeEventSequenceNumber\t00000000010c9288',
      ...ATTRIBUTES,
      ...more,
    );
  it('what goes to the backup is no record', () => {
    const text = lines(
      '@12:21:16.4386 [BSYNC] Trace: Send to backup (B) [20]:',
      'message RequestSetCallInfo',
      "\tAttributeThisDN\t'1'",
      EVENT,
    );
    expect(records(text).map(({ name }) => name)).toEqual(['EventRinging']);
  });
  it('lines of delivery are none', () => {
    const text = lines(
      EVENT,
      ...ATTRIBUTES,
      '10:00:00.123 Int 04545 Interaction message "EventRinging" sent to 24 ("Desktop")',
      '2026-01-01T10:00:00.123 Trc 04542 EventRinging sent to [24] (00000479 Desktop 127.0.0.1:59022)',
    );
    expect(read(text).summary).toMatchObject({ records: 1, skipped: 0 });
  });
  it('two servers, one number: counted once, whatever their clocks say', () => {
    const merged = mergeLogs([records(numbered('10:00:00.1230')), records(numbered('09:12:00.0000'))]);
    expect(merged.map(({ copies, file }) => [copies, file])).toEqual([[1, 'a.log']]);
  });
  it('a console pasted twice', () => {
    const message =
      '{"notificationType":"StatusChange","call":{"id":"U","state":"Ringing"},"phoneNumber":"1","messageType":"CallStateChangeMessage"}';
    const line = `2026-01-27 04:45:54.086 [TRACE] [x] ${message}`;
    expect(withoutCopies(records(lines(line, line))).map(({ copies }) => copies)).toEqual([1]);
  });
  it('hosts that share an event are joined there, and not by their clocks', () => {
    const other = (name: string, at: string) => lines(`@${at} [0] 8.1 distribute_event: message ${name}`, "\tAttributeThisDN\t'7101'");
    const a = lines(other('EventDialing', '10:00:00.0000'), numbered('10:00:01.0000'), other('EventReleased', '10:00:09.0000'));
    const b = lines(other('EventHeld', '23:00:00.0000'), numbered('23:00:01.0000'), other('EventRetrieved', '23:00:02.0000'));
    expect(mergeLogs([records(a), records(b)]).map(({ name }) => name)).toEqual([
      'EventHeld',
      'EventDialing',
      'EventRinging',
      'EventRetrieved',
      'EventReleased',
    ]);
  });
});

describe('one value, several spellings', () => {
  it.each([
    ['a number', EVENT, '\tAttributeThisDNRole\t2', 'Destination'],
    ['a name', EVENT, '\tAttributeThisDNRole\tRoleDestination', 'Destination'],
    ['a number that nobody knows', EVENT, '\tAttributeThisDNRole\t77', '77'],
    ['a number and its name', "'EventRinging' (60) attributes:", 'AttributeThisDNRole [int] = 2 [RoleDestination]', 'Destination'],
  ])('%s', (_, header, line, role) => {
    expect(records(lines(header, line))[0]?.attributes.ThisDNRole).toBe(role);
  });

  it('sequence numbers are hexadecimal here and decimal there; ConnIDs and names have one spelling', () => {
    const server = records(lines(EVENT, '\tAttributeEventSequenceNumber\t00000000004ac2a5'))[0];
    const client = records(
      lines(
        "x 'EventRinging' ('60')",
        'message attributes:',
        'AttributeEventSequenceNumber [long] = 4899493',
        'AttributeConnID [long] = 006C02A1B3C40001',
        'AttributeCallUuid [str] = "U1"',
      ),
    )[0];
    expect([server?.sequence, client?.sequence]).toEqual([4899493, 4899493]);
    expect(client?.attributes).toEqual({ ConnID: '006c02a1b3c40001', CallUUID: 'U1' });
  });
});

describe('time', () => {
  it('is as printed; the day comes from the event itself', () => {
    const [record] = records(lines(EVENT, '\tAttributeTimeinuSecs\t458658', '\tAttributeTimeinSecs\t1439853377 (23:16:17)'));
    expect(record?.time).toEqual({ text: '10:00:00.1230', ofDay: 36_000_123, epoch: 1_439_853_377_458, zone: 'GMT' });
  });
  it.each([
    ['@16:45:24.5939', '16:45:24.5939', undefined],
    ['2015-05-29T12:21:16.438', '2015-05-29T12:21:16.438', Date.UTC(2015, 4, 29, 12, 21, 16, 438)],
    ['05/06/2015 12:21:16.438', '05/06/2015 12:21:16.438', undefined],
  ])('%s', (printed, text, epoch) => {
    const [record] = records(`${printed} [0] 8.1 distribute_event: message EventRinging`);
    expect([record?.time?.text, record?.time?.epoch]).toEqual([text, epoch]);
  });
  it('midnight is a new day; a thread that writes a little late is not', () => {
    const at = (time: string) => `@${time} [0] 8.1 distribute_event: message EventRinging`;
    const { summary } = read(lines(at('23:59:59.9000'), at('23:59:58.0000'), at('00:00:01.0000'), at('23:59:59.9900')));
    expect([summary.from, summary.to]).toEqual(['23:59:58.000', '00:00:01.000']);
  });
});

it('a request is a request, and one to distribute an event is none of the models', () => {
  const text = lines(
    'request to 65200(TServer) message RequestDistributeEvent',
    "\tAttributeThisDN\t'VQ'",
    '\tAttributeUserEvent\tEventQueued',
  );
  expect(read(text).records).toMatchObject([{ kind: 'other', name: 'RequestDistributeEvent', attributes: { UserEvent: 'EventQueued' } }]);
  const request = lines(
    '2026-01-01T10:00:00.000 Trc 04541 RequestMakeCall received from [66] (00000e85 App 127.0.0.1:49280)',
    'message RequestMakeCall',
    "\tAttributeThisDN\t'7101'",
  );
  expect(read(request).records).toMatchObject([{ kind: 'request', name: 'TMakeCall', peer: 'App', attributes: { ThisDN: '7101' } }]);
});

it('EventError without a call keeps the number of its request and the words in brackets', () => {
  const text = lines(
    '@10:00:00.0000 [0] 8.1 send_to_client: message EventError',
    '    (DN is not configured)',
    '    AttributeReferenceID    7',
    '    ...',
  );
  expect(records(text)).toMatchObject([{ kind: 'error', attributes: { ReferenceID: 7, ErrorMessage: 'DN is not configured' } }]);
});

it('unknown messages by name, unknown attributes as printed, unreadable lines counted', () => {
  const text = lines('@10:00:00.0000 [0] 8.1 distribute_event: message EventNew', '\tAttributeStrange\t5', 'what is this', 'and this');
  const { records: found, summary } = read(text);
  expect(found).toMatchObject([{ kind: 'other', name: 'EventNew', attributes: { Strange: 5 } }]);
  expect(summary).toMatchObject({ other: { EventNew: 1 }, skipped: 2, firstSkipped: { line: 3, text: 'what is this' } });
});

it('a long value that is cut is kept as it is', () => {
  expect(
    records(lines(EVENT, `\tAttributeUserData\t[9] 00 01 00 00..`, `\t\t'k'\t'${'x'.repeat(5000)}...'`))[0]?.attributes.UserData,
  ).toEqual({ k: `${'x'.repeat(5000)}...` });
});

it('no record at all is an error that says what was tried, and that the log level may be too low', () => {
  const result = readLog('low.log', '10:00:00.123 Int 04545 Interaction message "EventRinging" sent to 24 ("Desktop")\nhello');
  expect(result.ok).toBe(false);
  const error = result.ok ? '' : result.error;
  for (const word of ['low.log', '2 lines', '"hello"', 't-server-log', 'urs-log', 'psdk-log', 'har', 'json-lines', 'verbose'])
    expect(error).toContain(word);
});
