/**
 * Reads the golden files of `golden/`: steps as in the tables of the model, and under each the items that
 * a stream must have. Items are typed by hand from the rules of the source, not copied from a run.
 *
 *     devices: A, B
 *     options: web-services-lists-clear-call true
 *     A: TMakeCall B
 *     ----
 *     EventCallCreated  connid 1  CallUUID #1  ConnID 1  CallType Internal  no UserData
 *
 * `#1` is the identifier of call 1 in that place. `exactly` at the end of a line: no attribute beside those
 * named. Values are words or JSON without spaces. Steps of other clients stand alone:
 * `Connect`, `DeleteCall extension=B status=last`.
 */
import { parseDevice, parseStep, type Device, type Options } from '../../model/index.ts';
import { isClientAction, isRecorderAction, isSideAction, type ScenarioDocument, type ScenarioStep } from '../../scenario/index.ts';

export interface GoldenItem {
  readonly event: string;
  /** Named fields; null where the line says that it is not there. */
  readonly fields: ReadonlyMap<string, string | null>;
  readonly exactly: boolean;
}
export interface GoldenStep {
  readonly text: string;
  readonly step: ScenarioStep;
  /** Undefined where the file does not check the step. */
  readonly items?: readonly GoldenItem[];
}
export interface GoldenFile {
  readonly document: ScenarioDocument;
  readonly steps: readonly GoldenStep[];
}

/** How a line of an item begins; all else is a step. */
const ITEM =
  /^(Event|Conversation|Response|Recording|MarkerAdded|StateChange|StatusChange|DeviceStateChange|Participants|AttachedData|DnState|MonitoringState)/;

/** In: a golden file's name and text. Throws, naming file and line, what was expected and the nearest right word. */
export function parseGolden(file: string, text: string): GoldenFile {
  const steps: { text: string; step: ScenarioStep; items?: GoldenItem[] }[] = [];
  let devices: readonly Device[] = [];
  let extra: Partial<ScenarioDocument> = {};
  const readLine = (line: string): void => {
    const last = steps.at(-1);
    const [, head, rest = ''] = /^(devices|recorder|location|options):\s*(.*)$/.exec(line) ?? [];
    if (line === '' || line.startsWith('# ') || line.startsWith('source:') || line.startsWith('choice:')) return;
    if (head === 'devices') devices = rest.split(',').map(parseAnyDevice);
    else if (head === 'recorder') extra = { ...extra, recorder: JSON.parse(rest) as NonNullable<ScenarioDocument['recorder']> };
    else if (head === 'options') extra = { ...extra, options: optionsOf(rest) };
    else if (head) extra = { ...extra, location: rest };
    else if (line === '----' && last) last.items = [];
    else if (last?.items && ITEM.test(line)) last.items.push(parseItem(line));
    else steps.push({ text: line, step: parseAnyStep(line) });
  };
  for (const [at, raw] of text.split('\n').entries()) {
    try {
      readLine(raw.trim());
    } catch (error) {
      throw new Error(`${file}:${at + 1}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return { document: { scenario: 1, devices, steps: steps.map(({ step }) => step), ...extra }, steps };
}

/** `name value, name value`, as in the tables of the model. */
const optionsOf = (text: string): Options => Object.fromEntries(text.split(',').map((pair) => pair.trim().split(/\s+/))) as Options;

/** `B (not recorded)` is a device of this folder's files only. */
function parseAnyDevice(text: string): Device {
  return text.includes('(not recorded)') ? { ...parseDevice(text.replace('(not recorded)', '')), recorded: false } : parseDevice(text);
}

function parseAnyStep(line: string): ScenarioStep {
  const [name = '', ...words] = line.split(/\s+/);
  const [, thisDN = '', asked = '', connID] = /^(\S+): (\w+)(?: (\d+))?$/.exec(line) ?? [];
  if (isClientAction(asked)) return { action: asked, thisDN, ...(connID === undefined ? {} : { connID }) };
  if (!isSideAction(name)) return parseStep(line);
  if (name === 'Connect' || name === 'SwitchOver') return { action: name };
  if (!isRecorderAction(name)) throw new Error(`${name} is done by a DN: "A: ${name}"`);
  const parameters = Object.fromEntries(
    words.filter((word) => word.includes('=')).map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  );
  const post = words.includes('POST') ? { method: 'POST' as const } : {};
  return name === 'RequestToken' ? { action: name, parameters } : { action: name, parameters, ...post };
}

/** An item: its event, then names and values. */
export function parseItem(line: string): GoldenItem {
  const [event = '', ...words] = line.split(/\s+/);
  const exactly = words.at(-1) === 'exactly';
  const fields = new Map<string, string | null>();
  const pairs = exactly ? words.slice(0, -1) : words;
  for (let at = 0; at < pairs.length; at += 2) {
    const [name = '', value] = pairs.slice(at);
    if (value === undefined) throw new Error(`${name} has no value; expected one after it, or "no ${name}" where it must be absent`);
    if (name === 'no') fields.set(value, null);
    else fields.set(name, value);
  }
  return { event, fields, exactly };
}
