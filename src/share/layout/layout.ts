/**
 * A whole link as bytes, layout of version 1: flags, texts, devices, steps, where it stands and what
 * is selected. Reading gives plain data that nobody has checked yet: decodeLink validates it.
 */
import type { DN } from '../../model/index.ts';
import { canonical, MAX_DEVICES, MAX_STEPS, type ScenarioDocument } from '../../scenario/index.ts';
import { ByteReader, ByteWriter, Malformed } from './bytes.ts';
import { isUsualSet, named, readDevice, usualSet, writeDevice } from './devices.ts';
import { areUsual, readStreams, writeStreams } from './streams.ts';
import { readSelection, writeSelection } from './selection.ts';
import { readStep, writeStep } from './steps.ts';
import type { LinkView } from './types.ts';

/** The first byte. The eighth bit says that a second one follows. */
const TITLE = 1;
const VOICE_MICROSERVICES = 2;
const LOCATION = 4;
const USUAL_DEVICES = 8;
const RECORDER = 16;
/** Standing elsewhere than after the last step. */
const AT = 32;
/** Something selected, or other streams than the DN events. */
const LOOKING = 64;
const MORE = 128;
/** The second byte. The eighth bit stays free for a third one. */
const OPTIONS = 1;
/** Numbers that are dialled and that no device has: their places follow those of the devices. */
const NUMBERS = 2;

/** A link's content as it is read: of the right outline, but not validated. */
export interface RawView {
  readonly document: unknown;
  readonly at: number;
  readonly selection?: NonNullable<LinkView['selection']>;
  readonly streams?: NonNullable<LinkView['streams']>;
}

export function packView(view: LinkView): Uint8Array {
  const document = canonical(view.document);
  const { title, location, devices, steps, recorder, options } = document;
  const numbers = numbersIn(devices, steps);
  const places = new Map([...devices.map(({ dn }) => dn), ...numbers].map((dn, index) => [dn, index]));
  const more = (options ? OPTIONS : 0) | (numbers.length > 0 ? NUMBERS : 0);
  const place = (dn: DN): number => required(places, dn);
  const usual = isUsualSet(devices);
  const looking = view.selection !== undefined || !areUsual(view.streams);

  const out = new ByteWriter();
  out.byte(
    (title === undefined ? 0 : TITLE) |
      (document.profile === undefined ? 0 : VOICE_MICROSERVICES) |
      (location === undefined ? 0 : LOCATION) |
      (usual ? USUAL_DEVICES : 0) |
      (recorder ? RECORDER : 0) |
      (view.at === steps.length ? 0 : AT) |
      (looking ? LOOKING : 0) |
      (more === 0 ? 0 : MORE),
  );
  if (more !== 0) out.byte(more);
  if (title !== undefined) out.text(title);
  if (location !== undefined) out.text(location);
  out.number(devices.length);
  if (!usual)
    devices.forEach((device, index) => {
      writeDevice(out, device, index, place);
    });
  if (numbers.length > 0) {
    out.number(numbers.length);
    for (const number of numbers) out.text(number);
  }
  if (recorder) out.text(JSON.stringify(recorder));
  out.number(steps.length);
  for (const step of steps) writeStep(out, step, place);
  if (view.at !== steps.length) out.number(view.at);
  if (looking) {
    writeStreams(out, view.streams);
    writeSelection(out, view.selection, place);
  }
  if (options) out.text(JSON.stringify(options));
  return out.done();
}

/** Throws Malformed or UnknownStep on bytes that packView did not write. */
export function unpackView(bytes: Uint8Array): RawView {
  const from = new ByteReader(bytes);
  const flags = from.byte();
  const more = flags & MORE ? from.byte() : 0;
  if (flags & MORE && (more === 0 || more > (OPTIONS | NUMBERS))) throw new Malformed('the link has flags that mean nothing');
  const title = flags & TITLE ? from.text() : undefined;
  const location = flags & LOCATION ? from.text() : undefined;
  const devices = readDevices(from, (flags & USUAL_DEVICES) !== 0);
  const numbers = more & NUMBERS ? readNumbers(from, devices.length) : [];
  const dnAt = (place: number): DN => {
    const dn = devices[place]?.dn ?? numbers[place - devices.length];
    if (dn === undefined) throw new Malformed('a step names a device that is not in the link');
    return dn;
  };
  const recorder = flags & RECORDER ? parsed(from.text(), 'the settings of the recorder') : undefined;
  const count = from.number();
  if (count > from.left()) throw new Malformed('the link has fewer steps than it says');
  // Before they are unpacked: a small link can claim millions.
  if (count > MAX_STEPS) throw new Malformed(`the link has more than ${MAX_STEPS} steps`);
  const steps = Array.from({ length: count }, () => readStep(from, dnAt));
  const at = flags & AT ? from.number() : count;
  const looking = flags & LOOKING ? { ...readStreams(from), ...readSelection(from, dnAt) } : {};
  const options = more & OPTIONS ? parsed(from.text(), 'the options of the switch') : undefined;
  if (from.left() > 0) throw new Malformed('something follows the end of the link');
  return {
    document: {
      scenario: 1,
      ...(title === undefined ? {} : { title }),
      ...(flags & VOICE_MICROSERVICES ? { profile: 'voice-microservices' } : {}),
      ...(location === undefined ? {} : { location }),
      ...(options === undefined ? {} : { options }),
      devices,
      steps,
      ...(recorder === undefined ? {} : { recorder }),
    },
    at,
    ...looking,
  };
}

/** The undeclared numbers that the steps dial, in the order in which they first do. */
function numbersIn(devices: ScenarioDocument['devices'], steps: ScenarioDocument['steps']): readonly DN[] {
  const declared = new Set(devices.map(({ dn }) => dn));
  const dialled = new Set<DN>();
  for (const step of steps) if ('otherDN' in step && !declared.has(step.otherDN)) dialled.add(step.otherDN);
  return [...dialled];
}

function readNumbers(from: ByteReader, devices: number): readonly DN[] {
  const count = from.number();
  if (devices + count > MAX_DEVICES) throw new Malformed(`the link has more than ${MAX_DEVICES} devices and numbers`);
  return Array.from({ length: count }, () => from.text());
}

function readDevices(from: ByteReader, usual: boolean): ScenarioDocument['devices'] {
  const count = from.number();
  if (count > MAX_DEVICES) throw new Malformed(`the link has more than ${MAX_DEVICES} devices`);
  if (usual) return usualSet(count);
  const read = Array.from({ length: count }, (_, index) => readDevice(from, index));
  return read.map((device) =>
    named(device, (place) => {
      const other = read[place];
      if (!other) throw new Malformed('a device names another one that is not in the link');
      return other.plain.dn;
    }),
  );
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed(`${what} are not readable`);
  }
}

function required(places: ReadonlyMap<DN, number>, dn: DN): number {
  const place = places.get(dn);
  if (place === undefined) throw new Error(`layout: ${dn} is not a device of the document`);
  return place;
}
