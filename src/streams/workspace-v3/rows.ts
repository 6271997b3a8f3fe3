/**
 * Which message of the voice channel a TEvent becomes for the agent at its ThisDN, row by row. Source: the vendor's
 * Java and JavaScript clients (names of messages and types) and its sample server, run (state by state, calls of two).
 * No message of a conference was found anywhere: those rows are derived from the effect, or chosen, and say so.
 */
import { EVENT_NAMES, type EventName, type Provenance } from '../../tlib/index.ts';
import type { WorkspaceCallState, WorkspaceEvent } from './names.ts';

export interface MessageRow {
  readonly name: WorkspaceEvent;
  /** The call's state in the message; the party's own where it is not said. */
  readonly state?: WorkspaceCallState;
  readonly prov: Provenance;
  readonly says: string;
}
/** What a TEvent becomes, or why no client is told of it. */
export type EventRow = MessageRow | { readonly untold: string };

const change = (state: WorkspaceCallState | undefined, prov: Provenance, says: string): MessageRow => ({
  name: 'StateChange',
  ...(state === undefined ? {} : { state }),
  prov,
  says,
});
const participants = (says: string): MessageRow => ({ name: 'ParticipantsUpdated', prov: 'derived', says });
const untold = (reason: string): EventRow => ({ untold: reason });

const QUEUES = untold("It concerns a queue or routing point, which no agent's client watches.");
const DN_CHANGED: MessageRow = { name: 'DnStateChanged', prov: 'derived', says: 'What the agent or its DN is set to.' };
const MONITORING: MessageRow = { name: 'MonitoringStateChanged', prov: 'observed', says: 'Only the sample server was seen to send it.' };
const MUTE = untold('A call of this API has no field for it.');

export const EVENT_ROWS: Readonly<Partial<Record<EventName, EventRow>>> = {
  EventDialing: change('Dialing', 'observed', 'The new call appears. A consult call names its parent.'),
  EventRinging: change('Ringing', 'observed', 'The new call appears at the agent that is called.'),
  EventEstablished: change('Established', 'observed', 'The call is answered.'),
  EventHeld: change('Held', 'observed', 'The call is held.'),
  EventRetrieved: change('Established', 'observed', 'The call is retrieved.'),
  EventReleased: change('Released', 'observed', 'The call is gone for this agent. Why it went has no field.'),
  EventAbandoned: change('Released', 'derived', 'The caller gave up: the same as a release.'),
  EventBridged: change(undefined, 'derived', 'The call changed at this agent.'),
  EventPartyAdded: participants('The new party is among the participants. Who added it has no field.'),
  EventPartyDeleted: participants('The party is no longer among the participants. Who deleted it has no field.'),
  EventPartyChanged: participants('The party that left is replaced by who is there now.'),
  EventAttachedDataChanged: { name: 'AttachedDataChanged', prov: 'observed', says: 'The whole user data is sent, as pairs.' },
  EventDTMFSent: change(undefined, 'chosen', 'Tones were sent. The sample server sends StateChange; what the product sends is not known.'),
  EventMuteOn: MUTE,
  EventMuteOff: MUTE,
  EventAgentLogin: DN_CHANGED,
  EventAgentLogout: DN_CHANGED,
  EventAgentReady: DN_CHANGED,
  EventAgentNotReady: DN_CHANGED,
  EventDNDOn: DN_CHANGED,
  EventDNDOff: DN_CHANGED,
  EventForwardSet: DN_CHANGED,
  EventForwardCancel: DN_CHANGED,
  EventMonitoringNextCall: MONITORING,
  EventMonitoringCancelled: MONITORING,
  EventQueued: QUEUES,
  EventDiverted: QUEUES,
  EventRouteRequest: QUEUES,
  EventRouteUsed: QUEUES,
  EventTreatmentApplied: QUEUES,
  EventTreatmentNotApplied: QUEUES,
  EventTreatmentEnd: QUEUES,
  EventOffHook: untold('The API has no message for the handset.'),
  EventOnHook: untold('The API has no message for the handset.'),
  EventListenDisconnected: untold('A call of this API has no field for it.'),
  EventListenReconnected: untold('A call of this API has no field for it.'),
  EventUserEvent: {
    name: 'EventUserEvent',
    prov: 'observed',
    says: 'The data is sent as pairs. Only the sample server was seen to send it.',
  },
  EventNetworkReached: untold('No message was seen for it: the call stays Dialing.'),
  EventDestinationBusy: untold('No message was seen for it: the call stays Dialing until the agent releases it.'),
  EventRegistered: untold('The API registers on its DNs itself.'),
  EventUnregistered: untold('The API registers on its DNs itself.'),
  EventError: {
    name: 'EventError',
    prov: 'observed',
    says: 'The switch refused the request: its code and words. Which request it was has no field that was seen.',
  },
};

export const FOLDED = 'The call comes back from hold in the same message: its state is Established.';
export const MOVED =
  'The agent’s call has another id from here on, and previousConnId names the old one: the fields are known, the type of the message is our choice.';
export const RECORDED =
  'What is done with the recording of the call, told to everybody in it. The sample server sends it to whoever asked.';
export const SUPERVISED = 'The supervisor listens in another way: the call lists the others. That a message says so is our conclusion.';
export const SETTLED =
  'Nothing happened to this call, but what may be done with it changed with another call of the agent. That a message says so is our choice.';

/** The TEvents that a message of that name may stand for, with a call in that state. */
export const workspaceCauses = (name: string, state: string | undefined): readonly EventName[] =>
  EVENT_NAMES.filter((event) => {
    const row = EVENT_ROWS[event];
    return (
      row !== undefined &&
      !('untold' in row) &&
      row.name === name &&
      (row.state === undefined || state === undefined || row.state === state)
    );
  });
