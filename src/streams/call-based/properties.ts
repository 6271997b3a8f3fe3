/**
 * What the switch knows of a call, as the attributes of call-based events. Source: T-Library
 * Call-Based Events; the lists of attributes stand in `tlib/callbased.ts`.
 */
import { kindOf, withheldIn, type AttributeValue, type Call, type ConnID, type TEvent } from '../../model/index.ts';
import { callUUID, type Frame } from '../../scenario/index.ts';
import { CALL_BASED_EVENTS, isMonitored, type CallBasedEventInfo, type AttributeName } from '../../tlib/index.ts';

export type CallAttributes = Readonly<Partial<Record<AttributeName, AttributeValue>>>;

/** Call "2" as a thing with a name that never changes: all a change or a deletion must say of it. */
export function namesOf(connID: ConnID): CallAttributes {
  return { CallUUID: callUUID(connID), ConnID: connID };
}

/**
 * Everything that is known of a call. The number dialed is left out: it is told at the creation only.
 * An IS-Link joins calls of two switches, and a scenario has one switch: no call has an ISLinkList.
 */
export function propertiesOf(call: Call): CallAttributes {
  return {
    ...namesOf(call.connID),
    CallType: call.callType,
    ...(call.mainConnID === undefined ? {} : { OrigCallUUID: callUUID(call.mainConnID) }),
    CallID: Number(call.connID),
    ...(call.ani === undefined ? {} : { ANI: call.ani }),
    ...(call.dnis === undefined ? {} : { DNIS: call.dnis }),
    ...(call.userData === undefined ? {} : { UserData: call.userData }),
  };
}

/** The number dialed, where a client's request made a call that leaves the switch. */
export function dialedNumber(call: Call, { world }: Frame): CallAttributes {
  const dialed = world.devices.find((device) => device.dn === call.dialedNumber);
  return dialed && !isMonitored(kindOf(dialed)) ? { DialedNumber: dialed.dn } : {};
}

/**
 * What differs between a call before and after a step, with the new values. In: the call twice. Out:
 * only what changed; user data that is gone is an empty list. A property that is gone otherwise has no
 * value to tell, and is left out.
 */
export function changesOf(before: Call, after: Call): CallAttributes {
  const old = propertiesOf(before);
  const now = propertiesOf(after);
  const changed: Partial<Record<AttributeName, AttributeValue>> = {};
  for (const name of CHANGEABLE) {
    const value = name === 'UserData' ? (now.UserData ?? {}) : now[name];
    const was = name === 'UserData' ? (old.UserData ?? {}) : old[name];
    if (value !== undefined && !isSame(was, value)) changed[name] = value;
  }
  return changed;
}
const CHANGEABLE = CALL_BASED_EVENTS.EventCallDataChanged.optional.filter((name) => name !== 'CtrlParty');

/** Key-value lists are the same when they hold the same pairs, in whatever order. */
function isSame(a: AttributeValue | undefined, b: AttributeValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
}

const NAMING: ReadonlySet<AttributeName> = new Set<AttributeName>(['ANI', 'DNIS', 'DialedNumber', 'CtrlParty']);

/** In the order of the event's list, without what the list does not know and without numbers that are withheld. */
export function listed(info: CallBasedEventInfo, attributes: CallAttributes, { world }: Frame): CallAttributes {
  const withheld = withheldIn(world);
  const isTold = (name: AttributeName) => attributes[name] !== undefined && !(NAMING.has(name) && withheld.has(String(attributes[name])));
  return Object.fromEntries([...info.mandatory, ...info.optional].filter(isTold).map((name) => [name, attributes[name]]));
}

/**
 * A call that begins and ends in one step stands in no world: what its events say of it, put together.
 * In: the step's frame and the call's number. Out: the call, without its parties.
 */
export function passingCall(frame: Frame, connID: ConnID): Call {
  const { CallType, PreviousConnID, ANI, DNIS, UserData } = attributesOf([...frame.events, ...frame.silent], connID);
  const main = frame.ended.find((ended) => ended.connID === connID)?.into ?? PreviousConnID;
  const dialed = frame.step?.request === undefined ? undefined : frame.step.otherDN;
  return {
    connID,
    thread: connID,
    parties: [],
    callType: CALL_TYPE.has(String(CallType)) ? (CallType as Call['callType']) : 'Unknown',
    ...(CallType === 'Consult' && typeof main === 'string' ? { mainConnID: main } : {}),
    ...(typeof ANI === 'string' ? { ani: ANI } : {}),
    ...(typeof DNIS === 'string' ? { dnis: DNIS } : {}),
    ...(dialed === undefined ? {} : { dialedNumber: dialed }),
    ...(typeof UserData === 'object' ? { userData: UserData } : {}),
  };
}
const CALL_TYPE: ReadonlySet<string> = new Set<Call['callType']>(['Internal', 'Inbound', 'Outbound', 'Consult']);

function attributesOf(events: readonly TEvent[], connID: ConnID): CallAttributes {
  return Object.assign({}, ...events.filter((event) => event.connID === connID).map((event) => event.attributes)) as CallAttributes;
}
