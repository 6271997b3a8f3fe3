/**
 * Reads the golden tables of `tables/`: the manual's tables as text, typed from the reference. The format
 * is described in `tables/README.md`. Used by tests and by the catalogue of models.
 */
import { must, type Provenance, ACTION_NAMES, REQUEST_NAMES, type ActionName, type DeviceKind, type RequestName } from '../tlib/index.ts';
import type { Device, Step } from '../model/index.ts';

/** One expected event: the attributes that the manual's line singles out; null means "not there". */
export interface ExpectedEvent {
  readonly dn: string;
  readonly event: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  /** A later cell than the line before. */
  readonly later: boolean;
  /** The request is refused; the words that its message must contain. */
  readonly refused?: readonly string[];
  readonly prov?: Provenance;
  readonly text: string;
}
export interface TableStep {
  readonly step: Step;
  readonly text: string;
  readonly lineNumber: number;
  /** Undefined for set-up steps, which are not checked. */
  readonly expected?: readonly ExpectedEvent[];
}
export interface GoldenTable {
  readonly id: string;
  readonly title: string;
  readonly manual: string;
  readonly section: string;
  readonly provenance: Provenance;
  readonly choices: readonly string[];
  readonly devices: readonly Device[];
  readonly steps: readonly TableStep[];
  /** Phases the manual prints: after how many steps each begins. */
  readonly phases: readonly { readonly at: number; readonly text: string }[];
}

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
    if (KINDS.includes(must(word, 'the word of a device'))) device.kind = word as DeviceKind;
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

const QUOTED = /"([^"]*)"/g;

function parseEvent(text: string, id: string, line: number): ExpectedEvent {
  const later = text.startsWith('~');
  const prov = /\[(manual|partly|derived|recalled|chosen)\]\s*$/.exec(text)?.[1] as Provenance | undefined;
  const words = text
    .replace(/^~\s*/, '')
    .replace(/\s*\[[a-z]+\]\s*$/, '')
    .trim();
  const [dn, event, ...rest] = words.split(/\s+/);
  if (!dn || !event?.startsWith('Event')) fail(id, line, `"${text}" is no event`);
  if (rest[0] === 'refused')
    return { dn, event, attributes: {}, later, refused: [...words.matchAll(QUOTED)].map((match) => match[1] ?? ''), text };
  const attributes: Record<string, string | null> = {};
  for (let i = 0; i < rest.length; i += 2) {
    if (rest[i] === 'no') attributes[must(rest[i + 1], 'the name of an absent attribute')] = null;
    else attributes[must(rest[i], 'the name of an attribute')] = rest[i + 1] ?? fail(id, line, `${rest[i]} has no value`);
  }
  return { dn, event, attributes, later, ...(prov ? { prov } : {}), text };
}

/** Reads one table. In: the file's name without ending, and its text. Throws, naming table and line, where the text is not one. */
export function parseTable(id: string, text: string): GoldenTable {
  const head: Record<string, string> = {};
  const choices: string[] = [];
  const steps: { step: Step; text: string; lineNumber: number; expected?: ExpectedEvent[] }[] = [];
  const phases: { at: number; text: string }[] = [];
  let title = id;
  let given = false;
  text.split('\n').forEach((raw, index) => {
    const number = index + 1;
    const line = raw.trim();
    const last = steps.at(-1);
    const header = /^(manual|provenance|choice|devices|profile|given|phase):\s*(.*)$/.exec(raw);
    if (line === '') return;
    if (raw.startsWith('# ')) title = raw.slice(2);
    else if (header?.[1] === 'choice') choices.push(must(header[2], 'the text of a header'));
    else if (header?.[1] === 'phase') phases.push({ at: steps.length, text: must(header[2], 'the text of a header') });
    else if (header) {
      head[must(header[1], 'the name of a header')] = must(header[2], 'the text of a header');
      given = header[1] === 'given';
    } else if (line === '----') {
      if (!last) fail(id, number, 'expected events come before any step');
      last.expected = [];
    } else if (given && /^\s/.test(raw)) steps.push({ step: parseStep(line, id, number), text: line, lineNumber: number });
    else if (last?.expected && /^(~\s*)?\S+\s+Event/.test(line)) last.expected.push(parseEvent(line, id, number));
    else {
      given = false;
      steps.push({ step: parseStep(line, id, number), text: line, lineNumber: number });
    }
  });
  const [manual = '', section = ''] = (head.manual ?? '').split('|').map((part) => part.trim());
  return {
    id,
    title,
    manual,
    section,
    provenance: (head.provenance ?? 'recalled') as Provenance,
    choices,
    devices: (head.devices ?? '')
      .split(',')
      .filter(Boolean)
      .map((device) => parseDevice(device, id, 1)),
    steps,
    phases,
  };
}
