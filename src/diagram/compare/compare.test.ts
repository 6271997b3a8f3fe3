import { describe, expect, it } from 'vitest';
import { alignRuns } from './compare.ts';
import type { AlignedStep } from './compare.ts';
import { LEAVING, call, event, run, world } from '../timeline/sample.ts';
import type { Told } from '../timeline/sample.ts';

const SIGNS = { same: '=', changed: '≠', left: '<', right: '>' } as const;

/** "= TAnswerCall: = A Established, ≠ B Established (OtherDN)" */
function read({ likeness, left, right, events }: AlignedStep): string {
  const step = left?.step ?? right?.step;
  const other =
    left === undefined || right === undefined || right.step?.request === left.step?.request ? '' : ` | ${right.step?.request ?? ''}`;
  const words = events.map(
    ({ likeness: sign, left: one, right: two, attributes }) =>
      `${SIGNS[sign]} ${one?.dn ?? two?.dn} ${(one ?? two)?.event.slice(5)}${attributes.length === 0 ? '' : ` (${attributes.join(', ')})`}`,
  );
  return `${SIGNS[likeness]} ${step?.request ?? step?.action}${other}: ${words.join(', ')}`.replace(/: $/, '');
}

const told = (
  request: 'TMakeCall' | 'TAnswerCall' | 'THoldCall' | 'TReleaseCall',
  dn: string,
  ...events: Told['events'] & object
): Told => ({ step: { request, thisDN: dn }, world: world([call('1', { A: 'Connected' })]), events });

describe('two runs', () => {
  it('that are the same are alike throughout', () => {
    expect(alignRuns(LEAVING, LEAVING).map(({ likeness }) => likeness)).toEqual(['same', 'same', 'same', 'same']);
  });

  it('meet again after a step that only one of them has', () => {
    const left = run(told('TMakeCall', 'A'), told('TAnswerCall', 'B'), told('TReleaseCall', 'A', event('EventReleased', 'A')));
    const right = run(
      told('TMakeCall', 'A'),
      told('TAnswerCall', 'B'),
      told('THoldCall', 'B', event('EventHeld', 'B')),
      told('TReleaseCall', 'A', event('EventReleased', 'A', { CallState: 'OK' }), event('EventReleased', 'B')),
    );
    expect(alignRuns(left, right).map(read)).toEqual([
      '= TMakeCall',
      '= TAnswerCall',
      '> THoldCall: > B Held',
      '≠ TReleaseCall: ≠ A Released (CallState), > B Released',
    ]);
    expect(alignRuns(right, left).map(read)[2]).toBe('< THoldCall: < B Held');
  });

  it('that part show what either does instead', () => {
    const left = run(told('TMakeCall', 'A'), told('THoldCall', 'A', event('EventHeld', 'A')));
    const right = run(told('TMakeCall', 'A'), told('TReleaseCall', 'A'), told('TMakeCall', 'B'));
    expect(alignRuns(left, right).map(read)).toEqual(['= TMakeCall', '≠ THoldCall | TReleaseCall: < A Held', '> TMakeCall']);
  });

  it('keep what is in the middle of both in order', () => {
    const left = run(told('THoldCall', 'A'), told('TMakeCall', 'A'), told('THoldCall', 'B'), told('TAnswerCall', 'B'));
    const right = run(told('TMakeCall', 'A'), told('TReleaseCall', 'C'), told('TAnswerCall', 'B'), told('THoldCall', 'C'));
    expect(alignRuns(left, right).map(read)).toEqual([
      '< THoldCall',
      '= TMakeCall',
      '≠ THoldCall | TReleaseCall',
      '= TAnswerCall',
      '> THoldCall',
    ]);
  });

  it('differ when one refuses what the other does', () => {
    const refusal = { kind: 'state', rule: 'r', needs: 'n', found: 'f', message: 'm', errorCode: 1 } as const;
    expect(alignRuns(run({ ...told('THoldCall', 'A'), refusal }), run(told('THoldCall', 'A'))).map(read)).toEqual(['≠ THoldCall']);
  });

  it('match events by name, DN and call, and count what one side lacks', () => {
    const second = { ...event('EventReleased', 'B', { CallState: 'OK' }), connID: '2' };
    const left = run(told('TReleaseCall', 'B', event('EventReleased', 'B', { OtherDN: 'A' }), second));
    const right = run(told('TReleaseCall', 'B', second, event('EventReleased', 'B')));
    expect(alignRuns(left, right).map(read)).toEqual(['≠ TReleaseCall: ≠ B Released (OtherDN), = B Released']);
    expect(alignRuns(left, right, new Set(['OtherDN'])).map(read)).toEqual(['= TReleaseCall: = B Released, = B Released']);
  });
});
