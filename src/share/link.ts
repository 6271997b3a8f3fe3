/**
 * The link: `#/1/<payload>`, a whole scenario and what is being looked at in the fragment of the
 * address, which never leaves the browser. The version comes first. Source: the interface "the link".
 */
import { bad, good, MAX_STEPS, validateScenario, type ScenarioDocument } from '../scenario/index.ts';
import { Malformed } from './layout/bytes.ts';
import type { RawView } from './layout/layout.ts';
import { packView } from './layout/layout.ts';
import { MAX_UNPACKED, seal, unseal } from './layout/packing.ts';
import { UnknownStep } from './layout/steps.ts';
import type { LinkError, LinkResult, LinkSelection, LinkView } from './layout/types.ts';
import { LINK_VERSION, readVersion } from './upgraders.ts';

/** Longer links are not opened, whatever they hold; 100,000 steps stay well below. */
export const MAX_LINK_LENGTH = 1_000_000;

/** A valid document and a place in it -> "#/1/…". Equal views give equal links. */
export function encodeLink(view: LinkView): string {
  return `#/${LINK_VERSION}/${seal(packView(view))}`;
}

/** Deflated data grows at most this much, so a shorter link need not be measured. */
const MOST_GROWTH = 1032;

/**
 * Why decodeLink would refuse the link of a view, as a sentence; undefined where it opens. What is limited
 * on reading is limited on writing. In: the view, and the link that encodeLink made of it.
 */
export function linkProblem(view: LinkView, link: string): string | undefined {
  const { length } = view.document.steps;
  if (length > MAX_STEPS) return `The scenario has ${length} steps, and a link holds up to ${MAX_STEPS}.`;
  if (link.length > MAX_LINK_LENGTH) return `The link would have ${link.length} characters, and one of up to ${MAX_LINK_LENGTH} opens.`;
  if (link.length * MOST_GROWTH > MAX_UNPACKED && packView(view).length > MAX_UNPACKED)
    return `The link would unpack to more than ${MAX_UNPACKED} bytes, and none that does opens.`;
  return undefined;
}

/** What a sentence around a link leaves behind it: `)`, `.`, `>`, as it is or escaped by the browser. */
const STRAY = /(?:[).,;:!?\]}>"'*\u00bb\u201d]|%(?:29|3E|22|5D|7D|C2%BB|E2%80%9D))+$/i;

/** "#/1/…" -> the view, or why there is none. Never throws, whatever the text. */
export function decodeLink(hash: string): LinkResult {
  const text = hash.replace(/^#/, '');
  if (text === '' || text === '/') return failed('empty', 'The address has no scenario in it.');
  const parts = /^\/([1-9][0-9]{0,8})\/(.*)$/s.exec(text);
  if (!parts) return failed('wrong', `This is not a link to a scenario: one begins with "#/${LINK_VERSION}/".`);
  const [, number = '', payload = ''] = parts;
  const version = Number(number);
  if (version > LINK_VERSION) {
    return failed('newer-version', `This link has version ${version}, and this Partyline opens versions up to ${LINK_VERSION}.`);
  }
  if (text.length > MAX_LINK_LENGTH) return failed('wrong', `This link is longer than ${MAX_LINK_LENGTH} characters.`);
  try {
    return checked(readVersion(version, unseal(payload.replace(STRAY, ''))));
  } catch (error) {
    if (error instanceof Malformed) return failed('damaged', `This link is damaged: ${error.message}.`);
    if (error instanceof UnknownStep)
      return failed('newer-version', `This link has a step that this Partyline does not know (${error.message}).`);
    throw error;
  }
}

/** What the bytes said is still only data: the document, the place and the selection must fit together. */
function checked(raw: RawView): LinkResult {
  const result = validateScenario(raw.document);
  if (!result.ok) return failed('wrong', `This link holds no valid scenario: ${result.error.message}`);
  const document = result.value;
  if (raw.at > document.steps.length) return failed('wrong', `This link stands after step ${raw.at} of ${document.steps.length}.`);
  const { at, streams, selection } = raw;
  return good({
    document,
    at,
    ...(selection && fits(selection, document) ? { selection } : {}),
    ...(streams ? { streams } : {}),
  } satisfies LinkView);
}

/** A selection that points past the end is dropped: the scenario is worth more than the highlight. */
function fits(selection: LinkSelection, document: ScenarioDocument): boolean {
  switch (selection.kind) {
    case 'event':
    case 'step':
      return selection.step >= 1 && selection.step <= document.steps.length;
    case 'party':
    case 'call':
      return Number(selection.connID) >= 1;
    case 'device':
      return true;
  }
}

function failed(kind: LinkError['kind'], message: string): LinkResult {
  return bad({ kind, message });
}
