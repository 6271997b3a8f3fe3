/**
 * One step of the model: who may act on which call is settled first (`asks.ts`, `needs.ts`), then the row
 * that applies is carried out. Pure: the same world and step give the same world and events, always.
 */
import { ERROR_CODES } from '../tlib/errors.ts';
import { REQUESTS } from '../tlib/requests.ts';
import { must } from '../tlib/must.ts';
import type { PartyState } from '../tlib/names.ts';
import { ASKS, type Ask } from './asks.ts';
import { holds } from './conditions.ts';
import { perform } from './effects.ts';
import { meets, type Unmet } from './needs.ts';
import { rulesOf } from './rules/index.ts';
import { linesOf, type Line, type Rule, type Trigger } from './rules/row.ts';
import { Scene } from './scene.ts';
import { select, type Recipient } from './selectors.ts';
import { resolveTerm } from './terms.ts';
import type { Override, Overrides } from './tevent.ts';
import { actionInWords, dnInWords, kindInWords, listInWords } from './wording.ts';
import type { Party, Refusal, Step, StepResult, World } from './types.ts';
import { kindOf, partiesOf } from './world.ts';
import type { AttributeName } from '../tlib/names.ts';

/** "TReleaseCall" or "Release". */
export const requestOf = (step: Step): string => step.request ?? step.action;

/** As a person reads it: "Complete conference needs …; B's call 2 is Dialing." */
function refuse(step: Step, rule: string, { kind, needs, found }: Unmet): Refusal {
  const what = step.request ? REQUESTS[step.request].label : actionInWords(step.action);
  return { kind, rule: `${requestOf(step)}: ${rule}`, needs: `${what} needs ${needs}`, found, message: `${what} needs ${needs}; ${found}.`, errorCode: ERROR_CODES[kind].code };
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
    if (!party) return { rule: 'party', unmet: { kind: 'not-in-call', needs: `${scene.self} to be in call ${connID}`, found: `${scene.self} is not in it` } };
    if (!states.includes(party.state)) return { rule: 'state', unmet: { kind: 'state', needs: `${scene.self} to be ${listInWords(states, 'or')} in ${word}`, found: `${scene.self} is ${where([party])}` } };
    return { party };
  }
  const fits = mine.filter((party) => states.includes(party.state));
  if (fits.length === 1) return { party: must(fits[0], 'the one that fits') };
  if (fits.length > 1) return { rule: 'one call', unmet: { kind: 'ambiguous', needs: `to know which call is meant`, found: `${scene.self} is ${where(fits)}, and connID names none` } };
  if (mine.length === 0) return { rule: 'party', unmet: { kind: 'not-in-call', needs: `${scene.self} to be in a call`, found: `${scene.self} is in none` } };
  return { rule: 'state', unmet: { kind: 'state', needs: `${scene.self} to be ${listInWords(states, 'or')} in ${word}`, found: `${scene.self} is ${where(mine)}` } };
}

function noSuchCall(scene: Scene, connID: string): string {
  const there = scene.allCalls().map((call) => call.connID);
  return there.length === 0 ? `there is no call ${connID}, nor any other` : `there is no call ${connID}; there ${there.length === 1 ? 'is call' : 'are calls'} ${listInWords(there)}`;
}

/** The active and the held call of a two-call request. */
function twoCalls(scene: Scene, ask: Ask): Refusal | undefined {
  const { step } = scene;
  const mine = partiesOf(scene.world, scene.self);
  const related = (active: Party, held: Party) => !ask.consult || must(scene.callOf(active.connID), 'the active call').mainConnID === held.connID;
  const actives = mine.filter((party) => must(ask.by, 'the states of an ask').includes(party.state) && (step.connID === undefined || party.connID === step.connID));
  const helds = mine.filter((party) => must(ask.held, 'the states of the held call').includes(party.state) && (step.otherConnID === undefined || party.connID === step.otherConnID));
  const pairs = actives.flatMap((active) => helds.filter((held) => held !== active && related(active, held)).map((held) => ({ active, held })));
  if (pairs.length === 1) {
    scene.call = must(pairs[0], 'the pair of calls').active.connID;
    scene.second = must(pairs[0], 'the pair of calls').held.connID;
    return undefined;
  }
  if (pairs.length > 1) return refuse(step, 'one pair of calls', { kind: 'ambiguous', needs: 'to know which calls are meant', found: `${scene.self} is ${where(mine)}` });
  const active = ownParty(scene, step.connID, must(ask.by, 'the states of an ask'), ask.consult ? 'a consult call' : 'the active call');
  if ('unmet' in active) return refuse(step, active.rule, active.unmet);
  const held = ownParty(scene, step.otherConnID, must(ask.held, 'the states of the held call'), 'a second call');
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
    if (!scene.callOf(connID)) return refuse(step, 'call', { kind: 'unknown-call', needs: 'a call that exists', found: noSuchCall(scene, connID) });
    scene.call = connID;
    return undefined;
  }
  const own = calls.filter((call) => call.parties.some((party) => party.dn === scene.self));
  const fits = own.length > 0 ? own : calls;
  if (fits.length === 0) return refuse(step, 'call', { kind: 'unknown-call', needs: 'a call', found: 'there is none' });
  if (fits.length > 1) return refuse(step, 'one call', { kind: 'ambiguous', needs: 'to know which call is meant', found: `it could be any of calls ${listInWords(fits.map((call) => call.connID))}` });
  scene.call = must(fits[0], 'the one that fits').connID;
  return undefined;
}

function waitingCall(scene: Scene): Refusal | undefined {
  const { step } = scene;
  const fits = scene.allCalls().filter((call) => (step.connID === undefined || call.connID === step.connID) && call.pending?.some((one) => one.dn === scene.self));
  if (fits.length === 0) return refuse(step, 'waiting call', { kind: 'state', needs: `a call that waits for ${scene.self} to ring`, found: 'there is none' });
  if (fits.length > 1) return refuse(step, 'one call', { kind: 'ambiguous', needs: 'to know which call is meant', found: `calls ${listInWords(fits.map((call) => call.connID))} wait for ${scene.self}` });
  scene.call = must(fits[0], 'the one that fits').connID;
  return undefined;
}

function settleCall(scene: Scene, ask: Ask): Refusal | undefined {
  switch (ask.on) {
    case 'none':
      return undefined;
    case 'own': {
      const own = ownParty(scene, scene.step.connID, must(ask.by, 'the states of an ask'), scene.step.connID === undefined ? 'a call' : `call ${scene.step.connID}`);
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
function settleAct(scene: Scene, ask: Ask): Refusal | undefined {
  const { step } = scene;
  const device = scene.device(step.thisDN);
  if (!device) return refuse(step, 'DN', { kind: 'unknown-dn', needs: 'a DN of this switch', found: `there is no ${dnInWords(step.thisDN)}` });
  const kind = kindOf(device);
  if (!ask.kinds.includes(kind)) return refuse(step, 'kind of device', { kind: 'unsupported', needs: `a DN that is ${listInWords(ask.kinds.map(kindInWords), 'or')}`, found: `${device.dn} is ${kindInWords(kind)}` });
  return settleCall(scene, ask);
}

/** Settles the whole step: who, which calls, and all that the request needs beside. */
function settle(scene: Scene): Refusal | undefined {
  const { step } = scene;
  const ask = ASKS[step.request ?? step.action];
  const unsettled = settleAct(scene, ask);
  if (unsettled) return unsettled;
  for (const need of ask.needs ?? []) {
    const unmet = meets(need, scene);
    if (unmet) return refuse(step, need, unmet);
  }
  return undefined;
}

function overridesOf(line: Line, scene: Scene, recipient: string): Overrides {
  const singled = line[2];
  if (!singled) return {};
  const overrides: Partial<Record<AttributeName, Override>> = {};
  for (const name in singled) {
    const value = resolveTerm(must(singled[name as AttributeName], 'an attribute of a line'), scene, recipient);
    if (value !== undefined) overrides[name as AttributeName] = value;
  }
  return overrides;
}

interface Planned {
  readonly recipient: Recipient;
  readonly line: Line;
  readonly each: string | undefined;
}

function plan(line: Line, scene: Scene): Planned[] {
  const recipients = select(line[0], scene);
  if (line[3] === undefined) return recipients.map((recipient) => ({ recipient, line, each: undefined }));
  const each = select(line[3], scene).map(([dn]) => dn);
  return recipients.flatMap((recipient) => each.map((dn) => ({ recipient, line, each: dn })));
}

function carryOut(rule: Rule, scene: Scene): void {
  const lines = linesOf(rule);
  const sendAll = (planned: readonly Planned[]) => {
    for (const { recipient, line, each } of planned) {
      scene.each = each;
      scene.send(recipient[0], recipient[1], line[1], overridesOf(line, scene, recipient[0]), rule.id, lines.indexOf(line));
    }
    scene.settle();
  };
  for (const instruction of rule.send) {
    if (instruction === 'next cell') scene.cell += scene.sentInCell() ? 1 : 0;
    else if ('do' in instruction) perform(instruction.do, scene);
    else if ('then' in instruction) trigger(instruction.then, scene);
    else if ('inJoinOrder' in instruction) sendAll(inJoinOrder(instruction.inJoinOrder.flatMap((line) => plan(line, scene)), scene));
    else sendAll(plan(instruction, scene));
  }
}

function inJoinOrder(planned: Planned[], scene: Scene): Planned[] {
  const place = new Map(scene.subject().parties.map((party, at) => [party.dn, at]));
  return planned.sort((a, b) => (place.get(a.recipient[0]) ?? 0) - (place.get(b.recipient[0]) ?? 0));
}

/** Carries out the first row of a trigger that fits. None that fits is a hole in the rules. */
function trigger(on: Trigger, scene: Scene): Rule {
  const rule = rulesOf(on).find((row) => (row.when ?? []).every((condition) => holds(condition, scene)));
  if (!rule) throw new Error(`no rule row of ${on} fits (${scene.describe()})`);
  carryOut(rule, scene);
  return rule;
}

/** Would this step be refused, and why? Undefined when it would be carried out. */
export function check(world: World, step: Step): Refusal | undefined {
  return settle(new Scene(world, step));
}

/** Would this step be refused whatever its destination? The same answer that `check` gives for every destination. */
export function checkAct(world: World, step: Step): Refusal | undefined {
  return settleAct(new Scene(world, step), ASKS[step.request ?? step.action]);
}

/**
 * Runs one step. In: a world, and a request or action. Out: the next world, the TEvents of monitored DNs in
 * canonical order, those of unmonitored ones apart, and the calls that ended. A refused request gives the
 * same calls and parties and one EventError for its DN; a refused action gives no event.
 */
export function step(world: World, what: Step): StepResult {
  const scene = new Scene(world, what);
  const refusal = settle(scene);
  if (refusal) return refused(world, what, refusal);
  const rule = trigger(what.request ?? what.action, scene);
  const next = scene.finish();
  return { world: next, events: scene.events, silent: scene.silent, ended: scene.ended, rule: rule.id };
}

function refused(world: World, what: Step, refusal: Refusal): StepResult {
  const scene = new Scene(world, what);
  if (what.request && scene.device(what.thisDN)) {
    scene.send(what.thisDN, what.connID, 'EventError', { ErrorCode: refusal.errorCode, ErrorMessage: refusal.message }, 'refused', 0);
  }
  return { world: { ...world, steps: world.steps + 1 }, events: scene.events, silent: [], ended: [], refusal };
}
