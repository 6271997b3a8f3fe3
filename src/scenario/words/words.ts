/**
 * A scenario told in words, a step a line, as the page itself says steps: "A calls B", "B answers", "B holds call 1";
 * also by name: "A TMakeCall B", "A Make call B". A line may say what a device is: "Q is an ACD queue". Numbers and
 * bullets before a line are left out. Who is named takes part.
 */
import type { Device } from '../../model/index.ts';
import {
  ACTION_NAMES,
  ACTIONS,
  DEVICE_KIND_INFO,
  DEVICE_KINDS,
  DOINGS,
  REQUESTS,
  USUAL_KIND,
  isMonitored,
  nearest,
  shown,
  type ActionName,
  type DeviceKind,
  type RequestName,
} from '../../tlib/index.ts';
import { validateScenario } from '../document/document.ts';
import { bad, type Result } from '../document/result.ts';
import type { ScenarioDocument } from '../document/types.ts';

type Doing = RequestName | ActionName;
interface Said {
  readonly request?: RequestName;
  readonly action?: ActionName;
  readonly thisDN: string;
  readonly otherDN?: string;
  readonly connID?: string;
  readonly otherConnID?: string;
}

/** A line of this kind is worth reading as words: it begins with somebody who does something that a row names. */
export const isInWords = (text: string): boolean => {
  const [first, ...rest] = linesOf(text);
  return first !== undefined && rest.length < MOST_LINES && (kindIn(first.text) !== undefined || stepIn(first.text) !== undefined);
};

/** More is no list that somebody wrote. */
const MOST_LINES = 10_000;

/** Reads steps in words. Out: a document, or the first line that says nothing that is known, with what it may have meant. */
export function scenarioInWords(text: string): Result<ScenarioDocument> {
  const kinds = new Map<string, DeviceKind>();
  const steps: Said[] = [];
  const meet = (dn: string | undefined): void => {
    if (dn !== undefined && !kinds.has(dn)) kinds.set(dn, kindOfDN(dn));
  };
  for (const { text: line, at } of linesOf(text)) {
    const declared = kindIn(line);
    if (declared !== undefined) {
      kinds.set(declared.dn, declared.kind);
      continue;
    }
    const step = stepIn(line);
    if (step === undefined) return unread(line, at);
    meet(step.thisDN);
    meet(step.otherDN);
    steps.push(step.request !== undefined && !isMonitored(kinds.get(step.thisDN) ?? USUAL_KIND) ? byHand(step) : step);
  }
  const devices = [...kinds].map(([dn, kind]): Device => (kind === USUAL_KIND ? { dn } : { dn, kind }));
  return validateScenario({ scenario: 1, title: 'Pasted steps', devices, steps });
}

/** Where no client sends requests, somebody does the same by hand. */
function byHand({ request, ...rest }: Said): Said {
  const action = ACTION_NAMES.find((name) => ACTIONS[name].byHandFor === request);
  return action === undefined ? { ...rest, ...(request === undefined ? {} : { request }) } : { action, ...rest };
}

function unread(line: string, at: number): Result<ScenarioDocument> {
  const [, ...words] = line.split(' ');
  const meant = nearest(
    words[0] ?? '',
    PHRASES.map(({ verb }) => verb),
  );
  const hint = meant === undefined ? '' : ` Was "${meant}" meant?`;
  return bad({
    kind: 'wrong',
    path: `line ${String(at)}`,
    message: `Line ${String(at)}, "${shown(line, 60)}", is no step in words.${hint}`,
    expected: 'a DN and what it does, such as "A calls B" or "B TAnswerCall"',
    found: shown(line, 60),
  });
}

/** Lines that say something, each with its number in the text, from 1. */
function linesOf(text: string): readonly { readonly text: string; readonly at: number }[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({
      text: line
        .replace(/^\s*(?:[-*•]|\d+[.)])?\s+|^\s+/, '')
        .replace(/\s+/g, ' ')
        .replace(/[ .;]+$/, ''),
      at: index + 1,
    }))
    .filter((line) => line.text !== '');
}

/** X, Y, Z are external after the manual's habit, Q is a queue, RP and RQ route; everybody else has a telephone. */
const kindOfDN = (dn: string): DeviceKind =>
  DEVICE_KINDS.find((kind) => kind !== USUAL_KIND && DEVICE_KIND_INFO[kind].firstDNs.includes(dn.replace(/\d+$/, ''))) ?? USUAL_KIND;

function kindIn(line: string): { readonly dn: string; readonly kind: DeviceKind } | undefined {
  const [, dn, said] = /^(\S+) is (?:an? )?(.+)$/i.exec(line) ?? [];
  if (dn === undefined || said === undefined) return undefined;
  const kind = DEVICE_KINDS.find((each) => {
    const { word, noun, label } = DEVICE_KIND_INFO[each];
    return [each, word, label, noun.replace(/^an? /, '')].some((name) => name.toLowerCase() === said.toLowerCase());
  });
  return kind === undefined ? undefined : { dn, kind };
}

interface Phrase {
  readonly doing: Doing;
  /** Its first word, for those who mistype it. */
  readonly verb: string;
  readonly pattern: RegExp;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A call in a sentence, with the word that joins it: "to call 1", "into the held call"; it may go without saying. */
const callIn = (which: 'call' | 'held'): RegExp => new RegExp(String.raw` ?((?:to|from|into|of|in|for) )?\\\{${which}\\\}`);
const optional = (joint: string | undefined, which: 'call' | 'held'): string =>
  String.raw`(?: ${joint ?? ''}(?:call (?<${which}>[^\s,]+)|the call|the held call|it))?`;

/** The sentence of a row as a pattern; a tail such as "by itself" may be left out where `short`. */
function sentencePattern(says: string, short: boolean): RegExp {
  const whole = escaped(says)
    .replace(callIn('call'), (_, joint: string) => optional(joint, 'call'))
    .replace(callIn('held'), (_, joint: string) => optional(joint, 'held'))
    .replace(String.raw`\{other\}`, String.raw`(?<other>[^\s,]+)`);
  const tail = / (?:by itself|in one step|by hand|as well|for everybody)$|, for a [a-z]+$|, mute$/;
  return new RegExp(`^(?<dn>\\S+) ${short ? whole.replace(tail, '') : whole}$`, 'i');
}

/** By name or label: whom, and which calls, in this order. */
function namePattern(name: string, needsOther: boolean): RegExp {
  const other = needsOther ? String.raw`(?: (?:to |with )?(?!call )(?<other>[^\s,]+))?` : '';
  const call = String.raw`(?:,? (?:in |of |from )?call (?<call>[^\s,]+))?(?:,? (?:with |and )?call (?<held>[^\s,]+))?`;
  return new RegExp(`^(?<dn>\\S+) ${escaped(name)}${other}${call}$`, 'i');
}

const ALL = Object.keys(DOINGS) as Doing[];
/** Whole sentences first, then names and labels, those of requests before those of actions, then sentences without their tails. */
const PHRASES: readonly Phrase[] = [
  ...ALL.map((doing) => ({ doing, verb: verbOf(doing), pattern: sentencePattern(DOINGS[doing].says, false) })),
  ...ALL.filter(isRequest).map((doing) => ({ doing, verb: doing, pattern: namePattern(doing, DOINGS[doing].needsOther) })),
  ...ALL.map((doing) => ({ doing, verb: DOINGS[doing].label, pattern: namePattern(DOINGS[doing].label, DOINGS[doing].needsOther) })),
  ...ALL.map((doing) => ({ doing, verb: doing, pattern: namePattern(doing, DOINGS[doing].needsOther) })),
  ...ALL.map((doing) => ({ doing, verb: verbOf(doing), pattern: sentencePattern(DOINGS[doing].says, true) })),
];
function verbOf(doing: Doing): string {
  return DOINGS[doing].says.split(' ')[0] ?? doing;
}

/** The step that a line says, or nothing. */
function stepIn(line: string): Said | undefined {
  for (const { doing, pattern } of PHRASES) {
    const { dn, other, call, held } = pattern.exec(line)?.groups ?? {};
    if (dn === undefined) continue;
    return {
      ...(isRequest(doing) ? { request: doing } : { action: doing }),
      thisDN: dn,
      ...(other === undefined ? {} : { otherDN: other }),
      ...(call === undefined ? {} : { connID: call }),
      ...(held === undefined ? {} : { otherConnID: held }),
    };
  }
  return undefined;
}

function isRequest(doing: Doing): doing is RequestName {
  return Object.hasOwn(REQUESTS, doing);
}
