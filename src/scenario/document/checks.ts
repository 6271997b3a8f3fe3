/**
 * What one part of a scenario document asks of another: DNs are declared once and before they are
 * used, a step is one request or one action with the parameters that it takes, and external devices
 * act by actions only. Source of the parameters: the rows of requests and actions.
 */
import {
  type DeviceKind,
  DOINGS,
  isMonitored,
  isTelephone,
  isTelephoneNumber,
  needsOther,
  quoted,
  shown,
  USUAL_KIND,
} from '../../tlib/index.ts';
import { MAX_DEVICES, type WideDocument, type WideStep } from './schema.ts';
import { isClientAction, isSideAction } from './side-steps.ts';
import type { SideStep } from './types.ts';

/** A place in the document and what is wrong there. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  /** The value found; undefined where something is missing. */
  readonly found: unknown;
}

/** The devices' kinds by DN; a number that was dialled is one from then on. */
export const kindsOf = (devices: readonly { readonly dn: string; readonly kind?: DeviceKind }[]): Kinds =>
  new Map(devices.map(({ dn, kind = USUAL_KIND }) => [dn, kind]));

/** The first thing that does not fit, in the order of the document; undefined if all does. */
export function firstMisfit(document: WideDocument): Finding | undefined {
  const kinds = new Map<string, DeviceKind>();
  for (const [index, { dn, kind = USUAL_KIND }] of document.devices.entries()) {
    if (kinds.has(dn)) return { path: ['devices', index, 'dn'], expected: 'every DN to be declared once', found: dn };
    kinds.set(dn, kind);
  }
  for (const [index, device] of document.devices.entries()) {
    const finding = misfitOfDevice(device, kinds);
    if (finding) return under(['devices', index], finding);
  }
  for (const [index, step] of document.steps.entries()) {
    const finding = misfitOfStep(step, kinds);
    if (finding) return under(['steps', index], finding);
    const { otherDN } = step;
    if (otherDN !== undefined && !kinds.has(otherDN)) kinds.set(otherDN, 'external');
  }
  return undefined;
}

export type Kinds = ReadonlyMap<string, DeviceKind>;
const DECLARED = 'the DN of a declared device';

function misfitOfDevice(device: WideDocument['devices'][number], kinds: Kinds): Finding | undefined {
  const { dn, kind = USUAL_KIND, forward, agents = [], withheld } = device;
  if (forward && !kinds.has(forward.to)) return { path: ['forward', 'to'], expected: DECLARED, found: forward.to };
  if (forward?.to === dn) return { path: ['forward', 'to'], expected: 'another device than the one that forwards', found: dn };
  if (agents.length > 0 && isTelephone(kind)) {
    return {
      path: ['agents'],
      expected: `no agents: ${shown(dn)} is a telephone, and only queues and routing points have agents`,
      found: agents,
    };
  }
  if (withheld === true && isMonitored(kind)) {
    return {
      path: ['withheld'],
      expected: `no withheld number: ${shown(dn)} is a DN of this switch, and only an external device withholds its number`,
      found: withheld,
    };
  }
  for (const [index, agent] of agents.entries()) {
    const agentKind = kinds.get(agent);
    if (agentKind === undefined) return { path: ['agents', index], expected: DECLARED, found: agent };
    if (!isTelephone(agentKind)) return { path: ['agents', index], expected: 'the DN of a telephone', found: agent };
    if (agents.indexOf(agent) !== index) return { path: ['agents', index], expected: 'every agent to be named once', found: agent };
  }
  return undefined;
}

export function misfitOfStep(step: WideStep, kinds: Kinds): Finding | undefined {
  const { request, action, thisDN, otherDN } = step;
  if (request !== undefined && action !== undefined)
    return { path: ['action'], expected: 'a request or an action, not both', found: action };
  const name = request ?? action;
  if (name === undefined) return { path: [], expected: 'a "request" or an "action"', found: step };
  if (isSideAction(name)) return misfitOfSideStep(name, step, kinds);

  const { parameters } = DOINGS[name];
  const stray = Object.keys(step).find((field) => !OWN.includes(field) && !parameters.includes(field as (typeof parameters)[number]));
  if (stray !== undefined) {
    return { path: [stray], expected: `no ${quoted(stray)}: ${name} takes ${list(parameters)}`, found: step[stray as keyof WideStep] };
  }
  if (thisDN === undefined) return { path: ['thisDN'], expected: `the DN that ${request ? 'sends' : 'does'} ${name}`, found: undefined };
  const kind = kinds.get(thisDN);
  if (kind === undefined) return { path: ['thisDN'], expected: DECLARED, found: thisDN };
  if (request !== undefined && !isMonitored(kind)) {
    return { path: ['request'], expected: `an action: ${shown(thisDN)} is external and sends no requests`, found: request };
  }
  if (otherDN !== undefined && !kinds.has(otherDN)) {
    if (!isTelephoneNumber(otherDN)) return { path: ['otherDN'], expected: `${DECLARED}, or a telephone number`, found: otherDN };
    if (kinds.size >= MAX_DEVICES)
      return { path: ['otherDN'], expected: `up to ${MAX_DEVICES} devices, numbers that are dialled among them`, found: otherDN };
  }
  if (otherDN === undefined && needsOther(name, step.routeType))
    return { path: ['otherDN'], expected: `the DN that ${name} is about`, found: undefined };
  return undefined;
}

/** Fields that every request and action has. */
const OWN: readonly string[] = ['request', 'action', 'thisDN'];
const RECORDING: readonly string[] = ['parameters', 'method'];
const ON_CALL: readonly string[] = ['thisDN', 'connID'];
/** What the steps of other systems' clients take. */
const SIDE_FIELDS: Readonly<Record<SideStep['action'], readonly string[]>> = {
  Connect: [],
  SwitchOver: [],
  DeleteCall: RECORDING,
  RequestToken: ['parameters'],
  GetCallID: RECORDING,
  GetCallInformation: RECORDING,
  KeepCall: RECORDING,
  MuteRecording: RECORDING,
  AddMarker: RECORDING,
  GetMarkers: RECORDING,
  StartRecording: ON_CALL,
  PauseRecording: ON_CALL,
  ResumeRecording: ON_CALL,
  StopRecording: ON_CALL,
  SwitchToListenIn: ON_CALL,
  SwitchToCoach: ON_CALL,
  SwitchToBargeIn: ON_CALL,
  MuteMonitoredUser: ON_CALL,
  UnmuteMonitoredUser: ON_CALL,
};

function misfitOfSideStep(name: SideStep['action'], step: WideStep, kinds: Kinds): Finding | undefined {
  const fields = SIDE_FIELDS[name];
  const stray = Object.keys(step).find((field) => field !== 'action' && !fields.includes(field));
  if (stray !== undefined)
    return { path: [stray], expected: `no ${quoted(stray)}: ${name} takes ${list(fields)}`, found: step[stray as keyof WideStep] };
  if (fields.includes('parameters') && step.parameters === undefined)
    return { path: ['parameters'], expected: `the parameters of ${name}`, found: undefined };
  if (!isClientAction(name)) return undefined;
  const { thisDN } = step;
  if (thisDN === undefined) return { path: ['thisDN'], expected: `the DN whose client asks for ${name}`, found: undefined };
  return kinds.has(thisDN) ? undefined : { path: ['thisDN'], expected: DECLARED, found: thisDN };
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'no parameters' : names.join(', ');
}

export function under(path: Finding['path'], finding: Finding): Finding {
  return { ...finding, path: [...path, ...finding.path] };
}
