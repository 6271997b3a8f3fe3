/** Who is told, and that what one is told fits together: laws about the whole of a step and about what came before. */
import { REQUESTS } from '../../../tlib/index.ts';
import type { Call, DN, DNStatus, StepResult, TEvent, World } from '../../world/types.ts';
import { isJoined, isObserver, places } from '../../world/world.ts';
import type { Move } from '../law.ts';
import { callIn, first, isDue, isRegistered, told, type Laws } from './looking.ts';

const all = ({ events, silent }: StepResult): readonly TEvent[] => [...events, ...silent];

/** The DNs that events of a step name as the one that the call goes to. */
function destinations(move: Move): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  for (const { event, dn, attributes } of all(move.result)) {
    if (['EventRinging', 'EventQueued', 'EventRouteRequest'].includes(event) && attributes.ThisDNRole !== 'Observer') found.add(dn);
    if (['EventReleased', 'EventDiverted', 'EventRouteUsed'].includes(event) && attributes.ThirdPartyDN !== undefined)
      found.add(attributes.ThirdPartyDN);
    if (['EventNetworkReached', 'EventDestinationBusy'].includes(event) && attributes.OtherDN !== undefined) found.add(attributes.OtherDN);
  }
  return found;
}

/** Each supervisor's agent, of those who have one. */
const observing = (world: World): readonly (readonly [DN, DNStatus])[] =>
  Object.entries(world.status).filter(([, status]) => status.observes !== undefined);

/** The calls that became part of others in a step. */
const became = (connID: string | undefined, { result }: Move) => result.ended.find((one) => one.connID === connID)?.into ?? connID;

/** Does a treatment go on at a DN in a call, by what the walk before the last step told of it? */
function isTreated(walk: readonly Move[], dn: DN, call: string | undefined): boolean {
  let at = call;
  for (const move of walk.slice(0, -1).reverse()) {
    for (const { event, dn: who, connID } of [...all(move.result)].reverse()) {
      if (who !== dn || became(connID, move) !== at) continue;
      if (event === 'EventTreatmentApplied') return true;
      if (['EventTreatmentEnd', 'EventRouteRequest'].includes(event)) return false;
    }
    at =
      move.result.ended.some((one) => one.into === at) && !callIn(move.before, at)?.parties.some((party) => party.dn === dn)
        ? move.result.ended.find((one) => one.into === at && callIn(move.before, one.connID)?.parties.some((party) => party.dn === dn))
            ?.connID
        : at;
  }
  return false;
}

/** Parties of a call that its client was told of by name when they joined, and was not told to be gone. */
function announced(walk: readonly Move[]): ReadonlyMap<string, ReadonlySet<unknown>> {
  const known = new Map<string, Set<unknown>>();
  for (const move of walk) {
    for (const { event, dn, connID, attributes } of move.result.events) {
      if (event === 'EventUnregistered') for (const party of known.keys()) if (party.startsWith(`${dn}@`)) known.delete(party);
      const here = `${dn}@${connID ?? ''}`;
      const { PreviousConnID, OtherDN, ThirdPartyDN, ThirdPartyDNRole } = attributes;
      if (event === 'EventPartyChanged' && typeof PreviousConnID === 'string' && PreviousConnID !== connID) {
        const before = known.get(`${dn}@${PreviousConnID}`);
        if (before) known.set(here, new Set([...(known.get(here) ?? []), ...before]));
        known.delete(`${dn}@${PreviousConnID}`);
      }
      const names = known.get(here) ?? new Set();
      if (event === 'EventPartyChanged' && ThirdPartyDNRole === 'TransferredBy') names.delete(ThirdPartyDN);
      if (event === 'EventPartyAdded') names.add(OtherDN);
      if (event === 'EventPartyDeleted') names.delete(OtherDN);
      known.set(here, names);
      if (['EventReleased', 'EventAbandoned', 'EventDiverted', 'EventRouteUsed'].includes(event)) known.delete(here);
    }
  }
  return known;
}

const isIn = (call: Call | undefined, dn: unknown): boolean => call?.parties.some((party) => party.dn === dn) ?? false;

export const TELLING: Laws = {
  'a DN without a registered client is told nothing but the answer to its own request': ({ before, step, result: { world, events } }) =>
    first(events, (event) => {
      if (isRegistered(before, event.dn) && isRegistered(world, event.dn)) return undefined;
      const answers = event.dn === step.thisDN && ['EventError', 'EventRegistered', 'EventUnregistered'].includes(event.event);
      return !answers && told(event);
    }),

  'whoever stays is told by CallState how many remain, whoever left': ({ result: { world, events } }) =>
    first(events, (event) => {
      const call = callIn(world, event.connID);
      const remain = call && places(call) > 2 ? 'Conferenced' : 'OK';
      return event.event === 'EventPartyDeleted' && event.attributes.CallState !== remain && `${remain}: ${told(event)}`;
    }),

  'one step names one destination': (move) => {
    const { step, result } = move;
    const offersToAll = result.rule?.startsWith('divert-to-all') ?? false;
    const found = destinations(move);
    return found.size > 1 && !offersToAll && result.ended.length === 0 && !/Observ|Release|Clear|Delete/.test(step.request ?? step.action)
      ? `${[...found].join(', ')}: ${all(result).map(told).join('\n')}`
      : undefined;
  },

  'a call has one CallType throughout a step, unless it takes the place of another': ({ result }) =>
    first(result.events, (event) => {
      const other = result.events.find(
        (one) =>
          one.connID === event.connID && one.attributes.CallType !== undefined && one.attributes.CallType !== event.attributes.CallType,
      );
      const merged = result.ended.some((one) => one.into === event.connID);
      return event.attributes.CallType !== undefined && other !== undefined && !merged && `${told(event)} ${told(other)}`;
    }),

  'no call is its own origin': ({ result: { world, events } }) =>
    first(world.calls, (call) => call.mainConnID === call.connID && `call ${call.connID} is its own main call`) ??
    first(
      events,
      (event) =>
        event.event !== 'EventPartyChanged' &&
        event.attributes.PreviousConnID !== undefined &&
        event.attributes.PreviousConnID === event.attributes.ConnID &&
        told(event),
    ),

  'a treatment ends where it was applied': ({ step, result }, walk) => {
    if (step.action !== 'TreatmentEnd' || result.refusal) return undefined;
    const connID = all(result)[0]?.connID;
    return isTreated(walk, step.thisDN, connID) ? undefined : `no treatment at ${step.thisDN} in call ${connID ?? ''}`;
  },

  'a granted request is answered with its ReferenceID': ({ before, step, result }) => {
    if (step.request === undefined || result.refusal || step.request === 'TSingleStepConference') return undefined;
    const answers = result.events.filter((event) => event.attributes.ReferenceID === before.steps + 1);
    return answers.length === 1 && answers[0]?.dn === step.thisDN
      ? undefined
      : `${REQUESTS[step.request].label}: ${answers.length} answers`;
  },

  'who is invited in a single step joins with an answer to who invited it': ({ before, step, result }) => {
    const { rule, events } = result;
    if (rule !== 'answer-single-step-conference') return undefined;
    const invited = before.calls.flatMap((call) => call.parties).find((party) => party.dn === step.thisDN && party.aside === 'invited');
    const by = invited?.invitedBy ?? '';
    if (!isRegistered(before, by) || !callIn(before, invited?.connID)?.parties.some((party) => party.dn === by && isJoined(party)))
      return undefined;
    const answer = events.find((event) => event.dn === by && event.event === 'EventPartyAdded');
    return answer?.attributes.ReferenceID === invited?.invitedAt ? undefined : `${by} is not answered: ${events.map(told).join('\n')}`;
  },

  'a request that invites is answered once, whatever becomes of it': ({ before, result: { world, events } }) => {
    const pending = (at: World) => at.calls.flatMap((call) => call.parties.filter(({ aside }) => aside === 'invited'));
    const lost = pending(world).find(
      ({ invitedAt, invitedBy, connID }) => invitedAt !== undefined && !isIn(callIn(world, connID), invitedBy),
    );
    if (lost) return `${lost.dn} was invited by ${lost.invitedBy ?? ''}, who is not in the call and never answered`;
    return first(pending(before), ({ invitedAt, invitedBy = '' }) => {
      if (invitedAt === undefined || !isRegistered(before, invitedBy) || !isRegistered(world, invitedBy)) return undefined;
      const answers = events.filter((event) => event.dn === invitedBy && event.attributes.ReferenceID === invitedAt);
      const due = pending(world).some((party) => party.invitedAt === invitedAt) ? 0 : 1;
      return answers.length !== due && `request ${invitedAt} of ${invitedBy} has ${answers.length} answers: ${events.map(told).join('\n')}`;
    });
  },

  'a party that was announced is also announced to have gone': ({ result: { world } }, walk, thorough) => {
    if (!isDue(walk.length, thorough)) return undefined;
    for (const [party, names] of announced(walk)) {
      const [dn = '', connID] = party.split('@');
      const call = callIn(world, connID);
      if (!isRegistered(world, dn) || !isIn(call, dn)) continue;
      const gone = [...names].find((name) => name !== dn && !isIn(call, name));
      if (gone !== undefined) return `${party} was told of ${String(gone)} and not that it left`;
    }
    return undefined;
  },

  'observing begins and ends at both, one supervisor per agent': ({ before, result: { world, events } }) => {
    const agents = observing(world).map(([, status]) => status.observes);
    if (new Set(agents).size < agents.length) return 'an agent has two supervisors';
    const tells = (dn: DN | undefined, name: string) =>
      dn === undefined || !isRegistered(world, dn) || events.some((event) => event.dn === dn && event.event === name);
    for (const [dn, { observes }] of observing(before)) {
      if (world.status[dn]?.observes === observes) continue;
      if (!tells(dn, 'EventMonitoringCancelled') || !tells(observes, 'EventMonitoringCancelled'))
        return `${dn} and ${observes} are not told`;
    }
    return undefined;
  },

  'a supervisor of one call is let go when it is over': ({ before, result: { world } }) =>
    first(observing(world), ([dn, { monitorType }]) => {
      const watched = (at: World) => at.calls.some((call) => call.parties.some((party) => party.dn === dn && isObserver(party)));
      return monitorType === 'one-call' && watched(before) && !watched(world) && `${dn} still observes`;
    }),
};
