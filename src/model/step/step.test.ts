/** Requests that are refused, and the words in which they are. */
import { describe, expect, it } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import { ERROR_CODES } from '../../tlib/index.ts';
import { check, step } from './step.ts';
import { parseDevice, parseStep } from '../words/written.ts';
import { scenarios } from '../testing/laws.ts';
import type { World } from '../world/types.ts';
import { deviceOf, initialWorld, kindOf } from '../world/world.ts';

/** The world after some steps, none of which may be refused. */
function after(devices: string, ...steps: readonly string[]): World {
  return steps.reduce(
    (world, text) => {
      const result = step(world, parseStep(text));
      if (result.refusal) throw new Error(result.refusal.message);
      return result.world;
    },
    initialWorld(devices.split(', ').map((device) => parseDevice(device))),
  );
}

const CALL = ['A: TMakeCall B', 'B: TAnswerCall'];
const CONSULT = [...CALL, 'B: TInitiateConference C'];
const CONFERENCE = [...CONSULT, 'C: TAnswerCall', 'B: TCompleteConference'];

describe('a refusal says what is needed and what was found', () => {
  it.each<[string, string, readonly string[], string, string]>([
    [
      'a consult call that is not answered',
      'A, B, C (wait)',
      CONSULT,
      'B: TCompleteConference',
      "Complete conference needs a consult call that is Connected at B, or whose destination rings; B's call 2 is Dialing and nobody was reached.",
    ],
    ['a state', 'A, B', CALL, 'A: TAnswerCall', 'Answer needs A to be Alerting in a call; A is Connected in call 1.'],
    ['no call at all', 'A, B, C', CALL, 'C: TReleaseCall', 'Release needs C to be in a call; C is in none.'],
    [
      'a call that is not there',
      'A, B',
      CALL,
      'A: TReleaseCall 7',
      'Release needs a call that exists; there is no call 7; there is call 1.',
    ],
    ["somebody else's call", 'A, B, C', CALL, 'C: TReleaseCall 1', 'Release needs C to be in call 1; C is not in it.'],
    [
      'two calls that both fit',
      'A, B, C',
      CONSULT,
      'B: TReleaseCall',
      'Release needs to know which call is meant; B is Held in call 1 and Dialing in call 2, and connID names none.',
    ],
    ['a DN that nobody declared', 'A, B', [], 'A: TMakeCall Z', 'Make call needs a DN of this switch; there is no Z.'],
    ['itself', 'A, B', [], 'A: TMakeCall A', 'Make call needs another DN; A named itself.'],
    ['a kind of device', 'A, Q (acd-queue)', [], 'Q: TMakeCall A', 'Make call needs a DN that is an extension; Q is an ACD queue.'],
    [
      'a conference',
      'A, B',
      CALL,
      'A: TDeleteFromConference B',
      'Delete from conference needs a conference of more than two parties; call 1 has two.',
    ],
    [
      'a DN that is in the call already',
      'A, B, C',
      CONFERENCE,
      'A: TSingleStepConference C',
      'Single-step conference needs a DN that is not in the call; C is Connected in call 1.',
    ],
    [
      'a circle of forwarding',
      'A, B (forward unconditional C), C (forward unconditional B)',
      [],
      'A: TMakeCall B',
      'Make call needs a destination that ends somewhere; the forwarding of B runs in a circle.',
    ],
    [
      'a call in which nobody would talk',
      'A, B, C, D',
      [...CALL, 'B: TSingleStepTransfer C'],
      'A: TSingleStepTransfer D',
      'Transfer needs somebody beside A who talks; nobody else has answered call 1.',
    ],
    [
      'two external DNs',
      'X (external), Y (external)',
      [],
      'X: Dial Y',
      'Dial needs a DN of this switch; Y is external too, so the switch would not see the call.',
    ],
    [
      'a destination that would not ring',
      'A, B, C (busy)',
      CALL,
      'A: TSingleStepTransfer C',
      'Transfer needs a destination that rings; C is busy.',
    ],
    [
      'user data that the server would not keep',
      'A, B',
      [...CALL, `A: TAttachUserData userData={"Note":"${'x'.repeat(15_000)}"}`],
      `B: TAttachUserData userData={"More":"${'y'.repeat(2000)}"}`,
      'Attach user data needs user data of at most 16,000 bytes; it would take 17,020.',
    ],
    [
      'a treatment that ended with the route',
      'A, R (routing-point), S (routing-point)',
      ['A: TMakeCall R', 'R: TApplyTreatment treatmentType=Music', 'R: TRouteCall S'],
      'S: TreatmentEnd',
      'Treatment end needs a treatment that goes on; S gives call 1 none.',
    ],
    [
      'an observer',
      'A, B, C',
      ['C: TMonitorNextCall B', 'A: TMakeCall B', 'B: TAnswerCall', 'C: TAnswerCall'],
      'C: THoldCall',
      'Hold needs C to be a main party of call 1; C observes it.',
    ],
  ])('%s', (_, devices, steps, text, message) => {
    const world = after(devices, ...steps);
    const refused = step(world, parseStep(text));
    expect(refused.refusal?.message).toBe(message);
    expect(refused.refusal?.message).toBe(`${refused.refusal?.needs ?? ''}; ${refused.refusal?.found ?? ''}.`);
  });
});

const { hold } = scenarios(process.env, 400);

describe('a refused step', () => {
  it('changes nothing but the number of steps', () => {
    hold(({ before, result: { refusal, world, silent, ended } }) => {
      if (!refusal) return undefined;
      const kept =
        world.calls === before.calls &&
        world.status === before.status &&
        world.created === before.created &&
        world.devices === before.devices;
      return kept && world.steps === before.steps + 1 && silent.length === 0 && ended.length === 0 ? undefined : 'the world changed';
    });
  });

  it('gives the requester one EventError with its reason, and an action or an external DN none', () => {
    hold(({ before, step: { thisDN, request }, result: { refusal, events } }) => {
      if (!refusal)
        return events.some(({ event, rule }) => event === 'EventError' && rule !== 'invitation-over')
          ? 'EventError without a refusal'
          : undefined;
      const device = deviceOf(before, thisDN);
      const [error] = events;
      if (request === undefined || !device || kindOf(device) === 'external') return error && `${error.dn} is told ${error.event}`;
      const right =
        events.length === 1 && error?.event === 'EventError' && error.dn === thisDN && error.attributes.ErrorMessage === refusal.message;
      return right && error.attributes.ErrorCode === ERROR_CODES[refusal.kind].code
        ? undefined
        : `${events.length} events, ${refusal.message}`;
    });
  });

  it('is what `check` foretold, and what it did not foretell is carried out', () => {
    hold(({ before, step: one, result }) => (isDeepStrictEqual(check(before, one), result.refusal) ? undefined : 'check and step differ'));
  });

  it('reads as a sentence', () => {
    hold(({ result: { refusal } }) =>
      refusal && !/^[A-Z][^.$]*[^.\s$]\.$/.test(refusal.message.replaceAll('nobody', 'N')) ? refusal.message : undefined,
    );
  });
});

it.each([
  ['16000', 16_000],
  ['65535', 65_535],
] as const)('with user-data-limit %s a call keeps so many bytes and no more', (limit, bytes) => {
  const world = { ...after('A, B', ...CALL), options: { 'user-data-limit': limit } } as World;
  // A pair takes eight bytes beside its value.
  const attach = (length: number) => check(world, { request: 'TAttachUserData', thisDN: 'A', userData: { A: 'x'.repeat(length) } });
  expect(attach(bytes - 8)).toBeUndefined();
  expect(attach(bytes - 7)?.message).toContain(`at most ${bytes.toLocaleString('en')} bytes`);
});
