/**
 * Which CometD notification a TEvent becomes for the agent at its ThisDN, row by row. No page states the
 * pairing outright: names and effects give it, and each row says how sure that is. Sources: Web Services API,
 * Calls message type and the samples of the Voice API.
 */
import type { TEvent } from '../../model/index.ts';
import { EVENT_NAMES, type EventName, type Provenance, type Role } from '../../tlib/index.ts';
import type { ApiCallState, NotificationName } from './names.ts';

export interface NotificationRow {
  readonly name: NotificationName;
  /** The call's state in the message; the party's own where it is not said. */
  readonly state?: ApiCallState;
  /** Only whoever has this role in the event is told. */
  readonly only?: Role;
  /** For the agent that asked, and for the others. */
  readonly prov: Provenance;
  readonly others: Provenance;
  readonly says: string;
}

/** What a TEvent becomes, or why no client is told of it. */
export type EventRow = NotificationRow | { readonly untold: string };

const change = (state: ApiCallState | undefined, prov: Provenance, others: Provenance, says: string): NotificationRow => ({
  name: 'StatusChange',
  ...(state === undefined ? {} : { state }),
  prov,
  others,
  says,
});
const participants = (prov: Provenance, others: Provenance, says: string): NotificationRow => ({
  name: 'ParticipantsUpdated',
  prov,
  others,
  says,
});
const device = (says: string): NotificationRow => ({ name: 'DeviceStateChangeMessage', prov: 'partly', others: 'partly', says });
const untold = (reason: string): EventRow => ({ untold: reason });

const QUEUES = untold("It concerns a queue or routing point, which no agent's browser watches.");
const DEVICE = device('What the agent or the device is set to goes to the channel of devices.');

export const EVENT_ROWS: Readonly<Record<EventName, EventRow>> = {
  EventDialing: change('Dialing', 'manual', 'derived', 'The new call appears. A consult call names its main call.'),
  EventRinging: change('Ringing', 'observed', 'observed', 'The new call appears at the agent that is called.'),
  EventEstablished: change('Established', 'observed', 'derived', 'The call is answered.'),
  EventHeld: change('Held', 'manual', 'manual', 'The call is held: its capabilities change.'),
  EventRetrieved: change('Established', 'derived', 'derived', 'The call is retrieved: its capabilities change.'),
  EventReleased: change(
    'Released',
    'manual',
    'derived',
    'The call is gone for this agent. Its participants stay listed and nothing can be done any more. Why it went has no field.',
  ),
  EventAbandoned: change('Released', 'derived', 'derived', 'The caller gave up: the same as a release.'),
  EventBridged: change(undefined, 'derived', 'derived', 'The call changed at this agent.'),
  EventPartyAdded: participants('manual', 'derived', 'The new party stands first. Who added it has no field.'),
  EventPartyDeleted: participants('manual', 'derived', 'The party is no longer listed. Who deleted it has no field.'),
  EventPartyChanged: participants('derived', 'derived', 'The party that left is replaced by who is there now.'),
  EventAttachedDataChanged: {
    name: 'AttachedDataChanged',
    prov: 'manual',
    others: 'derived',
    says: 'The whole user data is sent; where there is none, the field is missing. This message has no extensions.',
  },
  EventDTMFSent: { name: 'DtmfSent', prov: 'partly', others: 'derived', says: 'Tones were sent; the call does not change.' },
  EventMuteOn: change(undefined, 'partly', 'derived', 'The agent is muted in this call.'),
  EventMuteOff: change(undefined, 'partly', 'derived', 'The agent is heard again.'),
  EventAgentLogin: DEVICE,
  EventAgentLogout: DEVICE,
  EventAgentReady: DEVICE,
  EventAgentNotReady: DEVICE,
  EventDNDOn: DEVICE,
  EventDNDOff: DEVICE,
  EventForwardSet: DEVICE,
  EventForwardCancel: DEVICE,
  EventQueued: QUEUES,
  EventDiverted: QUEUES,
  EventRouteRequest: QUEUES,
  EventRouteUsed: QUEUES,
  EventTreatmentApplied: QUEUES,
  EventTreatmentNotApplied: QUEUES,
  EventTreatmentEnd: QUEUES,
  EventOffHook: untold('No sample shows a message for the handset.'),
  EventOnHook: untold('No sample shows a message for the handset.'),
  EventListenDisconnected: untold('A call of this API has no field for it.'),
  EventListenReconnected: untold('A call of this API has no field for it.'),
  EventUserEvent: untold('The API takes SendUserEvent; no message was seen to follow.'),
  EventNetworkReached: untold('No sample shows a message for it: the call stays Dialing.'),
  EventDestinationBusy: untold('No sample shows a message for it: the call stays Dialing until the agent hangs up.'),
  EventMonitoringNextCall: {
    ...device("The supervisor's device says whom it monitors, and how; no sample shows a message to the agent."),
    only: 'Observer',
  },
  EventMonitoringCancelled: { ...device("The supervisor's device monitors nobody any more."), only: 'Observer' },
  EventRegistered: untold('Web Services registers on its devices itself.'),
  EventUnregistered: untold('Web Services registers on its devices itself.'),
  EventError: untold('The refusal is the answer to the operation. What a later message would hold is not published.'),
};

/** The call that this event leaves behind when it moves the party into another one; undefined for every other event. */
export function movedFrom({ event, attributes }: TEvent): string | undefined {
  const { PreviousConnID, ConnID } = attributes;
  return event === 'EventPartyChanged' && typeof PreviousConnID === 'string' && PreviousConnID !== ConnID ? PreviousConnID : undefined;
}

/** The call became part of a conference: EventRetrieved then says nothing that ParticipantsUpdated does not. */
export const isFolded = ({ event, attributes }: TEvent): boolean => event === 'EventRetrieved' && attributes.CallState === 'Conferenced';

export const FOLDED = 'The call comes back from hold in the same message: its state is Established.';
export const ENDED =
  'The call goes on under another id, so the one that the agent was first shown ends: a client that lists calls by id lets go of it. How this looks is not published: this message is our choice.';
export const MOVED =
  'The call at this agent has another id from here on. How this looks is not published: this message is our choice, with the new id, no parent call, the type of the call that it is now, and beside it previousConnId and previousCallUri, which name the call that it was.';
export const CHANGED =
  'What may be done in this call has changed, or its main call is gone, by what happened elsewhere. Which message says so is not published: this one is our choice.';

/** The TEvents that a notification of that name may stand for, with a call in that state. */
export const webServicesCauses = (name: string, state: string | undefined): readonly EventName[] =>
  EVENT_NAMES.filter((event) => {
    const row = EVENT_ROWS[event];
    return !('untold' in row) && row.name === name && (row.state === undefined || state === undefined || row.state === state);
  });
