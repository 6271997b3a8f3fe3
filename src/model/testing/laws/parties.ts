/** What holds of the parties of every call. */
import { CHARTS } from '../../party/machines.ts';
import type { Party } from '../../world/types.ts';
import { isJoined, isObserver, partyKey, places } from '../../world/world.ts';
import { changed, first, partiesOf, type Laws } from './looking.ts';

export const PARTIES: Laws = {
  'a DN is in a call once, in one state of its chart, and never in state Null': ({ result: { world } }) =>
    first(world.calls, ({ connID, parties }) => {
      if (parties.length === 0) return `call ${connID} has no party`;
      if (new Set(parties.map((party) => party.dn)).size < parties.length) return `a DN is in call ${connID} twice`;
      return first(
        parties,
        (party) =>
          (party.connID !== connID || party.state === 'Null' || !CHARTS[party.chart].states.includes(party.state)) &&
          `${partyKey(party)} is ${party.state}`,
      );
    }),

  'a telephone is in one active call at a time': ({ result: { world } }) =>
    first(world.devices, ({ dn, kind = 'extension' }) => {
      const active = partiesOf(world).filter(
        (party) => party.dn === dn && ['Dialing', 'Connected', 'Busy', 'Failed'].includes(party.state),
      );
      return kind === 'extension' && active.length > 1 && `${dn} is in ${active.length} active calls`;
    }),

  'somebody talks, calls or is called in every call, and who dials alone waits for somebody': ({ before, result: { world } }) =>
    first(changed(before, world), ({ connID, parties, pending }) => {
      const [only, more] = parties;
      const waits = (party: Party) =>
        ['Alerting', 'Queued', 'Routing'].includes(party.state) || isObserver(party) || party.aside === 'treatment';
      if (parties.every(waits)) return `nobody talks in call ${connID}`;
      if (pending && !parties.some((party) => party.state === 'Dialing')) return `nobody waits in call ${connID}`;
      return (
        only &&
        !more &&
        !['Busy', 'Failed', 'CP_Detect'].includes(only.state) &&
        !pending &&
        `${only.dn} is ${only.state} alone in call ${connID}`
      );
    }),

  'more than two make a conference, and every member of it is a ConferenceMember': ({ before, result: { world } }) =>
    first(changed(before, world), (call) => {
      const odd = places(call) > 2 ? call.parties.find((party) => isJoined(party) && party.role !== 'ConferenceMember') : undefined;
      return odd && `${partyKey(odd)} is ${odd.role}`;
    }),
};
