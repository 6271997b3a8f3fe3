/** Arbitrary valid scenario documents, for property tests. Steps are well-formed; the model may refuse them. */
import fc from 'fast-check';
import { kindOf, OPTION_NAMES, OPTIONS, type Device, type KVList, type KVValue } from '../../model/index.ts';
import {
  ACTION_NAMES,
  DEVICE_KINDS,
  PROFILES,
  REQUEST_NAMES,
  ACTIONS,
  REQUESTS,
  isTelephone,
  type StepParameter,
} from '../../tlib/index.ts';
import { CLIENT_ACTION_NAMES, RECORDER_ACTION_NAMES } from '../document/side-steps.ts';
import type { ScenarioDocument, ScenarioStep } from '../document/types.ts';

const printable = (maxLength: number, minLength = 1): fc.Arbitrary<string> =>
  fc.string({ unit: 'grapheme', minLength, maxLength }).filter((text) => text.length <= maxLength && !/[\p{Cc}\p{Cs}]/u.test(text));
const dn = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('A', 'B', 'C', 'D', 'X', 'Q', 'RP', '5001', '__proto__') },
  { weight: 1, arbitrary: printable(64) },
);
const connID = fc
  .oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 9_999_999 }) })
  .map(String);
const pairs: fc.Arbitrary<KVList> = fc
  .array(
    fc.tuple(
      printable(20).filter((key) => !(key in Object.prototype)),
      fc.oneof(
        { weight: 6, arbitrary: fc.oneof(printable(30, 0), fc.integer()) },
        { weight: 1, arbitrary: fc.constantFrom<KVValue>({ Color: 'red', Inner: { Line: 1 } }, ['a', 'b', 3], [{ x: '1' }, 'y']) },
      ),
    ),
    { maxLength: 4 },
  )
  .map((entries) => Object.fromEntries(entries));

const VALUES: Readonly<Record<Exclude<StepParameter, 'otherDN'>, fc.Arbitrary<string | KVList>>> = {
  connID,
  otherConnID: connID,
  userData: pairs,
  reasons: pairs,
  extensions: pairs,
  key: printable(20),
  routeType: fc.constantFrom('Default', 'Reject', 'Direct'),
  treatmentType: fc.constantFrom('Music', 'CollectDigits'),
  callState: fc.constantFrom('Busy', 'NoAnswer', 'SitVacant'),
  mergeType: fc.constantFrom('transfer', 'conference'),
  monitorType: fc.constantFrom('one-call', 'all-calls'),
  thisQueue: fc.constantFrom('Q', '7000'),
  agentWorkMode: fc.constantFrom('AutoIn', 'AuxWork'),
  makeCallType: fc.constantFrom('DirectAgent', 'Priority'),
  digits: fc.stringMatching(/^[0-9*#]{1,8}$/),
};

/** `{ request: "TReleaseCall", thisDN: "B", connID: "1" }`, with each optional parameter or without it. */
function doing(devices: readonly Device[]): fc.Arbitrary<ScenarioStep> {
  const telephones = devices.filter((device) => device.kind !== 'external');
  const all = fc.constantFrom(...devices.map((device) => device.dn));
  const step = (
    kind: 'request' | 'action',
    name: string,
    thisDN: fc.Arbitrary<string>,
    parameters: readonly StepParameter[],
  ): fc.Arbitrary<ScenarioStep> => {
    const optional = parameters.filter((parameter) => parameter !== 'otherDN');
    return fc
      .record({ [kind]: fc.constant(name), thisDN, ...(parameters.includes('otherDN') ? { otherDN: all } : {}) })
      .chain((fixed) =>
        fc
          .record(Object.fromEntries(optional.map((parameter) => [parameter, VALUES[parameter]])), { requiredKeys: [] })
          .map((rest) => ({ ...fixed, ...rest }) as unknown as ScenarioStep),
      );
  };
  const action = fc.constantFrom(...ACTION_NAMES).chain((name) => step('action', name, all, ACTIONS[name].parameters));
  const request =
    telephones.length === 0
      ? action
      : fc
          .constantFrom(...REQUEST_NAMES)
          .chain((name) => step('request', name, fc.constantFrom(...telephones.map((device) => device.dn)), REQUESTS[name].parameters));
  return fc.oneof(
    { weight: 6, arbitrary: request },
    { weight: 2, arbitrary: action },
    { weight: 1, arbitrary: sideStep },
    { weight: 1, arbitrary: clientStep(all) },
  );
}

const parameters = fc.dictionary(fc.constantFrom('callID', 'extension', 'status', 'key'), printable(12), {
  maxKeys: 3,
  noNullPrototype: true,
});
const sideStep: fc.Arbitrary<ScenarioStep> = fc.oneof(
  fc.constantFrom<ScenarioStep>({ action: 'Connect' }, { action: 'SwitchOver' }),
  fc.record(
    {
      action: fc.constantFrom(...RECORDER_ACTION_NAMES.filter((name) => name !== 'RequestToken')),
      parameters,
      method: fc.constantFrom('GET' as const, 'POST' as const),
    },
    { requiredKeys: ['action', 'parameters'] },
  ),
  fc.record({ action: fc.constant('RequestToken' as const), parameters }),
);
/** What an agent's client asks of its own server. */
const clientStep = (all: fc.Arbitrary<string>): fc.Arbitrary<ScenarioStep> =>
  fc.record({ action: fc.constantFrom(...CLIENT_ACTION_NAMES), thisDN: all, connID }, { requiredKeys: ['action', 'thisDN'] });

function device(name: string, others: readonly string[]): fc.Arbitrary<Device> {
  const elsewhere = others.filter((other) => other !== name);
  const forward =
    elsewhere.length === 0
      ? {}
      : {
          forward: fc.record({
            to: fc.constantFrom(...elsewhere),
            when: fc.constantFrom('unconditional' as const, 'busy' as const, 'no-answer' as const),
          }),
        };
  return fc.record(
    {
      dn: fc.constant(name),
      name: printable(20, 0),
      agentID: printable(8),
      kind: fc.constantFrom(...DEVICE_KINDS),
      whenCalled: fc.constantFrom('ring' as const, 'busy' as const, 'wait' as const, 'dnd' as const),
      recorded: fc.boolean(),
      ...forward,
    },
    { requiredKeys: ['dn'] },
  ) as fc.Arbitrary<Device>;
}

/** Queues get some of the telephones as agents. */
function withAgents(devices: readonly Device[], chosen: readonly boolean[]): readonly Device[] {
  const agents = devices.filter((one, index) => isTelephone(kindOf(one)) && chosen[index % chosen.length]).map((one) => one.dn);
  return devices.map((one) => (isTelephone(kindOf(one)) ? one : { ...one, agents }));
}

const deviceList: fc.Arbitrary<readonly Device[]> = fc.oneof(
  fc.integer({ min: 0, max: 6 }).map((count) => [...'ABCDEF'].slice(0, count).map((name) => ({ dn: name }))),
  fc
    .uniqueArray(dn, { minLength: 1, maxLength: 20 })
    .chain((names) =>
      fc
        .tuple(fc.tuple(...names.map((name) => device(name, names))), fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }))
        .map(([devices, chosen]) => withAgents(devices, chosen)),
    ),
);

export const scenarioDocument: fc.Arbitrary<ScenarioDocument> = deviceList.chain(
  (devices) =>
    fc.record(
      {
        scenario: fc.constant(1 as const),
        title: printable(60, 0),
        profile: fc.constantFrom(...PROFILES),
        location: printable(20),
        options: fc.record(Object.fromEntries(OPTION_NAMES.map((name) => [name, fc.constantFrom<string>(...OPTIONS[name].values)])), {
          requiredKeys: [],
        }),
        devices: fc.constant(devices),
        steps: fc.array(devices.length === 0 ? sideStep : doing(devices), { maxLength: 30 }),
        recorder: fc.record({ apiKey: printable(16, 0), requiresToken: fc.boolean() }, { requiredKeys: [] }),
      },
      { requiredKeys: ['scenario', 'devices', 'steps'] },
    ) as fc.Arbitrary<ScenarioDocument>,
);
