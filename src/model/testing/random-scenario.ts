/**
 * Random scenarios for property tests: devices of all kinds, and picks that become steps when they are
 * played, because what is legal depends on what came before. Most picks take something that `offers` calls
 * legal; some take what it refuses, and some are steps that nobody would think of.
 */
import fc from 'fast-check';
import {
  ACTION_NAMES,
  DEVICE_KINDS,
  PROFILES,
  REQUEST_NAMES,
  type Profile,
  ACTIONS,
  REQUESTS,
  isTelephone,
  USUAL_KIND,
} from '../../tlib/index.ts';
import { offers, targets, type Offer } from '../offers/offers.ts';
import { step as run } from '../step/step.ts';
import type { Device, Step, World } from '../world/types.ts';
import type { Move } from './law.ts';
import { initialWorld } from '../world/world.ts';

/** What a person would do next, as numbers that are read against the world of that moment. */
export interface Pick {
  readonly mood: 'call' | 'any' | 'refused' | 'wild';
  readonly who: number;
  readonly what: number;
  readonly other: number;
  readonly extra: number;
}
export interface RandomScenario {
  readonly profile: Profile;
  readonly devices: readonly Device[];
  /** How many extensions are in a conference before the first pick; below two there is no call yet. */
  readonly gathered: number;
  readonly picks: readonly Pick[];
}
const DNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
const kind = fc.oneof(
  { weight: 3, arbitrary: fc.constant('extension' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...DEVICE_KINDS) },
);
const whenCalled = fc.oneof(
  { weight: 8, arbitrary: fc.constant('ring' as const) },
  { weight: 2, arbitrary: fc.constantFrom('busy' as const, 'wait' as const, 'dnd' as const) },
);
const forward = fc.oneof(
  { weight: 7, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({ to: fc.nat(7), when: fc.constantFrom('unconditional' as const, 'busy' as const, 'no-answer' as const) }),
  },
);
const drawn = fc.record({ kind, whenCalled, forward, agents: fc.nat(255), agent: fc.boolean() });

const isPhone = ({ kind = USUAL_KIND }: { readonly kind: Device['kind'] }) => isTelephone(kind);

const devices: fc.Arbitrary<readonly Device[]> = fc.array(drawn, { minLength: 2, maxLength: DNS.length }).map((list) =>
  list.map(({ kind: what, whenCalled: does, forward: goes, agents, agent }, at): Device => {
    const to = goes && DNS[goes.to % list.length];
    const served = DNS.filter((_, index) => (agents >> index) % 2 === 1 && list[index] !== undefined && isPhone(list[index]));
    return {
      dn: DNS[at] ?? 'A',
      kind: what,
      ...(isPhone({ kind: what }) ? { whenCalled: does } : { agents: served }),
      ...(goes && to !== undefined && to !== DNS[at] ? { forward: { to, when: goes.when } } : {}),
      ...(agent ? { agentID: String(4000 + at) } : {}),
    };
  }),
);

/** Every value as likely as any other: small ones would pick the first offer again and again. */
const even = (max: number) => fc.noBias(fc.nat(max));

const pick: fc.Arbitrary<Pick> = fc.record({
  mood: fc.oneof(
    { weight: 10, arbitrary: fc.constant('call' as const) },
    { weight: 2, arbitrary: fc.constant('any' as const) },
    { weight: 1, arbitrary: fc.constantFrom('refused' as const, 'wild' as const) },
  ),
  who: even(7),
  what: even(9999),
  other: even(99),
  extra: even(23),
});

export const randomScenario: fc.Arbitrary<RandomScenario> = fc.record({
  profile: fc.constantFrom(...PROFILES),
  devices,
  gathered: fc.nat(6),
  picks: fc.array(pick, { minLength: 4, maxLength: 40, size: 'max' }),
});

const at = <Item>(list: readonly Item[], index: number): Item | undefined => list[index % list.length];
const CALL_STATES = [undefined, undefined, 'ConverseOn', 'AnsweringMachineDetected', 'NoAnswer', 'SitInvalidnum'] as const;

/** The parameters that a person may add. */
function withExtras(step: Step, offer: Offer, extra: number): Step {
  const info = offer.request ? REQUESTS[offer.request] : offer.action && ACTIONS[offer.action];
  const callState = at(CALL_STATES, extra);
  const more: Record<string, unknown> = {};
  for (const parameter of info?.parameters ?? []) {
    if (parameter === 'userData' && (extra % 3 === 0 || step.request === 'TAttachUserData' || step.request === 'TUpdateUserData'))
      more.userData = { [`Key${extra % 2}`]: extra };
    if (parameter === 'callState' && callState !== undefined) more.callState = callState;
    if (parameter === 'reasons' && extra % 5 === 0) more.reasons = { Why: 'because' };
    if (parameter === 'extensions' && extra % 7 === 0) more.extensions = { Line: extra };
  }
  return { ...step, ...more };
}

/** Out of twelve: what ends a call is drawn seldom and what goes on with it often, or no call would get far. */
const WEIGHTS: Readonly<Record<string, number>> = {
  TReleaseCall: 1,
  TClearCall: 1,
  Release: 1,
  TReconnectCall: 1,
  ...Object.fromEntries(ACTION_NAMES.filter((name) => ACTIONS[name].ends).map((name) => [name, 1])),
  TMakeCall: 2,
  Dial: 2,
  TRedirectCall: 2,
  TAnswerCall: 12,
  Answer: 12,
  TCompleteConference: 12,
  TCompleteTransfer: 6,
  TMergeCalls: 6,
  TDeleteFromConference: 6,
};
const weighted = (list: readonly Offer[]): readonly Offer[] =>
  list.flatMap((offer) => Array.from({ length: WEIGHTS[offer.request ?? offer.action ?? ''] ?? 4 }, () => offer));

const CALL_GROUPS = ['call', 'hold', 'transfer', 'conference', 'routing'];
const ofCalls = ({ request, action }: Offer) =>
  CALL_GROUPS.includes(request ? REQUESTS[request].group : action ? ACTIONS[action].group : '');

function offered(world: World, { mood, who, what, other, extra }: Pick): Step | undefined {
  for (let turn = 0; turn < world.devices.length; turn += 1) {
    const device = at(world.devices, who + turn);
    const open = device
      ? offers(world, device.dn).filter(
          (offer) => (mood === 'refused') === (offer.refusal !== undefined) && (mood !== 'call' || ofCalls(offer)),
        )
      : [];
    const offer = at(weighted(open), what);
    if (!offer) continue;
    const step = withExtras(offer.step, offer, extra);
    if (!offer.needsOther || (extra % 4 === 0 && mood === 'call' && (offer.action === 'Divert' || offer.request === 'TRouteCall')))
      return step;
    const found = targets(world, offer).filter((target) => mood === 'refused' || !target.refusal);
    return { ...step, otherDN: at(found, other)?.dn ?? 'nobody' };
  }
  return undefined;
}

/** A step with any request or action, DNs declared or not, and calls that may not exist. */
export function wildStep({ who, what, other, extra }: Omit<Pick, 'mood'>, dns: readonly string[]): Step {
  const request = at([...REQUEST_NAMES, undefined], what);
  const doing = request ? { request } : { action: at(ACTION_NAMES, what + extra) ?? 'Ring' };
  const dn = (index: number) => at([...dns, ...dns, ...dns, 'nobody', ''], index) ?? '';
  return {
    ...doing,
    thisDN: dn(who),
    ...(other % 4 === 0 ? {} : { otherDN: dn(other) }),
    ...(extra % 3 === 0 ? { connID: String(extra % 6) } : {}),
    ...(extra % 5 === 0 ? { otherConnID: String(other % 6) } : {}),
    ...(extra % 4 === 0 ? { key: 'Key0', callState: at(CALL_STATES, other) ?? 'Odd', userData: { Key1: 'x' }, routeType: 'Reject' } : {}),
  };
}

/** Reads one pick against a world; what nobody offers falls back to a wild step. */
export function readPick(world: World, one: Pick): Step {
  const step = one.mood === 'wild' ? undefined : offered(world, one);
  return (
    step ??
    wildStep(
      one,
      world.devices.map(({ dn }) => dn),
    )
  );
}

/** The steps that gather extensions in one call: the first calls the second and invites the others. */
function gathering(devices: readonly Device[], count: number): readonly Step[] {
  const [host, guest, ...more] = devices
    .filter((device) => device.kind === 'extension')
    .slice(0, count)
    .map((device) => device.dn);
  if (host === undefined || guest === undefined) return [];
  const call: readonly Step[] = [
    { request: 'TMakeCall', thisDN: host, otherDN: guest },
    { request: 'TAnswerCall', thisDN: guest },
  ];
  return [
    ...call,
    ...more.flatMap((dn): readonly Step[] => [
      { request: 'TSingleStepConference', thisDN: host, otherDN: dn },
      { request: 'TAnswerCall', thisDN: dn },
    ]),
  ];
}

/** Plays a scenario: each pick becomes a step, each step is run. */
export function play({ profile, devices: list, gathered, picks }: RandomScenario): readonly Move[] {
  const moves: Move[] = [];
  let before = initialWorld(list, profile);
  const take = (step: Step) => {
    const result = run(before, step);
    moves.push({ before, step, result });
    before = result.world;
  };
  gathering(list, gathered).forEach(take);
  for (const one of picks) take(readPick(before, one));
  return moves;
}
