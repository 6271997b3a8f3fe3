/**
 * A T-Server log of any size, the same every time: calls of a few kinds, several at once, each with ConnIDs, CallUUIDs,
 * DNs and numbers of its own. What a real one has beside them (lines of delivery) is in it as `export` writes it.
 */
import { EXPORTS } from '../../exports/index.ts';
import { parseScenario, startRun } from '../../scenario/index.ts';

const STEPS: readonly (readonly object[])[] = [
  [
    { request: 'TMakeCall', thisDN: '7101', otherDN: '7102', userData: { Customer: 'C-4711', Queue: 'Sales', Priority: 5 } },
    { request: 'TAnswerCall', thisDN: '7102' },
    { request: 'TReleaseCall', thisDN: '7101' },
  ],
  [
    { request: 'TMakeCall', thisDN: '7101', otherDN: '7102', userData: { Customer: 'C-4711', Notes: { Case: '12', Kind: 'billing' } } },
    { request: 'TAnswerCall', thisDN: '7102' },
    { request: 'TInitiateConference', thisDN: '7102', otherDN: '7103' },
    { request: 'TAnswerCall', thisDN: '7103' },
    { request: 'TCompleteConference', thisDN: '7102', connID: '2', otherConnID: '1' },
    { request: 'TReleaseCall', thisDN: '7102', connID: '1' },
    { request: 'TReleaseCall', thisDN: '7101', connID: '1' },
  ],
  [
    { request: 'TMakeCall', thisDN: '7101', otherDN: '7102' },
    { request: 'TReleaseCall', thisDN: '7101' },
  ],
];
const DEVICES = ['7101', '7102', '7103'].map((dn) => ({ dn }));

/**
 * What differs from call to call: ConnIDs, DNs, the server's numbers, and when it was, as each line says it: by the clock
 * of its header, and in an event in seconds since 1970 and microseconds. Split by it, every second part is one.
 */
const OWN =
  /(00710271981800|(?<=')710|(?<=SequenceNumber\t)[0-9a-f]{16}|2026-01-01T10:00:0\d\.\d{3}|10:00:0\d\.\d{4}|10:00:0\d\.\d{3}|(?<=TimeinSecs\t)\d+ \(10:00:0\d\)|(?<=TimeinuSecs\t)\d+)/;

type Template = readonly (readonly string[])[];

/** The records of each kind of call, each cut where something of its own stands. */
function templates(): readonly Template[] {
  const form = EXPORTS.find(({ name }) => name === 't-server-log');
  return STEPS.map((steps) => {
    const document = parseScenario(JSON.stringify({ scenario: 1, devices: DEVICES, steps }));
    if (form === undefined || !document.ok) throw new Error('the calls of the big log cannot be written');
    const records = form.writes(startRun(document.value)).split(/(?<=\n)(?=@|\S+ Trc 04541)/);
    return records.map((record) => record.split(OWN));
  });
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A second has the beginnings of so many calls. */
const PER_SECOND = 4;
const BEGIN = Date.UTC(2026, 0, 1) / 1000;
/** Microseconds between two records, so that no two of a second stand at the same one. */
const APART = 137;

interface Moment {
  readonly epoch: number;
  readonly micros: number;
  /** `2026-01-01T10:00:00` */
  readonly iso: string;
}

function momentOf(call: number, sequence: number): Moment {
  const epoch = BEGIN + Math.floor(call / PER_SECOND);
  return { epoch, micros: (sequence * APART) % 1_000_000, iso: new Date(epoch * 1000).toISOString().slice(0, 19) };
}

/** The moment as the form has it that stood there. */
function timed(printed: string, { epoch, micros, iso }: Moment): string {
  const fraction = String(micros).padStart(6, '0');
  const clock = iso.slice(11);
  if (printed.startsWith('2026-')) return `${iso}.${fraction.slice(0, 3)}`;
  if (printed.includes('(')) return `${String(epoch)} (${clock})`;
  if (!printed.startsWith('10:')) return String(micros);
  return `${clock}.${fraction.slice(0, printed.length - '10:00:00.'.length)}`;
}

function recordOf(parts: readonly string[], call: number, sequence: number): string {
  const moment = momentOf(call, sequence);
  const own = (part: string): string => {
    if (part === '710') return String(100 + (call % 899));
    if (part === '00710271981800') return `0071${hex(call, 10)}`;
    return /^[0-9a-f]{16}$/.test(part) ? hex(sequence, 16) : timed(part, moment);
  };
  return parts.map((part, at) => (at % 2 === 0 ? part : own(part))).join('');
}

/** How many calls go on at once. */
const AT_ONCE = 4;

/** A log of at least so many bytes, in pieces of about a megabyte; and how many calls it has. */
export function* bigLog(size: number): Generator<string, number> {
  const kinds = templates();
  let [piece, written, sequence, call] = ['', 0, 0, 0];
  while (written + piece.length < size) {
    const batch = Array.from({ length: AT_ONCE }, (_, at) => ({
      call: call + at + 1,
      left: [...(kinds[(call + at) % kinds.length] ?? [])],
    }));
    call += AT_ONCE;
    for (let open = batch; open.length > 0; open = open.filter(({ left }) => left.length > 0)) {
      for (const one of open) piece += recordOf(one.left.shift() ?? [], one.call, (sequence += 1));
    }
    if (piece.length < 1_000_000) continue;
    written += piece.length;
    yield piece;
    piece = '';
  }
  yield piece;
  return call;
}
