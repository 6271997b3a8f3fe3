/**
 * The parameters of a request to the recorder: read from a query or a form, and written as the URL and
 * body that a client would send. Source: Delete Call, API request elements.
 */
import { isRecorderAction, type RecorderStep, type ScenarioStep } from '../../scenario/index.ts';

export type Parameters = Readonly<Record<string, string>>;

export interface RecorderRequest {
  readonly method: 'GET' | 'POST';
  readonly parameters: Parameters;
}

/**
 * Reads `action=DeleteCall&callID=…`, with or without a question mark; a form's body reads the same. Never
 * throws. A parameter that is there twice has both values, with a comma between them, as status may.
 */
export function parseParameters(...texts: readonly string[]): Parameters {
  const values = new Map<string, string>();
  for (const text of texts) {
    for (const [name, value] of new URLSearchParams(text))
      values.set(name, values.has(name) ? `${values.get(name) ?? ''},${value}` : value);
  }
  return Object.fromEntries(values);
}

/** A parameter's value; one that is empty counts as missing. */
export function parameter(parameters: Parameters, name: string): string | undefined {
  const value = Object.hasOwn(parameters, name) ? parameters[name]?.trim() : undefined;
  return value === '' ? undefined : value;
}

/**
 * The request that a step of the scenario is; undefined for a step of somebody else. The step's name is
 * its action, unless its parameters say something else: that is how a wrong or missing action is sent.
 */
export function requestOfStep(step: ScenarioStep | undefined): RecorderRequest | undefined {
  if (step === undefined || !isRecorderStep(step)) return undefined;
  return { method: step.method ?? 'GET', parameters: { action: step.action, ...step.parameters } };
}

const isRecorderStep = (step: ScenarioStep): step is RecorderStep => step.action !== undefined && isRecorderAction(step.action);

/** The same the other way: the step that a request is. An action that is missing or that nobody knows stands in a DeleteCall. */
export function stepOfRequest({ method, parameters }: RecorderRequest): RecorderStep {
  const { action = '', ...others } = parameters;
  if (action === 'RequestToken') return { action, parameters: others };
  const by = method === 'POST' ? { method } : {};
  return isRecorderAction(action)
    ? { action, parameters: others, ...by }
    : { action: 'DeleteCall', parameters: { action, ...others }, ...by };
}

export interface WrittenRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** A form, where the method is POST. */
  readonly body?: string;
}

/**
 * A request as it goes over the wire. The page prints GET with everything in the URL; of POST it says only
 * that there is such a thing. That the action stays in the URL and the rest is a form is our reading.
 */
export function writeRequest({ method, parameters }: RecorderRequest, host = 'recorder.example'): WrittenRequest {
  const address = `http://${host}/verba/api`;
  const named = Object.entries(parameters).filter(([, value]) => value !== '');
  const inUrl = method === 'GET' ? named : named.filter(([name]) => name === 'action');
  const query = new URLSearchParams(inUrl.map(([name, value]): [string, string] => [name, value])).toString();
  const url = query === '' ? address : `${address}?${query}`;
  if (method === 'GET') return { method, url };
  return {
    method,
    url,
    body: new URLSearchParams(
      named.filter(([name]) => name !== 'action').map(([name, value]): [string, string] => [name, value]),
    ).toString(),
  };
}
