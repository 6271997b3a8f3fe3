/**
 * Who acts, and on which call: the first half of every answer. A call that is named must fit; one that is not
 * named must be the only one that fits, for a request is never guessed.
 */
import { ERROR_CODES, must, type PartyState, REQUESTS } from '../../tlib/index.ts';
import { optionOf } from '../options/options.ts';
import { otherStates, type Ask, type TwoCallAsk } from './ask.ts';
import type { Unmet } from './needs.ts';
import type { Scene } from '../scene/scene.ts';
import type { Call, Party, Refusal, Step } from '../world/types.ts';
import { actionInWords, dnInWords, kindInWords, listInWords } from './wording.ts';
import { kindOf, partiesOf } from '../world/world.ts';

/** "TReleaseCall" or "Release". */
export const requestOf = (step: Step): string => step.request ?? step.action;

/** As a person reads it: "Complete conference needs …; B's call 2 is Dialing." */
export function refuse(step: Step, rule: string, { kind, needs, found }: Unmet): Refusal {
  const what = step.request ? REQUESTS[step.request].label : actionInWords(step.action);
  return {
    kind,
    rule: `${requestOf(step)}: ${rule}`,
    needs: `${what} needs ${needs}`,
    found,
    message: `${what} needs ${needs}; ${found}.`,
    errorCode: ERROR_CODES[kind].code,
  };
}

const where = (parties: readonly Party[]): string => listInWords(parties.map((party) => `${party.state} in call ${party.connID}`));

type Found = { readonly party: Party } | { readonly unmet: Unmet; readonly rule: string };

/** The one party of thisDN that an ask means: the call it names, or the only one in a fitting state. */
function ownParty(scene: Scene, connID: string | undefined, states: readonly PartyState[], word: string): Found {
  const mine = partiesOf(scene.world, scene.self);
  if (connID !== undefined) {
    const call = scene.callOf(connID);
    if (!call) return { rule: 'call', unmet: { kind: 'unknown-call', needs: 'a call that exists', found: noSuchCall(scene, connID) } };
    const party = mine.find((one) => one.connID === connID);
    if (!party)
      return {
        rule: 'party',
        unmet: { kind: 'not-in-call', needs: `${scene.self} to be in call ${connID}`, found: `${scene.self} is not in it` },
      };
    if (!states.includes(party.state))
      return {
        rule: 'state',
        unmet: {
          kind: 'state',
          needs: `${scene.self} to be ${listInWords(states, 'or')} in ${word}`,
          found: `${scene.self} is ${where([party])}`,
        },
      };
    return { party };
  }
  const fits = mine.filter((party) => states.includes(party.state));
  if (fits.length === 1) return { party: must(fits[0], 'the one that fits') };
  if (fits.length > 1)
    return {
      rule: 'one call',
      unmet: { kind: 'ambiguous', needs: `to know which call is meant`, found: `${scene.self} is ${where(fits)}, and connID names none` },
    };
  if (mine.length === 0)
    return { rule: 'party', unmet: { kind: 'not-in-call', needs: `${scene.self} to be in a call`, found: `${scene.self} is in none` } };
  return {
    rule: 'state',
    unmet: {
      kind: 'state',
      needs: `${scene.self} to be ${listInWords(states, 'or')} in ${word}`,
      found: `${scene.self} is ${where(mine)}`,
    },
  };
}

function noSuchCall(scene: Scene, connID: string): string {
  const there = scene.allCalls().map((call) => call.connID);
  return there.length === 0
    ? `there is no call ${connID}, nor any other`
    : `there is no call ${connID}; there ${there.length === 1 ? 'is call' : 'are calls'} ${listInWords(there)}`;
}

interface Pair {
  readonly active: Party;
  readonly held: Party;
}

/** As the switch is set: a held consult call whose main call is active, the main call to go on; or two calls that are not related. */
function otherPairs(scene: Scene, ask: TwoCallAsk): readonly Pair[] {
  const { options } = scene.world;
  const mine = partiesOf(scene.world, scene.self);
  const named = [scene.step.connID, scene.step.otherConnID].filter((connID) => connID !== undefined);
  const isNamed = (pair: Pair) => named.every((connID) => [pair.active.connID, pair.held.connID].includes(connID));
  const actives = mine.filter((party) => ask.by.includes(party.state));
  const helds = mine.filter((party) => ask.held.includes(party.state));
  const all = actives.flatMap((active) => helds.map((held) => ({ active, held }))).filter(isNamed);
  const isSwapped = ({ active, held }: Pair) => active.state === 'Connected' && scene.callOf(held.connID)?.mainConnID === active.connID;
  const swapped = optionOf(options, 'completion-after-alternate') === 'completed' ? all.filter(isSwapped) : [];
  if (swapped.length > 0) return swapped.map(({ active, held }) => ({ active: held, held: active }));
  const apart = ({ active, held }: Pair) => scene.callOf(held.connID)?.mainConnID !== active.connID;
  const inOrder = ({ active, held }: Pair) =>
    active.connID === (scene.step.connID ?? active.connID) && held.connID === (scene.step.otherConnID ?? held.connID);
  return optionOf(options, 'completion-of-unrelated-calls') === 'completed' ? all.filter((pair) => apart(pair) && inOrder(pair)) : [];
}

/** The active and the held call of a two-call request. */
function twoCalls(scene: Scene, ask: TwoCallAsk): Refusal | undefined {
  const { step } = scene;
  const mine = partiesOf(scene.world, scene.self);
  const related = (active: Party, held: Party) =>
    !ask.consult || must(scene.callOf(active.connID), 'the active call').mainConnID === held.connID;
  const actives = mine.filter((party) => ask.by.includes(party.state) && (step.connID === undefined || party.connID === step.connID));
  const helds = mine.filter(
    (party) => ask.held.includes(party.state) && (step.otherConnID === undefined || party.connID === step.otherConnID),
  );
  const matching = (fits: (active: Party, held: Party) => boolean) =>
    actives.flatMap((active) => helds.filter((held) => held !== active && fits(active, held)).map((held) => ({ active, held })));
  const usual = matching(related);
  const pairs = usual.length > 0 || !ask.consult ? usual : otherPairs(scene, ask);
  const [pair] = pairs;
  if (pair && pairs.length === 1) {
    scene.call = pair.active.connID;
    scene.second = pair.held.connID;
    return undefined;
  }
  if (pairs.length > 1)
    return refuse(step, 'one pair of calls', {
      kind: 'ambiguous',
      needs: 'to know which calls are meant',
      found: `${scene.self} is ${where(mine)}`,
    });
  const active = ownParty(scene, step.connID, ask.by, ask.consult ? 'a consult call' : 'the active call');
  if ('unmet' in active) return refuse(step, active.rule, active.unmet);
  const held = ownParty(scene, step.otherConnID, ask.held, 'a second call');
  if ('unmet' in held) return refuse(step, held.rule, held.unmet);
  return refuse(step, 'consult call', {
    kind: 'state',
    needs: `a consult call of ${scene.self} whose main call is Held`,
    found: `call ${active.party.connID} is no consult call of call ${held.party.connID}`,
  });
}

/** Any call, whether or not thisDN is in it; unnamed, the only one of thisDN or else the only one there is. */
function anyCall(scene: Scene): Refusal | undefined {
  const { step } = scene;
  const { connID } = step;
  const calls = scene.allCalls();
  if (connID !== undefined) {
    if (!scene.callOf(connID))
      return refuse(step, 'call', { kind: 'unknown-call', needs: 'a call that exists', found: noSuchCall(scene, connID) });
    scene.call = connID;
    return undefined;
  }
  const own = calls.filter((call) => call.parties.some((party) => party.dn === scene.self));
  const fits = own.length > 0 ? own : calls;
  if (fits.length === 0) return refuse(step, 'call', { kind: 'unknown-call', needs: 'a call', found: 'there is none' });
  if (fits.length > 1)
    return refuse(step, 'one call', {
      kind: 'ambiguous',
      needs: 'to know which call is meant',
      found: `it could be any of calls ${listInWords(fits.map((call) => call.connID))}`,
    });
  scene.call = must(fits[0], 'the one that fits').connID;
  return undefined;
}

const waitsFor = ({ step, self }: Scene, { connID, pending }: Call): boolean =>
  (step.connID === undefined || connID === step.connID) && (pending?.some(({ dn }) => dn === self) ?? false);

function waitingCall(scene: Scene): Refusal | undefined {
  const { step } = scene;
  const fits = scene.allCalls().filter((call) => waitsFor(scene, call));
  if (fits.length === 0)
    return refuse(step, 'waiting call', { kind: 'state', needs: `a call that waits for ${scene.self} to ring`, found: 'there is none' });
  if (fits.length > 1)
    return refuse(step, 'one call', {
      kind: 'ambiguous',
      needs: 'to know which call is meant',
      found: `calls ${listInWords(fits.map((call) => call.connID))} wait for ${scene.self}`,
    });
  scene.call = must(fits[0], 'the one that fits').connID;
  return undefined;
}

function settleCall(scene: Scene, ask: Ask): Refusal | undefined {
  switch (ask.on) {
    case 'none':
      return undefined;
    case 'own': {
      if (ask.orWaiting && scene.allCalls().some((call) => waitsFor(scene, call))) return waitingCall(scene);
      const word = scene.step.connID === undefined ? 'a call' : `call ${scene.step.connID}`;
      const usual = ownParty(scene, scene.step.connID, ask.by, word);
      const more = 'unmet' in usual && usual.rule === 'state' ? otherStates(ask, scene.world.options) : [];
      const own = more.length === 0 ? usual : ownParty(scene, scene.step.connID, [...ask.by, ...more], word);
      if ('unmet' in own) return refuse(scene.step, own.rule, own.unmet);
      scene.call = own.party.connID;
      return undefined;
    }
    case 'two':
      return twoCalls(scene, ask);
    case 'any':
      return anyCall(scene);
    case 'waiting':
      return waitingCall(scene);
  }
}

/** Settles who acts and on which calls, whatever the destination. Out: why not, or undefined, and the scene knows its calls. */
export function settleAct(scene: Scene, ask: Ask): Refusal | undefined {
  const { step } = scene;
  const device = scene.device(step.thisDN);
  if (!device)
    return refuse(step, 'DN', { kind: 'unknown-dn', needs: 'a DN of this switch', found: `there is no ${dnInWords(step.thisDN)}` });
  const kind = kindOf(device);
  if (!ask.kinds.includes(kind))
    return refuse(step, 'kind of device', {
      kind: 'unsupported',
      needs: `a DN that is ${listInWords(ask.kinds.map(kindInWords), 'or')}`,
      found: `${device.dn} is ${kindInWords(kind)}`,
    });
  if (step.request !== undefined && step.request !== 'TRegisterAddress' && !scene.isRegistered(device.dn))
    return refuse(step, 'registered', {
      kind: 'not-registered',
      needs: `a client that is registered on ${device.dn}`,
      found: 'none is since TUnregisterAddress',
    });
  return settleCall(scene, ask);
}
