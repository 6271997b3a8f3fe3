/** A log as the page keeps it: read in pieces, listed, searched, a call opened, several files made one. */
import { expect, it } from 'vitest';
import { LogSession } from './session.ts';
import { shownCalls } from './shown.ts';

const event = (at: string, name: string, dn: string, connID: string, more = '') =>
  `@10:00:${at}.0000 [0] 8.1 distribute_event: message ${name}\n\tAttributeThisDN\t'${dn}'\n\tAttributeConnID\t00ab${connID}\n${more}`;
const DATA = "\tAttributeUserData\t[27] 00 01 00 00..\n\t\t'Customer'\t'Smith-4711'\n";
const LOG = [
  event('00', 'EventRinging', '7102', '01', `\tAttributeOtherDN\t'7101'\n\tAttributeThisDNRole\t2\n${DATA}`),
  event('01', 'EventRinging', '7104', '02', "\tAttributeOtherDN\t'7103'\n\tAttributeThisDNRole\t2\n"),
  event('02', 'EventEstablished', '7102', '01'),
  event('03', 'EventReleased', '7102', '01'),
  "@10:00:04.0000 [0] 8.1 distribute_event: message EventAgentLogin\n\tAttributeThisDN\t'7102'\n",
].join('');

function read(files: Readonly<Record<string, string>>, size = 100, mostWhole?: number): LogSession {
  const session = new LogSession(mostWhole);
  for (const [name, text] of Object.entries(files)) {
    session.begin(name);
    for (let at = 0; at < text.length; at += size) session.push(text.slice(at, at + size));
    session.endFile();
  }
  return session;
}
function list(session: LogSession) {
  const listing = session.finish();
  if (!listing.ok) throw new Error(listing.error);
  return listing.value;
}

it('lists calls, and what belongs to none', () => {
  const session = read({ 'a.log': LOG });
  expect(session.progress()).toMatchObject({ file: 'a.log', bytes: LOG.length, records: 5, calls: 2 });
  const { calls, others, lane, files } = list(session);
  expect(calls.map(({ number, caller, called, ended, events }) => [number, caller, called, ended, events])).toEqual([
    [1, '7101', '7102', 'released', 3],
    [2, '7103', '7104', 'goes on', 1],
  ]);
  expect(others).toEqual({ EventAgentLogin: 1 });
  expect(lane.map(({ name, first, attributes }) => [name, first, attributes.ThisDN])).toEqual([['EventAgentLogin', 19, '7102']]);
  expect(files).toMatchObject([{ file: 'a.log', records: 5, skipped: 0 }]);
});

it('finds what a ticket names, user data too, though it was passed over', () => {
  const session = read({ 'a.log': LOG });
  list(session);
  expect(['7104', 'smith-4711', '00AB01', 'nobody'].map((query) => session.search(query))).toEqual([[2], [1], [1], []]);
});

it('opens a call with all that its records say', () => {
  const session = read({ 'a.log': LOG });
  list(session);
  const opened = session.open(1);
  expect(opened?.row.called).toBe('7102');
  expect(opened?.records.map(({ name, first }) => [name, first])).toEqual([
    ['EventRinging', 1],
    ['EventEstablished', 13],
    ['EventReleased', 16],
    // What its DN does beside the call is explained with it.
    ['EventAgentLogin', 19],
  ]);
  expect(opened?.records[0]?.attributes.UserData).toEqual({ Customer: 'Smith-4711' });
  expect(session.open(9)).toBeUndefined();
});

it('a log that is too large to be read whole: its calls open and are counted, each with what is around it', () => {
  const [small, large] = [read({ 'a.log': LOG }), read({ 'a.log': LOG }, 100, 1)];
  list(small);
  list(large);
  expect([...large.count()]).toEqual([...small.count()]);
  const { records, findings } = large.open(1) ?? { records: [], findings: [] };
  expect(records.map(({ name }) => name)).toEqual(['EventRinging', 'EventEstablished', 'EventReleased']);
  expect(records[0]?.attributes.UserData).toEqual({ Customer: 'Smith-4711' });
  expect(findings).toEqual(small.open(1)?.findings);
});

it('several files are one log, and a file without records is named', () => {
  const { calls, files, empty } = list(read({ 'a.log': LOG, 'b.log': LOG, 'c.txt': 'hello\n' }));
  expect([calls.length, files.length]).toEqual([2, 3]);
  expect(empty).toHaveLength(1);
  expect(empty[0]).toContain('c.txt: no record was found');
});

it('nothing at all says what was tried', () => {
  const result = read({ 'a.txt': 'hello' }).finish();
  expect(result.ok ? '' : result.error).toContain('t-server-log: no lines such as');
});

it('the list is narrowed and ordered', () => {
  const listing = list(read({ 'a.log': LOG }));
  const numbers = (patch: Partial<Parameters<typeof shownCalls>[0]>) =>
    shownCalls({ listing, found: null, ended: '', sortBy: 'begin', counts: new Map([[2, 3]]), ...patch }).map(({ number }) => number);
  expect(numbers({})).toEqual([1, 2]);
  expect(numbers({ ended: 'goes on' })).toEqual([2]);
  expect(numbers({ found: new Set([1]) })).toEqual([1]);
  expect(numbers({ sortBy: 'length' })).toEqual([1, 2]);
  expect(numbers({ sortBy: 'findings' })).toEqual([2, 1]);
  expect(numbers({ listing: null })).toEqual([]);
});
