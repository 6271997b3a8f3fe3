/** What the quiz asks of each event: the attributes that the manual's cells single out, whoever gets it. */
import type { AttributeName, EventName } from '../tlib/index.ts';
import type { Frame } from '../scenario/index.ts';

type Fields = readonly AttributeName[];

const ROLES: Fields = ['ThisDNRole', 'OtherDN', 'OtherDNRole'];
const THIRD: Fields = ['OtherDN', 'OtherDNRole', 'ThirdPartyDN', 'ThirdPartyDNRole', 'CallState'];

const FIELDS: Readonly<Partial<Record<EventName, Fields>>> = {
  EventDialing: ROLES,
  EventNetworkReached: ROLES,
  EventRinging: [...ROLES, 'CallState'],
  EventEstablished: ROLES,
  EventDestinationBusy: ['ThisDNRole', 'CallState'],
  EventHeld: ['OtherDN'],
  EventRetrieved: ['OtherDN', 'CallState'],
  EventReleased: ['OtherDN', 'CallState'],
  EventAbandoned: ['OtherDN', 'CallState'],
  EventPartyAdded: THIRD,
  EventPartyDeleted: THIRD,
  EventPartyChanged: ['PreviousConnID', 'OtherDN', 'ThirdPartyDN', 'ThirdPartyDNRole', 'CallState'],
  EventQueued: ['ThisQueue', 'OtherDN'],
  EventDiverted: ['ThisQueue', 'OtherDN', 'ThirdPartyDN'],
  EventRouteRequest: ['ThisQueue', 'OtherDN'],
  EventRouteUsed: ['OtherDN', 'ThirdPartyDN'],
  EventTreatmentApplied: ['TreatmentType'],
  EventTreatmentEnd: ['TreatmentType'],
  EventAttachedDataChanged: ['ThirdPartyDN', 'UserData'],
  EventMonitoringNextCall: ['OtherDN', 'OtherDNRole'],
  EventMonitoringCancelled: ['OtherDN', 'OtherDNRole'],
};

/** ConnIDs that an event of this frame may be about. */
export const callsOf = (frame: Frame): readonly string[] =>
  [...new Set([...frame.world.calls, ...frame.ended].map(({ connID }) => connID))].sort((a, b) => Number(a) - Number(b));

/**
 * The attributes that are asked of an event of a frame. They depend on the event's name alone, so they give
 * nothing away; where several calls are about, ConnID is one of them.
 */
export function fieldsOf(frame: Frame, event: EventName): Fields {
  const fields = FIELDS[event] ?? [];
  return callsOf(frame).length > 1 && fields.length > 0 ? ['ConnID', ...fields] : fields;
}
