/**
 * Devices and steps in few words, as models are written: `Q (acd-queue; agents B C)`, `B: TCompleteConference 2 1`.
 * What cannot be read throws, saying what was expected and the nearest right word; the reader of a file adds the place.
 */
import {
  ACTION_NAMES,
  ACTIONS,
  DEVICE_KINDS,
  nearest,
  REQUEST_NAMES,
  REQUESTS,
  WHEN_CALLED,
  type ActionName,
  type RequestName,
} from '../../tlib/index.ts';
import type { Device, Step } from '../world/types.ts';

const DEVICE = /^(\S+?)(?:\s*\((.*)\))?$/;
const WHEN_FORWARDED: readonly string[] = ['unconditional', 'busy', 'no-answer'];
const SETTINGS: readonly string[] = [...DEVICE_KINDS, ...Object.keys(WHEN_CALLED), 'forward', 'agents', 'name', 'agentID', 'withheld'];

/** Throws: the word, what it is not, and what may have been meant. */
function unknownWord(word: string, what: string, names: readonly string[]): never {
  const meant = nearest(word, names);
  throw new Error(`"${word}" is ${what}; ${meant === undefined ? `expected one of ${names.join(', ')}` : `did you mean "${meant}"?`}`);
}

/** `Q (acd-queue; agents B C)` → the device. */
export function parseDevice(text: string): Device {
  const match = DEVICE.exec(text.trim());
  if (!match) throw new Error(`"${text.trim()}" is no device; expected a DN, or a DN and its settings as in B (busy; agentID 4711)`);
  const device: Record<string, unknown> = { dn: match[1] };
  const parts = (match[2] ?? '').split(';').map((part) => part.trim());
  for (const part of parts.filter((one) => one !== '')) {
    const [word = '', ...rest] = part.split(/\s+/);
    if (DEVICE_KINDS.some((kind) => kind === word)) device['kind'] = word;
    else if (Object.hasOwn(WHEN_CALLED, word)) device['whenCalled'] = word;
    else if (word === 'forward') device['forward'] = forwardOf(rest);
    else if (word === 'agents') device['agents'] = rest;
    else if (word === 'withheld') device['withheld'] = true;
    else if (word === 'name' || word === 'agentID') device[word] = rest.join(' ');
    else unknownWord(word, 'neither a kind of device nor a setting of one', SETTINGS);
  }
  return device as unknown as Device;
}

/** `busy C` → when and where to. */
function forwardOf([when = '', to]: readonly string[]): NonNullable<Device['forward']> {
  if (!WHEN_FORWARDED.includes(when)) unknownWord(when, 'no condition of call forwarding', WHEN_FORWARDED);
  if (to === undefined) throw new Error(`"forward ${when}" does not say where to; expected a DN after it`);
  return { when: when as NonNullable<Device['forward']>['when'], to };
}

/** `B: TCompleteConference 2 1` → the step. */
export function parseStep(text: string): Step {
  const at = text.indexOf(':');
  if (at < 0) throw new Error(`"${text}" is no step; expected a DN, a colon, and a request or an action`);
  const [name = '', ...words] = text
    .slice(at + 1)
    .trim()
    .split(/\s+/);
  const step: Record<string, unknown> = { thisDN: text.slice(0, at).trim() };
  const isRequest = REQUEST_NAMES.some((one) => one === name);
  if (isRequest) step['request'] = name;
  else if (ACTION_NAMES.some((one) => one === name)) step['action'] = name;
  else unknownWord(name, 'no request and no action', [...REQUEST_NAMES, ...ACTION_NAMES]);
  const { parameters } = isRequest ? REQUESTS[name as RequestName] : ACTIONS[name as ActionName];
  for (const word of words) {
    const equals = word.indexOf('=');
    if (equals > 0) {
      const parameter = word.slice(0, equals);
      if (!parameters.some((one) => one === parameter)) unknownWord(parameter, `no parameter of ${name}`, parameters);
      step[parameter] = valueOf(word.slice(equals + 1));
    } else if (/^\d+$/.test(word)) step[step['connID'] === undefined ? 'connID' : 'otherConnID'] = word;
    else step['otherDN'] = word;
  }
  return step as unknown as Step;
}

/** A word, or a list of pairs as JSON. */
function valueOf(text: string): unknown {
  if (!text.startsWith('{')) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${text} is no list of pairs; expected JSON without spaces, as in {"Color":"red"}`);
  }
}
