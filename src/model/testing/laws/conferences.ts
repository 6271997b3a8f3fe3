/** What members of a conference are told. */
import { isDeepStrictEqual } from 'node:util';
import type { EventName } from '../../../tlib/index.ts';
import { optionOf } from '../../options/options.ts';
import type { Call } from '../../world/types.ts';
import { isJoined, isObserver, places } from '../../world/world.ts';
import { worldText } from '../law.ts';
import { callIn, changed, first, isRegistered, others, told, type Laws } from './looking.ts';

const observed = (call: Call | undefined) => call?.parties.some(isObserver) ?? false;

// Named apart: who joined or left, whom an observer hears, the newcomer of a transfer, the caller who gave up.
const NAMED: readonly unknown[] = ['NewParty', 'DeletedParty', 'Observer'];
const NEWS: readonly EventName[] = [
  'EventListenDisconnected',
  'EventListenReconnected',
  'EventPartyChanged',
  'EventNetworkReached',
  'EventAbandoned',
];

export const CONFERENCES: Laws = {
  'whoever stays is told once that a party left, with the CallState of what remains': ({ before, result: { world, events, rule } }) => {
    if (rule !== 'leave-conference' && rule !== 'delete-from-conference') return undefined;
    return first(changed(before, world), (call) =>
      first(
        call.parties.filter(
          (party) => party.monitored && isRegistered(world, party.dn) && !(isObserver(party) && party.state === 'Alerting'),
        ),
        (party) => {
          const deleted = events.filter((event) => event.dn === party.dn && event.event === 'EventPartyDeleted');
          if (deleted.length !== (party.aside === undefined ? 1 : 0)) return `${party.dn} is told ${deleted.length} times`;
          return first(deleted, (event) => event.attributes.CallState !== (places(call) > 2 ? 'Conferenced' : 'OK') && told(event));
        },
      ),
    );
  },

  'every main party is told once of each party that a completion brings': ({
    before,
    step: { thisDN },
    result: { world, events, ended, rule },
  }) => {
    const [end] = ended;
    if ((rule !== 'complete-conference' && rule !== 'merge-calls') || !end) return undefined;
    const comers =
      callIn(before, end.connID)
        ?.parties.filter((party) => party.dn !== thisDN && !isObserver(party))
        .map((party) => party.dn) ?? [];
    const main =
      callIn(before, end.into)
        ?.parties.filter((party) => party.monitored && isRegistered(world, party.dn) && isJoined(party))
        .map((party) => party.dn) ?? [];
    const added = events
      .filter((event) => event.event === 'EventPartyAdded')
      .map((event) => `${event.dn}+${String(event.attributes.OtherDN)}`)
      .sort();
    const wanted = main.flatMap((dn) => comers.map((comer) => `${dn}+${comer}`)).sort();
    return isDeepStrictEqual(
      added.filter((one) => main.includes(one.split('+')[0] ?? '')),
      wanted,
    )
      ? undefined
      : `${added.join(' ')} instead of ${wanted.join(' ')} in ${worldText(world)}`;
  },

  'EventPartyAdded says Conferenced, or Bridged of an observer and to one where the switch is set so': ({ result: { world, events } }) =>
    first(events, ({ event, attributes, ...rest }) => {
      const seesBridged = attributes.ThisDNRole === 'Observer' && optionOf(world.options, 'observer-call-state') === 'bridged';
      const wanted = attributes.OtherDNRole === 'Observer' || seesBridged ? 'Bridged' : 'Conferenced';
      return event === 'EventPartyAdded' && attributes.CallState !== wanted && told({ event, attributes, ...rest });
    }),

  'OtherDN never stands for several DNs': ({ before, result: { world, events, rule } }) =>
    first(events, (event) => {
      const { OtherDN, OtherDNRole, ThisDNRole } = event.attributes;
      if (OtherDN === undefined || NAMED.includes(OtherDNRole) || ThisDNRole === 'Observer' || NEWS.includes(event.event)) return undefined;
      // A port that treats the call is released by the caller who gives up; the manual's row names it.
      if (rule === 'abandon-treated') return undefined;
      const calls = [callIn(before, event.connID), callIn(world, event.connID)].filter((call) => call !== undefined);
      return calls.length > 0 && !calls.some(observed) && calls.every((call) => others(call, event.dn).length > 1) && told(event);
    }),
};
