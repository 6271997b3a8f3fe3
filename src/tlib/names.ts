/**
 * The field's names, spelled as the T-Library manual spells them: TEvents, TRequests, attributes,
 * roles, call states, call-party states. Everything else in the project takes its words from here.
 * Source: Events and Models Reference; numeric codes stand in `enums.ts`.
 */

export const EVENT_NAMES = [
  'EventDialing', 'EventRinging', 'EventEstablished', 'EventReleased', 'EventAbandoned',
  'EventDestinationBusy', 'EventNetworkReached', 'EventHeld', 'EventRetrieved',
  'EventPartyAdded', 'EventPartyChanged', 'EventPartyDeleted',
  'EventQueued', 'EventDiverted', 'EventRouteRequest', 'EventRouteUsed',
  'EventTreatmentApplied', 'EventTreatmentNotApplied', 'EventTreatmentEnd',
  'EventAttachedDataChanged', 'EventBridged', 'EventMonitoringNextCall', 'EventMonitoringCancelled',
  'EventRegistered', 'EventUnregistered', 'EventAgentLogin', 'EventAgentLogout',
  'EventAgentReady', 'EventAgentNotReady', 'EventDNDOn', 'EventDNDOff',
  'EventForwardSet', 'EventForwardCancel', 'EventMuteOn', 'EventMuteOff', 'EventDTMFSent', 'EventError',
] as const;
export type EventName = (typeof EVENT_NAMES)[number];

export const REQUEST_NAMES = [
  'TMakeCall', 'TAnswerCall', 'TReleaseCall', 'THoldCall', 'TRetrieveCall',
  'TInitiateConference', 'TCompleteConference', 'TSingleStepConference', 'TDeleteFromConference', 'TClearCall',
  'TInitiateTransfer', 'TCompleteTransfer', 'TSingleStepTransfer', 'TMuteTransfer',
  'TMergeCalls', 'TAlternateCall', 'TReconnectCall', 'TRedirectCall',
  'TRouteCall', 'TApplyTreatment', 'TMakePredictiveCall',
  'TAttachUserData', 'TUpdateUserData', 'TDeletePair', 'TDeleteUserData',
  'TMonitorNextCall', 'TCancelMonitoring',
  'TRegisterAddress', 'TUnregisterAddress', 'TAgentLogin', 'TAgentLogout', 'TAgentSetReady', 'TAgentSetNotReady',
  'TSetDNDOn', 'TSetDNDOff', 'TCallSetForward', 'TCallCancelForward',
  'TSetMuteOn', 'TSetMuteOff', 'TSendDTMF',
] as const;
export type RequestName = (typeof REQUEST_NAMES)[number];

/** What happens at the switch or at a telephone with no TRequest. */
export const ACTION_NAMES = [
  'Dial', 'Answer', 'Release', 'Ring', 'Busy', 'NoAnswer', 'Queue', 'Divert', 'TreatmentEnd', 'Fail',
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

export const ROLES = [
  'Unknown', 'Origination', 'Destination', 'ConferenceMember', 'NewParty', 'AddedBy', 'DeletedBy',
  'TransferredBy', 'DeletedParty', 'ConferencedBy', 'Observer',
] as const;
export type Role = (typeof ROLES)[number];

/** Call-party states (Unified Call-Party States): the GTS group, with Dialing as a state of its own. */
export const PARTY_STATES = [
  'Null', 'Initiated', 'Dialing', 'Alerting', 'Queued', 'Routing', 'CP_Detect', 'Connected', 'Held', 'Busy', 'Failed', 'Bridged',
] as const;
export type PartyState = (typeof PARTY_STATES)[number];

export const CALL_TYPES = ['Unknown', 'Internal', 'Inbound', 'Outbound', 'Consult'] as const;
export type CallType = (typeof CALL_TYPES)[number];

/** TCallState, spelled as the tables print it (`OK`, where the header says Ok). */
export const CALL_STATES = [
  'OK', 'Transferred', 'Conferenced', 'GeneralError', 'SystemError', 'RemoteRelease', 'Busy', 'NoAnswer',
  'SitDetected', 'AnsweringMachineDetected', 'AllTrunksBusy', 'SitInvalidnum', 'SitVacant', 'SitIntercept',
  'SitUnknown', 'SitNocircuit', 'SitReorder', 'FaxDetected', 'QueueFull', 'Cleared', 'Overflowed', 'Abandoned',
  'Redirected', 'Forwarded', 'Consult', 'Pickedup', 'Dropped', 'Droppednoanswer', 'Unknown', 'Covered',
  'ConverseOn', 'Bridged', 'Deafened', 'Held',
] as const;
export type CallState = (typeof CALL_STATES)[number];

/** Attributes that a TEvent of the modelled systems can carry, in the order in which we print them. */
export const ATTRIBUTE_NAMES = [
  'ConnID', 'PreviousConnID', 'ThisDN', 'ThisDNRole', 'ThisQueue', 'OtherDN', 'OtherDNRole', 'OtherQueue', 'ThirdPartyDN', 'ThirdPartyDNRole', 'ThirdPartyQueue',
  'CallState', 'CallType', 'CallID', 'CallThreadID', 'CallUUID', 'OrigCallUUID', 'RefCallUUID', 'RefConnID', 'Cause', 'ANI', 'DNIS', 'DialedNumber', 'CtrlParty', 'ISLinkList',
  'UserData', 'Extensions', 'Reasons', 'ReferenceID', 'AgentID', 'AgentWorkMode', 'CustomerID',
  'RouteType', 'TreatmentType', 'TreatmentParameters', 'CollectedDigits', 'LastCollectedDigit',
  'MonitorNextCallType', 'ErrorCode', 'ErrorMessage', 'InfoStatus', 'Reliability',
  'CallHistory', 'NodeID', 'NetworkCallID', 'NetworkNodeID', 'TransferConnID',
  'TransferredNetworkCallID', 'TransferredNetworkNodeID', 'ThisTrunk', 'OtherTrunk', 'ThirdPartyTrunk',
  'Event', 'id', 'Server', 'time',
] as const;
export type AttributeName = (typeof ATTRIBUTE_NAMES)[number];

/** `t-server`: T-Library on a T-Server. `voice-microservices`: the same models as stream records. */
export const PROFILES = ['t-server', 'voice-microservices'] as const;
export type Profile = (typeof PROFILES)[number];

/** Kinds of device. Only telephones (`extension`, `external`) talk; the others hold calls. */
export const DEVICE_KINDS = ['extension', 'external', 'acd-queue', 'routing-point', 'routing-queue'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
