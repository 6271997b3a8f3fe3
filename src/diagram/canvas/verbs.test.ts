/** What a card carries: the verbs of its parties' states, and nothing that would be refused. */
import { describe, expect, it } from 'vitest';
import { initialWorld, step as run, type Step, type World } from '../../model/index.ts';
import { verbsOf } from './verbs.ts';

const DEVICES = [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }, { dn: 'X', kind: 'external' as const }, { dn: 'Q', kind: 'acd-queue' as const }];

const after = (...steps: readonly Step[]): World =>
  steps.reduce((world, each) => {
    const result = run(world, each);
    if (result.refusal !== undefined) throw new Error(`the preparation was refused: ${result.refusal.message}`);
    return result.world;
  }, initialWorld(DEVICES));
const words = (world: World, dn: string): readonly string[] => verbsOf(world, dn).map(({ word }) => word);

const CALLING: Step = { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' };
const CALL: readonly Step[] = [CALLING, { request: 'TAnswerCall', thisDN: 'B' }];

describe('verbs on a card', () => {
  it('are none while nothing goes on, of a queue, or of a DN that is not there', () => {
    expect(DEVICES.flatMap(({ dn }) => words(after(), dn))).toEqual([]);
    expect(words(after({ request: 'TMakeCall', thisDN: 'A', otherDN: 'Q' }), 'Q')).toEqual([]);
    expect(words(after(), 'nobody')).toEqual([]);
  });

  it('follow the state: Answer, then Hold and Release, then Retrieve', () => {
    expect([words(after(CALLING), 'A'), words(after(CALLING), 'B')]).toEqual([[], ['Answer']]);
    expect(words(after(...CALL), 'A')).toEqual(['Hold', 'Release']);
    expect(words(after(...CALL, { request: 'THoldCall', thisDN: 'A' }), 'A')).toEqual(['Retrieve']);
  });

  it('are done by hand where no client sends requests', () => {
    const ringing = after({ request: 'TMakeCall', thisDN: 'A', otherDN: 'X' });
    expect(verbsOf(ringing, 'X')).toEqual([{ word: 'Answer', step: { action: 'Answer', thisDN: 'X' } }]);
    expect(words(after({ request: 'TMakeCall', thisDN: 'A', otherDN: 'X' }, { action: 'Answer', thisDN: 'X' }), 'X')).toEqual(['Release']);
  });

  it('are accepted as they stand, of a device with two calls as well', () => {
    const world = after(...CALL, { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' }, { request: 'TAnswerCall', thisDN: 'C' });
    for (const { dn } of DEVICES)
      for (const { step, word } of verbsOf(world, dn)) expect(run(world, step).refusal, `${dn}: ${word}`).toBeUndefined();
    expect(words(world, 'B').length).toBeGreaterThan(0);
  });
});
