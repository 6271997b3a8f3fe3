/**
 * One spelling per scenario: fields in the order in which the format describes them, defaults left
 * out. Files, links and comparisons use it, so two documents that mean the same are equal here.
 */
import { OPTION_NAMES, OPTIONS, type Device, type KVList, type Options } from '../../model/index.ts';
import { USUAL_KIND } from '../../tlib/index.ts';
import type { RecorderSettings, ScenarioDocument, ScenarioStep } from './types.ts';

export const DEFAULT_PROFILE = 't-server';
export const DEFAULT_LOCATION = 'Switch';

/** `{ steps, devices: [{ kind: "extension", dn: "A" }], … }` -> `{ devices: [{ dn: "A" }], steps, … }`. */
export function canonical(document: ScenarioDocument): ScenarioDocument {
  const { title, profile, location } = document;
  const recorder = canonicalRecorder(document.recorder);
  const options = canonicalOptions(document.options);
  return {
    scenario: 1,
    ...(title ? { title } : {}),
    ...(profile !== undefined && profile !== DEFAULT_PROFILE ? { profile } : {}),
    ...(location !== undefined && location !== DEFAULT_LOCATION ? { location } : {}),
    ...(options ? { options } : {}),
    devices: document.devices.map(canonicalDevice),
    steps: document.steps.map(canonicalStep),
    ...(recorder ? { recorder } : {}),
  };
}

export function canonicalDevice(device: Device): Device {
  const { dn, name, agentID, kind, whenCalled, forward, agents, recorded, withheld } = device;
  return {
    dn,
    ...(name ? { name } : {}),
    ...(agentID ? { agentID } : {}),
    ...(kind !== undefined && kind !== USUAL_KIND ? { kind } : {}),
    ...(whenCalled !== undefined && whenCalled !== 'ring' ? { whenCalled } : {}),
    ...(forward ? { forward: { to: forward.to, when: forward.when } } : {}),
    ...(agents && agents.length > 0 ? { agents: [...agents] } : {}),
    ...(recorded === false ? { recorded } : {}),
    ...(withheld === true ? { withheld } : {}),
  };
}

/** The order of a step's fields; further parameters follow in this order too. */
const STEP_FIELDS = [
  'request',
  'action',
  'thisDN',
  'otherDN',
  'connID',
  'otherConnID',
  'userData',
  'reasons',
  'extensions',
  'key',
  'routeType',
  'treatmentType',
  'callState',
  'digits',
  'mergeType',
  'monitorType',
  'thisQueue',
  'agentWorkMode',
  'makeCallType',
  'method',
  'parameters',
] as const;

export function canonicalStep(step: ScenarioStep): ScenarioStep {
  const fields = step as Readonly<Partial<Record<(typeof STEP_FIELDS)[number], string | KVList>>>;
  const ordered: Partial<Record<(typeof STEP_FIELDS)[number], string | KVList>> = {};
  for (const name of STEP_FIELDS) {
    const value = fields[name];
    if (value !== undefined) ordered[name] = value;
  }
  return ordered as unknown as ScenarioStep;
}

/** What differs from the default, in the order of the list. */
function canonicalOptions(options: Options = {}): Options | undefined {
  const set = OPTION_NAMES.filter((name) => options[name] !== undefined && options[name] !== OPTIONS[name].default);
  return set.length === 0 ? undefined : (Object.fromEntries(set.map((name) => [name, options[name]])) as Options);
}

function canonicalRecorder(recorder: RecorderSettings | undefined): RecorderSettings | undefined {
  if (!recorder?.apiKey && !recorder?.requiresToken) return undefined;
  return { ...(recorder.apiKey ? { apiKey: recorder.apiKey } : {}), ...(recorder.requiresToken ? { requiresToken: true } : {}) };
}
