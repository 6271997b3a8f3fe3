/**
 * The attributes of a request as a server prints them, and what its header calls the request. Two calls are ConnID and
 * TransferConnID, as T-Library's two-call requests have them; names that no excerpt shows (Key, Digits) are chosen.
 */
import type { KVList, Step } from '../../model/index.ts';
import { hexConnID } from '../../scenario/index.ts';
import { numericCode, type AttributeName, type RequestName } from '../../tlib/index.ts';

export type PrintedValue = { readonly is: 'text' | 'bare'; readonly text: string } | { readonly is: 'list'; readonly list: KVList };
export type PrintedAttribute = readonly [name: string, value: PrintedValue];

const NAMES: Readonly<Partial<Record<RequestName, string>>> = {
  TCallSetForward: 'RequestCallForwardSet',
  TCallCancelForward: 'RequestCallForwardCancel',
  TAgentSetReady: 'RequestAgentReady',
  TAgentSetNotReady: 'RequestAgentNotReady',
  TSendUserEvent: 'RequestDistributeUserEvent',
};

/** TMakeCall -> RequestMakeCall. */
export const headerName = (request: RequestName): string => NAMES[request] ?? `Request${request.slice(1)}`;

const text = (value: string): PrintedValue => ({ is: 'text', text: value });
const bare = (value: string | number): PrintedValue => ({ is: 'bare', text: String(value) });
const ordinal = (value: string): PrintedValue => bare(/^[1-9][0-9]{0,6}$/.test(value) ? hexConnID(value) : value);

function coded(name: AttributeName, value: string): PrintedValue {
  const code = numericCode(name, value);
  return code === undefined ? text(value) : bare(code);
}

/** What a request says, in the order in which it is printed. `reference` is its number. */
export function requestAttributes(step: Step, reference: number): readonly PrintedAttribute[] {
  const { thisDN, otherDN, connID, otherConnID, userData, reasons, extensions, key, routeType, treatmentType, digits } = step;
  const { thisQueue, agentWorkMode, makeCallType } = step;
  const all: readonly (readonly [string, PrintedValue | undefined])[] = [
    ['ReferenceID', bare(reference)],
    ['ThisDN', text(thisDN)],
    ['ConnID', connID === undefined ? undefined : ordinal(connID)],
    ['TransferConnID', otherConnID === undefined ? undefined : ordinal(otherConnID)],
    ['OtherDN', otherDN === undefined ? undefined : text(otherDN)],
    ['ThisQueue', thisQueue === undefined ? undefined : text(thisQueue)],
    ['AgentWorkMode', agentWorkMode === undefined ? undefined : coded('AgentWorkMode', agentWorkMode)],
    ['MakeCallType', makeCallType === undefined ? undefined : coded('MakeCallType', makeCallType)],
    ['RouteType', routeType === undefined ? undefined : coded('RouteType', routeType)],
    ['TreatmentType', treatmentType === undefined ? undefined : coded('TreatmentType', treatmentType)],
    ['Digits', digits === undefined ? undefined : text(digits)],
    ['Key', key === undefined ? undefined : text(key)],
    ['UserData', userData === undefined ? undefined : { is: 'list', list: userData }],
    ['Extensions', extensions === undefined ? undefined : { is: 'list', list: extensions }],
    ['Reasons', reasons === undefined ? undefined : { is: 'list', list: reasons }],
  ];
  return all.filter((one): one is PrintedAttribute => one[1] !== undefined);
}
