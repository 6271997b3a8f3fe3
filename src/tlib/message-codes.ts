/**
 * TMessageType: the number that each event and request has on the wire. Source: T-Library header,
 * protocol of 2005. The header calls requests `Request…`; here they stand under their function's name,
 * and four are named differently there (`RequestCallForwardSet` is TCallSetForward, and so on).
 */
import type { EventName, RequestName } from './names.ts';

export const EVENT_CODES: Readonly<Record<EventName, number>> = {
  EventError: 52, EventRegistered: 53, EventUnregistered: 54,
  EventQueued: 57, EventDiverted: 58, EventAbandoned: 59, EventRinging: 60, EventDialing: 61, EventNetworkReached: 62,
  EventDestinationBusy: 63, EventEstablished: 64, EventReleased: 65, EventHeld: 66, EventRetrieved: 67,
  EventPartyChanged: 68, EventPartyAdded: 69, EventPartyDeleted: 70, EventRouteRequest: 71, EventRouteUsed: 72,
  EventAgentLogin: 73, EventAgentLogout: 74, EventAgentReady: 75, EventAgentNotReady: 76, EventDNDOn: 77, EventDNDOff: 78,
  EventAttachedDataChanged: 85, EventForwardSet: 88, EventForwardCancel: 89, EventDTMFSent: 98,
  EventTreatmentApplied: 114, EventTreatmentNotApplied: 115, EventTreatmentEnd: 116,
  EventMonitoringNextCall: 141, EventMonitoringCancelled: 142, EventMuteOn: 145, EventMuteOff: 146, EventBridged: 151,
};

export const REQUEST_CODES: Readonly<Record<RequestName, number>> = {
  TRegisterAddress: 3, TUnregisterAddress: 4, TAgentLogin: 8, TAgentLogout: 9, TAgentSetReady: 10, TAgentSetNotReady: 11,
  TSetDNDOn: 12, TSetDNDOff: 13, TMakeCall: 14, TMakePredictiveCall: 15, TAnswerCall: 16, TReleaseCall: 17,
  THoldCall: 18, TRetrieveCall: 19, TInitiateConference: 20, TCompleteConference: 21, TDeleteFromConference: 22,
  TInitiateTransfer: 23, TMuteTransfer: 24, TSingleStepTransfer: 25, TCompleteTransfer: 26, TMergeCalls: 27,
  TAlternateCall: 28, TReconnectCall: 29, TAttachUserData: 30, TUpdateUserData: 31, TDeleteUserData: 32, TDeletePair: 33,
  TCallSetForward: 34, TCallCancelForward: 35, TRouteCall: 36, TSendDTMF: 97, TRedirectCall: 103, TClearCall: 110,
  TApplyTreatment: 113, TSingleStepConference: 120, TMonitorNextCall: 139, TCancelMonitoring: 140,
  TSetMuteOn: 143, TSetMuteOff: 144,
};
