import { describe, expect, it } from 'vitest';
import { CATALOG, catalogEntry } from '../catalog/index.ts';
import { dnsOf, eventChoices, valueChoices } from './choices.ts';
import { fieldsOf } from './fields.ts';
import { askable, grade, shownValue, solution, type Grade, type Proposal } from './quiz.ts';
import { startRun, type Frame, type Run } from '../scenario/index.ts';

function runOf(id: string): Run {
  const document = catalogEntry(id)?.document;
  if (!document) throw new Error(`no model ${id}`);
  return startRun(document);
}
function frameOf(id: string, index: number): Frame {
  const frame = runOf(id).frames[index];
  if (!frame) throw new Error(`${id} has no step ${String(index)}`);
  return frame;
}
/** The right answer with some values of one event changed. */
const but = (frame: Frame, dn: string, changed: Proposal['attributes']): readonly Proposal[] =>
  solution(frame).map((one) => (one.dn === dn ? { ...one, attributes: { ...one.attributes, ...changed } } : one));
/** What was wrong, for a person: "A OtherDN C, not B". */
const faults = ({ graded }: Grade): string[] =>
  graded.flatMap(({ proposal, attributes }) =>
    attributes.filter((one) => !one.right).map((one) => `${proposal.dn} ${one.attribute} ${String(one.given)}, not ${String(one.actual)}`),
  );
const hints = ({ graded }: Grade): string[] => graded.flatMap(({ attributes }) => attributes.flatMap((one) => one.hint ?? []));

const RELEASE = 'release-from-conference';
const DELETE = 'delete-from-conference';

describe('every step of every model', () => {
  const all = CATALOG.flatMap(({ id, document }) => (document ? [[id, startRun(document)] as const] : []));
  it.each(all)('%s: its own events are the perfect answer, and can be chosen', (_, run) => {
    for (const index of askable(run)) {
      const frame = run.frames[index];
      const before = run.frames[index - 1];
      if (!frame || !before) throw new Error('a step has a frame before it');
      const result = grade(frame, solution(frame));
      expect(result).toMatchObject({ perfect: true, wrong: [], missing: [], points: result.of });
      for (const event of frame.events) {
        expect(dnsOf(frame)).toContain(event.dn);
        expect(eventChoices(before, frame, event.dn)).toContain(event.event);
        for (const name of fieldsOf(frame, event.event)) {
          const choices = valueChoices(frame, event, name);
          expect(choices, `${event.event} ${name}`).toContain(shownValue(event.attributes[name]));
          expect(new Set(choices).size).toBe(choices.length);
        }
      }
    }
  });
});

describe('typical mistakes', () => {
  it('an OtherDN for the one that leaves', () => {
    const result = grade(frameOf(RELEASE, 6), but(frameOf(RELEASE, 6), 'B', { OtherDN: 'A' }));
    expect(faults(result)).toEqual(['B OtherDN A, not null']);
    expect(hints(result)).toEqual(['Whoever leaves a conference is told no OtherDN: it would stand for several DNs.']);
    expect(result.graded.find((one) => one.proposal.dn === 'B')).toMatchObject({ rule: 'leave-conference', right: false });
    expect(result.perfect).toBe(false);
    expect(result.points).toBe(result.of - 1);
  });
  it('DeletedBy and DeletedParty the wrong way round', () => {
    const frame = frameOf(DELETE, 6);
    const result = grade(
      frame,
      but(frame, 'C', { OtherDN: 'A', OtherDNRole: 'DeletedBy', ThirdPartyDN: 'B', ThirdPartyDNRole: 'DeletedParty' }),
    );
    expect(faults(result)).toEqual([
      'C OtherDN A, not B',
      'C OtherDNRole DeletedBy, not DeletedParty',
      'C ThirdPartyDN B, not A',
      'C ThirdPartyDNRole DeletedParty, not DeletedBy',
    ]);
    expect(new Set(hints(result)).size).toBe(3);
  });
  it('Conferenced where only two stay, and OK where more do', () => {
    expect(hints(grade(frameOf(RELEASE, 6), but(frameOf(RELEASE, 6), 'A', { CallState: 'Conferenced' })))).toEqual([
      'Only two stay, so it is no conference any more: OK.',
    ]);
    const four = frameOf('release-from-conference--four-parties', 9);
    expect(hints(grade(four, but(four, 'A', { CallState: 'OK' })))).toEqual([
      'More than two stay, so it is still a conference: Conferenced.',
    ]);
  });
  it('AddedBy for who came from the consult call', () => {
    const frame = frameOf('conference-two-step', 5);
    expect(hints(grade(frame, but(frame, 'C', { ThirdPartyDNRole: 'AddedBy' })))).toEqual([
      'Those that were in the main call are told AddedBy, those that came from the consult call ConferencedBy.',
    ]);
  });
});

describe('events that are missing or wrong', () => {
  it('nothing proposed: all are missing', () => {
    const result = grade(frameOf(RELEASE, 6), []);
    expect(result.missing.map(({ dn, event }) => `${dn} ${event}`)).toEqual([
      'A EventPartyDeleted',
      'B EventReleased',
      'C EventPartyDeleted',
    ]);
    expect(result.points).toBe(0);
  });
  it('another event than the DN gets: wrong, with what it gets instead', () => {
    const frame = frameOf(RELEASE, 6);
    const result = grade(frame, [...solution(frame).filter(({ dn }) => dn !== 'A'), { dn: 'A', event: 'EventReleased', attributes: {} }]);
    expect(result.wrong).toEqual([{ proposal: { dn: 'A', event: 'EventReleased', attributes: {} }, instead: ['EventPartyDeleted'] }]);
    expect(result.missing).toHaveLength(1);
  });
  it('the same event twice: one of them is wrong', () => {
    const frame = frameOf('release', 3);
    const result = grade(frame, [...solution(frame), ...solution(frame).slice(0, 1)]);
    expect(result.wrong).toHaveLength(1);
    expect(result.perfect).toBe(false);
  });
  it('the order does not matter, even where a DN gets the same event twice', () => {
    const frame = frameOf('two-step-transfer-after-answer', 5);
    expect(frame.events.filter(({ dn, event }) => dn === 'B' && event === 'EventReleased')).toHaveLength(2);
    expect(grade(frame, [...solution(frame)].reverse()).perfect).toBe(true);
  });
  it('a value left open is not right', () => {
    const frame = frameOf('release', 3);
    const result = grade(
      frame,
      frame.events.map(({ dn, event }) => ({ dn, event, attributes: {} })),
    );
    expect(result.graded.every(({ right }) => !right)).toBe(true);
    expect(hints(result)).toEqual([]);
  });
});

describe('choices', () => {
  it('hold what others get and what the party could get, in an order of their own', () => {
    const { frames } = runOf(RELEASE);
    expect(frames[5] && frames[6] && eventChoices(frames[5], frames[6], 'B')).toEqual(
      expect.arrayContaining(['EventReleased', 'EventPartyDeleted', 'EventHeld']),
    );
  });
  it('offer the usual confusions', () => {
    const frame = frameOf(DELETE, 6);
    const [event] = frame.events;
    expect(event && valueChoices(frame, event, 'ThirdPartyDNRole')).toEqual(expect.arrayContaining(['DeletedBy', 'DeletedParty', null]));
    expect(event && valueChoices(frame, event, 'CallState')).toEqual(['OK', 'Transferred', 'Conferenced', null]);
    expect(event && valueChoices(frame, event, 'OtherDN')).toEqual(['A', 'B', 'C', null]);
  });
});
