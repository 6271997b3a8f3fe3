/**
 * The shape of a scenario document, format version 1: which fields there are and what each may hold.
 * What one field asks of another (DNs that are declared, parameters that a request takes) stands in
 * `document.checks.ts`. The message of every schema here says what was expected.
 */
import * as v from 'valibot';
import { OPTION_NAMES, OPTIONS, takes, type KVList, type OptionInfo, type OptionName } from '../../model/index.ts';
import {
  ACTION_NAMES,
  AGENT_WORK_MODE_CODES,
  CALL_STATES,
  DEVICE_KINDS,
  MAKE_CALL_TYPE_CODES,
  PROFILES,
  REQUEST_NAMES,
  WHEN_CALLED,
  type WhenCalled,
} from '../../tlib/index.ts';
import { canonicalList, isKVField, isOneList, isPairKey, isPairValue, isPlainObject, MAX_PAIRS, UNPRINTABLE } from './kv-lists.ts';
import { SIDE_ACTION_NAMES } from './side-steps.ts';

export const MAX_DEVICES = 500;
export const MAX_STEPS = 100_000;
/** As much as a file may have: every document of that many steps fits, user data apart. */
export const MAX_FILE_BYTES = 64_000_000;
/** Every action that a step may name: the switch's and other systems' clients'. */
export const STEP_ACTIONS = [...ACTION_NAMES, ...SIDE_ACTION_NAMES] as const;

function text(max: number, min: 0 | 1, expected: string): v.GenericSchema<unknown, string> {
  return v.custom<string>(
    (value) => typeof value === 'string' && value.length >= min && value.length <= max && !UNPRINTABLE.test(value),
    expected,
  );
}
const DN = text(64, 1, 'a DN: 1 to 64 characters, none of them a control character');
const CONN_ID = v.custom<string>(
  (value) => typeof value === 'string' && /^[1-9][0-9]{0,6}$/.test(value),
  'the number of a call as a string, such as "1"',
);

/** User data, reasons, extensions, and the parameters of the recorder's requests. */
function pairs<T extends KVList>(
  expected: string,
  isField: (key: string, value: unknown) => boolean,
  copied: (value: T) => T,
): v.GenericSchema<unknown, T> {
  return v.pipe(
    v.custom<T>(
      (value) => isPlainObject(value) && Object.keys(value).length <= MAX_PAIRS && isOneList(value),
      `an object of up to ${MAX_PAIRS} pairs`,
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, value] of Object.entries(dataset.value)) {
        const at = { type: 'object' as const, origin: 'value' as const, input: { ...dataset.value }, key, value };
        if (!isPairKey(key)) addIssue({ message: 'a key of 1 to 128 printable characters that is no reserved word', path: [at] });
        else if (!isField(key, value)) addIssue({ message: expected, path: [at] });
      }
    }),
    v.transform(copied),
  );
}
const KV = pairs<KVList>(
  'a number, a string of up to 4096 characters, an object (a list inside), bytes as {"$binary": "00ff10"}, or an array of two or more of these (the same key several times)',
  isKVField,
  canonicalList,
);
const PARAMETERS = pairs<Readonly<Record<string, string>>>(
  'a string of up to 4096 characters',
  (_, value) => typeof value === 'string' && isPairValue(value),
  (value) => ({ ...value }),
);

function oneOf<const T extends readonly string[]>(names: T, what: string): v.PicklistSchema<T, string> {
  return v.picklist(names, names.length > 12 ? `the name of ${what}` : `one of ${names.map((name) => `"${name}"`).join(', ')}`);
}

/** An object with these fields and no others. Lists are objects to valibot, but not here. */
function object<const E extends v.ObjectEntries>(entries: E, expected: string) {
  return v.pipe(v.custom<object>(isPlainObject, expected), v.strictObject(entries, expected));
}

const DEVICE_FIELDS = {
  dn: DN,
  name: v.exactOptional(text(100, 0, 'a name of up to 100 printable characters')),
  agentID: v.exactOptional(text(64, 0, 'an agent ID of up to 64 printable characters')),
  kind: v.exactOptional(oneOf(DEVICE_KINDS, 'a kind of device')),
  whenCalled: v.exactOptional(oneOf(Object.keys(WHEN_CALLED) as WhenCalled[], 'what happens')),
  forward: v.exactOptional(
    object({ to: DN, when: oneOf(['unconditional', 'busy', 'no-answer'], 'a condition') }, 'an object with "to" and "when"'),
  ),
  agents: v.exactOptional(v.pipe(v.array(DN, 'a list of DNs'), v.maxLength(MAX_DEVICES, `a list of up to ${MAX_DEVICES} DNs`))),
  recorded: v.exactOptional(v.boolean('true or false')),
  withheld: v.exactOptional(v.boolean('true or false')),
};

const STEP_FIELDS = {
  request: v.exactOptional(oneOf(REQUEST_NAMES, 'a TRequest')),
  action: v.exactOptional(oneOf(STEP_ACTIONS, 'an action')),
  thisDN: v.exactOptional(DN),
  otherDN: v.exactOptional(DN),
  connID: v.exactOptional(CONN_ID),
  otherConnID: v.exactOptional(CONN_ID),
  userData: v.exactOptional(KV),
  reasons: v.exactOptional(KV),
  extensions: v.exactOptional(KV),
  key: v.exactOptional(text(128, 1, 'the key of a pair: 1 to 128 printable characters')),
  routeType: v.exactOptional(text(64, 1, 'a route type')),
  treatmentType: v.exactOptional(text(64, 1, 'a treatment type')),
  callState: v.exactOptional(oneOf(CALL_STATES, 'a call state')),
  digits: v.exactOptional(
    v.custom<string>((value) => typeof value === 'string' && /^[0-9A-Da-d*#,]{1,64}$/.test(value), 'up to 64 digits, *, #, A to D'),
  ),
  mergeType: v.exactOptional(oneOf(['transfer', 'conference'], 'a merge type')),
  monitorType: v.exactOptional(oneOf(['one-call', 'all-calls'], 'how much is observed')),
  thisQueue: v.exactOptional(DN),
  agentWorkMode: v.exactOptional(oneOf(Object.keys(AGENT_WORK_MODE_CODES), 'a work mode of agents')),
  makeCallType: v.exactOptional(oneOf(Object.keys(MAKE_CALL_TYPE_CODES), 'a kind of call')),
  method: v.exactOptional(oneOf(['GET', 'POST'], 'a method')),
  parameters: v.exactOptional(PARAMETERS),
};

const DEVICE = object(DEVICE_FIELDS, 'a device: an object with "dn"');
const STEP = object(STEP_FIELDS, 'a step: an object with "request" or "action"');
export type WideStep = v.InferOutput<typeof STEP>;

const OPTION_FIELDS = Object.fromEntries(OPTION_NAMES.map((name) => [name, v.exactOptional(optionValue(name))]));
/** One of the option's values; a number may stand as one. */
function optionValue(name: OptionName): v.GenericSchema<unknown, string> {
  const { values, upTo, orDN }: OptionInfo = OPTIONS[name];
  if (upTo === undefined && !orDN) return oneOf(values, `a value of ${name}`);
  const expected = orDN
    ? `one of ${values.map((value) => `"${value}"`).join(', ')}, or a DN`
    : `a whole number from 0 to ${(upTo ?? 0).toLocaleString('en')}`;
  return v.pipe(
    v.custom<string | number>((value) => (typeof value === 'string' || typeof value === 'number') && takes(name, String(value)), expected),
    v.transform(String),
  );
}
const OPTIONS_SET = object(OPTION_FIELDS, 'the options of the switch: an object');

export const DOCUMENT_STEPS = v.pipe(v.array(STEP, 'a list of steps'), v.maxLength(MAX_STEPS, `a list of up to ${MAX_STEPS} steps`));

const DOCUMENT_FIELDS = {
  scenario: v.literal(1, '1, the version of the format'),
  title: v.exactOptional(text(300, 0, 'a title of up to 300 printable characters')),
  profile: v.exactOptional(oneOf(PROFILES, 'a profile')),
  location: v.exactOptional(text(64, 1, 'the name of a switch: 1 to 64 printable characters')),
  options: v.exactOptional(OPTIONS_SET),
  devices: v.pipe(v.array(DEVICE, 'a list of devices'), v.maxLength(MAX_DEVICES, `a list of up to ${MAX_DEVICES} devices`)),
  steps: DOCUMENT_STEPS,
  recorder: v.exactOptional(
    object(
      {
        apiKey: v.exactOptional(text(256, 0, 'a key of up to 256 printable characters')),
        requiresToken: v.exactOptional(v.boolean('true or false')),
      },
      'the settings of the recorder: an object',
    ),
  ),
};
export const DOCUMENT = object(DOCUMENT_FIELDS, 'a scenario document: an object with "scenario", "devices" and "steps"');
export type WideDocument = v.InferOutput<typeof DOCUMENT>;

/** The fields of each object, for messages about unknown ones; keyed by where it stands. */
export const FIELDS = {
  document: Object.keys(DOCUMENT_FIELDS),
  device: Object.keys(DEVICE_FIELDS),
  step: Object.keys(STEP_FIELDS),
} as const;
