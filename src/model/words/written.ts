/** Devices and steps in few words, as tables write them: `Q (acd-queue; agents B C)`, `B: TCompleteConference 2 1`. */
import { ACTION_NAMES, must, REQUEST_NAMES, type ActionName, type RequestName } from '../../tlib/index.ts';
import type { Device, Step } from '../world/types.ts';

const DEVICE = /^(\S+?)(?:\s*\((.*)\))?$/;
const KINDS: readonly string[] = ['external', 'acd-queue', 'routing-point', 'routing-queue', 'extension'];
const WHEN_CALLED: readonly string[] = ['ring', 'busy', 'wait', 'dnd'];

function fail(id: string, line: number, what: string): never {
  throw new Error(`table ${id}, line ${line}: ${what}`);
}

/** `Q (acd-queue; agents B C)` → the device. */
export function parseDevice(text: string, id = 'device', line = 1): Device {
  const match = DEVICE.exec(text.trim());
  if (!match) fail(id, line, `"${text}" is no device`);
  const device: Record<string, unknown> = { dn: match[1] };
  for (const part of (match[2] ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [word, ...rest] = part.split(/\s+/);
    if (KINDS.includes(must(word, 'the word of a device'))) device.kind = word;
    else if (WHEN_CALLED.includes(must(word, 'the word of a device'))) device.whenCalled = word;
    else if (word === 'forward') device.forward = { when: rest[0], to: rest[1] };
    else if (word === 'agents') device.agents = rest;
    else if (word === 'name' || word === 'agentID') device[word] = rest.join(' ');
    else fail(id, line, `"${part}" says nothing of a device`);
  }
  return device as unknown as Device;
}

/** `B: TCompleteConference 2 1` → the step. */
export function parseStep(text: string, id = 'step', line = 1): Step {
  const at = text.indexOf(':');
  if (at < 0) fail(id, line, `"${text}" is no step`);
  const [name, ...words] = text
    .slice(at + 1)
    .trim()
    .split(/\s+/);
  const step: Record<string, unknown> = { thisDN: text.slice(0, at).trim() };
  if (REQUEST_NAMES.includes(name as RequestName)) step.request = name;
  else if (ACTION_NAMES.includes(name as ActionName)) step.action = name;
  else fail(id, line, `"${name}" is no request and no action`);
  for (const word of words) {
    const equals = word.indexOf('=');
    if (equals > 0) {
      const value = word.slice(equals + 1);
      step[word.slice(0, equals)] = value.startsWith('{') ? JSON.parse(value) : value;
    } else if (/^\d+$/.test(word)) step[step.connID === undefined ? 'connID' : 'otherConnID'] = word;
    else step.otherDN = word;
  }
  return step as unknown as Step;
}
