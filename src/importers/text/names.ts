/**
 * Names of messages: the header's `RequestMakeCall` is the manual's TMakeCall, `RequestCallForwardSet` its
 * TCallSetForward. Source: T-Library header; the manual's function reference.
 */
import { EVENT_NAMES, REQUEST_NAMES } from '../../tlib/index.ts';
import type { RecordKind } from '../../scenario/observed/index.ts';

/** Requests that the header names otherwise than the function. */
const OTHERWISE: Readonly<Record<string, string>> = {
  RequestCallForwardSet: 'TCallSetForward',
  RequestCallForwardCancel: 'TCallCancelForward',
  RequestAgentReady: 'TAgentSetReady',
  RequestAgentNotReady: 'TAgentSetNotReady',
  RequestDeleteUserDataPair: 'TDeletePair',
  RequestSendDtmf: 'TSendDTMF',
  RequestDistributeUserEvent: 'TSendUserEvent',
  RequestClearCall: 'TClearCall',
  RequestDnDOn: 'TSetDNDOn',
  RequestDnDOff: 'TSetDNDOff',
};
/** A switch tells of the handset by itself, whatever else it tells: a log's are counted and not compared. */
const HOOK: readonly string[] = ['EventOffHook', 'EventOnHook'];

const NAMES = new Map<string, { readonly name: string; readonly kind: RecordKind }>([
  ...EVENT_NAMES.filter((name) => !HOOK.includes(name)).map((name): [string, { name: string; kind: RecordKind }] => [
    name,
    { name, kind: name === 'EventError' ? 'error' : 'event' },
  ]),
  ...REQUEST_NAMES.flatMap((name): [string, { name: string; kind: RecordKind }][] => [
    [name, { name, kind: 'request' }],
    [`Request${name.slice(1)}`, { name, kind: 'request' }],
  ]),
  ...Object.entries(OTHERWISE).map(([printed, name]): [string, { name: string; kind: RecordKind }] => [printed, { name, kind: 'request' }]),
]);

/** `RequestMakeCall` -> TMakeCall, a request; `EventOnHook` -> itself, something else. */
export function messageName(printed: string): { readonly name: string; readonly kind: RecordKind } {
  return NAMES.get(printed) ?? { name: printed, kind: 'other' };
}

const CUT = 19;

/** The same where a log cuts names to 19 characters: the only name that begins so, if there is one. */
export function cutMessageName(printed: string): { readonly name: string; readonly kind: RecordKind } {
  const known = NAMES.get(printed);
  if (known !== undefined || printed.length < CUT) return known ?? { name: printed, kind: 'other' };
  const fits = [...NAMES].filter(([name]) => name.startsWith(printed));
  return fits.length === 1 && fits[0] !== undefined ? fits[0][1] : { name: printed, kind: 'other' };
}
