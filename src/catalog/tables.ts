/**
 * Reads the golden tables of `models/`: the manual's tables as text, typed from the reference. The format
 * is described in `models/README.md`. Used by tests and by the catalogue of models.
 */
import { parseDevice, parseStep, type Device, type Step } from '../model/index.ts';
import { must, type Provenance } from '../tlib/index.ts';

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

const QUOTED = /"([^"]*)"/g;

function fail(id: string, line: number, what: string): never {
  throw new Error(`table ${id}, line ${line}: ${what}`);
}

function parseEvent(text: string, id: string, line: number): ExpectedEvent {
  const later = text.startsWith('~');
  const prov = /\[(manual|partly|observed|derived|recalled|chosen)\]\s*$/.exec(text)?.[1] as Provenance | undefined;
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
    } else if (given && /^\s/.test(raw)) steps.push({ step: parseStep(line), text: line, lineNumber: number });
    else if (last?.expected && /^(~\s*)?\S+\s+Event/.test(line)) last.expected.push(parseEvent(line, id, number));
    else {
      given = false;
      steps.push({ step: parseStep(line), text: line, lineNumber: number });
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
      .map((device) => parseDevice(device)),
    steps,
    phases,
  };
}
