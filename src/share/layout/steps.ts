/**
 * Steps in a link, layout of version 1: a byte of opcode, a byte with the places of thisDN and
 * otherDN, and only if there is more a byte with connID and otherConnID. Rare parameters follow as JSON.
 * A name that has no opcode follows the first byte as text.
 */
import type { ConnID, DN } from '../../model/index.ts';
import { isClientAction, SIDE_ACTION_NAMES, type ScenarioStep } from '../../scenario/index.ts';
import { ACTION_NAMES, REQUEST_NAMES } from '../../tlib/index.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { Malformed } from './bytes.ts';
import { BY_NAME, opName, opcodeOf, type OpName } from './opcodes.ts';

/** Third byte: three bits of connID, three of otherConnID, and this one. */
const PARAMETERS = 64;
const RESERVED = 128;

const REQUESTS: ReadonlySet<string> = new Set(REQUEST_NAMES);
const ACTIONS: ReadonlySet<string> = new Set(ACTION_NAMES);
const KNOWN: ReadonlySet<string> = new Set([...REQUEST_NAMES, ...ACTION_NAMES, ...SIDE_ACTION_NAMES]);
/** What a name looks like, known or not. */
const NAME = /^[A-Za-z]\w{0,63}$/;

/** What a step says beside its name, its DNs and its calls. */
type Rest = Readonly<Record<string, unknown>>;

/** The step's opcode or name is unknown: a later Partyline knows it. */
export class UnknownStep extends Error {}

/**
 * Writes a canonical step. `place` is a declared DN's place in the list of devices, `codeOf` a name's number;
 * undefined for one that is spelled out.
 */
export function writeStep(out: ByteWriter, step: ScenarioStep, place: (dn: DN) => number, codeOf = opcodeOf): void {
  const { request, action, thisDN, otherDN, connID, otherConnID, ...rest } = step as Fields;
  const parameters = Object.keys(rest).length > 0;
  const more = connID !== undefined || otherConnID !== undefined || parameters;
  const name = (request ?? action) as OpName;
  const code = codeOf(name);
  out.byte((code ?? BY_NAME) * 2 + (more ? 1 : 0));
  if (code === undefined) out.text(name);
  if (thisDN !== undefined) writePair(out, place(thisDN), otherDN === undefined ? 0 : place(otherDN) + 1, 4);
  if (more) writePair(out, Number(otherConnID ?? 0), Number(connID ?? 0), 3, parameters ? PARAMETERS : 0);
  if (parameters) out.text(JSON.stringify(rest));
}

/** The step as plain data, to be validated with the document. Throws Malformed or UnknownStep. */
export function readStep(from: ByteReader, dnAt: (place: number) => DN): unknown {
  const head = from.byte();
  const name = readName(from, head >> 1);
  const isRequest = REQUESTS.has(name);
  const [thisPlace, otherPlace] = isRequest || ACTIONS.has(name) || isClientAction(name) ? readPair(from, from.byte(), 4) : [undefined, 0];
  const flags = head & 1 ? from.byte() : 0;
  if (flags & RESERVED) throw new Malformed('a step has flags that mean nothing');
  const [otherCall, call] = readPair(from, flags & 63, 3);
  return {
    [isRequest ? 'request' : 'action']: name,
    ...(thisPlace === undefined ? {} : { thisDN: dnAt(thisPlace) }),
    ...(otherPlace === 0 ? {} : { otherDN: dnAt(otherPlace - 1) }),
    ...(call === 0 ? {} : { connID: String(call) }),
    ...(otherCall === 0 ? {} : { otherConnID: String(otherCall) }),
    ...(flags & PARAMETERS ? readParameters(from) : {}),
  };
}

/** The name behind an opcode, or the one that is spelled out. */
function readName(from: ByteReader, code: number): string {
  if (code !== BY_NAME) {
    const name = opName(code);
    if (name === undefined) throw new UnknownStep(`step number ${code}`);
    return name;
  }
  const name = from.text();
  if (!NAME.test(name)) throw new Malformed('a step has a name that is none');
  if (!KNOWN.has(name)) throw new UnknownStep(name);
  return name;
}

interface Fields extends Rest {
  readonly request?: string;
  readonly action?: string;
  readonly thisDN?: DN;
  readonly otherDN?: DN;
  readonly connID?: ConnID;
  readonly otherConnID?: ConnID;
}

/** Two small numbers in one byte of twice `width` bits; one that does not fit follows by itself. */
function writePair(out: ByteWriter, high: number, low: number, width: number, flags = 0): void {
  const full = 2 ** width - 1;
  out.byte(Math.min(high, full) * 2 ** width + Math.min(low, full) + flags);
  if (high >= full) out.number(high - full);
  if (low >= full) out.number(low - full);
}

function readPair(from: ByteReader, byte: number, width: number): readonly [number, number] {
  const full = 2 ** width - 1;
  const high = byte >> width;
  const low = byte & full;
  return [high < full ? high : full + from.number(), low < full ? low : full + from.number()];
}

function readParameters(from: ByteReader): Rest {
  const text = from.text();
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Rest;
  } catch {
    // Falls through to the one message for all that is no JSON object.
  }
  throw new Malformed('the parameters of a step are not readable');
}
