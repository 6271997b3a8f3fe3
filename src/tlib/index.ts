/** The door of tlib: what the layers above may use of it. */
export { ATTRIBUTES, type AttributeInfo } from './attributes.ts';
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
export { ATTRIBUTE_ENUMS, CALL_TYPE_CODES, CAUSE_CODES, MESSAGE_TYPE_CODES, numericCode } from './enums.ts';
export { ERROR_CODES } from './errors.ts';
export { EVENTS, attributeKind } from './events.ts';
export { GLOSSARY } from './glossary.ts';
export { functionRef, MANUAL_PAGES, manualTitle, ref, refTo, type ManualKey } from './manuals.ts';
export { must } from './must.ts';
export {
  ACTION_NAMES,
  ATTRIBUTE_NAMES,
  CALL_STATES,
  CALL_TYPES,
  DEVICE_KINDS,
  EVENT_NAMES,
  PARTY_STATES,
  PROFILES,
  REQUEST_NAMES,
  ROLES,
  type ActionName,
  type AttributeName,
  type CallState,
  type CallType,
  type DeviceKind,
  type EventName,
  type PartyState,
  type Profile,
  type RequestName,
  type Role,
} from './names.ts';
export { nearest } from './nearest.ts';
export { PARTY_STATE_INFO } from './partystates.ts';
export { PROVENANCES, type Provenance, type Ref } from './provenance.ts';
export { ACTIONS, REQUESTS, needsOther, type StepParameter } from './requests.ts';
export { valueMeaning } from './roles.ts';
