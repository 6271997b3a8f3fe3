/**
 * Reading a scenario document: JSON text or a value in, a document or the first thing that is wrong
 * with it out. A wrong document is rejected whole. Source: the interface "the scenario document".
 */
import * as v from 'valibot';
import { CALL_STATES, DEVICE_KINDS, must, nearest, quoted, REQUEST_NAMES, shown } from '../../tlib/index.ts';
import { OPTION_NAMES } from '../../model/index.ts';
import { firstMisfit, kindsOf, misfitOfStep, under, type Finding, type Kinds } from './checks.ts';
import type { WideDocument } from './schema.ts';
import { DOCUMENT, DOCUMENT_STEPS, FIELDS, STEP_ACTIONS } from './schema.ts';
import type { Result, ScenarioError } from './result.ts';
import { bad, good } from './result.ts';
import type { ScenarioDocument, ScenarioStep } from './types.ts';

/** The version of the format that is written; older ones are read, newer ones are refused. */
export const SCENARIO_VERSION = 1;

/** Reads JSON text. Never throws; what is no JSON gives an error of kind `not-json`. */
export function parseScenario(text: string): Result<ScenarioDocument> {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = text.trim() === '' ? 'The scenario document is empty.' : `The scenario document is not JSON: ${shown(reason, 200)}`;
    return bad({ kind: 'not-json', path: '$', message, expected: 'JSON' });
  }
  return validateScenario(value);
}

/**
 * Checks a value that came from JSON. Never throws. The document that comes out shares nothing with
 * the value and has no field that the format does not know.
 */
export function validateScenario(value: unknown): Result<ScenarioDocument> {
  const version = versionOf(value);
  if (typeof version === 'number' && Number.isInteger(version) && version > SCENARIO_VERSION) {
    const found = String(version);
    const message = `$.scenario: this document has version ${found} of the format, and this Partyline reads versions up to ${SCENARIO_VERSION}.`;
    return bad({ kind: 'newer-version', path: '$.scenario', message, expected: `${SCENARIO_VERSION} or older`, found });
  }
  const shape = v.safeParse(DOCUMENT, value, { abortEarly: true });
  if (!shape.success) return bad(errorAt(findingOf(shape.issues[0])));
  const misfit = firstMisfit(shape.output);
  return misfit ? bad(errorAt(misfit)) : good(asDocument(shape.output));
}

const STEPS = v.object({ steps: DOCUMENT_STEPS });
const KINDS = new WeakMap<object, Kinds>();

/**
 * Checks a value as a step of a document with these devices, which are known to be right: they are gone through once,
 * however many steps are read. What is wrong stands at `$.steps[0]`.
 */
export function validateStep(devices: ScenarioDocument['devices'], value: unknown): Result<ScenarioStep> {
  const shape = v.safeParse(STEPS, { steps: [value] }, { abortEarly: true });
  if (!shape.success) return bad(errorAt(findingOf(shape.issues[0])));
  const kinds = KINDS.get(devices) ?? kindsOf(devices);
  KINDS.set(devices, kinds);
  const step = must(shape.output.steps[0], 'the step that was read');
  const misfit = misfitOfStep(step, kinds);
  return misfit ? bad(errorAt(under(['steps', 0], misfit))) : good(step as unknown as ScenarioStep);
}

/** The checks have seen to it that each of the wide steps is one of the kinds that the type tells apart. */
function asDocument(document: WideDocument): ScenarioDocument {
  return document as unknown as ScenarioDocument;
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'scenario')
    ? (value as { readonly scenario: unknown }).scenario
    : undefined;
}

/** Valibot's issue in our words: every schema's message is what it expected. */
function findingOf(issue: v.InferIssue<typeof DOCUMENT> | v.InferIssue<typeof STEPS>): Finding {
  const items = issue.path ?? [];
  const path = items.map((item) => item.key as string | number);
  const last = items.at(-1);
  const key = String(last?.key);
  if (issue.expected === 'never')
    return { path, expected: `no field ${quoted(key)} here; the fields are ${fieldsAt(path).join(', ')}`, found: last?.value };
  if (last?.origin === 'key') return { path, expected: `the field ${quoted(key)}`, found: undefined };
  return { path, expected: issue.message, found: last ? last.value : issue.input };
}

function fieldsAt(path: Finding['path']): readonly string[] {
  if (path.at(-2) === 'forward') return ['to', 'when'];
  if (path[0] === 'options') return OPTION_NAMES;
  if (path[0] === 'recorder') return ['apiKey', 'requiresToken'];
  if (path.length === 3) return path[0] === 'devices' ? FIELDS.device : FIELDS.step;
  return FIELDS.document;
}

function errorAt(finding: Finding): ScenarioError {
  const path = jsonPath(finding.path);
  const found = said(finding.found);
  const hint = hintFor(finding);
  return {
    kind: 'wrong',
    path,
    message: `${path}: expected ${finding.expected}; found ${found}.${hint}`,
    expected: finding.expected,
    found,
  };
}

/** "Did you mean …?" for a name that is nearly right, or right in another place. */
function hintFor({ path, expected, found }: Finding): string {
  const field = path.at(-1);
  const unknown = expected.startsWith('no field') ? nearest(String(field), fieldsAt(path)) : undefined;
  if (unknown !== undefined) return ` Did you mean "${unknown}"?`;
  if (typeof found !== 'string' || path.length === 0) return '';
  if (field === 'request' && STEP_ACTIONS.some((name) => name === found)) return ` ${found} is an action: write "action": "${found}".`;
  if (field === 'action' && REQUEST_NAMES.some((name) => name === found)) return ` ${found} is a request: write "request": "${found}".`;
  const names = NAMES_OF.get(String(field));
  const meant = names && !names.includes(found) ? nearest(found, names) : undefined;
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}
const NAMES_OF: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['request', REQUEST_NAMES],
  ['action', STEP_ACTIONS],
  ['kind', DEVICE_KINDS],
  ['callState', CALL_STATES],
]);

/** ["steps", 3, "otherDN"] -> "$.steps[3].otherDN". */
function jsonPath(path: Finding['path']): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return /^[A-Za-z_][A-Za-z0-9_]{0,59}$/.test(key) ? `${text}.${key}` : `${text}[${quoted(key)}]`;
  }, '$');
}

/** A value in a few words: `"TReleasCall"`, `a list of 3`, `nothing`. */
function said(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `a ${typeof value}`;
}
