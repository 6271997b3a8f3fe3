/** The door of tlib: what the layers above may use of it. */
export { ACTIONS, ACTION_NAMES, type ActionName } from './actions.ts';
export { ATTRIBUTES, attributesOf, type AttributeInfo } from './attributes.ts';
export {
  ABSTRACT_DN_INFO,
  ABSTRACT_DN_RELEASED,
  CALL_BASED_EVENTS,
  CALL_BASED_EVENT_NAMES,
  abstractDN,
  callBasedAttributeKind,
  type CallBasedEventInfo,
  type CallBasedEventName,
} from './callbased.ts';
export {
  DEVICE_KINDS,
  DEVICE_KIND_INFO,
  USUAL_KIND,
  WHEN_CALLED,
  isMonitored,
  isMonitoredTelephone,
  isTelephone,
  kindsThat,
  type DeviceKind,
  type DeviceKindInfo,
  type WhenCalled,
} from './device-kinds.ts';
export type { AskedParameter, Gesture, RequestGroup, StepParameter } from './doing.ts';
export { DOINGS, askedBy, needsOther } from './doings.ts';
export {
  AGENT_WORK_MODE_CODES,
  ATTRIBUTE_ENUMS,
  CALL_TYPE_CODES,
  CAUSE_CODES,
  MAKE_CALL_TYPE_CODES,
  MESSAGE_TYPE_CODES,
  numericCode,
} from './enums.ts';
export { ERROR_CODES } from './errors.ts';
export { EVENTS, attributeKind } from './events.ts';
export { GLOSSARY } from './glossary.ts';
export { functionRef, MANUAL_PAGES, manualTitle, ref, refTo, type ManualKey } from './manuals.ts';
export { must } from './must.ts';
export {
  ATTRIBUTE_NAMES,
  CALL_STATES,
  CALL_TYPES,
  EVENT_NAMES,
  PARTY_STATES,
  PROFILES,
  ROLES,
  type AttributeName,
  type CallState,
  type CallType,
  type EventName,
  type PartyState,
  type Profile,
  type Role,
} from './names.ts';
export { nearest } from './nearest.ts';
export {
  CALL_OPERATIONS,
  CLIENT_OPERATIONS,
  type CallOperation,
  type ClientOperation,
  type Operation,
  type RequestOperation,
} from './operations.ts';
export {
  WORKSPACE_CALL_OPERATIONS,
  WORKSPACE_CLIENT_OPERATIONS,
  WORKSPACE_DN_OPERATIONS,
  type WorkspaceCallOperation,
  type WorkspaceClientOperation,
  type WorkspaceDnOperation,
  type WorkspaceOperation,
} from './workspace-operations.ts';
export { PARTY_STATE_INFO } from './partystates.ts';
export { PROVENANCES, type Provenance, type Ref } from './provenance.ts';
export { REQUESTS, REQUEST_NAMES, type RequestName } from './requests.ts';
export { valueMeaning } from './roles.ts';
export { plainJson, quoted, shown } from './shown.ts';
export { isTelephoneNumber } from './telephone-numbers.ts';
