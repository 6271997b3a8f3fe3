/**
 * How clients learned of calls before there were call-based events: by registering on the abstract DN,
 * `<location>::`. Both events here are deprecated, and every item says so.
 * Source: T-Library Call-Based Events, EventReleased and Extensions for Abstract DNs.
 */
import type { Call, EndedCall, KVList, TEvent } from '../../model/index.ts';
import type { Frame } from '../../scenario/index.ts';
import { ABSTRACT_DN_RELEASED, abstractDN, CALL_TYPE_CODES } from '../../tlib/index.ts';
import { listed } from './properties.ts';
import type { CallItem } from './item.ts';

/** How far a release can be trusted: the model knows of every one, which is the enumeration's first value. Chosen. */
const RELIABLE = 0;
/** The client's connection to the server; a scenario has one, and no clock: each step takes a second. */
const connection = (frame: Frame) => ({ Server: 1, time: frame.index });

/** EventReleased for the abstract DN: once per call that is gone. */
export function abstractDNReleased(frame: Frame, call: Call, ended: EndedCall): CallItem {
  const attributes = listed(
    ABSTRACT_DN_RELEASED,
    {
      CallID: Number(call.connID),
      CallState: callState(frame, ended),
      CallType: call.callType,
      ConnID: call.connID,
      Event: 'EventReleased',
      ThisDN: abstractDN(frame.world.location),
      ...connection(frame),
      Reliability: RELIABLE,
      ...(ended.into === undefined ? {} : { RefConnID: ended.into }),
      ...(call.callType === 'Consult' && call.mainConnID !== undefined ? { PreviousConnID: call.mainConnID } : {}),
      ...(call.ani === undefined ? {} : { ANI: call.ani }),
      ...(call.dnis === undefined ? {} : { DNIS: call.dnis }),
      ...(call.userData === undefined ? {} : { UserData: call.userData }),
    },
    frame,
  );
  return { step: frame.index, stream: 'call', event: 'EventReleased', connid: call.connID, deprecated: true, attributes };
}

/** As the last of the DNs was told, where the call became part of nothing. */
function callState(frame: Frame, { connID, cause }: EndedCall): string {
  if (cause === 'transfer') return 'Transferred';
  if (cause !== 'released') return 'Conferenced';
  const told = (events: readonly TEvent[]) =>
    events.findLast((event) => event.connID === connID && event.event === 'EventReleased')?.attributes.CallState;
  return String(told(frame.events) ?? told(frame.silent) ?? 'OK');
}

/**
 * EventAddressInfo for the abstract DN, as a client gets it that asks for the calls there are. The
 * manual's table names NumberOfCalls, `conn-%d` and `ct-%d`; we count calls from 1, and give the number
 * of calls as InfoStatus too, in whose column the table has it.
 */
export function abstractDNInfo(frame: Frame): CallItem {
  const { calls, location } = frame.world;
  const extensions: KVList = Object.fromEntries<string | number>([
    ['NumberOfCalls', calls.length],
    ...calls.flatMap((call, index): [string, string | number][] => [
      [`conn-${index + 1}`, call.connID],
      [`ct-${index + 1}`, CALL_TYPE_CODES[call.callType]],
    ]),
  ]);
  const attributes = {
    ThisDN: abstractDN(location),
    Extensions: extensions,
    InfoStatus: calls.length,
    Event: 'EventAddressInfo',
    ...connection(frame),
  };
  return { step: frame.index, stream: 'call', event: 'EventAddressInfo', deprecated: true, attributes };
}
