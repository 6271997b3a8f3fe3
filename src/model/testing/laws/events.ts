/** What every TEvent carries. */
import { attributeKind, EVENTS, type AttributeName } from '../../../tlib/index.ts';
import { deviceOf, kindOf } from '../../world/world.ts';
import { first, told, type Laws } from './looking.ts';

export const EVENTS_OF_STEPS: Laws = {
  'carry all that is mandatory in their profile and nothing that is not listed': ({ before: { profile }, result: { events } }) =>
    first(events, (event) => {
      const missing = EVENTS[event.event].lists[profile].mandatory.find((name) => event.attributes[name] === undefined);
      const stray = (Object.keys(event.attributes) as AttributeName[]).find(
        (name) => attributeKind(event.event, name, profile) === 'unlisted',
      );
      return (missing ?? stray) && `${missing ? `no ${missing}` : `${stray ?? ''} is not listed`} (${profile}): ${told(event)}`;
    }),

  'never go to an external DN, and name the call and DN that they are about': ({ before, result: { events } }) =>
    first(events, (event) => {
      const device = deviceOf(before, event.dn);
      if (!device || kindOf(device) === 'external') return `${event.dn} is external: ${told(event)}`;
      const { ThisDN, ConnID, OtherDN } = event.attributes;
      return (
        ((ThisDN ?? event.dn) !== event.dn ||
          (ConnID !== undefined && event.event !== 'EventError' && ConnID !== event.connID) ||
          OtherDN === event.dn) &&
        told(event)
      );
    }),

  'name the main call of a consult call, and a role wherever they name another DN': ({ before: { profile }, result: { events } }) =>
    first(events, (event) => {
      const lists = (name: AttributeName) => attributeKind(event.event, name, profile) !== 'unlisted';
      const { CallType, PreviousConnID, OtherDN, OtherDNRole } = event.attributes;
      if (CallType === 'Consult' && lists('PreviousConnID') && PreviousConnID === undefined) return told(event);
      return lists('OtherDNRole') && (OtherDN === undefined) !== (OtherDNRole === undefined) && told(event);
    }),

  'are numbered by cells that never go back': ({ result: { events } }) =>
    first(events.slice(1), (event) => event.cell < (events[events.indexOf(event) - 1]?.cell ?? 0) && told(event)),
};
