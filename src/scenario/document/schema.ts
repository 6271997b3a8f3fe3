/**
 * The shape of a scenario document, format version 1: which fields there are and what each may hold.
 * What one field asks of another (DNs that are declared, parameters that a request takes) stands in
 * `document.checks.ts`. The message of every schema here says what was expected.
 */
import * as v from 'valibot';
import { OPTION_NAMES, OPTIONS, type KVList } from '../../model/index.ts';
import { ACTION_NAMES, CALL_STATES, DEVICE_KINDS, PROFILES, REQUEST_NAMES, WHEN_CALLED, type WhenCalled } from '../../tlib/index.ts';
import { SIDE_ACTION_NAMES } from './side-steps.ts';

export const MAX_DEVICES = 500;
export const MAX_STEPS = 100_000;
/** As much as a file may have: every document of that many steps fits, user data apart. */
export const MAX_FILE_BYTES = 64_000_000;
export const MAX_PAIRS = 100;
/** Every action that a step may name: the switch's and other systems' clients'. */
export const STEP_ACTIONS = [...ACTION_NAMES, ...SIDE_ACTION_NAMES] as const;

/** Control characters, and halves of characters that no text can carry. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

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

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const isPairValue = (value: unknown): boolean =>
  (typeof value === 'string' && value.length <= 4096 && !/\p{Cs}/u.test(value)) || (typeof value === 'number' && Number.isFinite(value));
/** Names that every JavaScript object has already are no keys: they would be mistaken for values. */
const isPairKey = (key: string): boolean => key.length > 0 && key.length <= 128 && !UNPRINTABLE.test(key) && !(key in Object.prototype);

/** User data, reasons, extensions, and the parameters of the recorder's requests. */
function pairs<T extends KVList>(expected: string, isValue: (value: unknown) => boolean): v.GenericSchema<unknown, T> {
  return v.pipe(
    v.custom<T>((value) => isPlainObject(value) && Object.keys(value).length <= MAX_PAIRS, `an object of up to ${MAX_PAIRS} pairs`),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, value] of Object.entries(dataset.value)) {
        const at = { type: 'object' as const, origin: 'value' as const, input: { ...dataset.value }, key, value };
        if (!isPairKey(key)) addIssue({ message: 'a key of 1 to 128 printable characters that is no reserved word', path: [at] });
        else if (!isValue(value)) addIssue({ message: expected, path: [at] });
      }
    }),
    v.transform((value) => Object.fromEntries(Object.entries(value)) as T),
  );
}
/** A list of a TKVList, no deeper than a server's log was ever seen to print. */
const MAX_DEPTH = 8;
/** A value of a TKVList: plain, a list inside, or several values where the same key stands several times. */
function isKVValue(value: unknown, depth = 1): boolean {
  if (Array.isArray(value))
    return value.length > 1 && value.length <= MAX_PAIRS && value.every((one) => !Array.isArray(one) && isKVValue(one, depth));
  if (!isPlainObject(value)) return isPairValue(value);
  const entries = Object.entries(value);
  return depth < MAX_DEPTH && entries.length <= MAX_PAIRS && entries.every(([key, one]) => isPairKey(key) && isKVValue(one, depth + 1));
}
const KV = pairs<KVList>(
  'a number, a string of up to 4096 characters, an object (a list inside), or an array of two or more of these (the same key several times)',
  (value) => isKVValue(value),
);
const PARAMETERS = pairs<Readonly<Record<string, string>>>(
  'a string of up to 4096 characters',
  (value) => typeof value === 'string' && isPairValue(value),
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
  method: v.exactOptional(oneOf(['GET', 'POST'], 'a method')),
  parameters: v.exactOptional(PARAMETERS),
};

const DEVICE = object(DEVICE_FIELDS, 'a device: an object with "dn"');
const STEP = object(STEP_FIELDS, 'a step: an object with "request" or "action"');
export type WideStep = v.InferOutput<typeof STEP>;

const OPTION_FIELDS = Object.fromEntries(
  OPTION_NAMES.map((name) => [name, v.exactOptional(oneOf(OPTIONS[name].values, `a value of ${name}`))]),
);
const OPTIONS_SET = object(OPTION_FIELDS, 'the options of the switch: an object');

const DOCUMENT_FIELDS = {
  scenario: v.literal(1, '1, the version of the format'),
  title: v.exactOptional(text(300, 0, 'a title of up to 300 printable characters')),
  profile: v.exactOptional(oneOf(PROFILES, 'a profile')),
  location: v.exactOptional(text(64, 1, 'the name of a switch: 1 to 64 printable characters')),
  options: v.exactOptional(OPTIONS_SET),
  devices: v.pipe(v.array(DEVICE, 'a list of devices'), v.maxLength(MAX_DEVICES, `a list of up to ${MAX_DEVICES} devices`)),
  steps: v.pipe(v.array(STEP, 'a list of steps'), v.maxLength(MAX_STEPS, `a list of up to ${MAX_STEPS} steps`)),
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
