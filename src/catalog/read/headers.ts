/** What stands above a model's steps: who and where it is, and how it is known. `models/README.md` describes each line. */
import { MANUAL_PAGES, PROFILES, refTo, type Profile, type Provenance, type Ref } from '../../tlib/index.ts';
import { OPTION_NAMES, OPTIONS, parseDevice, takes, type Device, type Options } from '../../model/index.ts';
import { PROVENANCE_WORDS } from './expected.ts';
import { Mistake, oneOf, unknownWord } from './mistake.ts';

/** Header lines by name; `given`, `phase` and `choice` are not among them, as they may stand among the steps or several times. */
export interface Headers {
  readonly title: string;
  readonly summary?: string;
  readonly ref: Ref;
  readonly provenance: Provenance;
  readonly order?: number;
  /** The model that this one varies, where the name of the file does not say so. */
  readonly varies?: string;
  /** The model that this file checks further; the file itself is not listed. */
  readonly checks?: string;
  /** How the switch is set, where not by default. */
  readonly options?: Options;
  readonly devices: readonly Device[];
  readonly profiles: readonly Profile[];
}
export type HeaderName = 'summary' | 'manual' | 'provenance' | 'order' | 'varies' | 'checks' | 'options' | 'devices' | 'profile';
export const HEADER_NAMES: readonly HeaderName[] = [
  'summary',
  'manual',
  'provenance',
  'order',
  'varies',
  'checks',
  'options',
  'devices',
  'profile',
];

/** Our own list of choices, where the manual has no such table. */
const OWN = 'Where the manual leaves a choice';

/** `Releasing Calls | Release Phase` → the place; `Partyline | Release Phase` → what we chose of that. */
function parseManual(text: string): Ref {
  const [page = '', section = ''] = text.split('|').map((part) => part.trim());
  const place = page === 'Partyline' ? refTo(OWN, section === OWN ? '' : section) : refTo(page, section);
  if (place === undefined) throw unknownWord(page, 'no page of a manual', ['Partyline', ...MANUAL_PAGES]);
  return place;
}

const parseDevices = (text: string): readonly Device[] => {
  const devices = text.split(',').map((device) => parseDevice(device));
  const twice = devices.find(({ dn }, at) => devices.findIndex((one) => one.dn === dn) !== at);
  if (twice !== undefined) throw new Mistake(`there are two devices ${twice.dn}; expected every DN once`);
  return devices;
};

/** `consult-user-data inherited, several-agents covered` */
const parseOptions = (text: string): Options =>
  Object.fromEntries(
    text.split(',').map((setting) => {
      const [name = '', value = ''] = setting.trim().split(/\s+/);
      const known = oneOf(name, 'no option', OPTION_NAMES);
      return [known, takes(known, value) ? value : oneOf(value, `no value of ${known}`, OPTIONS[known].values)];
    }),
  ) as Options;

const parseProfiles = (text: string): readonly Profile[] => {
  const profile = oneOf(text, 'no profile', ['both', ...PROFILES] as const);
  return profile === 'both' ? PROFILES : [profile];
};

function parseOrder(text: string): number {
  if (!/^\d+$/.test(text)) throw new Mistake(`"${text}" is no order; expected a whole number`);
  return Number(text);
}

/** How the value of a header is read. A misspelt word throws while its line is the one at hand. */
export const READERS = {
  summary: (text: string): string => text,
  manual: parseManual,
  provenance: (text: string): Provenance => oneOf(text, 'no provenance', PROVENANCE_WORDS),
  order: parseOrder,
  varies: (text: string): string => text,
  checks: (text: string): string => text,
  options: parseOptions,
  devices: parseDevices,
  profile: parseProfiles,
} as const satisfies Readonly<Record<HeaderName, (text: string) => unknown>>;

export type HeaderValues = { -readonly [Name in HeaderName]?: ReturnType<(typeof READERS)[Name]> };

function needed<Value>(value: Value | undefined, line: string): Value {
  if (value === undefined) throw new Mistake(`expected a line "${line}"`);
  return value;
}

/** The headers, whole. Throws a mistake that names the line which is missing. */
export function headersOf(title: string | undefined, values: HeaderValues, listed: boolean): Headers {
  const { summary, manual, provenance, order, varies, checks, options, devices, profile } = values;
  if (listed && checks === undefined) needed(summary, 'summary: what happens, in one sentence');
  return {
    title: needed(title, '# the title'),
    ref: needed(manual, 'manual: page | section'),
    provenance: needed(provenance, `provenance: ${PROVENANCE_WORDS.join(', ')}`),
    devices: needed(devices, 'devices: A, B'),
    profiles: profile ?? PROFILES,
    ...(summary === undefined ? {} : { summary }),
    ...(order === undefined ? {} : { order }),
    ...(varies === undefined ? {} : { varies }),
    ...(checks === undefined ? {} : { checks }),
    ...(options === undefined ? {} : { options }),
  };
}
